import type { FocusAspect } from '../reading/requests.ts';

/**
 * Questions about the event that is spoken of; phrases. Parts of a phrase with " … " between them may have small words between
 * them. `{it}` stands for the words of `it`.
 */
export type FocusWords = {
  asks: Readonly<Record<Exclude<FocusAspect, 'order' | 'is'>, readonly string[]>>;
  /** Whole questions whether it is before or after another `{event}`. */
  order: readonly string[];
  /** Whole questions whether it is so, without what: "is it | at the office". */
  is: readonly string[];
  it: readonly string[];
  /** What takes the place of a name. */
  pronoun: string;
  /** One of a series or a list, by an ordinal, `{nth}`. */
  one: readonly string[];
  last: readonly string[];
  articles: readonly string[];
  /** What may stand before such a question. */
  lead: readonly string[];
  /** What may stand behind what is said of it. */
  trail: readonly string[];
  /** Whole messages that mark it as tentative. */
  tentative: readonly string[];
  /** Whole messages that want another time to be proposed, and do not say which. */
  proposal: readonly string[];
  /** Whole messages that put a {note} into it; what stands behind is {more} of it. */
  noted: readonly string[];
  /** Words that say nothing of their own in such a question. */
  small: readonly string[];
};
