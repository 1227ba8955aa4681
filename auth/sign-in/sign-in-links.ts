import { storeKey } from '../../core/store-key.ts';
import { type Holder, holderAddress } from '../accounts/user.ts';
import type { AccessNeed } from '../profile/profile.ts';
import { randomToken } from '../random.ts';
import type { Vault } from '../vault.ts';

export const SIGN_IN_MS = 10 * 60_000;

/** When a chat began, in epoch ms, and the zone of the person in it. */
export type Began = { atMs: number; zone: string };

/** What a sign-in link is for: who will use the account, and what for. */
export type SignInRequest = {
  holder: Holder;
  profile: string;
  need: AccessNeed;
  /** Shown on the page: the chat's channel ("bot" where a developer signs in for everybody), and who the person in it is. */
  chat: string;
  name: string;
  /** Microsoft Entra's id of the person; "" where the chat does not know it. */
  objectId: string;
  /** Absent where it is not known. */
  began?: Began;
  /** JSON of the caller's, given back when the sign-in is over. */
  conversation: unknown;
  /** Whether the provider is to offer other accounts than the one it knows. */
  otherAccount: boolean;
};

/** Sign-in links: good for ten minutes, for one start, and until a newer one is made for the same holder and profile. */
export type SignInLinks = {
  issue(ticket: SignInRequest): Promise<string>;
  /** Reads without spending. */
  look(token: string): Promise<SignInRequest | undefined>;
  spend(token: string): Promise<SignInRequest | undefined>;
  /** Ends the link that is open for this holder and profile. */
  revoke(holder: Holder, profile: string): Promise<void>;
};

export function createSignInLinks(vault: Vault): SignInLinks {
  const place = (token: string) => storeKey('ticket', token);
  const newest = (holder: Holder, profile: string) => holderAddress('newest-ticket', holder, profile);
  const current = async (token: string, ticket: SignInRequest | undefined) => {
    const pointer = ticket && (await vault.read<string>(newest(ticket.holder, ticket.profile)));
    return pointer?.value === place(token) ? ticket : undefined;
  };
  return {
    issue: async ticket => {
      const token = randomToken();
      await vault.put(place(token), ticket, SIGN_IN_MS);
      await vault.put(newest(ticket.holder, ticket.profile), place(token), SIGN_IN_MS);
      return token;
    },
    look: async token => current(token, (await vault.read<SignInRequest>(place(token)))?.value),
    spend: async token => current(token, await vault.take<SignInRequest>(place(token))),
    revoke: async (holder, profile) => {
      await vault.take(newest(holder, profile));
    },
  };
}
