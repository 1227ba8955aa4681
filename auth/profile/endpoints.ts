import { isIP } from 'node:net';
import type { ModuleOptions } from 'simple-oauth2';

/** Parameters of the authorization URL that the sign-in sets, so a profile cannot. */
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

/** A fault of a URL in a profile; `message` continues a sentence that begins with the field's name. */
export type UrlProblem = { message: string; hint?: string };

/**
 * Checks that a profile can send people or secrets to `text`: it must be https to a named host. Outside production,
 * plain http to this machine is allowed too. Disguised IP addresses (`http://2130706433`) count as IP addresses.
 * @returns undefined for an acceptable URL
 */
export function urlProblem(text: string, { production }: { production: boolean }): UrlProblem | undefined {
  if (!URL.canParse(text)) return { message: 'is not a URL', hint: 'Write the complete URL: https://host/path' };
  const url = new URL(text);
  const local = isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local && !production)) {
    return { message: 'must begin with https://' };
  }
  if (url.username || url.password) return { message: 'must not contain a user name or password' };
  if (text.includes('#')) return { message: 'must not contain a fragment (#...)' };
  if (url.hostname.endsWith('.')) return { message: 'has a host name that ends in a dot' };
  if ((isAddress(url.hostname) || local) && (production || !local)) {
    return { message: 'must name a public host, not an IP address or this machine' };
  }
  return undefined;
}

/** True if `hostname`, as `URL.hostname` spells it, is this machine. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || isIP(hostname) !== 0;
}

/**
 * The endpoints as simple-oauth2 takes them: hosts and paths, which it joins in a way that loses parts of a URL. Complete
 * URLs in place of paths survive; `joinProblem` checks that when a profile is loaded.
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

/** Finds a URL that simple-oauth2 would not send exactly as written. */
export function joinProblem(text: string): UrlProblem | undefined {
  const url = new URL(text);
  const added = 'response_type=code&client_id=id';
  const joined = withParameters(text, new URLSearchParams(added));
  if (joined === `${text}${url.search ? '&' : '?'}${added}`) return undefined;
  const canonical = joined.replace(new RegExp(`[?&]${added}$`), '');
  return { message: 'would not be sent exactly as written', hint: `Write it as ${canonical}` };
}

/** A URL with parameters added to its query, as simple-oauth2 adds them. */
export function withParameters(text: string, added: URLSearchParams): string {
  const url = new URL(text);
  for (const [name, value] of added) url.searchParams.set(name, value);
  return url.toString();
}

/** Finds a query parameter that only the sign-in can set. */
export function reservedParameter(text: string): UrlProblem | undefined {
  const found = RESERVED_PARAMETERS.find(name => new URL(text).searchParams.has(name));
  return found ? { message: `must not contain \`${found}\`; the sign-in sets it` } : undefined;
}

/** True if `apiUrl` is a known calendar API that is not Google's (Microsoft Graph, Outlook). */
export const isForeignApi = (apiUrl: string): boolean =>
  URL.canParse(apiUrl) &&
  /^(graph\.microsoft\.(com|us)|(.+\.)?outlook\.com|outlook\.office(365)?\.com)$/.test(new URL(apiUrl).hostname);

const GOOGLES_API = 'https://www.googleapis.com/calendar/v3';

/** Finds a query in an `apiUrl`. */
export const queryProblem = (text: string): UrlProblem | undefined =>
  new URL(text).search ? { message: 'must not contain a query (?...): API calls add their own' } : undefined;

/** Checks the `apiUrl` of a calendar: it must not have a query, and at Google it must be the base of the Calendar API. */
export function apiProblem(text: string): UrlProblem | undefined {
  const problem = queryProblem(text);
  if (problem) return problem;
  const { hostname, pathname } = new URL(text);
  const isGoogles = /(^|\.)google(apis)?\.com$/.test(hostname);
  if (!isGoogles || (/googleapis/.test(hostname) && /^\/calendar\/v3\/?$/.test(pathname))) return undefined;
  return { message: 'is not the address of the Google Calendar API', hint: `Write ${GOOGLES_API}` };
}

/**
 * True if `iss` (RFC 9207) is the profile's `issuer`. If the profile names none, `iss` must at least have the host of
 * the authorization URL.
 */
export function isIssuer(
  profile: { issuer?: string | undefined; authorizationUrl: string },
  iss: string | undefined,
): boolean {
  if (iss === undefined || !URL.canParse(iss)) return false;
  return profile.issuer === undefined
    ? new URL(iss).host === new URL(profile.authorizationUrl).host
    : iss === profile.issuer;
}
