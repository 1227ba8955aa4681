import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { Profile } from '../profile/profile.ts';
import { change, type Vault } from '../vault.ts';
import { type Lapse, lapseOf, warnAtMs } from './lapse.ts';
import { type LinkedAccount, type LinkedAccountRow, type LinkedAccounts, linkAddress } from './linked-accounts.ts';
import { OWNER } from './user.ts';

const DAY_MS = 86_400_000;
/** A bot that was down for longer than this has missed the warnings of the days before. */
const DAYS_BACK = 8;

/** An authorization that will soon be over, without a warning so far; `shared`: it serves everybody. */
export type Warning = { link: LinkedAccount; lapse: Lapse; shared: boolean };

type Judgement = { stays: boolean; warnings: Warning[] };

type Parts = {
  vault: Vault;
  links: LinkedAccounts;
  profiles: ReadonlyMap<string, Profile>;
  clock: Clock;
};

/** Which authorizations will lapse when: for each day on which people are to be warned, the addresses of their accounts. */
export class Renewals {
  readonly #parts: Parts;
  #lookedAt: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async schedule(address: string, link: LinkedAccount): Promise<void> {
    const profile = this.#parts.profiles.get(link.profile);
    if (!profile) return;
    await this.#editDay(dayOf(warnAtMs(profile, link)), addresses => [...new Set([...addresses, address])]);
  }

  /** Claims the warnings that are due: of several bots on one store one gets each. */
  async due(): Promise<Warning[]> {
    const now = this.#parts.clock();
    const warnings = [];
    for (let at = this.#lookedAt ?? now - DAYS_BACK * DAY_MS; dayOf(at) <= dayOf(now); at += DAY_MS) {
      warnings.push(...(await this.#dueOn(dayOf(at))));
    }
    this.#lookedAt = now - DAY_MS;
    return warnings;
  }

  async #dueOn(day: string): Promise<Warning[]> {
    const addresses = (await this.#parts.vault.read<string[]>(dayAddress(day)))?.value ?? [];
    const judged = [];
    for (const address of addresses) judged.push({ address, ...(await this.#judge(address, day)) });
    const gone = new Set(judged.filter(({ stays }) => !stays).map(({ address }) => address));
    if (gone.size > 0) await this.#editDay(day, now => now.filter(address => !gone.has(address)));
    return judged.flatMap(({ warnings }) => warnings);
  }

  /** An account that was used since has moved to another day. */
  async #judge(address: string, day: string): Promise<Judgement> {
    const { links, profiles, clock } = this.#parts;
    const row = await links.read(address);
    const profile = row && profiles.get(row.value.profile);
    if (!profile || row.value.lapsed || row.value.warned) return { stays: false, warnings: [] };
    const at = warnAtMs(profile, row.value);
    if (dayOf(at) > day) await this.schedule(address, row.value);
    if (at > clock()) return { stays: dayOf(at) === day, warnings: [] };
    return this.#claim(address, row, lapseOf(profile, row.value));
  }

  /** The account is marked before the warning goes out, so that there is one; an account that just changed comes up again. */
  async #claim(address: string, row: LinkedAccountRow, lapse: Lapse): Promise<Judgement> {
    try {
      await this.#parts.links.update(address, row, { ...row.value, warned: true });
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return { stays: true, warnings: [] };
      throw error;
    }
    const shared = address === linkAddress(OWNER, row.value.profile);
    return { stays: false, warnings: [{ link: row.value, lapse, shared }] };
  }

  async #editDay(day: string, edit: (addresses: string[]) => string[]): Promise<void> {
    await change<string[], void>(this.#parts.vault, dayAddress(day), current => {
      const next = edit(current ?? []);
      return { next: next.length > 0 ? next : undefined, result: undefined };
    });
  }
}

const dayAddress = (day: string): string => storeKey('renewals', day);

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
