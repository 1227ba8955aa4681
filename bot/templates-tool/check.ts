import { FaultsError } from '../../core/faults.ts';
import { loadLanguages, loadTemplates, type TemplateSet, translatedInto } from '../../dialogs/index.ts';
import { languageOf } from '../locales.ts';
import { profileNames } from '../profiles.ts';
import type { Settings } from '../settings.ts';

type Folders = Pick<Settings, 'TEMPLATES_DIR' | 'AUTH_PROFILES_DIR'>;

/**
 * The templates of the folder, in the language of a locale where they are translated into it.
 * @throws FaultsError with everything wrong in them
 */
export function readTemplates(settings: Folders, locale?: string): TemplateSet {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const language = translatedInto(settings.TEMPLATES_DIR).find(spoken => spoken === languageOf(locale ?? ''));
  const loaded = loadTemplates(settings.TEMPLATES_DIR, { profiles, ...(language && { language }) });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return loaded.set;
}

/** `npm run templates -- check` */
export function check(settings: Settings): string {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const loaded = loadLanguages(settings.TEMPLATES_DIR, { profiles });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  const [{ templates, presets }, ...others] = loaded.sets;
  const names = [...templates.keys()].join(', ');
  const spoken = others.map(other => inLanguage(other, templates.size));
  const fine = `${templates.size} templates (${names}), ${presets.length} preset ranges${spoken.join('')}`;
  return `${settings.TEMPLATES_DIR}/ is fine: ${fine}.\n`;
}

/** A template without a translation is not offered in that language. */
const inLanguage = ({ language, templates }: TemplateSet, all: number): string =>
  `; in "${language}" ${templates.size === all ? 'all of them' : `${templates.size} of them`}`;
