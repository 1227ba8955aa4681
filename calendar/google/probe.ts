import { isBotError } from '../../core/errors.ts';
import { reasonOf } from '../../core/outgoing/index.ts';
import { DAY_MS } from '../../time/index.ts';
import { listFields } from './events/fields.ts';
import { SETTINGS } from './preferences.ts';
import type { CalendarOperation } from './requests/operations.ts';
import { intervalParams } from './requests/pages.ts';
import { type CalendarCall, send, type TokenPlacement } from './requests/send.ts';

/** The API's answer to one call. A successful answer is left out, because it contains a person's calendar. */
export type Probe = { path: string } & ({ fine: true } | Refused | { silence: string });
type Refused = { fine: false; status: number; headers: Headers; text: string };

type ProbeCall = {
  path: string;
  call: CalendarCall<CalendarOperation>;
  isFine(data: Record<string, unknown>): boolean;
};

const TIMEOUT_MS = 8_000;

const callsAt = (nowMs: number): ProbeCall[] => [
  {
    path: '/calendars/primary',
    call: {
      operation: 'calendars.get',
      params: { calendarId: 'primary', fields: 'timeZone', prettyPrint: false },
    },
    isFine: ({ timeZone }) => typeof timeZone === 'string',
  },
  {
    path: '/calendars/primary/events',
    call: {
      operation: 'events.list',
      params: {
        ...intervalParams('primary', { startMs: nowMs, endMs: nowMs + DAY_MS }),
        fields: listFields('summary'),
        maxResults: 1,
      },
    },
    isFine: ({ timeZone }) => typeof timeZone === 'string',
  },
  { path: '/users/me/settings', call: SETTINGS, isFine: ({ items }) => Array.isArray(items) },
];

/**
 * Makes once each call that the bot's answers begin with, using the bot's own client. The calls only read.
 * @param nowMs  epoch ms; a day of events from then on is asked for
 * @returns      one probe for each call, also for those that were refused or not answered
 */
export async function probeCalendar(apiUrl: string, token: TokenPlacement, nowMs: number): Promise<Probe[]> {
  const probe = async ({ path, call, isFine }: ProbeCall): Promise<Probe> => {
    try {
      const { status, headers, data } = await send(apiUrl, call, { token, timeoutMs: TIMEOUT_MS });
      const isGood = status >= 200 && status < 300;
      if (!isGood) return { path, fine: false, status, headers, text: textOf(data) ?? JSON.stringify(data) };
      const fine = typeof data === 'object' && data !== null && isFine(data as Record<string, unknown>);
      // Of an answer that is not what it should be only a page's text may be looked at.
      return fine ? { path, fine } : { path, fine, status, headers, text: textOf(data) ?? '' };
    } catch (thrown) {
      return { path, silence: silenceOf(thrown) };
    }
  };
  return Promise.all(callsAt(nowMs).map(probe));
}

const textOf = (data: unknown): string | undefined => (typeof data === 'string' ? data : undefined);

function silenceOf(thrown: unknown): string {
  if (isBotError(thrown, 'outgoing/timeout')) return `no answer within ${TIMEOUT_MS / 1000} seconds`;
  if (isBotError(thrown)) return reasonOf(thrown);
  throw thrown;
}
