import type { Clock } from '../../core/clock.ts';
import { FaultsError } from '../../core/faults.ts';
import type { Log } from '../../core/log.ts';
import { ORIGINAL, type RawFile, type RawFiles, readFiles, translatedInto } from '../../dialogs/index.ts';
import { languageOf } from '../../settings/locales.ts';
import { profileNames, serviceProfileNames } from '../../settings/profiles.ts';
import { type Settings, settingsError } from '../../settings/settings.ts';
import type { Sealer, Store } from '../../store/index.ts';
import { keptVerdicts } from './kept-verdicts.ts';
import { createServeReport, type TellOperator } from './serve-report.ts';
import { ServedTemplates } from './served-templates.ts';
import { digestOf, TemplateHistory } from './template-history.ts';
import type { Digests } from './version-list.ts';

type World = { store: Store; sealer: Sealer; clock: Clock; log: Log; tell?: TellOperator | undefined };

/**
 * Reads the templates and follows edits. A file with faults is served as it was last served, even by an earlier process.
 * @throws FaultsError if faults leave nothing to serve; BotError "settings/invalid" for a DEFAULT_LOCALE without templates
 */
export async function openTemplates(settings: Settings, world: World): Promise<ServedTemplates> {
  const folders = settings.TEMPLATES_DIR;
  const { files, faults } = readFiles(folders);
  if (faults.length > 0) throw new FaultsError(faults);
  requireSpoken(settings.DEFAULT_LOCALE, [ORIGINAL, ...translatedInto(files)]);
  const history = new TemplateHistory(world);
  const actions = new TemplateHistory(world, 'action');
  const { any, served } = await history.last();
  const good = await goodVersions(files, served, history);
  const isNew = any.size !== files.size || [...files.values()].some(file => !hasDigest(file, any.get(file.name)));
  return new ServedTemplates({
    ...{ folders, files, good, isNew, actionFolders: settings.ACTIONS_DIR },
    profiles: profileNames(settings.AUTH_PROFILES_DIR),
    serviceProfiles: serviceProfileNames(settings.AUTH_PROFILES_DIR),
    usualLocale: settings.DEFAULT_LOCALE,
    verdictsWith: keptVerdicts,
    keptActions: await actions.texts((await actions.last()).served),
    report: createServeReport({ templates: history, actions }, world),
  });
}

const hasDigest = ({ bytes }: RawFile, digest: string | undefined): boolean =>
  typeof bytes !== 'string' && digestOf(bytes) === digest;

/** The last good version of each file that is there. Only those that differ from the file are read from the store. */
export async function goodVersions(files: RawFiles, last: Digests, history: TemplateHistory): Promise<RawFiles> {
  const isLast = (file: RawFile): boolean => hasDigest(file, last.get(file.name));
  const others = [...last].filter(([name]) => {
    const file = files.get(name);
    return file && !isLast(file);
  });
  const texts = await history.texts(new Map(others));
  const good = [...files.values()].flatMap(file => {
    const bytes = texts.get(file.name);
    if (isLast(file)) return file;
    return bytes ? { ...file, bytes } : [];
  });
  return new Map(good.map(file => [file.name, file]));
}

/** @throws BotError "settings/invalid" if there are no templates in the language of DEFAULT_LOCALE */
function requireSpoken(locale: string, languages: readonly string[]): void {
  if (languages.includes(languageOf(locale))) return;
  const problem = `is ${locale}, and the templates speak ${languages.join(', ')}`;
  throw settingsError([{ setting: 'DEFAULT_LOCALE', problem }]);
}
