import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder-core';
import type { Entry, TranscriptStore } from './transcript-store.ts';

const MAX_ACTIVITIES = 500;

/** Some of what was said, oldest first; `earlier` is the place before which there is more. */
export type TranscriptPage = { entries: Entry[]; earlier?: number };

/**
 * What was said in one conversation, oldest first; the last 500 activities, in memory and in a store. An update is an
 * entry of its own, with the id of the activity that it replaces. So a client that goes on from a watermark hears of every
 * update, and one that reads the activity itself finds it up to date.
 */
export class Transcript {
  readonly #conversation: string;
  readonly #store: TranscriptStore;
  readonly #onAdded: (entries: Entry[]) => void;
  #last: number | undefined;
  #entries: Entry[] = [];
  #tail: Promise<unknown> = Promise.resolve();
  #underWay = 0;

  /**
   * @param onAdded  called at the same instant as `after` knows new entries, so a listener misses and doubles none; not
   *   called for what the first `catchUp` finds
   */
  constructor(conversation: string, store: TranscriptStore, onAdded: (entries: Entry[]) => void) {
    this.#conversation = conversation;
    this.#store = store;
    this.#onAdded = onAdded;
  }

  /** Reads what is stored; nothing is known before the first time. */
  async catchUp(): Promise<void> {
    await this.#inOrder(() => this.#readNew());
  }

  /** The place of the latest activity; 0 before there is one. */
  last(): number {
    return this.#last ?? 0;
  }

  /** What a client that knows everything up to `watermark` has missed. */
  after(watermark: number): Entry[] {
    const known = watermark > this.last() ? 0 : watermark;
    return this.#entries.filter(entry => entry.place > known && (isOriginal(entry) || originalPlace(entry) <= known));
  }

  /** The last `count` activities before a place, each as it is now. */
  page(before: number, count: number): TranscriptPage {
    const all = this.#entries.filter(entry => entry.place < before && isOriginal(entry));
    const [first, ...more] = all.slice(-count);
    const isAll = all.length <= count;
    return first ? { entries: [first, ...more], ...(!isAll && { earlier: first.place }) } : { entries: [] };
  }

  /**
   * Keeps activities, which get their ids; resolves when they are stored. Calls take effect in their order.
   * @returns their entries
   */
  append(activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    return this.#inOrder(() => this.#write(activities.map(({ id: _, ...said }) => said)));
  }

  /**
   * Like `append`, for an activity that may be a repeat: a client that did not get our answer sends it again with the
   * same `clientActivityID`. Gives the entry of the first time.
   */
  appendOnce(activity: Partial<Activity>): Promise<Entry> {
    return this.#inOrder(() => this.#writeOnce(activity));
  }

  /** Replaces what is shown of an activity. Does nothing if that is no longer kept. */
  async update(id: string, content: Partial<Activity>): Promise<void> {
    await this.#inOrder(() => this.#replace(id, content));
  }

  /** Like `append` if nothing was said yet, otherwise does nothing. */
  begin(activity: Partial<Activity>): Promise<Entry[]> {
    return this.#inOrder(async () => ((await this.#readNew()) === 0 ? this.#writeAfter(0, [activity]) : []));
  }

  /** Whether a call is under way. */
  isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** @returns the place of the last entry */
  async #readNew(): Promise<number> {
    const head = await this.#store.last();
    if (head === this.#last) return head;
    // A head goes back when all was older than thirty days: the conversation begins anew.
    const known = this.#last !== undefined && this.#last < head ? this.#last : 0;
    const added = await this.#readBetween(known, head);
    if (known === 0) this.#entries = [];
    this.#take(added, head);
    return head;
  }

  async #readBetween(known: number, head: number): Promise<Entry[]> {
    const first = Math.max(known, head - MAX_ACTIVITIES) + 1;
    const places = Array.from({ length: head - first + 1 }, (_, index) => first + index);
    const read = await Promise.all(places.map(place => this.#store.read(place)));
    return read.filter(entry => entry !== undefined);
  }

  #take(added: Entry[], head: number): void {
    const isFirstLook = this.#last === undefined;
    this.#last = head;
    this.#entries = upToDate([...this.#entries, ...added]).slice(-MAX_ACTIVITIES);
    if (!isFirstLook && added.length > 0) this.#onAdded(added);
  }

  async #write(activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    const written: Entry[] = [];
    while (written.length < activities.length) {
      written.push(...(await this.#writeAfter(await this.#readNew(), activities.slice(written.length))));
    }
    return written;
  }

  /** An update is shown where the activity was said, so it keeps its time. */
  async #replace(id: string, content: Partial<Activity>): Promise<void> {
    await this.#readNew();
    const said = this.#entries.find(({ activity }) => activity.id === id)?.activity;
    if (said) await this.#write([{ ...content, id, ...(said.timestamp && { timestamp: said.timestamp }) }]);
  }

  /** Looks again when another process wrote first: that may have been the same activity. */
  async #writeOnce(activity: Partial<Activity>): Promise<Entry> {
    for (;;) {
      const head = await this.#readNew();
      const [entry] = this.#entries.filter(isRepeat(activity));
      const [kept] = entry ? [entry] : await this.#writeAfter(head, [activity]);
      if (kept) return kept;
    }
  }

  /** The entries of those that were kept: not all, if another process wrote at the same time. */
  async #writeAfter(head: number, activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    const drafts = activities.map((activity, index) => numbered(this.#conversation, activity, head + index + 1));
    const kept = drafts.slice(0, await this.#store.add(drafts));
    this.#take(kept, head + kept.length);
    for (const { place } of kept) if (place > MAX_ACTIVITIES) await this.#store.forget(place - MAX_ACTIVITIES);
    return kept;
  }

  #inOrder<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay++;
    const done = this.#tail.then(work).finally(() => {
      this.#underWay--;
    });
    this.#tail = done.catch(() => undefined);
    return done;
  }
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
