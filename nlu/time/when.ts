import { dateText, dateTimeOf, memoize } from '../../time/index.ts';
import { type Amount, countsDays, readAmounts, secondsOf } from '../entities/amounts.ts';
import { readDurations } from '../entities/durations.ts';
import { wordsIn } from '../lexicon/index.ts';
import { speller } from '../lexicon/spellings.ts';
import type { Span, TimeValue } from '../reading.ts';
import { mender } from '../text/mending.ts';
import { normalize } from '../text/normalize.ts';
import { blanked, type FoundEntity } from '../text/spans.ts';
import { translator } from '../text/translation.ts';
import { chartReader } from './chart/index.ts';
import { readTimes, type TimeSetting } from './index.ts';

/** The first time or duration of a text, for benchmarks. `end` is exclusive; durations have `seconds`. */
export type WhenLine = { kind: string; start?: string; end?: string; seconds?: number; said: string };

const readersIn = memoize((language: string) => {
  const words = wordsIn(language);
  const chart = words.timeGrammar && chartReader(words.timeGrammar, speller(words));
  return { mended: mender(words), translated: translator(words), chart };
});

/** Reads like the conversations, except that a length next to a start makes a range, as in published data sets. */
export function readWhen(message: string, setting: TimeSetting, language = 'en'): WhenLine | undefined {
  const { mended, translated, chart } = readersIn(language);
  const spoken = mended(normalize(message));
  if (chart) return whenOf(chart(spoken, setting));
  const { text, original } = translated(spoken);
  const said = (span: Span): string => spoken.slice(original(span).start, original(span).end);
  const durations = readDurations(text).filter(({ entity }) => entity.type === 'duration');
  const length = lengthOfRange(text, durations);
  const covers = [...durations.flatMap(duration => duration.covers), ...(length ? [length.span] : [])];
  const [time] = readTimes(blanked(text, covers), setting);
  if (time?.entity.type === 'time') {
    const { kind, start, end } = lasting(
      time.entity.value,
      length && { parts: length.parts, inDays: countsDays(length) },
    );
    return { kind, start, ...(end && { end }), said: said(time.entity.span) };
  }
  // A length that no event has, or that is too vague for one, is a length all the same.
  const [amount] = durations.length > 0 ? durations.map(lengthOf) : readAmounts(text);
  return amount && { kind: 'duration', seconds: secondsOf(amount.parts), said: said(amount.span) };
}

/** The first time, with the length that is said beside it, or else the first length. */
function whenOf(found: readonly FoundEntity[]): WhenLine | undefined {
  const time = found.find(({ entity }) => entity.type === 'time')?.entity;
  const length = found.find(({ entity }) => entity.type === 'duration')?.entity;
  const minutes = length?.type === 'duration' ? length.minutes : undefined;
  if (time?.type === 'time') {
    const { kind, start, end } = lasting(time.value, minutes === undefined ? undefined : lastingFor(minutes));
    return { kind, start, ...(end && { end }), said: time.text };
  }
  return length && minutes !== undefined ? { kind: 'duration', seconds: 60 * minutes, said: length.text } : undefined;
}

const lengthOf = ({ entity }: FoundEntity): Pick<Amount, 'parts' | 'span'> => ({
  parts: entity.type === 'duration' ? { minutes: entity.minutes } : {},
  span: entity.span,
});

/** "for 2 hours" beside a time, and "a week" before one that starts it. */
function lengthOfRange(text: string, durations: readonly FoundEntity[]): Amount | undefined {
  const isSaid = ({ span }: Amount): boolean =>
    durations.some(({ entity }) => /^for\b/i.test(entity.text) && entity.span.end === span.end) ||
    /^\s+(?:starting|beginning)\b/i.test(text.slice(span.end));
  return readAmounts(text).find(isSaid);
}

type Lasting = { parts: Amount['parts']; inDays: boolean };
const DAY_MINUTES = 1440;
const lastingFor = (minutes: number): Lasting => ({ parts: { minutes }, inDays: minutes % DAY_MINUTES === 0 });

function lasting(value: TimeValue, length: Lasting | undefined): Pick<TimeValue, 'kind' | 'start' | 'end'> {
  if (!length || value.end) return value;
  const start = dateTimeOf(value.start);
  const end = start.plus(length.parts);
  if (value.kind === 'date') {
    return length.inDays ? { kind: 'daterange', start: value.start, end: dateText(end) } : value;
  }
  if (secondsOf(length.parts) === 0) return value;
  const kind = value.kind === 'time' ? 'timerange' : 'datetimerange';
  return { kind, start: value.start, end: end.toISO({ includeOffset: false }).slice(0, 19) };
}
