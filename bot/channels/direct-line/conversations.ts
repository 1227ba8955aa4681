import type { Activity } from 'botbuilder-core';
import type { ActivitySet, Streams } from './streams.ts';
import { Transcript } from './transcript.ts';
import type { Entry, TranscriptStore } from './transcript-store.ts';

/** The number of transcripts kept in memory in addition to those with an open stream. */
const MAX_IDLE = 200;

/** Direct Line conversations: activities are stored in a transcript and sent to the open streams. */
export class DirectLineConversations {
  readonly #storeOf: (conversation: string) => TranscriptStore;
  readonly #streams: Streams;
  readonly #inMemory = new Map<string, Transcript>();

  constructor(storeOf: (conversation: string) => TranscriptStore, streams: Streams) {
    this.#storeOf = storeOf;
    this.#streams = streams;
  }

  /** The transcript, read up to the newest stored entry. */
  async transcript(conversation: string): Promise<Transcript> {
    const found = this.#remembered(conversation);
    await found.catchUp();
    return found;
  }

  /** Stores activities and sends them to the open streams. Resolves once they are stored. */
  say(conversation: string, activities: readonly Partial<Activity>[]): Promise<Entry[]> {
    return this.#remembered(conversation).append(activities);
  }

  /** Like `say` for one activity. If a client sends it again, returns the entry of the first time. */
  sayOnce(conversation: string, activity: Partial<Activity>): Promise<Entry> {
    return this.#remembered(conversation).appendOnce(activity);
  }

  /** Replaces the content of an activity, also on the open streams. */
  update(conversation: string, id: string, content: Partial<Activity>): Promise<void> {
    return this.#remembered(conversation).update(id, content);
  }

  /** Like `say` for one activity, but does nothing unless the transcript is empty. */
  begin(conversation: string, activity: Partial<Activity>): Promise<Entry[]> {
    return this.#remembered(conversation).begin(activity);
  }

  /** Sends an activity to the open streams of this process without storing it. */
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
