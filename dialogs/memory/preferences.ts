import type { Calendar, Preferences } from '../../calendar/model.ts';
import { isBotError } from '../../core/errors.ts';
import type { AmbiguityChoices } from '../../nlu/index.ts';
import { DAY_MS, memoize } from '../../time/index.ts';
import { takesEvents } from '../calendars/calendar-choices.ts';
import { type Context, profileOf } from '../context.ts';
import type { ConversationState } from '../engine/state.ts';
import type { Access } from '../ports.ts';
import type { Learnt } from './learnt.ts';

const ASKED_AGAIN_MS = 7 * DAY_MS;
/** The wait after a calendar did not answer. */
const TRIED_AGAIN_MS = 3_600_000;

type Source = Pick<Calendar, 'preferences' | 'calendars'>;

/**
 * How a person's calendar shows times, and the names of their calendars; read once a week. The turn goes on even if the
 * calendar does not answer.
 */
export async function calendarFacts(
  known: Learnt['calendar'],
  calendar: Source,
  now: number,
): Promise<Learnt['calendar']> {
  if (known && now < known.until) return known;
  try {
    const [preferences, names] = await Promise.all([calendar.preferences(), namesOf(calendar)]);
    return { until: now + (names ? ASKED_AGAIN_MS : TRIED_AGAIN_MS), preferences, ...(names && { names }) };
  } catch (error) {
    if (!isBotError(error)) throw error;
    return { ...known, until: now + TRIED_AGAIN_MS };
  }
}

/** The names of the calendars that events can be moved to; undefined if the calendar cannot be asked. */
async function namesOf(calendar: Source): Promise<readonly string[] | undefined> {
  try {
    const entries = await calendar.calendars();
    return entries.filter(entry => takesEvents(entry) && !entry.own && !entry.ofPerson).map(({ name }) => name);
  } catch (error) {
    if (!isBotError(error)) throw error;
    return undefined;
  }
}

/** Learns from a person's own calendar how they like times. A shared calendar says nothing about the person. */
export async function learnFrom(
  context: Context,
  state: ConversationState,
  { profile, access }: { profile: string; access: Access },
): Promise<ConversationState> {
  if (access.kind !== 'granted' || !access.calendar || profileOf(context, profile).mode !== 'per-user') return state;
  const calendar = await calendarFacts(state.learnt?.calendar, access.calendar, context.setting.now);
  return { ...state, learnt: { ...state.learnt, ...(calendar && { calendar }) } };
}

/** How they mean words with two readings: as they said, or else as their calendar writes dates. */
export const preferredReadingsOf = (
  preferences: Preferences | undefined,
  said: Partial<AmbiguityChoices> | undefined,
): Partial<AmbiguityChoices> => ({
  ...(preferences?.dateOrder && { dayMonth: preferences.dateOrder }),
  ...said,
});

const DAYS = { 1: 'mon', 6: 'sat', 7: 'sun' } as const;

/** The locale with the person's own clock and first day of the week (Unicode UTS #35, `hc`, `fw`). */
export function localeWith(locale: string, preferences: Preferences | undefined): string {
  if (!preferences) return locale;
  const { hours, weekStart } = preferences;
  return `${baseName(locale)}-u-fw-${DAYS[weekStart]}-hc-h${hours === 24 ? 23 : 12}`;
}

const baseName = memoize((locale: string): string => new Intl.Locale(locale).baseName);
