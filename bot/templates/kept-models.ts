import { CacheFolder } from '../../core/known/cache-folder.ts';
import type { KeptModels } from '../../nlu/index.ts';

/** A version of the templates has one for each language; older versions are of use when an edit is taken back. */
const MOST = 24;

const folder = new CacheFolder('learnt', MOST);

/** Keeps what was learnt of utterances, so that a start learns only what was edited. */
export const keptModels: KeptModels = {
  find: name => folder.find(`${name}.bin`),
  keep: (name, bytes) => folder.keep(`${name}.bin`, bytes),
};
