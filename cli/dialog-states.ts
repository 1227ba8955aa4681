import type { Pending } from '../dialogs/engine/state.ts';
import { type Cell, DIALOG_QUESTIONS, transitions } from '../dialogs/engine/transitions.ts';

/** What the bot waits for in each state. */
const MEANING: Record<Pending['at'], string> = {
  nothing: 'Nothing is open; the next message is a new request.',
  template: 'Which of several templates a message means, or which of the offered ones to start.',
  zone: 'The time zone for reading a message.',
  day: 'Which of two days a message means.',
  offer: 'Which of the shown results to continue with. An open dialog may be below it.',
  slot: 'The answer to the question for a slot.',
  choose: 'Which of several matches.',
  confirm: 'Yes, no, or a change to what will be written.',
  unread: 'What words mean that look like a value, but were not understood.',
  'sign-in': 'The person signs in.',
  stalled: '“Try again”, after the provider has not answered.',
  filling: 'Slots have changed; the engine chooses the next question. Never stored.',
  access: 'The engine checks permission.',
  acting: 'The action runs. Stored only while it writes.',
  'way-out': 'One of the ways out that the bot offers after too many answers that did not fit.',
  interrupted: 'Whether a request in the middle of a dialog comes first.',
};

/** Results of effects and events between handlers; the person sees none of them. */
const INNER: ReadonlySet<string> = new Set(['access', 'outcome', 'request', 'start', 'resume', 'go-on', 'ask-again']);
/** Commands and signing out lead from every state to a few others; their arrows would hide the rest. */
const LEFT_OUT: ReadonlySet<string> = new Set(['command', 'signed-out', 'ask-again']);

const states = Object.keys(MEANING) as (keyof typeof MEANING)[];
const cellsOf = (at: Pending['at']): [string, Cell][] => Object.entries(transitions[at]) as unknown as [string, Cell][];
const stateName = (at: string): string => at.replaceAll('-', '_');

/** One arrow to each other state, labelled with the events that lead there. */
function arrows(at: Pending['at']): string[] {
  const byTarget = new Map<string, string[]>();
  for (const [event, { to }] of cellsOf(at)) {
    if (LEFT_OUT.has(event)) continue;
    for (const target of drawn(to)) byTarget.set(target, [...(byTarget.get(target) ?? []), event]);
  }
  byTarget.delete('same');
  byTarget.delete(at);
  return [...byTarget].map(([target, events]) => `  ${stateName(at)} --> ${stateName(target)}: ${events.join(', ')}`);
}

/** Replaces arrows to every question of a dialog by one arrow to the box around them. */
const drawn = (to: Cell['to']): readonly string[] =>
  DIALOG_QUESTIONS.every(question => to.includes(question))
    ? [BOX, ...to.filter(target => !DIALOG_QUESTIONS.some(question => question === target))]
    : to;

const BOX = 'dialog';

/** One table row for each event that can change the state. */
function eventLines(at: Pending['at']): string[] {
  return cellsOf(at)
    .filter(([, { to }]) => to.some(target => target !== 'same'))
    .map(([event, { to }]) => `| ${INNER.has(event) ? `*${event}*` : event} | ${to.join(', ')} |`);
}

/** The text of docs/dialog-states.md, generated from the table of transitions. */
export function dialogStates(): string {
  return `# What a conversation waits for

\`npm run schemas\` generates this page from the table in \`dialogs/engine/transitions.ts\`. Each place is a variant of
\`Pending\` (\`dialogs/engine/state.ts\`), each arrow an event. Events in italics are results of the calendar or the sign-in,
or pass from one handler to the next in the same turn. The diagram omits commands (“cancel”, “start over”, “undo”),
signing out and repeated questions; the tables list them.

\`\`\`mermaid
stateDiagram-v2
  [*] --> nothing
  state "the open dialog" as ${BOX} {
${DIALOG_QUESTIONS.map(question => `    ${stateName(question)}`).join('\n')}
  }
${states.flatMap(arrows).join('\n')}
\`\`\`

The tables omit events that are answered without leaving the place, followed by the open question if there is one: greetings,
small talk, files, old buttons, and notices of a sign-in that no dialog waits for.

${states.map(at => `## ${at}\n\n${MEANING[at]}\n\n| event | leads to |\n|---|---|\n${eventLines(at).join('\n')}\n`).join('\n')}`;
}
