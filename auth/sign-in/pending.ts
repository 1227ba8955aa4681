import type { Clock } from '../../core/clock.ts';
import { storeKey } from '../../core/store-key.ts';
import type { LastingTokens } from '../accounts/linked-accounts.ts';
import { type Holder, holderAddress } from '../accounts/user.ts';
import type { AccessNeed } from '../profile/profile.ts';
import { randomCode } from '../random.ts';
import { change, type Vault } from '../vault.ts';
import { SIGN_IN_MS } from './sign-in-links.ts';

const TRIES = 3;

/** A grant that somebody's browser brought and that no chat uses before the code was typed there. */
export type PendingGrant = {
  profile: string;
  account: string;
  scopes: readonly string[];
  /** What the person was asked to permit; absent from older records. */
  need?: AccessNeed;
  tokens: LastingTokens;
  /** Where the chat is, as whoever invited said it. */
  conversation: unknown;
};

type Waiting = PendingGrant & { code: string; triesLeft: number; endsAtMs: number };

export type CodeProof =
  | { result: 'nothing-pending' }
  | { result: 'linked'; grant: PendingGrant }
  /** `destroyed`: grants that were guessed at too often; "wrong" means that others still wait. */
  | { result: 'wrong' | 'destroyed'; destroyed: PendingGrant[] }
  /** The code was seen by others; a grant that waited for it is destroyed. */
  | { result: 'exposed'; destroyed: PendingGrant[] };

/** Grants that wait for their six-digit code, ten minutes at most, at most one for each holder and profile. */
export type PendingGrants = {
  /** Gives the code, and the older grant of the same profile that this one takes the place of. */
  add(holder: Holder, grant: PendingGrant): Promise<{ code: string; replaced: PendingGrant | undefined }>;
  /** A wrong code counts against everything that waits: nobody gets more than three guesses at a grant. */
  prove(holder: Holder, code: string): Promise<CodeProof>;
  /** Makes a code void for everybody, and takes out this holder's grant that waits for it. */
  expose(holder: Holder, code: string): Promise<PendingGrant | undefined>;
  /** Whether anything waits for a code. */
  isWaiting(holder: Holder): Promise<boolean>;
  /** Reads a profile's grant and leaves it. */
  look(holder: Holder, profile: string): Promise<PendingGrant | undefined>;
  /** Takes a profile's grant out. */
  drop(holder: Holder, profile: string): Promise<PendingGrant | undefined>;
};

export function createPendingGrants(vault: Vault, clock: Clock): PendingGrants {
  const edit = <R>(holder: Holder, work: (waiting: Waiting[]) => { next: Waiting[]; result: R }): Promise<R> =>
    change<Waiting[], R>(vault, holderAddress('pending', holder), current => {
      const { next, result } = work((current ?? []).filter(grant => grant.endsAtMs > clock()));
      const ttlMs = Math.max(...next.map(grant => grant.endsAtMs)) - clock();
      return next.length > 0 ? { next, ttlMs, result } : { next: undefined, result };
    });
  const waitingNow = async (holder: Holder): Promise<Waiting[]> => {
    const row = await vault.read<Waiting[]>(holderAddress('pending', holder));
    return (row?.value ?? []).filter(grant => grant.endsAtMs > clock());
  };
  const takeOut = (holder: Holder, code: string): Promise<PendingGrant | undefined> =>
    edit(holder, waiting => {
      const { found, others } = split(waiting, grant => grant.code === code);
      return { next: others, result: found };
    });
  const isVoid = async (code: string): Promise<boolean> => (await vault.read(voidAddress(code))) !== undefined;
  const unusedCode = async (): Promise<string> => {
    for (;;) {
      const code = randomCode();
      if (!(await isVoid(code))) return code;
    }
  };
  return {
    add: async (holder, grant) => {
      const code = await unusedCode();
      const fresh = { ...grant, code, triesLeft: TRIES, endsAtMs: clock() + SIGN_IN_MS };
      return edit(holder, waiting => {
        const { found, others } = split(waiting, old => old.profile === grant.profile);
        return { next: [...others, fresh], result: { code, replaced: found } };
      });
    },
    prove: async (holder, code) => {
      if (!(await isVoid(code))) return edit<CodeProof>(holder, waiting => judge(waiting, code));
      const grant = await takeOut(holder, code);
      return { result: 'exposed', destroyed: grant ? [grant] : [] };
    },
    expose: async (holder, code) => {
      await vault.put(voidAddress(code), true, SIGN_IN_MS);
      return takeOut(holder, code);
    },
    isWaiting: async holder => (await waitingNow(holder)).length > 0,
    look: async (holder, profile) => (await waitingNow(holder)).find(grant => grant.profile === profile),
    drop: (holder, profile) =>
      edit(holder, waiting => {
        const { found, others } = split(waiting, grant => grant.profile === profile);
        return { next: others, result: found };
      }),
  };
}

/** For as long as any grant that is there now can wait. */
const voidAddress = (code: string): string => storeKey('void-code', code);

function judge(waiting: Waiting[], code: string): { next: Waiting[]; result: CodeProof } {
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
