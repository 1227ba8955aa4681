import type { Profile } from '../../../auth/index.ts';
import { clientAuthentication, isUnknownToken, OAuthClient } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import { Cookies } from './cookies.ts';
import { errorInAddress, errorInMicrosoftPage, isCodeOfOAuth, pageProblem, visibleText } from './error-text.ts';
import { jsonFields, type ProviderAnswer, request, type Silence, withoutSecrets } from './request.ts';
import { troubleOf } from './trouble.ts';

/** A client of a provider, as the profile describes it. */
export type ClientCase = { profile: Profile; redirectUri: string; clock: Clock };

/** What a provider said to a question that needs no browser: `error` is '' when it took it. */
export type Reply = (ProviderAnswer & { error: string }) | Silence;

/** `back` is what the browser would carry back to the bot, where the provider asks nobody anything. */
export type SignInPage = (ProviderAnswer & { error: string; back?: URLSearchParams }) | Silence;

/** A code verifier and its S256 challenge (RFC 7636 appendix B). */
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const STATE = 'doctor';
/** As many as browsers follow. */
const HOPS = 20;

/**
 * Asks for the sign-in page as a browser would, with the cookies that the provider sets on the way. That shows whether
 * client id, redirect URI and scopes are known. Redirects are followed within the host; where the way leads to another
 * one, only the address is looked at.
 */
export async function askSignInPage(
  { profile, redirectUri, clock }: ClientCase,
  scopes: readonly string[] = profile.scopes.read,
): Promise<SignInPage> {
  const start = new OAuthClient({ profile, redirectUri, clock }).authorizationUrl({
    ...{ state: STATE, challenge: CHALLENGE, scopes, forceConsent: false, otherAccount: false },
  });
  const { origin, pathname } = new URL(start);
  const cookies = new Cookies();
  let url = start;
  for (let hop = 1; ; hop++) {
    const answer = await request(url, { headers: { ...BROWSER, ...cookies.headerFor(url) } }, origin + pathname);
    if ('silence' in answer) return answer;
    cookies.take(answer.headers, url);
    const next = redirectOf(answer, url);
    if (!next) return { ...answer, error: errorOnPage(answer) };
    const error = errorInAddress(next.href);
    if (isBackAt(redirectUri, next)) return { ...answer, error, back: next.searchParams };
    // On the way, `error` may be any website's word; `authError` is Google's alone.
    if (isCodeOfOAuth(error) || next.searchParams.has('authError')) return { ...answer, error };
    if (next.origin !== origin) return { ...answer, error: '' };
    if (hop === HOPS) return { ...answer, error: `redirects without an end: ${HOPS}` };
    url = next.href;
  }
}

/**
 * What the provider calls itself (RFC 9207). Told to show no page, it sends the browser back at once, with or without an
 * error.
 */
export async function askIssuer({ profile, ...about }: ClientCase): Promise<string | undefined> {
  const url = new URL(profile.authorizationUrl);
  url.searchParams.delete('prompt');
  const authorizationParams = { ...profile.authorizationParams, prompt: 'none' };
  const silently = { ...profile, authorizationUrl: url.href, authorizationParams };
  const answer = await askSignInPage({ ...about, profile: silently });
  return ('back' in answer && answer.back?.get('iss')) || undefined;
}

/** Some providers show strangers to their browsers another page. */
const BROWSER = {
  accept: 'text/html',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
};

function redirectOf({ status, headers }: ProviderAnswer, url: string): URL | undefined {
  const location = status >= 300 && status < 400 ? headers.get('location') : null;
  return location === null || !URL.canParse(location, url) ? undefined : new URL(location, url);
}

const isBackAt = (redirectUri: string, { origin, pathname }: URL): boolean => origin + pathname === redirectUri;

function errorOnPage(answer: ProviderAnswer): string {
  const { status, text } = answer;
  const words = visibleText(text);
  if (status >= 400 && isCodeOfOAuth(words)) return words;
  return (
    troubleOf(answer, 'page') ??
    (status >= 400 ? words || String(status) : errorInMicrosoftPage(text) || pageProblem(answer))
  );
}

/** A code that nobody gave. */
const MADE_UP = '4/0-made-up-by-the-doctor';

/**
 * Exchanges a code; usually one that nobody gave. The client is judged before the code (RFC 6749 s.3.2.1), so
 * `invalid_grant` means that id and secret are right.
 */
export function askTokenEndpoint(profile: Profile, redirectUri: string, code = MADE_UP): Promise<Reply> {
  const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
  return askFor(profile, profile.tokenUrl, { ...grant, ...(profile.pkce && { code_verifier: VERIFIER }) });
}

/** Renews by a refresh token that nobody gave. */
export function askRefreshUrl(profile: Profile): Promise<Reply> {
  return askFor(profile, profile.refreshUrl, { grant_type: 'refresh_token', refresh_token: MADE_UP });
}

/** Gives back `token`, or one that nobody gave; `revokeGrant` takes the same answers for a success. */
export async function askRevokeUrl(profile: Profile, token = MADE_UP): Promise<Reply | undefined> {
  if (!profile.revokeUrl) return undefined;
  const reply = await askFor(profile, profile.revokeUrl, { token, token_type_hint: 'access_token' });
  if ('silence' in reply || reply.error.startsWith('page: ')) return reply;
  const { status, error } = reply;
  const isFine = status === 200 || (status === 400 && isUnknownToken(error.split(' ')[0]));
  return isFine ? { ...reply, error: '' } : reply;
}

/** The profile as if it sent id and secret in the other of the two ways. */
export function withOtherAuthentication(profile: Profile): Profile {
  return { ...profile, clientAuthentication: profile.clientAuthentication === 'basic' ? 'post' : 'basic' };
}

async function askFor(profile: Profile, url: string, form: Record<string, string>): Promise<Reply> {
  const { headers, parameters } = clientAuthentication(profile);
  const body = new URLSearchParams({ ...form, ...parameters });
  const answer = await request(url, { method: 'POST', body, headers: { accept: 'application/json', ...headers } });
  if ('silence' in answer) return answer;
  return { ...answer, error: withoutSecrets(errorIn(answer), [profile.clientSecret]) };
}

/** `error` and `error_description` (RFC 6749 s.5.2); an answer with neither error nor tokens is an error of its own. */
function errorIn(answer: ProviderAnswer): string {
  const { error, error_description: words, access_token: token } = jsonFields(answer.text);
  const trouble = troubleOf(answer, 'json');
  if (trouble !== undefined && (answer.status >= 404 || typeof error !== 'string')) return trouble;
  if (typeof error === 'string') return [error, words].filter(part => typeof part === 'string').join(' ');
  return typeof token === 'string' ? '' : `no tokens: ${answer.status}`;
}
