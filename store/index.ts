export { storeKey } from './key.ts';
export { openStore, type StoreOptions } from './open.ts';
export type { Lock, Store } from './store.ts';
