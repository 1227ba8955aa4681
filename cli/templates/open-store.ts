import { type Clock, systemClock } from '../../core/clock.ts';
import { createLog } from '../../core/log.ts';
import { openKeys } from '../../settings/keys.ts';
import type { Settings } from '../../settings/settings.ts';
import { checkKeys, createSealer, isStoreThere, openStore, type Sealer, type Store } from '../../store/index.ts';

/** The bot's store, and what opens it. */
type OpenedStore = { store: Store; sealer: Sealer; clock: Clock };

/**
 * Works with the store, which a running bot may be using.
 * @returns undefined if no bot has created it
 * @throws BotError "store/..." if it cannot be opened
 */
export async function withStore<T>(
  settings: Settings,
  work: (opened: OpenedStore) => Promise<T>,
  clock: Clock = systemClock,
): Promise<T | undefined> {
  if (!isStoreThere(settings.STORE_URL)) return undefined;
  const store = await openStore(settings.STORE_URL, { clock, log: createLog('silent'), role: 'command' });
  try {
    const sealer = createSealer(openKeys(settings).store);
    await checkKeys(store, sealer);
    return await work({ store, sealer, clock });
  } finally {
    await store.close();
  }
}
