/** A record as a backend keeps it: text, and a version that no other write to any record ever had. */
export type StoredRow = { text: string; version: number };

/** What takes the place of `version` (undefined: of nothing). Without `ttlMs` it stays for ever. */
export type NewVersion<Content> = Content & { version: number | undefined; ttlMs?: number | undefined };

/** Values for keyv, as text. */
export type PlainValues = {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string, ttlMs?: number): Promise<void>;
  /** Whether there was one. */
  delete(key: string): Promise<boolean>;
};

/** The rows that can be walked through. */
export type RowKind = 'plain' | 'record';

/** Some of the rows of one kind; `next` tells where to go on, undefined that these were the last. */
export type RowPage<Row> = { rows: Row[]; next: string | undefined };

/**
 * What a database must offer to hold the store; test/store/contract.ts says it in tests.
 * Keyv's values, records and locks live apart: a record is invisible to keyv and the other way round.
 * Times to live are milliseconds; none means for ever. An expired row is as good as deleted.
 */
export type Backend = {
  /** Plain values for keyv, on the same connection as the rest. */
  readonly values: PlainValues;
  /** Writes a record, whatever stood there. */
  put(key: string, text: string, ttlMs?: number): Promise<void>;
  read(key: string): Promise<StoredRow | undefined>;
  /** Writes where the record still has `version` (undefined: where there is none); the new version, or undefined. */
  replace(key: string, next: NewVersion<{ text: string }>): Promise<number | undefined>;
  /** Deletes where the record still has `version`. */
  remove(key: string, version: number): Promise<boolean>;
  /** Takes a lock unless it is held; the fence grows with every lock taken. */
  lock(key: string, ttlMs: number): Promise<number | undefined>;
  /** Gives a lock back, unless it ran out and was taken by another holder. */
  unlock(key: string, fence: number): Promise<void>;
  /**
   * About `size` rows, from the first one or from where the last page ended. A row that stays while one goes from page
   * to page is on one of them, or on several.
   */
  page(kind: RowKind, from: string | undefined, size: number): Promise<RowPage<{ key: string; text: string }>>;
  /** Puts another text of the same meaning where `text.from` still stands; version and time to live stay as they are. */
  exchange(kind: RowKind, key: string, text: { from: string; to: string }): Promise<boolean>;
  /**
   * Moves a row whose text is still `text` to the record `to`, byte for byte, in one step; false when it has changed. Texts
   * are compared as `read` gives them, so bytes that are not valid text can be moved too.
   */
  move(kind: RowKind, key: string, how: { text: string; to: string; ttlMs: number }): Promise<boolean>;
  /** Deletes up to `limit` expired rows of each kind; whether there may be more. */
  sweep(limit: number): Promise<boolean>;
  close(): Promise<void>;
};
