import { Keyv, type KeyvStoreAdapter } from 'keyv';
import type { PlainValues } from './backend.ts';

/**
 * Keyv as it must be: without `throwOnErrors` an outage reads as "nothing there". Keys are hashes already, so no
 * prefix; the backend alone decides what is expired, so no second clock inside the values. It handles text, so that a row
 * that is not JSON is noticed here and not inside keyv.
 */
export function openKeyv(values: PlainValues): Keyv<string> {
  return new Keyv<string>({
    store: keyvAdapter(values),
    throwOnErrors: true,
    emitErrors: false,
    useKeyPrefix: false,
    serialize: ({ value }) => String(value),
    deserialize: text => ({ value: text as never }),
  });
}

function keyvAdapter(values: PlainValues): KeyvStoreAdapter {
  const adapter: KeyvStoreAdapter = {
    opts: {},
    on: () => adapter,
    get: async key => (await values.get(key)) as undefined,
    set: (key, text: string, ttlMs) => values.set(key, text, ttlMs),
    delete: key => values.delete(key),
    clear: () => Promise.reject(new TypeError('the store is never cleared')),
  };
  return adapter;
}
