import { isGroup, type Mend, type ValueLine, valueLines } from './mend.ts';

/** Why a text without quotes cannot be read; undefined if it can. `column` is that of the reason, in the text. */
export function needsQuotes(text: string): { column: number; message: string } | undefined {
  const [first = ''] = text;
  if (/["']/.test(first)) return goesOn(text, first);
  if (/[{[@`%*&!|>#,]/.test(first) || /^[?-](?: |$)/.test(text)) {
    return { column: 0, message: `a text that begins with \`${first}\` must be between quotes` };
  }
  const colon = text.search(/:(?: |$)/);
  return colon >= 0 ? { column: colon, message: 'a text with a colon and a space must be between quotes' } : undefined;
}

/** `"Where" will it be`, or `'Where's it?'`. */
function goesOn(text: string, quote: string): { column: number; message: string } | undefined {
  const end = closingQuote(text, quote);
  if (end < 0 || end === text.length - 1) return undefined;
  return { column: end, message: 'the text goes on after its closing quote' };
}

function closingQuote(text: string, quote: string): number {
  const pattern = quote === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/;
  return (pattern.exec(text)?.[0].length ?? 0) - 1;
}

/** A text between quotes that do not occur in it, if possible. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Puts the text of a line between quotes, or adds the quote that is missing. */
export const quoteMends = (line: string): Mend[] => valueLines(line).flatMap(mendsOf);

function mendsOf(read: ValueLine): Mend[] {
  const { before, value } = read;
  const half = halfQuoted(value);
  if (half) {
    const { text, column, message } = half;
    return [{ mended: before + text, column: before.length + column, message, hint: writeSo(read, text) }];
  }
  const reason = isGroup(value) ? undefined : needsQuotes(value);
  if (!reason) return [];
  const text = quoted(withoutQuotes(value));
  const hint = writeSo(read, text);
  return [{ mended: before + text, column: before.length + reason.column, message: reason.message, hint }];
}

/** A text with a quote at only one of its ends. */
function halfQuoted(value: string): { text: string; column: number; message: string } | undefined {
  const [first = ''] = value;
  if (/["']/.test(first) && closingQuote(value, first) < 0) {
    return { text: value + first, column: value.length, message: 'the closing quote is missing' };
  }
  const last = value.at(-1) ?? '';
  const isAlone = /["']/.test(last) && value.indexOf(last) === value.length - 1;
  return isAlone ? { text: last + value, column: 0, message: 'the opening quote is missing' } : undefined;
}

/** What an author meant to be the text: without the quotes around it, straight or curly. */
export const withoutQuotes = (value: string): string =>
  /^(["'])(.*)\1$|^[“„«](.*)[”“»]$/.exec(value)?.slice(2).join('') ?? value;

const LONGEST_SHOWN = 90;

function writeSo({ before }: ValueLine, text: string): string {
  const whole = `${before.trim().replace(/^- +(?=\S+:)/, '')} ${text}`.trim();
  return whole.length > LONGEST_SHOWN
    ? `Put the whole text between quotes: ${text[0]} at both ends.`
    : `Write: ${whole}`;
}
