import type { Audience, Lapse, Profile, SharedGrant } from '../../auth/index.ts';

/** "2026-11-28 12:00 UTC" */
export const instantText = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** When and why an authorization ends on its own. */
function lapseText({ atMs, cause }: Lapse, { disuseDays }: Pick<Profile, 'disuseDays'>): string {
  const why = {
    testing: 'seven days after consent, because the app is in testing at the provider (publishing: testing)',
    disuse: `if it is not used for ${disuseDays} days`,
  };
  return `${instantText(atMs)}, ${why[cause]}`;
}

/** The account and its permissions, as lines of text. */
export function grantText({ account, scopes, missing, lapse }: SharedGrant, profile: Profile): string[] {
  return [
    `account   ${account}`,
    `granted   ${scopes.join(INDENT) || 'nothing'}`,
    ...(missing.length > 0 ? [`missing   ${missing.join(INDENT)}`] : []),
    `ends      ${lapseText(lapse, profile)}`,
  ];
}

const INDENT = '\n          ';

/** What the bot does with a shared account, as lines of text. */
export function useText({ access, audience }: Pick<Profile, 'access' | 'audience'>): string[] {
  const writes = access === 'read-write';
  return [
    'reads   its calendar (titles, times, places, descriptions, guests) and the busy times of others',
    `writes  ${writes ? "events in the account's name, with invitations to their guests" : 'nothing (access: read-only)'}`,
    ...(audience ? audienceText(audience).map((line, i) => `${i === 0 ? 'for     ' : '        '}${line}`) : []),
  ];
}

/** Who can use the account. A person must match every list. */
function audienceText({ tenants, users, emailDomains, channels, guests, anonymous }: Audience): string[] {
  const named = [
    ...(tenants ? [`in the tenant ${either(tenants)}`] : []),
    ...(emailDomains ? [`with an e-mail address at ${either(emailDomains)}`] : []),
    ...(users ? [`whose id is ${either(users)}`] : []),
  ];
  const people = `everyone ${named.join(' and ')}${guests ? ', including guests' : ', except guests'}`;
  const visitors = 'everyone who opens the web chat page, without signing in, read-only';
  return [
    ...(named.length > 0 ? [people] : []),
    ...(anonymous ? [visitors] : []),
    ...(channels ? [`only in ${either(channels)}`] : []),
  ];
}

/** "a, b or c" */
const either = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
