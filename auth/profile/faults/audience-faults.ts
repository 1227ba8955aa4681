import { didYouMean, type Fault } from '../../../core/faults.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { GUID } from '../audience.ts';
import { CHANNELS, TEAMS, UNVOUCHED_CHANNELS } from '../channels.ts';
import type { Audience, ProfileFile } from '../profile.ts';

/** `authorization` is missing in the file of a service, which serves everybody too. */
type Shared = Pick<ProfileFile, 'audience' | 'access'> & Partial<Pick<ProfileFile, 'authorization'>>;

/** Finds an audience that is missing or can match no one. A profile with such a fault does not load. */
export function audienceFaults(yaml: YamlFile, file: Shared): Fault[] {
  const { authorization, audience } = file;
  if (authorization === 'per-user') return perUserFaults(yaml, audience);
  if (!audience) {
    const hint = 'Write `audience:` with `tenants`, `users` or `emailDomains`, or `anonymous: true`.';
    return authorization
      ? [yaml.fault(['authorization'], 'a pre-authorized profile must say who may use it', { hint })]
      : [yaml.fault(['type'], 'the profile of a service must say who may use it', { hint })];
  }
  if (!namesPeople(audience) && !audience.anonymous) {
    const hint = 'Write `tenants`, `users` or `emailDomains`, or `anonymous: true` for the web chat page.';
    return [yaml.fault(['audience'], `this does not say who can use the ${nounOf(file)}`, { atKey: true, hint })];
  }
  const entries = entryFaults(yaml, audience);
  return entries.length > 0 ? entries : matchFaults(yaml, file, audience);
}

function perUserFaults(yaml: YamlFile, audience: Audience | undefined): Fault[] {
  const isWritten = typeof yaml.value === 'object' && yaml.value !== null && 'access' in yaml.value;
  return [
    ...(audience
      ? [
          yaml.fault(['audience'], 'a per-user profile has no audience: each person uses their own account', {
            atKey: true,
            hint: 'Write `authorization: pre-authorized`, or remove `audience`.',
          }),
        ]
      : []),
    ...(isWritten
      ? [
          yaml.fault(['access'], '`access` has no effect in a per-user profile', {
            atKey: true,
            hint: 'Remove it (`scopes` lists what people are asked for), or write `authorization: pre-authorized`.',
          }),
        ]
      : []),
  ];
}

const namesPeople = ({ tenants, users, emailDomains }: Audience): boolean =>
  tenants !== undefined || users !== undefined || emailDomains !== undefined;

/** Entries that no channel can ever match. */
function entryFaults(
  yaml: YamlFile,
  { tenants = [], users = [], emailDomains = [], channels = [], ...rest }: Audience,
) {
  const at = (entry: readonly [list: string, index: number], message: string, hint: string) =>
    yaml.fault(['audience', ...entry], message, { hint });
  const onlyTeams = rest.anonymous === false && (tenants.length > 0 || emailDomains.length > 0);
  return [
    ...tenants.flatMap((tenant, index) =>
      GUID.test(tenant) ? [] : [at(['tenants', index], `\`${tenant}\` is not a tenant id`, TENANT_HINT)],
    ),
    ...emailDomains.flatMap((domain, index) =>
      DOMAIN.test(domain) ? [] : [at(['emailDomains', index], `\`${domain}\` is not a domain`, domainHint(domain))],
    ),
    ...channels.flatMap((channel, index) => {
      const hint = didYouMean(channel, CHANNELS) ?? `One of: ${CHANNELS.join(', ')}.`;
      return CHANNELS.includes(channel) ? [] : [at(['channels', index], `\`${channel}\` is not a channel`, hint)];
    }),
    ...users.flatMap((user, index) =>
      onlyTeams && user.includes('@')
        ? [at(['users', index], 'Microsoft Teams does not identify people by e-mail address', USER_HINT)]
        : [],
    ),
  ];
}

const DOMAIN = /^[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)+$/u;
const TENANT_HINT = 'Write the Directory (tenant) ID: Microsoft Entra admin center > Overview.';
const USER_HINT = "Write the person's object id: Microsoft Entra admin center > Users > the person > Overview.";

function domainHint(domain: string): string {
  const bare = domain.slice(domain.lastIndexOf('@') + 1).replace(/^\*?\./, '');
  return DOMAIN.test(bare)
    ? `Write \`${bare}\`, the part after the @.`
    : 'Write the part after the @, such as `example.com`.';
}

/** Finds lists that match no one, and permissions that no one can use. */
function matchFaults(yaml: YamlFile, { access }: Shared, audience: Audience): Fault[] {
  const { channels, anonymous, guests } = audience;
  const faults: Fault[] = [];
  const hasPeople = namesPeople(audience);
  if (hasPeople && channels && channelsOfPeople(audience, channels).length === 0) {
    faults.push(yaml.fault(['audience', 'channels'], ...noMatch(audience)));
  }
  if (anonymous && channels && !channels.some(channel => [...UNVOUCHED_CHANNELS, ...LOCAL].includes(channel))) {
    const hint = 'Add `webchat` to `channels`, or remove `anonymous`.';
    faults.push(
      yaml.fault(['audience', 'anonymous'], 'visitors use the web chat, which is not in `channels`', { hint }),
    );
  }
  if (guests && !hasPeople) {
    const hint = 'Remove it, or write `tenants`, `users` or `emailDomains`.';
    faults.push(yaml.fault(['audience', 'guests'], '`guests` has no effect: the audience names no people', { hint }));
  }
  if (access === 'read-write' && !hasPeople) {
    const hint = 'Write `access: read-only`, or name people with `tenants`, `users` or `emailDomains`.';
    faults.push(yaml.fault(['access'], 'nobody can write: visitors of the web chat page can only read', { hint }));
  }
  return faults;
}

/** Channels for local development, where the client can claim any identity. */
const LOCAL: readonly string[] = ['emulator', 'test', 'console'];

/** The channels that report what the audience's lists compare: tenants, e-mail addresses or user ids. */
function channelsOfPeople({ tenants, emailDomains }: Audience, channels: readonly string[]): string[] {
  const onlyTeams = tenants !== undefined || emailDomains !== undefined;
  return channels.filter(channel => (onlyTeams ? channel === TEAMS : !UNVOUCHED_CHANNELS.includes(channel)));
}

function noMatch({ users }: Audience): [string, { hint: string }] {
  return users === undefined
    ? [
        'matches nobody: only Microsoft Teams reports tenants and e-mail addresses',
        { hint: 'Add `msteams`, or list people in `users`. For the web chat page, write only `anonymous: true`.' },
      ]
    : [
        'matches nobody: these channels do not verify who a person is',
        { hint: 'Add a channel that does, such as `msteams`. For the web chat page, write only `anonymous: true`.' },
      ];
}

const nounOf = ({ authorization }: Shared): string => (authorization ? 'account' : 'service');

/** Warns about accounts and services that no one can use while the bot has no registration: then no activity proves its sender. */
export function unvouchedWarnings(yaml: YamlFile, file: Shared): Fault[] {
  const { authorization, audience, access } = file;
  if (authorization === 'per-user' || !audience) return [];
  const why = 'while MicrosoftAppId is not set, because no channel verifies who people are';
  if (!audience.anonymous)
    return [yaml.fault(['audience'], `nobody can use this ${nounOf(file)} ${why}`, { atKey: true })];
  return access === 'read-write' ? [yaml.fault(['access'], `nobody can write ${why}`, { atKey: true })] : [];
}
