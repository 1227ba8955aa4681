import { holderAddress, OWNER } from '../accounts/user.ts';
import type { Vault } from '../vault.ts';
import { SIGN_IN_MS } from './sign-in-links.ts';

/** Why a sign-in failed: the person refused, or something went wrong. `seen` tells the developer what the bot received. */
export type FailedSignIn = { kind: 'refused' } | { kind: 'failed'; reason: FailureReason; seen?: string };

/**
 * consent: too little was permitted to be of use; no-lasting-grant: the provider gave no refresh token;
 * provider: it did not answer, or had trouble of its own; misconfigured: it refuses the set-up of the bot.
 */
export type FailureReason = 'consent' | 'no-lasting-grant' | 'provider' | 'misconfigured';

/**
 * Sign-ins for everybody that came to nothing, by profile, for ten minutes: the browser may have come back to another
 * process than the one at whose terminal the developer waits.
 */
export type FailedSignIns = {
  keep(profile: string, end: FailedSignIn): Promise<void>;
  look(profile: string): Promise<FailedSignIn | undefined>;
  forget(profile: string): Promise<void>;
};

export function createFailedSignIns(vault: Vault): FailedSignIns {
  const place = (profile: string) => holderAddress('dead-end', OWNER, profile);
  return {
    keep: (profile, end) => vault.put(place(profile), end, SIGN_IN_MS),
    look: async profile => (await vault.read<FailedSignIn>(place(profile)))?.value,
    forget: async profile => void (await vault.take(place(profile))),
  };
}
