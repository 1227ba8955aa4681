import type { Tokenizer } from '../intents/tokens.ts';
import { rememberedOf } from '../once/remembered.ts';
import type { TemplateSketch } from '../reading/understanding.ts';

/** The words that a template's own utterances are made of. */
export type CarrierPhrases = ReadonlySet<string>;

export const NO_CARRIERS: CarrierPhrases = new Set();

export function carrierPhrasesOf(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
): (template?: string) => CarrierPhrases {
  const literal = (utterance: string): readonly string[] => wordsOf(utterance.replace(/\{\w+\}/g, ' '));
  const carriers = rememberedOf(({ utterances }: TemplateSketch) => new Set(utterances.flatMap(literal)));
  return name => {
    const template = templates.find(one => one.name === name);
    return template ? carriers(template) : NO_CARRIERS;
  };
}
