import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder';
import type { Entry, Shelf } from './transcript-store.ts';

const MAX_ACTIVITIES = 500;

/** Some of what was said, oldest first; `earlier` is the place before which there is more. */
export type Page = { entries: Entry[]; earlier?: number };

/**
 * What was said in one conversation, oldest first; the last 500 activities. An update is an entry of its own, with the id
 * of the activity that it replaces. So a client that goes on from a watermark hears of every update, and one that reads
 * the activity itself finds it up to date.
 */
export type Transcript = {
  /** Learns what is on the shelf; nothing is known before the first time. */
  catchUp(): Promise<void>;
  /** The place of the latest activity; 0 before there is one. */
  last(): number;
  /** What a client that knows everything up to `watermark` has missed. */
  after(watermark: number): Entry[];
  /** The last `count` activities before a place, each as it is now. */
  page(before: number, count: number): Page;
  /**
   * Keeps activities, which get their ids; resolves when they are safe. Calls take effect in their order.
   * @returns their entries
   */
  append(activities: readonly Partial<Activity>[]): Promise<Entry[]>;
  /**
   * Like `append`, for an activity that may be a repeat: a client that did not get our answer sends it again with the
   * same `clientActivityID`. Gives the entry of the first time.
   */
  appendOnce(activity: Partial<Activity>): Promise<Entry>;
  /** Replaces what is shown of an activity. Nothing happens when that is no longer kept. */
  update(id: string, content: Partial<Activity>): Promise<void>;
  /** Like `append` while nothing was said, otherwise nothing happens. */
  begin(activity: Partial<Activity>): Promise<Entry[]>;
  /** Whether something of this is under way. */
  isBusy(): boolean;
};

/**
 * A transcript in memory, over the shelf where it rests.
 * @param onAdded told at the same instant as `after` tells of new entries, so that a listener misses and doubles none;
 *   not told of what the first `catchUp` finds
 */
export function createTranscript(conversation: string, shelf: Shelf, onAdded: (entries: Entry[]) => void): Transcript {
  let last: number | undefined;
  let entries: Entry[] = [];
  let tail: Promise<unknown> = Promise.resolve();
  let underWay = 0;

  async function catchUp(): Promise<number> {
    const head = await shelf.last();
    if (head === last) return head;
    // A head goes back when all was older than thirty days: the conversation begins anew.
    const known = last !== undefined && last < head ? last : 0;
    const added = await readBetween(known, head);
    if (known === 0) entries = [];
    take(added, head);
    return head;
  }

  async function readBetween(known: number, head: number): Promise<Entry[]> {
    const first = Math.max(known, head - MAX_ACTIVITIES) + 1;
    const places = Array.from({ length: head - first + 1 }, (_, index) => first + index);
    const read = await Promise.all(places.map(place => shelf.read(place)));
    return read.filter(entry => entry !== undefined);
  }

  function take(added: Entry[], head: number): void {
    const isFirstLook = last === undefined;
    last = head;
    entries = upToDate([...entries, ...added]).slice(-MAX_ACTIVITIES);
    if (!isFirstLook && added.length > 0) onAdded(added);
  }

  async function write(activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    const written: Entry[] = [];
    while (written.length < activities.length) {
      written.push(...(await writeBehind(await catchUp(), activities.slice(written.length))));
    }
    return written;
  }

  /** An update is shown where the activity was said, so it keeps its time. */
  async function replace(id: string, content: Partial<Activity>): Promise<void> {
    await catchUp();
    const said = entries.find(({ activity }) => activity.id === id)?.activity;
    if (said) await write([{ ...content, id, timestamp: said.timestamp as Date }]);
  }

  const replayed = (known: number): Entry[] =>
    entries.filter(entry => entry.place > known && (isOriginal(entry) || originalPlace(entry) <= known));

  /** Looks again when another process wrote first: that may have been the same activity. */
  async function writeOnce(activity: Partial<Activity>): Promise<Entry> {
    for (;;) {
      const head = await catchUp();
      const [entry] = entries.filter(isRepeat(activity));
      const [kept] = entry ? [entry] : await writeBehind(head, [activity]);
      if (kept) return kept;
    }
  }

  /** The entries of those that were kept: not all, when another process wrote at the same time. */
  async function writeBehind(head: number, activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    const drafts = activities.map((activity, index) => numbered(conversation, activity, head + index + 1));
    const kept = drafts.slice(0, await shelf.add(drafts));
    take(kept, head + kept.length);
    for (const { place } of kept) if (place > MAX_ACTIVITIES) await shelf.forget(place - MAX_ACTIVITIES);
    return kept;
  }

  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    underWay++;
    const done = tail.then(work).finally(() => {
      underWay--;
    });
    tail = done.catch(() => undefined);
    return done;
  }

  return {
    catchUp: () => inOrder(async () => void (await catchUp())),
    last: () => last ?? 0,
    after: watermark => replayed(watermark > (last ?? 0) ? 0 : watermark),
    page(before, count) {
      const all = entries.filter(entry => entry.place < before && isOriginal(entry));
      const [first, ...more] = all.slice(-count);
      const isAll = all.length <= count;
      return first ? { entries: [first, ...more], ...(!isAll && { earlier: first.place }) } : { entries: [] };
    },
    append: activities => inOrder(() => write(activities.map(({ id: _, ...said }) => said))),
    appendOnce: activity => inOrder(() => writeOnce(activity)),
    update: (id, content) => inOrder(() => replace(id, content)),
    begin: activity => inOrder(async () => ((await catchUp()) === 0 ? writeBehind(0, [activity]) : [])),
    isBusy: () => underWay > 0,
  };
}

/** Tells entries in which the same person's client said the same thing with the same id. */
function isRepeat({ from, channelData, text, value }: Partial<Activity>): (entry: Entry) => boolean {
  const clientId: unknown = channelData?.clientActivityID;
  if (typeof clientId !== 'string' || clientId === '') return () => false;
  // A client that starts counting again says something else under an id that was used before.
  return ({ activity }) =>
    activity.channelData?.clientActivityID === clientId &&
    activity.from?.id === from?.id &&
    activity.from?.role === 'user' &&
    activity.text === text &&
    isDeepStrictEqual(activity.value, value);
}

/** An activity that comes with an id is an update. */
const numbered = (conversation: string, activity: Partial<Activity>, place: number): Entry => ({
  place,
  activity: { ...activity, id: activity.id ?? `${conversation}|${String(place).padStart(7, '0')}` },
});

/** The place where the activity was said that an entry holds. */
const originalPlace = ({ activity: { id = '' } }: Entry): number => Number(id.slice(id.lastIndexOf('|') + 1));

const isOriginal = (entry: Entry): boolean => originalPlace(entry) === entry.place;

/** Every entry with the latest content of its activity. */
function upToDate(entries: Entry[]): Entry[] {
  if (entries.every(isOriginal)) return entries;
  const latest = new Map(entries.map(({ activity }) => [activity.id, activity]));
  return entries.map(({ place, activity }) => ({ place, activity: latest.get(activity.id) ?? activity }));
}
