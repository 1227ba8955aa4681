import type { IncomingMessage } from 'node:http';
import { type BrowserSignIn, isOnlyRead, type LinkedEvent, type RefusedEvent, type UserKey } from '../../auth/index.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { readForm } from '../http/request.ts';
import type { Route } from '../http/server.ts';
import { isPopUp } from '../teams/links.ts';
import type { Spoken } from '../templates/live-templates.ts';
import { pageWords } from '../templates/page-words.ts';
import { type BrowserCookie, createBrowserCookie, formToken } from './browser-cookie.ts';
import { outcomePage, problemPage, startPage } from './pages.ts';
import { redirect, sendPage } from './send-page.ts';
import { openTeamsScripts } from './teams-scripts.ts';

type World = {
  auth: BrowserSignIn;
  /** The bot's origin as browsers see it, without a trailing slash. */
  publicUrl: string;
  /** The person who uses the bot's own web chat in this browser. */
  webChatUser(request: IncomingMessage): UserKey | undefined | Promise<UserKey | undefined>;
  /** Called at once; the browser does not wait for these. */
  onLinked(event: LinkedEvent): Promise<void>;
  onRefused(event: RefusedEvent): Promise<void>;
  templates: Spoken;
  log: Log;
};

/** The pages of a sign-in: the link, the provider's answer, and the outcome. */
export async function signInRoutes(world: World): Promise<Route[]> {
  const teams = await openTeamsScripts();
  const pages = new SignInPages(world, teams.scripts);
  return [
    { method: 'GET', path: '/auth/start/:ticket', handle: safely(pages.start, world) },
    { method: 'POST', path: '/auth/start/:ticket', handle: safely(pages.submit, world) },
    { method: 'GET', path: '/auth/callback/:profile', handle: safely(pages.callback, world) },
    { method: 'GET', path: '/auth/done/:id', handle: safely(pages.done, world) },
    ...teams.routes,
  ];
}

class SignInPages {
  readonly #world: World;
  readonly #cookie: BrowserCookie;
  readonly #teamsScripts: readonly string[];

  constructor(world: World, teamsScripts: readonly string[]) {
    this.#world = world;
    this.#cookie = createBrowserCookie(world.publicUrl);
    this.#teamsScripts = teamsScripts;
  }

  readonly start: Route['handle'] = async (request, response, { ticket = '' }) => {
    const { auth, templates, publicUrl } = this.#world;
    const words = pageWords(templates, request);
    const found = await auth.describeLink(ticket);
    if (!found) return sendPage(response, problemPage(words, 'linkOver'));
    const browser = this.#cookie.ensure(request, response);
    const form = { token: formToken(browser, ticket), inPopUp: isPopUp(request.url ?? '') };
    sendPage(response, startPage(words, found, form), { formTargets: formTargets(publicUrl) });
  };

  readonly submit: Route['handle'] = async (request, response, { ticket = '' }) => {
    const { auth, templates, publicUrl } = this.#world;
    const words = pageWords(templates, request);
    const form = await readForm(request);
    if (!form) return sendPage(response.setHeader('connection', 'close'), problemPage(words, 'badForm'));
    const browser = this.#cookie.read(request);
    const isOurs = request.headers.origin === new URL(publicUrl).origin;
    const isValid = isOurs && browser && form.get('form') === formToken(browser, ticket);
    if (!isValid) return sendPage(response, problemPage(words, 'foreignForm'));
    const url = await auth.begin(ticket, browser, { onlyRead: isOnlyRead(request.url ?? '') });
    return url === undefined ? sendPage(response, problemPage(words, 'linkOver')) : redirect(response, url);
  };

  readonly callback: Route['handle'] = async (request, response, { profile = '' }) => {
    const { auth, templates, publicUrl, webChatUser, onLinked, onRefused, log } = this.#world;
    const query = new URL(request.url ?? '', publicUrl).searchParams;
    const answer = { profile, query, browser: this.#cookie.read(request) };
    const result = await auth.callback(answer, await webChatUser(request));
    if (result.kind === 'invalid') return sendPage(response, problemPage(pageWords(templates, request), 'answerOver'));
    if (result.kind === 'again') return redirect(response, result.url);
    const { linked, refused } = result;
    if (linked) tell(onLinked(linked), log);
    if (refused) tell(onRefused(refused), log);
    redirect(response, `${publicUrl}/auth/done/${result.outcomeId}`);
  };

  readonly done: Route['handle'] = async (request, response, { id = '' }) => {
    const { auth, templates, publicUrl, webChatUser } = this.#world;
    const words = pageWords(templates, request);
    const browser = this.#cookie.read(request);
    const outcome = browser && (await auth.outcome(id, browser));
    if (!outcome) return sendPage(response, problemPage(words, 'outcomeOver'));
    const chatUrl = (await webChatUser(request)) ? `${publicUrl}/` : undefined;
    const scripts = outcome.channel === 'msteams' ? this.#teamsScripts : [];
    sendPage(response, outcomePage(words, outcome, chatUrl), { scripts });
  };
}

/** The allowed form targets. Chromium also applies form-action to redirects, and a provider may redirect to other hosts. */
const formTargets = (publicUrl: string): string => `'self' https:${publicUrl.startsWith('http:') ? ' http:' : ''}`;

/** Answers with an error page if a handler fails. */
function safely(handle: Route['handle'], { templates, log }: World): Route['handle'] {
  return async (request, response, params) => {
    try {
      await handle(request, response, params);
    } catch (error) {
      log.error({ err: error }, 'A sign-in page failed.');
      const name = isBotError(error, 'store/unavailable') ? 'unavailable' : 'failed';
      sendPage(response, problemPage(pageWords(templates, request), name));
    }
  };
}

/** Does not wait: the chat may take longer than the page should. */
function tell(told: Promise<void>, log: Log): void {
  told.catch(error => log.error({ err: error }, 'The chat could not be told how a sign-in ended.'));
}
