import { BotError, isBotError } from '../core/errors.ts';

/**
 * Decodes the JSON that is stored at a key.
 * @throws BotError "store/altered" for something the bot cannot have written
 */
export type Decode<T> = (key: string, stored: unknown) => T | Promise<T>;

/** @param isValue tells by its shape whether JSON is what the bot writes there */
export function shaped<T>(isValue: (stored: unknown) => stored is T): Decode<T> {
  return (_key, stored) => {
    if (isValue(stored)) return stored;
    throw new BotError('store/altered', 'A record has another shape than the bot writes.');
  };
}

/** The value of a row, or that it is damaged; what else goes wrong is thrown. */
export async function decodeText<T>(
  key: string,
  text: string,
  decode: Decode<T> = (_key, stored) => stored as T, // the caller knows what it wrote there
): Promise<{ value: T } | 'damaged'> {
  try {
    return { value: await decode(key, JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError || isBotError(error, 'store/altered')) return 'damaged';
    throw error;
  }
}
