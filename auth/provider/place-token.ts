import type { Profile } from '../profile/profile.ts';

/** What is added to an API call so that it carries its access token. */
export type PlacedToken = { headers: Record<string, string>; params: Record<string, string> };

/** RFC 6750: in `Authorization` (s.2.1) or the query (s.2.3), unless the profile names another header or parameter. */
export function placeToken({ accessToken: place }: Pick<Profile, 'accessToken'>, token: string): PlacedToken {
  if (place.in === 'query') return { headers: {}, params: { [place.name ?? 'access_token']: token } };
  const header = place.name === undefined ? { authorization: `Bearer ${token}` } : { [place.name]: token };
  return { headers: header, params: {} };
}
