import { nextReader, severalReader } from '../entities/mentions.ts';
import { namesReader } from '../entities/people.ts';
import { vagueTest } from '../entities/vague.ts';
import type { Reading } from '../reading/reading.ts';
import type { Span } from '../reading/spans.ts';
import { besideShownReader } from '../requests/beside-event.ts';
import { countedReader } from '../requests/narrowing.ts';
import { leads } from '../text/leads.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { wholeZoneReader } from '../time/zones.ts';
import type { Words } from '../words/words.ts';
import { answerReader, ordinalReader, otherReadingReader, wrongReader } from './answers/answers.ts';
import {
  aloneReader,
  commandReader,
  decisionReader,
  type FormsReader,
  formsReader,
  recursReader,
  skipReader,
  uninvitedReader,
} from './commands/commands.ts';
import { putBackReader } from './commands/put-back.ts';
import { someoneElseReader } from './someone-else.ts';

type Said = Partial<
  Omit<
    Reading,
    | 'text'
    | 'plain'
    | 'guesses'
    | 'entities'
    | 'unexplained'
    | 'title'
    | 'stated'
    | 'beyond'
    | 'whose'
    | 'others'
    | 'part'
    | 'asked'
    | 'turn'
    | 'removes'
  >
>;
type Readers = { readonly [K in keyof Said]: (text: string) => Said[K] | undefined };

/** What a message says as a whole, and the spans of it that say nothing else. */
export type Whole = { plain: string; said: Said; covers: Span[] };

/** @returns a reader for a designer's extra phrases for control words */
export function wholeReader(words: Words) {
  const forms = formsReader(words);
  const others = Object.entries(readersOf(words, forms));
  const readAnswer = answerReader(words);
  const allDay = anywhere(words.allDay);
  const ofWholeDays = wholeDaysReader(words);
  const read = (text: string, readCommand: Readers['command'], ownAnswer: AnswerReader): Whole => {
    const answered = readAnswer(text) ?? ownAnswer(text);
    const wholeDay = allDay.exec(text);
    const byNature = ofWholeDays(text);
    const said: Record<string, unknown> = {
      ...(answered && { answer: answered.answer, afterAnswer: answered.rest }),
      ...(wholeDay && { allDay: true }),
      ...(byNature && { wholeDays: byNature }),
    };
    for (const [key, read] of [['command', readCommand] as const, ...others]) {
      const value = read?.(text);
      if (value !== undefined) said[key] = value;
    }
    return {
      plain: forms(text).at(-1) ?? '',
      said,
      covers: [
        ...(answered ? [{ start: 0, end: text.length - answered.rest.length }] : []),
        ...(wholeDay ? [{ start: wholeDay.index, end: wholeDay.index + wholeDay[0].length }] : []),
      ],
    };
  };
  return ({
    yes = [],
    no = [],
    ...commands
  }: Readonly<Record<string, readonly string[]>>): ((text: string) => Whole) => {
    const readCommand = commandReader(words, commands, forms);
    const ownAnswer = labelledAnswer({ yes, no });
    return text => read(text, readCommand, ownAnswer);
  };
}

type AnswerReader = ReturnType<typeof answerReader>;

/** Reads the labels of the designer's own buttons, which say yes and no in any language. */
function labelledAnswer({ yes, no }: Readonly<Record<'yes' | 'no', readonly string[]>>): AnswerReader {
  const small = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s.!]+$/u, '')
      .trim();
  const [saysYes, saysNo] = [yes, no].map(labels => new Set(labels.map(small)));
  return text => {
    const answer = saysNo?.has(small(text)) ? 'no' : saysYes?.has(small(text)) ? 'yes' : undefined;
    return answer && { answer, rest: '' };
  };
}

const readersOf = (words: Words, forms: FormsReader) =>
  ({
    zone: wholeZoneReader(words),
    wrong: wrongReader(words),
    skip: skipReader(words, forms),
    alone: aloneReader(words, forms),
    recurs: recursReader(words, forms),
    uninvited: uninvitedReader(words, forms),
    decision: decisionReader(words, forms),
    ordinal: ordinalReader(words),
    putBack: putBackReader(words, forms),
    counted: countedReader(words),
    several: severalReader(words),
    next: nextReader(words, 'next'),
    nextNamed: nextReader(words, 'nextNamed'),
    question: beginningReader(words, words.questions),
    wholeQuestion: wholeQuestionReader(words),
    sentence: beginningReader(words, words.sentences),
    mannerQuestion: beginningReader(words, words.mannerQuestions),
    names: namesReader(words),
    someoneElse: someoneElseReader(words),
    otherReading: otherReadingReader(words),
    sameTime: saying(words.sameTime),
    samePlace: spanOf(words.samePlace),
    swapped: saying(words.swapped),
    besideShown: besideShownReader(words),
    anyTime: saying(words.anyTime),
    thatTime: saying(words.thatTime),
    vague: vagueReader(words),
    existing: saying(words.existing),
    anew: spanOf(words.anew),
    dayIs: spanOf(words.dayIs),
    thatPeriod: thatPeriodReader(words),
    untitled: saying(words.untitled),
    notNew: saying(words.notNew),
    pastHour: pastHourReader(words),
    halfOfDay: halfOfDayReader(words),
    sameLength: saying(words.sameLength),
    sameEnd: spanOf(words.sameEnd),
    onlyThat: saying(words.onlyThat),
    also: alsoReader(words),
    negates: saying(words.smallWords.negations),
    another: saying(words.also.more),
    corrects: saying(words.edits.slips),
    sameCalendar: saying(words.calendars.same),
  }) satisfies Readers;

/** True for what comes on top: "and Friday", "Fridays as well". */
function alsoReader(words: Words): (text: string) => true | undefined {
  const { also } = words;
  const before = new QuickPattern(`^${leads(words)}(?:${anyPhrase(also.before)})${WORD_END}`, 'iu');
  const behind = new QuickPattern(`${WORD_START}(?:${anyPhrase(also.behind)})[\\s.!]*$`, 'iu');
  return text => before.test(text) || behind.test(text) || undefined;
}

/** Reads a message that says nothing but how far past the hour: "no, half past". */
function pastHourReader(words: Words): (text: string) => Reading['pastHour'] {
  const { pastHour } = words;
  const patterns = (['quarter', 'half', 'quarterTo'] as const).map(
    part => [part, new QuickPattern(`^${leads(words)}(?:${anyPhrase(pastHour[part])})[\\s.!]*$`, 'iu')] as const,
  );
  return text => patterns.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Reads a message that says nothing but the half of the day: "no, am not pm". */
function halfOfDayReader(words: Words): (text: string) => Reading['halfOfDay'] {
  const whole = (phrases: readonly string[]) =>
    new QuickPattern(`^${leads(words)}(?:${anyPhrase(phrases)})[\\s.!]*$`, 'iu');
  const [am, pm] = [whole(words.halfOfDay.am), whole(words.halfOfDay.pm)];
  return text => (am.test(text) ? 'am' : pm.test(text) ? 'pm' : undefined);
}

/** True if a text begins with one of these, after a greeting, "hold on" and the like. */
export function beginningReader(
  { hints, commands }: Words,
  beginnings: readonly string[],
): (text: string) => true | undefined {
  const lead = `(?:(?:${anyPhrase([...hints.openings, ...commands.wait])})[\\s,:;.!–—-]+){0,4}`;
  const pattern = new QuickPattern(`^[\\s¿]*${lead}(?:${anyPhrase(beginnings)})${WORD_END}`, 'iu');
  return text => pattern.test(text) || undefined;
}

function wholeQuestionReader(words: Words): (text: string) => true | undefined {
  const [hasVerb, hasWord] = [
    beginningReader(words, words.wholeQuestions),
    beginningReader(words, words.questionWords),
  ];
  return text => hasVerb(text) ?? (text.trimEnd().endsWith('?') ? hasWord(text) : undefined);
}

function vagueReader(words: Words): (text: string) => true | undefined {
  const isVague = vagueTest(words);
  return text => isVague(text) || undefined;
}

const anywhere = (phrases: readonly string[]): QuickPattern =>
  new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases)})${WORD_END}`, 'iu');

export function saying(phrases: readonly string[]): (text: string) => true | undefined {
  const pattern = anywhere(phrases);
  return text => pattern.test(text) || undefined;
}

/** Reads which of the days spoken of last are meant: "that weekend". */
function thatPeriodReader({ thatPeriod }: Words): (text: string) => Reading['thatPeriod'] {
  const readers = (['weekend', 'week', 'all', 'dayAfter', 'dayBefore'] as const).map(
    of => [of, spanOf(thatPeriod[of])] as const,
  );
  return text => {
    for (const [of, read] of readers) {
      const span = read(text);
      if (span) return { of, span };
    }
    return undefined;
  };
}

/** Reads where one of these phrases stands. */
function spanOf(phrases: readonly string[]): (text: string) => Span | undefined {
  const pattern = anywhere(phrases);
  return text => {
    const match = pattern.exec(text);
    return match ? { start: match.index, end: match.index + match[0].length } : undefined;
  };
}

/** Reads what lasts whole days by its nature: "Ella's birthday", but not "Ella's birthday party". */
function wholeDaysReader({ wholeDays: { once, yearly, never } }: Words): (text: string) => Reading['wholeDays'] {
  const [isOnce, isYearly, isOther] = [once, yearly, never].map(phrases => anywhere(phrases));
  return text => {
    if (isOther?.exec(text)) return undefined;
    if (isOnce?.exec(text)) return 'once';
    return isYearly?.exec(text) ? 'yearly' : undefined;
  };
}
