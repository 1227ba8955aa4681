import { type Need, type Profile, scopesFor } from './profile.ts';

/** Which of the permissions that `need` takes are not among `granted`. */
export function withheldScopes(profile: Profile, need: Need, granted: readonly string[]): string[] {
  return scopesFor(profile, need).filter(wanted => !grants(granted, wanted));
}

/**
 * Whether `wanted` is among the scopes that a provider named, in whatever way it names them. To be wrong here costs
 * little in one direction, because the API refuses what was not granted; in the other it would ask people for consent
 * again and again.
 */
export function grants(granted: readonly string[], wanted: string): boolean {
  // OpenID Connect Core s.11: it asks for a refresh token, which is its own proof. Microsoft never names it.
  if (wanted === 'offline_access') return true;
  const spellings = new Set(granted.flatMap(name => [name, ...name.split(',')]).map(name => name.toLowerCase()));
  const name = wanted.toLowerCase();
  return (
    spellings.has(name) || (isQualified(name) ? spellings.has(lastPart(name)) : [...spellings].some(isQualifying(name)))
  );
}

/** With the resource that it is for: Microsoft takes `https://graph.microsoft.com/User.Read` and names it `User.Read`. */
const isQualified = (name: string): boolean => name.includes('/');
const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const isQualifying = (name: string) => (spelling: string) => isQualified(spelling) && lastPart(spelling) === name;
