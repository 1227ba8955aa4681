import type { Calendar } from '../calendar/model.ts';
import type { Service } from '../services/model.ts';

/** What a conversation needs from sign-in. `auth/` implements it, and `bot/` passes it in. */

/** Permission to use what a profile stands for. An outage is "unavailable", never "not signed in". */
export type Access =
  /**
   * `withheld`: permissions that are missing after two requests for consent; the calendar may refuse what needs them.
   * A service without a sign-in has neither an account nor a calendar.
   */
  | { kind: 'granted'; account: string; withheld?: readonly string[]; calendar?: Calendar; service?: Service }
  | { kind: 'sign-in'; reason: 'not-linked' }
  | { kind: 'sign-in'; reason: 'lapsed'; cause: LapseCause }
  /** `missing` names the permissions that were not granted. */
  | { kind: 'sign-in'; reason: 'consent'; missing: readonly string[] }
  /** A shared account that only its owner can reconnect. */
  | { kind: 'owner-must-reconnect'; cause: LapseCause | 'never' | 'consent' }
  /** The person may not use the shared account, or may only read; or the profile is switched off. */
  | { kind: 'stranger' | 'read-only' | 'disabled' }
  /** "misconfigured": the provider rejects the set-up; the operator has been told and must fix it. */
  | { kind: 'unavailable' | 'misconfigured' };

/**
 * Why a permission ended: the app is in testing, the account was unused for too long, or the permission was revoked.
 */
type LapseCause = 'testing' | 'disuse' | 'withdrawn';

/** What a permission is for: to look, or to change something. */
export type Need = 'read' | 'write';

/**
 * What a sign-in asks for. "as-before": what the linked account has. "either": reading is enough, but the person can allow changes
 * in the same trip.
 */
export type InvitedNeed = Need | 'as-before' | 'either';

/** The result of a typed code; an "exposed" code was seen by other people, so it proves nothing. */
export type Proof = 'linked' | 'wrong' | 'destroyed' | 'exposed' | 'nothing-pending';

/** `onlyReadUrl` asks for less; it is there for "either", if the profile tells reading from changing. */
type SignInLink = { url: string; onlyReadUrl?: string };

/** The asker's authorizations. Each object belongs to one user. */
export type SignIn = {
  access(profile: string, need: Need): Promise<Access>;
  /** Makes a sign-in link for this user's own browser; valid for ten minutes. */
  invite(profile: string, need: InvitedNeed, otherAccount: boolean): Promise<SignInLink>;
  /** Checks a typed six-digit code against the sign-in that waits for one. */
  prove(code: string): Promise<Proof>;
  /** The linked account, if any. */
  account(profile: string): Promise<string | undefined>;
  /**
   * Deletes the link, then revokes the grant at the provider unless another person uses it. False if nothing was
   * linked.
   */
  signOut(profile: string): Promise<boolean>;
};
