import { FaultsError } from '../../core/faults.ts';
import { loadLanguages, loadTemplates, type TemplateSet, translatedInto } from '../../dialogs/index.ts';
import { crossValidate } from '../../nlu/index.ts';
import { languageOf } from '../../settings/locales.ts';
import { profileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';

type Folders = Pick<Settings, 'TEMPLATES_DIR' | 'AUTH_PROFILES_DIR'>;

/**
 * Reads the templates, in the language of `locale` if there is a translation.
 * @throws FaultsError with every fault in them
 */
export function readTemplates(settings: Folders, locale?: string): TemplateSet {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const language = translatedInto(settings.TEMPLATES_DIR).find(spoken => spoken === languageOf(locale ?? ''));
  const loaded = loadTemplates(settings.TEMPLATES_DIR, { profiles, ...(language && { language }) });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return loaded.set;
}

/** `npm run templates -- check`. @throws FaultsError with every fault in every language */
export function check(settings: Settings): string {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const loaded = loadLanguages(settings.TEMPLATES_DIR, { profiles });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  const [{ templates, presets }, ...others] = loaded.sets;
  const names = [...templates.keys()].join(', ');
  const spoken = others.map(other => inLanguage(other, templates.size));
  const contents = `${templates.size} templates (${names}), ${presets.length} preset ranges${spoken.join('')}`;
  return `No faults in ${settings.TEMPLATES_DIR}/: ${contents}.\n${loaded.sets.map(confusion).join('')}`;
}

/** An utterance is reported if another template would get it with at least this confidence. */
const MIN_CONFIDENCE = 0.7;

/**
 * A confusion matrix of the utterances: which template each would start if it were not an example itself. A designer
 * should reword the utterances that collide, or add more examples.
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
    .filter(
      ({ template, taken, confidence }) => taken !== undefined && taken !== template && confidence >= MIN_CONFIDENCE,
    )
    .map(({ template, utterance, taken }) => `  ${template}: “${utterance}” looks like ${taken}`);
  return [
    `\nWhich template each utterance in "${language}" would start if it were not an example itself (last column: none):`,
    `${' '.repeat(wide + 4)}${heads}   –`,
    ...rows,
    ...(collisions.length > 0 ? ['Utterances that collide with another template:', ...collisions] : []),
    '',
  ].join('\n');
}

/** Says how many templates are translated; the others are not offered in that language. */
const inLanguage = ({ language, templates }: TemplateSet, all: number): string =>
  `; ${templates.size === all ? 'all' : templates.size} translated into "${language}"`;
