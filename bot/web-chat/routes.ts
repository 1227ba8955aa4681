import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../../core/clock.ts';
import type { DirectLine } from '../channels/direct-line/direct-line.ts';
import { readJson } from '../http/body.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import { HttpRefusal, sendJson } from '../http/refusal.ts';
import type { Route } from '../http/server.ts';
import type { Spoken } from '../templates/live-templates.ts';
import { pageWords } from '../templates/page-words.ts';
import { openAssets } from './assets.ts';
import { sendChatPage } from './page.ts';
import { newSession, type Sessions } from './session.ts';

const TOKENS_PER_MINUTE = 60;
/** Marks that the browser was sent here once, so that a proxy that hides the host's name makes no circle. */
const MOVED = 'moved';

const tokenBody = z.object({ newConversation: z.boolean().optional() });

export type WebChatWorld = {
  sessions: Sessions;
  directLine: Pick<DirectLine, 'tokens' | 'isEmpty'>;
  publicUrl: () => string;
  templates: Spoken;
  clock: Clock;
};

/** The chat page, its files, and the route that gives it a token for its session's conversation. */
export async function webChatRoutes({
  sessions,
  directLine,
  publicUrl,
  templates,
  clock,
}: WebChatWorld): Promise<Route[]> {
  const assets = await openAssets();
  const asked = createRateLimit(TOKENS_PER_MINUTE, clock);

  async function page(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isElsewhere(request, publicUrl())) return redirect(response, `${publicUrl()}/?${movedWith(request)}`);
    await sessions.write(response, (await sessions.read(request)) ?? newSession());
    sendChatPage(response, { words: pageWords(templates, request), assets, publicUrl: publicUrl() });
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.origin !== new URL(publicUrl()).origin) throw new HttpRefusal(403);
    const body = tokenBody.safeParse(await readJson(request));
    const session = await sessions.read(request);
    if (!body.success) throw new HttpRefusal(400);
    if (!session) throw new HttpRefusal(403);
    if (asked(session.user) !== 'within') throw new HttpRefusal(429);
    const { user, conversation } = body.data.newConversation ? newSession(session.user) : session;
    await sessions.write(response, { user, conversation });
    sendJson(response, 200, {
      token: await directLine.tokens.issue({ user, name: '', conversation, channel: 'webchat' }),
      conversationId: conversation,
      userId: user,
      expires_in: directLine.tokens.lifetimeSeconds,
      isNew: await directLine.isEmpty(conversation),
    });
  }

  return [
    { method: 'GET', path: '/', handle: page },
    { method: 'POST', path: '/webchat/token', handle: token },
    ...assets.routes,
  ];
}

/** Cookies belong to one name: a page opened under another could not be found again after a sign-in. */
const isElsewhere = ({ headers, url = '' }: IncomingMessage, publicUrl: string): boolean =>
  headers.host !== new URL(publicUrl).host && !new URL(url, publicUrl).searchParams.has(MOVED);

/** The language that the address asks for goes along. */
function movedWith({ url = '' }: IncomingMessage): string {
  const locale = new URL(url, 'http://here').searchParams.get('locale');
  return locale === null ? MOVED : `${MOVED}&locale=${encodeURIComponent(locale)}`;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  response.end();
}
