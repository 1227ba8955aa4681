import type { Span } from '../reading/spans.ts';
import { blanked, type FoundEntity, overlaps } from '../text/spans.ts';

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
    const taken = without(some, this.found);
    this.found.push(...taken);
    this.#rest = blanked(this.#rest, coversOf(taken));
    return taken;
  }
}

const coversOf = (found: readonly FoundEntity[]): Span[] => found.flatMap(({ covers }) => covers);

const without = (some: readonly FoundEntity[], others: readonly FoundEntity[]): FoundEntity[] =>
  some.filter(({ covers }) => !others.some(other => crossing(other, covers)));

const crossing = ({ covers }: FoundEntity, others: readonly Span[]): boolean =>
  covers.some(cover => others.some(other => overlaps(cover, other)));
