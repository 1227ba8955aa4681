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
  /** Like `append` while nothing was said, otherwise nothing happens. */
  begin(activity: Partial<Activity>): Promise<Entry[]>;
};

/**
 * Reads a conversation's transcript from the store, once; from then on memory knows it, and each activity is only
 * written. Every activity is a row of its own, sealed; the row `transcript` tells the last place.
 * @param onAdded told at the same instant as `after` tells of new entries, so that a listener misses and doubles none
 */
export async function openTranscript(
  conversation: string,
  { store, sealer }: { store: Store; sealer: Sealer },
  onAdded: (entries: Entry[]) => void,
): Promise<Transcript> {
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
    entries = [...entries, ...added];
    onAdded(added);
    for (const { place } of entries.slice(0, -MAX_ACTIVITIES)) await store.delete(keyOf(place));
    entries = entries.slice(-MAX_ACTIVITIES);
    return added;
  }

  function inOrder(work: () => Promise<Entry[]>): Promise<Entry[]> {
    const done = tail.then(work);
    tail = done.catch(() => undefined);
    return done;
  }

  return {
    last: () => last,
    after: watermark => entries.filter(({ place }) => place > (watermark > last ? 0 : watermark)),
    append: activities => inOrder(() => write(activities)),
    begin: activity => inOrder(async () => (last === 0 ? write([activity]) : [])),
  };
}

function numbered(conversation: string, activity: Partial<Activity>, place: number): Entry {
  return { place, activity: { ...activity, id: `${conversation}|${String(place).padStart(7, '0')}` } };
}
