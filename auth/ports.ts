/** Decodes what is stored at a key. @throws BotError "store/altered" for something the bot cannot have written */
export type DecodeRecord<T> = (key: string, stored: unknown) => T | Promise<T>;

/**
 * What auth/ needs of the store; failures are BotErrors with a `store/...` code. A row that `decode`
 * refuses as altered is moved away by the store, and reads as missing.
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

/** What seals records at rest, each to the address where it is kept. */
export type RecordSealer = {
  seal(address: string, value: unknown): Promise<string>;
  open<T>(address: string, sealed: unknown): Promise<T>;
};
