import type { Span } from '../reading.ts';
import { blanked, type Found, overlaps } from '../text/spans.ts';
import type { Translator } from '../text/translation.ts';

/** What of a text has been found so far; what one reader has taken is blank for the next. */
export type Hunt = {
  readonly rest: string;
  /** @returns those that do not cross what was taken before */
  take(found: readonly Found[]): Found[];
};

/** The same hunt in other words. */
export type TranslatedHunt = Hunt & {
  /** Writes other words into a stretch that is not shorter. */
  say(words: string, instead: Span): void;
};

export function hunter(
  text: string,
): Hunt & { readonly found: Found[]; translated(translate: Translator): TranslatedHunt } {
  const found: Found[] = [];
  let rest = text;
  const keep = (taken: readonly Found[]): void => {
    found.push(...taken);
    rest = blanked(rest, coversOf(taken));
  };
  const without = (some: readonly Found[], others: readonly Found[]): Found[] =>
    some.filter(({ covers }) => !others.some(other => crossing(other, covers)));
  return {
    found,
    take(some) {
      const taken = without(some, found);
      keep(taken);
      return taken;
    },
    get rest() {
      return rest;
    },
    /**
     * The same hunt in other words; what is found there is given its places in the text. One word of the text may be
     * several there ("montags" is "every Monday"), so that two things are found in it.
     */
    translated(translate) {
      const own = new Set<Found>();
      const { text: translation, original } = translate(rest);
      let left = translation;
      return {
        take(some) {
          left = blanked(left, coversOf(some));
          const others = found.filter(each => !own.has(each));
          const taken = without(
            some.map(each => placed(each, text, original)),
            others,
          );
          for (const each of taken) own.add(each);
          keep(taken);
          return taken;
        },
        say(words, { start, end }) {
          left = left.slice(0, start) + words.padEnd(end - start) + left.slice(end);
        },
        get rest() {
          return left;
        },
      };
    },
  };
}

function placed({ entity, covers }: Found, text: string, original: (span: Span) => Span): Found {
  const span = original(entity.span);
  return { entity: { ...entity, span, text: text.slice(span.start, span.end) }, covers: covers.map(original) };
}

const coversOf = (found: readonly Found[]): Span[] => found.flatMap(({ covers }) => covers);

const crossing = ({ covers }: Found, others: readonly Span[]): boolean =>
  covers.some(cover => others.some(other => overlaps(cover, other)));
