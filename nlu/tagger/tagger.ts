import { wordsIn } from '../lexicon/index.ts';
import type { Span } from '../reading/spans.ts';
import { joinedWords } from '../text/joined.ts';
import { featureRows } from './features.ts';
import { likeliestTags, TAGS } from './model.ts';
import { type Claimed, piecesOf, type TextPiece } from './pieces.ts';
import { readModel } from './weights.ts';

/** The stretches of a text that name an event, and those that name a place. */
export type TaggedSpans = { titles: Span[]; places: Span[] };

/** Finds titles and places in a text of which some stretches are read already. */
export type Tagger = (text: string, claimed: readonly Claimed[]) => TaggedSpans;

/** A language of which nothing was learnt has titles only where they are said to be titles. */
const untaught: Tagger = () => ({ titles: [], places: [] });

/** Reading weights takes a moment, and several readers need those of a language. */
const taggers = new Map<string, Tagger>();

export function taggerOf(language: string): Tagger {
  const known = taggers.get(language) ?? makeTagger(language);
  taggers.set(language, known);
  return known;
}

function makeTagger(language: string): Tagger {
  const model = readModel(language);
  if (!model) return untaught;
  const rowsOf = featureRows(new Set(model.closed));
  const { part } = joinedWords(wordsIn(language));
  return (text, claimed) => {
    const pieces = piecesOf(text, claimed, part);
    const tags = likeliestTags(model, rowsOf(pieces));
    return { titles: spansWith('title', pieces, tags), places: spansWith('place', pieces, tags) };
  };
}

function spansWith(tag: 'title' | 'place', pieces: readonly TextPiece[], tags: readonly number[]): Span[] {
  const begins = TAGS.indexOf(tag);
  const spans: Span[] = [];
  for (const [index, { start, end }] of pieces.entries()) {
    const last = spans.at(-1);
    if (tags[index] === begins) spans.push({ start, end });
    else if (tags[index] === begins + 1 && last) last.end = end;
  }
  return spans;
}
