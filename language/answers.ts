import { anyOf } from './found.ts';
import { anyPhrase } from './phrases.ts';
import type { Words } from './words/words.ts';

/** Yes or no, at the beginning of a message: "yes, but at 4", "of course not", 👍. A longer "no" phrase wins. */
export function answerReader({ yes, no, behindAnswer }: Words): (text: string) => 'yes' | 'no' | undefined {
  const [isNo, isYes] = [no, yes].map(phrases => new RegExp(`^(?:${anyOf(phrases)})(?![\\p{L}'])`, 'iu'));
  const goesOn = new RegExp(
    `^[\\s,.!;:-]*(?:$|[,.!;:-]|(?:${anyOf(behindAnswer)})(?!\\p{L})|\\p{Emoji_Presentation})`,
    'iu',
  );
  return text => {
    const start = text.trim();
    const [noLength, yesLength] = [isNo?.exec(start)?.[0].length ?? 0, isYes?.exec(start)?.[0].length ?? 0];
    const length = Math.max(noLength, yesLength);
    if (length === 0 || !goesOn.test(start.slice(length))) return undefined;
    return noLength >= yesLength ? 'no' : 'yes';
  };
}

/** Whether a whole message wants the other of two readings. */
export function otherReadingReader({ otherReading, edits }: Words): (text: string) => boolean {
  const pattern = new RegExp(`^(?:(?:${anyOf(edits.lead)})[\\s,]+)*(?:${anyPhrase(otherReading)})[.!]*$`, 'iu');
  return text => pattern.test(text.trim());
}

/** "the second one", "#2", "last": 1-based, -1 for the last. */
export function ordinalReader({ ordinals, numbers, choosing, courtesy }: Words): (text: string) => number | undefined {
  const counted = Object.keys(numbers).filter(word => word.length > 2);
  const pattern = new RegExp(
    `^(?:(?:${anyOf(choosing.before)})\\.?\\s*|#)*(?:(\\d{1,3})(?:${anyOf(choosing.suffixes)})?|` +
      `(${anyOf([...Object.keys(ordinals), ...counted])}))(?:\\s+(?:${anyOf(choosing.behind)}))?(?:\\s*,?\\s*(?:${anyOf(courtesy)}))?[.!)]*$`,
    'iu',
  );
  return text => {
    const [, digits, word] = pattern.exec(text.trim()) ?? [];
    if (digits) return Number(digits) || undefined;
    return word ? (ordinals[word.toLowerCase()] ?? numbers[word.toLowerCase()]) : undefined;
  };
}
