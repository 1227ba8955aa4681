import type { Pending } from '../dialogs/engine/state.ts';
import { type Cell, DIALOG_QUESTIONS, transitions } from '../dialogs/engine/transitions.ts';

/** What the bot waits for at each place. */
const MEANING: Record<Pending['at'], string> = {
  nothing: 'Nothing is open; the next message is a new request.',
  template: 'Which of several templates a message is for, or which of the offered ones to begin.',
  zone: 'The zone that a message is to be read in.',
  day: 'Which of two days a message means.',
  offer: 'Which of the results that were shown to go on with. An open dialog may be below it.',
  slot: 'The answer to the question of a slot.',
  choose: 'Which of several things that fit.',
  confirm: 'Yes, no, or a change to what will be written.',
  'sign-in': 'The person signs in.',
  stalled: '“Try again”, after the provider did not answer.',
  filling: 'Slots have changed; the next question is worked out. Never stored.',
  access: 'Permission is looked up.',
  acting: 'The action runs. Stored only while something is being written.',
  'way-out': 'One of the ways out that are offered after too many answers that did not fit.',
  interrupted: 'Whether another request comes first, which came in the middle of a dialog.',
};

/** Results of the world and what handlers hand on; the person sees none of them. */
const INNER: ReadonlySet<string> = new Set(['access', 'outcome', 'request', 'start', 'resume', 'go-on', 'ask-again']);
/** Commands and signing out lead from everywhere to a few places, and would hide the rest. */
const LEFT_OUT: ReadonlySet<string> = new Set(['command', 'signed-out', 'ask-again']);

const places = Object.keys(MEANING) as (keyof typeof MEANING)[];
const cellsOf = (at: Pending['at']): [string, Cell][] => Object.entries(transitions[at]) as unknown as [string, Cell][];
const stateName = (at: string): string => at.replaceAll('-', '_');

/** An arrow to each place that is another one, with the events that lead there. */
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

/** An arrow to every question that a dialog can be at is one arrow to the box around them. */
const drawn = (to: Cell['to']): readonly string[] =>
  DIALOG_QUESTIONS.every(question => to.includes(question))
    ? [BOX, ...to.filter(target => !DIALOG_QUESTIONS.some(question => question === target))]
    : to;

const BOX = 'dialog';

/** A line for each event that is not answered where it stands. */
function eventLines(at: Pending['at']): string[] {
  return cellsOf(at)
    .filter(([, { to }]) => to.some(target => target !== 'same'))
    .map(([event, { to }]) => `| ${INNER.has(event) ? `*${event}*` : event} | ${to.join(', ')} |`);
}

/** The text of docs/dialog-states.md, drawn from the table of transitions. */
export function dialogStates(): string {
  return `# What a conversation waits for

This page is drawn from the table in \`dialogs/engine/transitions.ts\` by \`npm run schemas\`. Each place is a variant of
\`Pending\` (\`dialogs/engine/state.ts\`), each arrow an event. Events in italics are results of the calendar or the sign-in,
or are handed from one handler to the next in the same turn. The diagram leaves out commands (“cancel”, “start over”, “undo”),
signing out, and questions that are asked again; the tables have them.

\`\`\`mermaid
stateDiagram-v2
  [*] --> nothing
  state "the open dialog" as ${BOX} {
${DIALOG_QUESTIONS.map(question => `    ${stateName(question)}`).join('\n')}
  }
${places.flatMap(arrows).join('\n')}
\`\`\`

Events that are answered where they stand, with the open question repeated where there is one, are in no table: greetings,
small talk, files, old buttons, notices of a sign-in that no dialog waits for.

${places.map(at => `## ${at}\n\n${MEANING[at]}\n\n| event | leads to |\n|---|---|\n${eventLines(at).join('\n')}\n`).join('\n')}`;
}
