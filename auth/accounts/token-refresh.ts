import type { Clock } from '../../core/clock.ts';
import { BotError, isBotError } from '../../core/errors.ts';
import { RetryBudget } from '../../core/retry.ts';
import type { OAuthClient } from '../provider/oauth-client.ts';
import type { Revoke } from '../provider/revocation.ts';
import type { LastingTokens, LinkedAccount, LinkedAccountRow, LinkedAccounts } from './linked-accounts.ts';

/** Tokens are renewed this long before they end, so that a request under way does not outlive its token. */
const MARGIN_MS = 60_000;
const SAVING = { maxTries: 3, baseMs: 100, budgetMs: 1_000 };

/** What a refresh changes about a linked account. */
type Renewal = Pick<LinkedAccount, 'tokens' | 'scopes' | 'refreshedAtMs' | 'lapsed'>;

/** One token that is renewed: whose it is, and the one that the API refused, if any. */
export type TokenRequest = { address: string; refused: string | undefined };

type Parts = {
  links: LinkedAccounts;
  client: (profile: string) => OAuthClient;
  revoke: Revoke;
  clock: Clock;
};

/**
 * Renews the tokens of a linked account. They are written only over the record they came from, so an account that was
 * signed out meanwhile stays so, and newer tokens stay.
 */
export class TokenRefresh {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws BotError "auth/not-linked", "auth/refresh-refused" */
  async readAlive(address: string): Promise<LinkedAccountRow> {
    const row = await this.#parts.links.read(address);
    if (!row) throw new BotError('auth/not-linked', 'There is no linked account.');
    if (row.value.lapsed) throw new BotError('auth/refresh-refused', 'The grant has lapsed.');
    return row;
  }

  /** The account's token, unless it ends soon or is the one that was refused. */
  usable({ tokens }: LinkedAccount, refused: string | undefined): string | undefined {
    const lasts = tokens.expiresAtMs - MARGIN_MS > this.#parts.clock();
    return lasts && tokens.accessToken !== refused ? tokens.accessToken : undefined;
  }

  /** A usable token: the one that is there by now, or a new one. */
  async freshToken(request: TokenRequest): Promise<string> {
    const row = await this.readAlive(request.address);
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
    // One that names none did not withdraw them all: that would have ended the grant.
    const scopes = tokens.scopes?.length ? tokens.scopes : before;
    return this.#save(request.address, row, { tokens, scopes, refreshedAtMs: clock(), lapsed: false });
  }

  /** The newest refresh token may exist here only, so a store that fails is asked again. */
  async #save(address: string, row: LinkedAccountRow, renewal: Renewal): Promise<string> {
    const budget = new RetryBudget(SAVING);
    for (let tries = 1; ; tries++) {
      try {
        await this.#parts.links.update(address, row, { ...row.value, ...renewal });
        return renewal.tokens.accessToken;
      } catch (error) {
        if (isBotError(error, 'store/conflict')) return this.#overtaken(address, row, renewal);
        const waitMs = budget.pauseMs(tries);
        if (waitMs === undefined) throw error;
        await budget.pause(waitMs);
      }
    }
  }

  /** The record changed while we asked: a sign-out, a new sign-in, or our own first try to save did get through. */
  async #overtaken(address: string, row: LinkedAccountRow, renewal: Renewal): Promise<string> {
    const now = await this.#parts.links.read(address);
    const isOurs = now?.value.tokens.accessToken === renewal.tokens.accessToken;
    // The tokens are as before: something else changed, such as that the person was warned.
    if (now && !isOurs && now.value.tokens.accessToken === row.value.tokens.accessToken) {
      return this.#save(address, now, renewal);
    }
    if (!isOurs) await this.#parts.revoke({ ...row.value, ...renewal });
    return (await this.readAlive(address)).value.tokens.accessToken;
  }

  /** The provider refused. Before the grant is declared dead: did another process renew it, whose answer we did not see? */
  async #refused(request: TokenRequest, tried: LinkedAccountRow, cause: BotError): Promise<string> {
    const now = await this.readAlive(request.address);
    if (now.value.tokens.refreshToken !== tried.value.tokens.refreshToken) {
      return this.usable(now.value, request.refused) ?? this.#refresh(request, now);
    }
    try {
      await this.#parts.links.update(request.address, now, { ...now.value, lapsed: true });
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return this.#refused(request, tried, cause);
      throw error;
    }
    throw cause;
  }
}
