import { pino } from 'pino';
import {
  type AccessNeed,
  type Alert,
  type Auth,
  createAuth,
  type EntryPoint,
  type Profile,
  type SignInInvitation,
  type UserKey,
} from '../../auth/index.ts';
import { type Clock, fixedClock } from '../../core/clock.ts';
import { describeError, type Log } from '../../core/log.ts';
import { logFailure } from '../../core/provider-failures.ts';
import { createSealer, openStore, type Store } from '../../store/index.ts';
import { FakeProvider } from './fake-provider.ts';

export const NOON = Date.UTC(2026, 10, 21, 12);
export const MINUTE = 60_000;
export const PUBLIC_URL = 'https://bot.example.com';

export const ana: UserKey = { entry: 'connector', tenant: 't', channel: 'msteams', user: 'ana' };
export const ben: UserKey = { entry: 'connector', tenant: 't', channel: 'msteams', user: 'ben' };
export const about: SignInInvitation = { chat: 'Teams', user: 'Ana', conversation: { id: 'c1' } };
/** The entry point of a test's conversation. */
export const madeAt = (conversation: unknown): EntryPoint =>
  (conversation as { entry?: EntryPoint }).entry ?? 'connector';
/** The cookies of two browsers. */
export const anasBrowser = 'a'.repeat(43);
export const bensBrowser = 'b'.repeat(43);

export const sealer = createSealer([{ id: 'k', secret: new Uint8Array(32).fill(7) }]);

/** A log of all levels, kept as text. */
export function recordedLog(): { log: Log; text(): string } {
  const lines: string[] = [];
  const log = pino(
    { level: 'trace', base: null, serializers: { err: describeError } },
    { write: line => lines.push(line) },
  );
  return { log, text: () => lines.join('') };
}

export type Harness = {
  auth: Auth;
  store: Store;
  clock: Clock & { set(instant: number): void };
  logged(): string;
  /** The alerts that the operator got. */
  alerts: Alert[];
  /** Another bot on the same store. */
  second(): Auth;
  /** A bot on the same store with a changed profile. */
  again(profile: Profile): Auth;
  /** From the link to the provider's page. */
  begin(user: UserKey, options?: { need?: AccessNeed; profile?: string; browser?: string }): Promise<string>;
  /** A whole sign-in: link, consent, code typed into the chat. */
  signIn(user: UserKey, account: string, options?: { need?: AccessNeed; scopes?: string[] }): Promise<void>;
};

export async function createHarness(
  provider: Pick<FakeProvider, 'profile' | 'consent'>,
  ...profiles: Profile[]
): Promise<Harness> {
  const clock = fixedClock(NOON);
  const { log, text } = recordedLog();
  const store = await openStore('sqlite::memory:', { clock, log, role: 'command' });
  const known = new Map(
    (profiles.length > 0 ? profiles : [provider.profile()]).map(profile => [profile.name, profile]),
  );
  const alerts: Alert[] = [];
  const alert = (raised: Alert) => void alerts.push(raised);
  const create = (profiles = known) =>
    createAuth({
      ...{ profiles, store, sealer, clock, publicUrl: PUBLIC_URL, log, alert, madeAt },
      report: failure => logFailure(log, failure),
    });
  const again = (profile: Profile) => create(new Map([[profile.name, profile]]));
  const auth = create();
  const [first = ''] = known.keys();

  const begin: Harness['begin'] = async (user, { need = 'read', profile = first, browser = anasBrowser } = {}) => {
    const { url } = await auth.invite(user, { profile, need }, about);
    return (await auth.begin(url.split('/').at(-1) ?? '', browser)) ?? 'the link was refused';
  };
  const signIn: Harness['signIn'] = async (user, account, { need = 'read', scopes } = {}) => {
    const query = provider.consent(await begin(user, { need }), account, scopes);
    const outcome = await settle(auth, first, query);
    if (outcome?.kind !== 'code') throw new Error(`the sign-in ended as ${outcome?.kind}`);
    await auth.prove(user, outcome.code);
  };
  return { auth, store, clock, logged: text, alerts, second: () => create(), again, begin, signIn };
}

/** Gives each test of a suite its own provider and bot. */
export function beforeEachBot(begun: (started: { provider: FakeProvider; bot: Harness }) => void): void {
  let end = async (): Promise<void> => undefined;
  beforeEach(async () => {
    const provider = await new FakeProvider().start();
    const bot = await createHarness(provider);
    end = async () => {
      await bot.store.close();
      await provider.stop();
    };
    begun({ provider, bot });
  });
  afterEach(() => end());
}

/**
 * The browser returns from the provider.
 * @returns the result that the page shows
 */
export async function settle(auth: Auth, profile: string, query: URLSearchParams, browser = anasBrowser) {
  const result = await auth.callback({ profile, query, browser }, undefined);
  return result.kind === 'over' ? auth.outcome(result.outcomeId, browser) : undefined;
}

/** The code on the page after the browser returned. */
export async function codeFrom(auth: Auth, profile: string, query: URLSearchParams, browser = anasBrowser) {
  const outcome = await settle(auth, profile, query, browser);
  return outcome?.kind === 'code' ? outcome.code : 'no code';
}
