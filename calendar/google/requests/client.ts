import type { calendar_v3 } from '@googleapis/calendar';
import { CALENDAR_BYTES, createFetch, type Init, originsOf } from '../../../core/outgoing/index.ts';

export type Client = calendar_v3.Calendar;

/** Requests have shorter deadlines of their own: see google-request.ts. */
const TIMEOUT_MS = 10_000;

const clients = new Map<string, Promise<Client>>();

/** Where Google's own client believes every method to be. */
const GOOGLES_PATH = '/calendar/v3';

/**
 * Google's own client, one per process and address. It is loaded on first use: its import is slower than all the rest.
 * @param apiUrl  "https://www.googleapis.com/calendar/v3", or wherever else the same methods are served
 */
export function googleClient(apiUrl: string): Promise<Client> {
  const made = clients.get(apiUrl) ?? makeClient(apiUrl);
  clients.set(apiUrl, made);
  return made;
}

async function makeClient(apiUrl: string): Promise<Client> {
  const { origin, pathname } = new URL(apiUrl);
  const { calendar } = await import('@googleapis/calendar');
  const ask = createFetch({ allows: originsOf(apiUrl), timeoutMs: TIMEOUT_MS, maxBytes: CALENDAR_BYTES });
  const base = origin + pathname.replace(/\/+$/, '');
  return calendar({
    version: 'v3',
    rootUrl: `${origin}/`,
    retry: false,
    // Google's client sends text, and hands over its own options as the second argument.
    fetchImplementation: (url, options) =>
      ask(base + String(url).slice(origin.length + GOOGLES_PATH.length), options as Init),
  });
}
