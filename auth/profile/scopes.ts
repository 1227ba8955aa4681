import { KNOWN_SCOPES, type ScopeAliases } from './known-scopes.ts';
import { type AccessNeed, type Profile, scopesFor } from './profile.ts';

/** The scopes that `need` requires and that `granted` does not include. */
export function withheldScopes(profile: Profile, need: AccessNeed, granted: readonly string[]): string[] {
  const all = grantedIn(granted, profile.scopeAliases);
  return scopesFor(profile, need).filter(wanted => !isAmong(all, wanted));
}

/**
 * True if one of the `granted` scopes is `wanted`, is another name for it, or includes it. A wrong `true` costs little,
 * because the API still refuses what was not granted; a wrong `false` asks people for a consent they have already given.
 */
export const grants = (granted: readonly string[], wanted: string, aliases: ScopeAliases = {}): boolean =>
  isAmong(grantedIn(granted, aliases), wanted);

/** OpenID Connect Core s.11: `offline_access` asks for a refresh token, whose presence proves it. Microsoft never names it. */
const isAmong = (granted: readonly string[], wanted: string): boolean =>
  wanted === 'offline_access' || granted.some(name => isSame(name, wanted.toLowerCase()));

/** All names of what was granted, in lower case. */
function grantedIn(granted: readonly string[], aliases: ScopeAliases): string[] {
  // RFC 6749 s.3.3: scopes are separated by spaces and case-sensitive. But GitHub uses commas, and Microsoft changes
  // upper and lower case in its answer.
  const named = granted.flatMap(name => [name, ...name.split(',')]).map(name => name.toLowerCase());
  return withIncluded(named, aliases);
}

const inSmall = (aliases: ScopeAliases): (readonly [alias: string, scopes: string[]])[] =>
  Object.entries(aliases).map(([alias, scopes]) => [alias.toLowerCase(), scopes.map(scope => scope.toLowerCase())]);

const KNOWN = inSmall(KNOWN_SCOPES);

/** The named scopes and all scopes they include, directly or indirectly. */
function withIncluded(named: readonly string[], own: ScopeAliases): string[] {
  const all = new Set(named);
  const aliases = [...KNOWN, ...inSmall(own)];
  // Iterating a Set also visits entries that are added during the iteration.
  for (const name of all) {
    for (const [alias, scopes] of aliases) {
      if (isSame(name, alias)) for (const scope of scopes) all.add(scope);
    }
  }
  return [...all];
}

/** Microsoft answers a request for `https://graph.microsoft.com/User.Read` with `User.Read`, so one may lack the host. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.endsWith(shorter) && longer.at(-shorter.length - 1) === '/' && !shorter.includes('/');
}
