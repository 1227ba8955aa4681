import type { Span } from '../reading.ts';
import { blanked, type FoundEntity, overlaps } from '../text/spans.ts';
import type { Translated, Translator } from '../text/translation.ts';

/** The parts of a text that readers have claimed so far; what one reader has taken is blank for the next. */
export class SpanClaims {
  readonly text: string;
  readonly found: FoundEntity[] = [];
  #rest: string;

  constructor(text: string) {
    this.text = text;
    this.#rest = text;
  }

  get rest(): string {
    return this.#rest;
  }

  /** @returns those that do not cross what was taken before */
  take(some: readonly FoundEntity[]): FoundEntity[] {
    return this.keep(without(some, this.found));
  }

  keep(taken: FoundEntity[]): FoundEntity[] {
    this.found.push(...taken);
    this.#rest = blanked(this.#rest, coversOf(taken));
    return taken;
  }

  translated(translate: Translator): TranslatedClaims {
    return new TranslatedClaims(this, translate(this.#rest));
  }
}

/**
 * The same text in other words; what is found there is given its places in the text. One word of the text may be several
 * there ("montags" is "every Monday"), so that two things are found in it.
 */
export class TranslatedClaims {
  readonly #claims: SpanClaims;
  readonly #original: Translated['original'];
  readonly #own = new Set<FoundEntity>();
  #rest: string;

  constructor(claims: SpanClaims, { text, original }: Translated) {
    this.#claims = claims;
    this.#original = original;
    this.#rest = text;
  }

  get rest(): string {
    return this.#rest;
  }

  /** @returns those that do not cross what was taken in the text's own words */
  take(some: readonly FoundEntity[]): FoundEntity[] {
    this.#rest = blanked(this.#rest, coversOf(some));
    const others = this.#claims.found.filter(each => !this.#own.has(each));
    const places = some.map(each => placed(each, this.#claims.text, this.#original));
    const taken = this.#claims.keep(without(places, others));
    for (const each of taken) this.#own.add(each);
    return taken;
  }

  /** Writes other words into a stretch that is not shorter. */
  say(words: string, { start, end }: Span): void {
    this.#rest = this.#rest.slice(0, start) + words.padEnd(end - start) + this.#rest.slice(end);
  }
}

function placed({ entity, covers }: FoundEntity, text: string, original: (span: Span) => Span): FoundEntity {
  const span = original(entity.span);
  return { entity: { ...entity, span, text: text.slice(span.start, span.end) }, covers: covers.map(original) };
}

const coversOf = (found: readonly FoundEntity[]): Span[] => found.flatMap(({ covers }) => covers);

const without = (some: readonly FoundEntity[], others: readonly FoundEntity[]): FoundEntity[] =>
  some.filter(({ covers }) => !others.some(other => crossing(other, covers)));

const crossing = ({ covers }: FoundEntity, others: readonly Span[]): boolean =>
  covers.some(cover => others.some(other => overlaps(cover, other)));
