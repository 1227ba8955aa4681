import { LastTime } from '../../once/last-time.ts';
import { perLanguage } from '../../once/per-language.ts';
import { rememberedOf } from '../../once/remembered.ts';
import { each, finished, type InSteps } from '../../once/stepwise.ts';
import type { SlotSketch, TemplateSketch } from '../../reading/understanding.ts';
import type { Words } from '../../words/words.ts';
import { championsOf } from '../candidates.ts';
import { NONE, type TemplateModel } from '../classifier.ts';
import { featureReader, requestReader } from '../features.ts';
import { NO_REQUEST, type RequestKinds } from '../request-kinds.ts';
import { classesByFeature, hashesOf } from '../softmax.ts';
import { type Tokenizer, utteranceTokens } from '../tokens.ts';
import { type SoftmaxExample, softmaxSteps } from './softmax.ts';

/** What may stand in braces in a message that no template is for. */
export const OTHER_SLOTS: readonly SlotSketch[] = [
  { name: 'time', type: 'any-range', names: [] },
  { name: 'duration', type: 'duration', names: [] },
  { name: 'people', type: 'people', names: [] },
  { name: 'place', type: 'place', names: [] },
  { name: 'anything', type: 'text', names: [] },
];

/** What the learning of templates needs of a language. */
type TemplateLearning = { words: Words; wordsOf: Tokenizer; kinds: RequestKinds | undefined };

/** An utterance as tokens, in each way that its slots can be said. */
type Ways = readonly (readonly string[])[];

/** Learns templates from their utterances, and from messages that no template is for. */
export const learnTemplates = (templates: readonly TemplateSketch[], learning: TemplateLearning): TemplateModel =>
  finished(templateSteps(templates, learning));

/** The same in steps. Templates without utterances are begun by no words, so there is nothing to learn of them. */
export function* templateSteps(
  all: readonly TemplateSketch[],
  { words, wordsOf, kinds }: TemplateLearning,
): InSteps<TemplateModel> {
  const templates = all.filter(({ utterances }) => utterances.length > 0);
  const waysOf = utteranceReader(words, wordsOf);
  const said = yield* each(templates, ({ utterances, slots }) => utterances.map(utterance => waysOf(utterance, slots)));
  const others = yield* each(words.others, other => waysOf(other, OTHER_SLOTS));
  const familiar = new Set<string>();
  yield* each(said, ways => {
    for (const token of ways.flat(2)) familiar.add(token);
  });
  const hashed = hashReader(words, familiar);
  const rows = (yield* each([...said, others].entries(), rowsOf)).flat();
  const examples = yield* each(rows, ({ tokens, target }): SoftmaxExample => ({ features: hashed(tokens), target }));
  const classes = [...templates.map(({ name }) => name), NONE];
  const classesWith = yield* classesByFeature(examples);
  const learning = { ...LEARNING, cells: cellsFor(templates.length) };
  const learnt = yield* softmaxSteps(classes, examples, learning, classesWith);
  const profiles =
    kinds && (yield* each([...templates.entries()], ([at, one]) => profileOf(one, said[at] ?? [], kinds)));
  knownHashes(words).end();
  if (kinds) knownShares(kinds).end();
  return {
    ...learnt,
    champions: yield* championsOf(learnt, classesWith),
    familiar: [...familiar].sort(),
    profiles: profiles ? [...profiles, profileOfNone(profiles, kinds)] : [],
  };
}

const rowsOf = ([target, utterances]: [number, readonly Ways[]]): { tokens: readonly string[]; target: number }[] =>
  utterances.flat().map(tokens => ({ tokens, target }));

/** An edit changes few of the sentences, so what is seen of the others is known from the last time. */
const knownHashes = perLanguage(() => new LastTime<Int32Array>());
const knownShares = rememberedOf((_: RequestKinds) => new LastTime<readonly number[]>());

function hashReader(words: Words, familiar: ReadonlySet<string>): (tokens: readonly string[]) => Int32Array {
  const known = knownHashes(words);
  const featuresOf = featureReader(words.hints, word => familiar.has(word));
  return tokens => {
    const key = tokens.map(token => (familiar.has(token) ? token : `${token}?`)).join(' ');
    return known.get(key, () => hashesOf(['*', ...featuresOf(tokens)]));
  };
}

const sharesOf = (tokens: readonly string[], kinds: RequestKinds): readonly number[] =>
  knownShares(kinds).get(tokens.join(' '), () => kinds.shares([tokens]));

const LEARNING = { epochs: 12, rate: 4, decay: 0.0005 };

/** As many cells as keep weights apart. More than these are too large for a processor's own memory, and no better. */
const cellsFor = (templates: number): number => 2 ** Math.min(20, 17 + Math.ceil(Math.log2(1 + templates / 16)));

/** The tokens of an utterance or another sentence with slots, without what is before the request itself. */
export function utteranceReader(words: Words, wordsOf: Tokenizer) {
  const sentencesOf = requestReader(words.hints);
  return (utterance: string, slots: readonly SlotSketch[]): Ways =>
    utteranceTokens(utterance, slots, wordsOf).map(tokens => sentencesOf(tokens).flat());
}

/**
 * How often a template's utterances are of each kind. What its action serves counts as much as all of them; a template for
 * something that is in no calendar has utterances that are of no kind.
 */
function profileOf({ serves }: TemplateSketch, utterances: readonly Ways[], kinds: RequestKinds): number[] {
  const shares = utterances.map(([tokens = []]) => sharesOf(tokens, kinds));
  const mean = kinds.names.map(
    (_, kind) => shares.reduce((sum, one) => sum + (one[kind] ?? 0), 0) / Math.max(1, shares.length),
  );
  const profile = serves ? mean.map((share, kind) => (share + (kinds.names[kind] === serves ? 1 : 0)) / 2) : mean;
  const most = Math.max(...profile);
  return profile.map(share => share / most);
}

/** A template serves a kind if so much of what it is asked with is of that kind. */
const SERVED = 0.3;

/** The profile of no template, to which the kinds belong that no template serves. */
const profileOfNone = (profiles: readonly (readonly number[])[], { names }: RequestKinds): readonly number[] =>
  names.map((kind, at) => {
    if (kind === NO_REQUEST) return 1;
    return profiles.some(profile => (profile[at] ?? 0) >= SERVED) ? 0 : SERVED;
  });
