import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A conversation that a designer can read:
 *
 *     # What it shows
 *     now: 2026-11-23T09:00 Europe/London
 *     signed in: no
 *
 *     user: what's on tomorrow
 *     bot: For that I need to see your calendar ...
 *       [Sign in]
 *     [signs in]
 *     bot: ...
 *
 * Lines of a longer message are indented by two blanks; its buttons stand in the last one. A line in brackets is
 * something that happens.
 */
export type Transcript = { file: string; title: string; facts: ReadonlyMap<string, string>; turns: ScriptTurn[] };

export type ScriptTurn = {
  /** What the person types, or what happens. */
  cue: { kind: 'user' | 'event'; text: string };
  /** What the bot answers, each message with its buttons. */
  expected: string[];
};

export function readTranscript(file: string): Transcript {
  const lines = readFileSync(file, 'utf8').split('\n');
  const title = (lines[0] ?? '').replace(/^#\s*/, '');
  const facts = new Map<string, string>();
  const turns: ScriptTurn[] = [];
  for (const line of lines.slice(1)) {
    const last = turns.at(-1);
    const user = /^user: (.*)$/.exec(line)?.[1];
    const event = /^\[(.*)\]$/.exec(line)?.[1];
    const bot = /^bot: ?(.*)$/.exec(line)?.[1];
    const fact = /^([a-z ]+): (.+)$/.exec(line);
    if (user !== undefined) turns.push({ cue: { kind: 'user', text: user }, expected: [] });
    else if (event !== undefined) turns.push({ cue: { kind: 'event', text: event }, expected: [] });
    else if (bot !== undefined) last?.expected.push(bot);
    else if (last && (line.startsWith('  ') || line === '')) continueMessage(last, line.slice(2));
    else if (fact?.[1] && fact[2] && !last) facts.set(fact[1], fact[2]);
    else if (line !== '' && !line.startsWith('#')) throw new Error(`${file}: cannot read "${line}"`);
  }
  for (const turn of turns) turn.expected = turn.expected.map(text => text.trimEnd());
  return { file, title, facts, turns };
}

function continueMessage(turn: ScriptTurn, line: string): void {
  const index = turn.expected.length - 1;
  if (index >= 0) turn.expected[index] += `\n${line}`;
}

/** Writes a transcript anew with what the bot said, for a person to read and keep. */
export function writeTranscript({ file, title, facts }: Transcript, turns: ScriptTurn[]): void {
  const head = [`# ${title}`, ...[...facts].map(([name, value]) => `${name}: ${value}`), ''];
  const body = turns.flatMap(({ cue, expected }) => [
    cue.kind === 'user' ? `user: ${cue.text}` : `[${cue.text}]`,
    ...expected.map(text => `bot: ${text.replaceAll('\n', '\n  ').replace(/[ \t]+$/gm, '')}`),
  ]);
  writeFileSync(file, `${[...head, ...body].join('\n')}\n`);
}
