import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { perLanguage } from '../../once/per-language.ts';
import type { InSteps } from '../../once/stepwise.ts';
import type { TemplateSketch } from '../../reading/understanding.ts';
import type { Words } from '../../words/words.ts';
import type { TemplateModel } from '../classifier.ts';
import { kindsFile, type RequestKinds, requestKindsOf } from '../request-kinds.ts';
import type { Tokenizer } from '../tokens.ts';
import { packed, unpacked } from '../weights.ts';
import { templateSteps } from './templates.ts';

/** To be raised whenever changed code leads to other weights from the same utterances: other features, tokens or learning. */
const FORMAT = 'templates-4';

/** Keeps models by a name that tells what they were learnt from. */
export type KeptModels = {
  /** Undefined if none of that name is kept. */
  find(name: string): Buffer | undefined;
  keep(name: string, bytes: Buffer): void;
};

/** What is known of templates and of their language. */
export type LearntIntents = { model: TemplateModel; kinds: RequestKinds | undefined };

type Lesson = { language: string; words: Words; wordsOf: Tokenizer; kept: KeptModels | undefined };

/** Learns templates, unless the same was learnt before and is kept. */
export function* learntIntents(
  templates: readonly TemplateSketch[],
  { language, words, wordsOf, kept }: Lesson,
): InSteps<LearntIntents> {
  const kinds = requestKindsOf(language, words.hints);
  yield;
  const name = kept && lessonName(templates, words, language);
  const known = name === undefined ? undefined : readKept(kept?.find(name));
  if (known) return { model: known, kinds };
  const model = yield* templateSteps(templates, { words, wordsOf, kinds });
  if (name !== undefined) kept?.keep(name, packed(model));
  return { model, kinds };
}

/** A hash of the data that the weights depend on; `FORMAT` stands for the code. */
function lessonName(templates: readonly TemplateSketch[], words: Words, language: string): string {
  const lessons = templates.map(({ name, utterances, serves, slots }) => ({
    ...{ name, utterances, serves },
    slots: slots.map(slot => [slot.name, slot.type]),
  }));
  const kinds = kindsFile(language);
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, language, wordsDigest(words), lessons]));
  if (existsSync(kinds)) hash.update(readFileSync(kinds));
  return hash.digest('hex');
}

/** What utterances are cut and compared by. */
const wordsDigest = perLanguage(({ others, hints, courtesy, joined, spelled }) =>
  createHash('sha256')
    .update(JSON.stringify([others, hints, courtesy, joined, spelled]))
    .digest('hex'),
);

/** What cannot be read is learnt again. */
function readKept(bytes: Buffer | undefined): TemplateModel | undefined {
  if (!bytes) return undefined;
  try {
    const { classes, familiar, profiles, champions, scale, cells } = unpacked<TemplateModel>(bytes);
    const isWhole = Number.isInteger(Math.log2(cells.length)) && Number.isFinite(scale);
    return isWhole ? { classes, familiar, profiles, champions, scale, cells } : undefined;
  } catch {
    return undefined; // it was cut short, or something else was written there
  }
}
