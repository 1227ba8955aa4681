import type { LinkedAccount } from '../accounts/linked-accounts.ts';
import type { Profile } from '../profile/profile.ts';
import { grants, withheldScopes } from '../profile/scopes.ts';
import type { PendingGrant } from './pending.ts';

type Consents = Required<Pick<LinkedAccount, 'missing' | 'accepted'>>;

/**
 * What came of asking for permissions, as it is kept with an account. A permission that is missing after two consents of
 * the same account will be missing after a third: the person does not want to give it, or the provider calls it
 * something else.
 */
export function consentsAfter(profile: Profile, grant: PendingGrant, before: LinkedAccount | undefined): Consents {
  const missing = withheldScopes(profile, grant.need ?? 'read', grant.scopes);
  const { missing: missed = [], accepted = [] } = before?.account === grant.account ? before : {};
  const again = [...accepted, ...missing.filter(scope => missed.includes(scope))];
  const still = again.filter(scope => !grants(grant.scopes, scope, profile.scopeAliases));
  return { missing, accepted: [...new Set(still)].sort() };
}
