import type { Fault } from '../../core/faults.ts';
import type { YamlFile } from '../../core/yaml/yaml.ts';
import { RESERVED_PARAMETERS } from './endpoints.ts';
import type { ProfileFile } from './profile.ts';
import { grants } from './scopes.ts';

/** Fields that contradict each other, or that would change nothing. Settings are filled in where they are set. */
export function fieldFaults(yaml: YamlFile, file: ProfileFile): Fault[] {
  return [...parameterFaults(yaml, file), ...tokenHeaderFaults(yaml, file), ...scopeFaults(yaml, file)];
}

/** The sign-in page's parameters stand in two places, and the sign-in adds its own. */
function parameterFaults(yaml: YamlFile, { authorizationUrl, authorizationParams }: ProfileFile): Fault[] {
  const inUrl = URL.canParse(authorizationUrl) ? new URL(authorizationUrl).searchParams : new URLSearchParams();
  const faults = Object.entries(authorizationParams).flatMap(([name, value]) => {
    const at = (message: string, hint?: string) =>
      yaml.fault(['authorizationParams', name], message, { atKey: true, hint });
    if (RESERVED_PARAMETERS.includes(name)) return [at(`\`${name}\` is set by the sign-in`)];
    const other = inUrl.get(name);
    if (other === null || other === value) return [];
    return [
      at(`\`${name}\` is another one in \`authorizationUrl\`: \`${other}\``, 'Write it in one of the two places.'),
    ];
  });
  const prompt = authorizationParams['prompt'] ?? inUrl.get('prompt');
  if (prompt?.split(' ').includes('none')) {
    const path = authorizationParams['prompt'] === undefined ? ['authorizationUrl'] : ['authorizationParams', 'prompt'];
    const hint = 'Take it away, or write `prompt=consent`.';
    faults.push(yaml.fault(path, '`prompt=none` shows nobody a page to sign in on', { hint }));
  }
  return faults;
}

/** Headers that the HTTP client or the calendar sets itself. */
const TAKEN_HEADERS: readonly string[] = [
  ...['accept', 'accept-encoding', 'connection', 'content-length', 'content-type', 'cookie', 'host', 'if-match'],
  ...['transfer-encoding', 'user-agent'],
];

function tokenHeaderFaults(yaml: YamlFile, { accessToken: { in: place, name } }: ProfileFile): Fault[] {
  if (place !== 'header' || name === undefined || !TAKEN_HEADERS.includes(name.toLowerCase())) return [];
  const hint = 'Write the header in which the API looks for the token; left out, it is `Authorization: Bearer`.';
  return [yaml.fault(['accessToken', 'name'], `the header \`${name}\` is set by the bot itself`, { hint })];
}

const GOOGLE_CALENDAR = 'https://www.googleapis.com/auth/calendar';
const WRITING = [`${GOOGLE_CALENDAR}.events`, `${GOOGLE_CALENDAR}.events.owned`];

/** Of Google's own calendar scopes it is known which let the bot write. */
function scopeFaults(yaml: YamlFile, { authorization, access, scopes, scopeAliases }: ProfileFile): Fault[] {
  const all = Array.isArray(scopes) ? scopes : [...scopes.read, ...scopes.write];
  const isGoogles = all.some(scope => scope.startsWith(GOOGLE_CALENDAR));
  if (authorization === 'per-user' || access === 'read-only' || !isGoogles) return [];
  if (WRITING.some(scope => grants(all, scope, scopeAliases))) return [];
  const path = Array.isArray(scopes) ? ['scopes'] : ['scopes', 'write'];
  const hint = `Write \`${GOOGLE_CALENDAR}\` here, or \`access: read-only\`.`;
  return [yaml.fault(path, 'none of these lets the bot write, and `access` is `read-write`', { hint })];
}

/** A client id and a secret that stand for the same setting. */
export function sameSettingFaults(yaml: YamlFile, { clientId, clientSecret }: ProfileFile): Fault[] {
  if (clientId !== clientSecret) return [];
  return [
    yaml.fault(['clientSecret'], 'is the same setting as `clientId`', {
      hint: 'They are two values, and need two settings.',
    }),
  ];
}
