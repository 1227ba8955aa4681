import type { LinkedAccount } from '../accounts/linked-accounts.ts';
import type { Profile } from '../profile/profile.ts';
import { grants, withheldScopes } from '../profile/scopes.ts';
import type { PendingGrant } from './pending.ts';

type Consents = Required<Pick<LinkedAccount, 'missing' | 'accepted'>>;

/**
 * The missing and accepted scopes to store with an account after a consent. A scope that is missing after two consents
 * for the same account counts as accepted: the person does not want to grant it, or the provider has another name for it.
 */
export function consentsAfter(profile: Profile, grant: PendingGrant, before: LinkedAccount | undefined): Consents {
  const missing = withheldScopes(profile, grant.need ?? 'read', grant.scopes);
  const { missing: missed = [], accepted = [] } = before?.account === grant.account ? before : {};
  const again = [...accepted, ...missing.filter(scope => missed.includes(scope))];
  const still = again.filter(scope => !grants(grant.scopes, scope, profile.scopeAliases));
  return { missing, accepted: [...new Set(still)].sort() };
}
