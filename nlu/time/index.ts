import { grammar } from '../lexicon/en/grammar.ts';
import { en } from '../lexicon/en/index.ts';
import { speller } from '../lexicon/spellings.ts';
import type { FoundEntity } from '../text/spans.ts';
import { chartReader } from './chart/index.ts';
import type { TimeSetting } from './context.ts';

export type { TimeSetting } from './context.ts';

const readEnglish = chartReader(grammar, speller(en));

/**
 * Reads every time expression of an English text. If the text names an impossible day, no other day is read, because a
 * clock time would go to the wrong one. Zones, durations and repetitions must be blank already.
 */
export const readTimes = (text: string, setting: TimeSetting): FoundEntity[] =>
  readEnglish(text, setting).filter(({ entity }) => isOfTimes(entity));

/** Lengths are read by a reader of their own. */
const isOfTimes = ({ type, ...entity }: FoundEntity['entity']): boolean =>
  type === 'time' || (type === 'impossible' && 'what' in entity && entity.what !== 'length');
