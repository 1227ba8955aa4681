import { isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import { DAY_MS } from '../../time/index.ts';
import type { Profile } from '../profile/profile.ts';
import type { Vault } from '../vault.ts';
import type { GrantLapseCause, Lapse } from './lapse.ts';

/** A problem for the operator. `account` is the shared account of a pre-authorized profile. */
export type Alert = { profile: Profile } & (
  | { about: 'lapsed'; account: string; cause: GrantLapseCause }
  | { about: 'lapses-soon'; account: string; lapse: Lapse }
  /** Scopes that two consents left out, and the scopes that the provider named. Contains no account name. */
  | { about: 'scopes-missing'; missing: readonly string[]; granted: readonly string[] }
);

/** Alerts the operator once per problem, even when several processes notice it. */
export type Alerts = {
  /** @param occasion identifies the problem among alerts of the same kind and profile; repeats of it are dropped */
  raise(alert: Alert, occasion: number | string): Promise<void>;
};

const REMEMBERED_MS = 365 * DAY_MS;

export function createAlerts(vault: Vault, tell: (alert: Alert) => void): Alerts {
  return {
    raise: async (alert, occasion) => {
      const key = storeKey('alert', alert.about, alert.profile.name, String(occasion));
      try {
        await vault.replace(key, { version: undefined, value: true, ttlMs: REMEMBERED_MS });
      } catch (error) {
        if (isBotError(error, 'store/conflict')) return;
        throw error;
      }
      tell(alert);
    },
  };
}
