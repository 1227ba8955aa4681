import { Keyv, type KeyvStoreAdapter } from 'keyv';
import type { PlainValues } from './backend.ts';

/**
 * Keyv with the options that we need: `throwOnErrors`, because otherwise an outage looks like a missing value; no
 * prefix, because keys are hashes; no expiry inside values, because only the backend decides that. It stores text, so a
 * row that is not JSON is noticed here rather than inside keyv.
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
