import type { Clock } from '../../core/clock.ts';
import type { Profile } from '../profile/profile.ts';
import type { Revoke } from '../provider/revocation.ts';
import { consentsAfter } from '../sign-in/consents.ts';
import type { PendingGrant, PendingGrants } from '../sign-in/pending.ts';
import type { SignInLinks } from '../sign-in/sign-in-links.ts';
import type { Alerts } from './alerts.ts';
import type { FindLinkedAccount } from './find-linked-account.ts';
import type { LapseSchedule } from './lapse-schedule.ts';
import type { LinkedAccount, LinkedAccounts } from './linked-accounts.ts';
import { type Holder, isAtBoth, type UserKey } from './user.ts';

type Parts = {
  profile: (name: string) => Profile;
  links: LinkedAccounts;
  findLink: FindLinkedAccount;
  lapseSchedule: LapseSchedule;
  pending: PendingGrants;
  signInLinks: SignInLinks;
  alerts: Alerts;
  revoke: Revoke;
  clock: Clock;
};

/** Links accounts to their holders (one person, or the bot as a whole) and unlinks them. */
export class Connections {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Links the account of a grant and revokes the grant of the account it replaces. */
  async connect(holder: Holder, grant: PendingGrant): Promise<void> {
    const { findLink, links, lapseSchedule, revoke, clock } = this.#parts;
    const { profile: name, account, scopes, tokens, conversation } = grant;
    const profile = this.#parts.profile(name);
    const { key, row } = await findLink(holder, name);
    const consents = consentsAfter(profile, grant, row?.value);
    const dates = { linkedAtMs: clock(), refreshedAtMs: clock() };
    const state = { lapsed: false, warned: false };
    const link = { profile: name, account, scopes, ...consents, tokens, conversation, ...dates, ...state };
    const before = await links.save(key, link);
    await lapseSchedule.add(key, link);
    if (before) await revoke(before);
    await this.#tellMissing(profile, consents.accepted, scopes);
  }

  /** The person's own linked account, if any. It may have lapsed. */
  async account(user: UserKey, profile: string): Promise<LinkedAccount | undefined> {
    return (await this.#parts.findLink(user, profile)).row?.value;
  }

  /**
   * Removes the link, then revokes the grant unless another link uses it.
   * @returns false if no account was linked
   */
  async disconnect(user: UserKey, profile: string): Promise<boolean> {
    const { findLink, links, pending, signInLinks, revoke } = this.#parts;
    const link = await links.remove((await findLink(user, profile)).key);
    // A process that died while moving the link may have left a second copy under the old key.
    if (link && isAtBoth(user)) await links.remove((await findLink(user, profile)).key);
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
