import { wordsIn } from '../lexicon/index.ts';
import { withSpellings } from '../lexicon/spellings.ts';
import type { TemplateSketch } from '../reading/understanding.ts';
import { Classifier } from './classifier.ts';
import { learnTemplates, utteranceReader } from './learning/templates.ts';
import { requestKindsOf } from './request-kinds.ts';
import { tokenizer } from './tokens.ts';

/** An utterance, and the template that is likeliest for it if it was not learnt; undefined if no template is. */
export type Trial = { template: string; utterance: string; taken: string | undefined; confidence: number };

const PARTS = 10;

/** Ten-fold cross-validation: classifies each utterance with an understanding that learnt the other nine tenths. */
export function crossValidate(templates: readonly TemplateSketch[], language: string): Trial[] {
  const words = withSpellings(wordsIn(language));
  const wordsOf = tokenizer(words);
  const kinds = requestKindsOf(language, words.hints);
  const waysOf = utteranceReader(words, wordsOf);
  return Array.from({ length: PARTS }, (_, part) => part).flatMap(part => {
    const isLeftOut = (_: string, index: number): boolean => index % PARTS === part;
    const kept = templates.map(template => ({
      ...template,
      utterances: template.utterances.filter((each, index) => !isLeftOut(each, index)),
    }));
    const classifier = new Classifier(learnTemplates(kept, { words, wordsOf, kinds }), words.hints, kinds);
    return templates.flatMap(({ name, utterances, slots }) =>
      utterances.filter(isLeftOut).map(utterance => {
        const [tokens = []] = waysOf(utterance, slots);
        const [best] = classifier.guess({ spoken: [tokens], sentences: [tokens] });
        return { template: name, utterance, taken: best?.template, confidence: best?.confidence ?? 0 };
      }),
    );
  });
}
