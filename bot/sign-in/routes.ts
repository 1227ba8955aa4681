import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LinkedEvent, RefusedEvent, SignIn, UserKey } from '../../auth/index.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { readForm } from '../http/request.ts';
import { isPopUp } from '../teams/links.ts';
import type { Spoken } from '../templates/live-templates.ts';
import { pageWords } from '../templates/page-words.ts';
import { createBrowserCookie, formToken } from './browser-cookie.ts';
import { outcomePage, problemPage, startPage } from './pages.ts';
import { redirect, sendPage } from './send-page.ts';
import { openTeamsScripts } from './teams-scripts.ts';

/** A handler for the server to mount; `:name` in the path is handed over in `params`, decoded. */
export type Route = {
  method: 'GET' | 'POST';
  path: string;
  handle(request: IncomingMessage, response: ServerResponse, params: Record<string, string>): Promise<void>;
};

type World = {
  auth: SignIn;
  /** Our origin as browsers know it, without a slash at its end. */
  publicUrl: string;
  /** Who is signed in to our own web chat in this browser. */
  webChatUser(request: IncomingMessage): UserKey | undefined | Promise<UserKey | undefined>;
  /** Told at once; the browser does not wait for them. */
  onLinked(event: LinkedEvent): Promise<void>;
  onRefused(event: RefusedEvent): Promise<void>;
  templates: Spoken;
  log: Log;
};

/** The pages of a sign-in: what is connected to what, the provider's answer, how it ended. */
export async function signInRoutes(world: World): Promise<Route[]> {
  const { auth, publicUrl, webChatUser, templates, log } = world;
  const cookie = createBrowserCookie(publicUrl);
  const teams = await openTeamsScripts();
  const { origin } = new URL(publicUrl);
  // Chromium applies form-action to the redirects after a form, and a provider may redirect within its own hosts.
  const formTargets = `'self' https:${origin.startsWith('http:') ? ' http:' : ''}`;

  const start: Handler = async (request, response, { ticket = '' }) => {
    const words = pageWords(templates, request);
    const found = await auth.describeTicket(ticket);
    if (!found) return sendPage(response, problemPage(words, 'linkOver'));
    const browser = cookie.ensure(request, response);
    const page = startPage(words, found, formToken(browser, ticket), isPopUp(request.url ?? ''));
    sendPage(response, page, { formTargets });
  };

  const submit: Handler = async (request, response, { ticket = '' }) => {
    const words = pageWords(templates, request);
    const form = await readForm(request);
    if (!form) return sendPage(response.setHeader('connection', 'close'), problemPage(words, 'badForm'));
    const browser = cookie.read(request);
    const ours = request.headers.origin === origin && browser && form.get('form') === formToken(browser, ticket);
    if (!ours) return sendPage(response, problemPage(words, 'foreignForm'));
    const url = await auth.begin(ticket, browser);
    return url === undefined ? sendPage(response, problemPage(words, 'linkOver')) : redirect(response, url);
  };

  const callback: Handler = async (request, response, { profile = '' }) => {
    const query = new URL(request.url ?? '', publicUrl).searchParams;
    const result = await auth.callback({ profile, query, browser: cookie.read(request) }, await webChatUser(request));
    if (result.kind === 'invalid') return sendPage(response, problemPage(pageWords(templates, request), 'answerOver'));
    if (result.kind === 'again') return redirect(response, result.url);
    const { linked, refused } = result;
    if (linked) tell(world.onLinked(linked), log);
    if (refused) tell(world.onRefused(refused), log);
    redirect(response, `${publicUrl}/auth/done/${result.outcomeId}`);
  };

  const done: Handler = async (request, response, { id = '' }) => {
    const words = pageWords(templates, request);
    const browser = cookie.read(request);
    const outcome = browser && (await auth.outcome(id, browser));
    if (!outcome) return sendPage(response, problemPage(words, 'outcomeOver'));
    const chatUrl = (await webChatUser(request)) ? `${publicUrl}/` : undefined;
    const scripts = outcome.channel === 'msteams' ? teams.scripts : [];
    sendPage(response, outcomePage(words, outcome, chatUrl), { scripts });
  };

  return [
    { method: 'GET', path: '/auth/start/:ticket', handle: safely(start, world) },
    { method: 'POST', path: '/auth/start/:ticket', handle: safely(submit, world) },
    { method: 'GET', path: '/auth/callback/:profile', handle: safely(callback, world) },
    { method: 'GET', path: '/auth/done/:id', handle: safely(done, world) },
    ...teams.routes,
  ];
}

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  params: Record<string, string>,
) => Promise<void> | void;

function safely(handler: Handler, { templates, log }: World): Route['handle'] {
  return async (request, response, params) => {
    try {
      await handler(request, response, params);
    } catch (error) {
      log.error({ err: error }, 'A sign-in page failed.');
      const name = isBotError(error, 'store/unavailable') ? 'unavailable' : 'failed';
      sendPage(response, problemPage(pageWords(templates, request), name));
    }
  };
}

/** The chat may take its time to go on; the page does not wait. */
function tell(told: Promise<void>, log: Log): void {
  told.catch(error => log.error({ err: error }, 'The chat could not be told how a sign-in ended.'));
}
