import type { Span } from '../../reading/spans.ts';
import type { AmbiguityChoices } from '../../reading/times.ts';
import type { FoundEntity } from '../../text/spans.ts';
import type { TimeCue, TimeGrammar } from '../../words/times.ts';
import { type Joined, withAlternatives } from '../ambiguity.ts';
import { type TimeSetting, timeContextOf } from '../context.ts';
import { namesNoDay } from '../no-day.ts';
import { itemsOf, type Read, type SpokenTime, spokenTimesOf, withStretchSaid } from './assemble.ts';
import { dayIn, weekdayOf } from './calendar.ts';
import { candidatesIn, withCandidates } from './candidates.ts';
import { Chart, type Constituent, evaluate } from './chart.ts';
import { corrected } from './corrections.ts';
import { bestCover } from './cover.ts';
import { compileGrammar, type Grammar } from './grammar.ts';
import { endingFrom, firstDayOf, repeatIn } from './limits.ts';
import { entityOf, foundIn, isShift, repeatMeaning } from './meanings.ts';
import { oneDay } from './operations/days.ts';
import { operations } from './operations/index.ts';
import { timeValueOf } from './time-value.ts';
import { type PlainSpelling, type Token, tokenize } from './tokens.ts';
import type { ChartContext, Clocks, Repeat } from './values.ts';

/** Reads times, lengths, repetitions, reminders and shifts. */
export type ChartReader = (text: string, setting: TimeSetting) => FoundEntity[];

/**
 * A reader by the productions of a language, which are put together on first use, and its plain spelling.
 * @throws TypeError on first use if the productions are not sound
 */
export function chartReader(grammar: TimeGrammar, plain: PlainSpelling): ChartReader {
  let compiled: Grammar | undefined;
  return (text, setting) => {
    compiled ??= compileGrammar(grammar, plain, operations);
    return read(text, compiled, setting);
  };
}

const DOUBTS: readonly (keyof AmbiguityChoices)[] = ['nextWeekday', 'sameWeekday'];

function read(text: string, grammar: Grammar, setting: TimeSetting): FoundEntity[] {
  const tokens = tokenize(text, grammar.writing);
  const context = contextOf(tokens, grammar, setting);
  const cover = bestCover(new Chart(tokens, grammar, context), tokens, grammar);
  const readsIn = (other: ChartContext): Read[] => cover.map(each => readOf(each, tokens, other));
  const { watched, asked } = watching(context);
  const reads = readsIn(watched);
  const candidates = candidatesIn(text, { chrono: grammar.chrono, tokens, reads, today: context.today });
  if (cover.length + candidates.length === 0) return [];
  const timesOfAll = (of: readonly Read[], within: ChartContext) =>
    timesOf(text, withCandidates(of, candidates), within);
  const { found, times } = timesOfAll(reads, watched);
  const doubts = context.openOrder ? [...DOUBTS, 'dayMonth' as const] : DOUBTS;
  const alternatives = withAlternatives(
    {
      times,
      doubts: doubts.filter(about => asked.has(about)),
      timesIn: about => timesOfAll(readsIn(otherWay(context, about)), context).times,
    },
    timeContextOf(setting),
  );
  return [
    ...found,
    ...alternatives.map(({ value, covers }) => foundIn(text, covers, { type: 'time', value })),
  ].toSorted((a, b) => a.entity.span.start - b.entity.span.start);
}

/** A context that tells which choices were asked of it; any other choice makes no difference to what was read in it. */
function watching(context: ChartContext): { watched: ChartContext; asked: ReadonlySet<keyof AmbiguityChoices> } {
  const asked = new Set<keyof AmbiguityChoices>();
  const told = <K extends keyof AmbiguityChoices>(about: K): ChartContext[K] => {
    asked.add(about);
    return context[about];
  };
  const watched = {
    ...context,
    get nextWeekday() {
      return told('nextWeekday');
    },
    get sameWeekday() {
      return told('sameWeekday');
    },
    get dayMonth() {
      return told('dayMonth');
    },
  };
  return { watched, asked };
}

function otherWay(context: ChartContext, about: keyof AmbiguityChoices): ChartContext {
  if (about === 'nextWeekday') return { ...context, nextWeekday: 'coming' };
  if (about === 'sameWeekday') return { ...context, sameWeekday: 'in-a-week' };
  return { ...context, dayMonth: context.dayMonth === 'day-first' ? 'month-first' : 'day-first' };
}

/** The first hour of a morning. */
const EARLY = 5;
const MOST_MONTHS = 12;

/** Whether the slash at this place stands before a year. */
const isPartOfYear = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 2]?.word === '/' && tokens[index - 1]?.glued === true;

/** A number that no month has settles the order of day and month for the whole message: "from 03/04 to 13/04". */
function saidOrder(tokens: readonly Token[]): ChartContext['dayMonth'] | undefined {
  for (const [index, { word }] of tokens.entries()) {
    const [before, behind] = [tokens[index - 1], tokens[index + 1]];
    if (word !== '/' || !before?.isNumber || !behind?.isNumber || isPartOfYear(tokens, index)) continue;
    if (Number(before.word) > MOST_MONTHS) return 'day-first';
    if (Number(behind.word) > MOST_MONTHS) return 'month-first';
  }
  return undefined;
}

function contextOf(tokens: readonly Token[], grammar: Grammar, setting: TimeSetting): ChartContext {
  const { now, weekStart, dayMonth, openOrder, country, published } = timeContextOf(setting);
  const order = saidOrder(tokens);
  const cues = cuesIn(tokens, grammar);
  return {
    today: dayIn(setting.reference),
    minute: now.hour * 60 + now.minute,
    second: now.second,
    weekStart,
    dayMonth: order ?? dayMonth,
    openOrder: openOrder && order === undefined,
    country,
    published,
    spokenDay: setting.spokenDay === null ? undefined : dayIn(setting.spokenDay ?? setting.reference),
    ...(setting.spokenMonth && { spokenMonth: dayIn(setting.spokenMonth) }),
    cues,
    moving: cues.has('moving'),
    earliest: cues.has('early') ? Math.min(EARLY, grammar.earliest) : grammar.earliest,
    past: cues.has('past'),
    nextWeekday: 'week-after',
    sameWeekday: 'today',
  };
}

/** What a word asks for only as a verb: not in "night shift" and "the move". */
const AS_VERBS: ReadonlySet<TimeCue> = new Set(['moving', 'shifting']);

function cuesIn(tokens: readonly Token[], { cues, beforeNouns }: Grammar): Set<TimeCue> {
  const isNoun = (at: number): boolean => !tokens[at]?.comma && beforeNouns.has(tokens[at - 1]?.word ?? '');
  const verbs = tokens.filter((_, at) => !isNoun(at));
  const pairs = tokens.map(({ word }, at) => ({ word: `${tokens[at - 1]?.word} ${word}` }));
  const said = [...cues].filter(([cue, words]) =>
    (AS_VERBS.has(cue) ? verbs : [...tokens, ...pairs]).some(({ word }) => words.has(word)),
  );
  return new Set(said.map(([cue]) => cue));
}

function readOf({ tree, value, claims }: Constituent, tokens: readonly Token[], context: ChartContext): Read {
  const covers = claims.map(({ start, end }) => ({
    start: tokens[start]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  }));
  return { value: evaluate(tree, context) ?? value, covers };
}

/** The items of a list apart. A clock time behind the last of several days is of each of them. */
function itemsApart({ value, covers }: Read): Read[] {
  const items = itemsOf(value);
  const own = items.length > 1 && covers.length === items.length + 1 ? covers.slice(0, -1) : covers;
  const each = Math.floor(own.length / items.length);
  const places = (index: number): Span[] =>
    each === 0 ? own : own.slice(index * each, index === items.length - 1 ? undefined : (index + 1) * each);
  return items.map((item, index) => ({ value: item, covers: [...places(index), ...covers.slice(own.length)] }));
}

/** What a message says besides its times, and its times. */
function timesOf(
  text: string,
  said: readonly Read[],
  context: ChartContext,
): { found: FoundEntity[]; times: Joined[] } {
  const reads = corrected(said, { text, context });
  const repeated = repeatIn(reads.flatMap(apart), context.today);
  const others = withStretchSaid((repeated?.others ?? reads).flatMap(itemsApart));
  const slots = spokenTimesOf(isLong(others) && !others.some(isStretch) ? others.map(begun) : others);
  const dated = repeated ? withFirstDay(slots, repeated.repeat, context) : slots;
  const directions = others.flatMap(({ value }) => (isShift(value) && !value.length ? [value] : []));
  const isReminded = others.some(({ value }) => typeof value === 'object' && value.kind === 'reminder');
  const entities = others.flatMap(each => entityOf(text, each, { directions: isReminded ? [] : directions, context }));
  const noDay = namesNoDay(entities.map(({ entity }) => entity));
  const impossible = slots.filter(slot => timeValueOf(slot, context) === undefined);
  return {
    found: [
      ...entities,
      ...(repeated
        ? [foundIn(text, repeated.repeat.covers, repeatMeaning(withEnd(repeated.repeat.value, dated, context)))]
        : []),
      ...impossible.map(({ covers }) => foundIn(text, covers, { type: 'impossible', what: 'order' })),
    ],
    times: dated.flatMap(slot => {
      const value = timeValueOf(slot, context);
      const covers = besideRepeat(slot.covers, repeated?.repeat.covers ?? []);
      return value && !(noDay && value.said.date) ? [{ value, covers }] : [];
    }),
  };
}

/** "Every evening ... at 8": of two stretches, the first only says how often. */
function besideRepeat(covers: Span[], often: readonly Span[]): Span[] {
  const own = covers.filter(cover => !often.some(({ start, end }) => start === cover.start && end === cover.end));
  return own.length > 0 ? own : covers;
}

/** "Every morning" is how often and when, and "13-15 from 1 to 24 December" hours and from when until when. */
const apart = ({ value, covers }: Read): Read[] => {
  const items = itemsOf(value);
  const repeats = items.some(
    item =>
      typeof item === 'object' &&
      (item.kind === 'repeat' || (item.kind === 'days' && (item.upTo !== undefined || item.unit === 'days'))),
  );
  const isEach = covers.length === items.length;
  return repeats
    ? items.map((item, index) => ({ value: item, covers: isEach ? covers.slice(index, index + 1) : covers }))
    : [{ value, covers }];
};

const isLong = (reads: readonly Read[]): boolean =>
  reads.some(({ value }) => typeof value === 'object' && value.kind === 'length' && value.of !== 'to');

/** "An hour next week after 3" may be on any of its days. */
const isStretch = ({ value }: Read): boolean =>
  typeof value === 'object' && value.kind === 'days' && value.unit !== 'day';

/** "From 9 on, for two hours" has an end. */
function begun({ value, covers }: Read): Read {
  if (typeof value !== 'object') return { value, covers };
  if (value.kind === 'clocks') return { value: withoutOpenEnd(value), covers };
  return {
    value: value.kind === 'at' && value.clocks ? { ...value, clocks: withoutOpenEnd(value.clocks) } : value,
    covers,
  };
}

const withoutOpenEnd = ({ open, ...clocks }: Clocks): Clocks => (open === 'before' ? { ...clocks, open } : clocks);

/** The repetition with the last day of what lasts from its first day on, which the times say if they say one. */
function withEnd(repeat: Repeat, times: readonly SpokenTime[], context: ChartContext): Repeat {
  const said = times.find(({ value }) => value.kind !== 'clocks' && value.kind !== 'part');
  const day = said ?? times.find(({ value }) => value.kind === 'clocks');
  const first = day && timeValueOf(day, context);
  return endingFrom(repeat, first ? dayIn(first.start) : (firstDayOf(repeat, context.today) ?? context.today));
}

/** The first day of a repetition, unless another one is said; tomorrow at the earliest if its clock time is past. */
function withFirstDay(
  slots: SpokenTime[],
  { value: repeat, covers }: Read<Repeat>,
  context: ChartContext,
): SpokenTime[] {
  const clocks = slots.find((slot): slot is Read<Clocks> => slot.value.kind === 'clocks');
  if (slots.some(({ value }) => value.kind !== 'clocks' && value.kind !== 'part')) return slots;
  const value = clocks && timeValueOf(clocks, context);
  const first = firstDayOf(repeat, value ? dayIn(value.start) : context.today);
  if (first === undefined) return slots;
  const only = repeat.rule.days?.length === 1 ? { weekday: weekdayOf(first) } : {};
  return spokenTimesOf([{ value: oneDay(first, only), covers: clocks ? [] : covers }, ...slots]);
}
