import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/random-id.ts';
import { hasBody, readJson } from '../../http/body.ts';
import { createRateLimit } from '../../http/rate-limit.ts';
import { Refusal, sendJson } from '../../http/refusal.ts';
import type { Route } from '../../http/server.ts';
import type { Turns } from '../turns/turns.ts';
import type { DirectLineAdapter } from './adapter.ts';
import { activitySet, type DirectLineConversations } from './conversations.ts';
import { isHeard, readSaid, type Said, toActivity } from './incoming.ts';
import type { Tickets } from './tickets.ts';
import type { Bearer, Tokens } from './tokens.ts';
import type { Entry } from './transcript-store.ts';

const ROOT = '/v3/directline';
const MESSAGES_PER_MINUTE = 20;
const WRONG_SECRETS_PER_MINUTE = 60;
/** As much of a history as a page shows at once. */
const PAGE = 40;

/** Ids that begin so are given out with a token only, so that nobody takes another's by saying so. */
const generateBody = z.object({
  user: z.object({ id: z.string().regex(/^dl_/).max(200).optional(), name: z.string().max(200).optional() }).optional(),
});

type World = {
  conversations: DirectLineConversations;
  adapter: DirectLineAdapter;
  turns: Turns;
  tokens: Tokens;
  tickets: Tickets;
  publicUrl: () => string;
  /** Lets a client ask for tokens; without one only our own page gets any. */
  secret: string | undefined;
  tooBusy: (locale?: string) => string;
  clock: Clock;
};

/** @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference */
export function directLineRoutes(world: World): Route[] {
  const { conversations, adapter, turns, tokens, tickets, publicUrl, clock } = world;
  const messages = createRateLimit(MESSAGES_PER_MINUTE, clock);
  const isSecret = secretCheck(world.secret, clock);

  async function bearer(request: IncomingMessage, conversation?: string): Promise<Bearer> {
    const verified = await tokens.verify(bearerOf(request));
    if (conversation !== undefined && verified.conversation !== conversation) throw new Refusal(403);
    return verified;
  }

  /** A server that holds the secret gets a new token for the same person when theirs has expired. */
  async function returning(request: IncomingMessage, conversation = ''): Promise<Bearer> {
    if (!isSecret(request)) return bearer(request, conversation);
    const said = (await conversations.transcript(conversation)).after(0);
    const own = said.findLast(
      ({ activity: { from, channelId } }) => from?.role === 'user' && channelId === 'directline',
    );
    if (!own?.activity.from) throw new Refusal(404);
    const { id: user, name } = own.activity.from;
    return { user, name, conversation, channel: 'directline' };
  }

  async function newBearer(request: IncomingMessage): Promise<Bearer> {
    const read = generateBody.safeParse(hasBody(request) ? await readJson(request) : {});
    if (!read.success) throw new Refusal(400);
    const { id = `dl_${newId()}`, name = '' } = read.data.user ?? {};
    return { user: id, name, conversation: newId(), channel: 'directline' };
  }

  const tokenAnswer = async (holder: Bearer) => ({
    conversationId: holder.conversation,
    token: await tokens.issue(holder),
    expires_in: tokens.lifetimeSeconds,
  });

  const streamAnswer = async (holder: Bearer, watermark: number) => {
    const ticket = await tickets.issue({ conversation: holder.conversation, watermark });
    const origin = publicUrl().replace(/^http/, 'ws');
    const streamUrl = `${origin}${ROOT}/conversations/${holder.conversation}/stream?t=${ticket}`;
    return { ...(await tokenAnswer(holder)), streamUrl };
  };

  /** Keeps what a client said; undefined for what is only shown to those who listen now. @throws Refusal 429 */
  async function keep(data: Said, holder: Bearer): Promise<Entry | undefined> {
    if (data.type === 'typing') return undefined;
    const activity = toActivity(data, holder, publicUrl(), clock());
    const verdict = messages(holder.user);
    if (verdict === 'first-over') await new TurnContext(adapter, activity).sendActivity(world.tooBusy(activity.locale));
    if (verdict !== 'within') throw new Refusal(429);
    if (data.type === 'message') return conversations.sayOnce(holder.conversation, activity);
    if (isHeard(data)) return (await conversations.begin(holder.conversation, activity))[0];
    await conversations.hint(holder.conversation, { ...activity, id: transientId(holder) });
    return undefined;
  }

  const handlers: Record<string, Route['handle']> = {
    [`POST ${ROOT}/tokens/generate`]: async (request, response) => {
      if (!isSecret(request)) throw new Refusal(401);
      sendJson(response, 200, await tokenAnswer(await newBearer(request)));
    },

    [`POST ${ROOT}/tokens/refresh`]: async (request, response) =>
      sendJson(response, 200, await tokenAnswer(await bearer(request))),

    [`POST ${ROOT}/conversations`]: async (request, response) => {
      const holder = isSecret(request) ? await newBearer(request) : await bearer(request);
      sendJson(response, 201, await streamAnswer(holder, 0));
    },

    [`GET ${ROOT}/conversations/:conversation`]: async (request, response, { conversation }) =>
      sendJson(response, 200, await streamAnswer(await returning(request, conversation), watermarkOf(request))),

    [`GET ${ROOT}/conversations/:conversation/activities`]: async (request, response, { conversation }) => {
      const holder = await bearer(request, conversation);
      const transcript = await conversations.transcript(holder.conversation);
      sendJson(response, 200, activitySet(transcript.after(watermarkOf(request)), transcript.last()));
    },

    /** Not of Direct Line: what our own page shows first, and page by page what was said before. */
    [`GET ${ROOT}/conversations/:conversation/history`]: async (request, response, { conversation }) => {
      const holder = await bearer(request, conversation);
      const transcript = await conversations.transcript(holder.conversation);
      const { entries, earlier } = transcript.page(placeIn(request, 'before') || Number.MAX_SAFE_INTEGER, PAGE);
      sendJson(response, 200, { ...activitySet(entries, transcript.last()), ...(earlier && { earlier }) });
    },

    [`POST ${ROOT}/conversations/:conversation/activities`]: async (request, response, { conversation }) => {
      const data = readSaid(await readJson(request));
      const holder = await bearer(request, conversation);
      const entry = await keep(data, holder);
      const heard = () => sendJson(response, 200, { id: entry?.activity.id ?? transientId(holder) });
      if (entry) await turns.receive(new TurnContext(adapter, { ...entry.activity }), heard);
      else heard();
    },

    [`POST ${ROOT}/conversations/:conversation/upload`]: async () => {
      throw new Refusal(415, { closes: true });
    },
  };

  return Object.entries(handlers).map(([route, handle]) => {
    const [method, path] = route.split(' ') as [Route['method'], string];
    return { method, path, handle };
  });
}

/** The id of an activity that has no place in its conversation. */
const transientId = ({ conversation }: Bearer): string => `${conversation}|${newId()}`;

/** @throws Refusal 401 */
function bearerOf({ headers }: IncomingMessage): string {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal(401);
  return token;
}

/** The last place that a client has seen; 0 without one. @throws Refusal 400 */
const watermarkOf = (request: IncomingMessage): number => placeIn(request, 'watermark');

/** A place that an address names; 0 without one. @throws Refusal 400 */
function placeIn({ url = '' }: IncomingMessage, name: 'watermark' | 'before'): number {
  const text = new URL(url, 'http://here').searchParams.get(name) ?? '';
  if (!/^\d*$/.test(text)) throw new Refusal(400);
  // A place that is no number a computer counts with could not be written into a ticket.
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}

/** Whether a request carries the secret. @throws Refusal 429 when one address guesses too often */
function secretCheck(secret: string | undefined, clock: Clock): (request: IncomingMessage) => boolean {
  const guesses = createRateLimit(WRONG_SECRETS_PER_MINUTE, clock);
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return request => {
    const given = bearerOf(request);
    if (secret !== undefined && timingSafeEqual(digest(given), digest(secret))) return true;
    if (!given.includes('.') && guesses(request.socket.remoteAddress ?? '') !== 'within') throw new Refusal(429);
    return false;
  };
}
