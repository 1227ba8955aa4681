import { blanked, type Found, overlaps } from './found.ts';
import type { Span } from './reading.ts';
import type { Translator } from './translation.ts';

/** What of a text has been found so far; what one reader has taken is blank for the next. */
export type Hunt = {
  readonly rest: string;
  /** @returns those that do not cross what was taken before */
  take(found: readonly Found[]): Found[];
};

export function hunter(text: string): Hunt & { readonly found: Found[]; translated(translate: Translator): Hunt } {
  const found: Found[] = [];
  let rest = text;
  const take = (some: readonly Found[]): Found[] => {
    const taken = some.filter(({ covers }) => !found.some(other => crossing(other, covers)));
    found.push(...taken);
    rest = blanked(rest, coversOf(taken));
    return taken;
  };
  return {
    found,
    take,
    get rest() {
      return rest;
    },
    /** The same hunt in other words; what is found there is given its places in the text. */
    translated(translate) {
      const { text: translation, original } = translate(rest);
      let left = translation;
      return {
        take(some) {
          left = blanked(left, coversOf(some));
          return take(some.map(each => placed(each, text, original)));
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
