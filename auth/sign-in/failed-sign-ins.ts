import { holderKey, OWNER } from '../accounts/user.ts';
import type { Vault } from '../vault.ts';
import { SIGN_IN_MS } from './sign-in-links.ts';

/** Why a sign-in failed: the person refused, or something went wrong. `seen` shows the developer what the bot received. */
export type FailedSignIn = { kind: 'refused' } | { kind: 'failed'; reason: FailureReason; seen?: string };

/**
 * consent: the granted permissions are too few to be useful; no-lasting-grant: the provider sent no refresh token;
 * provider: it did not answer or reported an error; misconfigured: it rejects the bot's configuration.
 */
export type FailureReason = 'consent' | 'no-lasting-grant' | 'provider' | 'misconfigured';

/**
 * Failed sign-ins for shared accounts, by profile, stored for ten minutes. They are in the store because the browser may
 * return to a different process than the command in which the developer waits.
 */
export type FailedSignIns = {
  save(profile: string, end: FailedSignIn): Promise<void>;
  read(profile: string): Promise<FailedSignIn | undefined>;
  forget(profile: string): Promise<void>;
};

export function createFailedSignIns(vault: Vault): FailedSignIns {
  const keyOf = (profile: string) => holderKey('dead-end', OWNER, profile);
  return {
    save: (profile, end) => vault.put(keyOf(profile), end, SIGN_IN_MS),
    read: async profile => (await vault.read<FailedSignIn>(keyOf(profile)))?.value,
    forget: async profile => void (await vault.take(keyOf(profile))),
  };
}
