import { isDeepStrictEqual } from 'node:util';
import { FaultsError } from '../../core/faults.ts';
import { memoizeShortText } from '../../core/known/memoize-short-text.ts';
import {
  type Folders,
  loadActions,
  loadTemplates,
  readFiles,
  type TemplateSet,
  translatedInto,
} from '../../dialogs/index.ts';
import { Stepwise, type TemplateSketch, type Understanding, understandingSteps } from '../../nlu/index.ts';
import { languageOf } from '../../settings/locales.ts';
import { keptModels } from './kept-models.ts';

/** A set of templates with everything that is computed from it once. */
export type LiveTemplates = {
  set: TemplateSet;
  /** Learnt from the utterances on first use, so the bot starts faster. */
  readonly understanding: Understanding;
  /** Whether the utterances have been learnt. */
  readonly isLearnt: boolean;
  /** Learns them between other work. */
  learn(): Promise<void>;
};

/** Templates in several languages. */
export type Spoken = {
  /** The last good version in the language of a locale, or the original if there is no translation. */
  live(locale?: string): LiveTemplates;
  /** The languages; the original's comes first. */
  languages(): readonly string[];
};

/** @param earlier  templates of the same language, whose understanding is used again if it would be the same */
export function liveTemplates(set: TemplateSet, earlier?: LiveTemplates): LiveTemplates {
  const [fresh, known] = [new Lesson(set), earlier && lessons.get(earlier)];
  const lesson = known?.isLike(fresh) ? known : fresh;
  const live: LiveTemplates = {
    set,
    get understanding() {
      return lesson.learnt.value;
    },
    get isLearnt() {
      return lesson.learnt.isDone;
    },
    learn: async () => void (await lesson.learnt.inTurns()),
  };
  lessons.set(live, lesson);
  return live;
}

/** What is learnt from templates. */
class Lesson {
  readonly #sketches: readonly TemplateSketch[];
  readonly #options: Pick<TemplateSet, 'presets' | 'commands' | 'language'>;
  readonly learnt: Stepwise<Understanding>;

  constructor({ templates, presets, commands, language }: TemplateSet) {
    this.#sketches = [...templates.values()].map(({ sketch }) => sketch);
    this.#options = { presets, commands, language };
    this.learnt = new Stepwise(() => understandingSteps(this.#sketches, { ...this.#options, kept: keptModels }));
  }

  /** True if the same is learnt from other templates. */
  isLike(other: Lesson): boolean {
    return isDeepStrictEqual([this.#sketches, this.#options], [other.#sketches, other.#options]);
  }
}

const lessons = new WeakMap<LiveTemplates, Lesson>();

/**
 * Reads templates once, with the declared actions that they use; a translation when it is first spoken.
 * @throws FaultsError with every fault in them, and so does `live` for a translation
 */
export function spokenIn(folders: Folders, actionFolders: readonly string[] = []): Spoken {
  const { actions, faults } = loadActions(actionFolders, { profiles: undefined });
  const load = (language?: string): LiveTemplates => {
    const loaded = loadTemplates(folders, { profiles: undefined, actions, ...(language && { language }) });
    if ('faults' in loaded) throw new FaultsError([...faults, ...loaded.faults]);
    return liveTemplates(loaded.set);
  };
  const original = load();
  const others = translatedInto(readFiles(folders).files);
  const translated = memoizeShortText(load);
  return {
    live: (locale = '') => (others.includes(languageOf(locale)) ? translated(languageOf(locale)) : original),
    languages: () => [original.set.language, ...others],
  };
}
