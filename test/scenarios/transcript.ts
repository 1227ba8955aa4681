import { readFileSync, writeFileSync } from 'node:fs';

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
 * A line in brackets is something that happens. What the bot does in a turn stands below its first line, in one of two
 * forms: lines of a longer entry are indented by two spaces.
 *
 * A *flow* says nothing of the wording (see `flowTurn` in `layers.ts`):
 *
 *     user: create Run tomorrow at 9
 *     slots: title Run; when 2026-11-24 09:00
 *     says: create-event.confirm (when Tue 2026-11-24 09:00–09:30)
 *     buttons: yes | no | cancel
 *     at: create-event / confirm
 *
 * A *wording* has whole texts, each with its buttons in the last line:
 *
 *     user: what's on tomorrow
 *     bot: I need to see your calendar for that ...
 *       [Sign in]
 *
 * Only titles, facts, `user:` lines and brackets are written by hand: `npm run scenarios -- --rewrite` fills in the rest.
 */
export type Transcript = { file: string; title: string; facts: ReadonlyMap<string, string>; turns: ScriptTurn[] };

export type ScriptTurn = {
  /** What the person types, or what happens. */
  cue: Cue;
  /** What the bot does, one labelled entry each: "bot: Hello!", "at: idle". */
  expected: string[];
};

export type Cue = { kind: 'user' | 'event'; text: string };

const ENTRY = /^(?:bot|slots|does|says|buttons|at):(?: |$)/;

export function readTranscript(file: string): Transcript {
  const lines = readFileSync(file, 'utf8').split('\n');
  const title = (lines[0] ?? '').replace(/^#\s*/, '');
  const facts = new Map<string, string>();
  const turns: ScriptTurn[] = [];
  for (const line of lines.slice(1)) {
    const last = turns.at(-1);
    const cue = cueOf(line);
    const fact = /^([a-z ]+): (.+)$/.exec(line);
    if (cue) turns.push({ cue, expected: [] });
    else if (last && ENTRY.test(line)) last.expected.push(line);
    else if (last && (line.startsWith('  ') || line === '')) continueEntry(last, line.slice(2));
    else if (fact?.[1] && fact[2] && !last) facts.set(fact[1], fact[2]);
    else if (line !== '' && !line.startsWith('#')) throw new Error(`${file}: cannot read "${line}"`);
  }
  for (const turn of turns) turn.expected = turn.expected.map(entry => entry.trimEnd());
  return { file, title, facts, turns };
}

function cueOf(line: string): Cue | undefined {
  const typed = /^user: (.*)$/.exec(line)?.[1];
  if (typed !== undefined) return { kind: 'user', text: typed };
  const event = /^\[(.*)\]$/.exec(line)?.[1];
  return event === undefined ? undefined : { kind: 'event', text: event };
}

function continueEntry(turn: ScriptTurn, line: string): void {
  const index = turn.expected.length - 1;
  if (index >= 0) turn.expected[index] += `\n${line}`;
}

/** Writes a transcript with what the bot did now, for review. */
export function writeTranscript({ file, title, facts }: Transcript, turns: readonly ScriptTurn[]): void {
  const head = [`# ${title}`, ...[...facts].map(([name, value]) => `${name}: ${value}`), ''];
  const body = turns.flatMap(({ cue, expected }) => [
    cue.kind === 'user' ? `user: ${cue.text}` : `[${cue.text}]`,
    ...expected.map(entry => entry.replaceAll('\n', '\n  ').replace(/[ \t]+$/gm, '')),
  ]);
  writeFileSync(file, `${[...head, ...body].join('\n')}\n`);
}
