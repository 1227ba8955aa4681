import { rememberedOf } from '../once/remembered.ts';
import type { TemplateSketch } from '../reading/understanding.ts';
import { isEntityToken } from './features.ts';
import { holdsValues, isOpen, type Tokenizer, utteranceTokens, withoutValues } from './tokens.ts';

/**
 * The template that has a message among its utterances; none where several have it. Values that the template has slots
 * for may follow or precede: "rent a car" also begins its template in "rent a car tomorrow at 9", and so does
 * "rent a car {when}".
 * `marked`: the message as tokens, with and without what is before the request.
 */
export type ExactUtterances = (text: string, marked: readonly (readonly string[])[]) => string | undefined;

/** What a designer wrote as a whole request begins its template, whatever the others make of it. */
export function exactUtterances(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
  noise: ReadonlySet<string>,
): ExactUtterances {
  const index = rememberedOf((all: readonly TemplateSketch[]) => byUtterance(all, wordsOf, noise));
  const saying = (tokens: readonly string[]): TemplateSketch[] => [...(index(templates).get(tokens.join(' ')) ?? [])];
  const besideValues = (tokens: readonly string[]): TemplateSketch | undefined => {
    if (!tokens.some(isEntityToken)) return undefined;
    return only(saying(withoutValues(tokens, noise)).filter(one => holdsValues(one, tokens)));
  };
  return (text, marked) => (only(saying(wordsOf(text))) ?? marked.map(besideValues).find(Boolean))?.name;
}

const only = ([template, ...others]: readonly TemplateSketch[]): TemplateSketch | undefined =>
  others.length === 0 ? template : undefined;

/** Fewer words beside values say too little by themselves: "add {who}". */
const FEWEST = 3;

/** Templates by the words of their utterances, without those whose slots take any words. */
function byUtterance(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
  noise: ReadonlySet<string>,
): Map<string, Set<TemplateSketch>> {
  const index = new Map<string, Set<TemplateSketch>>();
  for (const template of templates) {
    for (const utterance of template.utterances.filter(each => !isOpen(each, template.slots))) {
      const [tokens = []] = utteranceTokens(utterance, template.slots, wordsOf);
      const words = withoutValues(tokens, noise);
      if (words.length < FEWEST && utterance.includes('{')) continue;
      const said = words.join(' ');
      index.set(said, (index.get(said) ?? new Set()).add(template));
    }
  }
  return index;
}
