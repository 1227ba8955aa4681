import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { didYouMean, type Fault, FaultsError } from '../../../core/faults.ts';
import type { Settings } from '../../../settings/settings.ts';

type InFolders = Pick<Settings, 'TEMPLATES_DIR'>;

/** The folders of conversation tests, one in each templates folder; the last one comes first. */
const testsOf = ({ TEMPLATES_DIR }: InFolders): string[] =>
  TEMPLATES_DIR.toReversed().map(folder => join(folder, 'tests'));

const LANGUAGE = /\.(?!md$)[a-z]{2}$/;

const isIn = (folder: string, path: string): boolean => normalize(path).startsWith(`${normalize(folder)}${sep}`);

/**
 * The file of a conversation: "mine", "mine.de" and "tests/mine.txt" are in the last templates folder that has them; a new one is in
 * the last folder.
 */
export function conversationFile(settings: InFolders, name: string): string {
  const path = extname(name) === '' || LANGUAGE.test(name) ? `${name}.txt` : name;
  const folders = testsOf(settings);
  if (isAbsolute(path) || /^\.{1,2}[/\\]/.test(path) || folders.some(folder => isIn(folder, path))) return path;
  const files = folders.map(folder => join(folder, path.replace(/^tests[/\\]/, '')));
  return files.find(file => existsSync(file)) ?? files[0] ?? path;
}

/** All conversations in `tests/` of the templates folders; one of a later folder replaces one of the same name. */
function conversationFiles(settings: InFolders): string[] {
  const names = testsOf(settings).flatMap(folder =>
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [],
  );
  return [...new Set(names)]
    .filter(name => extname(name) === '.txt' && !basename(name).startsWith('.'))
    .toSorted()
    .map(name => conversationFile(settings, name));
}

/** The files of these conversations, or of all if none is named. @throws FaultsError for those that do not exist */
export function namedConversations(settings: InFolders, names: readonly string[]): string[] {
  if (names.length === 0) return conversationFiles(settings);
  const faults = names.flatMap(name => missing(settings, name) ?? []);
  if (faults.length > 0) throw new FaultsError(faults);
  return names.map(name => conversationFile(settings, name));
}

function missing(settings: InFolders, name: string): Fault | undefined {
  const file = conversationFile(settings, name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const known = conversationFiles(settings).map(one => nameOf(settings, one));
  const there = known.length > 0 ? `There are: ${known.join(', ')}` : undefined;
  const hint = didYouMean(nameOf(settings, file), known) ?? there;
  return { file: name, message: 'is no conversation test', ...(hint && { hint }) };
}

/** The name of a conversation in one of the folders, such as "mine"; of any other file, its own. */
function nameOf(settings: InFolders, file: string): string {
  const name = file.replace(/\.txt$/, '');
  const folder = testsOf(settings).find(one => isIn(one, name));
  return folder === undefined ? basename(name) : relative(folder, name);
}
