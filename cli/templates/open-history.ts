import { TemplateHistory } from '../../bot/templates/template-history.ts';
import { systemClock } from '../../core/clock.ts';
import { createLog } from '../../core/log.ts';
import { openKeys } from '../../settings/keys.ts';
import type { Settings } from '../../settings/settings.ts';
import { checkKeys, createSealer, isStoreThere, openStore } from '../../store/index.ts';

/**
 * Works with the versions of the templates in the store, which a running bot may be using.
 * @returns undefined if no bot has created the store
 * @throws BotError "store/..." if it cannot be opened
 */
export async function withHistory<T>(
  settings: Settings,
  work: (history: TemplateHistory) => Promise<T>,
): Promise<T | undefined> {
  if (!isStoreThere(settings.STORE_URL)) return undefined;
  const store = await openStore(settings.STORE_URL, { clock: systemClock, log: createLog('silent'), role: 'command' });
  try {
    const sealer = createSealer(openKeys(settings).store);
    await checkKeys(store, sealer);
    return await work(new TemplateHistory({ store, sealer, clock: systemClock }));
  } finally {
    await store.close();
  }
}
