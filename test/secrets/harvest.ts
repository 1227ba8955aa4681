import type { Kind, Watch } from './watch.ts';

type Headers = Readonly<Record<string, string | string[] | number | undefined>>;

/** Secrets are recognised where they are used: in requests to any server of a test. */
export function noteRequest(watch: Watch, { path, headers }: { path: string; headers: Headers }): void {
  const url = URL.canParse(path, 'http://here') ? new URL(path, 'http://here') : undefined;
  noteAuthorization(watch, url?.pathname ?? '', String(headers['authorization'] ?? ''));
  for (const cookie of String(headers['cookie'] ?? '').split('; ')) noteCookie(watch, cookie);
  if (!url) return;
  // Any other value is a guess.
  watch.note('state', /^[\w-]{43}$/.exec(url.searchParams.get('state') ?? '')?.[0]);
  watch.note('authorization code', url.searchParams.get('code'));
  watch.note('sign-in link', /^\/auth\/start\/([\w-]{43})/.exec(url.pathname)?.[1]);
}

function noteAuthorization(watch: Watch, path: string, authorization: string): void {
  const [scheme, value = ''] = authorization.split(' ');
  if (scheme === 'Basic') {
    watch.note('client secret', decodeURIComponent(Buffer.from(value, 'base64').toString().split(':')[1] ?? ''));
  }
  if (scheme === 'Bearer') watch.note(bearerOf(path, value), value);
}

function bearerOf(path: string, value: string): Kind {
  if (path.startsWith('/v3/directline')) return value.includes('.') ? 'Direct Line token' : 'Direct Line secret';
  return path.startsWith('/api/messages') ? "channel's token" : 'access token';
}

/** oidc-provider names its interaction in a cookie and in the address; neither works without the other. */
const noteCookie = (watch: Watch, cookie: string): void =>
  cookie.startsWith('_interaction') ? undefined : watch.note('browser cookie', /^[^=]*=([^;]*)/.exec(cookie)?.[1]);

const FORM: Readonly<Record<string, Kind>> = {
  client_secret: 'client secret',
  code: 'authorization code',
  code_verifier: 'verifier',
  refresh_token: 'refresh token',
};

/** The form sent to an authorization server. */
export function noteForm(watch: Watch, body: string): void {
  // A name without end would overflow the stack.
  if (!/^[\w.%+-]{1,100}=/.test(body)) return;
  const form = new URLSearchParams(body);
  for (const [name, kind] of Object.entries(FORM)) watch.note(kind, form.get(name));
}

/** What servers hand out: cookies, tokens, sign-in links, and the code on a page. */
export function noteAnswer(watch: Watch, headers: Headers, body: string): void {
  const cookies = headers['set-cookie'] ?? [];
  for (const cookie of Array.isArray(cookies) ? cookies : [String(cookies)]) noteCookie(watch, cookie);
  watch.note('stream ticket', /"streamUrl":"[^"]*[?&]t=([^"&]+)/.exec(body)?.[1]);
  watch.note('verification code', /<output>(\d{6})<\/output>/.exec(body)?.[1]);
  for (const [, name, value] of body.matchAll(/"(access_token|refresh_token|token)":"([^"]+)"/g)) {
    watch.note(GIVEN[name ?? ''] ?? 'Direct Line token', value);
  }
}

const CONTENT = /"(?:summary|description|location|email|displayName)":\s*("(?:[^"\\]|\\.)*")/g;

/** The content of a calendar server's answer. In Google's errors, `location` is the name of a parameter. */
export function noteContent(watch: Watch, body: string): void {
  if (body.includes('"error"')) return;
  for (const [, text = '""'] of body.matchAll(CONTENT)) {
    try {
      watch.note('calendar content', JSON.parse(text));
    } catch {
      // A page that only looks like JSON.
    }
  }
}

const GIVEN: Readonly<Record<string, Kind>> = { access_token: 'access token', refresh_token: 'refresh token' };
