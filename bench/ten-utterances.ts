import { FaultsError } from '../core/faults.ts';
import { loadTemplates } from '../dialogs/index.ts';
import { Classifier } from '../nlu/intents/classifier.ts';
import { learnTemplates, utteranceReader } from '../nlu/intents/learning/templates.ts';
import { requestKindsOf } from '../nlu/intents/request-kinds.ts';
import { tokenizer } from '../nlu/intents/tokens.ts';
import { wordsIn } from '../nlu/lexicon/index.ts';
import { withSpellings } from '../nlu/lexicon/spellings.ts';
import type { TemplateSketch } from '../nlu/reading/understanding.ts';
import type { Row } from './row.ts';

const TEN = 10;
const LANGUAGES = ['en', 'de', 'fr'];

/**
 * What ten utterances are good for: each shipped template in turn keeps ten of its utterances, evenly taken, all are learnt
 * again, and the others are classified.
 */
export const tenUtterances = (): Row[] =>
  LANGUAGES.flatMap(language => {
    const sketches = sketchesIn(language);
    const shares = sketches.map(sketch => ({ name: sketch.name, share: recognised(sketches, sketch, language) }));
    const mean = shares.reduce((sum, { share }) => sum + share, 0) / shares.length;
    return [
      row(`${language}, ten utterances: mean of the templates`, mean),
      ...shares.map(({ name, share }) => row(`${language}, ten utterances of ${name}`, share)),
    ];
  });

const row = (measure: string, part: number): Row => ({ measure, unit: '%', ours: 100 * part, goal: '' });

function sketchesIn(language: string): TemplateSketch[] {
  const loaded = loadTemplates('templates', { profiles: undefined, language });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return [...loaded.set.templates.values()]
    .map(({ sketch }) => sketch)
    .filter(({ utterances }) => utterances.length > TEN);
}

/** The share of a template's other utterances that it gets if it has ten. */
function recognised(
  sketches: readonly TemplateSketch[],
  { name, utterances, slots }: TemplateSketch,
  language: string,
) {
  const words = withSpellings(wordsIn(language));
  const wordsOf = tokenizer(words);
  const kinds = requestKindsOf(language, words.hints);
  const kept = new Set(Array.from({ length: TEN }, (_, at) => utterances[Math.floor((at * utterances.length) / TEN)]));
  const cut = sketches.map(one => (one.name === name ? { ...one, utterances: [...kept] as string[] } : one));
  const classifier = new Classifier(learnTemplates(cut, { words, wordsOf, kinds }), words.hints, kinds);
  const waysOf = utteranceReader(words, wordsOf);
  const others = utterances.filter(utterance => !kept.has(utterance));
  const right = others.filter(utterance => {
    const [tokens = []] = waysOf(utterance, slots);
    return classifier.guess({ spoken: [tokens], sentences: [tokens] })[0]?.template === name;
  });
  return right.length / others.length;
}
