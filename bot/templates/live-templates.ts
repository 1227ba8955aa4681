import { isDeepStrictEqual } from 'node:util';
import { FaultsError } from '../../core/faults.ts';
import { type Folders, loadActions, loadLanguages, type TemplateSet, type TemplateSets } from '../../dialogs/index.ts';
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

/** Reads templates once, with the declared actions that they use. @throws FaultsError with every fault in them */
export function spokenIn(folders: Folders, actionFolders: readonly string[] = []): Spoken {
  const { actions, faults } = loadActions(actionFolders, { profiles: undefined });
  const loaded = loadLanguages(folders, { profiles: undefined, actions });
  if ('faults' in loaded) throw new FaultsError([...faults, ...loaded.faults]);
  return spoken(loaded.sets);
}

/** Templates in the languages of these sets; the original comes first. */
function spoken(sets: TemplateSets): Spoken {
  const [first, ...translated] = sets;
  const original = liveTemplates(first);
  const others = translated.map(set => liveTemplates(set));
  return {
    live: (locale = '') => others.find(({ set }) => set.language === languageOf(locale)) ?? original,
    languages: () => sets.map(({ language }) => language),
  };
}
