import { anyOf } from './found.ts';
import { en } from './words/en.ts';

const EVENT = anyOf(en.eventWords);
const NTH = new RegExp(
  `\\bthe\\s+(?:(\\d{1,3})(?:st|nd|rd|th)|(${anyOf(Object.keys(en.ordinals))}))\\s+(?:one|${EVENT})\\b`,
  'i',
);
const THAT = new RegExp(`\\b(?:it|${anyOf(en.pointing)}|(?:this|that)\\s+(?:one|${EVENT}))\\b`, 'i');

/**
 * Which of the things that were spoken of before: 1-based from the front, -1 for the last, 0 for the one that there is
 * ("it", "that meeting").
 */
export function readMention(text: string): number | undefined {
  const [, digits, word] = NTH.exec(text) ?? [];
  if (digits) return Number(digits) || undefined;
  if (word) return en.ordinals[word.toLowerCase()];
  return THAT.test(text) ? 0 : undefined;
}
