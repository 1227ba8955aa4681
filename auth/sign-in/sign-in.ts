import type { FindLinkedAccount } from '../accounts/find-linked-account.ts';
import { OWNER, type UserKey } from '../accounts/user.ts';
import { type Profile, scopesFor } from '../profile/profile.ts';
import { isRandomToken } from '../random.ts';
import type { AuthorizationAnswer, AuthorizationRequests } from './authorization-requests.ts';
import type { CallbackResult } from './callback.ts';
import type { SignInOutcome } from './outcomes.ts';
import type { Began, SignInLinks, SignInRequest } from './sign-in-links.ts';

/** What the page before the provider shows. `account` is the one that the chat uses already. */
export type SignInLinkPage = {
  profileTitle: string;
  providerHost: string;
  chat: string;
  name: string;
  began?: Began;
  account?: string;
};

/** The browser's side of a sign-in. `browser` is the random token in its cookie. */
export type BrowserSignIn = {
  /** What a sign-in link is for; spends nothing. */
  describeLink(token: string): Promise<SignInLinkPage | undefined>;
  /** Spends the link; the provider's URL. */
  begin(token: string, browser: string): Promise<string | undefined>;
  /** @param webChatUser who is signed in to our own web chat in this browser */
  callback(answer: AuthorizationAnswer, webChatUser: UserKey | undefined): Promise<CallbackResult>;
  outcome(id: string, browser: string): Promise<SignInOutcome | undefined>;
};

type Parts = {
  profiles: ReadonlyMap<string, Profile>;
  signInLinks: SignInLinks;
  requests: AuthorizationRequests;
  findLink: FindLinkedAccount;
};

/** What a sign-in link leads to: a page about it, and then the provider. */
export class SignInStart {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async describe(token: string): Promise<SignInLinkPage | undefined> {
    const found = this.#withProfile(isRandomToken(token) ? await this.#parts.signInLinks.look(token) : undefined);
    if (!found) return undefined;
    const { request, profile } = found;
    const { chat, name, began, holder } = request;
    // Anybody may open a link of the developer's, so it does not show the shared account.
    const account =
      holder === OWNER ? undefined : (await this.#parts.findLink(holder, profile.name)).row?.value.account;
    const known = { ...(began && { began }), ...(account !== undefined && { account }) };
    const providerHost = new URL(profile.authorizationUrl).host;
    return { profileTitle: profile.title, providerHost, chat, name, ...known };
  }

  async begin(token: string, browser: string): Promise<string | undefined> {
    const isWellFormed = isRandomToken(token) && isRandomToken(browser);
    const found = this.#withProfile(isWellFormed ? await this.#parts.signInLinks.spend(token) : undefined);
    if (!found) return undefined;
    const { request, profile } = found;
    const scopes = scopesFor(profile, request.need);
    return this.#parts.requests.start({ ...request, browser, scopes, forced: false });
  }

  #withProfile(request: SignInRequest | undefined): { request: SignInRequest; profile: Profile } | undefined {
    const profile = request && this.#parts.profiles.get(request.profile);
    return request && profile?.enabled ? { request, profile } : undefined;
  }
}
