import { randomBytes } from 'node:crypto';

/** 160 random bits, base64url: an id that cannot be guessed. */
export const newId = (): string => randomBytes(20).toString('base64url');
