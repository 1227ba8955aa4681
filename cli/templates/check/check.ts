import { systemClock } from '../../../core/clock.ts';
import { type Fault, formatFault } from '../../../core/faults.ts';
import {
  checkAnswers,
  faultsToShow,
  loadActions,
  loadLanguages,
  readFiles,
  type TemplateSet,
  type TemplateSets,
} from '../../../dialogs/index.ts';
import { environment } from '../../../settings/environment.ts';
import { profileNames, serviceProfileNames } from '../../../settings/profiles.ts';
import type { Settings } from '../../../settings/settings.ts';
import { sampleContext } from '../context.ts';
import { outdatedTranslations } from '../versions/outdated-translations.ts';
import { collisions } from './collisions.ts';
import { profilesUsed } from './profiles-used.ts';
import { servedInstead } from './served-instead.ts';

/** What a command prints, and whether all is well. */
export type CommandResult = {
  text: string;
  isGood: boolean;
  /** What is wrong in files, although the command could do its work. */
  trouble?: string;
};

type CheckOptions = {
  /** Warnings count as faults. */
  strict?: boolean;
  /** Also learns the template of each utterance without it, which takes some seconds, where a designer changed something. */
  utterances?: boolean;
  /** The same of all templates. */
  all?: boolean;
};

/** `npm run templates -- check` */
export async function check(
  settings: Settings,
  { strict = false, utterances = false, all = false }: CheckOptions = {},
): Promise<CommandResult> {
  const { sets, faults, warnings, missing } = await found(settings);
  const warned = warnings.length > 0 ? `${warningsText(warnings, strict ? 'fault' : 'warning')}\n\n` : '';
  if (faults.length > 0 || !sets) {
    const text = `${warned}${faultsText(faults)}\n\n${await servedInstead(settings, namesOfProfiles(settings))}`;
    return { text, isGood: false };
  }
  const unread = faultsToShow(sets.flatMap(set => checkAnswers(settings.TEMPLATES_DIR, sampleContext(set))));
  if (unread.length > 0) return { text: `${warned}${faultsText(unread)}\n`, isGood: false };
  const collided = utterances || all ? sets.map(set => collisions(set, all)).join('') || NO_OWN : MORE;
  const isGood = !strict || warnings.length === 0;
  const verdict = isGood ? 'No faults' : 'Nothing else is wrong';
  const text = [warned, `${verdict} in ${summary(settings, sets)}`, missing, collided].join('');
  return { text, isGood };
}

/** What is wrong in all files; the templates if nothing is. */
async function found(settings: Settings) {
  const names = namesOfProfiles(settings);
  const { actions, faults: ofActions } = loadActions(settings.ACTIONS_DIR, names);
  const loaded = loadLanguages(settings.TEMPLATES_DIR, { ...names, actions, now: systemClock() });
  const sets = 'sets' in loaded ? loaded.sets : undefined;
  const used = profilesUsed({ settings, env: environment() }, sets?.[0]);
  const outdated = await outdatedTranslations(settings, readFiles(settings.TEMPLATES_DIR).files);
  return {
    sets,
    faults: faultsToShow([...used.faults, ...ofActions, ...('faults' in loaded ? loaded.faults : [])]),
    warnings: [...used.warnings, ...loaded.warnings, ...outdated],
    missing: used.missing,
  };
}

const namesOfProfiles = ({ AUTH_PROFILES_DIR: folder }: Settings) => ({
  profiles: profileNames(folder),
  serviceProfiles: serviceProfileNames(folder),
});

/** "2 faults:", and each of them. */
const faultsText = (faults: readonly Fault[]): string =>
  [`${counted(faults.length, 'fault')}:`, ...faults.map(formatFault)].join('\n\n');

const MORE = '`check --utterances` also shows which utterances look like those of another template.\n';
const NO_OWN =
  'All utterances are as shipped. `check --all` shows which of them look like those of another template.\n';

/** A new translation lacks hundreds of texts; the first of each file say enough. */
const MOST_OF_A_FILE = 5;

/** @param what  what they count as */
function warningsText(warnings: readonly Fault[], what: 'warning' | 'fault'): string {
  const ofFiles = [...Map.groupBy(warnings, ({ file }) => file)].flatMap(([file, all]) => {
    const more = all.length - MOST_OF_A_FILE;
    const shown = all.slice(0, MOST_OF_A_FILE).map(formatFault);
    return more > 0 ? [...shown, `${file} has ${counted(more, `more ${what}`)}.`] : shown;
  });
  return [`${counted(warnings.length, what)}:`, ...ofFiles].join('\n\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function summary({ TEMPLATES_DIR }: Settings, sets: TemplateSets): string {
  const [{ templates, presets, actions }, ...others] = sets;
  const names = [...templates.keys()].join(', ');
  const spoken = others.map(other => inLanguage(other, templates));
  const contents = `${templates.size} templates (${names}), ${presets.length} preset ${presets.length === 1 ? 'range' : 'ranges'}${declaredIn(actions)}${spoken.join('')}`;
  return `${TEMPLATES_DIR.map(folder => `${folder}/`).join(', ')}: ${contents}.\n`;
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
