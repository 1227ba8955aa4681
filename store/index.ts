export { storeKey } from '../core/store-key.ts';
export { checkKeys } from './canary.ts';
export { type Key, openKeyFile, parseKeys } from './keys.ts';
export { openStore, type StoreOptions } from './open.ts';
export { type Progress, type Rotation, rotate, sum, type Tally } from './rotate.ts';
export { createSealer, type Sealer } from './seal.ts';
export type { Lock, Store } from './store.ts';
export { besideStore } from './store-url.ts';
