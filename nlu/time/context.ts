import type { DateTime } from 'luxon';
import { type CivilDate, dateTimeOf, weekStartOf } from '../../time/index.ts';
import type { AmbiguityChoices } from '../reading/times.ts';

/** Where and when a text is read. */
export type TimeContext = {
  now: DateTime<true>;
  /** Midnight of `now`. */
  today: DateTime<true>;
  weekStart: number;
  /** How days in digits are read. */
  dayMonth: AmbiguityChoices['dayMonth'];
  /** Whether the locale leaves open what 03/04 is. */
  openOrder: boolean;
  /** Whose holidays: "US". */
  country: string;
  /** Whether it is read as published data sets mean it. */
  published: boolean;
};

/**
 * Where and when a text is read: the wall clock, and the speaker's way of writing dates. If it is read as `published`
 * data sets mean it, the next and the last N days do not include today, and any length counts. `spokenDay` is what "that day" means: today by default,
 * and nothing if it is null. In `spokenMonth`, a later month by its first day, is a day whose month is not said.
 */
export type TimeSetting = {
  reference: string;
  locale: string;
  published?: boolean;
  spokenDay?: CivilDate | null;
  spokenMonth?: CivilDate;
};

/** In some English-speaking countries the month comes first; everywhere else the day does. */
const DAY_FIRST = /^(?!en\b)|^en-(?!US|CA|PH|u-)/i;
/** English without a country. */
const OPEN_ORDER = /^en(?:-u-|$)/i;

/** The country of a locale, or the one where most speakers of its language live. */
function countryOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? '';
  } catch {
    return '';
  }
}

/** Within a minute all messages from a zone and in a locale are read in the same context. */
const contexts = new Map<string, TimeContext>();
const MOST_CONTEXTS = 50;

export function timeContextOf(setting: TimeSetting): TimeContext {
  const key = `${setting.reference} ${setting.locale} ${setting.published}`;
  const known = contexts.get(key);
  if (known) return known;
  if (contexts.size >= MOST_CONTEXTS) contexts.clear();
  const context = newContext(setting);
  contexts.set(key, context);
  return context;
}

function newContext({ reference, locale, published = false }: TimeSetting): TimeContext {
  const now = dateTimeOf(reference);
  return {
    now,
    today: now.startOf('day'),
    weekStart: weekStartOf(locale),
    dayMonth: DAY_FIRST.test(locale) ? 'day-first' : 'month-first',
    openOrder: OPEN_ORDER.test(locale),
    country: countryOf(locale),
    published,
  };
}
