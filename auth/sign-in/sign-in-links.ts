import { storeKey } from '../../core/store-key.ts';
import { type Holder, holderKey } from '../accounts/user.ts';
import type { AccessNeed } from '../profile/profile.ts';
import { randomToken } from '../random.ts';
import type { Vault } from '../vault.ts';

/** How long each stage of a sign-in may take: the link, the provider's pages, and the code. */
export const SIGN_IN_MS = 10 * 60_000;

/** When a chat began, in epoch ms, and the person's time zone. */
export type ChatStart = { atMs: number; zone: string };

/** What a sign-in link is for: who will use the account, and for what. */
export type SignInRequest = {
  holder: Holder;
  profile: string;
  need: AccessNeed;
  /** The chat's channel, shown on the page; "bot" for a shared account. `name` is the person's name in the chat. */
  chat: string;
  name: string;
  /** The person's Microsoft Entra id; "" if the chat does not know it. */
  objectId: string;
  /** Absent if unknown. */
  began?: ChatStart;
  /** Any JSON value of the caller, passed back when the sign-in ends. */
  conversation: unknown;
  /** True if the provider should offer other accounts than the one the browser is signed in to. */
  otherAccount: boolean;
};

/** Sign-in links. Each is valid for ten minutes, for one use, and until the same holder and profile get a newer one. */
export type SignInLinks = {
  issue(request: SignInRequest): Promise<string>;
  /** Reads a link without using it up. */
  peek(token: string): Promise<SignInRequest | undefined>;
  spend(token: string): Promise<SignInRequest | undefined>;
  /** Voids the open link of this holder and profile. */
  revoke(holder: Holder, profile: string): Promise<void>;
};

export function createSignInLinks(vault: Vault): SignInLinks {
  const keyOf = (token: string) => storeKey('ticket', token);
  const newestKey = (holder: Holder, profile: string) => holderKey('newest-ticket', holder, profile);
  const ifNewest = async (token: string, request: SignInRequest | undefined) => {
    const pointer = request && (await vault.read<string>(newestKey(request.holder, request.profile)));
    return pointer?.value === keyOf(token) ? request : undefined;
  };
  return {
    issue: async request => {
      const token = randomToken();
      await vault.put(keyOf(token), request, SIGN_IN_MS);
      await vault.put(newestKey(request.holder, request.profile), keyOf(token), SIGN_IN_MS);
      return token;
    },
    peek: async token => ifNewest(token, (await vault.read<SignInRequest>(keyOf(token)))?.value),
    spend: async token => ifNewest(token, await vault.take<SignInRequest>(keyOf(token))),
    revoke: async (holder, profile) => {
      await vault.take(newestKey(holder, profile));
    },
  };
}
