import type { Reading } from '../../nlu/index.ts';

type Words = Pick<Reading, 'text'>;

/** The six digits of a message that has nothing else, also in two groups or inside Markdown, as people paste them. */
export function typedCode({ text }: Words): string | undefined {
  const code = /^[^\p{L}\p{N}]*(\d{3})[ -]?(\d{3})[^\p{L}\p{N}]*$/u.exec(text.normalize('NFKC'));
  return code ? `${code[1]}${code[2]}` : undefined;
}

/** A text with more numbers than this is not meant to hand over a code. */
const MOST_CODES = 5;

/**
 * The numbers in a message that could be sign-in codes.
 * @returns  at most five, six digits each, every number once
 */
export function codesWithin({ text }: Words): string[] {
  const found = text.normalize('NFKC').matchAll(/(?<![\p{L}\p{N}])(\d{3})[ -]?(\d{3})(?![\p{L}\p{N}])/gu);
  return [...new Set([...found].map(([, first, second]) => `${first}${second}`))].slice(0, MOST_CODES);
}
