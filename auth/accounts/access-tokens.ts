import { setTimeout as sleep } from 'node:timers/promises';
import { BotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { Reports } from '../provider/reports.ts';
import type { Vault } from '../vault.ts';
import type { LinkedAccount } from './linked-accounts.ts';
import type { TokenRefresh, TokenRequest } from './token-refresh.ts';

/** Longer than two refresh requests and the save can take. The lock of a process that died expires after this time. */
const LOCK_MS = 15_000;
const POLL_MS = 100;
/** A person in a chat waits at most this many times `POLL_MS`. */
const MAX_POLLS = 100;

type Parts = { vault: Vault; refresh: TokenRefresh; reports: Reports; maxPolls?: number };

/**
 * Access tokens of linked accounts. At most one refresh runs per account: callers in one process share it, and processes
 * take turns with a lock. A caller that waited reads the account again before it asks the provider.
 */
export class AccessTokens {
  readonly #parts: Parts;
  readonly #underWay = new Map<string, Promise<string>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Returns a valid access token, and refreshes it first if it is about to expire or is the one in `refused`.
   * @param key store key of the linked account
   * @param refused the token that the API answered with 401, if any
   * @throws BotError "auth/not-linked", "auth/refresh-refused" (sign in again), "auth/client-refused",
   * "auth/provider-unavailable", "auth/bad-answer" or "store/unavailable"
   */
  async get(key: string, refused?: string): Promise<string> {
    const { value } = await this.#parts.refresh.readAlive(key);
    return this.of(key, value, refused);
  }

  /** Like `get`, for an account that was just read and has not lapsed. */
  async of(key: string, account: LinkedAccount, refused?: string): Promise<string> {
    const { refresh, reports } = this.#parts;
    const usable = refresh.usable(account, refused);
    if (usable !== undefined) return usable;
    const renew = () => reports.run(account.profile, 'token.refresh', () => this.#inTurn({ key, refused }));
    const shared = this.#underWay.get(key) ?? renew().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, shared);
    return shared;
  }

  async #inTurn(request: TokenRequest): Promise<string> {
    const { vault, refresh, maxPolls = MAX_POLLS } = this.#parts;
    for (let polls = 0; polls < maxPolls; polls++) {
      const lock = await vault.lock(storeKey('refresh', request.key), LOCK_MS);
      if (lock) return refresh.freshToken(request).finally(() => lock.release());
      await sleep(POLL_MS);
      const { value } = await refresh.readAlive(request.key);
      const usable = refresh.usable(value, request.refused);
      if (usable !== undefined) return usable;
    }
    const facts = { reason: 'busy' };
    throw new BotError('auth/provider-unavailable', 'Another refresh of this account took too long.', { facts });
  }
}
