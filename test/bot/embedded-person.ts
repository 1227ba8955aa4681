import type { Control } from '../../sandbox/index.ts';
import { until } from '../until.ts';
import { codeFromBrowser } from './sign-in-by-http.ts';

export const DIRECT_LINE_SECRET = 'a-direct-line-secret-of-enough-length';

type Said = { id: string; text?: string; from: { role?: string }; attachments?: unknown[] };

/** A person in the embedded chat, on our page or with another Direct Line client. */
export class EmbeddedPerson {
  readonly #url: string;
  readonly #token: string;
  readonly channel: 'webchat' | 'directline';
  readonly user: string;
  readonly conversation: string;
  /** The cookie of the page's session; "" without the page. */
  readonly cookie: string;

  private constructor(url: string, about: Omit<Known, 'token'>, token: string) {
    this.#url = url;
    this.#token = token;
    this.channel = about.channel;
    this.user = about.user;
    this.conversation = about.conversation;
    this.cookie = about.cookie;
  }

  /** With a client that has the secret and names its user. */
  static async withClient(url: string, user: string): Promise<EmbeddedPerson> {
    const answer = await post(
      `${url}/v3/directline/tokens/generate`,
      { user: { id: user, name: '' } },
      bearer(DIRECT_LINE_SECRET),
    );
    const { conversationId, token } = (await answer.json()) as { conversationId: string; token: string };
    return new EmbeddedPerson(url, { channel: 'directline', user, conversation: conversationId, cookie: '' }, token);
  }

  /** On our own page, in a new browser. */
  static async onPage(url: string): Promise<EmbeddedPerson> {
    const page = await fetch(`${url}/`);
    const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const answer = await post(`${url}/webchat/token`, {}, { cookie, origin: url });
    const given = (await answer.json()) as { conversationId: string; token: string; userId: string };
    const about = { channel: 'webchat', user: given.userId, conversation: given.conversationId, cookie } as const;
    return new EmbeddedPerson(url, about, given.token);
  }

  /** The bot's answer, as one text. */
  async ask(text: string): Promise<string> {
    const before = (await this.#lines()).length;
    const activity = { type: 'message', text, locale: 'en-GB', localTimezone: 'Europe/London' };
    await post(this.#path(), activity, bearer(this.#token));
    await until(async () => (await this.#lines()).slice(before).some(({ from }) => from.role === 'bot'));
    return JSON.stringify((await this.#lines()).slice(before + 1));
  }

  /** All texts of both sides. */
  async transcript(): Promise<string[]> {
    return (await this.#lines()).map(({ text }) => text ?? '');
  }

  /** The code of a sign-in that these words started. */
  async codeFor(control: Control, text: string, email: string): Promise<string> {
    return codeFromBrowser(this.#url, control, await this.link(text), email);
  }

  /** The sign-in link in the answer to these words. */
  async link(text: string): Promise<string> {
    return /http[^"]*\/auth\/start\/[\w-]{43}/.exec(await this.ask(text))?.[0] ?? '';
  }

  async signIn(control: Control, email: string): Promise<void> {
    await this.ask(await this.codeFor(control, "what's on tomorrow", email));
  }

  async account(): Promise<string> {
    return this.ask('which account am I using');
  }

  #path = (): string => `${this.#url}/v3/directline/conversations/${this.conversation}/activities`;

  async #lines(): Promise<Said[]> {
    const answer = await fetch(this.#path(), { headers: bearer(this.#token) });
    return ((await answer.json()) as { activities: Said[] }).activities;
  }
}

type Known = { channel: 'webchat' | 'directline'; user: string; conversation: string; cookie: string; token: string };

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

const post = (url: string, body: unknown, headers: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
