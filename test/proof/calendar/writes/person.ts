import type { Stage } from './stage.ts';
import { isWritten, type Task } from './task.ts';
import { type Troubles, troublesBy } from './troubles.ts';

/** So often does a person write before they give up. */
const PATIENCE = 40;

/** How a task ended for the person, and all that was said. */
export type Ending = {
  /** `told`: that it is done; `sent to look`: the bot does not know, and says so; `puzzled`: none of these. */
  as: 'told' | 'sent to look' | 'puzzled';
  said: string[];
};

/** What a person says next, by what they have just read. */
const ANSWERS: readonly [read: RegExp, says: string | 'again' | 'request'][] = [
  [/I don't know yet whether/, 'did it work?'],
  [/stopped answering/, 'try again'],
  [/isn't answering|asking me to slow down|Something went wrong|couldn't reach/, 'try again'],
  [/did nothing about your message/, 'again'],
  [/part of my answer is lost/, 'did it work?'],
  [
    /hadn't asked you anything|haven't done anything just now|nothing was (changed|created|deleted)|let's start over/,
    'request',
  ],
];
const LOOK = /[Pp]lease (check|look in) your calendar/;

/** A person asks for something, agrees when they are asked exactly that, and goes on until they know how it ended. */
export async function pursue(stage: Stage, task: Task, random: () => number): Promise<Ending> {
  const said: string[] = [];
  let next = task.asks;
  for (let turn = 0; turn < PATIENCE; turn++) {
    const troubles = troublesBy(random);
    const answers = await stage.say(next, troubles);
    const read = answers.join('\n\n');
    said.push(`user: ${next}${shown(troubles)}`, ...answers.map(text => `bot: ${text}`));
    if (task.done.test(read)) return { as: 'told', said };
    if (LOOK.test(read) && isWritten(task, stage.sandbox.control)) return { as: 'sent to look', said };
    const then = nextOf(task, read, next);
    if (then === undefined) return { as: 'puzzled', said };
    next = then;
  }
  return { as: 'puzzled', said };
}

function nextOf(task: Task, read: string, before: string): string | undefined {
  if (task.question.test(read)) return 'yes';
  const answer = ANSWERS.find(([pattern]) => pattern.test(read))?.[1];
  if (answer === 'again') return before;
  return answer === 'request' ? task.asks : answer;
}

function shown({ death, twice }: Troubles): string {
  const notes = [twice && 'sent twice', death && `killed: ${JSON.stringify(death)}`].filter(Boolean);
  return notes.length > 0 ? ` [${notes.join('; ')}]` : '';
}
