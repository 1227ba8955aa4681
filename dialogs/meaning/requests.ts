import { type Entity, type Reading, readingWith } from '../../nlu/index.ts';
import {
  addDays,
  addMinutes,
  civilAt,
  clockOf,
  dateOf,
  daysBetween,
  isDate,
  minutesBetween,
} from '../../time/index.ts';
import { changingTemplate, movesToCalendar } from '../calendars/changing-template.ts';
import { type Context, changesEvent, runs, templateThat } from '../context.ts';
import type { ConversationState, SlotValues } from '../engine/state.ts';
import type { Say } from '../prompts/message.ts';
import { botSay, withMiss } from '../prompts/say.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { lookedAt, rangeSlot } from '../slots/slot-kinds.ts';
import { isOneDay } from '../slots/times/range.ts';
import { dayWithin } from '../slots/times/when.ts';
import { slotNamed, slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';
import { changeIn, isGuestSwap } from './edits.ts';
import { eventsNamed } from './named-event.ts';

/** Templates whose confidences differ by less than this are offered together. */
const APART = 0.1;

/** The templates that a message may ask for, most likely first; empty if none is likely. */
export function likelyTemplates(context: Context, reading: Reading): Template[] {
  const [best] = reading.intents;
  if (!best || !isConfident(reading)) return [];
  const likely = reading.intents.filter(({ confidence }) => confidence > best.confidence - APART);
  const templates = [...new Set(likely.flatMap(({ template }) => templateToRun(context, reading, template) ?? []))];
  const telling = templates.filter(template => tells(template, reading));
  const placing = templates.filter(template => takesCalendar(template, reading));
  return [telling, placing].find(({ length }) => length > 0) ?? templates;
}

/** "On the family calendar" is for a template that a calendar can be said for. */
const takesCalendar = (template: Template, { whose }: Reading): boolean =>
  whose?.of === 'calendar' && slotNamed(template, 'calendar') !== undefined;

/** True if a template shows what is asked of the event that a message names: "tell me who comes to the review". */
const tells = ({ slots, writes }: Template, { asked, title }: Reading): boolean =>
  !writes &&
  title !== undefined &&
  slots.some(({ options }) => options?.some(({ value }) => value === asked)) &&
  slots.some(({ type }) => type === 'event');

/** "Put drinks after it": the template for something new next to the event spoken of last. */
export function templateForNewBeside(context: Context, { placedBeside }: Reading): Template | undefined {
  if (!placedBeside?.besideEvent.it) return undefined;
  const rest = readText(context, placedBeside.rest);
  const template = context.set.templates.get(rest.intents[0]?.template ?? '');
  return rest.title && isConfident(rest) && template?.writes === 'new' ? template : undefined;
}

/** The template that answers a question about one event: "how many weeks is it since my last choir". */
export function templateForPlacedEvent({ set }: Context, reading: Reading): Template | undefined {
  const { placed, asked, question } = reading;
  if (isConfident(reading) || !placed || !asked || !question) return undefined;
  return [...set.templates.values()].find(one => !one.writes && slotNamed(one, 'event') !== undefined);
}

/**
 * "Can't make the stand-up tomorrow because of the dentist": the template that answers an invitation, although the words around the
 * name resemble something else.
 */
export function templateForStatedDecline(context: Context, reading: Reading): Template | undefined {
  const { response, title, question, removes, entities, intents, negates, corrects } = reading;
  const isTold = response === 'decline' && (negates === true || corrects === true);
  const likely = isConfident(reading) ? context.set.templates.get(intents[0]?.template ?? '')?.writes : undefined;
  const asksOther = likely === 'answer' || likely === 'deletion' || removes !== undefined;
  const movesIt = entities.some(one => one.type === 'time' && one.value.said.time) || reading.edit?.slot !== undefined;
  if (!isTold || title === undefined || question || asksOther || movesIt) return undefined;
  return templateThat(context, 'answer');
}

/** "And which day is the quietest?": the template that knows, as one of its options says so. */
export function templateForExtremeDay({ set }: Context, { entities, question }: Reading): Template | undefined {
  const asked = entities.some(one => one.type === 'choice' && (one.value === 'busiest' || one.value === 'quietest'));
  return asked && question ? [...set.templates.values()].find(one => runs(one, 'calendar.reviewDays')) : undefined;
}

/** The least confidence for a request whose title is left out of account. */
const SURE_WITHOUT_TITLE = 0.5;

/** "Cancel pizza night": the template for one event, if nothing but the words of the title tells against it. */
export function templateForTitle(context: Context, reading: Reading): Template | undefined {
  if (isConfident(reading) || reading.foreign || reading.mention !== undefined) return undefined;
  const title = reading.spans.find(({ as }) => as === 'title');
  if (!title) return undefined;
  const { text } = reading;
  const untitled = readText(
    context,
    text.slice(0, title.start) + context.understanding.anyEvent + text.slice(title.end),
  );
  const [template] = isConfident(untitled, SURE_WITHOUT_TITLE) ? likelyTemplates(context, untitled) : [];
  return template && slotNamed(template, 'event') ? template : undefined;
}

/**
 * The template for a guess. "Who moved the review to 5" asks about the event, so it is shown and not changed, and "when is
 * my next dentist appointment" asks for it by its name, not by its place in the order of time.
 */
export function templateToRun(context: Context, reading: Reading, name: string): Template | undefined {
  const { set } = context;
  const template = set.templates.get(name);
  const shows =
    (reading.question && template && changesEvent(template)) ||
    isNamedInOrder(template, reading) ||
    isAskedOfOne(template, reading) ||
    isAskedIfThere(template, reading) ||
    isAskedWhereKept(template, reading);
  if (shows) return [...set.templates.values()].find(one => !one.writes && slotNamed(one, 'event') !== undefined);
  return template?.writes === 'change' ? ofCalendar(context, reading, template) : template;
}

/** "When is the 1:1 with Priya" asks for that event, and not for all that she comes to. */
const isAskedOfOne = (template: Template | undefined, { asked, title, generalTitle }: Reading): boolean =>
  runs(template, 'calendar.listWithPerson') && asked !== undefined && title !== undefined && !generalTitle;

/** "Do I have choir on Tuesday" asks for that event, and not for all of Tuesday. */
const isAskedIfThere = (
  template: Template | undefined,
  { asksIfThere, asked, title, generalTitle }: Reading,
): boolean =>
  asksIfThere &&
  asked === undefined &&
  title !== undefined &&
  !generalTitle &&
  (runs(template, 'calendar.listBusy') || runs(template, 'calendar.reviewDays'));

/** "Which calendar is the dentist in" asks for that event, and not for all calendars. */
const isAskedWhereKept = (template: Template | undefined, { asked, title, generalTitle }: Reading): boolean =>
  runs(template, 'calendar.listCalendars') && asked === 'calendar' && title !== undefined && !generalTitle;

function isNamedInOrder(template: Template | undefined, reading: Reading): boolean {
  const { next, nextNamed, placed, turn, title } = reading;
  const isNamed = !next && (turn === undefined || turn === 'previous') && title !== undefined;
  return runs(template, 'calendar.nextEvent') && ((nextNamed === true && !next) || placed !== undefined || isNamed);
}

/** A change to or away from the template that moves events between calendars, as the message says. */
function ofCalendar(context: Context, reading: Reading, template: Template): Template {
  const changing = changingTemplate(context, reading) ?? template;
  return movesToCalendar(changing) === movesToCalendar(template) ? template : changing;
}

/**
 * The reading of a request for a template. One for a change is phrased like a change: "add Ana to it", "rename it". One for
 * something new is read without the event that gives its time: "coffee after choir".
 */
export function readAsRequest(context: Context, template: Template, reading: Reading): Reading {
  const { onwards, placedBeside, text } = reading;
  if (changesEvent(template) && onwards?.rest !== text) return readText(context, text, template);
  const takesTime = template.writes === 'new' && slotNamed(template, 'date-time-range') !== undefined;
  if (!placedBeside || !takesTime) return reading;
  const rest = readText(context, placedBeside.rest);
  return rest.title ? readingWith(rest, { placedBeside }) : reading;
}

/** The slots that a message has filled so far. */
type Begun = { slots: SlotValues; reading: Reading };

/** The slots of a new dialog: everything that its request says, on top of what is known. */
export function slotsOfRequest(context: Context, template: Template, { slots, reading }: Begun) {
  const filled = fillSlots(context, reading, { template, slots, request: true });
  const named = withNamedEvent(context, template, { slots: filled.slots, reading });
  return { ...filled, slots: withEachChange(context, template, { slots: named, reading }) };
}

/** "Invite Ana to the review and make it an hour": "it" is the named event, not the one shown before. */
function withNamedEvent(context: Context, template: Template, { slots, reading }: Begun): SlotValues {
  const event = slotNamed(template, 'event');
  const [words] = reading.clauses && template.writes === 'change' ? eventsNamed(context, template, reading) : [];
  return event === undefined || words === undefined ? slots : { ...slots, [event]: { words } };
}

/**
 * "Move it to 5pm and invite Ben": applies the changes of the later clauses. The first clause counts too if it names a
 * slot, since that slot's value ends where the clause ends: "set the place to Room 9 and invite Ben".
 */
function withEachChange(context: Context, template: Template, { slots: begun, reading }: Begun): SlotValues {
  const clauses = template.writes === 'change' ? (reading.clauses ?? []) : [];
  const readings = clauses.map(text => readText(context, text, template));
  const isSwap = isGuestSwap(readings);
  const changing = readings.filter(({ edit }, index) => isSwap || index > 0 || edit?.slot !== undefined);
  return changing.reduce(
    (slots, clause) => {
      const change = changeIn(context, { template: template.name, slots }, clause);
      return change.kind === 'changed' ? change.slots : slots;
    },
    isSwap ? withoutPeople(template, begun) : begun,
  );
}

/** "Remove Ben and add Sam" says of each person something else, so that all people together are no value. */
function withoutPeople(template: Template, slots: SlotValues): SlotValues {
  const names = (['person', 'people-to-add', 'people-to-remove'] as const).map(type => slotNamed(template, type));
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !names.includes(name)));
}

/** Says so if the message adds a file to an event or removes one, which the bot cannot do. */
export function cannotChange(
  context: Context,
  { mentioned = [] }: ConversationState,
  reading: Reading,
): Say | undefined {
  const { part, entities } = reading;
  if (part?.of !== 'file' || entities.some(({ type }) => type === 'time')) return undefined;
  if (part.event === undefined && mentioned.length === 0) return undefined;
  return botSay(context, 'cannotChange', { adds: part.is === 'comes' });
}

/**
 * Says so if the message asks for what no action does: two events swapped, every second one of a series, "always at ten" that may
 * be new or not, or a message to others.
 */
export function cannotDo(context: Context, reading: Reading): Say | undefined {
  const { outOfReach, intents, entities, question } = reading;
  const template = context.set.templates.get(intents[0]?.template ?? '');
  if (isOnlyMessage(context, template, reading))
    return withMiss(botSay(context, 'cannotDo', { what: 'message' }), { how: 'unknown' });
  if (question || !template?.writes || !isConfident(reading)) return undefined;
  if (outOfReach === 'some' || deletesEveryNth(template, reading)) return ofSome(context, template, reading);
  if (outOfReach === 'swap') return changesEvent(template) ? botSay(context, 'cannotDo', { what: 'swap' }) : undefined;
  const isNew = template.writes === 'new' && !entities.some(({ type }) => type === 'repeat');
  return outOfReach === 'always' && isNew ? botSay(context, 'cannotDo', { what: 'onwards' }) : undefined;
}

/**
 * "Tell them I can't come" answers an invitation, "tell Ben the review is at 4 now" moves it, and "tell everyone that the room is
 * upstairs" right after an event adds to its description. "Tell Ben lunch is at 1" speaks of no certain event.
 */
function isOnlyMessage(context: Context, template: Template | undefined, reading: Reading): boolean {
  const { setting, understanding } = context;
  const { outOfReach, response, entities, text } = reading;
  const has = (...types: Entity['type'][]): boolean => entities.some(({ type }) => types.includes(type));
  if (outOfReach === 'late') return true;
  if (outOfReach !== 'message' || response !== undefined) return false;
  if (has('description') && (setting.mentioned ?? []).length > 0) return false;
  const isNothingNew = template?.writes === 'new' && !has('time', 'repeat');
  const movesUnnamed = template?.writes === 'change' && understanding.definiteAt(text) < 0;
  return !isConfident(reading) || template?.writes === 'answer' || isNothingNew || movesUnnamed;
}

/** "Cancel every second choir". "All my meetings in the next two weeks" are no few, and a new series may be every second week. */
function ofSome(context: Context, template: Template, { bulk, entities }: Reading): Say | undefined {
  const isRepeat = template.writes === 'change' && entities.some(({ type }) => type === 'repeat');
  return changesEvent(template) && !bulk && !isRepeat ? botSay(context, 'cannotDo', { what: 'some' }) : undefined;
}

/** "Cancel choir every second Tuesday". */
const deletesEveryNth = ({ writes }: Template, { entities }: Reading): boolean =>
  writes === 'deletion' &&
  entities.some(one => one.type === 'repeat' && !one.named && one.value.rule.includes('INTERVAL='));

const HOUR = 60;
/** In minutes: "2 to 4" is when something may be, but a morning is not, and of "at 4" no end is said. */
const LONGEST_LOOKED_AT = 180;

/** For this long (in ms), a new event can refer to the day that was looked at. */
const ON_THEIR_MINDS = 15 * 60_000;

/**
 * "Add an event" right after a look at a future day means that day, unless the message names another. "Then" is the hour that
 * was looked at.
 */
export function dayLookedAt(
  context: Context,
  { last }: ConversationState,
  { template, reading }: { template: Template; reading: Reading },
): SlotValues {
  const { now, zone } = context.setting;
  const before = last && context.set.templates.get(last.template);
  if (!before || before.writes || template.writes !== 'new') return {};
  const looked = now - (last.atMs ?? 0) < ON_THEIR_MINDS ? lookedAt(before, last.slots) : undefined;
  if (!looked || !isOneDay(looked.range)) return {};
  const { start } = looked.range;
  const minutes = isDate(start) ? undefined : minutesBetween(start, looked.range.end);
  const isShort = minutes !== undefined && minutes !== HOUR && minutes <= LONGEST_LOOKED_AT;
  const isHour = !isDate(start) && (reading.thatTime === true || isShort);
  const when = {
    date: dateOf(start),
    ...(isHour && { time: clockOf(start) }),
    ...(isHour && isShort && { minutes }),
  };
  const isToCome = isHour || when.date > dateOf(civilAt(now, zone));
  return isToCome ? withValues(template, {}, { 'date-time-range': when }) : {};
}

/** "Any conflicts?" right after a look at some days is about them, unless the message names others; "then" always is. */
export function periodLookedAt(
  context: Context,
  { last }: ConversationState,
  { template, reading }: { template: Template; reading: Reading },
): SlotValues {
  const before = last && context.set.templates.get(last.template);
  const range = rangeSlot(template);
  const saysThen = reading.thatTime === true && reading.turn === undefined;
  const isMeant = saysThen || runs(template, 'calendar.reviewDays');
  if (!before || before.writes || range === undefined || !isMeant) return {};
  const looked = context.setting.now - (last.atMs ?? 0) < ON_THEIR_MINDS ? lookedAt(before, last.slots) : undefined;
  return looked ? { [range]: looked.range } : {};
}

/** In days. */
const WEEK = 7;

/** "Then Wednesday at 7:30" right after a look at next week: a weekday without a week is in the days that were looked at. */
export function inDaysLookedAt(
  context: Context,
  { last }: ConversationState,
  { template, reading, slots }: Begun & { template: Template },
): SlotValues {
  const { now, zone } = context.setting;
  const before = last && context.set.templates.get(last.template);
  const when = slotValue(template, slots, 'date-time-range');
  const isRecent = now - (last?.atMs ?? 0) < ON_THEIR_MINDS;
  if (!before || before.writes || template.writes !== 'new' || when?.date === undefined || !isRecent) return slots;
  const range = lookedAt(before, last.slots)?.range;
  const isBare = reading.entities.some(
    one => one.type === 'time' && one.value.said.weekday && dateOf(one.value.start) === when.date,
  );
  if (!range || !isBare || dateOf(range.start) <= dateOf(civilAt(now, zone))) return slots;
  const days = { start: dateOf(range.start), end: addDays(dateOf(addMinutes(range.end, -1)), 1) };
  if (daysBetween(days.start, days.end) > WEEK) return slots;
  return withValues(template, slots, { 'date-time-range': { ...when, date: dayWithin(when.date, days) } });
}

/** "Put the dentist in there" right after a look at one calendar goes to that one. */
export function calendarSpokenOf(
  context: Context,
  { last }: ConversationState,
  { template, reading }: { template: Template; reading: Reading },
): SlotValues {
  const before = last && context.set.templates.get(last.template);
  const calendar = before && slotValue(before, last.slots, 'calendar');
  if (!reading.sameCalendar || template.writes !== 'new' || calendar?.id === undefined) return {};
  return withValues(template, {}, { calendar: { ...calendar, to: true } });
}

/** "Cancel the second" of open invitations may mean to decline it or to delete it, so both are offered. */
export function withAnswerBesideDeletion(
  context: Context & { state: ConversationState },
  likely: readonly Template[],
  { mention, ordinal }: Reading,
): readonly Template[] {
  const [first] = likely;
  const { last } = context.state;
  const shown = last && context.set.templates.get(last.template);
  const isOfList = (mention ?? ordinal) !== undefined && shown && runs(shown, 'calendar.listInvitations');
  const answer = templateThat(context, 'answer');
  return isOfList && answer && first?.writes === 'deletion' ? [answer, first] : likely;
}

/** "No, I'm coming after all" is about the invitation that was just answered otherwise. */
export function invitationAnswered({ last }: ConversationState, template: Template, reading: Reading): SlotValues {
  const { response, title, several, bulk, ordinal, entities } = reading;
  const [event, answer] = [slotNamed(template, 'event'), slotNamed(template, 'choice')];
  if (template.writes !== 'answer' || last?.template !== template.name || response === undefined) return {};
  const namesOther = title !== undefined || several || bulk || ordinal !== undefined || entities.length > 0;
  if (namesOther || event === undefined || answer === undefined || last.slots[answer] === response) return {};
  return { [event]: last.slots[event] };
}
