import {
  type Activity,
  ActivityTypes,
  CloudAdapterBase,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  DeliveryModes,
  type InvokeResponse,
  TurnContext,
} from 'botbuilder-core';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { AuthenticationConstants } from 'botframework-connector/lib/auth/authenticationConstants.js';
import { DeadlineError, withDeadline } from '../../core/deadline.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { HttpRefusal } from '../http/refusal.ts';
import type { InvokeAnswers, KeepAnswer } from './invoke-answers.ts';
import { appCredentials, type BotApp } from './outgoing/app-token.ts';
import type { HttpClient } from './outgoing/connector-http.ts';
import { KEYS_MS } from './outgoing/destinations.ts';
import { useSigningKeys } from './outgoing/signing-keys.ts';
import type { TurnHandler, Turns } from './turns/turns.ts';

const AUDIENCE = AuthenticationConstants.ToChannelFromBotOAuthScope;

/** The parts that handle an incoming activity. */
type Receiver = { turns: Turns; answers: InvokeAnswers };

/** The caller, as the SDK has authenticated it. */
type Caller = AuthenticateRequestResult;

/** CloudAdapter without its `process`, which answers a bad token with 500 and the text of the error. */
export class AzureAdapter extends CloudAdapterBase {
  constructor(app: BotApp, httpClient: HttpClient) {
    super(authenticationOf(app, httpClient));
  }

  /** @throws HttpRefusal 401; 503 if Microsoft's keys do not arrive in time, so the token cannot be checked */
  async authenticate(authorization: string, activity: Activity, log: Log): Promise<Caller> {
    const judge = () => this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
    try {
      return await withDeadline(judge, KEYS_MS);
    } catch (err) {
      const refusal = isOutage(err) ? new HttpRefusal(503) : new HttpRefusal(401);
      if (refusal.status === 503)
        log.error({ err }, "Microsoft's signing keys are unavailable, so no channel can be served.");
      else log.warn({ err }, 'A caller of /api/messages was not authenticated.');
      throw refusal;
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

  /** Opens the bot's private chat with the sender of an activity and runs `work` in it. */
  async openOwnChat(appId: string, activity: Activity, work: TurnHandler): Promise<void> {
    const { channelId, serviceUrl, from, locale, localTimezone } = activity;
    const parameters = ownChatOf(activity);
    await this.createConversationAsync(appId, channelId, serviceUrl, AUDIENCE, parameters, async own => {
      Object.assign(own.activity, { from, locale, localTimezone });
      await work(own);
    });
  }

  /** Handles an activity that was authenticated when it arrived. */
  async resume(appId: string, activity: Activity, work: TurnHandler): Promise<void> {
    await this.processProactive(this.createClaimsIdentity(appId), activity, undefined, work);
  }

  #process(caller: Caller | '', activity: Activity, work: TurnHandler): Promise<InvokeResponse | undefined> {
    return typeof caller === 'string'
      ? this.processActivity(caller, activity, work)
      : this.processActivity(caller, activity, work);
  }

  /** Answers an invoke at once: Teams shows an error after some seconds, and the turn may take longer. */
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
            const response: InvokeResponse = answer.value;
            await keep(response);
            resolve(response);
          }
          return next();
        });
        await turns.answer(turn);
      };
      this.#process(caller, activity, work).then(resolve, reject);
    });
  }

  /** Collects the answers for the HTTP response, so no client that calls the channel is created. */
  async #collect(activity: Activity, turns: Turns, keep?: KeepAnswer): Promise<InvokeResponse> {
    const turn = new TurnContext(this, activity);
    await turns.answer(turn);
    const answer = { status: 200, body: { activities: turn.bufferedReplyActivities } };
    if (turn.responded) await keep?.(answer);
    return answer;
  }
}

function ownChatOf({ from, recipient, conversation: { tenantId } }: Activity): ConversationParameters {
  const channelData = { tenant: { id: tenantId } };
  const about = { isGroup: false, bot: recipient, members: [from], tenantId, channelData };
  // The SDK's type requires fields that make no sense in a private chat.
  return about as ConversationParameters;
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

/** True if the signing keys could not be fetched: a timeout, a network error or a bad status. */
function isOutage(error: unknown): boolean {
  return error instanceof DeadlineError || isBotError(error);
}

/** True for an activity that carries a token. The bot never accepts credentials from an activity. */
const isToken = ({ type, name }: Activity): boolean => type === 'event' && name === 'tokens/response';
