import type { Log } from '../core/log.ts';
import type { Store } from './store.ts';

const EVERY_MS = 60_000;
const BATCH = 500;
/** Between two batches, so that a large backlog never holds up the turns of conversations. */
const PAUSE_MS = 50;

/** Deletes expired rows little by little for as long as the store is open; the returned function ends it. */
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
