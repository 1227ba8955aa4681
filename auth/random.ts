import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits as 43 URL-safe characters; also a code verifier (RFC 7636 s.4.1). */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isRandomToken(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && /^[\w-]{43}$/.test(text);
}

/** The S256 challenge of a code verifier (RFC 7636 s.4.2). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

/** Six digits, each as likely as the others. */
export function randomCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/**
 * The six digits that a message is, when it is nothing else: pasted with blanks, hard blanks or Markdown around or
 * within. Undefined for digits among other words.
 */
export function readCode(text: string): string | undefined {
  const bare = text.normalize('NFKC').replace(/[\s*_`~>\u200b-\u200d\u2060\ufeff-]/g, '');
  return /^\d{6}$/.test(bare) ? bare : undefined;
}
