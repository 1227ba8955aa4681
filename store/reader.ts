import { BotError } from '../core/errors.ts';
import type { Backend, RowKind, RowPage, StoredRow } from './backend.ts';
import { type Decode, decodeText } from './decode.ts';
import type { KnownRows } from './known-rows.ts';
import { createQuarantine, type Damage, isQuarantined, type Quarantine } from './quarantine.ts';

/**
 * Runs one operation on the backend.
 * @throws BotError "store/unavailable" if it fails or takes too long
 */
export type Attempt = <T>(operation: string, work: () => Promise<T>) => Promise<T>;

type Wanted<T> = {
  operation: string;
  kind: RowKind;
  key: string;
  decode?: Decode<T> | undefined;
  /** Called when this read moved a damaged row. */
  onMoved?: (() => void) | undefined;
  /** What was read already. */
  known?: KnownRows | undefined;
};

type Parts = {
  backend: Backend;
  /** The text of a plain value. */
  plainText: (key: string) => Promise<string | undefined>;
  attempt: Attempt;
  onDamage: ((damage: Damage) => void) | undefined;
};

/** How often a read starts again because a damaged row was written to meanwhile. */
const MAX_READS = 10;

/** Reads rows; moves damaged ones to quarantine and treats them as missing. */
export class RowReader {
  readonly #parts: Parts;
  readonly #quarantine: Quarantine;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#quarantine = createQuarantine(parts.backend);
  }

  /** Reads a row; starts again after a damaged row was moved, or was written to before it could be moved. */
  async read<T>({
    operation,
    kind,
    key,
    decode,
    onMoved,
    known,
  }: Wanted<T>): Promise<{ value: T; version: number } | undefined> {
    for (let reads = 0; reads < MAX_READS; reads++) {
      const ahead = known?.take(kind, key);
      const row = ahead ? ahead.row : await this.#parts.attempt(operation, () => this.#find(kind, key));
      if (!row) return undefined;
      const decoded = await decodeText(key, row.text, decode);
      if (decoded !== 'damaged') return { value: decoded.value, version: row.version };
      if (await this.#moveAway(kind, key, row.text)) onMoved?.();
    }
    throw unavailable(operation, new Error('a damaged row cannot be moved'));
  }

  /** Reads and deletes a record; starts again if it was written to in between. */
  async take<T>(key: string, decode?: Decode<T>): Promise<T | undefined> {
    const { attempt, backend } = this.#parts;
    for (;;) {
      const row = await this.read({ operation: 'take', kind: 'record', key, decode });
      if (!row) return undefined;
      if (await attempt('take', () => backend.remove(key, row.version))) return row.value;
    }
  }

  async page(kind: RowKind, from: string | undefined, size: number): Promise<RowPage<{ key: string; value: unknown }>> {
    const { rows, next } = await this.#parts.attempt('page', () => this.#parts.backend.page(kind, from, size));
    const found = [];
    for (const { key, text } of rows) {
      if (isQuarantined(key)) continue;
      const decoded = await decodeText(key, text);
      if (decoded === 'damaged') await this.#moveAway(kind, key, text);
      else found.push({ key, value: decoded.value });
    }
    return { rows: found, next };
  }

  async #find(kind: RowKind, key: string): Promise<StoredRow | undefined> {
    if (kind === 'record') return this.#parts.backend.read(key);
    const text = await this.#parts.plainText(key);
    return text === undefined ? undefined : { text, version: 0 };
  }

  /** @returns true if the row was still the same */
  async #moveAway(kind: RowKind, key: string, text: string): Promise<boolean> {
    const damage = await this.#parts.attempt('quarantine', () => this.#quarantine(kind, key, text));
    if (damage) this.#parts.onDamage?.(damage);
    return damage !== undefined;
  }
}

export function unavailable(operation: string, cause: unknown): BotError {
  return new BotError('store/unavailable', `The store failed at ${operation}.`, { cause, facts: { operation } });
}
