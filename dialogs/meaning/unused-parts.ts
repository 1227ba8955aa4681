import type { Reading, Span } from '../../nlu/index.ts';
import { type Context, changesEvent, slotOf, takesSeveral, templateOf } from '../context.ts';
import type { Event } from '../engine/event.ts';
import { dialogOf, type Pending } from '../engine/state.ts';
import { type UnusedPart, unusedParts } from '../slots/accounted.ts';
import { readText } from '../slots/fill.ts';
import { personAt, type SlotCourse } from '../slots/held-slots.ts';
import { optionWithOthers, otherOption } from '../slots/options/option-with-others.ts';
import { inOwnZone } from '../slots/other-zone.ts';
import { slotValue } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { changeIn, readClause, seriesEnded } from './edits.ts';
import { followed, framed } from './follow-up.ts';
import { rangeOver } from './impossible.ts';
import { saysWhomItLeavesOut } from './other-calendars.ts';
import { withoutException } from './several/slots-for-several.ts';
import { hourFramed } from './spoken-of/loose-values.ts';
import { otherEventMeant } from './spoken-of/other-event.ts';
import { timeWished } from './spoken-of/other-time.ts';

/** Every word of a message is used, asked about, or named as left out. */

/** The way from one pending value to the next. */
type Course = { from: Pending; event: Event; to: Pending };

/** What a message said that the dialog it began or changed did not use. */
export function leftOver(context: Context, { from, event, to }: Course): UnusedPart[] {
  const whole = readingOf(from, event);
  const reading = whole && ofOthers(context, from, whole);
  const dialog = 'dialog' in to ? to.dialog : undefined;
  if (!reading || !dialog || !takesSlots(event, to)) return [];
  const template = templateOf(context, dialog);
  const course = { template, before: dialogOf(from)?.slots ?? {}, after: dialog.slots };
  if (narrowsEvents(course) || namesOtherEvent(context, from, reading) || saysEnd(context, from, reading)) return [];
  const said = readForTemplate(context, template, withoutException(context, template, reading));
  return unusedIn(context, course, said).filter(
    part => !saysWhatChanged(context, course, part) && !refusesDeletion(context, from, part),
  );
}

/** "Don't delete", where a deletion was to be confirmed, is heard by not deleting. */
const refusesDeletion = (context: Context, from: Pending, { text }: UnusedPart): boolean =>
  from.at === 'confirm' &&
  templateOf(context, from.dialog).writes === 'deletion' &&
  readText(context, text).kept !== undefined;

/** "Only" of "only the 8th", and "not the third" next to the day that is meant, say no more than what changed. */
function saysWhatChanged(context: Context, { before, after }: SlotCourse, { text }: UnusedPart): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  const { onlyThat, negates, entities } = readText(context, text);
  if (!/\s/.test(text)) return onlyThat === true;
  return negates === true && entities.length > 0 && entities.every(({ type }) => type === 'time');
}

/** Only a template with guests reads "Ana instead of Ben", and only one with a place "change the room to 3.01". */
function readForTemplate(context: Context, template: Template, reading: Reading): Reading {
  const asked = readText(context, reading.text, template);
  const slot = template.slots.find(({ name }) => name === asked.edit?.slot);
  const isNumber = slot?.type === 'place' && asked.entities.length < reading.entities.length;
  return asked.edit?.insteadOf !== undefined || isNumber ? asked : reading;
}

/** Every word of "all but the second" says which events are meant. */
const narrowsEvents = ({ template, before = {}, after }: SlotCourse): boolean => {
  const [was, is] = [slotValue(template, before, 'events'), slotValue(template, after, 'events')];
  return was !== undefined && was !== is;
};

/** Every word of "not that one, the dentist" says which event is meant. */
const namesOtherEvent = (context: Context, from: Pending, reading: Reading): boolean =>
  from.at === 'confirm' && otherEventMeant(context, from.dialog, reading) !== undefined;

/** Every word of "only this week" says when a series ends. */
const saysEnd = (context: Context, from: Pending, reading: Reading): boolean =>
  from.at === 'confirm' && seriesEnded(context, from.dialog, reading) !== undefined;

/** A question right after a request shows that the rest of it was used. */
const takesSlots = ({ type }: Event, { at }: Pending): boolean =>
  at === 'filling' || (at === 'slot' && (type === 'start' || type === 'request'));

/**
 * Only messages about the dialog itself count. When the person chooses one of several, every word helps to choose, and
 * an answer in which nothing has a meaning of its own was used as it stands: "4", "New York".
 */
function readingOf({ at }: Pending, event: Event): Reading | undefined {
  const reading = 'reading' in event ? event.reading : undefined;
  if (
    !reading ||
    reading.skip ||
    reading.uninvited ||
    reading.pastHour ||
    reading.halfOfDay ||
    reading.ordinal !== undefined
  )
    return undefined;
  if (event.type === 'start' || event.type === 'request') return reading;
  if (event.type !== 'message' || !(at === 'slot' || at === 'confirm' || at === 'unread')) return undefined;
  const { entities, text, clauses } = reading;
  const isOne = at === 'slot' || clauses === undefined;
  const isWhole = isOne && entities.every(({ type }) => type === 'choice');
  // "1 hour" answers how long before the reminder should be.
  const isValue = at === 'slot' && entities.length === 1 && entities[0]?.text.length === text.length;
  return isWhole || isValue ? undefined : reading;
}

/** What an answer says besides the option that it names: "the small one | tomorrow at 9". */
function ofOthers(context: Context, from: Pending, reading: Reading): Reading {
  if (from.at === 'confirm') return otherOption(context, from.dialog, reading)?.others ?? reading;
  if (from.at !== 'slot') return reading;
  const { dialog } = from;
  const slot = slotOf(templateOf(context, dialog), from.slot);
  return optionWithOthers(context, { dialog, slot }, reading)?.others ?? reading;
}

/** If a sentence makes several changes, each clause is checked. */
function unusedIn(context: Context, course: SlotCourse, said: Reading): UnusedPart[] {
  const reading = inOwnZone(said, course.template, context.setting.zone);
  const { whose, clauses, text } = reading;
  // "The day after" is counted from what was shown.
  if (whose || context.understanding.followUp(text).adjacent) return [];
  if (clauses) return clauses.flatMap(text => unusedInClause(context, course, text));
  const asked = (): Reading => readText(context, text, course.template);
  const parts = untold(course, reading).filter(part => !isNewHour(course, part, asked));
  const unused = withEither(course, reading, withoutBulk(course, reading, withoutOver(context, reading, parts)));
  if (unused.length === 0 || isInFrame(context, course, text)) return [];
  return withoutRemarks(context, course, { text, unused: besideHour(context, course, { text, unused }) });
}

/** What is left of "she says 11 now", where 11 was taken as a clock time. */
function besideHour(
  context: Context,
  course: SlotCourse,
  { text, unused }: { text: string; unused: UnusedPart[] },
): UnusedPart[] {
  const isNew = (['time-change', 'date-time-range'] as const).some(
    type => slotValue(course.template, course.after, type) !== slotValue(course.template, course.before ?? {}, type),
  );
  const framed = isNew ? hourFramed(context, text, course.template) : undefined;
  const left = framed ? untold(course, framed) : unused;
  return left.filter(part => !isNew || !isOldNumber(readText(context, part.text)));
}

/** "Not 2" of "3 hours, not 2". */
const isOldNumber = ({ negates, text }: Reading): boolean => negates === true && /^\D{1,6}\d{1,3}$/.test(text);

/** "They just rang", beside a change or a deletion, only says why. */
function withoutRemarks(
  context: Context,
  { template, before = {} }: SlotCourse,
  { text, unused }: { text: string; unused: UnusedPart[] },
): UnusedPart[] {
  if (!changesEvent(template) && Object.keys(before).length === 0) return unused;
  const pieces = context.understanding.pieces(text);
  const isRemark = (said: string): boolean => {
    const { sentence, entities, answer } = readText(context, said);
    return sentence === true && entities.length === 0 && answer === undefined;
  };
  const remarks = pieces.length > 1 ? pieces.filter(piece => isRemark(piece.text)) : [];
  return unused.filter(({ text: words, isValue }) => isValue || !remarks.some(piece => piece.text.includes(words)));
}

/** "Make it 4", of an event that was shown, moves it to that hour. */
function isNewHour({ template, before = {}, after }: SlotCourse, { text }: UnusedPart, asked: () => Reading): boolean {
  const { time } = slotValue(template, after, 'time-change') ?? {};
  if (time === undefined || slotValue(template, before, 'time-change') !== undefined) return false;
  const isHour = Number(time.slice(0, 2)) % HALF_A_DAY === Number.parseInt(text, 10) % HALF_A_DAY;
  return isHour && asked().edit?.rest?.split(' ').at(-1) === text;
}

/** In hours. */
const HALF_A_DAY = 12;

/** The unused parts, without the people that the answer itself names as left out. */
function untold(course: SlotCourse, reading: Reading): UnusedPart[] {
  const parts = unusedParts(course, reading);
  return saysWhomItLeavesOut(course.template)
    ? parts.filter(({ text }) => personAt(text, reading) === undefined)
    : parts;
}

/** True if all that a follow-up adds was read with the words around it that it lacks: "how about the afternoon", "let's do 4". */
function isInFrame(context: Context, course: SlotCourse, text: string): boolean {
  const { kernel, cued } = followed(context, readText(context, text));
  const wished = timeWished(context, text, course.template);
  if (wished) return untold(course, wished).length === 0;
  if (!cued || kernel === '') return false;
  return [kernel, ...framed(context, { template: course.template, slots: course.after }, kernel)]
    .map(said => readText(context, said, course.template))
    .some(read => read.entities.length > 0 && untold(course, read).length === 0);
}

/**
 * A change that a clause asks for and that cannot be made is named whole: "without the machine". Of one that is made with
 * bare words, as by "drop Ben" and "nah 4", the value is used, and so are the words around it.
 */
function unusedInClause(context: Context, course: SlotCourse, text: string): UnusedPart[] {
  const { template, before = {} } = course;
  const reading = readClause(context, template, text);
  const parts = untold(course, reading);
  if (reading.edit === undefined || reading.entities.length > 0 || Object.keys(before).length === 0) return parts;
  const change = changeIn(context, { template: template.name, slots: before }, reading);
  if (change.kind === 'changed' && JSON.stringify(change.slots) !== JSON.stringify(before))
    return besideValue(parts, reading.edit.rest);
  const isSilent = change.kind !== 'ask' && change.kind !== 'nobody' && parts.length === 0 && reading.unread.length > 0;
  return isSilent ? [{ text, start: 0, end: text.length, isValue: false }] : parts;
}

/** "With catering" of "no, 5 with catering", where 5 is the value. */
function besideValue(parts: UnusedPart[], rest = ''): UnusedPart[] {
  const said = parts.filter(({ text }) => rest.includes(text.split(' ').at(-1) ?? ''));
  return said.length === 1 ? [] : said.filter(({ isValue }) => !isValue);
}

/** "All events" of "delete all events on Friday" is a kind of events, and no scope. */
function withoutBulk({ template }: SlotCourse, { bulk }: Reading, parts: UnusedPart[]): UnusedPart[] {
  return bulk && takesSeveral(template) ? parts.filter(part => !overlap(part, bulk.span)) : parts;
}

/** What names a range whose days are over is said to. */
function withoutOver(context: Context, reading: Reading, parts: UnusedPart[]): UnusedPart[] {
  const over = rangeOver(context, reading);
  return over ? parts.filter(part => !overlap(part, over.span)) : parts;
}

/** Where either of two times may be meant, neither is used: "4 or 5 pm". */
function withEither({ template, after }: SlotCourse, reading: Reading, parts: UnusedPart[]): UnusedPart[] {
  if (!reading.either || !template.writes) return parts;
  const { text, spans, entities } = reading;
  const { span, times } = reading.either;
  const isOfTime = (entity: number | undefined): boolean =>
    entity !== undefined && times.some(({ start }) => entities[entity]?.span.start === start);
  const ofTimes = [span, ...spans.filter(({ entity }) => isOfTime(entity))];
  const others = parts.filter(part => !ofTimes.some(each => overlap(part, each)));
  // The question that follows has both.
  const hasBoth = ({ between, within }: { between?: unknown; within?: unknown }): boolean =>
    between !== undefined || (reading.either?.days !== undefined && within !== undefined);
  if (Object.values(after).some(value => hasBoth(Object(value)))) return others;
  return [...others, { ...span, text: text.slice(span.start, span.end), isValue: false }];
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
