import type { Profile } from './profile.ts';

/** RFC 9207: the named issuer; without a name at least the host where the person was sent. */
export function isIssuer(profile: Pick<Profile, 'issuer' | 'authorizationUrl'>, iss: string | undefined): boolean {
  if (iss === undefined || !URL.canParse(iss)) return false;
  return profile.issuer === undefined
    ? new URL(iss).host === new URL(profile.authorizationUrl).host
    : iss === profile.issuer;
}
