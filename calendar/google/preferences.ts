import { isZone } from '../../time/index.ts';
import type { Preferences } from '../model.ts';
import { type Connection, GoogleRequest, incomplete } from './requests/google-request.ts';
import { errorOf } from './requests/retry.ts';
import type { CalendarCall } from './requests/send.ts';

/** Optional data must not delay an answer. */
const REQUEST_MS = 1_500;

const WEEK_STARTS: Readonly<Record<string, Preferences['weekStart']>> = { '0': 7, '1': 1, '6': 6 };
const DATE_ORDERS: Readonly<Record<string, Preferences['dateOrder']>> = {
  DMY: 'day-first',
  MDY: 'month-first',
  YMD: 'month-first',
};

export const SETTINGS = {
  operation: 'settings.list',
  params: { fields: 'items(id,value)', prettyPrint: false },
} as const satisfies CalendarCall<'settings.list'>;

/**
 * A person's settings in Google Calendar, read in one try. Google may omit settings with default values (Calendar API,
 * Settings): the week then starts on Sunday and the clock has twelve hours. The date order is used only if it is
 * stated.
 */
export const readPreferences = (connection: Connection): Promise<Preferences> =>
  new GoogleRequest({ ...connection, requestMs: REQUEST_MS }).answer(ask);

async function ask(request: GoogleRequest): Promise<Preferences> {
  const outcome = await request.once(SETTINGS);
  if (!outcome.ok) throw errorOf(outcome.refusal);
  const values = new Map((outcome.data.items ?? []).map(({ id, value }) => [id ?? '', value ?? '']));
  const zone = values.get('timezone') ?? '';
  if (!isZone(zone)) throw incomplete("the person's zone");
  const dateOrder = DATE_ORDERS[values.get('dateFieldOrder') ?? ''];
  return {
    zone,
    weekStart: WEEK_STARTS[values.get('weekStart') ?? ''] ?? 7,
    hours: values.get('format24HourTime') === 'true' ? 24 : 12,
    ...(dateOrder && { dateOrder }),
  };
}
