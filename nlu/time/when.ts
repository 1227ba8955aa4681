import { dateText, dateTimeOf, memoize } from '../../time/index.ts';
import { wordsIn } from '../lexicon/index.ts';
import { speller } from '../lexicon/spellings.ts';
import type { TimeValue } from '../reading/times.ts';
import { mender } from '../text/mending.ts';
import { normalize } from '../text/normalize.ts';
import type { FoundEntity } from '../text/spans.ts';
import { chartReader } from './chart/index.ts';
import type { TimeSetting } from './context.ts';

/** The first time or duration of a text, for benchmarks. `end` is exclusive; durations have `seconds`. */
type WhenLine = { kind: string; start?: string; end?: string; seconds?: number; said: string };

const readersIn = memoize((language: string) => {
  const words = wordsIn(language);
  return { mended: mender(words), chart: chartReader(words.timeGrammar, speller(words)) };
});

/**
 * Reads as published data sets mean it: otherwise than in a conversation, a length next to a start makes a range, it may
 * be of any size, and "the next 3 days" start tomorrow.
 */
export function readWhen(message: string, setting: TimeSetting, language = 'en'): WhenLine | undefined {
  const { mended, chart } = readersIn(language);
  return whenOf(chart(mended(normalize(message)), { ...setting, published: true }));
}

/** The first time, with the length that is said beside it, or else the first length. */
function whenOf(found: readonly FoundEntity[]): WhenLine | undefined {
  const time = found.find(({ entity }) => entity.type === 'time')?.entity;
  const length = found.find(({ entity }) => entity.type === 'duration')?.entity;
  const minutes = length?.type === 'duration' ? length.minutes : undefined;
  if (time?.type === 'time') {
    const { kind, start, end } = minutes === undefined ? time.value : lasting(time.value, minutes);
    return { kind, start, ...(end && { end }), said: time.text };
  }
  return length && minutes !== undefined ? { kind: 'duration', seconds: 60 * minutes, said: length.text } : undefined;
}

const DAY_MINUTES = 1440;

function lasting(value: TimeValue, minutes: number): Pick<TimeValue, 'kind' | 'start' | 'end'> {
  if (value.end) return value;
  const days = minutes / DAY_MINUTES;
  const start = dateTimeOf(value.start);
  if (value.kind === 'date') {
    return Number.isInteger(days)
      ? { kind: 'daterange', start: value.start, end: dateText(start.plus({ days })) }
      : value;
  }
  const kind = value.kind === 'time' ? 'timerange' : 'datetimerange';
  return { kind, start: value.start, end: start.plus({ minutes }).toISO({ includeOffset: false }).slice(0, 19) };
}
