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
      removeOld(folder);
    } catch {
      // A folder that cannot be written costs time at the next start, and nothing else.
    }
  },
};

function pathOf(name: string): string | undefined {
  const folder = getCompileCacheDir();
  return folder && join(folder, 'learnt', `${name}.bin`);
}

function removeOld(folder: string): void {
  const files = readdirSync(folder).map(name => ({
    path: join(folder, name),
    at: statSync(join(folder, name)).mtimeMs,
  }));
  for (const { path } of files.toSorted((a, b) => b.at - a.at).slice(MOST)) rmSync(path, { force: true });
}
