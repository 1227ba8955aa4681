import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CacheFolder } from '../../core/known/cache-folder.ts';
import type { LoadedActions, Verdicts } from '../../dialogs/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The code that checks templates, with all that it uses, and the data of languages next to it. */
const CODE = ['calendar', 'core', 'dialogs', 'nlu', 'services', 'time'];
/** They change with the packages; npm writes the second one. */
const PACKAGES = ['package.json', 'node_modules/.package-lock.json'];
/** Each version of our code has one; older ones are of use when an edit of it is taken back. */
const MOST = 6;
/** A load finds many templates good, one right after the other. They are written together. */
const GATHERED_MS = 100;

const folder = new CacheFolder('good-templates', MOST);

/**
 * What was found good at earlier starts, by the same code with the same declared actions. A check of all templates takes a
 * fifth of the start.
 */
export function keptVerdicts(actions: LoadedActions): Verdicts | undefined {
  if (!folder.isThere) return undefined;
  const file = `${versionWith(actions)}.txt`;
  const known = new Set(folder.find(file)?.toString().split('\n'));
  let isGathering = false;
  const write = (): void => {
    isGathering = false;
    folder.keep(file, [...known].join('\n'));
  };
  return {
    has: check => known.has(check),
    add(check) {
      known.add(check);
      if (!isGathering) setTimeout(write, GATHERED_MS);
      isGathering = true;
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

/** Lists of words and weights decide as well what a default means. */
const CHECKS = /\.(ts|txt|bin)$/;

const codeIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => CHECKS.test(name))
    .map(name => join(folder, name))
    .sort();
