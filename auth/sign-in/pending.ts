import type { Clock } from '../../core/clock.ts';
import { storeKey } from '../../core/store-key.ts';
import type { LastingTokens } from '../accounts/linked-accounts.ts';
import { type Holder, holderAddress } from '../accounts/user.ts';
import type { AccessNeed } from '../profile/profile.ts';
import { randomCode } from '../random.ts';
import { change, type Vault } from '../vault.ts';
import { SIGN_IN_MS } from './sign-in-links.ts';

const TRIES = 3;

/** A grant that a browser brought; no chat uses it before the code was typed there. */
export type PendingGrant = {
  profile: string;
  account: string;
  scopes: readonly string[];
  /** What the person was asked to permit; absent from older records. */
  need?: AccessNeed;
  tokens: LastingTokens;
  /** Where the chat is; the invitation's `conversation`. */
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
export class PendingGrants {
  readonly #vault: Vault;
  readonly #clock: Clock;

  constructor(vault: Vault, clock: Clock) {
    this.#vault = vault;
    this.#clock = clock;
  }

  /** Gives the code, and the older grant of the same profile that this one takes the place of. */
  async add(holder: Holder, grant: PendingGrant): Promise<{ code: string; replaced: PendingGrant | undefined }> {
    const code = await this.#unusedCode();
    const fresh = { ...grant, code, triesLeft: TRIES, endsAtMs: this.#clock() + SIGN_IN_MS };
    return this.#edit(holder, waiting => {
      const { found, others } = split(waiting, old => old.profile === grant.profile);
      return { next: [...others, fresh], result: { code, replaced: found } };
    });
  }

  /** A wrong code counts against everything that waits: there are no more than three guesses at a grant. */
  async prove(holder: Holder, code: string): Promise<CodeProof> {
    if (!(await this.#isVoid(code))) return this.#edit<CodeProof>(holder, waiting => judge(waiting, code));
    const grant = await this.#takeOut(holder, waiting => waiting.code === code);
    return { result: 'exposed', destroyed: grant ? [grant] : [] };
  }

  /** Makes a code void for everybody, and takes out this holder's grant that waits for it. */
  async expose(holder: Holder, code: string): Promise<PendingGrant | undefined> {
    await this.#vault.put(voidAddress(code), true, SIGN_IN_MS);
    return this.#takeOut(holder, waiting => waiting.code === code);
  }

  /** True if anything waits for a code. */
  async isWaiting(holder: Holder): Promise<boolean> {
    return (await this.#waitingNow(holder)).length > 0;
  }

  /** Reads a profile's grant and leaves it. */
  async look(holder: Holder, profile: string): Promise<PendingGrant | undefined> {
    return (await this.#waitingNow(holder)).find(grant => grant.profile === profile);
  }

  /** Takes a profile's grant out. */
  drop(holder: Holder, profile: string): Promise<PendingGrant | undefined> {
    return this.#takeOut(holder, grant => grant.profile === profile);
  }

  #takeOut(holder: Holder, pick: (grant: Waiting) => boolean): Promise<PendingGrant | undefined> {
    return this.#edit(holder, waiting => {
      const { found, others } = split(waiting, pick);
      return { next: others, result: found };
    });
  }

  #edit<R>(holder: Holder, work: (waiting: Waiting[]) => { next: Waiting[]; result: R }): Promise<R> {
    return change<Waiting[], R>(this.#vault, holderAddress('pending', holder), current => {
      const { next, result } = work(this.#alive(current));
      const ttlMs = Math.max(...next.map(grant => grant.endsAtMs)) - this.#clock();
      return next.length > 0 ? { next, ttlMs, result } : { next: undefined, result };
    });
  }

  async #waitingNow(holder: Holder): Promise<Waiting[]> {
    return this.#alive((await this.#vault.read<Waiting[]>(holderAddress('pending', holder)))?.value);
  }

  #alive(grants: Waiting[] = []): Waiting[] {
    return grants.filter(grant => grant.endsAtMs > this.#clock());
  }

  async #isVoid(code: string): Promise<boolean> {
    return (await this.#vault.read(voidAddress(code))) !== undefined;
  }

  async #unusedCode(): Promise<string> {
    for (;;) {
      const code = randomCode();
      if (!(await this.#isVoid(code))) return code;
    }
  }
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
