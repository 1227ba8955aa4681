import type { Clock } from '../core/clock.ts';
import type { LastingTokens } from './links.ts';
import { randomCode } from './random.ts';
import { SIGN_IN_MS } from './tickets.ts';
import { type UserKey, userAddress } from './user.ts';
import { change, type Vault } from './vault.ts';

const TRIES = 3;

/** A grant that somebody's browser brought and that no chat uses before the code was typed there. */
export type PendingGrant = {
  profile: string;
  account: string;
  scopes: readonly string[];
  tokens: LastingTokens;
};

type Waiting = PendingGrant & { code: string; triesLeft: number; endsAtMs: number };

export type Proof =
  | { result: 'nothing-pending' }
  | { result: 'linked'; grant: PendingGrant }
  /** `destroyed`: grants that were guessed at too often; "wrong" means that others still wait. */
  | { result: 'wrong' | 'destroyed'; destroyed: PendingGrant[] };

/** Grants that wait for their six-digit code, ten minutes at most, at most one for each user and profile. */
export type PendingGrants = {
  /** Gives the code, and the older grant of the same profile that this one takes the place of. */
  add(user: UserKey, grant: PendingGrant): Promise<{ code: string; replaced: PendingGrant | undefined }>;
  /** A wrong code counts against everything that waits: nobody gets more than three guesses at a grant. */
  prove(user: UserKey, code: string): Promise<Proof>;
  /** Takes a profile's grant out. */
  drop(user: UserKey, profile: string): Promise<PendingGrant | undefined>;
};

export function createPendingGrants(vault: Vault, clock: Clock): PendingGrants {
  const edit = <R>(user: UserKey, work: (waiting: Waiting[]) => { next: Waiting[]; result: R }): Promise<R> =>
    change<Waiting[], R>(vault, userAddress('pending', user), current => {
      const { next, result } = work((current ?? []).filter(grant => grant.endsAtMs > clock()));
      const ttlMs = Math.max(...next.map(grant => grant.endsAtMs)) - clock();
      return next.length > 0 ? { next, ttlMs, result } : { next: undefined, result };
    });
  return {
    add: (user, grant) => {
      const code = randomCode();
      const fresh = { ...grant, code, triesLeft: TRIES, endsAtMs: clock() + SIGN_IN_MS };
      return edit(user, waiting => {
        const { found, others } = split(waiting, old => old.profile === grant.profile);
        return { next: [...others, fresh], result: { code, replaced: found } };
      });
    },
    prove: (user, code) => edit<Proof>(user, waiting => judge(waiting, code)),
    drop: (user, profile) =>
      edit(user, waiting => {
        const { found, others } = split(waiting, grant => grant.profile === profile);
        return { next: others, result: found };
      }),
  };
}

function judge(waiting: Waiting[], code: string): { next: Waiting[]; result: Proof } {
  if (waiting.length === 0) return { next: [], result: { result: 'nothing-pending' } };
  const { found, others } = split(waiting, grant => grant.code === code);
  if (found) return { next: others, result: { result: 'linked', grant: found } };
  const tried = waiting.map(grant => ({ ...grant, triesLeft: grant.triesLeft - 1 }));
  const next = tried.filter(grant => grant.triesLeft > 0);
  const destroyed = tried.filter(grant => grant.triesLeft <= 0);
  return { next, result: { result: next.length > 0 ? 'wrong' : 'destroyed', destroyed } };
}

function split(waiting: Waiting[], pick: (grant: Waiting) => boolean) {
  const found = waiting.find(pick);
  return { found, others: waiting.filter(grant => grant !== found) };
}
