import { FaultsError } from '../../../core/faults.ts';
import {
  faultsToShow,
  loadActions,
  loadTemplates,
  readFiles,
  type TemplateSet,
  translatedInto,
} from '../../../dialogs/index.ts';
import { languageOf } from '../../../settings/locales.ts';
import { profileNames, serviceProfileNames } from '../../../settings/profiles.ts';
import type { Settings } from '../../../settings/settings.ts';

type Configured = Pick<Settings, 'TEMPLATES_DIR' | 'ACTIONS_DIR' | 'AUTH_PROFILES_DIR'>;

/**
 * Reads the templates, in the language of `locale` if there is a translation.
 * @throws FaultsError with every fault in them
 */
export function readTemplates(settings: Configured, locale?: string): TemplateSet {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const { files } = readFiles(settings.TEMPLATES_DIR);
  const language = translatedInto(files).find(spoken => spoken === languageOf(locale ?? ''));
  const { actions, faults } = loadActions(settings.ACTIONS_DIR, { profiles });
  const serviceProfiles = serviceProfileNames(settings.AUTH_PROFILES_DIR);
  const options = { profiles, serviceProfiles, actions, ...(language && { language }) };
  const loaded = loadTemplates(settings.TEMPLATES_DIR, options);
  const all = faultsToShow([...faults, ...('faults' in loaded ? loaded.faults : [])]);
  if (all.length > 0 || !('set' in loaded)) throw new FaultsError(all);
  return loaded.set;
}
