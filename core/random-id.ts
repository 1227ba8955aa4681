import { randomBytes } from 'node:crypto';

/** An id that cannot be guessed: 160 random bits in base64url. */
export const newId = (): string => randomBytes(20).toString('base64url');
