import { statedReader, withoutHours } from '../acts/stated.ts';
import type { Words } from '../lexicon/words.ts';
import type { SlotSketch, TemplateSketch } from '../reading.ts';
import { type Classifier, trainClassifier } from './classifier.ts';
import { featureReader, requestReader } from './features.ts';
import { type Tokenizer, utteranceTokens } from './tokens.ts';

/** What templates are asked for with, learnt from their utterances and from what is said to nobody of them. */
export type IntentModel = {
  classifier: Classifier;
  /** The sentences of a message without what is before the request itself, as the classifier takes them. */
  sentencesOf(tokens: readonly string[]): string[][];
};

/** What may stand in braces in a message that no template is for. */
const OTHER_SLOTS: readonly SlotSketch[] = [
  { name: 'time', type: 'any-range', names: [] },
  { name: 'duration', type: 'duration', names: [] },
  { name: 'people', type: 'people', names: [] },
  { name: 'place', type: 'place', names: [] },
  { name: 'anything', type: 'text', names: [] },
];

export function trainIntents(templates: readonly TemplateSketch[], words: Words, wordsOf: Tokenizer): IntentModel {
  const sentencesOf = requestReader(words.hints);
  const learnt = (utterance: string, slots: readonly SlotSketch[]): string[][] =>
    utteranceTokens(utterance, slots, wordsOf).map(tokens => sentencesOf(tokens).flat());
  const examples = templates.flatMap(({ name, utterances, slots }) =>
    utterances.flatMap(utterance => learnt(utterance, slots).map(tokens => ({ template: name, tokens }))),
  );
  const others = words.others.flatMap(other => learnt(other, OTHER_SLOTS));
  const vocabulary = new Set(examples.flatMap(({ tokens }) => tokens));
  const familiar = (word: string): boolean => vocabulary.has(word);
  const stated = statedReader(words.hints, familiar);
  return {
    classifier: trainClassifier(examples, others, featureReader(words.hints, familiar)),
    sentencesOf(tokens) {
      const sentences = sentencesOf(tokens);
      // Behind "I want to" and the like there is something to be done.
      const [only] = sentences;
      const isWhole = sentences.length === 1 && only?.length === tokens.length;
      const thing = isWhole ? stated(only) : undefined;
      return (thing ? [thing] : sentences).map(withoutHours);
    },
  };
}
