import type { Bulk, Entity, EntityOf, Onwards, Reading, TimeValue } from '../../nlu/index.ts';
import { addDays, dateOf, datesBetween } from '../../time/index.ts';
import { type Context, changesEvent, takesSeveral } from '../context.ts';
import { daysListed } from '../engine/days-apart.ts';
import type { Dialog, SlotValues } from '../engine/state.ts';
import { daysOf, exceptedEvents } from '../slots/event.ts';
import type { DaySpan } from '../slots/event-pointer.ts';
import type { EventSelection, OneTold } from '../slots/events.ts';
import { readText } from '../slots/fill.ts';
import { rangeSlot } from '../slots/slot-kinds.ts';
import type { DayRange } from '../slots/times/when.ts';
import { spanIn } from '../slots/times/when-type.ts';
import { slotNamed, slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';

/*
 * A change, a deletion or an answer of several events at once: "cancel all my meetings on Friday except the dentist". A
 * template of its own does it, which lists them and asks once.
 */

/** True if a message asks to change, delete or decline several events. */
export function meansSeveral(context: Context, template: Template, reading: Reading): boolean {
  const { bulk, question, response } = reading;
  if (question) return false;
  // "Accept everything next week" goes through the invitations one by one.
  if (template.writes === 'answer') return response === 'decline' && (bulk !== undefined || reading.several === true);
  if (!changesEvent(template) || isOnwards(context, template, reading)) return false;
  if (deletesOnDays(template, reading) || onlyInStretch(context, template, reading)) return true;
  return bulk !== undefined || (meansThem(reading) && areShown(context));
}

/** "Cancel the stand-up on 24, 25 and 28 December": one event on each of these days. */
const deletesOnDays = ({ writes }: Template, reading: Reading): boolean =>
  writes === 'deletion' && reading.title !== undefined && daysToDelete(reading).length > 0;

/**
 * "Add Tom to the stand-up, just for next week": a change of those of these days. `rest` is the message without them, and
 * `words` name the events.
 */
function onlyInStretch(context: Context, template: Template, { text, newTime }: Reading): OnlyInStretch | undefined {
  const [first, ...pieces] = context.understanding.pieces(text);
  if (template.writes !== 'change' || newTime !== undefined || !first) return undefined;
  const restricting = pieces.flatMap(piece => restrictedTo(context, piece))[0];
  if (!restricting) return undefined;
  const { start, length, days } = restricting;
  const rest = text.slice(0, start).replace(/[\s,;]+$/, '') + text.slice(start + length);
  const { title, edit } = readText(context, rest, template);
  const words = title?.text ?? edit?.of;
  return words === undefined ? undefined : { rest, days, words };
}

type OnlyInStretch = { rest: string; days: DayRange; words: string };

/** The days that "just for next week" restricts the rest of a message to. */
function restrictedTo(context: Context, { start, text }: { start: number; text: string }) {
  const { narrowing, entities } = readText(context, text);
  const areDays = entities.every(({ type }) => type === 'time' || type === 'choice');
  const days = narrowing?.only !== undefined && areDays ? spanIn({ entities }) : undefined;
  return days ? { start, length: text.length, days } : [];
}

function daysToDelete(reading: Reading): DaySpan[] {
  const days = daysListed(reading) ?? reading.entities.filter(isStretch);
  return days.flatMap(({ value }) => (value.listed ? eachDay(value) : daysOf(value)));
}

/** "Tuesday and Wednesday" are two days, and each gets such an event. */
const eachDay = ({ start, end = start }: TimeValue): DaySpan[] =>
  datesBetween(dateOf(start), addDays(end, -1)).map(day => ({ start: day, end: day }));

/** "The 24th and 25th", "Monday to Wednesday". */
const isStretch = (entity: Entity): entity is EntityOf<'time'> =>
  entity.type === 'time' && entity.value.kind === 'daterange' && entity.value.said.end && !entity.value.ends;

/** "Cancel lunch, both of them are sick" is about one event, which it names. */
const meansThem = ({ several, title, pointed }: Reading): boolean =>
  several === true && title === undefined && pointed === undefined;

/**
 * "Cancel all following meetings" is about the series of the event that was shown, from there on; without one, the bot asks
 * which.
 */
const isOnwards = ({ setting: { mentioned = [] } }: Context, template: Template, { onwards, bulk }: Reading): boolean =>
  onwards !== undefined &&
  onwards.from === undefined &&
  (mentioned.length === 1 || saysOnlyOnwards(onwards, bulk)) &&
  slotNamed(template, 'series-start') !== undefined;

/** "Following meetings" are of no kind, other than "future stand-ups". */
const saysOnlyOnwards = ({ rest }: Onwards, bulk: Bulk | undefined): boolean =>
  bulk?.of?.split(/\s+/).every(word => !rest.toLowerCase().includes(word.toLowerCase())) === true;

const areShown = ({ setting: { mentioned = [], mentionedBefore = [] } }: Context): boolean =>
  mentioned.length + mentionedBefore.length > 1;

/** The template that does to several events what this one does to one. */
export const templateForSeveral = ({ set }: Context, { writes }: Template): Template | undefined =>
  [...set.templates.values()].find(one => one.writes === writes && takesSeveral(one));

/** The template of a message that is about several events; it goes on with nothing that was shown. */
export function templateOfSeveral(context: Context, reading: Reading): Template | undefined {
  if (reading.question || !mayMeanSeveral(context, reading)) return undefined;
  const template = isConfident(reading) ? context.set.templates.get(reading.intents[0]?.template ?? '') : undefined;
  return template && meansSeveral(context, template, reading)
    ? (templateForSeveral(context, template) ?? template)
    : undefined;
}

/** False for most messages, without working out which template they mean. */
const mayMeanSeveral = ({ understanding }: Context, reading: Reading): boolean =>
  reading.bulk !== undefined ||
  reading.several === true ||
  daysListed(reading) !== undefined ||
  (spanIn(reading) !== undefined && understanding.pieces(reading.text).length > 1);

/** The reading of what a message asks for, without the events that it excepts, or the words that say from when on. */
export function withoutException(context: Context, template: Template, reading: Reading): Reading {
  const { bulk, onwards, text } = reading;
  if (onwards && onwards.rest !== text && slotNamed(template, 'series-start') !== undefined) {
    return readText(context, text, template);
  }
  if (!takesSeveral(template)) return reading;
  const within = onlyInStretch(context, template, reading);
  if (within) return readText(context, within.rest, template);
  return bulk?.except === undefined ? reading : readText(context, bulk.rest, template);
}

/** The slots of a request about several events, without those that it excepts. */
export function slotsForSeveral(context: Context, template: Template, { slots, reading }: Begun): SlotValues {
  const inDays = takesSeveral(template) ? inStretch(context, template, { slots, reading }) : slots;
  const events = slotValue(template, inDays, 'events');
  const except = reading.bulk?.except;
  if (!events || inDays !== slots) return inDays;
  const said = withoutNewDay(template, slots, reading);
  if (except === undefined) return deletesOnDays(template, reading) ? onDaysListed(template, said, reading) : said;
  return withValues(template, said, { events: { ...events, but: toldIn(context, template, except) } });
}

/** Of the events with a name, those of the days that are listed; the stretch to look at holds all of these. */
export function onDaysListed(template: Template, slots: SlotValues, reading: Reading): SlotValues {
  const [range, events] = [rangeSlot(template), slotValue(template, slots, 'events')];
  if (range === undefined || !events) return slots;
  const only = daysToDelete(reading).map(days => ({ days }));
  const start = only.map(({ days }) => days.start).toSorted()[0] ?? '';
  const end =
    only
      .map(({ days }) => (days.end > days.start ? days.end : addDays(days.start, 1)))
      .toSorted()
      .at(-1) ?? '';
  return withValues(template, { ...slots, [range]: { start, end } }, { events: { ...events, only } });
}

function inStretch(context: Context, template: Template, { slots, reading }: Begun): SlotValues {
  const [range, within] = [rangeSlot(template), onlyInStretch(context, template, reading)];
  if (range === undefined || !within) return slots;
  const events = { ...slotValue(template, slots, 'events'), words: within.words };
  return withValues(template, { ...slots, [range]: within.days }, { events });
}

/** "Move all stand-ups to 10" says when they should be, and not which ones are meant. */
function withoutNewDay(template: Template, slots: SlotValues, { entities, newTime }: Reading): SlotValues {
  const range = rangeSlot(template);
  const isOfNew = newTime && entities.every(({ type, span }) => type !== 'time' || span.start >= newTime.start);
  if (template.writes !== 'change' || range === undefined || !isOfNew) return slots;
  const { [range]: _new, ...others } = slots;
  return others;
}

type Begun = { slots: SlotValues; reading: Reading };

/**
 * "All but the second", "no, not the dentist", "only the first two", about the events that wait for a yes.
 * @returns undefined if the message does not narrow them down
 */
export function narrowedSlots(context: Context, template: Template, { slots, reading }: Begun): SlotValues | undefined {
  const events = slotValue(template, slots, 'events');
  // "Without e-mails" chooses an option.
  const isOption = choosesOption(template, readText(context, reading.text, template));
  const narrowing = events && !isOption ? narrowingIn(context, reading) : undefined;
  if (!events || !narrowing) return undefined;
  const [but, only] = [narrowing.but, narrowing.only].map(said =>
    said === undefined ? [] : toldIn(context, template, said),
  ) as [OneTold[], OneTold[]];
  const isTold = but.length + only.length > 0;
  return isTold ? withValues(template, slots, { events: narrowed(context, events, { but, only }) }) : undefined;
}

type Told = { but: OneTold[]; only: OneTold[] };

/** The new choice narrows the list that was shown, which earlier choices have already narrowed. */
function narrowed(
  { setting: { mentioned = [] } }: Context,
  events: EventSelection,
  { but, only }: Told,
): EventSelection {
  const { but: _left, only: _picked, ...all } = events;
  return {
    ...all,
    ...(mentioned.length > 0 && { shown: [...mentioned] }),
    ...(only.length > 0 && { only }),
    ...(but.length > 0 && { but }),
  };
}

/** The slots after an answer that clearly means only some of the events to confirm, without saying which. */
export function slotsNaming(context: Context, template: Template, { slots, reading }: Begun): SlotValues | undefined {
  const { text, afterAnswer = '', unexplained, entities } = reading;
  const events = slotValue(template, slots, 'events');
  if (!events || reading.several || reading.bulk || unexplained + entities.length === 0) return undefined;
  const words = afterAnswer || text;
  const told = toldIn(context, template, words);
  const only = told.length > 0 ? told : [{ words }];
  return withValues(template, slots, { events: narrowed(context, events, { but: [], only }) });
}

/** "All of them" in answer to the question which of the listed events are meant. */
export function allShown(template: Template, { slots, reading }: Begun): SlotValues | undefined {
  const events = slotValue(template, slots, 'events');
  if (!events || !(reading.several || reading.bulk?.bare)) return undefined;
  const { but: _left, only: _picked, ...all } = events;
  return withValues(template, slots, { events: all });
}

/** The words themselves, after a yes or a no, or without what surrounds them. */
function narrowingIn(context: Context, reading: Reading): Reading['narrowing'] {
  const { text, afterAnswer = '', kept } = reading;
  if (kept?.rest === '') return { but: kept.deletion };
  const { kernel } = context.understanding.followUp(afterAnswer || text);
  const texts = [text, afterAnswer, kernel].filter(Boolean);
  const said = texts.map(each => readText(context, each).narrowing).find(Boolean);
  return said ?? (isNumbers(context, text) ? { only: text } : undefined);
}

/** True for "the second one" and "1 and 3" without other words. */
function isNumbers(context: Context, text: string): boolean {
  const pieces = context.understanding.pieces(text).map(piece => readText(context, piece.text));
  return pieces.length > 0 && pieces.every(isNumber);
}

const isNumber = ({ mention, ordinal = mention, counted, title, entities, several }: Reading): boolean =>
  counted !== undefined || (!!ordinal && title === undefined && entities.length === 0 && !several);

/** What tells the events of a list of words apart: "the second and the one with Ana". */
function toldIn(context: Context, template: Template, text: string): OneTold[] {
  const pieces = context.understanding.pieces(text).map(piece => piece.text);
  return (pieces.length > 0 ? pieces : [text]).flatMap(piece =>
    toldBy(context, template, readTold(context, template, piece)),
  );
}

/** "The morning" is a time like "morning". */
function readTold(context: Context, template: Template, text: string): Reading {
  const reading = readText(context, text, template);
  const isName = reading.entities.length > 0 || reading.title !== undefined || reading.mention !== undefined;
  if (isName || context.understanding.definiteAt(text) !== 0) return reading;
  return readText(context, text.replace(/^\S+\s+/, ''), template);
}

function toldBy({ setting: { mentioned = [] } }: Context, template: Template, reading: Reading): OneTold[] {
  const { mention, ordinal = mention, counted, several } = reading;
  if (counted !== undefined) return (counted > 0 ? mentioned.slice(0, counted) : mentioned.slice(counted)).map(asTold);
  if (several || ordinal === 0 || choosesOption(template, reading)) return [];
  if (ordinal === undefined) return [exceptedEvents(reading)];
  const id = mentioned.at(ordinal > 0 ? ordinal - 1 : ordinal);
  return id === undefined ? [] : [asTold(id)];
}

/** True for an option of this template. "Nur den" is one of those for a single event. */
const choosesOption = ({ slots }: Template, { entities }: Reading): boolean =>
  entities.some(one => one.type === 'choice' && slots.some(({ name }) => name === one.list));

const asTold = (id: string): OneTold => ({ id });

/** "No, to Thursday" says when the events should be, and not which ones are meant. */
export function onSameDays(template: Template, before: SlotValues, after: SlotValues): SlotValues {
  const [range, time] = [rangeSlot(template), slotNamed(template, 'time-change')];
  if (!takesSeveral(template) || range === undefined || time === undefined) return after;
  return before[range] !== undefined && after[time] !== before[time] ? { ...after, [range]: before[range] } : after;
}

/** The dialog about several events, with what was said about one of them so far. */
export function asSeveral(context: Context, dialog: Dialog, among: readonly string[]): Dialog | undefined {
  const one = context.set.templates.get(dialog.template);
  const template = one && templateForSeveral(context, one);
  if (!one || !template) return undefined;
  const event = slotNamed(one, 'event');
  const shared = template.slots.flatMap(({ name }) =>
    name === event || dialog.slots[name] === undefined ? [] : [[name, dialog.slots[name]] as const],
  );
  const slots = withValues(template, Object.fromEntries(shared), { events: { among: [...among] } });
  return { template: template.name, version: template.version, slots };
}
