import { isGroup, type Mend, valueLines } from './mend.ts';
import { needsQuotes, quoted, withoutQuotes } from './quotes.ts';

/** A text in a list `[...]` or fields `{...}`; `start` is its column, `key` what stands before it. */
type Inner = { key: string; text: string; start: number };

const LONGEST_SHOWN = 90;

/** Puts the texts in a list or fields between quotes, where braces, commas or colons end them too early. */
export const inBracketMends = (line: string): Mend[] =>
  valueLines(line).flatMap(({ before, value }) => {
    const texts = isBalanced(value) ? textsIn(value, before.length).filter(({ text }) => reasonFor(text)) : [];
    const [first] = texts;
    const reason = first && reasonFor(first.text);
    if (!reason) return [];
    const mended = texts.toReversed().reduce(withQuotes, line);
    const short = mended.trim().replace(/^- +/, '');
    const hint = short.length > LONGEST_SHOWN ? `${first.key}${quoted(withoutQuotes(first.text))}` : short;
    return [{ mended, column: first.start + reason.column, message: reason.message, hint: `Write: ${hint}` }];
  });

/** A bracket that is missing, or one too many, is another mistake. */
const isBalanced = (value: string): boolean =>
  ['[]', '{}'].every(([open = '', close = '']) => value.split(open).length === value.split(close).length);

const withQuotes = (line: string, { start, text }: Inner): string =>
  line.slice(0, start) + quoted(withoutQuotes(text)) + line.slice(start + text.length);

function reasonFor(text: string): { column: number; message: string } | undefined {
  const reason = needsQuotes(text);
  if (reason || /^["']/.test(text)) return reason;
  const column = text.search(/[{}[\],]/);
  if (column < 0) return undefined;
  const what = text[column] === ',' ? 'a comma' : 'brackets or braces';
  return { column, message: `a text with ${what} must be between quotes here` };
}

function textsIn(value: string, start: number): Inner[] {
  if (!isGroup(value)) return [];
  const entries = entriesOf(value.slice(1, -1), start + 1);
  const whole = value.startsWith('{') ? withCommas(entries) : entries;
  const before = value.startsWith('{') ? KEY : BLANK;
  return whole
    .map(entry => withKey(entry, before))
    .flatMap(inner => (isGroup(inner.text) ? textsIn(inner.text, inner.start) : [inner]));
}

const KEY = /^\s*(?:[\w.$-]+: +)?/;
const BLANK = /^\s*/;

function withKey({ text, start }: Inner, before: RegExp): Inner {
  const [key = ''] = before.exec(text) ?? [];
  return { key: key.trimStart(), text: text.slice(key.length).trimEnd(), start: start + key.length };
}

/** In fields, what has no name of its own belongs to the text before it: `ask: Well, what is it?` */
function withCommas(entries: readonly Inner[]): Inner[] {
  const starts = entries.flatMap(({ text }, index) =>
    index === 0 || /^\s*[\w.$-]+:(?: |$)/.test(text) ? [index] : [],
  );
  return starts.flatMap((start, at) => {
    const [first, ...rest] = entries.slice(start, starts[at + 1]);
    return first ? [{ ...first, text: [first, ...rest].map(({ text }) => text).join(',') }] : [];
  });
}

/** Splits at the commas that stand neither in quotes nor in brackets. */
function entriesOf(inside: string, start: number): Inner[] {
  const entries: Inner[] = [];
  let depth = 0;
  let from = 0;
  let quote = '';
  for (let at = 0; at <= inside.length; at++) {
    const mark = inside[at] ?? ',';
    if (quote) quote = mark === quote ? '' : quote;
    else if (/["']/.test(mark) && /(?:^|[,:[{(|] *)$/.test(inside.slice(0, at))) quote = mark;
    else if (/[[{]/.test(mark)) depth++;
    else if (/[\]}]/.test(mark)) depth--;
    else if (mark === ',' && (depth <= 0 || at === inside.length)) {
      entries.push({ key: '', text: inside.slice(from, at), start: start + from });
      from = at + 1;
    }
  }
  return entries;
}
