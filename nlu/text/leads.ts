import type { Words } from '../words/words.ts';
import { anyPhrase } from './phrases.ts';

/** More small words than these before a correction are no speech; a bound keeps the pattern's work small. */
const MOST_LEADS = 4;

/** The source of a pattern for the words before a correction: "no wait, actually". */
export const leads = ({ edits }: Words): string =>
  `(?:(?:${anyPhrase([...new Set([...edits.leading, ...edits.lead])])})[\\s,.!]+){0,${MOST_LEADS}}`;
