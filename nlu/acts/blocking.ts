import type { Entity } from '../reading/entities.ts';
import type { Span } from '../reading/spans.ts';
import { anyPhrase, WORD_START } from '../text/phrases.ts';
import type { Words } from '../words/words.ts';

/** Whether a stretch of time is wanted as a whole: "block friday afternoon", "keep tomorrow morning free". */
export function blockingReader({ blocking, blockingBehind }: Words) {
  const before = new RegExp(`${WORD_START}(?:${anyPhrase(blocking)})\\s+$`, 'iu');
  const behind = new RegExp(`^\\s+(?:${anyPhrase(blockingBehind)})[\\s.!]*$`, 'iu');
  const isBlocked = (text: string, { start, end }: Span): boolean =>
    before.test(text.slice(0, start)) || behind.test(text.slice(end));
  return (text: string, entities: readonly Entity[]): true | undefined =>
    entities.some(({ type, span }) => type === 'time' && isBlocked(text, span)) || undefined;
}
