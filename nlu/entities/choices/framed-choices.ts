import { WORD_END, WORD_START } from '../../text/phrases.ts';
import { anyMayMatch, QuickPattern } from '../../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt } from '../../text/spans.ts';
import type { Words } from '../../words/words.ts';
import type { ChoiceList } from './choices.ts';

/** As much as stands between a verb and what something becomes: "make | the dentist on Friday at 3 | private". */
const GAP = '(?:\\s+[^.;!?]{0,80}?)?\\s+';

/**
 * Finds options whose words say too little by themselves, where they stand in a frame of their list: "blue" in "make
 * the dentist blue", but not in "the blue room". The part behind the gap is the option; the rest is a request.
 */
export function framedChoiceReader(words: Words, lists: readonly ChoiceList[]): (text: string) => FoundEntity[] {
  const goesOn = goingOn(words);
  const readers = distinct(lists).map(each => {
    const frames = framesOf(each).map(({ frame, values }) => ({
      values,
      pattern: framePattern(frame, [...values.keys()], goesOn),
    }));
    return { list: each.list, frames };
  });
  const mayMatch = anyMayMatch(readers.flatMap(({ frames }) => frames.map(({ pattern }) => pattern)));
  return text => {
    if (!mayMatch(text)) return [];
    return readers.flatMap(({ list, frames }) => {
      const found = frames.flatMap(({ pattern, values }) => pattern.all(text).map(match => ({ match, values })));
      const { match, values } = found.toSorted((a, b) => endOf(a.match) - endOf(b.match)).at(-1) ?? {};
      const { tail = '', option = '' } = match?.groups ?? {};
      const value = values?.get(plain(option));
      if (!match || value === undefined) return [];
      return [foundAt(text, endOf(match) - tail.length, endOf(match), { type: 'choice', list, value })];
    });
  };
}

/** A frame, and the values that the words in it choose. */
type Frame = { frame: string; values: ReadonlyMap<string, string> };

function framesOf({ frames = [], options }: ChoiceList): Frame[] {
  const valuesOf = (some: ChoiceList['options']): Frame['values'] =>
    new Map(some.flatMap(({ value, words = [] }) => words.map(word => [plain(word), value] as const)));
  const shared = valuesOf(options.filter(({ frames: own }) => own === undefined));
  return [
    ...(shared.size > 0 ? frames.map(frame => ({ frame, values: shared })) : []),
    ...options.flatMap(option => (option.frames ?? []).map(frame => ({ frame, values: valuesOf([option]) }))),
  ];
}

const endOf = ({ index, 0: said }: RegExpExecArray): number => index + said.length;

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** Two templates may share an entity, with its name and its frames. */
const distinct = (lists: readonly ChoiceList[]): ChoiceList[] => [
  ...new Map(
    lists
      .filter(one => framesOf(one).length > 0)
      .map(one => [JSON.stringify([one.list, one.frames, one.options]), one]),
  ).values(),
];

/** "color/paint … {option}"; words with a slash between them can each stand there. */
function framePattern(frame: string, options: readonly string[], goesOn: string): QuickPattern {
  const [head, tail = ''] = frame.includes('…') ? frame.split('…') : ['', frame];
  // A frame may begin with a comma.
  const start = /^[\s…]*\p{L}|^\{/u.test(frame.trim()) ? WORD_START : '';
  const before = head?.trim() ? `${start}(?:${wordsOf(head)})${WORD_END}${GAP}` : start;
  return new QuickPattern(`${before}(?<tail>${wordsOf(tail, options)})${goesOn}`, 'giu');
}

const wordsOf = (text: string, options: readonly string[] = []): string =>
  text
    .trim()
    .split(/\s+/)
    .map(word => (word === '{option}' ? `(?<option>${anyOf(options)})` : `(?:${anyOf(word.split('/'))})`))
    .join('\\s+');

/** The end of the words: no noun follows, to which they would belong ("make it a blue day"). */
function goingOn({ smallWords, trim, timeNames, edits, courtesy, people }: Words): string {
  const small = anyOf([...smallWords.leads, ...trim, ...timeNames, ...edits.between, ...courtesy, ...people.ofEvents]);
  return `${WORD_END}(?=\\s*(?:$|[^\\p{L}\\s])|\\s+(?:${small}|\\d\\S*)${WORD_END})`;
}
