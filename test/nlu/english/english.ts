import { grammar } from '../../../nlu/lexicon/en/grammar/grammar.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { speller } from '../../../nlu/lexicon/spellings.ts';
import { mender } from '../../../nlu/text/mending.ts';
import { normalize } from '../../../nlu/text/normalize.ts';
import { type ChartReader, chartReader } from '../../../nlu/time/chart/index.ts';
import { entitiesOf, shownTime, WEDNESDAY } from '../shown.ts';

export type Place = { reference?: string; locale?: string };
export type Row = readonly [text: string, times: string | readonly string[], place?: Place];
/** Sentences by their kind, read in New York on that Wednesday if nothing else is said. */
export type Kinds = Readonly<Record<string, readonly Row[]>>;

const read: ChartReader = chartReader(grammar, speller(en));
const mended = mender(en);

export const englishTimes = (
  text: string,
  { reference = WEDNESDAY, locale = 'en-US-u-fw-mon' }: Place = {},
): string[] =>
  entitiesOf(read(mended(normalize(text)), { reference, locale })).flatMap(entity =>
    entity.type === 'time' ? [shownTime(entity.value)] : [],
  );
