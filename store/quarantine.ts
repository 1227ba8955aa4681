import { createHash } from 'node:crypto';
import { kindOfKey } from '../core/store-key.ts';
import { DAY_MS } from '../time/index.ts';
import type { Backend, RowKind } from './backend.ts';

const PREFIX = 'quarantine.';
/** Long enough for an operator to return from a holiday and look. */
const KEPT_MS = 90 * DAY_MS;

/** A row that the bot cannot have written: its old and new place, but not its content. */
export type Damage = {
  /** The kind of row ("link", "conversation"), from its key. */
  kind: string;
  key: string;
  movedTo: string;
};

/**
 * Moves a damaged row, unchanged, to a place that nothing reads.
 * @returns undefined if the row has changed since
 */
export type Quarantine = (kind: RowKind, key: string, text: string) => Promise<Damage | undefined>;

export function createQuarantine(backend: Pick<Backend, 'move'>): Quarantine {
  return async (kind, key, text) => {
    const movedTo = `${PREFIX}${kind}.${key}.${shortDigest(text)}`;
    const moved = await backend.move(kind, key, { text, to: movedTo, ttlMs: KEPT_MS });
    return moved ? { kind: kindOfKey(key), key, movedTo } : undefined;
  };
}

export const isQuarantined = (key: string): boolean => key.startsWith(PREFIX);

/** Distinguishes damage at the same place at different times. */
const shortDigest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);
