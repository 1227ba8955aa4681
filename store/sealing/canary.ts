import { BotError, isBotError } from '../../core/errors.ts';
import { storeKey } from '../../core/store-key.ts';
import type { Store } from '../store.ts';
import { type Sealer, sealedUnder } from './seal.ts';

const ADDRESS = storeKey('canary');
const SONG = 'these keys open this store';

/** If none of this many sealed records opens, the keys do not belong to the store. */
const SAMPLE = 100;

/**
 * Checks at the start that the keys fit the store, by opening a record that the first start sealed. Nothing is written
 * to a store with wrong keys. The key that sealed the record must stay in TOKEN_KEYS, after a newer one, until `npm run
 * rotate-keys` has sealed everything again, including this record. If this record itself is damaged, other records
 * verify the keys, and it is written again.
 * @throws BotError "store/wrong-key"; its message says what to do
 */
export async function checkKeys(store: Store, sealer: Sealer): Promise<void> {
  const canary = await store.read<string>(ADDRESS, (address, sealed) =>
    sealer.open<string>(address, sealed).catch(async (error: unknown) => {
      if (isBotError(error, 'store/altered') && (await others(store, sealer)) === 'open') throw error;
      throw isBotError(error, 'store/altered', 'store/wrong-key') ? wrongKeys(error) : error;
    }),
  );
  if (canary) return;
  if ((await others(store, sealer)) === 'closed') throw wrongKeys();
  await plant(store, sealer);
}

/** Whether one of the other sealed records opens; "none" if there is no other. */
async function others(store: Store, sealer: Sealer): Promise<'open' | 'closed' | 'none'> {
  let tried = 0;
  let from: string | undefined;
  do {
    const { rows, next } = await store.page('record', from, SAMPLE);
    for (const { key, value } of rows) {
      if (key === ADDRESS || sealedUnder(value) === undefined) continue;
      if (await opens(sealer, key, value)) return 'open';
      tried++;
    }
    from = next;
  } while (from !== undefined && tried < SAMPLE);
  return tried > 0 ? 'closed' : 'none';
}

const opens = (sealer: Sealer, key: string, value: unknown): Promise<boolean> =>
  sealer.open(key, value).then(
    () => true,
    (error: unknown) => {
      if (isBotError(error, 'store/altered', 'store/wrong-key')) return false;
      throw error;
    },
  );

function wrongKeys(cause?: unknown): BotError {
  return new BotError(
    'store/wrong-key',
    'TOKEN_KEYS does not fit this store. Give the keys that it was used with (a new key goes first, the old ones ' +
      'stay after it), or choose another store with STORE_URL, where everybody has to sign in again.',
    { cause },
  );
}

/** If two processes start at once, one writes the record and the other checks it. */
async function plant(store: Store, sealer: Sealer): Promise<void> {
  try {
    await store.replace(ADDRESS, { version: undefined, value: await sealer.seal(ADDRESS, SONG) });
  } catch (error) {
    if (!isBotError(error, 'store/conflict')) throw error;
    await checkKeys(store, sealer);
  }
}
