import type { calendar_v3 } from '@googleapis/calendar';
import { BotError } from '../../core/errors.ts';
import { CALENDAR_BYTES, createFetch, type Init, originsOf } from '../../core/outgoing/index.ts';

export type Client = calendar_v3.Calendar;

/** Requests have shorter deadlines of their own: see question.ts. */
const TIMEOUT_MS = 10_000;

const clients = new Map<string, Promise<Client>>();

/**
 * Google's own client, one per process and address. It is loaded on first use: its import is slower than all the rest.
 * @param apiUrl  "https://www.googleapis.com/calendar/v3", or another host that serves the same paths
 * @throws BotError "calendar/misconfigured" for another path, which Google's client could not ask
 */
export function googleClient(apiUrl: string): Promise<Client> {
  const made = clients.get(apiUrl) ?? makeClient(apiUrl);
  clients.set(apiUrl, made);
  return made;
}

async function makeClient(apiUrl: string): Promise<Client> {
  const { origin, pathname } = new URL(apiUrl);
  if (!/^\/calendar\/v3\/?$/.test(pathname)) {
    const facts = { status: 0, reason: 'apiUrl' };
    throw new BotError('calendar/misconfigured', 'apiUrl must end in /calendar/v3 right after its host', { facts });
  }
  const { calendar } = await import('@googleapis/calendar');
  const ask = createFetch({ allows: originsOf(apiUrl), timeoutMs: TIMEOUT_MS, maxBytes: CALENDAR_BYTES });
  return calendar({
    version: 'v3',
    rootUrl: `${origin}/`,
    retry: false,
    // Google's client sends text, and hands over its own options as the second argument.
    fetchImplementation: (url, options) => ask(String(url), options as Init),
  });
}
