import { FaultsError } from '../../core/faults.ts';
import { loadLanguages, type TemplateSet, type TemplateSets } from '../../dialogs/index.ts';
import { createUnderstanding, type Understanding } from '../../nlu/index.ts';
import { languageOf } from '../../settings/locales.ts';

/** A set of templates with everything that is made of it once. */
export type LiveTemplates = {
  set: TemplateSet;
  /** Learnt from the utterances when it is first asked for, so that the bot listens sooner. */
  readonly understanding: Understanding;
};

/** Templates in several languages. */
export type Spoken = {
  /** The last good version, in the language of a locale; in that of the originals where there is no other. */
  live(locale?: string): LiveTemplates;
  /** Their languages, that of the originals first. */
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

/** The templates of a folder as they are now. @throws FaultsError with everything wrong in them */
export function spokenIn(dir: string): Spoken {
  const loaded = loadLanguages(dir, { profiles: undefined });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return spoken(loaded.sets);
}

/** The languages of sets, that of the originals first. */
function spoken(sets: TemplateSets): Spoken {
  const [first, ...translated] = sets;
  const original = liveTemplates(first);
  const others = translated.map(liveTemplates);
  return {
    live: (locale = '') => others.find(({ set }) => set.language === languageOf(locale)) ?? original,
    languages: () => sets.map(({ language }) => language),
  };
}
