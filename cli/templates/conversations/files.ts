import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, isAbsolute, join, normalize, sep } from 'node:path';
import type { Settings } from '../../../settings/settings.ts';

type InFolders = Pick<Settings, 'TEMPLATES_DIR'>;

/** The folders of conversation tests, one in each templates folder; the last one comes first. */
const testsOf = ({ TEMPLATES_DIR }: InFolders): string[] =>
  TEMPLATES_DIR.toReversed().map(folder => join(folder, 'tests'));

/**
 * The file of a conversation: "mine" and "tests/mine.txt" are in the last templates folder that has them; a new one is in
 * the last folder.
 */
export function conversationFile(settings: InFolders, name: string): string {
  const path = extname(name) === '' ? `${name}.txt` : name;
  const folders = testsOf(settings);
  const isWhole = (folder: string): boolean => normalize(path).startsWith(`${normalize(folder)}${sep}`);
  if (isAbsolute(path) || /^\.{1,2}[/\\]/.test(path) || folders.some(isWhole)) return path;
  const files = folders.map(folder => join(folder, path.replace(/^tests[/\\]/, '')));
  return files.find(file => existsSync(file)) ?? files[0] ?? path;
}

/** All conversations in `tests/` of the templates folders; one of a later folder replaces one of the same name. */
export function conversationFiles(settings: InFolders): string[] {
  const names = testsOf(settings).flatMap(folder =>
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [],
  );
  return [...new Set(names)]
    .filter(name => extname(name) === '.txt' && !basename(name).startsWith('.'))
    .toSorted()
    .map(name => conversationFile(settings, name));
}
