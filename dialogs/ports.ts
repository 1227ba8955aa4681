import type { Calendar } from '../calendar/model.ts';

/** What a conversation needs of sign-in; `auth/` fits it by shape, and `bot/` joins them. */

/** May this user's calendar be used? "unavailable" never looks like "not signed in". */
export type Access =
  /** `withheld`: permissions that two consents did not bring; the calendar may refuse what needs them. */
  | { kind: 'granted'; account: string; withheld?: readonly string[]; calendar: Calendar }
  | { kind: 'sign-in'; reason: 'not-linked' }
  | { kind: 'sign-in'; reason: 'lapsed'; cause: LapseCause }
  /** `missing` names permissions that were not given. */
  | { kind: 'sign-in'; reason: 'consent'; missing: readonly string[] }
  /** An account that serves everybody, and that only its developer can repair. */
  | { kind: 'owner-must-reconnect'; cause: LapseCause | 'never' | 'consent' }
  /** An account that serves others than this person, or serves them for reading only; a profile that is switched off. */
  | { kind: 'stranger' | 'read-only' | 'disabled' }
  /** "misconfigured": the provider refuses the set-up; only the operator, who was told, can repair that. */
  | { kind: 'unavailable' | 'misconfigured' };

/** Why a permission is over: the app is in testing, nobody used it for long, or somebody took it back. */
export type LapseCause = 'testing' | 'disuse' | 'withdrawn';

export type Need = 'read' | 'write';

/** What a typed code was; "exposed" when it was seen by others before, so that it proves nothing. */
export type Proof = 'linked' | 'wrong' | 'destroyed' | 'exposed' | 'nothing-pending';

/** The asker's authorizations. Bound to one user by whoever makes it. */
export type SignIn = {
  access(profile: string, need: Need): Promise<Access>;
  /** A fresh link for this user's own browser; valid for ten minutes. */
  invite(profile: string, need: Need | 'as-before', otherAccount: boolean): Promise<{ url: string }>;
  /** Whether sign-in waits for its six-digit code, and whether `code` is it. */
  prove(code: string): Promise<Proof>;
  /** The account that is linked, if any. */
  account(profile: string): Promise<string | undefined>;
  /** False when nothing was linked. Forgets first, then revokes at the provider where nobody else needs the grant. */
  signOut(profile: string): Promise<boolean>;
};
