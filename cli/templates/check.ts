import { goodVersions } from '../../bot/templates/open-templates.ts';
import { heldText } from '../../bot/templates/serve-report.ts';
import { systemClock } from '../../core/clock.ts';
import { isBotError } from '../../core/errors.ts';
import { type Fault, FaultsError, formatFault } from '../../core/faults.ts';
import {
  checkAnswers,
  faultsToShow,
  heldActions,
  loadActions,
  loadLanguages,
  loadTemplates,
  readFiles,
  ServedFiles,
  type TemplateLoadOptions,
  type TemplateSet,
  type TemplateSets,
  translatedInto,
} from '../../dialogs/index.ts';
import { crossValidate } from '../../nlu/index.ts';
import { languageOf } from '../../settings/locales.ts';
import { profileNames, serviceProfileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';
import { sampleContext } from './context.ts';
import { withHistory } from './versions/open-history.ts';
import { outdatedTranslations } from './versions/outdated-translations.ts';

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

/** What a command prints, and whether all is well. */
export type CommandResult = { text: string; isGood: boolean };

/**
 * `npm run templates -- check`.
 * @param strict      treats warnings as faults
 * @param utterances  also learns each utterance's template without it, which takes some seconds
 */
export async function check(settings: Settings, { strict = false, utterances = false } = {}): Promise<CommandResult> {
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const { actions, faults: ofActions } = loadActions(settings.ACTIONS_DIR, { profiles });
  const serviceProfiles = serviceProfileNames(settings.AUTH_PROFILES_DIR);
  const loaded = loadLanguages(settings.TEMPLATES_DIR, { profiles, serviceProfiles, actions, now: systemClock() });
  const warnings = [
    ...loaded.warnings,
    ...(await outdatedTranslations(settings, readFiles(settings.TEMPLATES_DIR).files)),
  ];
  const warned = warnings.length > 0 ? `${warningsText(warnings)}\n\n` : '';
  const faults = faultsToShow([...ofActions, ...('faults' in loaded ? loaded.faults : [])]);
  if (faults.length > 0 || !('sets' in loaded)) {
    const text = `${warned}${faultsText(faults)}\n\n${await servedInstead(settings, { profiles, serviceProfiles })}`;
    return { text, isGood: false };
  }
  const unread = loaded.sets.flatMap(set => checkAnswers(settings.TEMPLATES_DIR, sampleContext(set)));
  if (unread.length > 0) return { text: `${warned}${faultsText(unread)}\n`, isGood: false };
  const confusions = utterances ? loaded.sets.map(confusion) : [MORE];
  const text = [warned, summary(settings, loaded.sets), ...confusions].join('');
  return { text, isGood: !(strict && warnings.length > 0) };
}

/** "2 faults:", and each of them. */
const faultsText = (faults: readonly Fault[]): string =>
  [`${counted(faults.length, 'fault')}:`, ...faults.map(formatFault)].join('\n\n');

const MORE = '`check --utterances` also shows which utterances look like those of another template.\n';

/** A new translation lacks hundreds of texts; the first of each file say enough. */
const MOST_OF_A_FILE = 5;

function warningsText(warnings: readonly Fault[]): string {
  const ofFiles = [...Map.groupBy(warnings, ({ file }) => file)].flatMap(([file, all]) => {
    const more = all.length - MOST_OF_A_FILE;
    const shown = all.slice(0, MOST_OF_A_FILE).map(formatFault);
    return more > 0 ? [...shown, `${file} has ${counted(more, 'more warning')}.`] : shown;
  });
  return [`${counted(warnings.length, 'warning')}:`, ...ofFiles].join('\n\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const NO_START = 'A bot does not start with these files.\n';

/** What a bot that starts now serves in place of files with faults. */
async function servedInstead(settings: Settings, options: TemplateLoadOptions): Promise<string> {
  const { files, faults } = readFiles(settings.TEMPLATES_DIR);
  if (faults.length > 0) return NO_START;
  try {
    const good = await withHistory(settings, async history =>
      goodVersions(files, (await history.last()).served, history),
    );
    const kept = await withHistory(settings, async history => history.texts((await history.last()).served), 'action');
    const read = loadActions(settings.ACTIONS_DIR, { profiles: options.profiles, ...(kept && { kept }) });
    const served = new ServedFiles(files, good ?? new Map(), { ...options, actions: read.actions });
    if (!served.original) return NO_START;
    served.languages();
    return `A bot that serves these files:\n${heldText([...heldActions(read), ...served.held()])}\n`;
  } catch (error) {
    if (!isBotError(error)) throw error;
    return `${error.message}\n`;
  }
}

function summary({ TEMPLATES_DIR }: Settings, sets: TemplateSets): string {
  const [{ templates, presets, actions }, ...others] = sets;
  const names = [...templates.keys()].join(', ');
  const spoken = others.map(other => inLanguage(other, templates));
  const contents = `${templates.size} templates (${names}), ${presets.length} preset ranges${declaredIn(actions)}${spoken.join('')}`;
  return `No faults in ${TEMPLATES_DIR.map(folder => `${folder}/`).join(', ')}: ${contents}.\n`;
}

/** An utterance is reported if another template would get it with at least this confidence. */
const MIN_CONFIDENCE = 0.7;

type Trial = ReturnType<typeof crossValidate>[number];

/**
 * How many utterances would start their own template if they were not examples of it, and what the others would start. A
 * designer should reword those that collide, or add more examples.
 */
function confusion({ language, templates }: TemplateSet): string {
  const sketches = [...templates.values()].map(({ sketch }) => sketch);
  const trials = crossValidate(sketches, language);
  const lost = trials.filter(({ template, taken }) => taken !== template);
  const told = [...Map.groupBy(lost, ({ template }) => template)].map(
    ([name, ofIt]) => `  ${name}: ${takenInstead(ofIt)}`,
  );
  const right = `${trials.length - lost.length} of ${trials.length}`;
  const lines = [
    `\n${right} utterances in "${language}" would start their template if they were not examples of it themselves.`,
    ...(told.length > 0 ? ['The others would start:', ...told] : []),
    ...collisions(lost),
  ];
  return `${lines.join('\n')}\n`;
}

/** "busy-by-date-range 4, get-event 3, none 1" */
function takenInstead(trials: readonly Trial[]): string {
  const byTaken = Map.groupBy(trials, ({ taken }) => taken ?? 'none');
  return [...byTaken]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([name, { length }]) => `${name} ${length}`)
    .join(', ');
}

function collisions(lost: readonly Trial[]): string[] {
  const clear = lost.filter(({ taken, confidence }) => taken !== undefined && confidence >= MIN_CONFIDENCE);
  const lines = clear.map(({ template, utterance, taken }) => `  ${template}: “${utterance}” looks like ${taken}`);
  return lines.length > 0 ? ['Utterances that collide with another template:', ...lines] : [];
}

/** Names the declared actions, if there are any. */
function declaredIn(actions: TemplateSet['actions']): string {
  const names = [...actions].flatMap(([name, { declared }]) => (declared ? [name] : []));
  if (names.length === 0) return '';
  return `, ${names.length} declared action${names.length === 1 ? '' : 's'} (${names.join(', ')})`;
}

/** Says which templates are not offered in that language, because they have no translation. */
function inLanguage({ language, templates }: TemplateSet, all: TemplateSet['templates']): string {
  const missing = [...all.keys()].filter(name => !templates.has(name));
  const not = missing.length > 0 ? ` (not ${missing.join(', ')})` : '';
  return `; ${missing.length === 0 ? 'all' : templates.size} translated into "${language}"${not}`;
}
