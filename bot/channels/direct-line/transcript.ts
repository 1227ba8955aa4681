import type { Activity } from 'botbuilder';
import type { Sealer, Store } from '../../../store/index.ts';
import { storeKey } from '../../../store/index.ts';

const MAX_ACTIVITIES = 500;
const LIFETIME_MS = 30 * 86_400_000;

/** An activity with its place in the conversation, counted from 1; places are the watermarks of Direct Line. */
export type Entry = { place: number; activity: Partial<Activity> };

/** What was said in one conversation, oldest first; the last 500 activities, each for thirty days. */
export type Transcript = {
  /** The place of the latest activity; 0 before there is one. */
  last(): number;
  after(watermark: number): Entry[];
  /**
   * Keeps activities, which get their ids; resolves when they are safe. Calls take effect in their order.
   * @returns the new entries
   */
  append(activities: readonly Partial<Activity>[]): Promise<Entry[]>;
};

/**
 * Reads a conversation's transcript from the store, once; from then on memory knows it, and each activity is only
 * written. Every activity is a row of its own, sealed; the row `transcript` tells the last place.
 */
export async function openTranscript(conversation: string, store: Store, sealer: Sealer): Promise<Transcript> {
  const headKey = storeKey('transcript', conversation);
  const keyOf = (place: number): string => storeKey('activity', conversation, String(place));
  let last = (await store.get<number>(headKey)) ?? 0;
  let entries = await readEntries();
  let tail: Promise<unknown> = Promise.resolve();

  async function readEntries(): Promise<Entry[]> {
    const places = Array.from({ length: Math.min(last, MAX_ACTIVITIES) }, (_, index) => last - index).reverse();
    const read = await Promise.all(places.map(readEntry));
    return read.filter(entry => entry !== undefined);
  }

  async function readEntry(place: number): Promise<Entry | undefined> {
    const sealed = await store.get<string>(keyOf(place));
    if (sealed === undefined) return undefined;
    return { place, activity: await sealer.open<Partial<Activity>>(keyOf(place), sealed) };
  }

  async function write(activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    const added = activities.map((activity, index) => numbered(conversation, activity, last + index + 1));
    for (const { place, activity } of added) {
      await store.set(keyOf(place), await sealer.seal(keyOf(place), activity), LIFETIME_MS);
    }
    // Last: rows beyond the head are not read, so that a crash in between leaves nothing half said.
    await store.set(headKey, last + added.length, LIFETIME_MS);
    last += added.length;
    await drop(entries.length + added.length - MAX_ACTIVITIES);
    entries = [...entries, ...added];
    return added;
  }

  async function drop(count: number): Promise<void> {
    const dropped = entries.slice(0, Math.max(0, count));
    entries = entries.slice(dropped.length);
    for (const { place } of dropped) await store.delete(keyOf(place));
  }

  return {
    last: () => last,
    after: watermark => entries.filter(({ place }) => place > (watermark > last ? 0 : watermark)),
    append(activities) {
      const added = tail.then(() => write(activities));
      tail = added.catch(() => undefined);
      return added;
    },
  };
}

function numbered(conversation: string, activity: Partial<Activity>, place: number): Entry {
  return { place, activity: { ...activity, id: `${conversation}|${String(place).padStart(7, '0')}` } };
}
