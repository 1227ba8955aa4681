import { type LiveTemplates, liveTemplates } from '../../bot/templates/live-templates.ts';
import { ORIGINAL, readFiles, translatedInto } from '../../dialogs/index.ts';
import { languageOf } from '../../settings/locales.ts';
import { profileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';
import { readTemplates } from './check/read-templates.ts';
import type { Scene } from './conversations/stage/stage.ts';

/** The templates of a folder in every language, each read when it is first needed. */
export type SpokenSets = {
  /** True if there are templates in the language of the locale. */
  speaks(locale?: string): boolean;
  /** What a conversation in this locale is played with. @throws FaultsError for faults in the templates */
  sceneFor(locale?: string): { live: LiveTemplates } & Required<Pick<Scene, 'profiles' | 'languages'>>;
};

export function spokenSets(settings: Settings): SpokenSets {
  const known = new Map<string, LiveTemplates>();
  const profiles = new Map([...profileNames(settings.AUTH_PROFILES_DIR)].map(name => [name, name]));
  const translations = translatedInto(readFiles(settings.TEMPLATES_DIR).files);
  const read = (locale: string): LiveTemplates => {
    const language = translations.find(spoken => spoken === languageOf(locale)) ?? '';
    const live = known.get(language) ?? liveTemplates(readTemplates(settings, language));
    known.set(language, live);
    return live;
  };
  return {
    speaks: (locale = ORIGINAL) => [ORIGINAL, ...translations].includes(languageOf(locale)),
    sceneFor: (locale = '') => ({
      live: read(locale),
      profiles,
      languages: () => [ORIGINAL, ...translations],
    }),
  };
}
