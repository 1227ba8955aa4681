import type { Reading } from '../../nlu/index.ts';

type Words = Pick<Reading, 'text'>;

/** The six digits that a message is, when it is nothing else: in two groups, and with Markdown around, as people paste it. */
export function typedCode({ text }: Words): string | undefined {
  const code = /^[^\p{L}\p{N}]*(\d{3})[ -]?(\d{3})[^\p{L}\p{N}]*$/u.exec(text.normalize('NFKC'));
  return code ? `${code[1]}${code[2]}` : undefined;
}

/** A text that holds more numbers than this was not written to hand over a code. */
const MOST_CODES = 5;

/** Every number in a message that could be a code, once each. */
export function codesWithin({ text }: Words): string[] {
  const found = text.normalize('NFKC').matchAll(/(?<![\p{L}\p{N}])(\d{3})[ -]?(\d{3})(?![\p{L}\p{N}])/gu);
  return [...new Set([...found].map(([, first, second]) => `${first}${second}`))].slice(0, MOST_CODES);
}
