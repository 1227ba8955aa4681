import type { EventViews } from '../../../calendar/model.ts';
import { DAY_MS, instantAt } from '../../../time/index.ts';
import type { Setting } from '../../slots/slot-type.ts';
import type { Range } from '../../slots/times/range.ts';
import type { ActionInput, ResultOf } from '../action.ts';
import { nearlyNamed, sharingWord, titleHasAll, titleHasBeginnings, titleHasWords } from './candidates.ts';
import { inOtherLanguage } from './other-language.ts';

const DAYS_BACK = 30;
const DAYS_AHEAD = 180;
/** How far ahead an event is looked for. */
export const AHEAD_MS = DAYS_AHEAD * DAY_MS;
/** How far back the last event of a name, or with a person, is looked for. */
export const YEAR_MS = 366 * DAY_MS;

/** The inputs of a search; every action on an existing event takes them. */
export type SearchInput = ActionInput<'calendar.getEvent'>;

/** How a search may end without one event. */
export type SearchResult = Exclude<
  ResultOf<'calendar.getEvent'>,
  { outcome: 'done' } | { outcome: 'planned' } | { ask: 'show' } | { ask: 'asked' }
>;

/** How much of an event to read. */
export type EventParts = 'details' | 'change';

type Sought = { words: string; span: { startMs: number; endMs: number } };

/** Events with similar titles, or of other days; `isNear`: they have that name but for the spelling, and are of those days. */
type Similar<E> = { similar: E[]; isNear: boolean };

/** The events that were found; if there are none, those of nearly that name, or of other days. */
export type Found<E> = Similar<E> & { events: E[] };

const NOTHING_SIMILAR = { similar: [], isNear: false };

/**
 * Asks the provider first. If it finds nothing, compares titles without regard to blanks, hyphens and the order of words:
 * "standup" finds "stand-up", "dentist appointment" finds "Dentist", and "Ana's lunch" finds "Lunch with Ana". Titles that
 * the words miss by a slip or two are similar: "dentsit". Then that name is looked for on other days, and at last events
 * are similar that share a word with it.
 */
export async function search<S extends EventParts>(
  input: SearchInput,
  show: S,
  { words, span }: Sought,
): Promise<Found<EventViews[S]>> {
  const { calendar, setting } = input;
  const query = { ...span, zone: setting.zone, show };
  const found = await calendar.listEvents({ ...query, ...(words && { text: words }) });
  if (found.events.length > 0 || words === '') return { events: found.events, ...NOTHING_SIMILAR };
  const all = await calendar.listEvents(query);
  const isNamed = ({ title }: EventViews[S]): boolean =>
    titleHasWords(title, words) ||
    titleHasWords(words, title) ||
    titleHasAll(title, words) ||
    titleHasBeginnings(title, words);
  const events = all.events.filter(isNamed);
  if (events.length > 0) return { events, ...NOTHING_SIMILAR };
  const nearly = nearlyNamed(words, all.events);
  const near = nearly.length > 0 ? nearly : inOtherLanguage(words, all.events);
  if (near.length > 0) return { events, similar: near, isNear: true };
  const elsewhere = await onOtherDays(input, show, { words, span });
  if (elsewhere.events.length > 0 || elsewhere.isNear)
    return { events, similar: [...elsewhere.events, ...elsewhere.similar], isNear: false };
  const sharing = sharingWord(words, all.events);
  return { events, similar: sharing.length > 0 ? sharing : elsewhere.similar, isNear: false };
}

/** What has that name on any day, if it was looked for on a few days only: the dentist is on another day. */
async function onOtherDays<S extends EventParts>(
  input: SearchInput,
  show: S,
  { words, span }: Sought,
): Promise<Found<EventViews[S]>> {
  const whole = wholeSpan(input.setting);
  if (span.startMs <= whole.startMs && span.endMs >= whole.endMs) return { events: [], ...NOTHING_SIMILAR };
  return search(input, show, { words, span: whole });
}

/** The time span to search: the template's range, or else 30 days back and 180 days ahead. */
export function searchSpan({ inputs, setting }: { inputs: { range?: Range | undefined }; setting: Setting }): {
  startMs: number;
  endMs: number;
} {
  const { range } = inputs;
  if (range) return { startMs: instantAt(range.start, setting.zone), endMs: instantAt(range.end, setting.zone) };
  return wholeSpan(setting);
}

const wholeSpan = ({ now }: Setting): { startMs: number; endMs: number } => ({
  startMs: now - DAYS_BACK * DAY_MS,
  endMs: now + AHEAD_MS,
});
