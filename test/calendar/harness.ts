import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGoogleCalendar, type GoogleCalendarOptions } from '../../calendar/index.ts';
import type { Calendar } from '../../calendar/model.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';

export const ALEX = 'alex.morgan@example.com';
export const ANA = 'ana.silva@example.com';
export const SAM = 'sam.rivera@example.com';
export const PRIYA = 'priya.nair@example.com';
export const NOW = Date.parse('2026-11-18T09:00:00Z');
export const HOUR = 3_600_000;

const ALL_OF_IT = 'https://www.googleapis.com/auth/calendar';

export type Bench = {
  /** Implements the port of the dialogs, as `npm run types` verifies. */
  calendar: Calendar;
  /** The pauses between tries, which no test waits for. */
  pauses: number[];
  /** The access tokens that Google refused, as reported back. */
  refused: string[];
};

/** A calendar whose pauses are only recorded. */
export function calendarAt(url: string, options: Partial<GoogleCalendarOptions> = {}): Bench {
  const pauses: number[] = [];
  const refused: string[] = [];
  const calendar: Calendar = createGoogleCalendar({
    account: ALEX,
    getAccessToken: async token => {
      if (token !== undefined) refused.push(token);
      return 'a-token';
    },
    apiUrl: `${url}/calendar/v3`,
    clock: () => NOW,
    report: () => undefined,
    sleep: async ms => {
      pauses.push(ms);
    },
    ...options,
  });
  return { calendar, pauses, refused };
}

export type Rig = Sandbox & Bench;

/** Alex's calendar in a sandbox without events. */
export async function startRig(options: Partial<GoogleCalendarOptions> = {}, email = ALEX): Promise<Rig> {
  const rig = await startFortnight(options, email);
  rig.control.clearEvents();
  return rig;
}

/** Alex's calendar with the events of the sandbox's fortnight, 16 to 29 November. */
export async function startFortnight(options: Partial<GoogleCalendarOptions> = {}, email = ALEX): Promise<Rig> {
  const sandbox = await startSandbox({ clock: () => NOW });
  const { accessToken } = sandbox.control.grant(email, [ALL_OF_IT]);
  return { ...sandbox, ...calendarAt(sandbox.url, { getAccessToken: async () => accessToken, ...options }) };
}

export type Reply = { status?: number; headers?: Record<string, string>; body: unknown } | 'drop';

export type StandIn = { url: string; requests: URL[]; close(): Promise<void> };

/** A server for answers that the sandbox never gives. */
export async function startStandIn(
  reply: (url: URL, nth: number, request: IncomingMessage) => Reply,
): Promise<StandIn> {
  const requests: URL[] = [];
  const server = createServer((request, response) => {
    request.resume();
    const url = new URL(request.url ?? '', 'http://stand-in');
    requests.push(url);
    const answer = reply(url, requests.length, request);
    if (answer === 'drop') return response.destroy();
    const { status = 200, headers = {}, body } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    return response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

/** The error of a rejected promise; a fulfilled promise fails the test. */
export async function refusal(promise: Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`expected a refusal, got ${JSON.stringify(value)}`);
}
