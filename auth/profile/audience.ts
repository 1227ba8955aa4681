import type { AccessNeed, Audience, Profile } from './profile.ts';

/** What a channel verifies about the sender of a message. Nothing in it was typed by the sender. */
export type Identity = {
  /** '' where the channel has no tenants. */
  tenant: string;
  /** Every id by which the channel knows the person. */
  ids: readonly string[];
  email?: string;
  /** True if the person's tenant is not the tenant of the conversation. */
  guest: boolean;
};

/** Asks the channel who the sender is; undefined if it does not know. */
export type Identify = () => Promise<Identity | undefined>;

/** The person who wants to use an account. Without `identify` no channel verifies them: a visitor of the web chat. */
type Asker = { channel: string; identify: Identify | undefined };

/**
 * Decides whether `asker` can use a pre-authorized account, or a service, for `need`. A person must match every list of the audience.
 * Unverified visitors are admitted only by `anonymous: true`, and can only read.
 * @returns "stranger" for a person outside the audience, "read-only" for one who wants to write and cannot
 */
export async function checkAudience(
  { audience, access }: Pick<Profile, 'audience' | 'access'>,
  asker: Asker,
  need: AccessNeed,
): Promise<'yes' | 'stranger' | 'read-only'> {
  if (!audience || (audience.channels && !audience.channels.includes(asker.channel))) return 'stranger';
  const identity = await asker.identify?.();
  const known = identity !== undefined && fits(audience, identity);
  if (!known && !(audience.anonymous && asker.identify === undefined)) return 'stranger';
  return need === 'read' || (known && access === 'read-write') ? 'yes' : 'read-only';
}

function fits({ tenants, users, emailDomains, guests }: Audience, { tenant, ids, email, guest }: Identity): boolean {
  if (!tenants && !users && !emailDomains) return false;
  if (guest && !guests) return false;
  const domain = email?.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return (
    (!tenants || tenants.some(known => known.toLowerCase() === tenant.toLowerCase())) &&
    (!users || ids.some(id => users.some(known => isSameId(known, id)))) &&
    (!emailDomains || emailDomains.some(known => known.toLowerCase() === domain))
  );
}

/** Entra's ids are case-insensitive; ids of channels may not be. */
const isSameId = (a: string, b: string): boolean => a === b || (GUID.test(a) && a.toLowerCase() === b.toLowerCase());

/** The form of a Microsoft Entra id. */
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
