import { CALENDAR_METHODS } from './calendar/calendar-methods.ts';
import { EVENT_METHODS } from './calendar/event-methods.ts';
import { routeOf } from './calendar/method.ts';
import { Control } from './control.ts';
import { listen } from './http/server.ts';
import type { Clock, Person, State } from './model.ts';
import { authorizeRoutes, type Pending } from './oauth/authorize.ts';
import { CLIENT } from './oauth/grants.ts';
import { tokenRoutes } from './oauth/token.ts';
import { PAGE_ROUTES } from './pages/pages.ts';
import { refreshFortnight } from './people/fortnight.ts';
import { PEOPLE } from './people/people.ts';
import { loadState, StateFile } from './state-file.ts';
import type { World } from './world.ts';

/** Where a sandbox listens, what it keeps, and its clock. */
export type SandboxOptions = {
  host?: string;
  /** 0 takes a free one. */
  port?: number;
  /** Where calendars and tokens outlive a restart; without it they live in memory. */
  file?: string;
  clock?: Clock;
  accessTokenSeconds?: number;
};

/** A running sandbox, and the client that is registered with it. */
export type Sandbox = {
  /** Without a slash at the end. */
  url: string;
  client: { clientId: string; clientSecret: string };
  people: readonly Person[];
  control: Control;
  /** Writes what is unsaved and cuts all connections. */
  close(): Promise<void>;
};

/**
 * Starts a small Google: authorization with a consent page, tokens, and Calendar v3.
 * @throws Error when `file` is not a sandbox's, or the port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, file, clock = Date.now, accessTokenSeconds = 3599 } = options;
  const loaded = file === undefined ? undefined : loadState(file);
  const state: State = loaded ?? { seededMs: 0, events: [], grants: [], outbox: [] };
  const stateFile = file === undefined ? undefined : new StateFile(file, state);
  const world: World = {
    clock,
    url: '',
    state,
    switches: { sendIssuer: true, rotateRefreshTokens: false, accessTokenSeconds },
    changed: () => stateFile?.changed(),
  };
  refreshFortnight(world);
  const control = new Control(world);
  const pending: Pending = { asked: new Map(), codes: new Map() };
  const methods = [...EVENT_METHODS, ...CALENDAR_METHODS].map(routeOf);
  const routes = [...authorizeRoutes(pending), ...tokenRoutes(pending), ...methods, ...PAGE_ROUTES];
  const listening = await listen({ routes, world, log: control.log, faults: control.faults }, host, port);
  world.url = listening.url;
  const close = async (): Promise<void> => {
    await listening.close();
    stateFile?.flush();
  };
  return { url: world.url, client: CLIENT, people: PEOPLE, control, close };
}
