import { didYouMean, type Fault } from '../../core/faults.ts';
import type { YamlFile } from '../../core/yaml/yaml.ts';
import { CHANNELS, TEAMS, UNVOUCHED } from './channels.ts';
import type { Audience, ProfileFile } from './profile.ts';

type Shared = Pick<ProfileFile, 'authorization' | 'audience' | 'access'>;

/** The faults of a profile's audience: it is missing, or it can match no person. A profile with such a fault does not load. */
export function audienceFaults(yaml: YamlFile, file: Shared): Fault[] {
  const { authorization, audience } = file;
  if (authorization === 'per-user') return perUserFaults(yaml, audience);
  if (!audience) {
    const hint = 'Write `audience:` with `tenants`, `users` or `emailDomains`, or `anonymous: true`.';
    return [yaml.fault(['authorization'], 'a pre-authorized profile must say who may use it', { hint })];
  }
  if (!namesPeople(audience) && !audience.anonymous) {
    const hint = 'Write `tenants`, `users` or `emailDomains`, or `anonymous: true` for the web chat page.';
    return [yaml.fault(['audience'], 'this does not say who may use the account', { atKey: true, hint })];
  }
  const entries = entryFaults(yaml, audience);
  return entries.length > 0 ? entries : matchFaults(yaml, file, audience);
}

function perUserFaults(yaml: YamlFile, audience: Audience | undefined): Fault[] {
  const isWritten = typeof yaml.value === 'object' && yaml.value !== null && 'access' in yaml.value;
  return [
    ...(audience
      ? [
          yaml.fault(['audience'], 'everybody uses an account of their own here', {
            atKey: true,
            hint: 'Write `authorization: pre-authorized`, or take the audience away.',
          }),
        ]
      : []),
    ...(isWritten
      ? [
          yaml.fault(['access'], 'is for an account that serves everybody; here it would change nothing', {
            atKey: true,
            hint: 'Take it away: `scopes` say what people are asked for. Or write `authorization: pre-authorized`.',
          }),
        ]
      : []),
  ];
}

const namesPeople = ({ tenants, users, emailDomains }: Audience): boolean =>
  tenants !== undefined || users !== undefined || emailDomains !== undefined;

/** Entries that are never equal to anything a channel says. */
function entryFaults(
  yaml: YamlFile,
  { tenants = [], users = [], emailDomains = [], channels = [], ...rest }: Audience,
) {
  const at = (entry: readonly [list: string, index: number], message: string, hint: string) =>
    yaml.fault(['audience', ...entry], message, { hint });
  const onlyTeams = rest.anonymous === false && (tenants.length > 0 || emailDomains.length > 0);
  return [
    ...tenants.flatMap((tenant, index) =>
      GUID.test(tenant) ? [] : [at(['tenants', index], `\`${tenant}\` is no tenant id`, TENANT_HINT)],
    ),
    ...emailDomains.flatMap((domain, index) =>
      DOMAIN.test(domain) ? [] : [at(['emailDomains', index], `\`${domain}\` is no domain`, domainHint(domain))],
    ),
    ...channels.flatMap((channel, index) => {
      const hint = didYouMean(channel, CHANNELS) ?? `One of: ${CHANNELS.join(', ')}.`;
      return CHANNELS.includes(channel) ? [] : [at(['channels', index], `\`${channel}\` is no channel`, hint)];
    }),
    ...users.flatMap((user, index) =>
      onlyTeams && user.includes('@')
        ? [at(['users', index], 'Microsoft Teams knows nobody by an e-mail address', USER_HINT)]
        : [],
    ),
  ];
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)+$/u;
const TENANT_HINT = 'Write the Directory (tenant) ID: Microsoft Entra admin center > Overview.';
const USER_HINT = "Write the person's object id: Microsoft Entra admin center > Users > the person > Overview.";

function domainHint(domain: string): string {
  const bare = domain.slice(domain.lastIndexOf('@') + 1).replace(/^\*?\./, '');
  return DOMAIN.test(bare)
    ? `Write \`${bare}\`: what stands behind the @.`
    : 'Write what stands behind the @: `example.com`.';
}

/** Lists that can match no person, and permissions that no person can use. */
function matchFaults(yaml: YamlFile, { access }: Shared, audience: Audience): Fault[] {
  const { channels, anonymous, guests } = audience;
  const faults: Fault[] = [];
  const hasPeople = namesPeople(audience);
  if (hasPeople && channels && channelsOfPeople(audience, channels).length === 0) {
    faults.push(yaml.fault(['audience', 'channels'], ...nobodyIn(audience)));
  }
  if (anonymous && channels && !channels.some(channel => [...UNVOUCHED, ...LOCAL].includes(channel))) {
    const hint = 'Add `webchat` to `channels`, or take `anonymous` away.';
    faults.push(
      yaml.fault(['audience', 'anonymous'], 'visitors come by web chat, which `channels` leaves out', { hint }),
    );
  }
  if (guests && !hasPeople) {
    const hint = 'Take it away, or write `tenants`, `users` or `emailDomains`.';
    faults.push(yaml.fault(['audience', 'guests'], 'there are no people here who could be guests', { hint }));
  }
  if (access === 'read-write' && !hasPeople) {
    const hint = 'Write `access: read-only`, or let people write: `tenants`, `users` or `emailDomains`.';
    faults.push(yaml.fault(['access'], 'nobody can write: visitors of the web chat page only read', { hint }));
  }
  return faults;
}

/** Where a developer tries things out, anything may be claimed. */
const LOCAL: readonly string[] = ['emulator', 'test', 'console'];

/** Those of `channels` that can say that somebody fits the lists. */
function channelsOfPeople({ tenants, emailDomains }: Audience, channels: readonly string[]): string[] {
  const onlyTeams = tenants !== undefined || emailDomains !== undefined;
  return channels.filter(channel => (onlyTeams ? channel === TEAMS : !UNVOUCHED.includes(channel)));
}

function nobodyIn({ users }: Audience): [string, { hint: string }] {
  return users === undefined
    ? [
        'nobody fits: only Microsoft Teams tells tenants and e-mail addresses',
        { hint: 'Add `msteams`, or name people by `users`; for the web chat page write `anonymous: true` alone.' },
      ]
    : [
        'nobody fits: these channels do not vouch for who somebody is',
        { hint: 'Add a channel that does, such as `msteams`; for the web chat page write `anonymous: true` alone.' },
      ];
}

/** Warns of accounts that stay unused while the bot has no registration: without one, no activity proves its sender. */
export function unvouchedWarnings(yaml: YamlFile, { authorization, audience, access }: Shared): Fault[] {
  if (authorization === 'per-user' || !audience) return [];
  const why = 'while MicrosoftAppId is not set, because no channel vouches for people';
  if (!audience.anonymous) return [yaml.fault(['audience'], `nobody can use this account ${why}`, { atKey: true })];
  return access === 'read-write' ? [yaml.fault(['access'], `nobody can write ${why}`, { atKey: true })] : [];
}
