import type { Clock } from '../../core/clock.ts';
import type { Profile } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { RevocationResult, Revoke } from '../provider/revocation.ts';
import type { FailedSignIn, FailedSignIns } from '../sign-in/failed-sign-ins.ts';
import type { PendingGrants } from '../sign-in/pending.ts';
import type { SignInLinks } from '../sign-in/sign-in-links.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Connections } from './connections.ts';
import { causeOf, type GrantLapseCause, type Lapse, lapseOf } from './lapse.ts';
import { type LinkedAccount, type LinkedAccounts, linkAddress } from './linked-accounts.ts';
import { OWNER } from './user.ts';

/** An account that came back from the provider, or is in use. */
export type SharedGrant = {
  account: string;
  scopes: readonly string[];
  /** Permissions that the profile asks for and that were withheld. */
  missing: readonly string[];
  lapse: Lapse;
};

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

/** The developer's side of a pre-authorized profile: one account for everybody, authorized outside of any chat. */
export class SharedAccount {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The token of a sign-in link; valid for ten minutes, and the older one no more. */
  invite(profile: string): Promise<string> {
    const need = needOf(this.#parts.profile(profile));
    return this.#parts.signInLinks.issue({
      ...{ holder: OWNER, profile, need, conversation: null, otherAccount: false },
      ...{ chat: 'bot', name: '', objectId: '' },
    });
  }

  /** What a finished sign-in brought, until it is accepted or ten minutes are over. */
  async waiting(profile: string): Promise<SharedGrant | undefined> {
    const grant = await this.#parts.pending.look(OWNER, profile);
    const now = this.#parts.clock();
    return grant && this.#described(profile, { ...grant, linkedAtMs: now, refreshedAtMs: now });
  }

  /** How the sign-in came to nothing, wherever the browser came back to. */
  failedSignIn(profile: string): Promise<FailedSignIn | undefined> {
    return this.#parts.failedSignIns.look(profile);
  }

  /** Puts it to use, in the place of what was in use. False when nothing waits. */
  async accept(profile: string): Promise<boolean> {
    const grant = await this.#parts.pending.drop(OWNER, profile);
    if (grant) await this.#parts.connections.connect(OWNER, grant);
    return grant !== undefined;
  }

  /** Revokes it, and ends the link that is open: what comes from here on belongs to another sign-in. */
  async discard(profile: string): Promise<void> {
    const { pending, signInLinks, failedSignIns, revoke } = this.#parts;
    const grant = await pending.drop(OWNER, profile);
    await signInLinks.revoke(OWNER, profile);
    await failedSignIns.forget(profile);
    if (grant) await revoke(grant);
  }

  async status(profile: string): Promise<SharedAccountStatus | undefined> {
    const link = (await this.#parts.links.read(linkAddress(OWNER, profile)))?.value;
    if (!link) return undefined;
    const { linkedAtMs, refreshedAtMs } = link;
    const lapsed = link.lapsed && { lapsed: causeOf(this.#parts.profile(profile), link, this.#parts.clock()) };
    return { ...this.#described(profile, link), linkedAtMs, refreshedAtMs, ...lapsed };
  }

  /** Forgets first, then revokes the grant at the provider. Undefined when there was none. */
  async revoke(profile: string): Promise<RevocationResult | undefined> {
    const link = await this.#parts.links.remove(linkAddress(OWNER, profile));
    await this.#parts.signInLinks.revoke(OWNER, profile);
    return link && this.#parts.revoke(link);
  }

  /** Another one than `refused`. @throws BotError "auth/...", "store/..." */
  accessToken(profile: string, refused?: string): Promise<string> {
    return this.#parts.accessTokens.get(linkAddress(OWNER, profile), refused);
  }

  #described(name: string, { account, scopes, ...dates }: Pick<LinkedAccount, 'account' | 'scopes' | Dates>) {
    const profile = this.#parts.profile(name);
    const missing = withheldScopes(profile, needOf(profile), scopes);
    return { account, scopes, missing, lapse: lapseOf(profile, dates) };
  }
}

type Dates = 'linkedAtMs' | 'refreshedAtMs';

const needOf = ({ access }: Profile) => (access === 'read-write' ? 'write' : 'read');
