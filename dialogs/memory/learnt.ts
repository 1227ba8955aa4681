import type { Preferences } from '../../calendar/model.ts';
import type { AmbiguityChoices } from '../../nlu/index.ts';
import type { CalendarChoices } from '../calendars/calendar-choices.ts';

/**
 * What the bot has learnt about one person from their choices, so it asks only once. It holds names and addresses from
 * their calendar, and is therefore sealed when stored, and deleted at sign-out.
 */
export type Learnt = {
  /**
   * How their calendar shows times, if it says so, and what the calendars are called that events can go to, besides their
   * own; read again at `until` (epoch ms).
   */
  calendar?: { until: number; preferences?: Preferences; names?: readonly string[] };
  /** Which of their calendars count, and where new events go. */
  calendars?: CalendarChoices;
  /** How they mean words with two readings. */
  readings?: Partial<AmbiguityChoices>;
  /** Who they mean by a name (folded to lower case, without accents), the latest last. */
  people?: Readonly<Record<string, { email: string; name?: string }>>;
};
