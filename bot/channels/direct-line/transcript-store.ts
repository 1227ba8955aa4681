import type { Activity } from 'botbuilder-core';
import type { Clock } from '../../../core/clock.ts';
import { isBotError } from '../../../core/errors.ts';
import { type Sealer, type Store, shaped, storeKey } from '../../../store/index.ts';
import { changeRecord, type Standing } from '../inbox/change-record.ts';

const LIFETIME_MS = 30 * 86_400_000;

/** An activity with its place in the conversation, counted from 1; places are the watermarks of Direct Line. */
export type Entry = { place: number; activity: Partial<Activity> };

/** Where the entries of one conversation are stored, each sealed and for thirty days. */
export type TranscriptStore = {
  /** The place of the latest entry; 0 before there is one. */
  last(): Promise<number>;
  read(place: number): Promise<Entry | undefined>;
  /**
   * Keeps entries whose places follow the last one; resolves when they are safe.
   * @returns how many of them, from the first: fewer than all when another process was faster to a place
   */
  add(entries: readonly Entry[]): Promise<number>;
  forget(place: number): Promise<void>;
};

type World = { store: Store; sealer: Sealer; clock: Clock };

const headKeyOf = (conversation: string): string => storeKey('transcript', conversation);
const keyOf = (conversation: string, place: number): string => storeKey('activity', conversation, String(place));

/** Far beyond what a conversation comes to, and far below where numbers can no longer be counted on. */
const MOST_PLACES = 1e12;
const aPlace = shaped(
  (stored): stored is number => Number.isSafeInteger(stored) && Number(stored) >= 0 && Number(stored) <= MOST_PLACES,
);

/**
 * Where a conversation whose last place is lost goes on: further than it ever got, because then nothing stored is
 * overwritten, and clients that remember a place hear what comes. Nothing is said more often than once a second.
 */
const farAhead = (clock: Clock): number => Math.floor(clock() / 1000);

/** For a process that is alone with its store: after the first look it knows what is there. */
export class OwnTranscriptStore implements TranscriptStore {
  readonly #conversation: string;
  readonly #headKey: string;
  readonly #world: World;
  #head: number | undefined;

  constructor(conversation: string, world: World) {
    this.#conversation = conversation;
    this.#headKey = headKeyOf(conversation);
    this.#world = world;
  }

  async last(): Promise<number> {
    const { store, clock } = this.#world;
    let isLost = false;
    const onDamage = (): void => {
      isLost = true;
    };
    this.#head ??= (await store.get(this.#headKey, aPlace, onDamage)) ?? 0;
    if (isLost) await this.#keepHead(farAhead(clock));
    return this.#head;
  }

  async read(place: number): Promise<Entry | undefined> {
    const { store, sealer } = this.#world;
    const activity = await store.get<Entry['activity']>(keyOf(this.#conversation, place), sealer.open);
    return activity && { place, activity };
  }

  async add(entries: readonly Entry[]): Promise<number> {
    const { store, sealer } = this.#world;
    for (const { place, activity } of entries) {
      const key = keyOf(this.#conversation, place);
      await store.set(key, await sealer.seal(key, activity), LIFETIME_MS);
    }
    // Last: rows beyond the head are not read, so that a crash in between leaves nothing half said.
    await this.#keepHead(entries.at(-1)?.place ?? 0);
    return entries.length;
  }

  async forget(place: number): Promise<void> {
    await this.#world.store.delete(keyOf(this.#conversation, place));
  }

  async #keepHead(place: number): Promise<void> {
    await this.#world.store.set(this.#headKey, place, LIFETIME_MS);
    this.#head = place;
  }
}

/**
 * For processes that share a store. A place belongs to the first process that writes a row there. Then that process, or
 * one that finds the place taken, raises the head to it. So all rows up to the head exist.
 */
export class SharedTranscriptStore implements TranscriptStore {
  readonly #conversation: string;
  readonly #headKey: string;
  readonly #world: World;
  #head: Standing<number> | undefined;

  constructor(conversation: string, world: World) {
    this.#conversation = conversation;
    this.#headKey = headKeyOf(conversation);
    this.#world = world;
  }

  async last(): Promise<number> {
    const { store, clock } = this.#world;
    let isLost = false;
    this.#head = await store.read(this.#headKey, aPlace, () => {
      isLost = true;
    });
    if (isLost) await this.#raise(farAhead(clock));
    return this.#head?.value ?? 0;
  }

  async read(place: number): Promise<Entry | undefined> {
    const { store, sealer } = this.#world;
    const record = await store.read<Entry['activity']>(keyOf(this.#conversation, place), sealer.open);
    return record && { place, activity: record.value };
  }

  async add(entries: readonly Entry[]): Promise<number> {
    let count = 0;
    for (const entry of entries) {
      if (!(await this.#claim(entry))) {
        await this.#raise(entry.place);
        return count;
      }
      count++;
    }
    await this.#raise(entries.at(-1)?.place ?? 0);
    return count;
  }

  async forget(place: number): Promise<void> {
    await this.#world.store.take(keyOf(this.#conversation, place));
  }

  async #raise(place: number): Promise<void> {
    const { store } = this.#world;
    const change = (last = 0): number => Math.max(last, place);
    const record = { store, key: this.#headKey, decode: aPlace, ttlMs: LIFETIME_MS };
    this.#head = await changeRecord({ ...record, guess: this.#head, change });
  }

  async #claim({ place, activity }: Entry): Promise<boolean> {
    const { store, sealer } = this.#world;
    const key = keyOf(this.#conversation, place);
    try {
      await store.replace(key, { version: undefined, value: await sealer.seal(key, activity), ttlMs: LIFETIME_MS });
      return true;
    } catch (error) {
      if (!isBotError(error, 'store/conflict')) throw error;
      return false;
    }
  }
}
