import type { Activity } from 'botbuilder-core';
import type { ActivitySet, Streams } from './streams.ts';
import { Transcript } from './transcript.ts';
import type { Entry, TranscriptStore } from './transcript-store.ts';

/** How many transcripts are kept in memory besides those with an open stream. */
const MAX_IDLE = 200;

/** Conversations as Direct Line has them: what was said is kept, and sent to the open streams. */
export class DirectLineConversations {
  readonly #storeOf: (conversation: string) => TranscriptStore;
  readonly #streams: Streams;
  readonly #inMemory = new Map<string, Transcript>();

  constructor(storeOf: (conversation: string) => TranscriptStore, streams: Streams) {
    this.#storeOf = storeOf;
    this.#streams = streams;
  }

  /** With all that was said until now. */
  async transcript(conversation: string): Promise<Transcript> {
    const found = this.#remembered(conversation);
    await found.catchUp();
    return found;
  }

  /** Keeps activities and sends them to the open streams; resolves when they are stored. */
  say(conversation: string, activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    return this.#remembered(conversation).append(activities);
  }

  /** Like `say` for one activity, which a client may send again: then the entry of the first time. */
  sayOnce(conversation: string, activity: Partial<Activity>): Promise<Entry> {
    return this.#remembered(conversation).appendOnce(activity);
  }

  /** Replaces what is shown of an activity, on the open streams, too. */
  update(conversation: string, id: string, content: Partial<Activity>): Promise<void> {
    return this.#remembered(conversation).update(id, content);
  }

  /** Like `say` for one activity, if nothing was said yet. */
  begin(conversation: string, activity: Partial<Activity>): Promise<Entry[]> {
    return this.#remembered(conversation).begin(activity);
  }

  /** Sends an activity to the open streams of this process and does not keep it. */
  async hint(conversation: string, activity: Partial<Activity>): Promise<void> {
    const watermark = String((await this.transcript(conversation)).last());
    this.#streams.push(conversation, { activities: [activity], watermark });
  }

  #remembered(conversation: string): Transcript {
    const transcript = this.#inMemory.get(conversation) ?? this.#opened(conversation);
    this.#inMemory.delete(conversation);
    this.#forgetIdle();
    this.#inMemory.set(conversation, transcript);
    return transcript;
  }

  #opened(conversation: string): Transcript {
    return new Transcript(conversation, this.#storeOf(conversation), added =>
      this.#streams.push(conversation, activitySet(added, added.at(-1)?.place ?? 0)),
    );
  }

  #forgetIdle(): void {
    for (const [conversation, transcript] of this.#inMemory) {
      if (this.#inMemory.size <= MAX_IDLE) return;
      if (!this.#streams.isOpen(conversation) && !transcript.isBusy()) this.#inMemory.delete(conversation);
    }
  }
}

export const activitySet = (entries: readonly Entry[], watermark: number): ActivitySet => ({
  activities: entries.map(({ activity }) => activity),
  watermark: String(watermark),
});
