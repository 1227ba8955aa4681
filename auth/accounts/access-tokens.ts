import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import { BotError, isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { OAuthClient } from '../provider/oauth-client.ts';
import type { Reports } from '../provider/reports.ts';
import type { Revoke } from '../provider/revocation.ts';
import type { Vault } from '../vault.ts';
import type { LastingTokens, LinkedAccount, LinkedAccountRow, LinkedAccounts } from './linked-accounts.ts';

/** Tokens are renewed this long before they end, so that a request under way does not outlive its token. */
const MARGIN_MS = 60_000;
/** Longer than a refresh can take, asked for twice and saved; a holder that died frees the lock by then. */
const LOCK_MS = 15_000;
/** Nobody who talks to a bot waits longer. */
const WAIT_MS = 10_000;
const POLL_MS = 100;
const SAVE_TRIES = 3;

/** What a refresh changes about a link. */
type Renewal = Pick<LinkedAccount, 'tokens' | 'scopes' | 'refreshedAtMs' | 'lapsed'>;

/**
 * A valid access token of the link at `address`, renewed when it is about to end or when it is `refused`.
 * @throws BotError "auth/not-linked", "auth/refresh-refused" (sign in again), "auth/client-refused",
 * "auth/provider-unavailable", "auth/bad-answer" or "store/unavailable"
 */
export type AccessTokens = (address: string, refused?: string) => Promise<string>;

/**
 * Refreshes are silent and one at a time per link: callers in this process share one, processes take turns by a lock,
 * and whoever waited reads again before asking the provider. Tokens are written only over the record they came from,
 * so a link that was given up meanwhile stays gone and newer tokens stay.
 */
export function createAccessTokens(world: {
  vault: Vault;
  links: LinkedAccounts;
  client: (profile: string) => OAuthClient;
  giveBack: Revoke;
  reports: Reports;
  clock: Clock;
  waitMs?: number;
}): AccessTokens {
  const { vault, links, client, giveBack, reports, clock, waitMs = WAIT_MS } = world;
  const underWay = new Map<string, Promise<string>>();

  const usable = ({ tokens }: LinkedAccount, refused: string | undefined) =>
    tokens.accessToken !== refused && tokens.expiresAtMs - MARGIN_MS > clock();

  async function readAlive(address: string): Promise<LinkedAccountRow> {
    const row = await links.read(address);
    if (!row) throw new BotError('auth/not-linked', 'There is no linked account.');
    if (row.value.lapsed) throw new BotError('auth/refresh-refused', 'The grant has lapsed.');
    return row;
  }

  async function inTurn(address: string, refused: string | undefined): Promise<string> {
    const givenUpAt = performance.now() + waitMs;
    while (performance.now() < givenUpAt) {
      const lock = await vault.lock(storeKey('refresh', address), LOCK_MS);
      if (lock) return freshOrRefreshed(address, refused).finally(() => lock.release());
      await sleep(POLL_MS);
      const { value } = await readAlive(address);
      if (usable(value, refused)) return value.tokens.accessToken;
    }
    const facts = { reason: 'busy' };
    throw new BotError('auth/provider-unavailable', 'Another refresh of the same account takes too long.', { facts });
  }

  async function freshOrRefreshed(address: string, refused: string | undefined): Promise<string> {
    const row = await readAlive(address);
    return usable(row.value, refused) ? row.value.tokens.accessToken : refresh(address, row, refused);
  }

  async function refresh(address: string, row: LinkedAccountRow, refused: string | undefined): Promise<string> {
    const { profile, tokens: old, scopes: before } = row.value;
    let tokens: LastingTokens;
    try {
      tokens = await client(profile).refresh(old.refreshToken);
    } catch (error) {
      if (!isBotError(error, 'auth/refresh-refused')) throw error;
      return dead(address, row, refused, error);
    }
    // One that names none did not withdraw them all: that would have ended the grant.
    const scopes = tokens.scopes?.length ? tokens.scopes : before;
    return save(address, row, { tokens, scopes, refreshedAtMs: clock(), lapsed: false });
  }

  /** The newest refresh token may exist here only, so a store that fails is asked again. */
  async function save(address: string, row: LinkedAccountRow, renewal: Renewal, tries = SAVE_TRIES): Promise<string> {
    try {
      await links.update(address, row, { ...row.value, ...renewal });
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return overtaken(address, row, renewal);
      if (tries === 1) throw error;
      await sleep(POLL_MS);
      return save(address, row, renewal, tries - 1);
    }
    return renewal.tokens.accessToken;
  }

  /** Somebody wrote while we asked: the user signed out or anew, or our own first try to save did get through. */
  async function overtaken(address: string, row: LinkedAccountRow, renewal: Renewal): Promise<string> {
    const now = await links.read(address);
    const ours = now?.value.tokens.accessToken === renewal.tokens.accessToken;
    // Nobody renewed it: something else about the link changed, such as that the person was warned.
    if (now && !ours && now.value.tokens.accessToken === row.value.tokens.accessToken)
      return save(address, now, renewal);
    if (!ours) await giveBack({ ...row.value, ...renewal });
    return (await readAlive(address)).value.tokens.accessToken;
  }

  /** Before a grant is declared dead: was it renewed by somebody else whose answer we did not see? */
  async function dead(
    address: string,
    tried: LinkedAccountRow,
    refused: string | undefined,
    cause: unknown,
  ): Promise<string> {
    const now = await readAlive(address);
    if (now.value.tokens.refreshToken !== tried.value.tokens.refreshToken) {
      return usable(now.value, refused) ? now.value.tokens.accessToken : refresh(address, now, refused);
    }
    try {
      await links.update(address, now, { ...now.value, lapsed: true });
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return dead(address, tried, refused, cause);
      throw error;
    }
    throw cause;
  }

  return async (address, refused) => {
    const { value } = await readAlive(address);
    if (usable(value, refused)) return value.tokens.accessToken;
    const renewed = () => reports.run(value.profile, 'token.refresh', () => inTurn(address, refused));
    const shared = underWay.get(address) ?? renewed().finally(() => underWay.delete(address));
    underWay.set(address, shared);
    return shared;
  };
}
