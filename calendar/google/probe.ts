import { isBotError } from '../../core/errors.ts';
import { reasonOf } from '../../core/outgoing/index.ts';
import { DAY_MS } from '../../time/index.ts';
import { listFields } from './events/fields.ts';
import { askSettings } from './preferences.ts';
import { googleClient } from './requests/client.ts';
import type { Send, TokenPlacement } from './requests/google-request.ts';
import { intervalParams } from './requests/pages.ts';

/** The API's answer to one call. A successful answer is left out, because it contains a person's calendar. */
export type Probe = { path: string } & ({ fine: true } | Refused | { silence: string });
type Refused = { fine: false; status: number; headers: Headers; text: string };

type Call = { path: string; send: Send<unknown>; isFine(data: Record<string, unknown>): boolean };

const TIMEOUT_MS = 8_000;

const callsAt = (nowMs: number): Call[] => [
  {
    path: '/calendars/primary',
    send: (client, options) =>
      client.calendars.get({ calendarId: 'primary', fields: 'timeZone', prettyPrint: false }, options),
    isFine: ({ timeZone }) => typeof timeZone === 'string',
  },
  {
    path: '/calendars/primary/events',
    send: (client, options) => {
      const day = intervalParams('primary', { startMs: nowMs, endMs: nowMs + DAY_MS });
      return client.events.list({ ...day, fields: listFields('summary'), maxResults: 1 }, options);
    },
    isFine: ({ timeZone }) => typeof timeZone === 'string',
  },
  { path: '/users/me/settings', send: askSettings, isFine: ({ items }) => Array.isArray(items) },
];

/** Makes once each call that the bot's answers begin with, using the bot's own client. The calls only read. */
export async function probeCalendar(apiUrl: string, token: TokenPlacement, nowMs: number): Promise<Probe[]> {
  const client = await googleClient(apiUrl);
  const options = { ...token, timeout: TIMEOUT_MS };
  const probe = async ({ path, send, isFine }: Call): Promise<Probe> => {
    try {
      const { status, data, headers } = (await send(client, options)) as GoogleAnswer;
      const fine = typeof data === 'object' && data !== null && isFine(data as Record<string, unknown>);
      return fine ? { path, fine } : { path, fine, status, headers: new Headers(headers), text: textOf(data) };
    } catch (thrown) {
      return { path, ...refused(thrown) };
    }
  };
  return Promise.all(callsAt(nowMs).map(probe));
}

/** Of an answer that is not what it should be only a page's text may be looked at. */
const textOf = (data: unknown): string => (typeof data === 'string' ? data : '');

/** Its client hands over headers of its own making, too. */
type GoogleAnswer = { status: number; headers: ConstructorParameters<typeof Headers>[0]; data: unknown };

function refused(thrown: unknown): Refused | { silence: string } {
  const { response, cause } = thrown as { response?: GoogleAnswer; cause?: unknown };
  if (response) {
    const { status, headers, data } = response;
    return {
      fine: false,
      status,
      headers: new Headers(headers),
      text: typeof data === 'string' ? data : JSON.stringify(data),
    };
  }
  const isLate = isBotError(cause, 'outgoing/timeout') || (cause instanceof Error && cause.name === 'TimeoutError');
  if (isLate) return { silence: `no answer within ${TIMEOUT_MS / 1000} seconds` };
  if (isBotError(cause)) return { silence: reasonOf(cause) };
  throw thrown;
}
