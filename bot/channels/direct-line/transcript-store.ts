import type { Activity } from 'botbuilder';
import type { Clock } from '../../../core/clock.ts';
import { isBotError } from '../../../core/errors.ts';
import { type Sealer, type Store, shaped, storeKey } from '../../../store/index.ts';
import { changeRecord, type Standing } from '../inbox/change-record.ts';

const LIFETIME_MS = 30 * 86_400_000;

/** An activity with its place in the conversation, counted from 1; places are the watermarks of Direct Line. */
export type Entry = { place: number; activity: Partial<Activity> };

/** Where the entries of one conversation rest, each sealed and for thirty days. */
export type Shelf = {
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

/** The shelf of a process that is alone with its store: after the first look it knows what is there. */
export function ownShelf(conversation: string, { store, sealer, clock }: World): Shelf {
  const headKey = headKeyOf(conversation);
  let head: number | undefined;

  async function keepHead(place: number): Promise<void> {
    await store.set(headKey, place, LIFETIME_MS);
    head = place;
  }

  return {
    async last() {
      let isLost = false;
      const onDamage = (): void => {
        isLost = true;
      };
      head ??= (await store.get(headKey, aPlace, onDamage)) ?? 0;
      if (isLost) await keepHead(farAhead(clock));
      return head;
    },
    async read(place) {
      const key = keyOf(conversation, place);
      const activity = await store.get<Entry['activity']>(key, sealer.open);
      return activity && { place, activity };
    },
    async add(entries) {
      for (const { place, activity } of entries) {
        const key = keyOf(conversation, place);
        await store.set(key, await sealer.seal(key, activity), LIFETIME_MS);
      }
      const last = entries.at(-1)?.place ?? 0;
      // Last: rows beyond the head are not read, so that a crash in between leaves nothing half said.
      await keepHead(last);
      return entries.length;
    },
    async forget(place) {
      await store.delete(keyOf(conversation, place));
    },
  };
}

/**
 * The shelf of processes that share a store. A place belongs to whoever is the first to write a row there; then the
 * head is raised to it, by them or by whoever found the place taken. So rows up to the head are all there.
 */
export function sharedShelf(conversation: string, { store, sealer, clock }: World): Shelf {
  const headKey = headKeyOf(conversation);
  let head: Standing<number> | undefined;

  async function raise(place: number): Promise<void> {
    const change = (last = 0): number => Math.max(last, place);
    head = await changeRecord({ store, key: headKey, decode: aPlace, guess: head, change, ttlMs: LIFETIME_MS });
  }

  async function claim({ place, activity }: Entry): Promise<boolean> {
    const key = keyOf(conversation, place);
    try {
      await store.replace(key, { version: undefined, value: await sealer.seal(key, activity), ttlMs: LIFETIME_MS });
      return true;
    } catch (error) {
      if (!isBotError(error, 'store/conflict')) throw error;
      return false;
    }
  }

  return {
    async last() {
      let isLost = false;
      head = await store.read(headKey, aPlace, () => {
        isLost = true;
      });
      if (isLost) await raise(farAhead(clock));
      return head?.value ?? 0;
    },
    async read(place) {
      const key = keyOf(conversation, place);
      const record = await store.read<Entry['activity']>(key, sealer.open);
      return record && { place, activity: record.value };
    },
    async add(entries) {
      let count = 0;
      for (const entry of entries) {
        if (!(await claim(entry))) {
          await raise(entry.place);
          return count;
        }
        count++;
      }
      await raise(entries.at(-1)?.place ?? 0);
      return count;
    },
    async forget(place) {
      await store.take(keyOf(conversation, place));
    },
  };
}
