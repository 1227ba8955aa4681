import type { EventDetails, EventSummary } from '../../../calendar/model.ts';
import { bestNamed } from '../../../nlu/index.ts';
import { instantAt } from '../../../time/index.ts';
import { eventWhen } from '../event-views.ts';

/**
 * The events that the words can mean, likeliest first: events with the words in their title come first, each series
 * counts once with its nearest event, and events on a preferred date win, or else those that were just shown.
 */
export function candidatesOf<E extends EventDetails>(
  events: readonly E[],
  words: string,
  {
    now,
    zone,
    date,
    inView = [],
  }: { now: number; zone: string; date?: string | undefined; inView?: readonly string[] },
): E[] {
  const named = withTitleWords(notCancelled(events), words);
  const then = onDate(named, date, zone);
  const shown = then.length > 0 ? [] : named.filter(({ id, title }) => inView.includes(id) && isCalled(title, words));
  const meant = [then, shown].find(({ length }) => length > 0) ?? named;
  return oneOfEachSeries(nearestFirst(meant, now));
}

export const notCancelled = <E extends EventSummary>(events: readonly E[]): E[] =>
  events.filter(({ status }) => status !== 'cancelled');

/** The provider also searches people and descriptions; an event with the words in its title wins over those. */
export function withTitleWords<E extends EventSummary>(events: readonly E[], words: string): readonly E[] {
  const named = events.filter(({ title }) => hasWords(title, words));
  return named.length > 0 ? named : events;
}

const isCalled = (title: string, words: string): boolean =>
  hasWords(title, words) || titleHasWords(title, words) || titleHasAll(title, words);

const hasWords = (title: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every(word => word !== '' && title.toLowerCase().includes(word));

/** True if consecutive words of a title are these words, ignoring blanks and hyphens. */
export function titleHasWords(title: string, words: string): boolean {
  const parts = wordsOf(title);
  const wanted = wordsOf(words).join('');
  const begun = parts.map((_, index) => parts.slice(index));
  return wanted !== '' && begun.some(rest => rest.some((_, index) => rest.slice(0, index + 1).join('') === wanted));
}

/**
 * True if a title contains all of these words. Order, joined words and a possessive do not matter, and initials stand for their
 * words: "Ana's lunch", "the NY call".
 */
export function titleHasAll(title: string, words: string): boolean {
  const parts = wordsOf(title);
  const said = new Set([
    ...parts,
    ...parts.slice(1).map((part, index) => `${parts[index]}${part}`),
    ...initialsIn(parts),
  ]);
  const wanted = wordsOf(words.replace(OWNED, ' '));
  return wanted.length > 1 && wanted.every(word => said.has(word) || said.has(word.replace(/(?<=\p{L}{3})s$/u, '')));
}

/** A shorter beginning may be that of another word. */
const BEGINNING_LETTERS = 4;

/** True if each of these words begins one of the title: "rétro" is short for "Retrospective". */
export function titleHasBeginnings(title: string, words: string): boolean {
  const parts = wordsOf(title);
  const wanted = wordsOf(words);
  return (
    wanted.length > 0 &&
    wanted.every(word => word.length >= BEGINNING_LETTERS && parts.some(part => part.startsWith(word)))
  );
}

const MOST_INITIALS = 4;

/** The initials of two to four words that follow each other. */
const initialsIn = (parts: readonly string[]): string[] =>
  parts.flatMap((_, from) =>
    parts.slice(from + 1, from + MOST_INITIALS).map((_, more) =>
      parts
        .slice(from, from + more + 2)
        .map(part => part.charAt(0))
        .join(''),
    ),
  );

/** What makes a name say whose something is. */
const OWNED = /['’]s?(?!\p{L})/gu;

/** The events that have these words as their names but for the spelling, or begin like them. */
export function nearlyNamed<E extends EventSummary>(words: string, events: readonly E[]): E[] {
  const alike = (titleOf: (event: E) => string): E[] => {
    const titled = notCancelled(events).map(event => ({ name: titleOf(event), email: '', event }));
    return bestNamed(words, titled).people.map(({ event }) => event);
  };
  const asWritten = alike(({ title }) => title);
  return asWritten.length > 0 ? asWritten : alike(({ title }) => title.replace(/(?<=\p{L})-(?=\p{L})/gu, ''));
}

/** A shorter word of a name tells too little. */
const TELLING_LETTERS = 4;

/** The events that share a word with these. */
export function sharingWord<E extends EventSummary>(words: string, events: readonly E[]): E[] {
  const telling = new Set(wordsOf(words).filter(({ length }) => length >= TELLING_LETTERS));
  return notCancelled(events).filter(({ title }) => wordsOf(title).some(word => telling.has(word)));
}

/** Without accents: "théâtre" is the same as "theatre". */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const onDate = <E extends EventSummary>(events: readonly E[], date: string | undefined, zone: string): readonly E[] =>
  events.filter(({ when }) => eventWhen(when, zone).startDate === date);

/** Current and future events before past ones, each group by distance from now. */
function nearestFirst<E extends EventSummary>(events: readonly E[], now: number): E[] {
  const span = ({ when }: E): readonly [start: number, end: number] =>
    when.allDay ? [instantAt(when.startDate, 'utc'), instantAt(when.endDate, 'utc')] : [when.startMs, when.endMs];
  const isOver = (event: E): boolean => span(event)[1] <= now;
  const distance = (event: E): number => {
    const [start, end] = span(event);
    return isOver(event) ? now - end : Math.max(0, start - now);
  };
  return events.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)) || distance(a) - distance(b));
}

function oneOfEachSeries<E extends EventDetails>(events: readonly E[]): E[] {
  const met = new Set<string>();
  return events.filter(({ id, series = id }) => !met.has(series) && met.add(series));
}
