import type { Entity, Reading } from '../../../nlu/index.ts';
import { changingTemplate, movesToCalendar } from '../../calendars/changing-template.ts';
import type { Context } from '../../context.ts';
import type { SlotValues } from '../../engine/state.ts';
import type { EventPointer } from '../../slots/event-pointer.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import { daysTo } from '../../slots/times/range.ts';
import { slotNamed, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { asksItself } from '../confident.ts';
import { changeIn, isOfGuests } from '../edits.ts';
import { notPossible } from '../impossible.ts';
import { namedEvent } from '../named-event.ts';
import { dayBeside } from './shift.ts';

/** What continues the last action or answer: a template with its slots; `ask` names a slot to ask for. */
export type FollowUp = {
  template: Template;
  slots: SlotValues;
  /** The reading that was used, and the slots that it filled. */
  reading: Reading;
  filled: readonly string[];
  ask?: string;
};

/** In minutes. */
const DAY = 1440;

/** A change of a known event, which the message may call "it". */
export function changeOf(context: Context, pointer: EventPointer, reading: Reading): FollowUp | undefined {
  const template = changingTemplate(context, reading);
  const event = template && slotNamed(template, 'event');
  const isOther = removesEvent(reading) || reading.onwards?.ends === true || reading.response !== undefined;
  if (!template || !event || reading.question || isOther) return undefined;
  if (movesToCalendar(template)) return movedToCalendar(context, { template, slots: { [event]: pointer } }, reading);
  // "Make that Thursday" is about this event, although "make" alone could create one.
  const read = readText(context, reading.text, template);
  const beside = dayBeside(context, read);
  if (beside) {
    const later = daysTo(beside) * DAY;
    const slots = withValues(template, { [event]: pointer }, { 'time-change': { later } });
    return { template, slots, reading: read, filled: Object.keys(slots) };
  }
  const isOwn = reading.intents[0]?.template === template.name;
  const isNote = isOnlyNote(read);
  const areValues = saysOnlyValues(context, read) || read.pastHour !== undefined;
  const isOfIt = isNote || areValues || saysOnlyHow(reading) || takesPartOff(reading) || (isOwn && namesNone(read));
  const asksOther = asksItself(reading) && !isOfIt;
  if (asksOther && !isOwn) return undefined;
  const ofGuests = isOfGuests(context, read);
  const ofLength = isOfLength(read);
  if (asksOther && !ofGuests && !ofLength) return undefined;
  const isChange =
    ofLength ||
    isNote ||
    areValues ||
    (isOwn && isOfIt) ||
    read.edit !== undefined ||
    read.entities.some(isChangeOfTime);
  if (!isChange || (!('words' in pointer) && !areValues && isOfOther(context, template, read))) return undefined;
  const slots = { [event]: pointer };
  const change = changeIn(context, { template: template.name, slots }, read);
  if (change.kind === 'ask' && read.edit?.op === 'ask')
    return { template, slots, reading: read, filled: [], ask: change.slot };
  if (change.kind === 'changed')
    return { template, slots: change.slots, reading: read, filled: Object.keys(change.slots) };
  return notPossible(context, template, read) && { template, slots, reading: read, filled: [] };
}

/** "Remove the reminder" takes a part off. */
const removesEvent = ({ removes, part }: Reading): boolean => removes === 'event' && part === undefined;

/** "Move it to my Family calendar". A message that names an event is a request of its own. */
function movedToCalendar(
  context: Context,
  { template, slots }: { template: Template; slots: SlotValues },
  reading: Reading,
): FollowUp | undefined {
  const isOwn = asksItself(reading) || reading.title !== undefined;
  if (reading.mention === undefined && isOwn) return undefined;
  const filled = fillSlots(context, reading, { template, slots });
  return filled.filled.length > 0 ? { template, reading, ...filled } : undefined;
}

/** True for "an hour long and title Massage": each part of the message is a value, or names what it is of. */
function saysOnlyValues(context: Context, read: Reading): boolean {
  const { clauses } = read;
  const isValue = ({ edit, unexplained, entities }: Reading): boolean =>
    (edit?.slot !== undefined && edit.of === undefined) ||
    (unexplained === 0 &&
      entities.length > 0 &&
      entities.every(({ type }) => type === 'duration' || type === 'reminder'));
  const all = clauses?.map(text => readText(context, text, changingTemplate(context, read))) ?? [read];
  const isNamed = all.some(one => namedEvent(one) !== undefined);
  return !isNamed && all.some(({ edit }) => edit?.slot !== undefined) && all.every(isValue);
}

/** True for "make that Thursday", "put it on Friday": the message has only a verb, "it" and the new value. */
const saysOnlyHow = ({ mention, unexplained, title, entities, removes }: Reading): boolean =>
  mention !== undefined && removes === undefined && unexplained <= (title || entities.length === 0 ? 0 : 1);

/** True for "and now to Thursday", "rename it to Foo": a message that names no event. */
function namesNone(reading: Reading): boolean {
  const { clauses, mention, pointed, unexplained } = reading;
  if (pointed !== undefined || namedEvent(reading) !== undefined) return false;
  return unexplained <= 1 || (mention !== undefined && clauses === undefined);
}

/** True if further words name another event: "remove Ana from the offsite". */
function isOfOther(context: Context, template: Template, reading: Reading): boolean {
  const clauses = reading.clauses?.map(text => readText(context, text, template)) ?? [reading];
  if (clauses.some(({ edit }) => edit?.of !== undefined) || isOfNamedPart(reading)) return true;
  const loose = clauses.filter(clause => clause.edit?.slot === undefined && !isOfGuests(context, clause));
  return loose.reduce((count, { unexplained }) => count + unexplained, 0) > clauses.length;
}

/** Only an event that is there can be an hour later, or end at another time. */
const isChangeOfTime = (entity: Entity): boolean =>
  entity.type === 'shift' || (entity.type === 'time' && entity.value.ends === true);

/** "Tell them to bring snacks", "note: bring snacks". */
const isOnlyNote = (reading: Reading): boolean =>
  reading.entities.length > 0 &&
  reading.entities.every(({ type }) => type === 'description') &&
  reading.unread.length === 0;

/** "Remove the reminder", where an event was shown, is about the one that this event has. */
const takesPartOff = ({ part }: Reading): boolean => part?.is === 'goes' && part.event === undefined;

/** True for "add a video link to the review", and false for "add a link to it". */
const isOfNamedPart = ({ part, mention, pointed }: Reading): boolean =>
  part?.event !== undefined && mention === undefined && pointed === undefined;

/** True for "that one should last an hour": the message says only a length or a shift. */
const isOfLength = (reading: Reading): boolean =>
  namedEvent(reading) === undefined &&
  reading.entities.length > 0 &&
  reading.entities.every(({ type }) => type === 'duration' || type === 'shift');
