import type { Reading } from '../../../nlu/index.ts';
import { dateOf } from '../../../time/index.ts';
import { templateOf } from '../../context.ts';
import type { Dialog, SlotValues } from '../../engine/state.ts';
import type { Turn } from '../../engine/transition.ts';
import { readText } from '../../slots/fill.ts';
import { slotValue } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { asksItself, isConfident } from '../confident.ts';
import { namedEvent, namesOwn } from '../named-event.ts';
import { beginsWithName } from '../own-request.ts';

/** One more thing to do: `request` in words that stand by themselves; `agreed` if the message also says yes to what is shown. */
type ItemBeside = { request: string; agreed: boolean };

/**
 * "And the boiler service", "also bio final on the 16th", "yes, and Friday too", where something is to be confirmed: one
 * more event for the same, which takes nothing from the one that is shown.
 */
export function itemBeside(turn: Turn, dialog: Dialog, reading: Reading): ItemBeside | undefined {
  const { answer, afterAnswer = '', text } = reading;
  const agreed = answer === 'yes';
  const template = templateOf(turn, dialog);
  const rest = agreed ? readText(turn, afterAnswer, template) : reading;
  if (!agreed && isEventBeside(turn, dialog, rest)) return { request: text, agreed };
  if (answer === 'no' || !(rest.also || rest.another) || rest.question || text.endsWith('?')) return undefined;
  if (asksForNew(turn, template, rest)) return { request: agreed ? afterAnswer : text, agreed };
  if (changesWhatIsOpen(rest)) return undefined;
  if (isDayBeside(turn, dialog, rest)) return { request: agreed ? afterAnswer : text, agreed };
  const isOther = namedEvent(rest) !== undefined && !namesOwn(turn, { dialog, last: turn.state.last }, rest);
  return isOther ? { request: requestFor(turn, { template, dialog }, rest), agreed } : undefined;
}

/** "Late 1-9 Fri", where "early 7-3 Wed" is shown: a name, a day and hours of its own are one more event. */
function isEventBeside(turn: Turn, dialog: Dialog, reading: Reading): boolean {
  const { answer, title, entities, edit, mention, corrects, sentence, question, clauses } = reading;
  const template = templateOf(turn, dialog);
  const own = slotValue(template, dialog.slots, 'date-time-range');
  const isChange = answer ?? edit ?? mention ?? clauses ?? (corrects || sentence || question || undefined);
  if (template.writes !== 'new' || own?.date === undefined || title === undefined || isChange) return false;
  const [time, other] = entities;
  if (time?.type !== 'time' || other || !beginsWithName(reading)) return false;
  const { said, start } = time.value;
  const isWhole = said.date && said.time && said.end && dateOf(start) !== own.date;
  return isWhole && !namesOwn(turn, { dialog, last: turn.state.last }, reading);
}

/** "And also remind me to print the badges", where a new event is shown: a request for one with a name of its own. */
function asksForNew(turn: Turn, { writes }: Template, { text, edit, title, mention }: Reading): boolean {
  if (writes !== 'new' || title?.how !== 'named' || mention !== undefined || edit?.slot !== undefined) return false;
  const asked = readText(turn, turn.understanding.followUp(text).kernel || text);
  return isConfident(asked) && turn.set.templates.get(asked.intents[0]?.template ?? '')?.writes === 'new';
}

/** "And the title is Yoga", "and invite Ana": what is added belongs to the open event. */
function changesWhatIsOpen({ edit, title, mention, invites, removes }: Reading): boolean {
  if (edit?.slot !== undefined || edit?.insteadOf !== undefined || title?.how === 'named') return true;
  return mention !== undefined || invites === true || (removes !== undefined && removes !== 'event');
}

/** "Friday too", of a new event that takes place once: the same on another day. */
function isDayBeside(turn: Turn, { template: name, slots }: Dialog, reading: Reading): boolean {
  const template = turn.set.templates.get(name);
  const { another, title, entities } = reading;
  if (template?.writes !== 'new' || !another || title !== undefined) return false;
  if (slotValue(template, slots, 'repeat') !== undefined || entities.some(({ type }) => type === 'repeat'))
    return false;
  const day = slotValue(template, slots, 'date-time-range')?.date;
  return day !== undefined && entities.some(one => one.type === 'time' && one.value.said.date && !one.value.ends);
}

/** The item in words that ask for it; without a verb of its own, the same is done as with the event that is shown. */
function requestFor(turn: Turn, { template, dialog }: { template: Template; dialog: Dialog }, rest: Reading): string {
  const kernel = turn.understanding.followUp(rest.text).kernel || rest.text;
  const { understanding } = turn;
  switch (template.writes) {
    case 'deletion':
      return rest.removes === 'event' ? kernel : understanding.deletion(kernel);
    case 'change':
      return asksItself(rest) ? kernel : understanding.asking('change', kernel);
    case 'answer':
      return rest.response ? kernel : understanding.asking(answerOf(dialog.slots), kernel);
    default:
      return rest.text;
  }
}

/** How the invitation that is shown is answered. */
function answerOf(slots: SlotValues): 'accept' | 'decline' | 'maybe' {
  const answers = ['accept', 'decline', 'maybe'] as const;
  return answers.find(answer => Object.values(slots).includes(answer)) ?? 'accept';
}
