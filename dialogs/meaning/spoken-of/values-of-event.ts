import type { Entity, Reading } from '../../../nlu/index.ts';
import { clockOf } from '../../../time/index.ts';
import { changingTemplate } from '../../calendars/changing-template.ts';
import type { Context } from '../../context.ts';
import type { ConversationState, SlotValues } from '../../engine/state.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { asksItself } from '../confident.ts';
import { notPossible } from '../impossible.ts';
import { beginsWithName } from '../own-request.ts';
import type { FollowUp } from './change-of-event.ts';
import { isReminder, looseValues } from './loose-values.ts';

/** For this long (in ms), what was just written or shown is still being talked about. */
const TALKED_ABOUT = 15 * 60_000;

/**
 * "She says 11 now", "til 10, sorry", "two hours before so I can tidy up": a message that asks for nothing else and has a value
 * that the event just made, changed or shown can have. It is proposed for that event, whatever words are around it.
 */
export function valuesOfEvent(
  context: Context,
  { mentioned = [], last }: ConversationState,
  reading: Reading,
): FollowUp | undefined {
  const [id, other] = mentioned;
  const before = context.set.templates.get(last?.template ?? '');
  const isRecent = context.setting.now - (last?.atMs ?? 0) < TALKED_ABOUT;
  const template = changingTemplate(context, reading);
  const event = template && slotNamed(template, 'event');
  if (id === undefined || other !== undefined || !isRecent || !before || !template || event === undefined)
    return undefined;
  const said = readText(context, reading.text, template);
  const read = asksForOther(context, template, said) ? undefined : looseValues(context, reading.text, template);
  if (!read || !isOfEvent(before, said, read)) return undefined;
  const isOther = last !== undefined && replacesOther(before, last.slots, read);
  const pointed = (isOther ? namedBefore(context, event, reading.text) : undefined) ?? { [event]: { id } };
  const { slots, filled } = fillSlots(context, read, { template, slots: pointed });
  if (filled.length === 0 && !notPossible(context, template, read)) return undefined;
  return { template, slots: inItsWeek(template, slots, read), filled, reading: read };
}

/** True if the clock time that is said to be replaced is none of the event made last, which may be all day. */
function replacesOther(before: Template, slots: SlotValues, { entities }: Reading): boolean {
  const when = slotValue(before, slots, 'date-time-range');
  const old = entities.find(one => one.type === 'time' && one.value.replaced && one.value.said.time);
  return when !== undefined && old?.type === 'time' && clockOf(old.value.start) !== when.time;
}

/** "The groomer" of "the groomer called. 11:30 instead of 10"; without a name in that sentence, the event is asked for. */
function namedBefore(context: Context, event: string, text: string): SlotValues | undefined {
  const [before = '', after] = text.split(/(?<=[.!])\s/);
  const words = readText(context, before).title?.text;
  if (words !== undefined) return { [event]: { words } };
  return after !== undefined && context.understanding.definiteAt(before) >= 0 ? {} : undefined;
}

/** True if a message asks for something else, or names what it is about. */
function asksForOther(context: Context, template: Template, reading: Reading): boolean {
  const { question, wholeQuestion, whose, removes, title, intents, spans, bulk, outOfReach, edit } = reading;
  if (question || wholeQuestion || (removes && !countsBack(reading)) || bulk || outOfReach || edit?.of !== undefined)
    return true;
  if (whose || title?.how === 'named' || title?.how === 'quoted') return true;
  if (beginsWithName(reading) && !reading.sentence && !reading.corrects) return true;
  if (isNamedBehind(reading)) return true;
  if (!asksItself(reading)) return false;
  if (isNew(context, reading) && reading.unread.some(({ isValue, states }) => !isValue && !states)) return true;
  if (title !== undefined && !isNoName(context, reading)) return true;
  const asksInWords = spans.some(({ as }) => as === 'intent') && !countsBack(reading);
  return intents[0]?.template === template.name ? saysWhich(reading) : asksInWords;
}

/** "And night duty from 9 to 6" has words of its own. */
const isNew = ({ set }: Context, { intents: [best] }: Reading): boolean =>
  best !== undefined && set.templates.get(best.template)?.writes === 'new';

/**
 * "Tuesday" of "can't do Tuesday anymore" is no name, and neither is what a reminder is for: "two hours before so I can tidy
 * up".
 */
function isNoName(context: Context, reading: Reading): boolean {
  const { title, spans, entities, corrects } = reading;
  const [first] = readText(context, title?.text ?? '').entities;
  if (corrects && first?.type === 'time' && first.span.start === 0) return true;
  const at = spans.find(({ as }) => as === 'title')?.start ?? 0;
  return entities.some(one => isReminder(one) && one.span.end <= at) && !isNamedBehind(reading);
}

/** "20 minutes before the dentist": the words right after a reminder are the event. */
function isNamedBehind({ text, entities, spans, unread }: Reading): boolean {
  const end = entities.findLast(isReminder)?.span.end;
  const names = [...spans.filter(({ as }) => as === 'title'), ...unread].filter(
    span => end !== undefined && span.start >= end,
  );
  return names.some(({ start }) => text.slice(end, start).trim().split(/\s+/).length < WORDS_OF_PURPOSE);
}

/** "So I can" is a reason. An event follows the reminder directly: "before the dentist". */
const WORDS_OF_PURPOSE = 3;

/** True for "move it to 5", "move the one on the 11th to 5", which say which event is meant. */
const saysWhich = ({ mention, pointed, entities, newTime }: Reading): boolean =>
  mention !== undefined ||
  pointed !== undefined ||
  (newTime !== undefined && entities.some(one => isOfDay(one) && one.span.start < newTime.start));

/** "Remind me an hour before": before what, only the event can tell. */
const countsBack = ({ entities }: Reading): boolean => entities.length > 0 && entities.every(isReminder);

/**
 * True if the values are clearly of the event spoken of. A day, and any time of an event that was only shown, need a word that
 * says that it was different before.
 */
function isOfEvent({ writes }: Template, reading: Reading, { entities }: Reading): boolean {
  const { edit, mention, answer, corrects, restricted, another } = reading;
  const isCorrection = corrects || answer === 'no' || mention === 0;
  if (isCorrection) return true;
  if (restricted || another) return entities.every(one => isReminder(one) || one.type === 'duration');
  if (!writes) return entities.every(isOnlyOfEvents);
  if (edit !== undefined || entities.every(one => isOnlyOfEvents(one) || isEnd(one))) return true;
  return reading.unexplained === 0 && !entities.some(isOfDay);
}

/** Only an event that is there has a reminder before it, or begins later than it did. */
const isOnlyOfEvents = (one: Entity): boolean => isReminder(one) || one.type === 'shift';

const isEnd = (one: Entity): boolean => one.type === 'time' && one.value.ends === true;

const isOfDay = (one: Entity): boolean => one.type === 'time' && one.value.said.date;

/** "I meant Saturday" is in the week of the event. */
function inItsWeek(template: Template, slots: SlotValues, { entities }: Reading): SlotValues {
  const change = slotValue(template, slots, 'time-change');
  const isWeekday = entities.some(one => one.type === 'time' && one.value.said.weekday === true);
  if (!isWeekday || change?.date === undefined) return slots;
  return withValues(template, slots, { 'time-change': { ...change, itsWeek: true } });
}
