import { storeKey } from '../../core/store-key.ts';
import { isRandomToken, randomToken } from '../random.ts';
import type { Vault } from '../vault.ts';
import type { FailedSignIn } from './failed-sign-ins.ts';
import { SIGN_IN_MS } from './sign-in-links.ts';

/**
 * How a sign-in ended, for the page that shows it. `missing` lists scopes that were not granted; `channel` is the chat's,
 * or "" if a developer signed in to a shared account; `objectId` as in `SignInRequest`.
 */
export type SignInOutcome = { profileTitle: string; chat: string; channel: string; name: string; objectId: string } & (
  | { kind: 'linked'; account: string; missing: readonly string[] }
  /** The person still has to type this code in the chat, to prove that browser and chat are the same person's. */
  | { kind: 'code'; account: string; code: string; missing: readonly string[] }
  /** The developer still has to accept it at the terminal. */
  | { kind: 'waiting'; account: string; missing: readonly string[] }
  | FailedSignIn
);

/** Stores outcomes for ten minutes. Only the browser that signed in can read one. */
export type SignInOutcomes = {
  save(browser: string, outcome: SignInOutcome): Promise<string>;
  read(id: string, browser: string): Promise<SignInOutcome | undefined>;
};

export function createSignInOutcomes(vault: Vault): SignInOutcomes {
  const keyOf = (id: string, browser: string) => storeKey('outcome', id, browser);
  return {
    save: async (browser, outcome) => {
      const id = randomToken();
      await vault.put(keyOf(id, browser), outcome, SIGN_IN_MS);
      return id;
    },
    read: async (id, browser) => {
      if (!isRandomToken(id) || !isRandomToken(browser)) return undefined;
      return (await vault.read<SignInOutcome>(keyOf(id, browser)))?.value;
    },
  };
}
