import { BotError, isBotError } from '../core/errors.ts';
import { storeKey } from '../core/store-key.ts';
import type { Sealer } from './seal.ts';
import type { Store } from './store.ts';

const ADDRESS = storeKey('canary');
const SONG = 'these keys open this store';

/**
 * Proves at start that the keys fit the store, by opening a record that the first start sealed. Nothing is written to
 * a store whose keys are wrong. The key that sealed the record has to stay in TOKEN_KEYS, behind a newer one, until
 * `npm run rotate-keys` has sealed everything anew, this record included.
 * @throws BotError "store/wrong-key", whose message says what to do
 */
export async function checkKeys(store: Store, sealer: Sealer): Promise<void> {
  const canary = await store.read<string>(ADDRESS);
  if (!canary) return plant(store, sealer);
  try {
    await sealer.open(ADDRESS, canary.value);
  } catch (error) {
    throw new BotError(
      'store/wrong-key',
      'TOKEN_KEYS does not fit this store. Give the keys that it was used with (a new key goes first, the old ones ' +
        'stay behind it), or choose another store with STORE_URL; everybody signs in anew there.',
      { cause: error },
    );
  }
}

/** Of two processes that start at once one plants; the other checks what it planted. */
async function plant(store: Store, sealer: Sealer): Promise<void> {
  try {
    await store.replace(ADDRESS, undefined, await sealer.seal(ADDRESS, SONG));
  } catch (error) {
    if (!isBotError(error, 'store/conflict')) throw error;
    await checkKeys(store, sealer);
  }
}
