import { storeKey } from '../../core/store-key.ts';
import { isRandomToken, randomToken } from '../random.ts';
import type { Vault } from '../vault.ts';
import type { FailedSignIn } from './failed-sign-ins.ts';
import { SIGN_IN_MS } from './sign-in-links.ts';

/**
 * How a sign-in ended, for the page that says so. `missing` names permissions that were withheld; `channel` is the
 * chat's, or "" where a developer signed in for everybody; `objectId` as in the ticket.
 */
export type SignInOutcome = { profileTitle: string; chat: string; channel: string; name: string; objectId: string } & (
  | { kind: 'linked'; account: string; missing: readonly string[] }
  /** The chat still has to prove that it is the same person, by typing this code. */
  | { kind: 'code'; account: string; code: string; missing: readonly string[] }
  /** The developer still has to accept it at the terminal. */
  | { kind: 'waiting'; account: string; missing: readonly string[] }
  | FailedSignIn
);

/** Keeps outcomes for ten minutes, each for the browser whose sign-in it was. */
export type SignInOutcomes = {
  keep(browser: string, outcome: SignInOutcome): Promise<string>;
  look(id: string, browser: string): Promise<SignInOutcome | undefined>;
};

export function createSignInOutcomes(vault: Vault): SignInOutcomes {
  const place = (id: string, browser: string) => storeKey('outcome', id, browser);
  return {
    keep: async (browser, outcome) => {
      const id = randomToken();
      await vault.put(place(id, browser), outcome, SIGN_IN_MS);
      return id;
    },
    look: async (id, browser) => {
      if (!isRandomToken(id) || !isRandomToken(browser)) return undefined;
      return (await vault.read<SignInOutcome>(place(id, browser)))?.value;
    },
  };
}
