import { rememberedOf } from '../once/remembered.ts';
import type { SlotSketch, TemplateSketch } from '../reading/understanding.ts';
import { anyOf } from '../text/spans.ts';
import { holdsValues, isOpen, type Tokenizer, withoutValues } from './tokens.ts';

/** True if an utterance of a template is the words around what a message says: "order {dish} for lunch" in "order soup for lunch". */
export type WordsAround = {
  holds(template: TemplateSketch, marked: Marked): boolean;
  /** The template that alone has such an utterance with a text of its own: of that, only its utterances tell. */
  ofText(marked: Marked): TemplateSketch | undefined;
};

/** A message as tokens, with and without what is before the request. */
type Marked = readonly (readonly string[])[];

type Patterns = { all: readonly RegExp[]; ofTexts: readonly RegExp[] };

const LONGEST = 200;

export function wordsAround(
  templates: readonly TemplateSketch[],
  wordsOf: Tokenizer,
  noise: ReadonlySet<string>,
): WordsAround {
  const patternsOf = rememberedOf((template: TemplateSketch) => patternsIn(template, wordsOf));
  const isSaid = (template: TemplateSketch, kind: keyof Patterns, marked: Marked): boolean =>
    marked.some(tokens => {
      const said = withoutValues(tokens, noise).join(' ');
      return said.length <= LONGEST && fits(patternsOf(template)[kind], said) && holdsValues(template, tokens);
    });
  return {
    holds: (template, marked) => isSaid(template, 'all', marked),
    ofText(marked) {
      const [template, ...others] = templates.filter(one => isSaid(one, 'ofTexts', marked));
      return others.length === 0 ? template : undefined;
    },
  };
}

const fits = (patterns: readonly RegExp[], said: string): boolean => patterns.some(pattern => pattern.test(said));

function patternsIn({ utterances, slots }: TemplateSketch, wordsOf: Tokenizer): Patterns {
  const isOfText = (utterance: string): boolean =>
    slots.some(({ name, type }) => type === 'text' && utterance.includes(`{${name}}`));
  const open = utterances.filter(utterance => isOpen(utterance, slots) && /[^{}\s]/.test(utterance.replace(SLOT, '')));
  const pattern = (utterance: string): RegExp => patternOf(utterance, slots, wordsOf);
  return { all: open.map(pattern), ofTexts: open.filter(isOfText).map(pattern) };
}

const SLOT = /\{\w+\}/g;

/** Over tokens without those of values. */
function patternOf(utterance: string, slots: readonly SlotSketch[], wordsOf: Tokenizer): RegExp {
  const parts = utterance.split(/(\{\w+\})/).flatMap((part, at) => {
    if (at % 2 === 0) return wordsOf(part).map(word => anyOf([word]));
    return isOpen(part, slots) ? ['.+?'] : [];
  });
  return new RegExp(`^${parts.join(' ')}$`, 'u');
}
