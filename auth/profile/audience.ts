import type { AccessNeed, Audience, Profile } from './profile.ts';

/** What a channel vouches for about the person who speaks; nothing in it was typed by them. */
export type Identity = {
  /** '' where the channel has no tenants. */
  tenant: string;
  /** Every id by which the channel knows the person. */
  ids: readonly string[];
  email?: string;
  /** Of another tenant than the one that the conversation belongs to. */
  guest: boolean;
};

export type Identify = () => Promise<Identity | undefined>;

/** Who asks. Without `identify` no channel vouches for them: a visitor of the web chat page. */
export type Asker = { channel: string; identify: Identify | undefined };

/**
 * Whether a pre-authorized account may be used by `asker` for `need`. A person must fit every list of the audience;
 * visitors without a voucher must be let in by name (`anonymous: true`), and read only.
 */
export async function admits(
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

/** Entra's ids are the same in capitals; those of channels need not be. */
const isSameId = (a: string, b: string): boolean => a === b || (GUID.test(a) && a.toLowerCase() === b.toLowerCase());
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
