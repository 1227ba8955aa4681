import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { kindOfFailure } from '../../core/provider-failures.ts';
import { checkAudience, type Identify } from '../profile/audience.ts';
import type { AccessNeed, Profile } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { ServiceProfile } from '../profile/service-profile.ts';
import type { Reports } from '../provider/reports.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Alerts } from './alerts.ts';
import type { FindLinkedAccount } from './find-linked-account.ts';
import { type GrantLapseCause, lapseCauseOf } from './lapse.ts';
import { type LinkedAccount, type LinkedAccountRow, type LinkedAccounts, linkKey } from './linked-accounts.ts';
import { OWNER, type UserKey } from './user.ts';

/** Whether an account can be used, and if not, why. A provider that is down never looks like a missing sign-in. */
export type AccountAccess =
  | {
      kind: 'token';
      account: string;
      /** Permissions the provider left out of two consents. The bot no longer asks for them; the API may refuse calls. */
      withheld?: readonly string[];
      /**
       * Resolves to the token that was valid when access was decided; nothing is read for it again.
       * @param refused a token that the API answered with 401; a different one is returned, or the same failure to each
       *   request that it was refused to
       * @throws BotError "auth/...", "store/..."
       */
      getAccessToken(refused?: string): Promise<string>;
    }
  /** A service that serves everybody in its audience, without an account. */
  | { kind: 'service' }
  | { kind: 'sign-in'; reason: 'not-linked' }
  /** `missing` lists the scopes that the person has not granted. */
  | { kind: 'sign-in'; reason: 'consent'; missing: readonly string[] }
  | { kind: 'sign-in'; reason: 'lapsed'; cause: GrantLapseCause }
  /** Only the developer can repair this pre-authorized account. "never": it has not been authorized yet. */
  | { kind: 'owner-must-reconnect'; cause: GrantLapseCause | 'never' | 'consent' }
  /** The audience of this pre-authorized account or service excludes the person ("stranger") or lets them only read. */
  | { kind: 'stranger' | 'read-only' }
  /** The profile has `enabled: false`; grants are kept. */
  | { kind: 'disabled' }
  /** "misconfigured": the provider rejects the bot's configuration; only the operator can repair it. */
  | { kind: 'unavailable' | 'misconfigured' };

/** The person who needs the account, and how to learn what their channel says about them. */
type Requester = { user: UserKey; identify: Identify | undefined };

type Parts = {
  links: LinkedAccounts;
  findLink: FindLinkedAccount;
  accessTokens: AccessTokens;
  alerts: Alerts;
  reports: Reports;
  clock: Clock;
  log: Log;
};

/** An account that can be used once it has a token. `lapsed` gives the answer for a grant that has ended. */
type Candidate = {
  key: string;
  link: LinkedAccount;
  withheld: readonly string[];
  lapsed: () => AccountAccess | Promise<AccountAccess>;
};

/** Decides whether a person may use a service for `need`. */
export async function serviceAccess(
  profile: ServiceProfile,
  need: AccessNeed,
  { user, identify }: Requester,
): Promise<AccountAccess> {
  if (!profile.enabled) return { kind: 'disabled' };
  const verdict = await checkAudience(profile, { channel: user.channel, identify }, need);
  return { kind: verdict === 'yes' ? 'service' : verdict };
}

/** Decides which account a person uses, if any: their own, or the shared one of a pre-authorized profile. */
export class AccessRules {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async decide(profile: Profile, need: AccessNeed, asker: Requester): Promise<AccountAccess> {
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
    const { key, row } = await this.#parts.findLink(user, profile.name);
    if (!row) return { kind: 'sign-in', reason: 'not-linked' };
    const lapsed = (): AccountAccess => {
      return { kind: 'sign-in', reason: 'lapsed', cause: lapseCauseOf(profile, row.value, this.#parts.clock()) };
    };
    if (row.value.lapsed) return lapsed();
    const { missing, withheld } = permissions(profile, need, row);
    if (missing.length > 0) return { kind: 'sign-in', reason: 'consent', missing };
    return this.#granted({ key, link: row.value, withheld, lapsed });
  }

  /** Everyone in the audience uses the developer's account. For other people no request is made. */
  async #shared(profile: Profile, need: AccessNeed, { user, identify }: Requester): Promise<AccountAccess> {
    const verdict = await checkAudience(profile, { channel: user.channel, identify }, need);
    if (verdict !== 'yes') return { kind: verdict };
    const key = linkKey(OWNER, profile.name);
    const row = await this.#parts.links.read(key);
    if (!row) return { kind: 'owner-must-reconnect', cause: 'never' };
    const lapsed = () => this.#sharedLapsed(profile, row);
    if (row.value.lapsed) return lapsed();
    const { missing, withheld } = permissions(profile, need, row);
    if (missing.length > 0) return { kind: 'owner-must-reconnect', cause: 'consent' };
    return this.#granted({ key, link: row.value, withheld, lapsed });
  }

  async #sharedLapsed(profile: Profile, { value }: LinkedAccountRow): Promise<AccountAccess> {
    const cause = lapseCauseOf(profile, value, this.#parts.clock());
    await this.#parts.alerts.raise({ about: 'lapsed', profile, account: value.account, cause }, value.linkedAtMs);
    return { kind: 'owner-must-reconnect', cause };
  }

  /** Gets a token now, because the dialog must know about a lapsed grant before it asks anything. */
  async #granted({ key, link, withheld, lapsed }: Candidate): Promise<AccountAccess> {
    const { accessTokens } = this.#parts;
    let token: string;
    try {
      token = await accessTokens.of(key, link);
    } catch (error) {
      if (isBotError(error, 'auth/refresh-refused')) return lapsed();
      throw error;
    }
    const renewed = onceFor(refused => accessTokens.get(key, refused));
    const getAccessToken = async (refused?: string) => (refused === undefined ? token : renewed(refused));
    return { kind: 'token', account: link.account, ...(withheld.length > 0 && { withheld }), getAccessToken };
  }

  /** Tells the chat why there is no token. The details go to the operator's log. */
  #withoutToken(error: unknown, profile: string): AccountAccess {
    if (!isBotError(error)) throw error;
    // The person signed out while we asked.
    if (error.code === 'auth/not-linked') return { kind: 'sign-in', reason: 'not-linked' };
    const { reports, log } = this.#parts;
    if (!reports.isReported(error))
      log.error({ err: error, profile }, 'The bot could not determine which account to use.');
    return { kind: kindOfFailure(error.code) === 'misconfigured' ? 'misconfigured' : 'unavailable' };
  }
}

/** The same promise for the same words: one renewal, and one report if it fails, however many requests wait for it. */
function onceFor(answer: (words: string) => Promise<string>): (words: string) => Promise<string> {
  const answers = new Map<string, Promise<string>>();
  return words => {
    const known = answers.get(words) ?? answer(words);
    answers.set(words, known);
    return known;
  };
}

/** `missing`: permissions to ask for. `withheld`: those that two consents left out, so asking again is pointless. */
function permissions(profile: Profile, need: AccessNeed, { value: { scopes, accepted = [] } }: LinkedAccountRow) {
  const open = withheldScopes(profile, need, scopes);
  return {
    missing: open.filter(scope => !accepted.includes(scope)),
    withheld: open.filter(scope => accepted.includes(scope)),
  };
}
