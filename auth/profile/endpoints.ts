import { isIP } from 'node:net';
import type { ModuleOptions } from 'simple-oauth2';

/** What the sign-in itself puts into the authorization URL, so that a profile may not. */
export const RESERVED_PARAMETERS: readonly string[] = [
  'client_id',
  'client_secret',
  'redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
];

/** What is wrong with a URL in a profile. */
export type UrlProblem = { message: string; hint?: string };

/**
 * Whether a profile may send people or secrets to `text`: https to a named host. Outside production this machine is
 * fine too, over plain http. Numbers in disguise (`http://2130706433`) are read as the address they are.
 */
export function urlProblem(text: string, { production }: { production: boolean }): UrlProblem | undefined {
  if (!URL.canParse(text)) return { message: 'is not a URL', hint: 'Write the whole of it: https://host/path' };
  const url = new URL(text);
  const local = isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local && !production)) {
    return { message: 'must begin with https://' };
  }
  if (url.username || url.password) return { message: 'may not carry a user name or password' };
  if (text.includes('#')) return { message: 'may not carry a fragment (#...)' };
  if (url.hostname.endsWith('.')) return { message: 'names a host with a dot at its end' };
  if ((isAddress(url.hostname) || local) && (production || !local)) {
    return { message: 'must name a public host, not an address or this machine' };
  }
  return undefined;
}

/** Whether `hostname` is this machine, as `URL.hostname` spells it. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || isIP(hostname) !== 0;
}

/**
 * simple-oauth2 wants hosts and paths, and joins them by rules that lose parts of a URL. Whole URLs as paths survive;
 * that they do is checked when a profile is loaded.
 */
export function endpoints(urls: {
  authorizationUrl: string;
  tokenUrl: string;
  refreshUrl: string;
}): ModuleOptions['auth'] {
  return {
    tokenHost: new URL(urls.tokenUrl).origin,
    tokenPath: urls.tokenUrl,
    refreshPath: urls.refreshUrl,
    authorizeHost: new URL(urls.authorizationUrl).origin,
    authorizePath: urls.authorizationUrl,
  };
}

/** A URL that would not be used byte for byte as it is written. */
export function joinProblem(text: string): UrlProblem | undefined {
  const url = new URL(text);
  const added = 'response_type=code&client_id=id';
  const joined = withParameters(text, new URLSearchParams(added));
  if (joined === `${text}${url.search ? '&' : '?'}${added}`) return undefined;
  const canonical = joined.replace(new RegExp(`[?&]${added}$`), '');
  return { message: 'would be sent in another spelling', hint: `Write it as ${canonical}` };
}

/** A URL with parameters added to its query, as simple-oauth2 adds them. */
export function withParameters(text: string, added: URLSearchParams): string {
  const url = new URL(text);
  for (const [name, value] of added) url.searchParams.set(name, value);
  return url.toString();
}

/** A parameter that the URL's own query may not carry. */
export function reservedParameter(text: string): UrlProblem | undefined {
  const found = RESERVED_PARAMETERS.find(name => new URL(text).searchParams.has(name));
  return found ? { message: `may not carry \`${found}\`; the sign-in sets it` } : undefined;
}

/** APIs that answer as APIs do, and are no Google Calendar API. */
export const isForeignApi = (apiUrl: string): boolean =>
  URL.canParse(apiUrl) &&
  /^(graph\.microsoft\.(com|us)|(.+\.)?outlook\.com|outlook\.office(365)?\.com)$/.test(new URL(apiUrl).hostname);

const GOOGLES_API = 'https://www.googleapis.com/calendar/v3';

/** The API's methods are added to its address, which is known where it is Google's own. */
export function apiProblem(text: string): UrlProblem | undefined {
  const { hostname, pathname, search } = new URL(text);
  if (search) return { message: 'may not carry a query (?...): the calls of the API have their own' };
  const isGoogles = /(^|\.)google(apis)?\.com$/.test(hostname);
  if (!isGoogles || (/googleapis/.test(hostname) && /^\/calendar\/v3\/?$/.test(pathname))) return undefined;
  return { message: 'is not where Google serves its Calendar API', hint: `Write ${GOOGLES_API}` };
}

/** RFC 9207: the named issuer; without a name at least the host where the person was sent. */
export function isIssuer(
  profile: { issuer?: string | undefined; authorizationUrl: string },
  iss: string | undefined,
): boolean {
  if (iss === undefined || !URL.canParse(iss)) return false;
  return profile.issuer === undefined
    ? new URL(iss).host === new URL(profile.authorizationUrl).host
    : iss === profile.issuer;
}
