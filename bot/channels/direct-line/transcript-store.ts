import type { Activity } from 'botbuilder-core';
import type { Clock } from '../../../core/clock.ts';
import { type Sealer, type Store, shaped, storeKey } from '../../../store/index.ts';
import { DAY_MS } from '../../../time/index.ts';
import { changeRecord, type Standing } from '../inbox/change-record.ts';

const LIFETIME_MS = 30 * DAY_MS;

/** An activity with its position in the conversation, counted from 1. The position is Direct Line's watermark. */
export type Entry = { place: number; activity: Partial<Activity> };

/** The stored entries of one conversation. Each is encrypted and expires after thirty days. */
export type TranscriptStore = {
  /** The position of the latest entry; 0 if there is none. */
  last(): Promise<number>;
  read(place: number): Promise<Entry | undefined>;
  /**
   * Stores entries whose positions follow the last one. Resolves once they are stored.
   * @returns how many were stored, counted from the first; fewer than all if another process took a position
   */
  add(entries: readonly Entry[]): Promise<number>;
  forget(place: number): Promise<void>;
};

type World = { store: Store; sealer: Sealer; clock: Clock };

const headKeyOf = (conversation: string): string => storeKey('transcript', conversation);
const keyOf = (conversation: string, place: number): string => storeKey('activity', conversation, String(place));

/** More entries than any conversation reaches, and far below the largest safe integer. */
const MOST_PLACES = 1e12;
const aPlace = shaped(
  (stored): stored is number => Number.isSafeInteger(stored) && Number(stored) >= 0 && Number(stored) <= MOST_PLACES,
);

/**
 * The position at which a conversation continues if its last position is lost. It is higher than any it can have reached
 * (at most one entry per second), so nothing stored is overwritten and clients with an old watermark get what follows.
 */
const farAhead = (clock: Clock): number => Math.floor(clock() / 1000);

/** For a single process with its own store. It reads the store once and then knows its contents. */
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
    // The head is written last. Rows beyond it are not read, so a crash in between leaves no partial entries.
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
 * For processes that share a store. A position belongs to the first process that writes a row there. That process, or one
 * that finds the position taken, then raises the head to it. So all rows up to the head exist.
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
    for (const [count, entry] of entries.entries()) if (!(await this.#append(entry))) return count;
    return entries.length;
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

  /** Writes a row and raises the head to it, at once. @returns false if the position was taken */
  async #append({ place, activity }: Entry): Promise<boolean> {
    const { store, sealer } = this.#world;
    const key = keyOf(this.#conversation, place);
    const head = { value: Math.max(this.#head?.value ?? 0, place), version: this.#head?.version };
    const [raised, written] = await store.writeAll([
      { op: 'replace', key: this.#headKey, ...head, ttlMs: LIFETIME_MS },
      { op: 'replace', key, version: undefined, value: await sealer.seal(key, activity), ttlMs: LIFETIME_MS },
    ]);
    if (raised === undefined) await this.#raise(place);
    else this.#head = { value: head.value, version: raised };
    return written !== undefined;
  }
}
