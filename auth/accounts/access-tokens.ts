import { setTimeout as sleep } from 'node:timers/promises';
import { BotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { Reports } from '../provider/reports.ts';
import type { Vault } from '../vault.ts';
import type { TokenRefresh, TokenRequest } from './token-refresh.ts';

/** Longer than a refresh can take, asked for twice and saved; a holder that died frees the lock by then. */
const LOCK_MS = 15_000;
const POLL_MS = 100;
/** A person who talks to a bot waits no longer than this many times `POLL_MS`. */
const MAX_POLLS = 100;

type Parts = { vault: Vault; refresh: TokenRefresh; reports: Reports; maxPolls?: number };

/**
 * Access tokens of linked accounts. Refreshes are silent and one at a time per account: callers in this process share one,
 * processes take turns by a lock, and those that waited read again before they ask the provider.
 */
export class AccessTokens {
  readonly #parts: Parts;
  readonly #underWay = new Map<string, Promise<string>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * A valid access token of the account at `address`, renewed when it is about to end or when it is `refused`.
   * @throws BotError "auth/not-linked", "auth/refresh-refused" (sign in again), "auth/client-refused",
   * "auth/provider-unavailable", "auth/bad-answer" or "store/unavailable"
   */
  async get(address: string, refused?: string): Promise<string> {
    const { refresh, reports } = this.#parts;
    const { value } = await refresh.readAlive(address);
    const usable = refresh.usable(value, refused);
    if (usable !== undefined) return usable;
    const renew = () => reports.run(value.profile, 'token.refresh', () => this.#inTurn({ address, refused }));
    const shared = this.#underWay.get(address) ?? renew().finally(() => this.#underWay.delete(address));
    this.#underWay.set(address, shared);
    return shared;
  }

  async #inTurn(request: TokenRequest): Promise<string> {
    const { vault, refresh, maxPolls = MAX_POLLS } = this.#parts;
    for (let polls = 0; polls < maxPolls; polls++) {
      const lock = await vault.lock(storeKey('refresh', request.address), LOCK_MS);
      if (lock) return refresh.freshToken(request).finally(() => lock.release());
      await sleep(POLL_MS);
      const { value } = await refresh.readAlive(request.address);
      const usable = refresh.usable(value, request.refused);
      if (usable !== undefined) return usable;
    }
    const facts = { reason: 'busy' };
    throw new BotError('auth/provider-unavailable', 'Another refresh of the same account takes too long.', { facts });
  }
}
