import { ANSWER_BYTES, CALENDAR_BYTES } from '../../core/outgoing/index.ts';
import type { Client } from './clients.ts';
import { changeDeadlines } from './deadlines.ts';
import { type HostileHost, LARGE, REDIRECTS, type Trick } from './hostile-host.ts';

/** Bytes in flight when a connection is cut. */
const SLACK_BYTES = 2 * 1024 * 1024;

/** What a client did wrong with one hostile answer; empty if it is safe. */
export async function faultsOf(client: Client, trick: Trick, host: HostileHost): Promise<string[]> {
  host.forget();
  host.trick = trick;
  const kind = kindOf(trick);
  // The others end on their own, however long that takes on a busy machine.
  const restore = changeDeadlines(kind === 'slow' ? 150 : 600_000);
  const outcome = await client.call(host.origin);
  restore();
  const wanted = client[kind];
  const looks = client.looksWithinHost && trick.endsWith('the same host');
  const most = client.name.endsWith('the calendar') ? CALENDAR_BYTES : ANSWER_BYTES;
  return [
    ...(outcome === wanted ? [] : [`ended with ${outcome}, not ${wanted}`]),
    ...host.elsewhere().map(place => `went to ${place}`),
    ...(looks ? [] : host.followed.map(path => `followed to ${path}`)),
    ...(host.mostRead() < most + SLACK_BYTES ? [] : [`read ${host.mostRead()} bytes`]),
  ];
}

const kindOf = (trick: Trick): 'redirected' | 'large' | 'slow' =>
  REDIRECTS.includes(trick) ? 'redirected' : LARGE.includes(trick) ? 'large' : 'slow';
