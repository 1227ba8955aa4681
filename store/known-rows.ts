import type { RowKind, RowRef, StoredRow } from './backend.ts';

/** Rows that were read before their readers ask for them. Each is used once, and not after a write to its key. */
export class KnownRows {
  readonly #rows: Map<string, StoredRow | undefined>;

  /** @param found  in the order of `rows`; undefined for a row that does not exist */
  constructor(rows: readonly RowRef[], found: readonly (StoredRow | undefined)[]) {
    this.#rows = new Map(rows.map((row, index) => [nameOf(row), found[index]]));
  }

  /** @returns undefined if the row was not read; `row` is undefined if it does not exist */
  take(kind: RowKind, key: string): { row: StoredRow | undefined } | undefined {
    const name = nameOf({ kind, key });
    if (!this.#rows.has(name)) return undefined;
    const row = this.#rows.get(name);
    this.#rows.delete(name);
    return { row };
  }

  /** The row is being written. */
  forget(kind: RowKind, key: string): void {
    this.#rows.delete(nameOf({ kind, key }));
  }
}

const nameOf = ({ kind, key }: RowRef): string => `${kind} ${key}`;
