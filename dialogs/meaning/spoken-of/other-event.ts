import { type Reading, readingWith } from '../../../nlu/index.ts';
import { type Context, changesEvent, templateOf } from '../../context.ts';
import type { Dialog, SlotValues } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed, slotValue } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/**
 * "No, the third", "wrong one, the boiler service", where a change or a deletion is to be confirmed: the same of another
 * event.
 * @returns the slots of the dialog; undefined if no other event is meant
 */
export function otherEventMeant(context: Context, dialog: Dialog, reading: Reading): SlotValues | undefined {
  const template = templateOf(context, dialog);
  const event = slotNamed(template, 'event');
  if (event === undefined || !(changesEvent(template) || template.writes === 'answer') || reading.question)
    return undefined;
  const id = otherOfList(context, template, { dialog, reading });
  if (id !== undefined) return { ...dialog.slots, [event]: { id } };
  // "Not all of them, this and the following" is about the same event.
  const name = choosesOption(template, reading) ? undefined : nameBehindRefusal(context, template, reading.text);
  if (!name) return undefined;
  const said = readingWith(name, { edit: undefined, entities: [] });
  return fillSlots(context, said, { template, slots: dialog.slots, open: event }).slots;
}

const choosesOption = ({ slots }: Template, { entities, onwards }: Reading): boolean =>
  onwards !== undefined || entities.some(one => one.type === 'choice' && slots.some(({ name }) => name === one.list));

/** The event at another place of the list from which the one to be confirmed was taken. */
function otherOfList(
  context: Context,
  template: Template,
  { dialog, reading }: { dialog: Dialog; reading: Reading },
): string | undefined {
  const { listed = [], mentioned: [shown] = [] } = context.setting;
  const { mention, unread, title, entities } = reading;
  const behind = reading.answer === 'no' && reading.afterAnswer ? readText(context, reading.afterAnswer) : reading;
  const nth = behind.ordinal ?? (mention === 0 ? undefined : mention);
  const pointer = slotValue(template, dialog.slots, 'event');
  const isTaken = shown !== undefined && listed.includes(shown) && pointer !== undefined;
  // "Move the second one to 4" has a value as well.
  const saysMore = title !== undefined || unread.length > 0 || entities.some(({ type }) => type !== 'time');
  if (nth === undefined || !isTaken || saysMore) return undefined;
  const id = listed.at(nth > 0 ? nth - 1 : nth);
  return id === shown ? undefined : id;
}

/** The event that a message names after it refuses the one shown: "not that one, the dentist". */
function nameBehindRefusal(context: Context, template: Template, text: string): Reading | undefined {
  const parts = context.understanding.pieces(text).map(piece => readText(context, piece.text, template));
  const first = parts.findIndex(part => !refuses(part));
  const name = parts[first];
  const isRefused = parts.slice(0, Math.max(first, 0)).some(part => part.answer !== 'no');
  return isRefused && first === parts.length - 1 && name && (isOnlyName(name) || isUnknown(name)) ? name : undefined;
}

/** "Interview": words that nothing was read from, which may be a name. */
const isUnknown = ({ spans, entities, unread, text, question, command, answer }: Reading): boolean =>
  [...spans, ...entities].length === 0 &&
  unread.length > 0 &&
  !question &&
  command === undefined &&
  answer === undefined &&
  text.length < MOST_OF_NAME;

const MOST_OF_NAME = 40;

/** "No", "wrong one", "not that one", "not the dentist". */
const refuses = ({ answer, afterAnswer, wrong, command, mention, restricted, edit }: Reading): boolean =>
  (answer === 'no' && afterAnswer === '') ||
  wrong === true ||
  command === 'regret' ||
  (restricted === true && (mention === 0 || (edit?.op === 'remove' && edit.slot === undefined)));

/** "Wine tasting" names an event, whatever is often said of such events. */
export const isOnlyName = ({ spans, unread, title, question }: Reading): boolean =>
  title !== undefined && !question && unread.length === 0 && spans.every(({ as }) => as === 'title');
