import type { Tokenizer } from '../intents/tokens.ts';
import type { TemplateSketch } from '../reading.ts';
import { slipFinder } from '../text/spelling.ts';

/** The words that a template's own utterances are made of. */
export type Carriers = { has(word: string): boolean };

export function carrierFinder(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
): (template?: string) => Carriers {
  const literal = (utterance: string): string[] => wordsOf(utterance.replace(/\{\w+\}/g, ' '));
  const carriers = new Map(
    templates.map(({ name, utterances }) => [name, carriersIn(new Set(utterances.flatMap(literal)))]),
  );
  return (template = '') => carriers.get(template) ?? new Set();
}

/** Slips of them are no name either: "calender". */
function carriersIn(known: ReadonlySet<string>): Carriers {
  let slips: ((word: string) => string | undefined) | undefined;
  return {
    has(word) {
      slips ??= slipFinder([...known]);
      return known.has(word) || slips(word) !== undefined;
    },
  };
}
