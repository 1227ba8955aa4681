import type { Log } from '../../core/log.ts';
import type { Connections } from '../accounts/connections.ts';
import type { FindLinkedAccount } from '../accounts/find-linked-account.ts';
import type { Holder, UserKey } from '../accounts/user.ts';
import { type AccessNeed, type Profile, scopesFor } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { Revoke } from '../provider/revocation.ts';
import { readCode } from '../random.ts';
import type { CodeProof, PendingGrants } from './pending.ts';
import type { ChatStart, SignInLinks } from './sign-in-links.ts';

/** What the chat knows about the person who is invited to sign in. */
export type SignInInvitation = {
  /** The channel of the chat, which the pages show: "webchat", "msteams" ... */
  chat: string;
  /** The person's name in the chat, which the pages show. */
  user: string;
  /** The person's Microsoft Entra id, if the chat knows it. */
  objectId?: string;
  /** When the chat began, if known. */
  began?: ChatStart;
  /** Any JSON value, passed back when the sign-in ends and when it is about to lapse. */
  conversation: unknown;
  /** True if the provider should offer other accounts than the one the browser is signed in to. */
  otherAccount?: boolean;
};

/**
 * What a sign-in link is for. "as-before": the same need as that of the linked account. "either": changes, unless the person opens
 * the link for reading only.
 */
export type InvitationFor = { profile: string; need: AccessNeed | 'as-before' | 'either' };

/** The token of a sign-in link. `readable`: opened for reading only, it asks for less. */
type IssuedLink = { token: string; readable: boolean };

type Parts = {
  profile: (name: string) => Profile;
  signInLinks: SignInLinks;
  findLink: FindLinkedAccount;
  pending: PendingGrants;
  connections: Connections;
  revoke: Revoke;
  log: Log;
};

/** The chat's side of a sign-in: it issues the link and checks the six-digit code. */
export class ChatSignIn {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Issues the token of a sign-in link. */
  async invite(holder: Holder, { profile, need: wanted }: InvitationFor, about: SignInInvitation): Promise<IssuedLink> {
    const { chat, user: name, objectId = '', began, conversation, otherAccount = false } = about;
    const need = await this.#needOf(holder, profile, wanted);
    const person = { holder, chat, name, objectId, conversation, ...(began && { began }) };
    const token = await this.#parts.signInLinks.issue({ ...person, profile, need, otherAccount });
    return { token, readable: wanted === 'either' && need === 'write' };
  }

  /** Checks a typed code, and links the account if it matches. */
  async prove(user: UserKey, text: string): Promise<CodeProof['result']> {
    const { pending, connections, revoke, log } = this.#parts;
    const code = readCode(text);
    if (code === undefined) return 'nothing-pending';
    const proof = await pending.prove(user, code);
    if (proof.result === 'linked') await connections.connect(user, proof.grant);
    if ('destroyed' in proof) for (const grant of proof.destroyed) await revoke(grant);
    if (proof.result !== 'nothing-pending') log.info({ result: proof.result }, 'A sign-in code was typed.');
    return proof.result;
  }

  /** Voids a code that others have read. @returns true if a grant of this person waited for it, which is then revoked */
  async expose(user: UserKey, code: string): Promise<boolean> {
    const grant = await this.#parts.pending.expose(user, code);
    if (!grant) return false; // most six-digit numbers are not codes
    this.#parts.log.info('A sign-in code was seen by others and is void.');
    await this.#parts.revoke(grant);
    return true;
  }

  /** A profile that has one list of scopes for everything is read with all of them. */
  #needOf(holder: Holder, name: string, wanted: InvitationFor['need']): AccessNeed | Promise<AccessNeed> {
    if (wanted === 'as-before') return this.#needBefore(holder, name);
    if (wanted !== 'either') return wanted;
    const profile = this.#parts.profile(name);
    return scopesFor(profile, 'write').length > scopesFor(profile, 'read').length ? 'write' : 'read';
  }

  async #needBefore(holder: Holder, name: string): Promise<AccessNeed> {
    const { scopes = [], accepted = [] } = (await this.#parts.findLink(holder, name)).row?.value ?? {};
    const withheld = withheldScopes(this.#parts.profile(name), 'write', [...scopes, ...accepted]);
    return withheld.length === 0 ? 'write' : 'read';
  }
}
