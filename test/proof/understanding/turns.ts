import type { Stage } from '../../../cli/templates/conversations/stage/stage.ts';
import type { Input, Say } from '../../../dialogs/index.ts';
import { MAX_TEXT } from '../../../nlu/index.ts';
import type { FakeCalendar } from '../../scenarios/fake-calendar/model.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { messages } from './messages.ts';

const SEED = 11_182_026;

/** The messages that lead to each kind of question. */
const OPENINGS: readonly (readonly string[])[] = [
  [],
  ['create an event'],
  ['create an event', 'Budget review'],
  ['create an event called "Lunch" tomorrow'],
  ['create an event called "Lunch" tomorrow at noon'],
  ['create an event called "Lunch" tomorrow at noon', 'change the place'],
  ['create an event called "Lunch" tomorrow at noon', 'repeat it'],
  ['create an event called "Lunch" tomorrow at noon', 'add a reminder'],
  ['create an event called "Lunch" tomorrow at noon', 'what is on tomorrow'],
  ['create an event called "Lunch" on 03/04 at noon'],
  ['create an event called "Lunch" next Friday at noon with Ana'],
  ['show me an event'],
  ['change an event'],
  ['delete an event'],
  ['when do I meet somebody'],
  ['when am I busy'],
  ["what's on this week"],
  ['find free time for an hour this week'],
];

/**
 * Handles `count` messages in conversations.
 * @returns a line for each message that the bot handles badly
 */
export async function turnFaults(count: number): Promise<string[]> {
  const live = shippedTemplates();
  const sentences = [...live.set.templates.values()].flatMap(({ sketch }) => sketch.utterances);
  const stages = await Promise.all(OPENINGS.map(opening => standing(opening)));
  const faults: string[] = [];
  let index = 0;
  for (const text of messages(count, SEED, sentences)) {
    const [stage, opening] = [
      stages[index % stages.length] as Stage<FakeCalendar>,
      OPENINGS[index % stages.length] ?? [],
    ];
    const input: Input =
      index % 7 === 0 ? { type: 'button', text, value: { nonce: text, pick: text } } : { type: 'message', text };
    index++;
    const wrong = await wrongWith(stage, input);
    if (wrong !== undefined)
      faults.push(`${wrong} after ${JSON.stringify(opening)}: ${JSON.stringify(text).slice(0, 300)}`);
  }
  return faults;
}

async function standing(opening: readonly string[]): Promise<Stage<FakeCalendar>> {
  const stage = setStage({ facts: new Map() }, shippedTemplates());
  for (const text of opening) await stage.turn({ type: 'message', text });
  return stage;
}

/** Restores the conversation afterwards, so every message meets the question. */
async function wrongWith(stage: Stage<FakeCalendar>, input: Input & { text: string }): Promise<string | undefined> {
  const { state } = stage;
  const { writes } = stage.calendar;
  try {
    const says = await stage.turn(input);
    if (says.length === 0) return 'no answer';
    if (input.text.length > MAX_TEXT && !asksToShorten(says)) return 'was not asked to shorten';
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    stage.state = state;
    stage.said = [];
    stage.steps = [];
    if (stage.calendar.writes > writes) stage.calendar.events = stage.calendar.events.slice(0, 100);
  }
}

const asksToShorten = (says: readonly Say[]): boolean =>
  says.length === 1 && /\b1\\?[,.]?000 characters or fewer/.test(says[0]?.text ?? '');
