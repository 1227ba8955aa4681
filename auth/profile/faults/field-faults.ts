import type { Fault } from '../../../core/faults.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { RESERVED_PARAMETERS } from '../endpoints.ts';
import type { ProfileFile } from '../profile.ts';
import { scopeFaults } from './permission-faults.ts';

/** Finds fields that contradict each other or have no effect. In `file`, settings that are set are already filled in. */
export function fieldFaults(yaml: YamlFile, file: ProfileFile): Fault[] {
  return [...parameterFaults(yaml, file), ...tokenHeaderFaults(yaml, file), ...scopeFaults(yaml, file)];
}

/** Parameters can be in `authorizationParams` and in the URL's query; the sign-in adds its own. */
function parameterFaults(yaml: YamlFile, { authorizationUrl, authorizationParams }: ProfileFile): Fault[] {
  const inUrl = URL.canParse(authorizationUrl) ? new URL(authorizationUrl).searchParams : new URLSearchParams();
  const faults = Object.entries(authorizationParams).flatMap(([name, value]) => {
    const at = (message: string, hint?: string) =>
      yaml.fault(['authorizationParams', name], message, { atKey: true, hint });
    if (RESERVED_PARAMETERS.includes(name)) return [at(`\`${name}\` is set by the sign-in`)];
    const other = inUrl.get(name);
    if (other === null || other === value) return [];
    return [
      at(`\`${name}\` has a different value in \`authorizationUrl\`: \`${other}\``, 'Write it in only one of the two.'),
    ];
  });
  const prompt = authorizationParams['prompt'] ?? inUrl.get('prompt');
  if (prompt?.split(' ').includes('none')) {
    const path = authorizationParams['prompt'] === undefined ? ['authorizationUrl'] : ['authorizationParams', 'prompt'];
    const hint = 'Remove it, or write `prompt=consent`.';
    faults.push(yaml.fault(path, 'with `prompt=none` the provider shows no sign-in page', { hint }));
  }
  return faults;
}

/** Headers that the HTTP client or the calendar client sets. */
export const TAKEN_HEADERS: readonly string[] = [
  ...['accept', 'accept-encoding', 'connection', 'content-length', 'content-type', 'cookie', 'host', 'if-match'],
  ...['transfer-encoding', 'user-agent'],
];

function tokenHeaderFaults(yaml: YamlFile, { accessToken: { in: location, name } }: ProfileFile): Fault[] {
  if (location !== 'header' || name === undefined || !TAKEN_HEADERS.includes(name.toLowerCase())) return [];
  const hint = 'Write the header that the API reads the token from. Without `name` it is `Authorization: Bearer`.';
  return [yaml.fault(['accessToken', 'name'], `the bot sets the header \`${name}\` itself`, { hint })];
}

/** Finds a client id and a client secret that name the same setting. */
export function sameSettingFaults(yaml: YamlFile, { clientId, clientSecret }: ProfileFile): Fault[] {
  if (clientId !== clientSecret) return [];
  return [
    yaml.fault(['clientSecret'], 'is the same setting as `clientId`', {
      hint: 'They are two values and need two settings.',
    }),
  ];
}
