import { isIssuer, type Profile, scopesFor } from '../../../auth/index.ts';
import { type Check, judged, refreshAddress, type Spot } from './check.ts';
import { type CheckPlace, providerOf } from './findings/index.ts';
import {
  askIssuer,
  askRefreshUrl,
  askRevokeUrl,
  askSignInPage,
  askTokenEndpoint,
  type ClientCase,
  type Reply,
  type SignInPage,
  withOtherAuthentication,
} from './provider-check.ts';
import { jsonFields, shortened } from './request.ts';
import { troubleOf } from './trouble.ts';

/** What the provider says of the client, and what it let the doctor have while it was asked. */
export type ClientCheck = {
  checks: Check[];
  /** An access token, where the provider asks nobody anything. */
  token?: string;
  /** When it answered, by its own clock. */
  date?: string;
};

/** Whether the sign-in page knows the client id: the token endpoint need not tell an unknown id from a wrong secret. */
type Client = 'known' | 'unknown' | 'unclear';

/** Asks every address of the provider what the bot asks it. */
export async function checkClient(about: ClientCase): Promise<ClientCheck> {
  const { redirectUri } = about;
  const page = await checkSignInPage(about);
  const reply = await askTokenEndpoint(about.profile, redirectUri, page.code);
  const exchange = await checkExchange(about, reply, page);
  // What follows is asked in the way that the provider takes, where that was found out.
  const isOtherWay = exchange.found?.name === 'client-authentication';
  const profile = isOtherWay ? withOtherAuthentication(about.profile) : about.profile;
  const token = page.code === undefined ? undefined : tokenIn(reply);
  const [refresh, revocation] = await Promise.all([askRefreshUrl(profile), askRevokeUrl(profile, token)]);
  const { client } = page;
  const refreshSpot = spotOf(profile, 'refresh', 'refreshUrl');
  const revocationSpot = spotOf(profile, 'revocation', 'revokeUrl');
  const checks = [
    ...[page.check, exchange],
    judgedReply(refreshSpot, refresh, { client, words: 'renews tokens for this client' }),
    ...(revocation ? [judgedReply(revocationSpot, revocation, { client, words: 'takes grants back' })] : []),
  ];
  const date = [reply, page.answer].flatMap(each => ('silence' in each ? [] : [each.headers.get('date')]))[0];
  return { checks, ...(token && { token }), ...(date && { date }) };
}

type PageCheck = { check: Check; client: Client; code?: string; answer: SignInPage };

/** With the scopes of each sign-in that the bot will ask for. */
async function checkSignInPage(about: ClientCase): Promise<PageCheck> {
  const { profile } = about;
  const spot = spotOf(profile, 'sign-in page', 'authorizationUrl');
  let answer: SignInPage = { line: '', silence: '' };
  for (const scopes of scopeLists(profile)) {
    answer = await askSignInPage(about, scopes);
    const sign = signOfPage(profile, answer);
    if (sign === '') continue;
    const check = judged(spot, sign, seenIn(answer, sign));
    return { check, client: clientAfter(check), answer };
  }
  const issuer = await checkIssuer(about, spot);
  if (issuer) return { check: issuer, client: 'known', answer };
  const words = 'takes the client id, the redirect URI and the scopes';
  const code = 'back' in answer ? answer.back?.get('code') : undefined;
  return { check: { place: spot.place, result: 'ok', words }, client: 'known', answer, ...(code && { code }) };
}

/** Another issuer shows in the way back only, which the page is before. */
async function checkIssuer(about: ClientCase, spot: ClientSpot): Promise<Check | undefined> {
  const iss = await askIssuer(about);
  if (iss === undefined || isIssuer(about.profile, iss)) return undefined;
  return judged(spot, `issuer: ${iss}`, `iss=${shortened(iss)} in the way back`);
}

/** People are asked for reading first and for all at the first change; a developer once, for what `access` says. */
function scopeLists(profile: Profile): (readonly string[])[] {
  const read = scopesFor(profile, 'read');
  const all = scopesFor(profile, 'write');
  if (profile.authorization === 'pre-authorized') return [profile.access === 'read-write' ? all : read];
  return all.length > read.length ? [read, all] : [read];
}

function signOfPage(profile: Profile, answer: SignInPage): string {
  // A page that is too large to be read is a page.
  if ('silence' in answer) return answer.silence === 'too-large' ? '' : (troubleOf(answer, 'page') ?? '');
  if (answer.error) return withoutPkce(profile, answer.error);
  const iss = answer.back?.get('iss');
  return iss != null && !isIssuer(profile, iss) ? `issuer: ${iss}` : '';
}

const withoutPkce = ({ pkce }: Profile, error: string): string => (pkce ? error : `without PKCE: ${error}`);

/** A provider that complains of the redirect URI, the scopes or PKCE knows the client. */
function clientAfter({ found }: Check): Client {
  if (found === undefined) return 'unclear';
  if (found.name === 'client-id' || found.name === 'deleted-client' || found.name === 'tenant') return 'unknown';
  return KNOWS_CLIENT.includes(found.name) ? 'known' : 'unclear';
}

const KNOWS_CLIENT: readonly string[] = [
  ...['redirect-uri', 'redirect-refused', 'scope', 'pkce-missing', 'pkce-refused', 'client-grant'],
  ...['issuer', 'prompt-none', 'denied', 'administrator', 'organisation'],
];

async function checkExchange(about: ClientCase, reply: Reply, { client, code }: PageCheck): Promise<Check> {
  const spot = spotOf(about.profile, 'token endpoint', 'tokenUrl');
  const words = spot.provider === 'microsoft' ? 'takes the client id; the secret shows at a sign-in' : TAKES_BOTH;
  const refused = 'error' in reply && code !== undefined && isOnlyMadeUp(reply.error);
  if (refused) return judged(spot, `known client: ${reply.error}`, seenIn(reply, reply.error));
  const check = judgedReply(spot, reply, { client, words });
  const mayBeTheWay = client !== 'unknown' && check.result === 'wrong' && 'error' in reply && isOfClient(reply.error);
  return mayBeTheWay ? ((await checkOtherWay(about, spot)) ?? check) : check;
}

const TAKES_BOTH = 'takes client id and secret';

/** The same id and secret may be right, and only sent in the wrong place. */
async function checkOtherWay({ profile, redirectUri }: ClientCase, spot: ClientSpot): Promise<Check | undefined> {
  const other = withOtherAuthentication(profile);
  const reply = await askTokenEndpoint(other, redirectUri);
  if ('silence' in reply || (reply.error !== '' && !isOnlyMadeUp(reply.error))) return undefined;
  return judged(spot, `takes only ${other.clientAuthentication}`, seenIn(reply, reply.error));
}

/** @param words  what is said when all is well */
function judgedReply(
  { profile, ...spot }: ClientSpot,
  reply: Reply,
  { client, words }: { client: Client; words: string },
): Check {
  if ('silence' in reply) return judged(spot, troubleOf(reply, 'json') ?? '', seenIn(reply, ''));
  const { error } = reply;
  const { place } = spot;
  if (error === '' || isOnlyMadeUp(error)) return { place, result: 'ok', words };
  if (client === 'unknown' && isOfClient(error)) {
    return { place, result: 'skipped', words: 'not judged, because the client id is not known' };
  }
  const isKnown = client === 'known' && isOfClient(error);
  return judged(spot, isKnown ? `known client: ${error}` : withoutPkce(profile, error), seenIn(reply, error));
}

/**
 * The client is right, and only what the doctor made up was refused: as `invalid_grant` (RFC 6749 s.5.2), or because it has
 * not the form of the provider's codes and tokens.
 */
const isOnlyMadeUp = (error: string): boolean =>
  /^invalid_grant\b|\bAADSTS9002313\b/.test(error) ||
  (/^invalid_request\b/.test(error) && FORM.test(error) && !OTHER.test(error));
const FORM = /\bcode\b|refresh[_ ]token|malformed/i;
const OTHER = /PKCE|code[_ ](challenge|verifier)|client|redirect|grant_type/i;

const isOfClient = (error: string): boolean => /^(invalid_client|unauthorized_client)\b/.test(error);

function tokenIn(reply: Reply): string | undefined {
  if ('silence' in reply || reply.error) return undefined;
  const { access_token: token } = jsonFields(reply.text);
  return typeof token === 'string' ? token : undefined;
}

type ClientSpot = Spot & { profile: Profile };

const spotOf = (profile: Profile, place: CheckPlace, field: 'authorizationUrl' | Urls): ClientSpot => ({
  ...{ profile, provider: providerOf(profile), place },
  address: field === 'refreshUrl' ? refreshAddress(profile) : { field, url: profile[field] ?? profile.tokenUrl },
});
type Urls = 'tokenUrl' | 'refreshUrl' | 'revokeUrl';

const seenIn = (reply: Reply, error: string): string =>
  'silence' in reply ? `${reply.line} -> ${reply.silence}` : `${reply.line} -> ${reply.status} ${shortened(error)}`;
