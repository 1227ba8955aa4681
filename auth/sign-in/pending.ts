import type { Clock } from '../../core/clock.ts';
import { storeKey } from '../../core/store-key.ts';
import type { LastingTokens } from '../accounts/linked-accounts.ts';
import { type Holder, holderKey } from '../accounts/user.ts';
import type { AccessNeed } from '../profile/profile.ts';
import { randomCode } from '../random.ts';
import { editRecord, type Vault } from '../vault.ts';
import { SIGN_IN_MS } from './sign-in-links.ts';

const MAX_GUESSES = 3;

/** A grant from a browser that no chat uses until its code has been typed there. */
export type PendingGrant = {
  profile: string;
  account: string;
  scopes: readonly string[];
  /** What the person was asked to allow; absent from older records. */
  need?: AccessNeed;
  tokens: LastingTokens;
  /** The invitation's `conversation`, which leads to the chat. */
  conversation: unknown;
};

type Waiting = PendingGrant & { code: string; triesLeft: number; endsAtMs: number };

/** The result of a typed code. */
export type CodeProof =
  | { result: 'nothing-pending' }
  | { result: 'linked'; grant: PendingGrant }
  /** `destroyed` lists the grants with no guesses left. After "wrong", others still wait; after "destroyed", none does. */
  | { result: 'wrong' | 'destroyed'; destroyed: PendingGrant[] }
  /** Others have read the code, so a grant that waited for it is destroyed. */
  | { result: 'exposed'; destroyed: PendingGrant[] };

/** Grants that wait for their six-digit code, for up to ten minutes; at most one per holder and profile. */
export class PendingGrants {
  readonly #vault: Vault;
  readonly #clock: Clock;

  constructor(vault: Vault, clock: Clock) {
    this.#vault = vault;
    this.#clock = clock;
  }

  /** Stores a grant. @returns its code, and the waiting grant of the same profile that it replaced */
  async add(holder: Holder, grant: PendingGrant): Promise<{ code: string; replaced: PendingGrant | undefined }> {
    const code = await this.#unusedCode();
    const fresh = { ...grant, code, triesLeft: MAX_GUESSES, endsAtMs: this.#clock() + SIGN_IN_MS };
    return this.#edit(holder, waiting => {
      const { found, others } = split(waiting, old => old.profile === grant.profile);
      return { next: [...others, fresh], result: { code, replaced: found } };
    });
  }

  /** Checks a code. A wrong one counts against every waiting grant of the holder; each allows three guesses. */
  async prove(holder: Holder, code: string): Promise<CodeProof> {
    if (!(await this.#isVoid(code))) return this.#edit<CodeProof>(holder, waiting => judge(waiting, code));
    const grant = await this.#takeOut(holder, waiting => waiting.code === code);
    return { result: 'exposed', destroyed: grant ? [grant] : [] };
  }

  /** Voids a code for everyone, and removes and returns this holder's grant that waits for it. */
  async expose(holder: Holder, code: string): Promise<PendingGrant | undefined> {
    await this.#vault.put(voidCodeKey(code), true, SIGN_IN_MS);
    return this.#takeOut(holder, waiting => waiting.code === code);
  }

  /** True if a grant of this holder waits for its code. */
  async isWaiting(holder: Holder): Promise<boolean> {
    return (await this.#waitingNow(holder)).length > 0;
  }

  /** Returns a profile's waiting grant without removing it. */
  async peek(holder: Holder, profile: string): Promise<PendingGrant | undefined> {
    return (await this.#waitingNow(holder)).find(grant => grant.profile === profile);
  }

  /** Removes and returns a profile's waiting grant. */
  drop(holder: Holder, profile: string): Promise<PendingGrant | undefined> {
    return this.#takeOut(holder, grant => grant.profile === profile);
  }

  #takeOut(holder: Holder, pick: (grant: Waiting) => boolean): Promise<PendingGrant | undefined> {
    return this.#edit(holder, waiting => {
      const { found, others } = split(waiting, pick);
      return { next: others, result: found };
    });
  }

  #edit<R>(holder: Holder, edit: (waiting: Waiting[]) => { next: Waiting[]; result: R }): Promise<R> {
    return editRecord<Waiting[], R>(this.#vault, holderKey('pending', holder), current => {
      const { next, result } = edit(this.#alive(current));
      const ttlMs = Math.max(...next.map(grant => grant.endsAtMs)) - this.#clock();
      return next.length > 0 ? { next, ttlMs, result } : { next: undefined, result };
    });
  }

  async #waitingNow(holder: Holder): Promise<Waiting[]> {
    return this.#alive((await this.#vault.read<Waiting[]>(holderKey('pending', holder)))?.value);
  }

  #alive(grants: Waiting[] = []): Waiting[] {
    return grants.filter(grant => grant.endsAtMs > this.#clock());
  }

  async #isVoid(code: string): Promise<boolean> {
    return (await this.#vault.read(voidCodeKey(code))) !== undefined;
  }

  async #unusedCode(): Promise<string> {
    for (;;) {
      const code = randomCode();
      if (!(await this.#isVoid(code))) return code;
    }
  }
}

/** Holds `true` for as long as any current grant can wait for the code. */
const voidCodeKey = (code: string): string => storeKey('void-code', code);

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
