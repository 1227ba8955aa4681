import type { Tokenizer } from '../intents/tokens.ts';
import type { TemplateSketch } from '../reading.ts';
import { spellingCorrector } from '../text/spelling.ts';

/** The words that a template's own utterances are made of; slips of them count for `has`. */
export type CarrierPhrases = { has(word: string): boolean; hasExactly(word: string): boolean };

export const NO_CARRIERS: CarrierPhrases = { has: () => false, hasExactly: () => false };

export function carrierPhrasesOf(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
): (template?: string) => CarrierPhrases {
  const literal = (utterance: string): string[] => wordsOf(utterance.replace(/\{\w+\}/g, ' '));
  const carriers = new Map(
    templates.map(({ name, utterances }) => [name, carriersIn(new Set(utterances.flatMap(literal)))]),
  );
  return (template = '') => carriers.get(template) ?? NO_CARRIERS;
}

/** Slips of them are no name either: "calender". */
function carriersIn(known: ReadonlySet<string>): CarrierPhrases {
  let slips: ((word: string) => string | undefined) | undefined;
  return {
    has(word) {
      slips ??= spellingCorrector([...known]);
      return known.has(word) || slips(word) !== undefined;
    },
    hasExactly: word => known.has(word),
  };
}
