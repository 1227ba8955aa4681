import { KNOWN_SCOPES, type ScopeAliases } from './known-scopes.ts';
import { type AccessNeed, type Profile, scopesFor } from './profile.ts';

/** Which of the permissions that `need` takes are not among `granted`. */
export function withheldScopes(profile: Profile, need: AccessNeed, granted: readonly string[]): string[] {
  return scopesFor(profile, need).filter(wanted => !grants(granted, wanted, profile.scopeAliases));
}

/**
 * Whether one of the scopes that a provider named is `wanted`, goes by another name for it, or includes it. A wrong "yes"
 * costs little, because the API refuses what was not granted; a wrong "no" asks people for consent they have given.
 */
export function grants(granted: readonly string[], wanted: string, aliases: ScopeAliases = {}): boolean {
  // OpenID Connect Core s.11: it asks for a refresh token, which is its own proof. Microsoft never names it.
  if (wanted === 'offline_access') return true;
  // RFC 6749 s.3.3 separates scopes by blanks and tells upper from lower case; GitHub uses commas, and Microsoft
  // answers in other letters than it was asked in.
  const named = granted.flatMap(name => [name, ...name.split(',')]).map(name => name.toLowerCase());
  return withIncluded(named, aliases).some(name => isSame(name, wanted.toLowerCase()));
}

/** The scopes that were named, and all that they stand for, step by step. */
function withIncluded(named: readonly string[], own: ScopeAliases): string[] {
  const all = new Set(named);
  const aliases = [KNOWN_SCOPES, own].flatMap(known => Object.entries(known));
  // A set may grow while it is walked, and what was added is walked as well.
  for (const name of all) {
    for (const [alias, scopes] of aliases) {
      if (isSame(name, alias.toLowerCase())) for (const scope of scopes) all.add(scope.toLowerCase());
    }
  }
  return [...all];
}

/** Microsoft takes `https://graph.microsoft.com/User.Read` and names it `User.Read`: one of two may lack the resource. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (isQualified(a) === isQualified(b)) return false;
  return isQualified(a) ? lastPart(a) === b : a === lastPart(b);
}

const isQualified = (name: string): boolean => name.includes('/');
const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
