import { FaultsError } from '../../core/faults.ts';
import { loadLanguages, loadTemplates, type TemplateSet, translatedInto } from '../../dialogs/index.ts';
import { crossValidate } from '../../nlu/index.ts';
import { languageOf } from '../../settings/locales.ts';
import { profileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';

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
  return `${settings.TEMPLATES_DIR}/ is fine: ${fine}.\n${loaded.sets.map(confusion).join('')}`;
}

/** How surely an utterance has to be taken for another template's to be told of. */
const SURE = 0.7;

/**
 * Which utterances would start another template if they were not known themselves, and how often: what a designer would
 * say differently, or in more ways.
 */
function confusion({ language, templates }: TemplateSet): string {
  const names = [...templates.keys()];
  const trials = crossValidate(
    [...templates.values()].map(({ sketch }) => sketch),
    language,
  );
  const wide = Math.max(0, ...names.map(({ length }) => length));
  const count = (name: string, taken: string | undefined): string =>
    String(trials.filter(trial => trial.template === name && trial.taken === taken).length).padStart(4);
  const heads = names.map((_, at) => String(at + 1).padStart(4)).join('');
  const rows = names.map((name, at) => {
    const counts = names.map(other => count(name, other)).join('');
    return `${String(at + 1).padStart(3)} ${name.padEnd(wide)}${counts}${count(name, undefined)}`;
  });
  const collisions = trials
    .filter(({ template, taken, confidence }) => taken !== undefined && taken !== template && confidence >= SURE)
    .map(({ template, utterance, taken }) => `  ${template}: “${utterance}” is rather like ${taken}`);
  return [
    `\nWhat utterances in "${language}" would start if they were not known themselves (the last column: nothing):`,
    `${' '.repeat(wide + 4)}${heads}   –`,
    ...rows,
    ...(collisions.length > 0 ? ['They collide with another template:', ...collisions] : []),
    '',
  ].join('\n');
}

/** A template without a translation is not offered in that language. */
const inLanguage = ({ language, templates }: TemplateSet, all: number): string =>
  `; in "${language}" ${templates.size === all ? 'all of them' : `${templates.size} of them`}`;
