import type { Clock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import { DAY_MS } from '../../time/index.ts';
import type { Profile } from '../profile/profile.ts';
import { editRecord, type Vault } from '../vault.ts';
import { type Lapse, lapseOf, warnAtMs } from './lapse.ts';
import { type LinkedAccount, type LinkedAccountRow, type LinkedAccounts, linkKey } from './linked-accounts.ts';
import { OWNER } from './user.ts';

/** How far back the first check looks. Warnings older than this were missed while the bot was down. */
const DAYS_BACK = 8;

/** An authorization that is about to end and whose holder has not been warned. `shared`: it serves everyone. */
type DueWarning = { link: LinkedAccount; lapse: Lapse; shared: boolean };

/** `stays`: the account must be checked again on the same day's list. */
type DueCheck = { stays: boolean; warnings: DueWarning[] };

type Parts = {
  vault: Vault;
  links: LinkedAccounts;
  profiles: ReadonlyMap<string, Profile>;
  clock: Clock;
};

/** Schedules the warnings about authorizations that will lapse: one record per UTC day lists the links to warn about. */
export class LapseSchedule {
  readonly #parts: Parts;
  #lookedAt: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async add(key: string, link: LinkedAccount): Promise<void> {
    const profile = this.#parts.profiles.get(link.profile);
    if (!profile) return;
    await this.#editDay(dayOf(warnAtMs(profile, link)), keys => [...new Set([...keys, key])]);
  }

  /** Claims the warnings that are due. Each is claimed by one process only. */
  async due(): Promise<DueWarning[]> {
    const now = this.#parts.clock();
    const warnings = [];
    for (let at = this.#lookedAt ?? now - DAYS_BACK * DAY_MS; dayOf(at) <= dayOf(now); at += DAY_MS) {
      warnings.push(...(await this.#dueOn(dayOf(at))));
    }
    this.#lookedAt = now - DAY_MS;
    return warnings;
  }

  async #dueOn(day: string): Promise<DueWarning[]> {
    const keys = (await this.#parts.vault.read<string[]>(dayKey(day)))?.value ?? [];
    const checked = [];
    for (const key of keys) checked.push({ key, ...(await this.#check(key, day)) });
    const gone = new Set(checked.filter(({ stays }) => !stays).map(({ key }) => key));
    if (gone.size > 0) await this.#editDay(day, now => now.filter(key => !gone.has(key)));
    return checked.flatMap(({ warnings }) => warnings);
  }

  /** An account that was used in the meantime lapses later, so it is scheduled for another day. */
  async #check(key: string, day: string): Promise<DueCheck> {
    const { links, profiles, clock } = this.#parts;
    const row = await links.read(key);
    const profile = row && profiles.get(row.value.profile);
    if (!profile || row.value.lapsed || row.value.warned) return { stays: false, warnings: [] };
    const at = warnAtMs(profile, row.value);
    if (dayOf(at) > day) await this.add(key, row.value);
    if (at > clock()) return { stays: dayOf(at) === day, warnings: [] };
    return this.#claim(key, row, lapseOf(profile, row.value));
  }

  /** Marks the account before the warning is sent, so only one is sent. A link that just changed is checked again. */
  async #claim(key: string, row: LinkedAccountRow, lapse: Lapse): Promise<DueCheck> {
    try {
      await this.#parts.links.update(key, row, { ...row.value, warned: true });
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return { stays: true, warnings: [] };
      throw error;
    }
    const shared = key === linkKey(OWNER, row.value.profile);
    return { stays: false, warnings: [{ link: row.value, lapse, shared }] };
  }

  async #editDay(day: string, edit: (keys: string[]) => string[]): Promise<void> {
    await editRecord<string[], void>(this.#parts.vault, dayKey(day), current => {
      const next = edit(current ?? []);
      return { next: next.length > 0 ? next : undefined, result: undefined };
    });
  }
}

const dayKey = (day: string): string => storeKey('renewals', day);

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
