import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../../core/faults.ts';

const SETTLE_MS = 80;
const FAULTS_SETTLE_MS = 400;
/** Without change notifications (network file systems, no inotify watches left), the folder is polled. */
const POLL_MS = 2000;

export type TemplateWatch = { close(): void };

type WatchOptions<L> = {
  good(loaded: L): void;
  faults(faults: Fault[]): void;
  /**
   * How long a faulty folder must be unchanged before its faults are reported, since a file may still be being written.
   */
  faultsSettleMs?: number;
};

/**
 * Watches a templates folder and reports each valid or faulty state while its files are edited.
 * @param load reads the folder
 * @param on.good called with what `load` returned
 * @returns `close` stops watching
 */
export function watchTemplates<L extends object>(
  dir: string,
  load: () => L | { faults: Fault[] },
  { faultsSettleMs = FAULTS_SETTLE_MS, ...on }: WatchOptions<L>,
): TemplateWatch {
  const folders = [dir, join(dir, 'cards')];
  let known = fingerprint(folders);
  let timer: NodeJS.Timeout | undefined;

  const lookIn = (delayMs: number, lastSeen?: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => look(lastSeen), delayMs).unref();
  };

  /** @param seen  the folder's fingerprint when faults were found; they are reported if it has not changed since */
  const look = (seen?: string): void => {
    const before = fingerprint(folders);
    if (before === known) return;
    const loaded = load();
    if (fingerprint(folders) !== before) lookIn(SETTLE_MS);
    else if ('faults' in loaded && seen !== before) lookIn(faultsSettleMs, before);
    else take(before, loaded);
  };

  const take = (seen: string, loaded: L | { faults: Fault[] }): void => {
    known = seen;
    if ('faults' in loaded) on.faults(loaded.faults);
    else on.good(loaded);
  };

  const watchers = folders.flatMap(folder => watched(folder, () => lookIn(SETTLE_MS)));
  const poll = setInterval(() => look(), POLL_MS).unref();
  return {
    close() {
      clearTimeout(timer);
      clearInterval(poll);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Change notifications where available; polling covers the rest. */
function watched(folder: string, changed: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { persistent: false }, changed);
    return [watcher.on('error', () => watcher.close())];
  } catch {
    return [];
  }
}

/** Names, sizes and times of the folder's files: equal if nothing was written in between. */
function fingerprint(folders: readonly string[]): string {
  return folders.flatMap(entries).join('\n');
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => {
        const { ino, size, mtimeMs } = statSync(join(folder, name));
        return `${folder} ${name} ${ino} ${size} ${mtimeMs}`;
      });
  } catch (error) {
    return [`${folder} ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}`];
  }
}
