import { anyPhrase } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { type FoundEntity, foundAt } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** The name of an end is no longer. */
const MOST_WORDS = 5;

/**
 * Finds an end of a repetition that is no day to the bot: "until the end of term". In a text whose times are blank, so
 * that only unknown words are left behind "until".
 */
export function openEndReader({ repeatEnds: { lead, never } }: Words) {
  const end = new QuickPattern(
    `(?<![\\p{L}\\d])(?:${anyPhrase(lead)})\\s?(?!(?:${anyPhrase(never)})(?!\\p{L}))(?<=[\\s’'])\\p{L}[\\p{L}'’-]*(?:\\s[\\p{L}'’-]+){0,${MOST_WORDS - 1}}`,
    'iu',
  );
  return (text: string, found: readonly FoundEntity[]): FoundEntity[] => {
    if (!found.some(isEndless)) return [];
    const match = end.exec(text);
    if (!match) return [];
    return [foundAt(text, match.index, match.index + match[0].length, { type: 'impossible', what: 'end' })];
  };
}

const isEndless = ({ entity }: FoundEntity): boolean =>
  entity.type === 'repeat' && entity.value.until === undefined && !entity.value.rule.includes('COUNT=');
