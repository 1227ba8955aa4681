import { isIssuer, type Profile, scopesFor } from '../../../auth/index.ts';
import { answerSign } from './answer-sign.ts';
import { type Check, type CheckTarget, findingCheck, refreshAddress } from './check.ts';
import { type CheckPlace, providerOf } from './findings/index.ts';
import {
  askIssuer,
  askRefreshUrl,
  askRevokeUrl,
  askSignInPage,
  askTokenEndpoint,
  type ClientContext,
  type Reply,
  type SignInPage,
  withOtherAuthentication,
} from './provider-check.ts';
import { jsonFields, shortened } from './request.ts';

/** The checks of the provider's URLs with this client, and what the provider returned meanwhile. */
type ClientCheck = {
  checks: Check[];
  /** An access token, if the provider grants one without asking anyone. */
  token?: string;
  /** The `Date` header of its answer. */
  date?: string;
};

/** What the sign-in page says about the client id. The token endpoint may not distinguish a wrong id and secret. */
type ClientKnown = 'known' | 'unknown' | 'unclear';

/** Makes the requests of the bot to each of the provider's URLs. */
export async function checkClient(about: ClientContext): Promise<ClientCheck> {
  const { redirectUri } = about;
  const page = await checkSignInPage(about);
  const reply = await askTokenEndpoint(about.profile, redirectUri, page.code);
  const exchange = await checkExchange(about, reply, page);
  // If the provider accepts only the other client authentication, use that one from here on.
  const needsOther = exchange.found?.name === 'client-authentication';
  const profile = needsOther ? withOtherAuthentication(about.profile) : about.profile;
  const token = page.code === undefined ? undefined : tokenIn(reply);
  const [refresh, revocation] = await Promise.all([askRefreshUrl(profile), askRevokeUrl(profile, token)]);
  const { client } = page;
  const refreshTarget = targetOf(profile, 'refresh', 'refreshUrl');
  const revocationTarget = targetOf(profile, 'revocation', 'revokeUrl');
  const checks = [
    ...[page.check, exchange],
    replyCheck(refreshTarget, refresh, { client, words: 'refreshes tokens for this client' }),
    ...(revocation ? [replyCheck(revocationTarget, revocation, { client, words: 'revokes grants' })] : []),
  ];
  const date = [reply, page.answer].flatMap(each => ('silence' in each ? [] : [each.headers.get('date')]))[0];
  return { checks, ...(token && { token }), ...(date && { date }) };
}

type PageCheck = { check: Check; client: ClientKnown; code?: string; answer: SignInPage };

/** Opens the sign-in page with the scopes of each sign-in that the bot will ask for. */
async function checkSignInPage(about: ClientContext): Promise<PageCheck> {
  const { profile } = about;
  const target = targetOf(profile, 'sign-in page', 'authorizationUrl');
  let answer: SignInPage = { line: '', silence: '' };
  for (const scopes of scopeLists(profile)) {
    answer = await askSignInPage(about, scopes);
    const sign = signOfPage(profile, answer);
    if (sign === '') continue;
    const check = findingCheck(target, sign, seenIn(answer, sign));
    return { check, client: clientAfter(check), answer };
  }
  const issuer = await checkIssuer(about, target);
  if (issuer) return { check: issuer, client: 'known', answer };
  const words = 'accepts the client id, the redirect URI and the scopes';
  const code = 'back' in answer ? answer.back?.get('code') : undefined;
  return { check: { place: target.place, result: 'ok', words }, client: 'known', answer, ...(code && { code }) };
}

/** A wrong issuer shows only in the redirect back to the bot, so this asks for one without a page. */
async function checkIssuer(about: ClientContext, target: ClientTarget): Promise<Check | undefined> {
  const iss = await askIssuer(about);
  if (iss === undefined || isIssuer(about.profile, iss)) return undefined;
  return findingCheck(target, `issuer: ${iss}`, `iss=${shortened(iss)} in the redirect back to the bot`);
}

/** People grant reading first and everything at the first change. A developer grants once, according to `access`. */
function scopeLists(profile: Profile): (readonly string[])[] {
  const read = scopesFor(profile, 'read');
  const all = scopesFor(profile, 'write');
  if (profile.authorization === 'pre-authorized') return [profile.access === 'read-write' ? all : read];
  return all.length > read.length ? [read, all] : [read];
}

function signOfPage(profile: Profile, answer: SignInPage): string {
  // A page that is too large to read is still a page.
  if ('silence' in answer) return answer.silence === 'too-large' ? '' : (answerSign(answer, 'page') ?? '');
  if (answer.error) return withoutPkce(profile, answer.error);
  const iss = answer.back?.get('iss');
  return iss != null && !isIssuer(profile, iss) ? `issuer: ${iss}` : '';
}

const withoutPkce = ({ pkce }: Profile, error: string): string => (pkce ? error : `without PKCE: ${error}`);

/** A provider that rejects the redirect URI, the scopes or PKCE knows the client. */
function clientAfter({ found }: Check): ClientKnown {
  if (found === undefined) return 'unclear';
  if (found.name === 'client-id' || found.name === 'deleted-client' || found.name === 'tenant') return 'unknown';
  return KNOWS_CLIENT.includes(found.name) ? 'known' : 'unclear';
}

const KNOWS_CLIENT: readonly string[] = [
  ...['redirect-uri', 'redirect-refused', 'scope', 'pkce-missing', 'pkce-refused', 'client-grant'],
  ...['issuer', 'prompt-none', 'denied', 'administrator', 'organisation'],
];

async function checkExchange(about: ClientContext, reply: Reply, { client, code }: PageCheck): Promise<Check> {
  const target = targetOf(about.profile, 'token endpoint', 'tokenUrl');
  const words =
    target.provider === 'microsoft' ? 'accepts the client id; only a sign-in can test the secret' : ACCEPTS_BOTH;
  const refused = 'error' in reply && code !== undefined && isOnlyMadeUp(reply.error);
  if (refused) return findingCheck(target, `known client: ${reply.error}`, seenIn(reply, reply.error));
  const check = replyCheck(target, reply, { client, words });
  const tryOther = client !== 'unknown' && check.result === 'wrong' && 'error' in reply && isOfClient(reply.error);
  return tryOther ? ((await checkOtherAuthentication(about, target)) ?? check) : check;
}

const ACCEPTS_BOTH = 'accepts client id and secret';

/** Id and secret may be right, and only sent in the wrong part of the request. */
async function checkOtherAuthentication(
  { profile, redirectUri }: ClientContext,
  target: ClientTarget,
): Promise<Check | undefined> {
  const other = withOtherAuthentication(profile);
  const reply = await askTokenEndpoint(other, redirectUri);
  if ('silence' in reply || (reply.error !== '' && !isOnlyMadeUp(reply.error))) return undefined;
  return findingCheck(target, `takes only ${other.clientAuthentication}`, seenIn(reply, reply.error));
}

/** @param words  the text if nothing is wrong */
function replyCheck(
  { profile, ...target }: ClientTarget,
  reply: Reply,
  { client, words }: { client: ClientKnown; words: string },
): Check {
  if ('silence' in reply) return findingCheck(target, answerSign(reply, 'json') ?? '', seenIn(reply, ''));
  const { error } = reply;
  const { place } = target;
  if (error === '' || isOnlyMadeUp(error)) return { place, result: 'ok', words };
  if (client === 'unknown' && isOfClient(error)) {
    return { place, result: 'skipped', words: 'not checked, because the provider does not know the client id' };
  }
  const isKnown = client === 'known' && isOfClient(error);
  return findingCheck(target, isKnown ? `known client: ${error}` : withoutPkce(profile, error), seenIn(reply, error));
}

/**
 * True if the provider rejects only the code or token that the doctor made up, so the client is right: as
 * `invalid_grant` (RFC 6749 s.5.2), or because it lacks the form of the provider's codes and tokens.
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

type ClientTarget = CheckTarget & { profile: Profile };

const targetOf = (profile: Profile, place: CheckPlace, field: 'authorizationUrl' | Urls): ClientTarget => ({
  ...{ profile, provider: providerOf(profile), place },
  address: field === 'refreshUrl' ? refreshAddress(profile) : { field, url: profile[field] ?? profile.tokenUrl },
});
type Urls = 'tokenUrl' | 'refreshUrl' | 'revokeUrl';

const seenIn = (reply: Reply, error: string): string =>
  'silence' in reply ? `${reply.line} -> ${reply.silence}` : `${reply.line} -> ${reply.status} ${shortened(error)}`;
