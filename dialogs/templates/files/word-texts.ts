import type { Fields } from '../shapes.ts';

/**
 * The words of filters and values, which `templates/bot.yaml` must contain; each lists its values. Names of days and
 * months, lists and durations come from Intl.
 */
export const wordTexts = {
  allDay: {},
  /** Hours that count on each of several days. */
  eachDay: { times: 'text' },
  /** `time` is "14:00", or "14:00 – 15:30"; `hours` is 24, or 12 for a 12-hour clock. */
  clock: { time: 'text', hours: 'number' },
  /** `duration` is "10 minutes"; `method` is "popup" or "email". */
  reminder: { minutes: 'number', duration: 'text', method: 'text' },
  /**
   * A repetition every `interval` of the `unit` ("day", "week", "month", "year"). Optional: `weekdays` (Monday to
   * Friday), `days`, `months`, `count` (number of times), `until` (the last day) and `except` (the days that are
   * left out, if they are few; `left_out` is how many).
   */
  repeat: {
    unit: 'text',
    interval: 'number',
    weekdays: 'boolean',
    days: 'text',
    months: 'text',
    count: 'number',
    until: 'text',
    except: 'text',
    left_out: 'number',
  },
  /** A weekday of a month: the `nth` Monday; -1 is the last, -2 the one before it. */
  nthDay: { nth: 'number', day: 'text' },
  /** A day of a month by its number; -1 is the last. */
  monthDay: { nth: 'number' },
  /** As `day` of `nthDay`: any day from Monday to Friday. */
  workday: {},
  /** A repetition without words: an RRULE of RFC 5545. */
  otherRepeat: { rule: 'text' },
  /** A setting of an event, and its value: those of `calendar/model/event-settings.ts`. */
  setting: { name: 'text', value: 'text' },
  /** Too many people to name: `more` are not named, of `total`. */
  morePeople: { more: 'number', total: 'number' },
  /** The title of an event that is about a person who is not invited. */
  titleWith: { title: 'text', name: 'text' },
} as const satisfies Record<string, Fields>;

export type WordName = keyof typeof wordTexts;
