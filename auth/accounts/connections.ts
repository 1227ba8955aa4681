import type { Clock } from '../../core/clock.ts';
import type { Profile } from '../profile/profile.ts';
import type { Revoke } from '../provider/revocation.ts';
import { consentsAfter } from '../sign-in/consents.ts';
import type { PendingGrant, PendingGrants } from '../sign-in/pending.ts';
import type { SignInLinks } from '../sign-in/sign-in-links.ts';
import type { Alerts } from './alerts.ts';
import type { FindLinkedAccount } from './find-linked-account.ts';
import type { LinkedAccount, LinkedAccounts } from './linked-accounts.ts';
import type { Renewals } from './renewals.ts';
import { type Holder, isAtBoth, type UserKey } from './user.ts';

type Parts = {
  profile: (name: string) => Profile;
  links: LinkedAccounts;
  findLink: FindLinkedAccount;
  renewals: Renewals;
  pending: PendingGrants;
  signInLinks: SignInLinks;
  alerts: Alerts;
  revoke: Revoke;
  clock: Clock;
};

/** Connects accounts to people, and to the bot as a whole, and disconnects them. */
export class Connections {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes a grant into use, in the place of the account that was connected before. */
  async connect(holder: Holder, grant: PendingGrant): Promise<void> {
    const { findLink, links, renewals, revoke, clock } = this.#parts;
    const { profile: name, account, scopes, tokens, conversation } = grant;
    const profile = this.#parts.profile(name);
    const { address, row } = await findLink(holder, name);
    const consents = consentsAfter(profile, grant, row?.value);
    const dates = { linkedAtMs: clock(), refreshedAtMs: clock() };
    const state = { lapsed: false, warned: false };
    const link = { profile: name, account, scopes, ...consents, tokens, conversation, ...dates, ...state };
    const before = await links.save(address, link);
    await renewals.schedule(address, link);
    if (before) await revoke(before);
    await this.#tellMissing(profile, consents.accepted, scopes);
  }

  /** The account of this user's own that is connected. */
  async account(user: UserKey, profile: string): Promise<LinkedAccount | undefined> {
    return (await this.#parts.findLink(user, profile)).row?.value;
  }

  /** Forgets first, then revokes the grant where no other link needs it. False when nothing was connected. */
  async disconnect(user: UserKey, profile: string): Promise<boolean> {
    const { findLink, links, pending, signInLinks, revoke } = this.#parts;
    const link = await links.remove((await findLink(user, profile)).address);
    // A process that died while it moved the link has left it at its old place, too.
    if (link && isAtBoth(user)) await links.remove((await findLink(user, profile)).address);
    const waiting = await pending.drop(user, profile);
    await signInLinks.revoke(user, profile);
    for (const grant of [link, waiting]) if (grant) await revoke(grant);
    return link !== undefined;
  }

  async #tellMissing(profile: Profile, missing: readonly string[], granted: readonly string[]): Promise<void> {
    if (missing.length === 0) return;
    await this.#parts.alerts.raise({ about: 'scopes-missing', profile, missing, granted }, missing.join(' '));
  }
}
