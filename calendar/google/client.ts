import { Agent as HttpAgent } from 'node:http';
import { globalAgent, Agent as HttpsAgent } from 'node:https';
import type { calendar_v3 } from '@googleapis/calendar';
import { BotError } from '../../core/errors.ts';

export type Client = calendar_v3.Calendar;

/** Longer than a person thinks between two messages; Google itself cuts idle connections after four minutes. */
const KEEP_IDLE_MS = 120_000;

const clients = new Map<string, Promise<Client>>();

/**
 * Google's own client, one per process and address. It is loaded on first use: its import is slower than all the rest.
 * @param apiUrl  "https://www.googleapis.com/calendar/v3", or another host that serves the same paths
 * @throws BotError "settings/invalid" for another path, which Google's client could not ask
 */
export function googleClient(apiUrl: string): Promise<Client> {
  const made = clients.get(apiUrl) ?? makeClient(apiUrl);
  clients.set(apiUrl, made);
  return made;
}

async function makeClient(apiUrl: string): Promise<Client> {
  const { origin, pathname, protocol } = new URL(apiUrl);
  if (!/^\/calendar\/v3\/?$/.test(pathname)) {
    throw new BotError('settings/invalid', 'apiUrl must end in /calendar/v3 right after its host');
  }
  const { calendar } = await import('@googleapis/calendar');
  return calendar({ version: 'v3', rootUrl: `${origin}/`, retry: false, agent: agentFor(protocol) });
}

/** Set up as the process's own agent is (a proxy may be), except that connections outlive a pause between messages. */
function agentFor(protocol: string): HttpAgent {
  const { proxyEnv } = globalAgent.options;
  const options = { keepAlive: true, timeout: KEEP_IDLE_MS, ...(proxyEnv && { proxyEnv }) };
  return protocol === 'http:' ? new HttpAgent(options) : new HttpsAgent(options);
}
