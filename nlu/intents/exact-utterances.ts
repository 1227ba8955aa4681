import { rememberedOf } from '../once/remembered.ts';
import type { TemplateSketch } from '../reading.ts';
import type { Tokenizer } from './tokens.ts';

/** The template that has a text among its utterances, word for word; none where several have it. */
export type ExactUtterances = (text: string) => string | undefined;

/** What a designer wrote as a whole request begins its template, whatever the others make of it. Utterances with slots are learnt. */
export function exactUtterances(templates: readonly TemplateSketch[], wordsOf: Tokenizer): ExactUtterances {
  const key = (text: string): string => wordsOf(text).join(' ');
  const templatesOf = rememberedOf((all: readonly TemplateSketch[]) => byUtterance(all, key));
  return text => {
    const [template, ...others] = templatesOf(templates).get(key(text)) ?? [];
    return others.length === 0 ? template : undefined;
  };
}

function byUtterance(templates: readonly TemplateSketch[], key: (text: string) => string): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { name, utterances } of templates) {
    for (const utterance of utterances.filter(each => !each.includes('{'))) {
      const said = key(utterance);
      index.set(said, (index.get(said) ?? new Set()).add(name));
    }
  }
  return index;
}
