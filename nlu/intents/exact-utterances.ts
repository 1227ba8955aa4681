import { rememberedOf } from '../once/remembered.ts';
import type { TemplateSketch } from '../reading.ts';
import { isEntityToken } from './features.ts';
import { holdsToken, type Tokenizer } from './tokens.ts';

/**
 * The template that has a message among its utterances, word for word; none where several have it. Values that the
 * template has slots for may follow or precede: "rent a car" also begins its template in "rent a car tomorrow at 9".
 * `marked`: the message as tokens, with and without what is before the request.
 */
export type ExactUtterances = (text: string, marked: readonly (readonly string[])[]) => string | undefined;

/** What a designer wrote as a whole request begins its template, whatever the others make of it. Utterances with slots are learnt. */
export function exactUtterances(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
  noise: ReadonlySet<string>,
): ExactUtterances {
  const templatesOf = rememberedOf((all: readonly TemplateSketch[]) => byUtterance(all, wordsOf));
  const only = (tokens: readonly string[]): TemplateSketch | undefined => {
    const [template, ...others] = templatesOf(templates).get(tokens.join(' ')) ?? [];
    return others.length === 0 ? template : undefined;
  };
  const besideValues = (tokens: readonly string[]): TemplateSketch | undefined => {
    const values = tokens.filter(isEntityToken);
    const template = values.length > 0 ? only(withoutValues(tokens, noise)) : undefined;
    return template && values.every(value => holdsToken(template, value)) ? template : undefined;
  };
  return (text, marked) => (only(wordsOf(text)) ?? marked.map(besideValues).find(Boolean))?.name;
}

/** The words without those that stand for values, and without the small words that lead to these: "for tomorrow". */
function withoutValues(tokens: readonly string[], noise: ReadonlySet<string>): string[] {
  const isDropped = (at: number): boolean => {
    const [token, next] = [tokens[at] ?? '', tokens[at + 1]];
    return isEntityToken(token) || (noise.has(token) && next !== undefined && isDropped(at + 1));
  };
  return tokens.filter((_token, at) => !isDropped(at));
}

function byUtterance(templates: readonly TemplateSketch[], wordsOf: Tokenizer): Map<string, Set<TemplateSketch>> {
  const index = new Map<string, Set<TemplateSketch>>();
  for (const template of templates) {
    for (const utterance of template.utterances.filter(each => !each.includes('{'))) {
      const said = wordsOf(utterance).join(' ');
      index.set(said, (index.get(said) ?? new Set()).add(template));
    }
  }
  return index;
}
