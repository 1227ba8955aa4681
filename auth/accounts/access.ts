import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { kindOfFailure } from '../../core/provider-failures.ts';
import { admits, type Identify } from '../profile/audience.ts';
import type { AccessNeed, Profile } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { Reports } from '../provider/reports.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Alerts } from './alerts.ts';
import type { FindLinkedAccount } from './find-linked-account.ts';
import { causeOf, type GrantLapseCause } from './lapse.ts';
import { type LinkedAccountRow, type LinkedAccounts, linkAddress } from './linked-accounts.ts';
import { OWNER, type UserKey } from './user.ts';

/** May this account be used? "unavailable" never looks like "not signed in". */
export type AccountAccess =
  | {
      kind: 'token';
      account: string;
      /** Permissions that the provider does not name, and that are no longer asked for: the API may refuse. */
      withheld?: readonly string[];
      /** `refused`: this token was answered with 401, so another one is got. Throws BotErrors `auth/...`, `store/...`. */
      getAccessToken(refused?: string): Promise<string>;
    }
  | { kind: 'sign-in'; reason: 'not-linked' }
  /** `missing` names permissions that were withheld. */
  | { kind: 'sign-in'; reason: 'consent'; missing: readonly string[] }
  | { kind: 'sign-in'; reason: 'lapsed'; cause: GrantLapseCause }
  /** A pre-authorized account that only its developer can repair; "never": it was not authorized yet. */
  | { kind: 'owner-must-reconnect'; cause: GrantLapseCause | 'never' | 'consent' }
  /** A pre-authorized account that is not open to this person, or not for writing. */
  | { kind: 'stranger' | 'read-only' }
  /** The profile is switched off; what was granted is kept. */
  | { kind: 'disabled' }
  /** "misconfigured": the provider refuses the set-up; only the operator can repair that. */
  | { kind: 'unavailable' | 'misconfigured' };

/** A person, and what their channel says about them. */
type Asker = { user: UserKey; identify: Identify | undefined };

type Parts = {
  links: LinkedAccounts;
  findLink: FindLinkedAccount;
  accessTokens: AccessTokens;
  alerts: Alerts;
  reports: Reports;
  clock: Clock;
  log: Log;
};

/** An account that may be used as soon as there is a token of it; `lapsed` says what it means that the grant is over. */
type Candidate = {
  address: string;
  account: string;
  withheld: readonly string[];
  lapsed: () => AccountAccess | Promise<AccountAccess>;
};

/** Decides whose account a person uses, if any: their own, or the one that was authorized for everybody. */
export class AccessRules {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async decide(profile: Profile, need: AccessNeed, asker: Asker): Promise<AccountAccess> {
    if (!profile.enabled) return { kind: 'disabled' };
    try {
      return profile.authorization === 'per-user'
        ? await this.#own(profile, need, asker.user)
        : await this.#shared(profile, need, asker);
    } catch (error) {
      return this.#withoutToken(error, profile.name);
    }
  }

  async #own(profile: Profile, need: AccessNeed, user: UserKey): Promise<AccountAccess> {
    const { address, row } = await this.#parts.findLink(user, profile.name);
    if (!row) return { kind: 'sign-in', reason: 'not-linked' };
    const lapsed = (): AccountAccess => {
      return { kind: 'sign-in', reason: 'lapsed', cause: causeOf(profile, row.value, this.#parts.clock()) };
    };
    if (row.value.lapsed) return lapsed();
    const { missing, withheld } = permissions(profile, need, row);
    if (missing.length > 0) return { kind: 'sign-in', reason: 'consent', missing };
    return this.#granted({ address, account: row.value.account, withheld, lapsed });
  }

  /** Everybody who is let in uses the developer's account; a person who is not causes no request. */
  async #shared(profile: Profile, need: AccessNeed, { user, identify }: Asker): Promise<AccountAccess> {
    const verdict = await admits(profile, { channel: user.channel, identify }, need);
    if (verdict !== 'yes') return { kind: verdict };
    const address = linkAddress(OWNER, profile.name);
    const row = await this.#parts.links.read(address);
    if (!row) return { kind: 'owner-must-reconnect', cause: 'never' };
    const lapsed = () => this.#sharedLapsed(profile, row);
    if (row.value.lapsed) return lapsed();
    const { missing, withheld } = permissions(profile, need, row);
    if (missing.length > 0) return { kind: 'owner-must-reconnect', cause: 'consent' };
    return this.#granted({ address, account: row.value.account, withheld, lapsed });
  }

  async #sharedLapsed(profile: Profile, { value }: LinkedAccountRow): Promise<AccountAccess> {
    const cause = causeOf(profile, value, this.#parts.clock());
    await this.#parts.alerts.raise({ about: 'lapsed', profile, account: value.account, cause }, value.linkedAtMs);
    return { kind: 'owner-must-reconnect', cause };
  }

  /** Refreshed now if it must be, so that a lapsed grant is known before anything is said or asked. */
  async #granted({ address, account, withheld, lapsed }: Candidate): Promise<AccountAccess> {
    const { accessTokens } = this.#parts;
    try {
      await accessTokens.get(address);
    } catch (error) {
      if (isBotError(error, 'auth/refresh-refused')) return lapsed();
      throw error;
    }
    const getAccessToken = (refused?: string) => accessTokens.get(address, refused);
    return { kind: 'token', account, ...(withheld.length > 0 && { withheld }), getAccessToken };
  }

  /** Why there is no token, for the chat; the operator learns the rest from the log. */
  #withoutToken(error: unknown, profile: string): AccountAccess {
    if (!isBotError(error)) throw error;
    // The person signed out while we asked.
    if (error.code === 'auth/not-linked') return { kind: 'sign-in', reason: 'not-linked' };
    const { reports, log } = this.#parts;
    if (!reports.has(error)) log.error({ err: error, profile }, 'It could not be found out whose account may be used.');
    return { kind: kindOfFailure(error.code) === 'misconfigured' ? 'misconfigured' : 'unavailable' };
  }
}

/** The permissions to ask for (`missing`), and those that two consents did not bring (`withheld`). */
function permissions(profile: Profile, need: AccessNeed, { value: { scopes, accepted = [] } }: LinkedAccountRow) {
  const open = withheldScopes(profile, need, scopes);
  return {
    missing: open.filter(scope => !accepted.includes(scope)),
    withheld: open.filter(scope => accepted.includes(scope)),
  };
}
