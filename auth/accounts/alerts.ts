import { isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { Profile } from '../profile/profile.ts';
import type { Vault } from '../vault.ts';
import type { GrantLapseCause, Lapse } from './lapse.ts';

/** Something that the operator has to repair; `account` is one that everybody uses. */
export type Alert = { profile: Profile } & (
  | { about: 'lapsed'; account: string; cause: GrantLapseCause }
  | { about: 'lapses-soon'; account: string; lapse: Lapse }
  /** Scopes that two consents did not bring, and what the provider named instead. It names no account. */
  | { about: 'scopes-missing'; missing: readonly string[]; granted: readonly string[] }
);

/** Tells the operator of each thing once, whichever of several bots finds it first. */
export type Alerts = {
  /** @param occasion tells two alerts about the same profile apart; the same one is told once */
  raise(alert: Alert, occasion: number | string): Promise<void>;
};

const REMEMBERED_MS = 365 * 86_400_000;

export function createAlerts(vault: Vault, tell: (alert: Alert) => void): Alerts {
  return {
    raise: async (alert, occasion) => {
      const address = storeKey('alert', alert.about, alert.profile.name, String(occasion));
      try {
        await vault.replace(address, { version: undefined, value: true, ttlMs: REMEMBERED_MS });
      } catch (error) {
        if (isBotError(error, 'store/conflict')) return;
        throw error;
      }
      tell(alert);
    },
  };
}
