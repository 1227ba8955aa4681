import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import type { KeptModels } from '../../nlu/index.ts';

/** A version of the templates has one for each language; older versions are of use when an edit is taken back. */
const MOST = 24;

/**
 * Keeps what was learnt of utterances next to Node's compiled code, so that a start learns only what was edited. Without that
 * folder, nothing is kept.
 */
export const keptModels: KeptModels = {
  find(name) {
    const path = pathOf(name);
    try {
      return path === undefined ? undefined : readFileSync(path);
    } catch {
      return undefined; // not there yet, or not readable: it is learnt
    }
  },
  keep(name, bytes) {
    const path = pathOf(name);
    if (path === undefined) return;
    const folder = join(path, '..');
    try {
      mkdirSync(folder, { recursive: true });
      const written = `${path}.${process.pid}`;
      writeFileSync(written, bytes);
      renameSync(written, path);
      removeOld(folder, path);
    } catch {
      // A folder that cannot be written costs time at the next start, and nothing else.
    }
  },
};

function pathOf(name: string): string | undefined {
  const folder = getCompileCacheDir();
  return folder && join(folder, 'learnt', `${name}.bin`);
}

/** Removes the oldest files, but never the one that was just written: several may be of the same moment. */
function removeOld(folder: string, fresh: string): void {
  const others = readdirSync(folder)
    .map(name => join(folder, name))
    .filter(path => path !== fresh);
  const byAge = others.map(path => ({ path, at: statSync(path).mtimeMs })).toSorted((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(MOST - 1)) rmSync(path, { force: true });
}
