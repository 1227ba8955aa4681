import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type ConversationReference,
  DeliveryModes,
  type InvokeResponse,
  TurnContext,
} from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationConstants } from 'botframework-connector';
import { decodeJwt } from 'jose';
import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { type CheckedActivity, checkActivity, readJson } from '../http/body.ts';
import { fromThisMachine } from '../http/loopback.ts';
import { Refusal, sendJson } from '../http/refusal.ts';
import type { Route } from '../http/server.ts';
import type { Privately } from '../turn/conversation-kind.ts';
import type { Received } from './inbox/inbox.ts';
import type { InvokeAnswers, KeepAnswer } from './invoke-answers.ts';
import { appCredentials, type BotApp } from './outgoing/app-token.ts';
import { connectorHttp, type HttpClient, type Pause } from './outgoing/connector-http.ts';
import { channelDestination, KEYS_MS } from './outgoing/destinations.ts';
import { useSigningKeys } from './outgoing/signing-keys.ts';
import type { TurnHandler, Turns } from './turns/turns.ts';

const AUDIENCE = AuthenticationConstants.ToChannelFromBotOAuthScope;

export type Azure = {
  routes: Route[];
  /** Speaks first in a conversation that is known. @throws TypeError when its service URL is no channel's */
  continueConversation(reference: Partial<ConversationReference>, work: TurnHandler): Promise<void>;
  privately: Privately;
  /** Handles an activity that a dead process left. */
  resume(received: Received): Promise<void>;
};

type World = {
  app: BotApp;
  /** Whether callers on this machine are served without authentication; meaningless with an app. */
  servesThisMachine: () => boolean;
  turns: Turns;
  answers: InvokeAnswers;
  clock: Clock;
  log: Log;
  pause?: Pause | undefined;
};

/** What Azure Bot Service and the Bot Framework Emulator talk to. */
export function createAzure({ app, servesThisMachine, turns, answers, clock, log, pause }: World): Azure {
  const channels = channelDestination(app.id !== undefined);
  const adapter = new Adapter(authenticationOf(app, connectorHttp({ to: channels, clock, log, pause })));
  const isChannelUrl = (url: string): boolean => URL.canParse(url) && channels.allows(new URL(url));

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = checkActivity(await readJson(request));
    const authorization = request.headers.authorization ?? '';
    if (app.id) requireExpiringToken(authorization);
    else if (!servesThisMachine() || !fromThisMachine(request)) throw new Refusal(401);
    if (!isChannelUrl(body.serviceUrl)) throw new Refusal(app.id ? 403 : 401);
    const activity = toActivity(body);
    // Without a registration there is nobody to authenticate: the address alone decides, above.
    const caller = app.id ? await adapter.authenticate(authorization, activity, log) : '';
    const answer = await adapter.receive(caller, activity, { turns, answers });
    if (answer?.body !== undefined) return sendJson(response, answer.status, answer.body);
    response.writeHead(answer?.status ?? 200, { 'content-length': 0 });
    response.end();
  }

  return {
    routes: [{ method: 'POST', path: '/api/messages', handle: receive }],
    async continueConversation(reference, work) {
      if (!isChannelUrl(reference.serviceUrl ?? '')) throw new TypeError('This service URL is no channel of ours.');
      await adapter.continueConversationAsync(app.id ?? '', reference, turn => turns.queue(turn, work));
    },
    async resume(received) {
      const activity = toActivity(checkActivity(received.activity));
      if (!isChannelUrl(activity.serviceUrl)) throw new TypeError('This service URL is no channel of ours.');
      await adapter.resume(app.id ?? '', activity, turn => turns.resume(turn, received));
    },
    async privately(turn, work) {
      const { channelId, serviceUrl, from, recipient, conversation, locale, localTimezone } = turn.activity;
      const { tenantId } = conversation;
      const about = {
        isGroup: false,
        bot: recipient,
        members: [from],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      // The SDK declares as present what makes no sense for a chat of two.
      const parameters = about as Partial<ConversationParameters> as ConversationParameters;
      await adapter.createConversationAsync(app.id ?? '', channelId, serviceUrl, AUDIENCE, parameters, async alone => {
        Object.assign(alone.activity, { from, locale, localTimezone });
        await turns.queue(alone, work);
      });
    },
  };
}

/** What takes in an activity. */
type Receiver = { turns: Turns; answers: InvokeAnswers };

/** Who calls, as the SDK has found out. */
type Caller = AuthenticateRequestResult;

/** CloudAdapter without its `process`, which answers 500 to bad tokens, with the words of the error. */
class Adapter extends CloudAdapter {
  /** @throws Refusal 401; 503 when Microsoft's keys do not come in time, for then the token cannot be judged */
  async authenticate(authorization: string, activity: Activity, log: Log): Promise<Caller> {
    const judged = new AbortController();
    const late = sleep(KEYS_MS, undefined, { signal: judged.signal }).then(() => {
      throw new Refusal(503);
    });
    try {
      return await Promise.race([this.botFrameworkAuthentication.authenticateRequest(activity, authorization), late]);
    } catch (err) {
      const refusal = isOutage(err) ? new Refusal(503) : new Refusal(401);
      if (refusal.status === 503) log.error({ err }, "Microsoft's keys cannot be had, so that no channel is served.");
      else log.warn({ err }, 'A caller of /api/messages was not authenticated.');
      throw refusal;
    } finally {
      late.catch(() => undefined);
      judged.abort();
    }
  }

  async receive(caller: Caller | '', activity: Activity, to: Receiver): Promise<InvokeResponse | undefined> {
    const { turns, answers } = to;
    if (isToken(activity)) return undefined;
    const collects = activity.deliveryMode === DeliveryModes.ExpectReplies;
    if (activity.type === ActivityTypes.Invoke) {
      return answers.once(activity, keep =>
        collects ? this.#collect(activity, turns, keep) : this.#answerInvoke(caller, activity, { turns, keep }),
      );
    }
    if (collects) return this.#collect(activity, turns);
    return new Promise((resolve, reject) => {
      const acknowledge = (): void => resolve(undefined);
      this.#process(caller, activity, turn => turns.receive(turn, acknowledge)).then(acknowledge, reject);
    });
  }

  /** Goes on with an activity that was authenticated when it came in. */
  async resume(appId: string, activity: Activity, work: TurnHandler): Promise<void> {
    await this.processProactive(this.createClaimsIdentity(appId), activity, undefined, work);
  }

  #process(caller: Caller | '', activity: Activity, work: TurnHandler): Promise<InvokeResponse | undefined> {
    return typeof caller === 'string'
      ? this.processActivity(caller, activity, work)
      : this.processActivity(caller, activity, work);
  }

  /** An invoke is answered at once: Teams shows an error after some seconds, and the turn may go on for longer. */
  #answerInvoke(
    caller: Caller | '',
    activity: Activity,
    { turns, keep }: { turns: Turns; keep: KeepAnswer },
  ): Promise<InvokeResponse | undefined> {
    return new Promise((resolve, reject) => {
      const work: TurnHandler = async turn => {
        turn.onSendActivities(async (_turn, activities, next) => {
          const answer = activities.find(({ type }) => type === ActivityTypes.InvokeResponse);
          if (answer) {
            await keep(answer.value as InvokeResponse);
            resolve(answer.value as InvokeResponse);
          }
          return next();
        });
        await turns.answer(turn);
      };
      this.#process(caller, activity, work).then(resolve, reject);
    });
  }

  /** The answers go back in the response, so the clients that would call the channel are not made. */
  async #collect(activity: Activity, turns: Turns, keep?: KeepAnswer): Promise<InvokeResponse> {
    const turn = new TurnContext(this, activity);
    await turns.answer(turn);
    const answer = { status: 200, body: { activities: turn.bufferedReplyActivities } };
    if (turn.responded) await keep?.(answer);
    return answer;
  }
}

function authenticationOf(app: BotApp, httpClient: HttpClient): ConfigurationBotFrameworkAuthentication {
  const { id } = app;
  useSigningKeys();
  return new ConfigurationBotFrameworkAuthentication(
    { ...(id && { MicrosoftAppId: id }) },
    id === undefined ? undefined : appCredentials({ ...app, id }),
    undefined,
    undefined,
    { httpClient },
  );
}

/** Whether the keys did not come: in time, over the network, or with a good status. */
function isOutage(error: unknown): boolean {
  return error instanceof Refusal || isBotError(error);
}

/** The SDK takes a token without `exp` for good. @throws Refusal 401 */
function requireExpiringToken(authorization: string): void {
  const [scheme, token, ...more] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) throw new Refusal(401);
  if (expiryOf(token) === undefined) throw new Refusal(401);
}

function expiryOf(token: string): number | undefined {
  try {
    return decodeJwt(token).exp;
  } catch {
    return undefined;
  }
}

/** A credential is never taken from an activity. */
const isToken = ({ type, name }: Activity): boolean => type === 'event' && name === 'tokens/response';

/** JSON has no dates, the SDK's activities do. */
function toActivity(body: CheckedActivity): Activity {
  const { timestamp, localTimestamp, expiration, ...rest } = body;
  const dates = Object.entries({ timestamp, localTimestamp, expiration })
    .filter(([, text]) => text)
    .map(([name, text]) => [name, new Date(text ?? '')]);
  // The schema is the outline of the SDK's type, which declares as present much that channels leave out.
  return { ...rest, ...Object.fromEntries(dates) } as Activity;
}
