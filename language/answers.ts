import { anyOf } from './found.ts';
import { en } from './words/en.ts';

const NO = new RegExp(`^(?:${anyOf(en.no)})(?![\\p{L}'])`, 'iu');
const YES = new RegExp(`^(?:${anyOf(en.yes)})(?![\\p{L}'])`, 'iu');

/** Yes or no, at the beginning of a message: "yes, but at 4", "of course not", 👍. A longer "no" phrase wins. */
export function readAnswer(text: string): 'yes' | 'no' | undefined {
  const start = text.trim();
  const [no, yes] = [NO.exec(start)?.[0].length ?? 0, YES.exec(start)?.[0].length ?? 0];
  const length = Math.max(no, yes);
  if (
    length === 0 ||
    !/^[\s,.!;:-]*(?:$|[,.!;:-]|but\b|and\b|please\b|thanks?\b|thank\b|make\b|at\b|it\b|\p{Emoji_Presentation})/iu.test(
      start.slice(length),
    )
  ) {
    return undefined;
  }
  return no >= yes ? 'no' : 'yes';
}

const ORDINAL = new RegExp(
  `^(?:the\\s+|number\\s+|no\\.?\\s*|nr\\.?\\s*|#|option\\s+)*(?:(\\d{1,3})(?:st|nd|rd|th)?|(${anyOf(Object.keys(en.ordinals))}|${anyOf(Object.keys(en.numbers).filter(word => word.length > 2))}))(?:\\s+(?:one|event|meeting|option|person))?(?:\\s*,?\\s*please)?[.!)]*$`,
  'i',
);

/** "the second one", "#2", "last": 1-based, -1 for the last. */
export function readOrdinal(text: string): number | undefined {
  const [, digits, word] = ORDINAL.exec(text.trim()) ?? [];
  if (digits) return Number(digits) || undefined;
  return word ? (en.ordinals[word.toLowerCase()] ?? en.numbers[word.toLowerCase()]) : undefined;
}
