import type { Profile } from '../../auth/index.ts';
import { clientAuthentication, createOAuthClient } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { errorInAddress, errorInMicrosoftPage, visibleText } from './error-text.ts';
import { type Answer, request, type Silence, withoutSecrets } from './request.ts';

/** What a provider said to a question that needs no browser: `error` is '' when it took it. */
export type Reply = (Answer & { error: string }) | Silence;

/** A code verifier and its S256 challenge (RFC 7636 appendix B); nobody will ever exchange a code for them. */
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const STATE = 'doctor';
const HOPS = 5;

/** Asks for the sign-in page as a browser would, which shows whether client id, redirect URI and scopes are known. */
export async function askSignInPage(profile: Profile, redirectUri: string, clock: Clock): Promise<Reply> {
  const start = createOAuthClient(profile, redirectUri, clock).authorizationUrl({
    ...{ state: STATE, challenge: CHALLENGE, scopes: profile.scopes.read, forceConsent: false, otherAccount: false },
  });
  const { origin, pathname } = new URL(start);
  let url = start;
  for (let hop = 1; ; hop++) {
    const answer = await request(url, { headers: BROWSER }, origin + pathname);
    if ('silence' in answer) return answer;
    const location = answer.headers.get('location');
    const next = location === null || !URL.canParse(location, url) ? undefined : new URL(location, url);
    const error = next ? errorInAddress(next.href) : errorOnPage(answer);
    if (error || next?.origin !== origin || hop === HOPS) return { ...answer, error };
    url = next.href;
  }
}

/** Some providers show strangers to their browsers another page. */
const BROWSER = {
  accept: 'text/html',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
};

function errorOnPage({ status, text }: Answer): string {
  return status >= 400 ? visibleText(text) || String(status) : errorInMicrosoftPage(text);
}

/**
 * Exchanges a code that nobody gave. The client is judged before the code (RFC 6749 s.3.2.1), so `invalid_grant` means
 * that id and secret are right.
 */
export async function askTokenEndpoint(profile: Profile, redirectUri: string): Promise<Reply> {
  const { headers, parameters } = clientAuthentication(profile);
  const body = new URLSearchParams({
    ...{
      grant_type: 'authorization_code',
      code: '4/0-made-up-by-the-doctor',
      redirect_uri: redirectUri,
      ...parameters,
    },
    ...(profile.pkce && { code_verifier: VERIFIER }),
  });
  const init = { method: 'POST', body, headers: { accept: 'application/json', ...headers } };
  const answer = await request(profile.tokenUrl, init);
  if ('silence' in answer) return answer;
  return { ...answer, error: withoutSecrets(errorInJson(answer.text), [profile.clientSecret]) };
}

/** `error` and `error_description` (RFC 6749 s.5.2); an answer that is none is an error of its own. */
function errorInJson(text: string): string {
  try {
    const { error, error_description: words } = JSON.parse(text) as Record<string, unknown>;
    if (typeof error === 'string') return [error, words].filter(part => typeof part === 'string').join(' ');
  } catch {
    // Said below.
  }
  return 'no answer of a token endpoint';
}
