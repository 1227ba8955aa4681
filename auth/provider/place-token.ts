import type { Profile } from '../profile/profile.ts';

/** The headers and query parameters that carry an access token in an API call. */
export type PlacedToken = { headers: Record<string, string>; params: Record<string, string> };

/**
 * Puts an access token where the profile wants it: the `Authorization` header (RFC 6750 s.2.1), the query parameter
 * `access_token` (s.2.3), or the header or parameter that the profile names.
 */
export function placeToken({ accessToken: field }: Pick<Profile, 'accessToken'>, token: string): PlacedToken {
  if (field.in === 'query') return { headers: {}, params: { [field.name ?? 'access_token']: token } };
  const header = field.name === undefined ? { authorization: `Bearer ${token}` } : { [field.name]: token };
  return { headers: header, params: {} };
}
