import type { Entity, EventReference, Reading, Span } from '../../nlu/index.ts';
import { clockOf, dateOf } from '../../time/index.ts';
import type { ReadingMode, SlotType } from './slot-type.ts';

/**
 * An event that was pointed at, or words to look for in it; without any, whatever is on in the template's range. One of
 * several that were spoken of (`among`, their ids) may be told by words, by its clock time, or by its days.
 */
export type EventPointer = EventReference | { words: string } | EventAmong | EventToCome | EventAt;

/** What begins at a clock time: "my 3pm". Words of it may have been said as well. */
export type EventAt = { at: ClockPoint; words?: string };

/** A clock time that tells which event is meant, in `said` words; its day is only the next one unless that was said. */
export type ClockPoint = { date: string; time: string; saysDay: boolean; said: string };

/** What comes first from now on, of those that hold the words; `person` where they say who is in it. */
export type EventToCome = { next: true; words?: string; person?: true };

export type EventAmong = { among: string[]; words?: string; at?: ClockPoint; days?: DaySpan };

/** Civil days; of `anyWeek` only the weekday counts, where nothing is on the day itself. */
export type DaySpan = { start: string; end: string; anyWeek?: true };

export const eventType: SlotType<EventPointer> = {
  shape: 'text',
  docs: { is: 'an event by id, link or words of its title', shown: 'as it stands' },
  read({ reading, mode, mentioned = [], mentionedBefore = [] }) {
    const reference = reading.entities.find(entity => entity.type === 'event-reference');
    if (reference?.type === 'event-reference') return reference.value;
    if (mode === 'aside') return undefined;
    const spokenOf = mentionedEvent(mode === 'answer' ? asMention(reading) : reading, mentioned);
    if (spokenOf) return spokenOf;
    if (reading.several && mentionedBefore.length > 0) return { among: [...mentionedBefore, ...mentioned] };
    if (reading.next) return toCome(reading);
    const timed = atClock(reading, mode);
    if (timed) return timed;
    const words = reading.edit?.of ?? reading.title?.text ?? nameOf(reading);
    if (words) return reading.nextNamed ? { next: true, words } : { words };
    if (mode === 'request' && saysDay(reading)) return { words: '' };
    return mode === 'answer' && reading.text ? { words: reading.text } : undefined;
  },
  narrowed: (options, reading) => {
    const among = options.flatMap(option => ('id' in option ? option.id : []));
    const words = reading.edit === undefined && reading.unexplained > 0 ? reading.title?.text : undefined;
    return toldApart(reading, among) ?? (words === undefined ? undefined : { among, words });
  },
  view: pointer => ('id' in pointer ? pointer.id : (pointer.words ?? '')),
};

/** "Cancel something on Friday" is one of what is on then. */
const saysDay = ({ entities, edit, mention }: Reading): boolean =>
  edit === undefined &&
  mention === undefined &&
  entities.some(entity => entity.type === 'time' && entity.value.said.date);

/** "My next meeting with Ana", "my next call about the budget"; what is left of a sentence is but "next meeting" itself. */
function toCome(reading: Reading): EventToCome {
  const title = reading.title?.how === 'leftover' ? undefined : reading.title?.text;
  const words = title ?? nameOf(reading);
  return { next: true, ...(words && { words }), ...(words && title === undefined && { person: true }) };
}

/** An event that is pointed at by its clock time; where it was asked which one, that may be all that is said. */
function atClock(reading: Reading, mode: ReadingMode): EventAt | undefined {
  const { pointed, entities, unexplained, title } = reading;
  const isAll = mode === 'answer' && unexplained === 0;
  const within = pointed ? inside(pointed.span, entities) : isAll ? entities : [];
  const at = within.flatMap(clockPoint)[0];
  const words = title?.text;
  return at && { at, ...(words !== undefined && { words }) };
}

const inside = ({ start, end }: Span, entities: readonly Entity[]): Entity[] =>
  entities.filter(({ span }) => span.start >= start && span.end <= end);

function clockPoint(entity: Entity): ClockPoint | [] {
  if (entity.type !== 'time' || !entity.value.said.time) return [];
  const { start, said } = entity.value;
  return { date: dateOf(start), time: clockOf(start), saysDay: said.date, said: entity.text };
}

/** Where it was asked which one, a bare number is one. */
const asMention = (reading: Reading): Reading =>
  reading.ordinal === undefined ? reading : { ...reading, mention: reading.ordinal };

/** "The second one" of a list, "it" of a single event, "the one with Ana" of several. */
function mentionedEvent(reading: Reading, mentioned: readonly string[]): EventPointer | undefined {
  const { mention, edit } = reading;
  const [only] = mentioned;
  const told = reading.pointed && mentioned.length > 0 ? toldApart(reading, [...mentioned]) : undefined;
  if (told) return told;
  if (reading.several && mentioned.length > 1) return { among: [...mentioned] };
  // "Change the title to ..." without saying whose is about the one event that there is.
  const isOnly = only !== undefined && mentioned.length === 1;
  if (isOnly && mention === undefined && edit?.slot !== undefined && edit.of === undefined) return { id: only };
  if (isOnly && saysOnlyHowMuch(reading)) return { id: only };
  if (mention === undefined || mentioned.length === 0) return undefined;
  const id = mention === 0 ? (isOnly ? only : undefined) : mentioned.at(mention > 0 ? mention - 1 : mention);
  if (id !== undefined) return { id };
  // "The third one" is not the only one that was spoken of last.
  return isOnly ? undefined : { among: [...mentioned] };
}

/** "Delete the whole series" says how much is meant, and names no event. */
const saysOnlyHowMuch = ({ mention, entities, title }: Reading): boolean =>
  mention === undefined &&
  title === undefined &&
  entities.length > 0 &&
  entities.every(({ type }) => type === 'choice');

/** What tells one of several apart: when it is, who is in it, or words of it. */
function toldApart({ pointed, entities }: Reading, among: string[]): EventAmong | undefined {
  if (!pointed) return undefined;
  for (const entity of inside(pointed.span, entities)) {
    if (entity.type === 'people') return { among, words: entity.people[0]?.email ?? entity.people[0]?.name ?? '' };
    if (entity.type === 'time') {
      const { start, end, said } = entity.value;
      const [at] = [clockPoint(entity)].flat();
      const days = { start: dateOf(start), end: dateOf(end ?? start), ...(said.weekday && { anyWeek: said.weekday }) };
      return at ? { among, at } : { among, days };
    }
  }
  return { among, words: pointed.text };
}

/** "My meeting with Ana": whoever is in it is in what is searched. */
function nameOf({ entities }: Reading): string | undefined {
  const [person] = entities.flatMap(entity => (entity.type === 'people' ? entity.people : []));
  return person?.email ?? person?.name;
}
