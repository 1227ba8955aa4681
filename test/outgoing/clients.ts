import { randomUUID } from 'node:crypto';
import { TeamsInfo, type TurnContext } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import { SignJWT } from 'jose';
import { OAuthClient } from '../../auth/index.ts';
import { findAccount, revokeGrant } from '../../auth/provider/provider-requests.ts';
import { identityTokens, msalClient } from '../../bot/channels/outgoing/app-token.ts';
import { loginDestination } from '../../bot/channels/outgoing/destinations.ts';
import { createOperator } from '../../bot/runtime/alerts/operator.ts';
import { type Probe, probeCalendar } from '../../calendar/index.ts';
import {
  askRefreshUrl,
  askRevokeUrl,
  askSignInPage,
  askTokenEndpoint,
} from '../../cli/authorize/doctor/provider-check.ts';
import { askAccount } from '../../cli/authorize/doctor/request.ts';
import { showsLink } from '../../cli/authorize/sign-in/receiver.ts';
import { fixedClock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import type { Log } from '../../core/log.ts';
import { createFetch, fileDestination, originsOf } from '../../core/outgoing/index.ts';
import { createHttpService } from '../../services/index.ts';
import { profileAt } from '../auth/form-server.ts';
import { NOON } from '../auth/harness.ts';
import { activity, startBot } from '../bot/channels/harness.ts';
import { calendarAt } from '../calendar/harness.ts';

/** How a client ends for each kind of hostile answer: an error code, or its result. */
export type Outcomes = { redirected: string; large: string; slow: string; forbidden: string };

/** A client of the project: how to make it send a request, and the expected results. */
export type Client = Outcomes & {
  name: string;
  /** Resolves with the error code, or with the result. */
  call(origin: string): Promise<string>;
  /** It inspects a redirect within the host step by step, like a browser. */
  looksWithinHost?: true;
};

const clock = fixedClock(NOON);
/** A channel's client says if a message may have arrived, and keeps the reason as the cause. */
const CHANNEL: Outcomes = {
  redirected: 'channel/refused for outgoing/redirected',
  large: 'channel/unknown for outgoing/too-large',
  slow: 'channel/unknown for outgoing/timeout',
  forbidden: 'channel/refused for outgoing/forbidden-host',
};
const same = (code: string): Outcomes => ({ redirected: code, large: code, slow: code, forbidden: code });
/** Only a late answer may come in time at another try. */
const setup = (area: 'auth' | 'calendar', late: string): Outcomes => ({
  ...same(`${area}/misconfigured`),
  slow: `${area}/${late}`,
});
const PROVIDER = setup('auth', 'provider-unavailable');
/** For a token endpoint, all we know about a too large answer is that it was cut. */
const TOKENS_FROM: Outcomes = { ...PROVIDER, large: 'auth/provider-unavailable' };
const OUTGOING: Outcomes = {
  redirected: 'outgoing/redirected',
  large: 'outgoing/too-large',
  slow: 'outgoing/timeout',
  forbidden: 'outgoing/forbidden-host',
};
const REASON: Outcomes = { redirected: 'redirected', large: 'too-large', slow: 'timeout', forbidden: 'forbidden-host' };
/** The doctor tells the developer what it saw. */
const SEEN: Outcomes = { ...REASON, redirected: 'a redirect', slow: 'no answer within 8 seconds' };
const FAST_MS = 600;

const oauth = (origin: string) =>
  new OAuthClient({
    profile: profileAt(origin, 'acme'),
    redirectUri: 'https://bot.example.com/auth/callback/acme',
    clock,
    timeoutMs: FAST_MS,
  });

export const clients: readonly Client[] = [
  {
    name: 'the exchange of a code',
    ...TOKENS_FROM,
    call: origin => codeOf(oauth(origin).exchange('CANARY-CODE', 'v'.repeat(43))),
  },
  {
    name: 'a refresh',
    ...TOKENS_FROM,
    call: origin => codeOf(oauth(origin).refresh('CANARY-REFRESH')),
  },
  {
    name: 'whose account it is',
    ...PROVIDER,
    call: origin => codeOf(findAccount(profileAt(origin, 'acme'), 'CANARY-ACCESS')),
  },
  { name: 'giving a grant back', ...PROVIDER, call: origin => codeOf(revokeGrant(profileAt(origin, 'acme'), TOKENS)) },
  {
    name: 'the calendar',
    ...setup('calendar', 'unavailable'),
    call: origin => codeOf(calendarAt(origin, { requestMs: FAST_MS }).calendar.zone()),
  },
  {
    name: 'a declared service',
    redirected: 'service/misconfigured for redirected',
    large: 'service/unavailable for too-large',
    slow: 'service/unavailable for timeout',
    forbidden: 'service/misconfigured for forbidden-host',
    call: service,
  },
  { name: "the operator's webhook", ...REASON, call: webhook },
  {
    name: 'the doctor, at the sign-in page',
    ...SEEN,
    looksWithinHost: true,
    call: async origin => seen(await askSignInPage({ profile: profileAt(origin, 'acme'), redirectUri: origin, clock })),
  },
  {
    name: 'the doctor, at the token endpoint',
    ...SEEN,
    call: async origin => seen(await askTokenEndpoint(profileAt(origin, 'acme'), origin)),
  },
  {
    name: 'the doctor, at the refresh URL',
    ...SEEN,
    call: async origin => seen(await askRefreshUrl(profileAt(origin, 'acme'))),
  },
  {
    name: 'the doctor, at the revocation URL',
    ...SEEN,
    call: async origin => seen((await askRevokeUrl(profileAt(origin, 'acme'))) ?? { silence: 'no revokeUrl' }),
  },
  {
    name: 'the doctor, at the calendar',
    ...SEEN,
    redirected: 'redirected',
    call: async origin => seenAt(await probeCalendar(origin, { headers: {}, params: {} }, NOON)),
  },
  {
    name: 'the doctor, at the account URL',
    ...SEEN,
    call: async origin => seen(await askAccount(profileAt(origin, 'acme'), 'CANARY-ACCESS')),
  },
  {
    name: 'the look for a running bot',
    ...same('no bot'),
    call: async origin => ((await showsLink({ publicUrl: origin }, `${origin}/x`)) ? 'a bot' : 'no bot'),
  },
  { name: 'a message to a channel', ...CHANNEL, call: origin => inTurn(origin, turn => turn.sendActivity('hello')) },
  {
    name: 'the roster of a team',
    ...CHANNEL,
    call: origin => inTurn(origin, turn => TeamsInfo.getMember(turn, 'ana')),
  },
  { name: 'a private chat', ...CHANNEL, call: privateChat },
  {
    name: "the bot's own token",
    ...OUTGOING,
    call: origin => codeOf(login(origin).sendPostRequestAsync(`${origin}/token`, { body: 'grant_type=x' })),
  },
  {
    name: "the login's metadata",
    ...OUTGOING,
    call: origin => codeOf(login(origin).sendGetRequestAsync(`${origin}/metadata`)),
  },
  { name: 'the token of a managed identity', ...same('network_error'), call: managedIdentity },
  { name: "Microsoft's keys", ...same('503'), call: signingKeys },
  {
    name: 'a file from a channel',
    ...same('outgoing/forbidden-host'),
    call: origin => codeOf(createFetch(fileDestination(true, FAST_MS))(`${origin}/invite.ics`)),
  },
];

const TOKENS = { accessToken: 'CANARY-ACCESS', refreshToken: 'CANARY-REFRESH', expiresAtMs: NOON };

async function codeOf(request: Promise<unknown>): Promise<string> {
  try {
    return `an answer: ${JSON.stringify(await request)}`;
  } catch (error) {
    if (isBotError(error)) return isBotError(error.cause) ? `${error.code} for ${error.cause.code}` : error.code;
    const { errorCode, code, message } = error as { errorCode?: string; code?: string; message?: string };
    return errorCode ?? code ?? message ?? 'an error';
  }
}

/** All calls end alike. */
const seenAt = ([first]: readonly Probe[]): string => {
  if (!first || ('fine' in first && first.fine)) return 'a calendar';
  return seen(first);
};

const seen = (answer: { silence: string } | { status: number }): string => {
  if ('silence' in answer) return answer.silence;
  return answer.status >= 300 && answer.status < 400 ? 'a redirect' : `status ${answer.status}`;
};

async function service(origin: string): Promise<string> {
  let failed = 'an answer';
  const desks = createHttpService({
    ...{ apiUrl: origin, clock, credential: async () => ({ headers: { 'x-key': 'CANARY-ACCESS' }, params: {} }) },
    ...{ user: async () => ({}), report: ({ code, reason }) => (failed = `${code} for ${reason}`) },
  });
  const request = { operation: 'a.b', method: 'GET', path: '/x', pattern: '/x', query: [], writes: false } as const;
  await desks.send({ ...request, tried: false, timeoutMs: FAST_MS }, data => ({ value: data }));
  return failed;
}

function webhook(origin: string): Promise<string> {
  return new Promise(resolve => {
    const warn = (facts: { reason?: string; status?: number }) => resolve(facts.reason ?? `status ${facts.status}`);
    const log = { error: () => undefined, warn } as unknown as Log; // the operator's logger needs only these methods
    const profile = profileAt(origin, 'acme');
    createOperator(`${origin}/hook`, log)({ profile, account: 'a', about: 'lapsed', cause: 'disuse' });
  });
}

/** A turn of a chat whose channel is at `origin`. */
async function inTurn(origin: string, work: (turn: TurnContext) => Promise<unknown>): Promise<string> {
  let code = 'nothing was sent';
  const bot = await startBot({
    handler: async turn => {
      code = await codeOf(work(turn));
    },
  });
  const message = activity({ serviceUrl: origin, deliveryMode: 'normal', channelId: 'msteams' });
  await (await bot.post('/api/messages', message)).text();
  await bot.close();
  return code;
}

async function privateChat(origin: string): Promise<string> {
  const bot = await startBot();
  const reference = { channelId: 'emulator', serviceUrl: origin, conversation: { id: 'c' } };
  let code = '';
  // The reference comes from an activity, which has more fields than needed here.
  await bot.channels.continueConversation(reference as never, async turn => {
    code = await codeOf(bot.channels.privately(turn, async () => undefined));
  });
  await bot.close();
  return code;
}

const login = (origin: string) => msalClient({ ...loginDestination(), allows: originsOf(origin) });

async function managedIdentity(origin: string): Promise<string> {
  const set = { IDENTITY_ENDPOINT: `${origin}/token`, IDENTITY_HEADER: 'x' };
  Object.assign(process.env, set);
  try {
    const ask = identityTokens({ id: randomUUID(), identityEndpoint: set.IDENTITY_ENDPOINT });
    return await codeOf(ask('https://api.botframework.com/.default'));
  } finally {
    for (const name of Object.keys(set)) delete process.env[name];
  }
}

/** The SDK fetches the keys once a token looks like a channel's. */
async function signingKeys(origin: string): Promise<string> {
  const { ToBotFromChannelOpenIdMetadataUrl: before } = AuthenticationConstants;
  Object.assign(AuthenticationConstants, { ToBotFromChannelOpenIdMetadataUrl: `${origin}/metadata` });
  const app = { id: randomUUID(), password: 'what-only-the-bot-and-azure-know' };
  const bot = await startBot({ app });
  const serviceUrl = 'https://smba.trafficmanager.net/emea/';
  const token = await new SignJWT({ iss: 'https://api.botframework.com', aud: app.id, serviceurl: serviceUrl })
    .setProtectedHeader({ alg: 'HS256', kid: 'k' })
    .setExpirationTime(Math.floor(NOON / 1000) + 3_600)
    .sign(new Uint8Array(32));
  const message = activity({ serviceUrl, channelId: 'msteams' });
  const response = await bot.post('/api/messages', message, { authorization: `Bearer ${token}` });
  await bot.close();
  Object.assign(AuthenticationConstants, { ToBotFromChannelOpenIdMetadataUrl: before });
  return String(response.status);
}
