import type { Fields } from '../shapes.ts';

/**
 * What filters and values say by themselves, as `templates/bot.yaml` must give it: for each its values. Names of days and months,
 * lists and lengths of time come from Intl.
 */
export const wordTexts = {
  allDay: {},
  /** `time` is "14:00", or "14:00 – 15:30"; `hours` is 24, or 12 for somebody whose calendar counts twice to twelve. */
  clock: { time: 'text', hours: 'number' },
  /** `duration` is "10 minutes"; `method` is "popup" or "email". */
  reminder: { minutes: 'number', duration: 'text', method: 'text' },
  /**
   * A repetition: every so many of the `unit` ("day", "week", "month", "year"); `weekdays` says from Monday to Friday, `days` on
   * which days, `months` in which months, `count` how many times, and `until` the last day, each where it is said.
   */
  repeat: {
    unit: 'text',
    interval: 'number',
    weekdays: 'boolean',
    days: 'text',
    months: 'text',
    count: 'number',
    until: 'text',
  },
  /** One of the days of a month: the `nth` Monday; -1 is the last, -2 the one before it. */
  nthDay: { nth: 'number', day: 'text' },
  /** A day of a month by its number; -1 is the last. */
  monthDay: { nth: 'number' },
  /** The `day` of `nthDay` that is any one from Monday to Friday. */
  workday: {},
  /** A repetition that cannot be said in words: an RRULE of RFC 5545. */
  otherRepeat: { rule: 'text' },
  /** When there are too many people to name: how many are not named, and how many there are in all. */
  morePeople: { more: 'number', total: 'number' },
  /** What an event is called that somebody was named for who is not to be invited. */
  titleWith: { title: 'text', name: 'text' },
} as const satisfies Record<string, Fields>;

export type WordName = keyof typeof wordTexts;
