import type { Log } from '../../core/log.ts';
import type { Connections } from '../accounts/connections.ts';
import type { FindLinkedAccount } from '../accounts/find-linked-account.ts';
import type { Holder, UserKey } from '../accounts/user.ts';
import type { AccessNeed, Profile } from '../profile/profile.ts';
import { withheldScopes } from '../profile/scopes.ts';
import type { Revoke } from '../provider/revocation.ts';
import { readCode } from '../random.ts';
import type { CodeProof, PendingGrants } from './pending.ts';
import type { Began, SignInLinks } from './sign-in-links.ts';

export type SignInInvitation = {
  /** The channel of the chat, which the pages name: "webchat", "msteams" ... */
  chat: string;
  /** Shown on the page: the name of the person in the chat. */
  user: string;
  /** Microsoft Entra's id of that person, where the chat knows it. */
  objectId?: string;
  /** When the chat began, where that is known. */
  began?: Began;
  /** JSON, given back when the sign-in is over, and when it will lapse. */
  conversation: unknown;
  /** Whether the provider should offer other accounts than the one it knows. */
  otherAccount?: boolean;
};

/** What a sign-in link is for. "as-before": what the account that is connected was asked for. */
export type InvitationFor = { profile: string; need: AccessNeed | 'as-before' };

type Parts = {
  profile: (name: string) => Profile;
  signInLinks: SignInLinks;
  findLink: FindLinkedAccount;
  pending: PendingGrants;
  connections: Connections;
  revoke: Revoke;
  log: Log;
};

/** The chat's side of a sign-in: the link at its beginning, and the six-digit code at its end. */
export class ChatSignIn {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The token of a sign-in link. */
  async invite(holder: Holder, { profile, need: wanted }: InvitationFor, about: SignInInvitation): Promise<string> {
    const { chat, user: name, objectId = '', began, conversation, otherAccount = false } = about;
    const need = wanted === 'as-before' ? await this.#needBefore(holder, profile) : wanted;
    const person = { holder, chat, name, objectId, conversation, ...(began && { began }) };
    return this.#parts.signInLinks.issue({ ...person, profile, need, otherAccount });
  }

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

  async expose(user: UserKey, code: string): Promise<boolean> {
    const grant = await this.#parts.pending.expose(user, code);
    if (!grant) return false; // most six-digit numbers are no code
    this.#parts.log.info('A sign-in code was seen by others and is void.');
    await this.#parts.revoke(grant);
    return true;
  }

  async #needBefore(holder: Holder, name: string): Promise<AccessNeed> {
    const { scopes = [], accepted = [] } = (await this.#parts.findLink(holder, name)).row?.value ?? {};
    const withheld = withheldScopes(this.#parts.profile(name), 'write', [...scopes, ...accepted]);
    return withheld.length === 0 ? 'write' : 'read';
  }
}
