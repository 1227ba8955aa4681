import { anyOf, type Found, foundAt } from './found.ts';
import type { Span } from './reading.ts';

/** A designer's list of things that can be said: a slot's own options, or the preset ranges. */
export type ChoiceList = {
  list: string;
  options: readonly { value: string; title?: string; phrases: readonly string[] }[];
};

/** Finds a list's phrases, or what stands on a button for it, when that is all; made once, for its expression is long. */
export type ChoiceReader = (text: string) => Found[];

export function choiceReader({ list, options }: ChoiceList): ChoiceReader {
  const values = new Map(
    options.flatMap(({ value, phrases }) => phrases.map(phrase => [plain(phrase), value] as const)),
  );
  if (values.size === 0) return () => [];
  const titles = new Map(options.flatMap(({ value, title }) => (title ? [[plain(title), value] as const] : [])));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${anyOf([...values.keys()])})(?![\\p{L}\\d])`, 'giu');
  return text => {
    const titled = titles.get(plain(text.trim()));
    if (titled !== undefined) return [foundAt(text, 0, text.length, { type: 'choice', list, value: titled })];
    return [...text.matchAll(pattern)].flatMap(match => {
      const value = values.get(plain(match[0]));
      return value === undefined
        ? []
        : [foundAt(text, match.index, match.index + match[0].length, { type: 'choice', list, value })];
    });
  };
}

const plain = (phrase: string): string => phrase.toLowerCase().replaceAll('’', "'");

/** A phrase that is only a part of a longer time ("tomorrow" of "tomorrow at noon") says something else. */
export function wholePhrases(choices: readonly Found[], times: readonly Found[]): Found[] {
  return choices.filter(({ entity: { span } }) =>
    times.every(
      ({ covers }) =>
        !covers.some(cover => partly(span, cover)) &&
        (covers.length === 1 || !covers.some(cover => inside(cover, span))),
    ),
  );
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Overlapping, without the phrase holding all of it (but for a small word before it, as in "on the weekend"). */
const partly = (phrase: Span, time: Span): boolean =>
  phrase.start < time.end && time.start < phrase.end && (time.end > phrase.end || time.start < phrase.start - 5);
