import type { Profile } from '../../../auth/index.ts';
import { clientAuthentication, isUnknownToken, OAuthClient } from '../../../auth/index.ts';
import type { Clock } from '../../../core/clock.ts';
import { answerSign } from './answer-sign.ts';
import { Cookies } from './cookies.ts';
import { errorInAddress, errorInMicrosoftPage, isCodeOfOAuth, pageProblem, visibleText } from './error-text.ts';
import { jsonFields, type ProviderAnswer, request, type Silence, withoutSecrets } from './request.ts';

/** What is needed to make requests as the profile's client. */
export type ClientContext = { profile: Profile; redirectUri: string; clock: Clock };

/** A provider's answer to a request without a browser. `error` is '' if the provider accepted the request. */
export type Reply = (ProviderAnswer & { error: string }) | Silence;

/** `back` is the query of the redirect back to the bot, if the provider redirects without showing a page. */
export type SignInPage = (ProviderAnswer & { error: string; back?: URLSearchParams }) | Silence;

/** A code verifier and its S256 challenge (RFC 7636 appendix B). */
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const STATE = 'doctor';
/** As many redirects as browsers follow. */
const MAX_REDIRECTS = 20;

/**
 * Opens the sign-in page as a browser would, with the cookies that the provider sets. The answer shows whether it knows
 * client id, redirect URI and scopes. Redirects within the host are followed; of a redirect to another host only the URL
 * is examined.
 */
export async function askSignInPage(
  { profile, redirectUri, clock }: ClientContext,
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
    cookies.update(answer.headers, url);
    const next = redirectOf(answer, url);
    if (!next) return { ...answer, error: errorOnPage(answer) };
    const error = errorInAddress(next.href);
    if (isBackAt(redirectUri, next)) return { ...answer, error, back: next.searchParams };
    // Any website may use a parameter named `error`; only Google uses `authError`.
    if (isCodeOfOAuth(error) || next.searchParams.has('authError')) return { ...answer, error };
    if (next.origin !== origin) return { ...answer, error: '' };
    if (hop === MAX_REDIRECTS) return { ...answer, error: `redirects without an end: ${MAX_REDIRECTS}` };
    url = next.href;
  }
}

/**
 * The issuer that the provider names (RFC 9207). With `prompt=none` it sends the browser back at once, with or without
 * an error.
 */
export async function askIssuer({ profile, ...about }: ClientContext): Promise<string | undefined> {
  const url = new URL(profile.authorizationUrl);
  url.searchParams.delete('prompt');
  const authorizationParams = { ...profile.authorizationParams, prompt: 'none' };
  const silently = { ...profile, authorizationUrl: url.href, authorizationParams };
  const answer = await askSignInPage({ ...about, profile: silently });
  return ('back' in answer && answer.back?.get('iss')) || undefined;
}

/** Some providers show a different page to unknown browsers. */
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
    answerSign(answer, 'page') ??
    (status >= 400 ? words || String(status) : errorInMicrosoftPage(text) || pageProblem(answer))
  );
}

/** A code or token that no provider issued. */
const MADE_UP = '4/0-made-up-by-the-doctor';

/**
 * Exchanges a code, by default a made-up one. Providers check the client before the code (RFC 6749 s.3.2.1), so
 * `invalid_grant` means that id and secret are right.
 */
export function askTokenEndpoint(profile: Profile, redirectUri: string, code = MADE_UP): Promise<Reply> {
  const grant = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
  return askFor(profile, profile.tokenUrl, { ...grant, ...(profile.pkce && { code_verifier: VERIFIER }) });
}

/** Tries a refresh with a made-up refresh token. */
export function askRefreshUrl(profile: Profile): Promise<Reply> {
  return askFor(profile, profile.refreshUrl, { grant_type: 'refresh_token', refresh_token: MADE_UP });
}

/** Revokes `token`, by default a made-up one. The same answers count as success as in `revokeGrant`. */
export async function askRevokeUrl(profile: Profile, token = MADE_UP): Promise<Reply | undefined> {
  if (!profile.revokeUrl) return undefined;
  const reply = await askFor(profile, profile.revokeUrl, { token, token_type_hint: 'access_token' });
  if ('silence' in reply || reply.error.startsWith('page: ')) return reply;
  const { status, error } = reply;
  const isFine = status === 200 || (status === 400 && isUnknownToken(error.split(' ')[0]));
  return isFine ? { ...reply, error: '' } : reply;
}

/** The profile with the other of the two kinds of client authentication. */
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

/** `error` and `error_description` (RFC 6749 s.5.2). An answer with neither an error nor a token is an error too. */
function errorIn(answer: ProviderAnswer): string {
  const { error, error_description: words, access_token: token } = jsonFields(answer.text);
  const trouble = answerSign(answer, 'json');
  if (trouble !== undefined && (answer.status >= 404 || typeof error !== 'string')) return trouble;
  if (typeof error === 'string') return [error, words].filter(part => typeof part === 'string').join(' ');
  return typeof token === 'string' ? '' : `no tokens: ${answer.status}`;
}
