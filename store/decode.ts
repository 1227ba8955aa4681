import { BotError, isBotError } from '../core/errors.ts';

/**
 * Decodes the JSON stored at a key.
 * @throws BotError "store/altered" for a value that the bot cannot have written
 */
export type Decode<T> = (key: string, stored: unknown) => T | Promise<T>;

/** @param isValue  true for JSON of the shape that the bot writes there */
export function shaped<T>(isValue: (stored: unknown) => stored is T): Decode<T> {
  return (_key, stored) => {
    if (isValue(stored)) return stored;
    throw new BotError('store/altered', 'A record has another shape than the bot writes.');
  };
}

/** The value of a row, or the fact that it is damaged. Throws on any other error. */
export async function decodeText<T>(
  key: string,
  text: string,
  decode: Decode<T> = (_key, stored) => stored as T, // the caller knows the type of its own value
): Promise<{ value: T } | 'damaged'> {
  try {
    return { value: await decode(key, JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError || isBotError(error, 'store/altered')) return 'damaged';
    throw error;
  }
}
