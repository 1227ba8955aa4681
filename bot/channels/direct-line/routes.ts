import type { IncomingMessage } from 'node:http';
import { type Activity, TurnContext } from 'botbuilder-core';
import type { Clock } from '../../../core/clock.ts';
import { newId } from '../../../core/random-id.ts';
import { readJson } from '../../http/body.ts';
import { createRateLimit, type RateLimit } from '../../http/rate-limit.ts';
import { HttpRefusal, sendJson } from '../../http/refusal.ts';
import type { Route } from '../../http/server.ts';
import type { Turns } from '../turns/turns.ts';
import type { DirectLineAdapter } from './adapter.ts';
import { Callers } from './callers.ts';
import { activitySet, type DirectLineConversations } from './conversations.ts';
import { type ClientActivity, isHeard, readClientActivity, toActivity } from './incoming.ts';
import type { StreamTickets } from './tickets.ts';
import type { Bearer, DirectLineTokens } from './tokens.ts';
import type { Entry } from './transcript-store.ts';

const ROOT = '/v3/directline';
const CONVERSATION = `${ROOT}/conversations/:conversation`;
const MESSAGES_PER_MINUTE = 20;
/** The number of past activities that the chat page loads at once. */
const PAGE = 40;

type World = {
  conversations: DirectLineConversations;
  adapter: DirectLineAdapter;
  turns: Turns;
  tokens: DirectLineTokens;
  tickets: StreamTickets;
  publicUrl: () => string;
  secret: string | undefined;
  tooBusy: (locale?: string) => string;
  clock: Clock;
};

/** @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference */
export function directLineRoutes(world: World): Route[] {
  const endpoints = new Endpoints(world);
  return [
    { method: 'POST', path: `${ROOT}/tokens/generate`, handle: endpoints.generateToken },
    { method: 'POST', path: `${ROOT}/tokens/refresh`, handle: endpoints.refreshToken },
    { method: 'POST', path: `${ROOT}/conversations`, handle: endpoints.startConversation },
    { method: 'GET', path: CONVERSATION, handle: endpoints.reconnect },
    { method: 'GET', path: `${CONVERSATION}/activities`, handle: endpoints.readActivities },
    { method: 'GET', path: `${CONVERSATION}/history`, handle: endpoints.readHistory },
    { method: 'POST', path: `${CONVERSATION}/activities`, handle: endpoints.receiveActivity },
    { method: 'POST', path: `${CONVERSATION}/upload`, handle: endpoints.refuseUpload },
  ];
}

class Endpoints {
  readonly #world: World;
  readonly #callers: Callers;
  readonly #messages: RateLimit;

  constructor(world: World) {
    this.#world = world;
    this.#callers = new Callers(world);
    this.#messages = createRateLimit(MESSAGES_PER_MINUTE, world.clock);
  }

  readonly generateToken: Route['handle'] = async (request, response) => {
    if (!this.#callers.hasSecret(request)) throw new HttpRefusal(401);
    sendJson(response, 200, await this.#tokenAnswer(await this.#callers.newBearer(request)));
  };

  readonly refreshToken: Route['handle'] = async (request, response) =>
    sendJson(response, 200, await this.#tokenAnswer(await this.#callers.bearer(request)));

  readonly startConversation: Route['handle'] = async (request, response) => {
    const callers = this.#callers;
    const holder = callers.hasSecret(request) ? await callers.newBearer(request) : await callers.bearer(request);
    sendJson(response, 201, await this.#streamAnswer(holder, 0));
  };

  readonly reconnect: Route['handle'] = async (request, response, { conversation }) => {
    const holder = await this.#callers.returning(request, conversation);
    sendJson(response, 200, await this.#streamAnswer(holder, watermarkOf(request)));
  };

  readonly readActivities: Route['handle'] = async (request, response, { conversation }) => {
    const holder = await this.#callers.bearer(request, conversation);
    const transcript = await this.#world.conversations.transcript(holder.conversation);
    sendJson(response, 200, activitySet(transcript.after(watermarkOf(request)), transcript.last()));
  };

  /** Not part of Direct Line: our own page loads the latest activities and, page by page, earlier ones. */
  readonly readHistory: Route['handle'] = async (request, response, { conversation }) => {
    const holder = await this.#callers.bearer(request, conversation);
    const transcript = await this.#world.conversations.transcript(holder.conversation);
    const { entries, earlier } = transcript.page(placeIn(request, 'before') || Number.MAX_SAFE_INTEGER, PAGE);
    sendJson(response, 200, { ...activitySet(entries, transcript.last()), ...(earlier && { earlier }) });
  };

  readonly receiveActivity: Route['handle'] = async (request, response, { conversation }) => {
    const { turns, adapter } = this.#world;
    const data = readClientActivity(await readJson(request));
    const holder = await this.#callers.bearer(request, conversation);
    const entry = await this.#keep(data, holder);
    const acknowledge = () => sendJson(response, 200, { id: entry?.activity.id ?? transientId(holder) });
    if (entry) await turns.receive(new TurnContext(adapter, { ...entry.activity }), acknowledge);
    else acknowledge();
  };

  readonly refuseUpload: Route['handle'] = async () => {
    throw new HttpRefusal(415, { closes: true });
  };

  async #tokenAnswer(holder: Bearer) {
    const { tokens } = this.#world;
    const token = await tokens.issue(holder);
    return { conversationId: holder.conversation, token, expires_in: tokens.lifetimeSeconds };
  }

  async #streamAnswer(holder: Bearer, watermark: number) {
    const { tickets, publicUrl } = this.#world;
    const ticket = await tickets.issue({ conversation: holder.conversation, watermark });
    const origin = publicUrl().replace(/^http/, 'ws');
    const streamUrl = `${origin}${ROOT}/conversations/${holder.conversation}/stream?t=${ticket}`;
    return { ...(await this.#tokenAnswer(holder)), streamUrl };
  }

  /** Stores a client's activity. @returns undefined if it is only sent to the open streams. @throws HttpRefusal 429 */
  async #keep(data: ClientActivity, bearer: Bearer): Promise<Entry | undefined> {
    const { conversations, publicUrl, clock } = this.#world;
    if (data.type === 'typing') return undefined;
    const activity = toActivity(data, { bearer, serviceUrl: publicUrl(), now: clock() });
    await this.#limit(bearer, activity);
    if (data.type === 'message') return conversations.sayOnce(bearer.conversation, activity);
    if (isHeard(data)) return (await conversations.begin(bearer.conversation, activity))[0];
    await conversations.hint(bearer.conversation, { ...activity, id: transientId(bearer) });
    return undefined;
  }

  /** Refuses too many messages, and tells the person so once a minute. @throws HttpRefusal 429 */
  async #limit({ user }: Bearer, activity: Partial<Activity>): Promise<void> {
    const { adapter, tooBusy } = this.#world;
    const verdict = this.#messages(user);
    if (verdict === 'first-over') await new TurnContext(adapter, activity).sendActivity(tooBusy(activity.locale));
    if (verdict !== 'within') throw new HttpRefusal(429);
  }
}

/** The id of an activity that is not stored in its conversation. */
const transientId = ({ conversation }: Bearer): string => `${conversation}|${newId()}`;

/** The last watermark that a client has seen; 0 if it names none. @throws HttpRefusal 400 */
const watermarkOf = (request: IncomingMessage): number => placeIn(request, 'watermark');

/** A transcript position in a URL's query; 0 if there is none. @throws HttpRefusal 400 */
function placeIn({ url = '' }: IncomingMessage, name: 'watermark' | 'before'): number {
  const text = new URL(url, 'http://here').searchParams.get(name) ?? '';
  if (!/^\d*$/.test(text)) throw new HttpRefusal(400);
  // A larger number would lose precision in a ticket.
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}
