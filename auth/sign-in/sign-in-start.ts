import type { FindLinkedAccount } from '../accounts/find-linked-account.ts';
import { OWNER, type UserKey } from '../accounts/user.ts';
import { type Profile, scopesFor } from '../profile/profile.ts';
import { isRandomToken } from '../random.ts';
import type { AuthorizationAnswer, AuthorizationRequests } from './authorization-requests.ts';
import type { CallbackResult } from './callback.ts';
import type { SignInOutcome } from './outcomes.ts';
import type { ChatStart, SignInLinks, SignInRequest } from './sign-in-links.ts';

/** What the page at a sign-in link shows. `account` is the one that the chat already uses. */
export type SignInLinkPage = {
  profileTitle: string;
  providerHost: string;
  chat: string;
  name: string;
  began?: ChatStart;
  account?: string;
};

/** The browser's side of a sign-in. `browser` is the random token in its cookie. */
export type BrowserSignIn = {
  /** Describes a sign-in link without using it up. @returns undefined for a link that is not valid */
  describeLink(token: string): Promise<SignInLinkPage | undefined>;
  /**
   * Uses up a sign-in link.
   * @param how `onlyRead` asks for no more than reading
   * @returns the provider's URL, or undefined for a link that is not valid
   */
  begin(token: string, browser: string, how?: { onlyRead: boolean }): Promise<string | undefined>;
  /** @param webChatUser the person who uses the bot's own web chat in this browser */
  callback(answer: AuthorizationAnswer, webChatUser: UserKey | undefined): Promise<CallbackResult>;
  /** The outcome of a sign-in of this browser, for ten minutes. */
  outcome(id: string, browser: string): Promise<SignInOutcome | undefined>;
};

/** The URL of a sign-in link, opened for reading only. */
export const onlyReadUrl = (url: string): string => `${url}?only=read`;

/** True if a URL was made by `onlyReadUrl`, whatever was added to it. */
export const isOnlyRead = (url: string): boolean => new URL(url, 'http://here').searchParams.get('only') === 'read';

type Parts = {
  profiles: ReadonlyMap<string, Profile>;
  signInLinks: SignInLinks;
  requests: AuthorizationRequests;
  findLink: FindLinkedAccount;
};

/** Opens sign-in links: describes them for the page, and starts the sign-in at the provider. */
export class SignInStart {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async describe(token: string): Promise<SignInLinkPage | undefined> {
    const found = this.#withProfile(isRandomToken(token) ? await this.#parts.signInLinks.peek(token) : undefined);
    if (!found) return undefined;
    const { request, profile } = found;
    const { chat, name, began, holder } = request;
    // Anyone could open a developer's link, so its page does not show the shared account.
    const account =
      holder === OWNER ? undefined : (await this.#parts.findLink(holder, profile.name)).row?.value.account;
    const known = { ...(began && { began }), ...(account !== undefined && { account }) };
    const providerHost = new URL(profile.authorizationUrl).host;
    return { profileTitle: profile.title, providerHost, chat, name, ...known };
  }

  async begin(token: string, browser: string, how?: { onlyRead: boolean }): Promise<string | undefined> {
    const isWellFormed = isRandomToken(token) && isRandomToken(browser);
    const found = this.#withProfile(isWellFormed ? await this.#parts.signInLinks.spend(token) : undefined);
    if (!found) return undefined;
    const { request, profile } = found;
    const need = how?.onlyRead ? 'read' : request.need;
    return this.#parts.requests.start({ ...request, need, browser, scopes: scopesFor(profile, need), forced: false });
  }

  #withProfile(request: SignInRequest | undefined): { request: SignInRequest; profile: Profile } | undefined {
    const profile = request && this.#parts.profiles.get(request.profile);
    return request && profile?.enabled ? { request, profile } : undefined;
  }
}
