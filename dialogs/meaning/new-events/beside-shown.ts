import { type Entity, type Reading, readingWith, type Span } from '../../../nlu/index.ts';
import { addDays, addMinutes, atClock, clockOf, dateOf } from '../../../time/index.ts';
import { type Context, createsEvent, templateThat } from '../../context.ts';
import type { ConversationState } from '../../engine/state.ts';
import { readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';

/** For this long (in ms), something new can refer to what was shown or written. */
const ON_THEIR_MINDS = 15 * 60_000;

/**
 * "And the dress rehearsal two days before, same time", "supper beforehand, from 5 to 7": something new on a day that is counted
 * from the one spoken of last. The words that count become the date.
 */
export function newBesideShown(
  context: Context,
  { last }: Pick<ConversationState, 'last'>,
  reading: Reading,
): { template: Template; reading: Reading } | undefined {
  const { besideShown, text } = reading;
  const { now, spokenDay } = context.setting;
  const template = templateThat(context, 'new', createsEvent);
  const isRecent = last !== undefined && now - (last.atMs ?? 0) < ON_THEIR_MINDS;
  if (!spokenDay || !isRecent || !template) return undefined;
  const shifted = besideByShift(context, reading, spokenDay);
  if (shifted) return { template, reading: shifted };
  if (!besideShown || !isNew(context, reading)) return undefined;
  const { days, span, after } = besideShown;
  if (after && !reading.entities.some(({ type }) => type === 'time')) return rightAfter(context, template, reading);
  const dated = `${text.slice(0, span.start)}${addDays(spokenDay, days)}${text.slice(span.end)}`;
  const said = readText(context, dated.trim());
  const read = besideShown.after ? inTheEvening(said, context.setting.lastTime) : said;
  const named = read.title ?? nameAsSaid(reading);
  return named && { template, reading: read.title ? read : readingWith(read, { title: named }) };
}

/** "Kowalski place for an hour right after that" begins where the event spoken of ends. */
function rightAfter(context: Context, template: Template, reading: Reading) {
  const { besideShown: { span } = NOWHERE, text } = reading;
  const rest = `${text.slice(0, span.start)} ${text.slice(span.end)}`.replaceAll(/\s+/gu, ' ').trim();
  const said = readText(context, rest);
  const besideEvent = {
    side: 'after' as const,
    event: '',
    it: true as const,
    span: { start: rest.length, end: rest.length },
  };
  const title = said.title ?? nameAsSaid(reading);
  return { template, reading: readingWith(said, { title, placedBeside: { besideEvent, rest } }) };
}

const NOWHERE = { span: { start: 0, end: 0 } };

/** "I must be there half an hour earlier for the warm-up, note that too": counted from the start of what was written. */
function besideByShift(context: Context, reading: Reading, spokenDay: string): Reading | undefined {
  const { also, another, title, entities, question, edit, text } = reading;
  const { lastTime } = context.setting;
  const [shift, other] = entities;
  const isNamed = title?.how === 'tagged' && edit?.slot === undefined && !question;
  if (!(also || another) || !isNamed || lastTime === undefined) return undefined;
  if (shift?.type !== 'shift' || shift.of !== 'start' || other !== undefined) return undefined;
  const start = addMinutes(atClock(spokenDay, lastTime), shift.minutes);
  const dated = `${text.slice(0, shift.span.start)}${dateOf(start)} ${clockOf(start)}${text.slice(shift.span.end)}`;
  const read = readText(context, dated);
  return read.title?.text === title.text ? read : undefined;
}

/** "Drinks afterwards at 10", of an event at 16:00, is at 22:00. */
function inTheEvening(reading: Reading, after = '00:00'): Reading {
  const later = (one: Entity): Entity => {
    if (one.type !== 'time' || !one.value.anyHalf || clockOf(one.value.start) >= after) return one;
    const { anyHalf: _, ...value } = one.value;
    return { ...one, value: { ...value, start: addMinutes(value.start, DAY / 2) } };
  };
  return readingWith(reading, { entities: reading.entities.map(later) });
}

/** "Kowalski place" of "Kowalski place for an hour right after that": words that nothing was read from, and those up to the length. */
function nameAsSaid({ title, text, unread: [name, other], entities }: Reading): Reading['title'] {
  if (title ?? other) return title;
  const end = entities.find(({ type, span }) => type === 'duration' && name && span.start >= name.end)?.span.start;
  const words = name && !name.isValue && end !== undefined ? text.slice(name.start, end).replace(/[\s,:.]+$/u, '') : '';
  return words === '' ? undefined : { text: words, how: 'tagged' };
}

/** It has a name, says when or where, names no other day, and has no word that asks for something else. */
function isNew({ set }: Context, reading: Reading): boolean {
  const { question, removes, response, edit, mention, whose, besideShown, sameTime, samePlace, spans } = reading;
  const title = nameAsSaid(reading);
  // "That" of "right after that" is no event that is to be changed.
  const ofOther = besideShown?.after ? undefined : mention;
  if (title === undefined || question || (removes ?? response ?? ofOther ?? whose) !== undefined) return false;
  const others = reading.entities.filter(({ span }) => !besideShown || !touches(span, besideShown.span));
  if (edit?.slot !== undefined || others.some(isOfDay) || reading.entities.some(one => isReminder(one, reading)))
    return false;
  const likely = isConfident(reading) ? set.templates.get(reading.intents[0]?.template ?? '')?.writes : undefined;
  const asksOther = likely !== 'new' && spans.some(({ as }) => as === 'intent');
  const saysHow = (sameTime ?? samePlace) !== undefined || others.some(one => says(one, besideShown));
  return saysHow && !asksOther;
}

/** A time or a length after the event that was shown. */
const says = ({ type }: Entity, besideShown: Reading['besideShown']): boolean =>
  type === 'time' || (type === 'duration' && besideShown?.after === true);

const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const isOfDay = (one: Entity): boolean => one.type === 'time' && one.value.said.date;

/** "30 minutes before" and "text me the day before" are when to be reminded. */
const isReminder = (one: Entity, { besideShown, text }: Reading): boolean =>
  (one.type === 'duration' && one.span.end + 1 === besideShown?.span.start && !(besideShown.after && saysFor(one))) ||
  (one.type === 'reminder' &&
    ((one.value?.minutes ?? 0) % DAY !== 0 || LEAD_WORD.test(text.slice(one.span.start, besideShown?.span.start))));

/** "For one hour right after that" is a length, and "one hour after" is not. */
const saysFor = ({ text }: Entity): boolean => text.split(/\s/u).length > WORDS_OF_LENGTH;

/** "One hour". */
const WORDS_OF_LENGTH = 2;

/** More than "and": what asks for a reminder. */
const LEAD_WORD = /\p{L}{4}/u;

/** In minutes. */
const DAY = 1440;
