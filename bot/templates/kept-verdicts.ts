import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CacheFolder } from '../../core/known/cache-folder.ts';
import type { LoadedActions, Verdicts } from '../../dialogs/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The code that checks templates, with all that it uses. */
const CODE = ['calendar', 'core', 'dialogs', 'nlu', 'services', 'time'];
/** They change with the packages; npm writes the second one. */
const PACKAGES = ['package.json', 'node_modules/.package-lock.json'];
/** Each version of our code has one; older ones are of use when an edit of it is taken back. */
const MOST = 6;

const folder = new CacheFolder('good-templates', MOST);

/**
 * What was found good at earlier starts, by the same code with the same declared actions. A check of all templates takes a
 * fifth of the start.
 */
export function keptVerdicts(actions: LoadedActions): Verdicts | undefined {
  if (!folder.isThere) return undefined;
  const file = `${versionWith(actions)}.txt`;
  const known = new Set(folder.find(file)?.toString().split('\n'));
  return {
    has: check => known.has(check),
    add(check) {
      known.add(check);
      folder.keep(file, [...known].join('\n'));
    },
  };
}

/** Changes with our code, the packages and the declared actions. Looking at sizes and times is quicker than reading files. */
function versionWith({ files: actions }: LoadedActions): string {
  const hash = createHash('sha256');
  for (const [file, { bytes, good }] of actions) hash.update(JSON.stringify([file, `${bytes}`, `${good?.bytes}`]));
  for (const path of [...CODE.flatMap(codeIn), ...PACKAGES]) {
    const about = statSync(join(ROOT, path), { throwIfNoEntry: false });
    hash.update(`${path} ${about?.size} ${about?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const codeIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))
    .sort();
