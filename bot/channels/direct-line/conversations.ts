import type { Activity } from 'botbuilder';
import type { Sealer, Store } from '../../../store/index.ts';
import type { ActivitySet, Streams } from './streams.ts';
import { type Entry, openTranscript, type Transcript } from './transcript.ts';

/** How many transcripts rest in memory beside those that somebody listens to. */
const MAX_IDLE = 200;

/** Conversations as Direct Line has them: what was said is kept, and told to whoever listens. */
export type DirectLineConversations = {
  transcript(conversation: string): Promise<Transcript>;
  /** Keeps activities and tells the open streams; resolves when they are safe. */
  say(conversation: string, activities: readonly Partial<Activity>[]): Promise<Entry[]>;
  /** Tells the open streams and keeps nothing. */
  hint(conversation: string, activity: Partial<Activity>): Promise<void>;
};

export function createConversations(rest: { store: Store; sealer: Sealer }, streams: Streams): DirectLineConversations {
  const opened = new Map<string, Promise<Transcript>>();
  const told = (conversation: string) => (added: Entry[]) =>
    streams.push(conversation, activitySet(added, added.at(-1)?.place ?? 0));

  /** Opened once; a failure is forgotten, so that the next caller tries again. */
  function transcript(conversation: string): Promise<Transcript> {
    const known = opened.get(conversation) ?? openTranscript(conversation, rest, told(conversation));
    opened.delete(conversation);
    opened.set(conversation, known);
    known.catch(() => opened.delete(conversation));
    forgetIdle();
    return known;
  }

  function forgetIdle(): void {
    for (const conversation of opened.keys()) {
      if (opened.size <= MAX_IDLE) return;
      if (!streams.isOpen(conversation)) opened.delete(conversation);
    }
  }

  return {
    transcript,
    say: async (conversation, activities) => (await transcript(conversation)).append(activities),
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
