import { readFileSync, writeFileSync } from 'node:fs';
import { FaultsError } from '../../../core/faults.ts';

/**
 * A conversation that a designer can read. It has a title, facts about the stage, and turns:
 *
 *     # What it shows
 *     now: 2026-11-23T09:00 Europe/London
 *     signed in: no
 *
 *     user: what's on tomorrow
 *     ...
 *     [signs in]
 *     ...
 *
 * A line in brackets is something that happens. What the bot does in a turn stands below its first line (see
 * `lines.ts`); lines of a longer entry are indented by two spaces:
 *
 *     user: create Run tomorrow at 9
 *     slots: title Run; when 2026-11-24 09:00
 *     says: create-event.confirm (when Tue 2026-11-24 09:00–09:30)
 *     buttons: yes | no | cancel
 *     at: create-event / confirm
 *
 * Only titles, facts, `user:` lines, brackets and comments (`#`) are written by hand; the rest is recorded.
 */
export type TestScript = {
  file: string;
  title: string;
  facts: StageFacts;
  /** The lines before the first turn, after the title. */
  head: readonly string[];
  turns: ScriptTurn[];
};

/** What a transcript says of the stage, by name: "now", "zone", "locale", "signed in" ... */
export type StageFacts = ReadonlyMap<string, string>;

export type ScriptTurn = {
  /** What the person types, or what happens. */
  cue: Cue;
  /** What the bot does, one labelled entry each: "bot: Hello!", "at: idle". */
  expected: string[];
  /** Comments below it. */
  notes?: string[];
};

export type Cue = { kind: 'user' | 'event'; text: string; line?: number };

/** What a transcript can say about a turn of the bot. */
export type LineKind = 'bot' | 'slots' | 'runs' | 'does' | 'says' | 'buttons' | 'missed' | 'at';

const ENTRY = /^(bot|slots|runs|does|says|buttons|missed|at):(?: |$)/;

/** The kind of an entry. */
export const kindOf = (entry: string): LineKind => ENTRY.exec(entry)?.[1] as LineKind;

/** The kinds of entries that a transcript has. */
export const kindsIn = ({ turns }: Pick<TestScript, 'turns'>): ReadonlySet<LineKind> =>
  new Set(turns.flatMap(({ expected }) => expected.map(kindOf)));

/** @throws FaultsError for a line that is none of the format */
export function readTranscript(file: string): TestScript {
  const [first = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const isCue = (line: string): boolean => cueOf(line) !== undefined;
  const start = lines.findIndex(isCue);
  const head = start < 0 ? lines : lines.slice(0, start);
  const turns: ScriptTurn[] = [];
  for (const [index, line] of lines.entries())
    if (index >= head.length) readLine(turns, line, { file, line: index + 2 });
  for (const turn of turns) turn.expected = turn.expected.map(entry => entry.trimEnd());
  return { file, title: first.replace(/^#\s*/, ''), facts: factsIn(head, file), head, turns };
}

type Place = { file: string; line: number };

function readLine(turns: ScriptTurn[], text: string, at: Place): void {
  const last = turns.at(-1);
  const cue = cueOf(text);
  if (cue) turns.push({ cue: { ...cue, line: at.line }, expected: [] });
  else if (text.startsWith('#') && last) last.notes = [...(last.notes ?? []), text];
  else if (ENTRY.test(text)) last?.expected.push(text);
  else if (last && (text.startsWith('  ') || text === '')) continueEntry(last, text.slice(2));
  else throw unreadable(text, at);
}

function factsIn(head: readonly string[], file: string): StageFacts {
  const facts = new Map<string, string>();
  for (const [index, line] of head.entries()) {
    const fact = /^([a-z ]+): (.+)$/.exec(line);
    if (fact?.[1] && fact[2] && !ENTRY.test(line)) facts.set(fact[1], fact[2]);
    else if (line !== '' && !line.startsWith('#')) throw unreadable(line, { file, line: index + 2 });
  }
  return facts;
}

const HINT =
  'A conversation has lines like “user: hello”, “at: idle” and “[presses yes]”; further lines of an entry begin with two spaces.';

const unreadable = (text: string, { file, line }: Place): FaultsError =>
  new FaultsError([{ file, line, column: 1, message: 'is no line of a conversation', source: text, hint: HINT }]);

/** The cue in a line: `user: hello`, `[signs in]`. */
export function cueOf(line: string): Cue | undefined {
  const typed = /^user: (.*)$/.exec(line)?.[1];
  if (typed !== undefined) return { kind: 'user', text: typed };
  const event = /^\[(.*)\]$/.exec(line)?.[1];
  return event === undefined ? undefined : { kind: 'event', text: event };
}

function continueEntry(turn: ScriptTurn, line: string): void {
  const index = turn.expected.length - 1;
  if (index >= 0) turn.expected[index] += `\n${line}`;
}

/** Writes a transcript with what the bot did now, for review. @returns its file */
export function writeTranscript({ file, title, head }: TestScript, turns: readonly ScriptTurn[]): string {
  const body = turns.flatMap(({ cue, expected, notes = [] }) => [cueLine(cue), ...expected.map(entryLines), ...notes]);
  writeFileSync(file, `${[`# ${title}`, ...head, ...body].join('\n')}\n`);
  return file;
}

export const cueLine = ({ kind, text }: Cue): string => (kind === 'user' ? `user: ${text}` : `[${text}]`);

/** An entry as it stands in a file. */
export const entryLines = (entry: string): string => entry.replaceAll('\n', '\n  ').replace(/[ \t]+$/gm, '');
