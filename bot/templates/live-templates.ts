import { FaultsError } from '../../core/faults.ts';
import { type Folders, loadLanguages, type TemplateSet, type TemplateSets } from '../../dialogs/index.ts';
import { createUnderstanding, type Understanding } from '../../nlu/index.ts';
import { languageOf } from '../../settings/locales.ts';

/** A set of templates with everything that is computed from it once. */
export type LiveTemplates = {
  set: TemplateSet;
  /** Learnt from the utterances on first use, so the bot starts faster. */
  readonly understanding: Understanding;
};

/** Templates in several languages. */
export type Spoken = {
  /** The last good version in the language of a locale, or the original if there is no translation. */
  live(locale?: string): LiveTemplates;
  /** The languages; the original's comes first. */
  languages(): readonly string[];
};

export function liveTemplates(set: TemplateSet): LiveTemplates {
  const { language, presets, commands } = set;
  let learnt: Understanding | undefined;
  return {
    set,
    get understanding() {
      const sketches = [...set.templates.values()].map(({ sketch }) => sketch);
      learnt ??= createUnderstanding(sketches, { presets, commands, language });
      return learnt;
    },
  };
}

/** Reads templates once. @throws FaultsError with every fault in them */
export function spokenIn(folders: Folders): Spoken {
  const loaded = loadLanguages(folders, { profiles: undefined });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return spoken(loaded.sets);
}

/** Templates in the languages of these sets; the original comes first. */
function spoken(sets: TemplateSets): Spoken {
  const [first, ...translated] = sets;
  const original = liveTemplates(first);
  const others = translated.map(liveTemplates);
  return {
    live: (locale = '') => others.find(({ set }) => set.language === languageOf(locale)) ?? original,
    languages: () => sets.map(({ language }) => language),
  };
}
