/** Decodes a stored value. @throws BotError "store/altered" for a value that the bot cannot have written */
type DecodeRecord<T> = (key: string, stored: unknown) => T | Promise<T>;

/**
 * The store as auth/ uses it; store/store.ts implements it. Failures are BotErrors with a "store/..." code. A row that
 * `decode` rejects as altered is moved to quarantine and reads as missing.
 */
export type Records = {
  put(key: string, value: unknown, ttlMs?: number): Promise<void>;
  read<T>(key: string, decode?: DecodeRecord<T>): Promise<{ value: T; version: number } | undefined>;
  take<T>(key: string, decode?: DecodeRecord<T>): Promise<T | undefined>;
  replace(
    key: string,
    next: { version: number | undefined; value: unknown; ttlMs?: number | undefined },
  ): Promise<number>;
  remove(key: string, version: number): Promise<void>;
  lock(key: string, ttlMs: number): Promise<{ release(): Promise<void> } | undefined>;
};

/** Encrypts records at rest. Each is bound to its store key, so a row copied to another key does not open. */
export type RecordSealer = {
  seal(key: string, value: unknown): Promise<string>;
  open<T>(key: string, sealed: unknown): Promise<T>;
};
