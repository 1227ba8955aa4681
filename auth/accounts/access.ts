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

type World = {
  links: LinkedAccounts;
  findLink: FindLinkedAccount;
  accessTokens: AccessTokens;
  alerts: Alerts;
  reports: Reports;
  clock: Clock;
  log: Log;
};

/** Decides whose account a person uses, if any: their own, or the one that was authorized for everybody. */
export function createAccess({ links, findLink, accessTokens, alerts, reports, clock, log }: World) {
  async function own(profile: Profile, need: AccessNeed, user: UserKey): Promise<AccountAccess> {
    const { address, row } = await findLink(user, profile.name);
    if (!row) return { kind: 'sign-in', reason: 'not-linked' };
    const lapsed = (): AccountAccess => ({
      kind: 'sign-in',
      reason: 'lapsed',
      cause: causeOf(profile, row.value, clock()),
    });
    if (row.value.lapsed) return lapsed();
    const { missing, withheld } = permissions(profile, need, row);
    if (missing.length > 0) return { kind: 'sign-in', reason: 'consent', missing };
    return granted(address, row, { withheld, lapsed });
  }

  /** Everybody who is let in uses the developer's account; who is not causes no request. */
  async function shared(profile: Profile, need: AccessNeed, { user, identify }: Asker): Promise<AccountAccess> {
    const verdict = await admits(profile, { channel: user.channel, identify }, need);
    if (verdict !== 'yes') return { kind: verdict };
    const address = linkAddress(OWNER, profile.name);
    const row = await links.read(address);
    if (!row) return { kind: 'owner-must-reconnect', cause: 'never' };
    const lapsed = async (): Promise<AccountAccess> => {
      const cause = causeOf(profile, row.value, clock());
      await alerts.raise({ about: 'lapsed', profile, account: row.value.account, cause }, row.value.linkedAtMs);
      return { kind: 'owner-must-reconnect', cause };
    };
    if (row.value.lapsed) return lapsed();
    const { missing, withheld } = permissions(profile, need, row);
    if (missing.length > 0) return { kind: 'owner-must-reconnect', cause: 'consent' };
    return granted(address, row, { withheld, lapsed });
  }

  /** Refreshed now if it must be, so that a lapsed grant is known before anything is said or asked. */
  async function granted(
    address: string,
    { value: { account } }: LinkedAccountRow,
    { withheld, lapsed }: { withheld: readonly string[]; lapsed: () => AccountAccess | Promise<AccountAccess> },
  ): Promise<AccountAccess> {
    try {
      await accessTokens(address);
    } catch (error) {
      if (isBotError(error, 'auth/refresh-refused')) return lapsed();
      throw error;
    }
    const getAccessToken = (refused?: string) => accessTokens(address, refused);
    return { kind: 'token', account, ...(withheld.length > 0 && { withheld }), getAccessToken };
  }

  /** Why there is no token, for the chat; the operator learns the rest from the log. */
  function withoutToken(error: unknown, profile: string): AccountAccess {
    if (!isBotError(error)) throw error;
    // Somebody signed out while we asked.
    if (error.code === 'auth/not-linked') return { kind: 'sign-in', reason: 'not-linked' };
    if (!reports.has(error)) log.error({ err: error, profile }, 'It could not be found out whose account may be used.');
    return { kind: kindOfFailure(error.code) === 'misconfigured' ? 'misconfigured' : 'unavailable' };
  }

  return async (profile: Profile, need: AccessNeed, asker: Asker): Promise<AccountAccess> => {
    if (!profile.enabled) return { kind: 'disabled' };
    try {
      return await (profile.authorization === 'per-user'
        ? own(profile, need, asker.user)
        : shared(profile, need, asker));
    } catch (error) {
      return withoutToken(error, profile.name);
    }
  };
}

/** The permissions to ask for (`missing`), and those that two consents did not bring (`withheld`). */
function permissions(profile: Profile, need: AccessNeed, { value: { scopes, accepted = [] } }: LinkedAccountRow) {
  const open = withheldScopes(profile, need, scopes);
  return {
    missing: open.filter(scope => !accepted.includes(scope)),
    withheld: open.filter(scope => accepted.includes(scope)),
  };
}
