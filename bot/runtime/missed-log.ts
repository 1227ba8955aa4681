import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { BotError, isBotError } from '../../core/errors.ts';
import type { Missed } from '../../dialogs/index.ts';
import { openIfKeyIsKnown, type Sealer, type Store, storeKey } from '../../store/index.ts';
import { DAY_MS, HOUR_MS } from '../../time/index.ts';

/** Counts of what was not understood, by the language of the templates, without persons or conversations. */
export type CountedMiss = Missed & { language: string; count: number };

/** More different ones of an hour are not kept. */
const MOST_AN_HOUR = 200;
const MOST_TRIES = 3;
const READ_AT_ONCE = 50;

/**
 * Keeps what the bot did not understand, for `npm run templates -- missed`: sealed, one record for each hour, which
 * can be read without the others.
 */
export class MissedLog {
  readonly #store: Store;
  readonly #sealer: Sealer;
  readonly #days: number;

  /** @param days  how long they are kept; 0 for not at all */
  constructor(store: Store, sealer: Sealer, days: number) {
    this.#store = store;
    this.#sealer = sealer;
    this.#days = days;
  }

  get isOff(): boolean {
    return this.#days === 0;
  }

  /** Adds what a turn missed. @throws BotError "store/..." */
  async note(found: readonly Missed[], { language, now }: { language: string; now: number }): Promise<void> {
    if (this.isOff || found.length === 0) return;
    const key = keyOf(now);
    for (let tries = 1; ; tries++) {
      try {
        return await this.#add(
          key,
          found.map(one => ({ ...one, language, count: 1 })),
        );
      } catch (error) {
        if (!isBotError(error, 'store/conflict') || tries === MOST_TRIES) throw error;
      }
    }
  }

  async #add(key: string, found: readonly CountedMiss[]): Promise<void> {
    const record = await this.#store.read(key, (at, sealed) => this.#opened(at, sealed));
    const all = found.reduce(counted, record?.value ?? []).slice(0, MOST_AN_HOUR);
    const value = await this.#sealer.seal(key, all);
    await this.#store.replace(key, { version: record?.version, value, ttlMs: this.#days * DAY_MS });
  }

  /**
   * What was missed between two instants, to the hour; equal ones are counted together. @throws BotError "store/..."
   */
  async between(fromMs: number, toMs: number): Promise<CountedMiss[]> {
    const hours = Array.from({ length: Math.floor((toMs - fromMs) / HOUR_MS) + 1 }, (_, at) => toMs - at * HOUR_MS);
    let all: CountedMiss[] = [];
    for (let at = 0; at < hours.length; at += READ_AT_ONCE) {
      const read = await Promise.all(hours.slice(at, at + READ_AT_ONCE).map(hour => this.#read(keyOf(hour))));
      all = read.flat().reduce(counted, all);
    }
    return all;
  }

  async #read(key: string): Promise<CountedMiss[]> {
    const record = await this.#store.read(key, (at, sealed) => this.#opened(at, sealed));
    return record?.value ?? [];
  }

  /** @throws BotError "store/altered" if it is damaged */
  async #opened(key: string, sealed: unknown): Promise<CountedMiss[]> {
    const opened = await openIfKeyIsKnown<CountedMiss[]>(this.#sealer, key, sealed);
    if (opened === undefined || shape.safeParse(opened).success) return opened ?? [];
    throw new BotError('store/altered', 'What was missed has another shape than the bot writes.');
  }
}

const shape = z.array(z.looseObject({ how: z.string(), text: z.string(), language: z.string(), count: z.number() }));

const keyOf = (instant: number): string => storeKey('missed', String(Math.floor(instant / HOUR_MS)));

function counted(all: readonly CountedMiss[], { count, ...one }: CountedMiss): CountedMiss[] {
  const known = all.findIndex(({ count: _, ...other }) => isDeepStrictEqual(other, one));
  if (known < 0) return [...all, { ...one, count }];
  return all.map((other, at) => (at === known ? { ...other, count: other.count + count } : other));
}
