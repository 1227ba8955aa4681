import type { Clock } from '../../core/clock.ts';
import type { Profile } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { RevocationResult, Revoke } from '../provider/revocation.ts';
import type { FailedSignIn, FailedSignIns } from '../sign-in/failed-sign-ins.ts';
import type { PendingGrants } from '../sign-in/pending.ts';
import type { SignInLinks } from '../sign-in/sign-in-links.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Connections } from './connections.ts';
import { type GrantLapseCause, type Lapse, lapseCauseOf, lapseOf } from './lapse.ts';
import { type LinkedAccount, type LinkedAccounts, linkKey } from './linked-accounts.ts';
import { OWNER } from './user.ts';

/** The grant of a shared account: in use, or back from the provider and not yet accepted. */
export type SharedGrant = {
  account: string;
  scopes: readonly string[];
  /** Scopes that the profile asks for and the provider did not grant. */
  missing: readonly string[];
  lapse: Lapse;
};

/** The shared account of a profile. Times are epoch ms; `lapsed`: why it no longer works. */
export type SharedAccountStatus = SharedGrant & { linkedAtMs: number; refreshedAtMs: number; lapsed?: GrantLapseCause };

type Parts = {
  profile: (name: string) => Profile;
  signInLinks: SignInLinks;
  pending: PendingGrants;
  failedSignIns: FailedSignIns;
  links: LinkedAccounts;
  accessTokens: AccessTokens;
  connections: Connections;
  revoke: Revoke;
  clock: Clock;
};

/** The developer's side of a pre-authorized profile: one account for everyone, authorized outside any chat. */
export class SharedAccount {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Issues the token of a sign-in link, valid for ten minutes. It replaces the previous link. */
  invite(profile: string): Promise<string> {
    const need = needOf(this.#parts.profile(profile));
    return this.#parts.signInLinks.issue({
      ...{ holder: OWNER, profile, need, conversation: null, otherAccount: false },
      ...{ chat: 'bot', name: '', objectId: '' },
    });
  }

  /** The grant of a finished sign-in that waits for `accept`, for up to ten minutes. */
  async waiting(profile: string): Promise<SharedGrant | undefined> {
    const grant = await this.#parts.pending.peek(OWNER, profile);
    const now = this.#parts.clock();
    return grant && this.#described(profile, { ...grant, linkedAtMs: now, refreshedAtMs: now });
  }

  /** Why the last sign-in failed, whichever process the browser came back to. */
  failedSignIn(profile: string): Promise<FailedSignIn | undefined> {
    return this.#parts.failedSignIns.read(profile);
  }

  /** Links the waiting account in place of the current one. @returns false if none is waiting */
  async accept(profile: string): Promise<boolean> {
    const grant = await this.#parts.pending.drop(OWNER, profile);
    if (grant) await this.#parts.connections.connect(OWNER, grant);
    return grant !== undefined;
  }

  /** Revokes the waiting grant and voids the open sign-in link. */
  async discard(profile: string): Promise<void> {
    const { pending, signInLinks, failedSignIns, revoke } = this.#parts;
    const grant = await pending.drop(OWNER, profile);
    await signInLinks.revoke(OWNER, profile);
    await failedSignIns.forget(profile);
    if (grant) await revoke(grant);
  }

  /** The linked account, including one that has lapsed. */
  async status(profile: string): Promise<SharedAccountStatus | undefined> {
    const link = (await this.#parts.links.read(linkKey(OWNER, profile)))?.value;
    if (!link) return undefined;
    const { linkedAtMs, refreshedAtMs } = link;
    const lapsed = link.lapsed && { lapsed: lapseCauseOf(this.#parts.profile(profile), link, this.#parts.clock()) };
    return { ...this.#described(profile, link), linkedAtMs, refreshedAtMs, ...lapsed };
  }

  /** Removes the link, then revokes the grant at the provider. @returns undefined if no account was linked */
  async revoke(profile: string): Promise<RevocationResult | undefined> {
    const link = await this.#parts.links.remove(linkKey(OWNER, profile));
    await this.#parts.signInLinks.revoke(OWNER, profile);
    return link && this.#parts.revoke(link);
  }

  /** @param refused a token that the API rejected; the result differs from it. @throws BotError "auth/...", "store/..." */
  accessToken(profile: string, refused?: string): Promise<string> {
    return this.#parts.accessTokens.get(linkKey(OWNER, profile), refused);
  }

  #described(name: string, { account, scopes, ...dates }: Pick<LinkedAccount, 'account' | 'scopes' | Dates>) {
    const profile = this.#parts.profile(name);
    const missing = withheldScopes(profile, needOf(profile), scopes);
    return { account, scopes, missing, lapse: lapseOf(profile, dates) };
  }
}

type Dates = 'linkedAtMs' | 'refreshedAtMs';

const needOf = ({ access }: Profile) => (access === 'read-write' ? 'write' : 'read');
