import { each, type InSteps } from '../../once/stepwise.ts';
import type { Meaning } from '../../reading/entities.ts';
import type { Span } from '../../reading/spans.ts';
import { QuickPattern } from '../../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt } from '../../text/spans.ts';

/** `frames` in place of those of the list. */
type ChoiceOption = {
  value: string;
  title?: string;
  phrases: readonly string[];
  words?: readonly string[];
  frames?: readonly string[] | undefined;
};

/** A designer's list of options: those of a slot, or the preset ranges. */
export type ChoiceList = {
  list: string;
  /** What stands around the `words` of an option: "make … {option}". */
  frames?: readonly string[];
  options: readonly ChoiceOption[];
};

const LISTS_AT_ONCE = 64;

/** Finds the phrases of all lists, or the label of a button if it is the whole text. Made once, because its pattern is long. */
type ChoiceReader = (text: string) => FoundEntity[];

/** A phrase that is in the lists of two slots is a choice of each; twice in one list, it means the first option. */
export function* choiceReader(lists: Iterable<ChoiceList>): InSteps<ChoiceReader> {
  const phrases = new Map<string, Choice[]>();
  const titles = new Map<string, Choice>();
  const learn = ({ list, options }: ChoiceList): void => {
    for (const { value, title, phrases: said } of options) {
      const choice: Choice = { type: 'choice', list, value };
      for (const phrase of said.filter(each => !each.endsWith(BEFORE_DAY))) {
        const known = phrases.get(plain(phrase)) ?? [];
        if (known.every(other => other.list !== list)) phrases.set(plain(phrase), [...known, choice]);
      }
      if (title && !titles.has(plain(title))) titles.set(plain(title), choice);
    }
  };
  yield* each(lists, learn, LISTS_AT_ONCE);
  const pattern = new QuickPattern(`(?<![\\p{L}\\d])(?:${anyOf([...phrases.keys()])})(?![\\p{L}\\d])`, 'giu');
  return text => {
    const titled = titles.get(plain(text.trim()));
    if (titled) return [foundAt(text, 0, text.length, titled)];
    return pattern
      .all(text)
      .flatMap(({ index, 0: said }) =>
        (phrases.get(plain(said)) ?? []).map(choice => foundAt(text, index, index + said.length, choice)),
      );
  };
}

/** The end of a phrase that needs a day after it: "only {day}" for "only tomorrow's". */
const BEFORE_DAY = ' {day}';

/** Finds phrases that need a day after them, once the days of a text are known. */
export function dayChoiceReader(
  lists: readonly ChoiceList[],
): (text: string, times: readonly FoundEntity[]) => FoundEntity[] {
  const phrases = lists.flatMap(({ list, options }) =>
    options.flatMap(({ value, phrases: said }) =>
      said
        .filter(phrase => phrase.endsWith(BEFORE_DAY))
        .map(phrase => ({ words: plain(phrase.slice(0, -BEFORE_DAY.length)), list, value })),
    ),
  );
  return (text, times) =>
    times.flatMap(({ entity }) => {
      if (entity.type !== 'time' || !entity.value.said.date) return [];
      const before = plain(text.slice(0, entity.span.start)).trimEnd();
      const said = phrases.find(({ words }) => before === words || before.endsWith(` ${words}`));
      const end = before.length;
      return said
        ? [foundAt(text, end - said.words.length, end, { type: 'choice', list: said.list, value: said.value })]
        : [];
    });
}

type Choice = Extract<Meaning, { type: 'choice' }>;

const plain = (phrase: string): string => phrase.toLowerCase().replaceAll('’', "'");

/** A phrase that is only a part of a longer time ("tomorrow" of "tomorrow at noon") says something else. */
export function wholePhrases(choices: readonly FoundEntity[], times: readonly FoundEntity[]): FoundEntity[] {
  return choices.filter(({ entity: { span } }) =>
    times.every(
      ({ covers }) =>
        !covers.some(cover => partly(span, cover)) &&
        (covers.length === 1 || !covers.some(cover => inside(cover, span))),
    ),
  );
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** True if they overlap and the phrase does not hold the whole time. A short word before it may be outside: "on the weekend". */
const partly = (phrase: Span, time: Span): boolean =>
  phrase.start < time.end && time.start < phrase.end && (time.end > phrase.end || time.start < phrase.start - 4);
