import type { Calendar, Preferences } from '../../calendar/model.ts';
import { isBotError } from '../../core/errors.ts';
import type { AmbiguityChoices } from '../../nlu/index.ts';
import { memoize } from '../../time/index.ts';
import { type Context, profileOf } from '../context.ts';
import type { ConversationState } from '../engine/state.ts';
import type { Access } from '../ports.ts';
import type { Learnt } from './learnt.ts';

const ASKED_AGAIN_MS = 7 * 86_400_000;
/** After a calendar that did not answer. */
const TRIED_AGAIN_MS = 3_600_000;

/** How a person's calendar shows times, asked for once a week. No turn fails because it does not answer. */
export async function calendarFacts(
  known: Learnt['calendar'],
  calendar: Pick<Calendar, 'preferences'>,
  now: number,
): Promise<Learnt['calendar']> {
  if (known && now < known.until) return known;
  try {
    return { until: now + ASKED_AGAIN_MS, preferences: await calendar.preferences() };
  } catch (error) {
    if (!isBotError(error)) throw error;
    return { ...known, until: now + TRIED_AGAIN_MS };
  }
}

/** What a calendar of the person's own tells of how they like times; a shared one tells of somebody else. */
export async function learnFrom(
  context: Context,
  state: ConversationState,
  { profile, access }: { profile: string; access: Access },
): Promise<ConversationState> {
  if (access.kind !== 'granted' || profileOf(context, profile).mode !== 'per-user') return state;
  const calendar = await calendarFacts(state.learnt?.calendar, access.calendar, context.setting.now);
  return { ...state, learnt: { ...state.learnt, ...(calendar && { calendar }) } };
}

/** How they mean what has two readings: as they said, else as their calendar writes dates. */
export const waysOf = (
  preferences: Preferences | undefined,
  said: Partial<AmbiguityChoices> | undefined,
): Partial<AmbiguityChoices> => ({
  ...(preferences?.dateOrder && { dayMonth: preferences.dateOrder }),
  ...said,
});

const DAYS = { 1: 'mon', 6: 'sat', 7: 'sun' } as const;

/** The locale with the person's own clock and week, for everything that is read and shown (Unicode UTS #35, `hc`, `fw`). */
export function localeWith(locale: string, preferences: Preferences | undefined): string {
  if (!preferences) return locale;
  const { hours, weekStart } = preferences;
  return `${baseName(locale)}-u-fw-${DAYS[weekStart]}-hc-h${hours === 24 ? 23 : 12}`;
}

const baseName = memoize((locale: string): string => new Intl.Locale(locale).baseName);
