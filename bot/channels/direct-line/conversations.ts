import type { Activity } from 'botbuilder';
import type { ActivitySet, Streams } from './streams.ts';
import { createTranscript, type Transcript } from './transcript.ts';
import type { Entry, Shelf } from './transcript-store.ts';

/** How many transcripts rest in memory beside those that somebody listens to. */
const MAX_IDLE = 200;

/** Conversations as Direct Line has them: what was said is kept, and told to whoever listens. */
export type DirectLineConversations = {
  /** With all that was said until now. */
  transcript(conversation: string): Promise<Transcript>;
  /** Keeps activities and tells the open streams; resolves when they are safe. */
  say(conversation: string, activities: readonly Partial<Activity>[]): Promise<Entry[]>;
  /** Like `say` for one activity, which a client may send again: then the entry of the first time. */
  sayOnce(conversation: string, activity: Partial<Activity>): Promise<Entry>;
  /** Replaces what is shown of an activity, and tells the open streams. */
  update(conversation: string, id: string, content: Partial<Activity>): Promise<void>;
  /** Keeps an activity and tells the open streams, while nothing was said. */
  begin(conversation: string, activity: Partial<Activity>): Promise<Entry[]>;
  /** Tells the open streams of this process and keeps nothing. */
  hint(conversation: string, activity: Partial<Activity>): Promise<void>;
};

export function createConversations(
  shelfOf: (conversation: string) => Shelf,
  streams: Streams,
): DirectLineConversations {
  const inMemory = new Map<string, Transcript>();

  function remembered(conversation: string): Transcript {
    const tell = (added: Entry[]): void => streams.push(conversation, activitySet(added, added.at(-1)?.place ?? 0));
    const transcript = inMemory.get(conversation) ?? createTranscript(conversation, shelfOf(conversation), tell);
    inMemory.delete(conversation);
    forgetIdle();
    inMemory.set(conversation, transcript);
    return transcript;
  }

  function forgetIdle(): void {
    for (const [conversation, transcript] of inMemory) {
      if (inMemory.size <= MAX_IDLE) return;
      if (!streams.isOpen(conversation) && !transcript.isBusy()) inMemory.delete(conversation);
    }
  }

  async function transcript(conversation: string): Promise<Transcript> {
    const found = remembered(conversation);
    await found.catchUp();
    return found;
  }

  return {
    transcript,
    say: (conversation, activities) => remembered(conversation).append(activities),
    sayOnce: (conversation, activity) => remembered(conversation).appendOnce(activity),
    update: (conversation, id, content) => remembered(conversation).update(id, content),
    begin: (conversation, activity) => remembered(conversation).begin(activity),
    async hint(conversation, activity) {
      const watermark = String((await transcript(conversation)).last());
      streams.push(conversation, { activities: [activity], watermark });
    },
  };
}

export const activitySet = (entries: readonly Entry[], watermark: number): ActivitySet => ({
  activities: entries.map(({ activity }) => activity),
  watermark: String(watermark),
});
