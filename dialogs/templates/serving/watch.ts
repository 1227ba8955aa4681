import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../../core/faults.ts';
import { CARDS } from '../folders/file-names.ts';
import type { Folders } from '../folders/raw-files.ts';

const SETTLE_MS = 80;
const FAULTS_SETTLE_MS = 400;
/** Without change notifications (network file systems, no inotify watches left), the folders are polled. */
const POLL_MS = 2000;

/** Ends the watch of `watchTemplates`. */
export type TemplateWatch = { close(): void };

type WatchOptions<L> = {
  /** Reads the folders; `faults` are those that have not been reported yet. */
  load(): L | Promise<L>;
  take(loaded: L): void;
  /** Called with the error of a load or a take, once for each state of the folders. It is tried again. */
  failed(error: unknown): void;
  /**
   * How long a faulty folder must be unchanged before it is taken, since a file may still be being written.
   */
  faultsSettleMs?: number;
};

/**
 * Watches templates folders while their files are edited.
 * @param options.take called with what `load` returned for each state of the folders
 * @returns `close` stops watching
 */
export function watchTemplates<L extends { faults: readonly Fault[] }>(
  dirs: Folders,
  { load, take, failed, faultsSettleMs = FAULTS_SETTLE_MS }: WatchOptions<L>,
): TemplateWatch {
  const folders = [dirs].flat().flatMap(dir => [dir, join(dir, CARDS)]);
  let known = fingerprint(folders);
  let failedAt: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let [isLoading, isClosed] = [false, false];

  const lookIn = (delayMs: number, lastSeen?: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => look(lastSeen), delayMs).unref();
  };

  /** @param seen  the folders' fingerprint when faults were found; they are taken if it has not changed since */
  const look = (seen?: string): void => {
    const before = fingerprint(folders);
    if (isLoading || before === known) return;
    isLoading = true;
    loadFrom(before, seen)
      .catch((error: unknown) => {
        if (failedAt !== before) failed(error);
        failedAt = before;
      })
      .finally(() => {
        isLoading = false;
      });
  };

  const loadFrom = async (before: string, seen?: string): Promise<void> => {
    const loaded = await load();
    if (isClosed) return;
    if (fingerprint(folders) !== before) lookIn(SETTLE_MS);
    else if (loaded.faults.length > 0 && seen !== before) lookIn(faultsSettleMs, before);
    else {
      known = before;
      take(loaded);
    }
  };

  const watchers = folders.flatMap(folder => watched(folder, () => lookIn(SETTLE_MS)));
  const poll = setInterval(() => look(), POLL_MS).unref();
  return {
    close() {
      isClosed = true;
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
