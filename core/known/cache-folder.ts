import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';

/**
 * Files next to Node's compiled code, with what can be worked out again. Without that folder, nothing is kept; a folder that
 * cannot be read or written costs time at the next start, and nothing else.
 */
export class CacheFolder {
  readonly #kind: string;
  readonly #most: number;

  /**
   * @param kind  the name of a folder
   * @param most  so many files of this kind are kept, the youngest; all by default
   */
  constructor(kind: string, most: number = Number.POSITIVE_INFINITY) {
    this.#kind = kind;
    this.#most = most;
  }

  /** False if nothing can be kept. */
  get isThere(): boolean {
    return getCompileCacheDir() !== undefined;
  }

  find(name: string): Buffer | undefined {
    const path = this.#pathOf(name);
    try {
      return path === undefined ? undefined : readFileSync(path);
    } catch {
      return undefined; // not there yet, or not readable
    }
  }

  keep(name: string, bytes: Uint8Array | string): void {
    const path = this.#pathOf(name);
    if (path === undefined) return;
    try {
      mkdirSync(join(path, '..'), { recursive: true });
      const written = `${path}.${process.pid}`;
      writeFileSync(written, bytes);
      renameSync(written, path);
      if (Number.isFinite(this.#most)) this.#removeOld(path);
    } catch {
      // It is worked out again.
    }
  }

  #pathOf(name: string): string | undefined {
    const folder = getCompileCacheDir();
    return folder && join(folder, this.#kind, name);
  }

  /** Removes the oldest files, but never the one that was just written: several may be of the same moment. */
  #removeOld(fresh: string): void {
    const folder = join(fresh, '..');
    const others = readdirSync(folder)
      .map(name => join(folder, name))
      .filter(path => path !== fresh);
    const byAge = others.map(path => ({ path, at: statSync(path).mtimeMs })).toSorted((a, b) => b.at - a.at);
    for (const { path } of byAge.slice(this.#most - 1)) rmSync(path, { force: true });
  }
}
