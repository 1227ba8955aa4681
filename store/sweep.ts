import type { Log } from '../core/log.ts';
import type { Store } from './store.ts';

const EVERY_MS = 60_000;
const BATCH = 500;
/** The pause between two batches, so a large backlog never delays conversations. */
const PAUSE_MS = 50;

/**
 * Deletes expired rows in small batches while the store is open.
 * @returns a function that stops it
 */
export function keepSwept(store: Pick<Store, 'sweep'>, log: Log): () => void {
  let timer = setTimeout(run, EVERY_MS).unref();
  let ended = false;
  function run(): void {
    store
      .sweep(BATCH)
      .catch(error => {
        log.warn({ err: error }, 'Expired rows could not be deleted; trying again.');
        return false;
      })
      .then(more => {
        if (!ended) timer = setTimeout(run, more ? PAUSE_MS : EVERY_MS).unref();
      });
  }
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
