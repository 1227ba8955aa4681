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

/** An authorization that will soon be over, and that nobody was told of before; `shared`: it serves everybody. */
export type Warning = { link: LinkedAccount; lapse: Lapse; shared: boolean };

/** Which authorizations will lapse when: for each day on which somebody is to be warned, their addresses. */
export type Renewals = {
  schedule(address: string, link: LinkedAccount): Promise<void>;
  /** Claims the warnings that are due: of several bots on one store one gets each. */
  due(): Promise<Warning[]>;
};

type Judgement = { stays: boolean; warnings: Warning[] };

export function createRenewals(world: {
  vault: Vault;
  links: LinkedAccounts;
  profiles: ReadonlyMap<string, Profile>;
  clock: Clock;
}): Renewals {
  const { vault, links, profiles, clock } = world;
  let lookedAt: number | undefined;

  const editDay = (day: string, edit: (addresses: string[]) => string[]) =>
    change<string[], void>(vault, storeKey('renewals', day), current => {
      const next = edit(current ?? []);
      return { next: next.length > 0 ? next : undefined, result: undefined };
    });

  async function schedule(address: string, link: LinkedAccount): Promise<void> {
    const profile = profiles.get(link.profile);
    if (profile) await editDay(dayOf(warnAtMs(profile, link)), addresses => [...new Set([...addresses, address])]);
  }

  /** The link is marked before anybody is told, so that it is told of once; a link that just changed comes up again. */
  async function claim(address: string, row: LinkedAccountRow, lapse: Lapse): Promise<Judgement> {
    try {
      await links.update(address, row, { ...row.value, warned: true });
    } catch (error) {
      if (isBotError(error, 'store/conflict')) return { stays: true, warnings: [] };
      throw error;
    }
    return {
      stays: false,
      warnings: [{ link: row.value, lapse, shared: address === linkAddress(OWNER, row.value.profile) }],
    };
  }

  /** A link that was used since has moved to another day. */
  async function judge(address: string, day: string): Promise<Judgement> {
    const row = await links.read(address);
    const profile = row && profiles.get(row.value.profile);
    if (!profile || row.value.lapsed || row.value.warned) return { stays: false, warnings: [] };
    const at = warnAtMs(profile, row.value);
    if (dayOf(at) > day) await schedule(address, row.value);
    if (at > clock()) return { stays: dayOf(at) === day, warnings: [] };
    return claim(address, row, lapseOf(profile, row.value));
  }

  async function dueOn(day: string): Promise<Warning[]> {
    const addresses = (await vault.read<string[]>(storeKey('renewals', day)))?.value ?? [];
    const judged = [];
    for (const address of addresses) judged.push({ address, ...(await judge(address, day)) });
    const gone = new Set(judged.filter(({ stays }) => !stays).map(({ address }) => address));
    if (gone.size > 0) await editDay(day, now => now.filter(address => !gone.has(address)));
    return judged.flatMap(({ warnings }) => warnings);
  }

  return {
    schedule,
    due: async () => {
      const now = clock();
      const warnings = [];
      for (let at = lookedAt ?? now - DAYS_BACK * DAY_MS; dayOf(at) <= dayOf(now); at += DAY_MS) {
        warnings.push(...(await dueOn(dayOf(at))));
      }
      lookedAt = now - DAY_MS;
      return warnings;
    },
  };
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
