import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity, ConversationReference, TurnContext } from 'botbuilder-core';
import type { Clock } from '../../core/clock.ts';
import { memoizeShortText } from '../../core/known/memoize-short-text.ts';
import type { Log } from '../../core/log.ts';
import type { Pause } from '../../core/retry.ts';
import { type CheckedActivity, checkActivity, readJson } from '../http/body.ts';
import { fromThisMachine } from '../http/loopback.ts';
import { HttpRefusal, sendJson } from '../http/refusal.ts';
import type { Route } from '../http/server.ts';
import { AzureAdapter } from './azure-adapter.ts';
import type { Received } from './inbox/inbox.ts';
import type { InvokeAnswers } from './invoke-answers.ts';
import type { BotApp } from './outgoing/app-token.ts';
import { connectorHttp } from './outgoing/connector-http.ts';
import { channelDestination } from './outgoing/destinations.ts';
import type { TurnHandler, Turns } from './turns/turns.ts';

type World = {
  app: BotApp;
  /** True if callers on this machine are served without authentication. Ignored with an app registration. */
  servesThisMachine: () => boolean;
  turns: Turns;
  answers: InvokeAnswers;
  clock: Clock;
  log: Log;
  pause?: Pause | undefined;
};

/** Receives activities from Azure Bot Service and the Bot Framework Emulator. */
export class Azure {
  readonly routes: Route[];
  readonly #world: World;
  readonly #isChannel: (serviceUrl: string) => boolean;
  readonly #adapter: AzureAdapter;

  constructor(world: World) {
    this.#world = world;
    const channels = channelDestination(world.app.id !== undefined);
    this.#isChannel = memoizeShortText(url => URL.canParse(url) && channels.allows(new URL(url)));
    this.#adapter = new AzureAdapter(world.app, connectorHttp({ ...world, to: channels }));
    this.routes = [
      { method: 'POST', path: '/api/messages', handle: (request, response) => this.#receive(request, response) },
    ];
  }

  /** Starts a turn in a known conversation. @throws TypeError if its service URL does not belong to a channel */
  async continueConversation(reference: Partial<ConversationReference>, work: TurnHandler): Promise<void> {
    this.#demandChannel(reference.serviceUrl);
    const queued: TurnHandler = turn => this.#world.turns.queue(turn, work);
    await this.#adapter.continueConversationAsync(this.#appId(), reference, queued);
  }

  /** Handles an activity left by a process that died. */
  async resume(received: Received): Promise<void> {
    const activity = toActivity(checkActivity(received.activity));
    this.#demandChannel(activity.serviceUrl);
    await this.#adapter.resume(this.#appId(), activity, turn => this.#world.turns.resume(turn, received));
  }

  /** Runs `work` in the person's private chat with the bot, as a turn of that chat. */
  async privately(turn: TurnContext, work: TurnHandler): Promise<void> {
    await this.#adapter.openOwnChat(this.#appId(), turn.activity, own => this.#world.turns.queue(own, work));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { turns, answers } = this.#world;
    const { activity, caller } = await this.#authenticated(request);
    const answer = await this.#adapter.receive(caller, activity, { turns, answers });
    if (answer?.body !== undefined) return sendJson(response, answer.status, answer.body);
    response.writeHead(answer?.status ?? 200, { 'content-length': 0 });
    response.end();
  }

  /** @throws HttpRefusal 400 to 415 for a bad body; 401, 403 or 503 for a caller that is not a channel */
  async #authenticated(request: IncomingMessage) {
    const { app, servesThisMachine, log } = this.#world;
    const body = checkActivity(await readJson(request));
    const authorization = request.headers.authorization ?? '';
    if (app.id) await requireExpiringToken(authorization);
    else if (!servesThisMachine() || !fromThisMachine(request)) throw new HttpRefusal(401);
    if (!this.#isChannel(body.serviceUrl)) throw new HttpRefusal(app.id ? 403 : 401);
    const activity = toActivity(body);
    // Without a registration no caller can be authenticated; the check of its address above decides.
    const caller = app.id ? await this.#adapter.authenticate(authorization, activity, log) : '';
    return { activity, caller } as const;
  }

  #appId(): string {
    return this.#world.app.id ?? '';
  }

  #demandChannel(serviceUrl = ''): void {
    if (!this.#isChannel(serviceUrl)) throw new TypeError('This service URL does not belong to a known channel.');
  }
}

/** Rejects a token without `exp`, which the SDK would accept. @throws HttpRefusal 401 */
async function requireExpiringToken(authorization: string): Promise<void> {
  const [scheme, token, ...more] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) throw new HttpRefusal(401);
  if ((await expiryOf(token)) === undefined) throw new HttpRefusal(401);
}

async function expiryOf(token: string): Promise<number | undefined> {
  const { decodeJwt } = await import('jose/jwt/decode');
  try {
    return decodeJwt(token).exp;
  } catch {
    return undefined;
  }
}

/** Converts date texts to `Date`, which the SDK's activities have and JSON does not. */
function toActivity(body: CheckedActivity): Activity {
  const { timestamp, localTimestamp, expiration, ...rest } = body;
  const dates = Object.entries({ timestamp, localTimestamp, expiration })
    .filter(([, text]) => text)
    .map(([name, text]) => [name, new Date(text ?? '')]);
  // The SDK's type requires many fields that channels leave out; the schema checks those that are used.
  return { ...rest, ...Object.fromEntries(dates) } as Activity;
}
