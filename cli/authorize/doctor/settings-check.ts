import { grants, isForeignApi, type Profile, scopesFor } from '../../../auth/index.ts';
import type { Provider } from './findings/index.ts';

/** The names of the settings for a profile's client id and client secret. */
export type ClientSettings = { id: string; secret: string };

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds faults in the settings and the profile without any request. @returns signs that `recognise` understands */
export function checkSettings(provider: Provider, profile: Profile, { id, secret }: ClientSettings): string[] {
  const values = [
    [id, profile.clientId],
    [secret, profile.clientSecret],
  ] as const;
  const { hostname } = new URL(profile.apiUrl);
  const foreign = isForeignApi(profile.apiUrl) ? [`not a Google Calendar API: ${hostname}`] : [];
  const quoted = values.filter(([, value]) => /^\s|\s$|^["'].*["']$/.test(value)).map(([name]) => `quoted: ${name}`);
  const known = [...quoted, ...foreign, ...narrowScopes(profile)];
  if (provider === 'google') return [...known, ...checkGoogle(profile, id)];
  return provider === 'microsoft' ? [...known, ...checkMicrosoft(profile, secret)] : known;
}

const CALENDAR = 'https://www.googleapis.com/auth/calendar';

/** Checks that the scopes allow the bot's reads. Only Google's own calendar scopes can be checked. */
function narrowScopes(profile: Profile): string[] {
  const { authorization, access, account, scopeAliases } = profile;
  const hasOneConsent = authorization === 'pre-authorized' && access === 'read-write';
  const asked = scopesFor(profile, hasOneConsent ? 'write' : 'read');
  if (!asked.some(scope => scope.startsWith(CALENDAR))) return [];
  const reads = {
    events: `${CALENDAR}.events.readonly`,
    ...(/\/calendars\/[^/]+$/.test(account.url) && { 'account.url': `${CALENDAR}.calendars.readonly` }),
  };
  const closed = Object.entries(reads).filter(([, scope]) => !grants(asked, scope, scopeAliases));
  return closed.length > 0 ? [`scopes do not open: ${closed.map(([what]) => what).join(', ')}`] : [];
}

function checkGoogle({ authorizationUrl, authorizationParams, clientId }: Profile, id: string): string[] {
  const seen = [];
  const { hostname, searchParams } = new URL(authorizationUrl);
  // The sandbox uses another form of client id.
  if (hostname.endsWith('google.com')) {
    if (clientId.startsWith('GOCSPX-')) seen.push(`secret as id: ${id}`);
    else if (!/\.apps\.googleusercontent\.com["'\s]*$/.test(clientId)) seen.push(`no id of google: ${id}`);
  }
  const parameter = (name: string) => authorizationParams[name] ?? searchParams.get(name) ?? '';
  if (parameter('access_type') !== 'offline') seen.push('no access_type=offline');
  else if (!parameter('prompt').split(' ').includes('consent')) seen.push('no prompt=consent');
  return seen;
}

function checkMicrosoft({ scopes, clientSecret }: Profile, secret: string): string[] {
  return [
    ...(GUID.test(clientSecret) ? [`id of a secret: ${secret}`] : []),
    ...(scopes.read.includes('offline_access') ? [] : ['no offline_access']),
  ];
}
