import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits as 43 URL-safe characters. Also fit for a PKCE code verifier (RFC 7636 s.4.1). */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** True if `text` has the form of a `randomToken`. */
export function isRandomToken(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && /^[\w-]{43}$/.test(text);
}

/** The S256 challenge of a code verifier (RFC 7636 s.4.2). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

/** Six random digits, uniformly distributed. */
export function randomCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/**
 * Reads a six-digit sign-in code from a message that contains nothing else. Spaces, zero-width characters, hyphens and
 * Markdown in or around the digits are ignored.
 * @returns undefined if the message contains anything else
 */
export function readCode(text: string): string | undefined {
  const bare = text.normalize('NFKC').replace(/[\s*_`~>\u200b-\u200d\u2060\ufeff-]/g, '');
  return /^\d{6}$/.test(bare) ? bare : undefined;
}
