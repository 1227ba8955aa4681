import { type Entity, type Reading, readingWith, type Span, type TimeValue } from '../../nlu/index.ts';
import { clockOf, dateOf, isDate } from '../../time/index.ts';
import { capitalised } from '../people/answers.ts';
import type {
  ClockPoint,
  DaySpan,
  EventAmong,
  EventAt,
  EventBeside,
  EventNamed,
  EventPlaced,
  EventPointer,
  EventToCome,
  ToldApart,
  WithCompany,
} from './event-pointer.ts';
import type { ReadingMode, Setting, SlotInput, SlotType } from './slot-type.ts';
import { dayOnly, goesOn } from './times/time-in-stretch.ts';

export const eventType: SlotType<EventPointer> = {
  shape: 'text',
  docs: { is: 'an event, by id, link or title words', shown: 'as is' },
  read: input => {
    const pointer = pointerIn(input);
    const { rival } = input.reading;
    return pointer && rival !== undefined ? { ...pointer, rival } : pointer;
  },
  narrowed: (options, reading) => {
    // What an event is not with does not tell which one is meant: "not the one with Ana".
    if (reading.negates && !/[,;]/.test(reading.text)) return undefined;
    const among = options.flatMap(option => ('id' in option ? option.id : []));
    const words = reading.edit === undefined && reading.unexplained > 0 ? reading.title?.text : undefined;
    const told = reading.pointed?.named ? undefined : (toldApart(reading, among) ?? ofTime(reading, among));
    return told ?? (words === undefined ? undefined : { among, words });
  },
  mayBeName: reading => !isLooseCorrection(reading) && saysName(reading),
  view: pointer => ('id' in pointer ? pointer.id : ('words' in pointer && pointer.words) || ''),
};

function pointerIn({
  reading,
  mode,
  setting: { mentioned = [], mentionedBefore = [], listed = [] },
}: SlotInput<EventPointer>): EventPointer | undefined {
  const reference = reading.entities.find(entity => entity.type === 'event-reference');
  if (reference?.type === 'event-reference') return reference.value;
  if (mode === 'aside') return undefined;
  const ofName = mode === 'request' ? turnOfName(reading, mentioned) : undefined;
  if (ofName) return ofName;
  const earlier = earlierEvent(reading, { mentioned, mentionedBefore });
  if (earlier) return earlier;
  // "Accept the retro and decline the other one": the other one is any that is still open.
  if (reading.otherOne && reading.response !== undefined && mode === 'request') return { words: '' };
  if (reading.untitled && reading.edit?.slot === undefined) return { words: '', untitled: true };
  const asked = askedByName(reading);
  if (asked) return asked;
  const among = listSpokenOf(reading, { mentioned, listed });
  const spokenOf = mentionedEvent(mode === 'answer' ? asMention(reading) : reading, among);
  if (spokenOf) return spokenOf;
  if (reading.several && mentionedBefore.length > 0) return { among: [...mentionedBefore, ...mentioned] };
  if (reading.next) return toCome(reading);
  const timed = atClock(reading, mode);
  if (timed) return timed;
  const placed = placedEvent(reading);
  if (placed)
    return {
      ...(reading.turn === 'previous' ? { previous: true, words: placed.words } : placed),
      ...companyOf(reading),
    };
  const words = saidName(reading) ?? nameOf(reading) ?? namedOne(reading);
  const named = words && { words, ...companyOf(reading) };
  if (named && reading.nextNamed) return { next: true, ...named };
  if (named) return reading.turn === 'previous' ? { previous: true, ...named } : named;
  const invitation = mode === 'request' && reading.response !== undefined ? unreadWords(reading) : '';
  if (invitation) return { words: invitation };
  const told = mode === 'request' && mentioned.length === 0 ? onlyToldApart(reading) : undefined;
  if (told) return told;
  if (mode === 'request' && saysDay(reading)) return { words: '', ...nearOne(mentioned) };
  return mode === 'answer' && reading.text ? { words: meantWords(reading) } : undefined;
}

/** "When does choir begin, and where is it": what "it" is has been named in the same question. */
function askedByName({ asked, mention, title, spans }: Reading): EventNamed | undefined {
  const isNamed = asked !== undefined && mention === 0 && title?.how === 'tagged';
  return isNamed && spans.filter(({ as }) => as === 'title').length === 1 ? { words: title.text } : undefined;
}

/** "When is the next one", "and when was the last one", of the event spoken of: the one of its name that comes then. */
export function turnOfName(reading: Reading, mentioned: readonly string[]): EventBeside | undefined {
  const { nextNamed, question, turn, title, generalTitle, placed, whose, entities, unread } = reading;
  const [id, other] = mentioned;
  const namesOther = (title ?? generalTitle ?? placed ?? whose) !== undefined || unread.length > 0;
  const isOther = namesOther || entities.some(({ type }) => type !== 'time' && type !== 'choice');
  if (id === undefined || other !== undefined || isOther) return undefined;
  if (nextNamed) return { beside: { id, turn: 'following' } };
  const isAsked = question === true && (turn === 'last' || turn === 'previous');
  return isAsked ? { beside: { id, turn } } : undefined;
}

/** "Choir" of "I meant choir". */
const meantWords = ({ edit, text }: Reading): string =>
  (edit?.op === 'set' && edit.slot === undefined && edit.names ? edit.rest : undefined) ?? text;

/** "Ok send", "no for God's sake": the words after the yes or no are not what an event is called. */
function isLooseCorrection({ edit, title, someoneElse }: Reading): boolean {
  if (edit?.op !== 'set' || edit.slot !== undefined || edit.names) return false;
  const rest = edit.rest ?? '';
  const isTitle = title?.text.toLowerCase() === rest.toLowerCase();
  return !isTitle || (someoneElse !== undefined && capitalised(rest) === undefined);
}

/** True if a message has a name for an event, or consists of unknown words, which may be one. */
function saysName({
  text,
  spans,
  entities,
  pointed,
  generalTitle,
  edit,
  unread,
  unexplained,
  response,
}: Reading): boolean {
  const isNamed = spans.some(({ as }) => as === 'title' || as === 'event') || generalTitle !== undefined;
  if (isNamed || pointed || edit?.names || entities.length > 0) return true;
  const unknown = unread.flatMap(({ start, end }) => text.slice(start, end).split(/\s+/));
  return response === undefined && unknown.length > 0 && unknown.length >= unexplained;
}

/** "The second choir", unless what the message calls an event is something else. */
function placedEvent(reading: Reading): EventPlaced | undefined {
  const { placed, edit } = reading;
  const name = saidName(reading)?.toLowerCase();
  if (!placed || (edit?.slot !== undefined && edit.op === 'set' && name === undefined)) return undefined;
  const [words, said] = [placed.words.toLowerCase(), placed.said.toLowerCase()];
  return name === undefined || name.includes(words) || said.includes(name) ? placed : undefined;
}

/** What an event is called; of one that guests come to, the title is the better name. */
function saidName(reading: Reading): string | undefined {
  const { edit, title, text, entities, part } = reading;
  const isOfGuests = (edit?.op === 'add' || edit?.op === 'remove') && edit.slot === undefined;
  if (isOfGuests) return title?.text ?? edit.of;
  const of = edit?.of === undefined ? undefined : withoutValues(edit.of, { text, entities });
  if (of === undefined && title === undefined && part?.event !== undefined) return part.event;
  // The title of "rename it to Sunday roast" is the new one, and that of "add it to the notes" is none.
  const isOfSlot = edit?.slot !== undefined && (edit.op === 'set' || edit.op === 'ask');
  return of ?? (isOfSlot ? undefined : title?.text);
}

/** What may be part of a name: "lunch with Ana". */
const IN_NAMES: ReadonlySet<Entity['type']> = new Set(['time', 'people', 'place', 'calendar']);

/** "Dentist" of "set a reminder for the dentist 30 minutes before": the words before a value that was read in them. */
function withoutValues(of: string, { text, entities }: Pick<Reading, 'text' | 'entities'>): string {
  const start = text.indexOf(of);
  const end = start + of.length;
  const first = entities.find(({ type, span }) => !IN_NAMES.has(type) && span.start > start && span.start < end);
  return first && start >= 0 ? text.slice(start, first.span.start).trim() : of;
}

/** In "I can't make the AGM", what nothing else was read from is what the invitation is called. */
const unreadWords = ({ text, unread, entities }: Reading): string =>
  unread.map(({ start, end }) => text.slice(start, end)).join(' ') ||
  entities.flatMap(entity => (entity.type === 'place' ? entity.value : [])).join(' ');

/** "Cancel something on Friday" means one of the events of that day. */
const saysDay = ({ entities, edit, mention }: Reading): boolean =>
  (edit === undefined || isLoose(edit) || entities.some(({ text }) => text === edit.rest?.replace(/['’]s$/u, ''))) &&
  mention === undefined &&
  entities.some(entity => entity.type === 'time' && entity.value.said.date);

/** What follows "wait" or "no" is no value by itself. */
const isLoose = ({ op, slot, of, names, insteadOf }: NonNullable<Reading['edit']>): boolean =>
  op === 'set' && slot === undefined && of === undefined && insteadOf === undefined && !names;

/** "Skip next week", where one event of a series was spoken of, is about that series. */
const nearOne = ([near, ...others]: readonly string[]): Pick<EventNamed, 'near'> =>
  near === undefined || others.length > 0 ? {} : { near };

/** "My next meeting with Ana", "my next call about the budget". A tagged title may be the words "next meeting". */
function toCome(reading: Reading): EventToCome {
  const title = reading.title?.how === 'tagged' ? undefined : reading.title?.text;
  const words = title ?? nameOf(reading);
  return { next: true, ...(words && { words }), ...(words && title === undefined && { person: true }) };
}

/** An event identified by its clock time; the answer to "which one?" may be nothing but a time. */
function atClock(reading: Reading, mode: ReadingMode): EventAt | undefined {
  const { pointed, entities, unexplained, title } = reading;
  const isAll = mode === 'answer' && unexplained === 0;
  const within = pointed ? inside(pointed.span, reading) : isAll ? entities : [];
  const at = within.flatMap(clockPoint)[0];
  const words = title?.text;
  return at && { at, ...(words !== undefined && { words }) };
}

/** What was read within a stretch; of "the one on the 8th | at 7", which is one time, only the day. */
const inside = (stretch: Span, reading: Reading): Entity[] =>
  reading.entities
    .filter(({ span }) => span.start >= stretch.start && span.end <= stretch.end)
    .map(entity => (goesOn(entity, stretch, reading) ? dayOnly(entity) : entity));

function clockPoint(entity: Entity): ClockPoint | [] {
  if (entity.type !== 'time' || !entity.value.said.time) return [];
  const { start, said } = entity.value;
  return { date: dateOf(start), time: clockOf(start), saysDay: said.date, said: entity.text };
}

/** The events spoken of one after the other: the last one, and those before it. */
type SpokenOf = Pick<Setting, 'mentioned' | 'mentionedBefore'>;

/**
 * "The first one" and "the other one" right after two events, and one of them if there were more. A list that was shown counts by
 * itself.
 */
export function earlierEvent(
  { mention = 0, otherOne, several }: Reading,
  { mentioned = [], mentionedBefore = [] }: SpokenOf,
): EventPointer | undefined {
  if (several || mentioned.length !== 1 || mentionedBefore.length === 0 || !(otherOne || mention !== 0))
    return undefined;
  const all = [...mentionedBefore, ...mentioned];
  const [first, second] = otherOne ? mentionedBefore : all;
  if (otherOne && first !== undefined && second === undefined) return { id: first };
  const id = otherOne || all.length > 2 ? undefined : all.at(mention > 0 ? mention - 1 : mention);
  return id === undefined ? { among: otherOne ? [...mentionedBefore] : all } : { id };
}

/** "Decline the second", after the first of a list was accepted, is about that list. */
function listSpokenOf(
  { mention = 0 }: Reading,
  { mentioned = [], listed = [] }: Pick<Setting, 'mentioned' | 'listed'>,
): readonly string[] {
  const [only, other] = mentioned;
  return mention !== 0 && only !== undefined && other === undefined && listed.includes(only) ? listed : mentioned;
}

/** In the answer to "which one?", a bare number is an option. */
const asMention = (reading: Reading): Reading =>
  reading.ordinal === undefined ? reading : readingWith(reading, { mention: reading.ordinal });

/** "The second one" of a list, "it" for a single event, "the one with Ana" of several. */
function mentionedEvent(reading: Reading, mentioned: readonly string[]): EventPointer | undefined {
  const { mention, edit, part } = reading;
  const [only] = mentioned;
  const told = reading.pointed && mentioned.length > 0 ? toldApart(reading, [...mentioned]) : undefined;
  if (told) return told;
  if (reading.several && mentioned.length > 1) return { among: [...mentioned] };
  // "Change the title to ..." without a name is about the only event mentioned.
  const isOnly = only !== undefined && mentioned.length === 1;
  const namesNone = edit?.of === undefined && part?.event === undefined;
  if (isOnly && mention === undefined && edit?.slot !== undefined && namesNone) return { id: only };
  if (isOnly && (saysOnlyHowMuch(reading) || saysOnlyAnswer(reading) || isOnlyVerb(reading))) return { id: only };
  if (mention === undefined || mentioned.length === 0) return undefined;
  const id = mention === 0 ? (isOnly ? only : undefined) : mentioned.at(mention > 0 ? mention - 1 : mention);
  if (id !== undefined) return { id };
  // "The third one" cannot be the only event mentioned.
  return isOnly ? undefined : { among: [...mentioned] };
}

/** True for "delete the whole series", which says only the scope. */
const saysOnlyHowMuch = ({ mention, entities, title }: Reading): boolean =>
  mention === undefined &&
  title === undefined &&
  entities.length > 0 &&
  entities.every(({ type }) => type === 'choice');

/** True for "accept" and "decline, I'm away", which answer an invitation but name none. */
const saysOnlyAnswer = (reading: Reading): boolean =>
  reading.response !== undefined &&
  reading.mention === undefined &&
  reading.title === undefined &&
  reading.entities.every(({ type }) => type === 'choice' || type === 'description') &&
  reading.unread.length === 0;

/** "Delete", "move", right after one event was shown. */
const isOnlyVerb = ({ spans, entities, unexplained, title, edit }: Reading): boolean =>
  unexplained === 1 &&
  title === undefined &&
  entities.length === 0 &&
  edit === undefined &&
  spans.length === 1 &&
  spans[0]?.as === 'intent';

/** "Friday", of several events. */
function ofTime(reading: Reading, among: string[]): EventAmong | undefined {
  const [time] = saysOnlyTime(reading) ? reading.entities.flatMap(timeTold) : [];
  return time && { among, ...time };
}

/** True for "Friday" and "the one at 3": a message that only says when. */
export const saysOnlyTime = ({ entities, unexplained, edit, question }: Reading): boolean =>
  entities.length === 1 && entities[0]?.type === 'time' && unexplained === 0 && edit === undefined && !question;

/** What identifies one of several events: its time, a participant, or words of it. */
function toldApart(reading: Reading, among: string[]): EventAmong | undefined {
  const { pointed } = reading;
  if (!pointed) return undefined;
  for (const entity of inside(pointed.span, reading)) {
    if (entity.type === 'people') return { among, words: entity.people[0]?.email ?? entity.people[0]?.name ?? '' };
    if (entity.type === 'time') {
      const [at] = [clockPoint(entity)].flat();
      return at ? { among, at } : { among, days: daysOf(entity.value) };
    }
  }
  return { among, words: pointed.text };
}

/** "New York" of "the call with New York", in which nothing else was read. */
function onlyToldApart(reading: Reading): EventNamed | undefined {
  const { pointed, title, asked } = reading;
  const isName =
    pointed !== undefined && title === undefined && asked !== undefined && inside(pointed.span, reading).length === 0;
  return isName && !pointed.named && /\p{L}{2}/u.test(pointed.text) ? { words: pointed.text } : undefined;
}

/** "Supplier" of "the supplier one", in which nothing else was read. */
const namedOne = (reading: Reading): string | undefined =>
  reading.pointed?.named && inside(reading.pointed.span, reading).length === 0 ? reading.pointed.text : undefined;

/** More between a name and people, and they are not those it is with. */
const COMPANY_LEAD = /^\s+\p{L}{2,6}\s+$/u;

/** Priya, of "move the 1:1 with Priya to 3": people right after the name of the event. */
function companyOf({ text, entities, spans, title, edit }: Reading): WithCompany {
  const changesGuests = (edit?.op === 'add' || edit?.op === 'remove') && edit.slot === undefined;
  const name = spans.find(({ as }) => as === 'title');
  if (!name || title === undefined || changesGuests) return {};
  const people = entities.flatMap(one =>
    one.type === 'people' && !one.without && COMPANY_LEAD.test(text.slice(name.end, one.span.start)) ? one.people : [],
  );
  const company = people.flatMap(({ email, name: called, spokenOf }) => (spokenOf ? [] : (email ?? called ?? [])));
  return company.length > 0 ? { company } : {};
}

/** The events of an exception: "the dentist", "the one with Ana", "the 3 o'clock", "tomorrow's", "the morning one". */
export function exceptedEvents(reading: Reading): ToldApart {
  const told = toldApart(reading, []);
  const words = saidName(reading) ?? nameOf(reading);
  const [time] = reading.entities.flatMap(timeTold);
  if (!told) return words === undefined ? (time ?? { words: contentOf(reading) }) : { words };
  const { among: _none, ...only } = told;
  return only.words === undefined && time ? time : only;
}

/** What a time says of events: when they begin, on which days, or between which clock times. */
function timeTold(entity: Entity): Pick<ToldApart, 'at' | 'days' | 'hours'> | [] {
  if (entity.type !== 'time') return [];
  const { start, end, said } = entity.value;
  const at = clockPoint(entity);
  if (end === undefined && !Array.isArray(at)) return { at };
  const isPartOfDay = end !== undefined && !isDate(start);
  return {
    ...(said.date && { days: daysOf(entity.value) }),
    ...(isPartOfDay && { hours: { start: clockOf(start), end: clockOf(end) === '00:00' ? '24:00' : clockOf(end) } }),
  };
}

/** The days of a time. */
export const daysOf = ({ start, end, said }: TimeValue): DaySpan => ({
  start: dateOf(start),
  end: dateOf(end ?? start),
  ...(said.weekday && { anyWeek: said.weekday }),
});

const contentOf = ({ text, unread }: Reading): string =>
  unread.map(({ start, end }) => text.slice(start, end)).join(' ') || text;

/** In "my meeting with Ana", the search for Ana's name finds events that she takes part in. */
function nameOf({ entities }: Reading): string | undefined {
  const [person] = entities
    .flatMap(entity => (entity.type === 'people' && !entity.without ? entity.people : []))
    .filter(({ spokenOf }) => spokenOf === undefined);
  return person?.email ?? person?.name;
}
