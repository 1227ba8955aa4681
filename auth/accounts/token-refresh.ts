import type { Clock } from '../../core/clock.ts';
import { BotError, isBotError } from '../../core/errors.ts';
import { RetryBudget } from '../../core/retry.ts';
import type { OAuthClient } from '../provider/oauth-client.ts';
import type { Revoke } from '../provider/revocation.ts';
import type { LastingTokens, LinkedAccount, LinkedAccountRow, LinkedAccounts } from './linked-accounts.ts';

/** Tokens are refreshed this long before they expire, so a running request does not outlive its token. */
const MARGIN_MS = 60_000;
const SAVING = { maxTries: 3, baseMs: 100, budgetMs: 1_000 };

/** The fields of a linked account that a refresh changes. */
type Renewal = Pick<LinkedAccount, 'tokens' | 'scopes' | 'refreshedAtMs' | 'lapsed'>;

/** A request for a token: the store key of the linked account, and the token that the API refused, if any. */
export type TokenRequest = { key: string; refused: string | undefined };

type Parts = {
  links: LinkedAccounts;
  client: (profile: string) => OAuthClient;
  revoke: Revoke;
  clock: Clock;
};

/**
 * Refreshes the tokens of a linked account. It only overwrites the record it read, so it never undoes a sign-out or
 * replaces newer tokens.
 */
export class TokenRefresh {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads a link that has not lapsed. @throws BotError "auth/not-linked", "auth/refresh-refused" */
  async readAlive(key: string): Promise<LinkedAccountRow> {
    const row = await this.#parts.links.read(key);
    if (!row) throw new BotError('auth/not-linked', 'There is no linked account.');
    if (row.value.lapsed) throw new BotError('auth/refresh-refused', 'The grant has lapsed.');
    return row;
  }

  /** The stored access token, unless it expires soon or is the refused one. */
  usable({ tokens }: LinkedAccount, refused: string | undefined): string | undefined {
    const lasts = tokens.expiresAtMs - MARGIN_MS > this.#parts.clock();
    return lasts && tokens.accessToken !== refused ? tokens.accessToken : undefined;
  }

  /** A usable token: the stored one, read again, or a new one from the provider. */
  async freshToken(request: TokenRequest): Promise<string> {
    const row = await this.readAlive(request.key);
    return this.usable(row.value, request.refused) ?? this.#refresh(request, row);
  }

  async #refresh(request: TokenRequest, row: LinkedAccountRow): Promise<string> {
    const { profile, tokens: old, scopes: before } = row.value;
    const { client, clock } = this.#parts;
    let tokens: LastingTokens;
    try {
      tokens = await client(profile).refresh(old.refreshToken);
    } catch (error) {
      if (!isBotError(error, 'auth/refresh-refused')) throw error;
      return this.#refused(request, row, error);
    }
    // An answer without scopes leaves them unchanged. Had the person withdrawn all of them, the refresh would have failed.
    const scopes = tokens.scopes?.length ? tokens.scopes : before;
    return this.#save(request.key, row, { tokens, scopes, refreshedAtMs: clock(), lapsed: false });
  }

  /** Retries when the store fails, because this may be the only copy of the new refresh token. */
  async #save(key: string, row: LinkedAccountRow, renewal: Renewal): Promise<string> {
    const budget = new RetryBudget(SAVING);
    for (let tries = 1; ; tries++) {
      try {
        await this.#parts.links.update(key, row, { ...row.value, ...renewal });
        return renewal.tokens.accessToken;
      } catch (error) {
        if (isBotError(error, 'store/conflict')) return this.#overtaken(key, row, renewal);
        const waitMs = budget.pauseMs(tries);
        if (waitMs === undefined) throw error;
        await budget.pause(waitMs);
      }
    }
  }

  /** The record changed during the refresh: a sign-out, a new sign-in, or an earlier try of ours that did get through. */
  async #overtaken(key: string, row: LinkedAccountRow, renewal: Renewal): Promise<string> {
    const now = await this.#parts.links.read(key);
    const isOurs = now?.value.tokens.accessToken === renewal.tokens.accessToken;
    // The tokens are unchanged, so another field changed, such as `warned`.
    if (now && !isOurs && now.value.tokens.accessToken === row.value.tokens.accessToken) {
      return this.#save(key, now, renewal);
    }
    if (!isOurs) await this.#parts.revoke({ ...row.value, ...renewal });
    return (await this.readAlive(key)).value.tokens.accessToken;
  }

  /** Marks the grant as lapsed, unless another process refreshed it in the meantime. */
  async #refused(request: TokenRequest, tried: LinkedAccountRow, cause: BotError): Promise<string> {
    const now = await this.readAlive(request.key);
    if (now.value.tokens.refreshToken !== tried.value.tokens.refreshToken) {
      return this.usable(now.value, request.refused) ?? this.#refresh(request, now);
    }
    try {
      await this.#parts.links.update(request.key, now, { ...now.value, lapsed: true });
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return this.#refused(request, tried, cause);
      throw error;
    }
    throw cause;
  }
}
