import { addDays, type CivilDate, dateOf } from '../../time/index.ts';
import type { Onwards } from '../reading/requests.ts';
import type { Span } from '../reading/spans.ts';
import type { TimeValue } from '../reading/times.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { anyMayMatch, QuickPattern } from '../text/quick-pattern.ts';
import type { Words } from '../words/words.ts';
import { type AroundDay, aroundDay, daysIn, type OnwardsInput, openAround, wholeOf } from './around-day.ts';

/** The phrases of a language. */
type Phrases = {
  /** "from now on" */
  now: QuickPattern;
  /** "this and the following" */
  following: QuickPattern;
  /** With a day: "from {day} on", "after {day}". */
  from: readonly AroundDay[];
  after: readonly AroundDay[];
  /** With an event and its last day, or the first one without it: "the stand-up ends on {day}". */
  ends: readonly AroundDay[];
  endsBefore: readonly AroundDay[];
  /** A request to end `{event}`. */
  request: string;
};

/** A part of a message that says from when on, in place of which the rest has `instead`. */
type Part = Span & { date?: CivilDate; instead?: string };

/**
 * Reads that a request is about a series from a day on: "move the stand-up to 10 from the 14th on", "cancel this and the
 * following", "the stand-up ends in May".
 */
export function onwardsReader(words: Words): (input: OnwardsInput) => Onwards | undefined {
  const phrases = phrasesOf(words);
  const mayMean = anyMayMatch(patternsIn(phrases));
  return input => {
    if (!mayMean(input.text) || input.found.some(({ entity }) => entity.type === 'repeat')) return undefined;
    const part = partIn(phrases, input);
    return part && onwardsOf(input.text, part);
  };
}

function phrasesOf({ onwards, eventWords, edits }: Words): Phrases {
  // "Actually, only until the 10th" names no event.
  const notFiller = `(?!(?:${anyPhrase([...edits.lead, ...edits.leading])})${WORD_END})`;
  const classes = {
    event: `(${notFiller}\\S+(?:\\s\\S+){0,4}?)`,
    kind: `(?:${eventWords.join('|')})`,
    it: `(${anyPhrase(onwards.it)})`,
  };
  const plain = (phrases: readonly string[]): QuickPattern =>
    new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, classes)})${WORD_END}`, 'iu');
  const withDay = (phrases: readonly string[]): AroundDay[] => phrases.map(text => aroundDay(text, classes));
  return {
    now: plain(onwards.now),
    following: plain(onwards.following),
    from: withDay(onwards.from),
    after: withDay(onwards.after),
    ends: withDay(onwards.ends),
    endsBefore: withDay(onwards.endsBefore),
    request: onwards.request,
  };
}

/** One of these matches every message that says from when on. */
function patternsIn({ now, following, from, after, ends, endsBefore }: Phrases): QuickPattern[] {
  const leads = [...from, ...after, ...ends, ...endsBefore].map(({ before }) => before);
  return [now, following, ...leads];
}

function partIn(phrases: Phrases, input: OnwardsInput): Part | undefined {
  const spokenNow = phrases.now.exec(input.text);
  if (spokenNow) return { ...spanOf(spokenNow), date: input.today };
  for (const day of daysIn(input)) {
    const start = openAround(phrases.from, input, day);
    if (start) return { ...start.span, date: later(dateOf(start.value.start), input.today) };
    const past = openAround(phrases.after, input, day);
    if (past) return { ...past.span, date: later(dayAfter(past.value), input.today) };
    const last = wholeOf(phrases.ends, input, day);
    if (last) return ending(phrases, input, { event: last.event, date: dayAfter(last.value) });
    const first = wholeOf(phrases.endsBefore, input, day);
    if (first) return ending(phrases, input, { event: first.event, date: dateOf(first.value.start) });
  }
  const those = phrases.following.exec(input.text);
  return those ? spanOf(those) : undefined;
}

/** The whole message, in place of a request to end the event. */
const ending = (
  { request }: Phrases,
  { text }: OnwardsInput,
  { event, date }: { event: string; date: CivilDate },
): Part => ({ start: 0, end: text.length, date, instead: request.replace('{event}', () => event) });

function onwardsOf(text: string, { start, end, date, instead }: Part): Onwards {
  const rest = `${text.slice(0, start)} ${instead ?? ''} ${text.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
  return {
    said: text,
    rest: rest.replace(/^[\s,;]+|[\s,;]+$/g, ''),
    ...(date !== undefined && { from: date }),
    ...(instead !== undefined && { ends: true as const }),
  };
}

const spanOf = ({ index, 0: words }: RegExpExecArray): Span => ({ start: index, end: index + words.length });
const later = (date: CivilDate, today: CivilDate): CivilDate => (date > today ? date : today);

/** The first day after a stretch of days: June for "ends in May" and "all after May". */
const dayAfter = ({ start, end }: TimeValue): CivilDate =>
  end === undefined ? addDays(dateOf(start), 1) : dateOf(end);
