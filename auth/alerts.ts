import { isBotError } from '../core/errors.ts';
import { storeKey } from '../core/store-key.ts';
import type { Lapse, LapseCause } from './lapse.ts';
import type { Profile } from './profile.ts';
import type { Vault } from './vault.ts';

/** Something that the operator has to repair. */
export type Alert = { profile: Profile } /** An account that everybody uses. */ & (
  | { about: 'lapsed'; account: string; cause: LapseCause }
  | { about: 'lapses-soon'; account: string; lapse: Lapse }
  /** Scopes that were missing twice, and what the provider named instead; of nobody's account in particular. */
  | { about: 'scopes-missing'; missing: readonly string[]; granted: readonly string[] }
);

/** Tells the operator of each thing once, whichever of several bots finds it first. */
export type Alerts = {
  /** @param occasion what the alert is about beside its profile: another one is told of again */
  raise(alert: Alert, occasion: number | string): Promise<void>;
};

const REMEMBERED_MS = 365 * 86_400_000;

export function createAlerts(vault: Vault, tell: (alert: Alert) => void): Alerts {
  return {
    raise: async (alert, occasion) => {
      const address = storeKey('alert', alert.about, alert.profile.name, String(occasion));
      try {
        await vault.replace(address, undefined, true, REMEMBERED_MS);
      } catch (error) {
        if (isBotError(error, 'store/conflict')) return;
        throw error;
      }
      tell(alert);
    },
  };
}
