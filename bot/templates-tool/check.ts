import { FaultsError } from '../../core/faults.ts';
import { loadTemplates, type TemplateSet } from '../../dialogs/index.ts';
import { profileNames } from '../profiles.ts';
import type { Settings } from '../settings.ts';

/** The templates of the folder. @throws FaultsError with everything wrong in them */
export function readTemplates(settings: Pick<Settings, 'TEMPLATES_DIR' | 'AUTH_PROFILES_DIR'>): TemplateSet {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const loaded = loadTemplates(settings.TEMPLATES_DIR, { profiles });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return loaded.set;
}

/** `npm run templates -- check` */
export function check(settings: Settings): string {
  const { templates, presets } = readTemplates(settings);
  const names = [...templates.keys()].join(', ');
  return `${settings.TEMPLATES_DIR}/ is fine: ${templates.size} templates (${names}), ${presets.length} preset ranges.\n`;
}
