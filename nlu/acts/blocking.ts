import type { Words } from '../lexicon/words.ts';
import type { Entity } from '../reading.ts';
import { anyPhrase, WORD_START } from '../text/phrases.ts';

/** Whether a stretch of time is wanted as a whole: "block friday afternoon", "keep tomorrow morning free". */
export function blockingReader({ blocking }: Words) {
  const before = new RegExp(`${WORD_START}(?:${anyPhrase(blocking)})\\s+$`, 'iu');
  return (text: string, entities: readonly Entity[]): true | undefined =>
    entities.some(({ type, span }) => type === 'time' && before.test(text.slice(0, span.start))) || undefined;
}
