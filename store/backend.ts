/** A row as a backend keeps it: text, and of a record a version that no other write to any record ever had. */
export type StoredRow = { text: string; version: number };

/** A write over `version` (undefined: if no record exists). Without `ttlMs` it stays for ever. */
export type NewVersion<Content> = Content & { version: number | undefined; ttlMs?: number | undefined };

/** Text values for keyv. */
export type PlainValues = {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string, ttlMs?: number): Promise<void>;
  /** True if there was a value. */
  delete(key: string): Promise<boolean>;
};

/** The kinds of rows that can be listed. */
export type RowKind = 'plain' | 'record';

/** Which row is meant. */
export type RowRef = { kind: RowKind; key: string };

/** A record that is to be created. */
export type NewRecord<Content> = Content & { key: string; ttlMs: number };

/** One of several writes that are made at once: of a plain value (`set`) or of a record (the others). */
export type Write<Content> =
  | ({ op: 'set' | 'put'; key: string; ttlMs?: number | undefined } & Content)
  | ({ op: 'replace'; key: string } & NewVersion<Content>)
  | { op: 'remove'; key: string; version: number };

/** The version of a record that was written, 0 for any other write; undefined if its condition did not hold. */
export type WriteOutcome = number | undefined;

/** Some of the rows of one kind; `next` tells where to go on, undefined that these were the last. */
export type RowPage<Row> = { rows: Row[]; next: string | undefined };

/**
 * What a database must provide; test/store/contract.ts tests it. Keyv's values, records and locks are separate: a
 * record is invisible to keyv and vice versa. Times to live are in milliseconds; without one, a row stays for ever. An
 * expired row counts as deleted.
 */
export type Backend = {
  /** Plain values for keyv, on the same connection. */
  readonly values: PlainValues;
  /** Writes a record, replacing any other. */
  put(key: string, text: string, ttlMs?: number): Promise<void>;
  read(key: string): Promise<StoredRow | undefined>;
  /**
   * Writes if the record still has `version` (undefined: if there is no record).
   * @returns the new version, or undefined if nothing was written
   */
  replace(key: string, next: NewVersion<{ text: string }>): Promise<number | undefined>;
  /** Deletes the record if it still has `version`. */
  remove(key: string, version: number): Promise<boolean>;
  /**
   * Creates records, each only if none has its key and all before it were created; then reads rows, as they are after
   * that. In one round trip, if the database can do so.
   * @returns the versions of the records that were created; what was read (in the order of `rows`) if all were
   */
  claim(
    records: readonly NewRecord<{ text: string }>[],
    rows: readonly RowRef[],
  ): Promise<{ versions: number[]; rows: (StoredRow | undefined)[] }>;
  /**
   * Makes several writes at once, each as if it were alone: one whose condition does not hold changes nothing, and holds up
   * none of the others. All of them are stored or, if the database fails, none. In one round trip, if the database can do so.
   */
  writeAll(writes: readonly Write<{ text: string }>[]): Promise<WriteOutcome[]>;
  /** Takes a lock unless it is held; the fence grows with every lock taken. */
  lock(key: string, ttlMs: number): Promise<number | undefined>;
  /** Releases a lock, unless it has expired and another holder took it. */
  unlock(key: string, fence: number): Promise<void>;
  /**
   * A page of about `size` rows, from the first row or from the end of the previous page. A row that exists during the
   * whole listing is on at least one page.
   */
  page(kind: RowKind, from: string | undefined, size: number): Promise<RowPage<{ key: string; text: string }>>;
  /** Replaces a text by another form of it if it is still `text.from`; version and time to live stay. */
  exchange(kind: RowKind, key: string, text: { from: string; to: string }): Promise<boolean>;
  /**
   * Moves a row whose text is still `text` to the record `to`, unchanged and in one step; false if it has changed.
   * Texts are compared as `read` returns them, so bytes that are not valid text can be moved too.
   */
  move(kind: RowKind, key: string, how: { text: string; to: string; ttlMs: number }): Promise<boolean>;
  /**
   * Deletes up to `limit` expired rows of each kind.
   * @returns true if there may be more
   */
  sweep(limit: number): Promise<boolean>;
  close(): Promise<void>;
};
