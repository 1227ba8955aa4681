import { isDeepStrictEqual } from 'node:util';
import type { Activity } from 'botbuilder-core';
import type { Entry, TranscriptStore } from './transcript-store.ts';

const MAX_ACTIVITIES = 500;

/** A part of a transcript, oldest first. If there is more, `earlier` is the position before which it ends. */
type TranscriptPage = { entries: Entry[]; earlier?: number };

/**
 * The last 500 activities of one conversation, oldest first, in memory and in a store. An update is a separate entry with
 * the id of the activity it replaces. So a client that continues from a watermark gets every update, and a client that
 * reads the activity itself gets its latest content.
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
   * @param onAdded  called synchronously when `after` starts to return new entries, so a listener neither misses nor
   *   repeats one. Not called for the entries that the first `catchUp` reads
   */
  constructor(conversation: string, store: TranscriptStore, onAdded: (entries: Entry[]) => void) {
    this.#conversation = conversation;
    this.#store = store;
    this.#onAdded = onAdded;
  }

  /** Reads new entries from the store. Must be called once before the transcript is used. */
  async catchUp(): Promise<void> {
    await this.#inOrder(() => this.#readNew());
  }

  /** The position of the latest activity; 0 if there is none. */
  last(): number {
    return this.#last ?? 0;
  }

  /** The entries after `watermark`. */
  after(watermark: number): Entry[] {
    const known = watermark > this.last() ? 0 : watermark;
    return this.#entries.filter(entry => entry.place > known && (isOriginal(entry) || originalPlace(entry) <= known));
  }

  /** The last `count` activities before a position, each with its latest content. */
  page(before: number, count: number): TranscriptPage {
    const all = this.#entries.filter(entry => entry.place < before && isOriginal(entry));
    const [first, ...more] = all.slice(-count);
    const isAll = all.length <= count;
    return first ? { entries: [first, ...more], ...(!isAll && { earlier: first.place }) } : { entries: [] };
  }

  /**
   * Stores activities and gives them ids. Resolves once they are stored. Calls take effect in order.
   * @returns their entries
   */
  append(activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    return this.#inOrder(() => this.#write(activities.map(({ id: _, ...said }) => said)));
  }

  /**
   * Like `append`, for an activity that may be a repeat: a client that got no response sends it again with the same
   * `clientActivityID`. Returns the entry of the first time.
   */
  appendOnce(activity: Partial<Activity>): Promise<Entry> {
    return this.#inOrder(() => this.#writeOnce(activity));
  }

  /** Replaces the content of an activity. Does nothing if the activity is no longer stored. */
  async update(id: string, content: Partial<Activity>): Promise<void> {
    await this.#inOrder(() => this.#replace(id, content));
  }

  /** Like `append`, but does nothing unless the transcript is empty. */
  begin(activity: Partial<Activity>): Promise<Entry[]> {
    return this.#inOrder(async () => ((await this.#readNew()) === 0 ? this.#writeAfter(0, [activity]) : []));
  }

  /** True while a call is running. */
  isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** @returns the position of the last entry */
  async #readNew(): Promise<number> {
    const head = await this.#store.last();
    if (head === this.#last) return head;
    // The head is lower if all entries expired after thirty days: the conversation has started over.
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

  /** An update is shown in place of the original activity, so it keeps the original's time. */
  async #replace(id: string, content: Partial<Activity>): Promise<void> {
    await this.#readNew();
    const said = this.#entries.find(({ activity }) => activity.id === id)?.activity;
    if (said) await this.#write([{ ...content, id, ...(said.timestamp && { timestamp: said.timestamp }) }]);
  }

  /** Reads again if another process wrote first, because that may have been the same activity. */
  async #writeOnce(activity: Partial<Activity>): Promise<Entry> {
    for (;;) {
      const head = await this.#readNew();
      const [entry] = this.#entries.filter(isRepeat(activity));
      const [kept] = entry ? [entry] : await this.#writeAfter(head, [activity]);
      if (kept) return kept;
    }
  }

  /** The entries that were stored; not all of them if another process wrote at the same time. */
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

/** Finds entries with the same sender, client id and content. */
function isRepeat({ from, channelData, text, value }: Partial<Activity>): (entry: Entry) => boolean {
  const clientId: unknown = channelData?.clientActivityID;
  if (typeof clientId !== 'string' || clientId === '') return () => false;
  // A client that restarts its count may use an old id for different content.
  return ({ activity }) =>
    activity.channelData?.clientActivityID === clientId &&
    activity.from?.id === from?.id &&
    activity.from?.role === 'user' &&
    activity.text === text &&
    isDeepStrictEqual(activity.value, value);
}

/** Gives an activity its position and id. One that already has an id is an update. */
const numbered = (conversation: string, activity: Partial<Activity>, place: number): Entry => ({
  place,
  activity: { ...activity, id: activity.id ?? `${conversation}|${String(place).padStart(7, '0')}` },
});

/** The position of the original activity of an entry, which may be an update. */
const originalPlace = ({ activity: { id = '' } }: Entry): number => Number(id.slice(id.lastIndexOf('|') + 1));

const isOriginal = (entry: Entry): boolean => originalPlace(entry) === entry.place;

/** Every entry with the latest content of its activity. */
function upToDate(entries: Entry[]): Entry[] {
  if (entries.every(isOriginal)) return entries;
  const latest = new Map(entries.map(({ activity }) => [activity.id, activity]));
  return entries.map(({ place, activity }) => ({ place, activity: latest.get(activity.id) ?? activity }));
}
