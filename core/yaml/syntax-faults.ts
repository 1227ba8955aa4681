import { type Document, LineCounter, type ParseOptions, parseAllDocuments, type YAMLError } from 'yaml';
import type { Fault } from '../faults.ts';
import { findMend, findMisplaced } from './mends/find-mend.ts';
import { earlierKey, startOf } from './positions.ts';
import type { SourceText } from './source-text.ts';

type ErrorCode = YAMLError['code'];

const OPTIONS = {
  prettyErrors: false,
  uniqueKeys: true,
  stringKeys: true,
  schema: 'core',
  version: '1.2',
} as const satisfies ParseOptions & Record<string, unknown>;

/** The documents of a text; only one is allowed. */
export const documentsOf = ({ text, counter }: SourceText): Document[] =>
  parseAllDocuments(text, { ...OPTIONS, keepSourceTokens: true, lineCounter: counter });

/**
 * The faults of a text that is not valid YAML. All that is said more than once in a map is reported; of other errors only
 * the first, because it makes the rest unreadable.
 */
export function syntaxFaults(documents: readonly Document[], source: SourceText): Fault[] {
  const [first, ...others] = errorsOf(documents);
  if (!first) return secondDocument(documents, source);
  const twice = [first, ...others].filter(({ code }) => code === 'DUPLICATE_KEY');
  const serious = [first, ...others].find(({ code }) => code !== 'DUPLICATE_KEY');
  const mend = serious ? undefined : findMisplaced(source.lines, source.lineOf(first.pos[0]), firstErrorLine);
  if (mend) return [source.faultAt(mend, mend.message, mend.hint)];
  return serious
    ? [unreadable(serious, source)]
    : twice.map(({ pos: [offset] }) => saidTwice(documents, offset, source));
}

/** Errors, and what the library warns of because it does not know it, in the order of the text. */
const errorsOf = (documents: readonly Document[]): YAMLError[] =>
  documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]).toSorted((a, b) => a.pos[0] - b.pos[0]);

function unreadable({ code, pos: [offset] }: YAMLError, source: SourceText): Fault {
  const mend = findMend(source.lines, firstErrorLine);
  if (mend) return source.faultAt(mend, mend.message, mend.hint);
  const { message, hint } = WORDS[code] ?? UNKNOWN;
  return source.fault(offset, message, hint);
}

function firstErrorLine(text: string): number {
  const lineCounter = new LineCounter();
  const [first] = errorsOf(parseAllDocuments(text, { ...OPTIONS, lineCounter }));
  return first ? lineCounter.linePos(first.pos[0]).line - 1 : Number.POSITIVE_INFINITY;
}

function saidTwice(documents: readonly Document[], offset: number, source: SourceText): Fault {
  const earlier = documents.map(document => earlierKey(document, offset)).find(key => key !== undefined);
  const line = source.lineOf(startOf(earlier)) + 1;
  return source.fault(
    offset,
    `\`${String(earlier?.value)}\` appears twice, first in line ${line}`,
    'Keep one of the two.',
  );
}

function secondDocument([, second]: readonly Document[], source: SourceText): Fault[] {
  if (!second) return [];
  const message = 'contains a second document; only one is allowed per file';
  return [source.fault(second.range?.[0] ?? 0, message, 'Remove the line `---`.')];
}

type Words = { message: string; hint: string };

const QUOTES = 'If this is a text, put all of it between quotes.';
const UNKNOWN: Words = {
  message: 'this line cannot be read',
  hint: 'Compare its indentation, colon and quotes with the lines around it.',
};
const TEXT: Words = { message: 'this text cannot be read without quotes', hint: QUOTES };
const LINE_UP: Words = {
  message: 'this line does not line up with its neighbours',
  hint: 'Lines that belong together begin in the same column.',
};

/** What the library's errors mean, for mistakes that no change of one line mends. */
const WORDS: Partial<Record<ErrorCode, Words>> = {
  ALIAS_PROPS: TEXT,
  BAD_ALIAS: TEXT,
  BAD_DQ_ESCAPE: {
    message: 'a backslash has a meaning of its own between double quotes',
    hint: 'Use single quotes, or write `\\\\` for a backslash.',
  },
  BAD_INDENT: LINE_UP,
  BAD_PROP_ORDER: TEXT,
  BAD_SCALAR_START: TEXT,
  BLOCK_AS_IMPLICIT_KEY: { message: 'a text with a colon and a space must be between quotes', hint: QUOTES },
  BLOCK_IN_FLOW: { message: 'a list in brackets is not closed before this line', hint: 'End it with `]`.' },
  KEY_OVER_1024_CHARS: { message: 'the text before the colon is too long', hint: QUOTES },
  MISSING_CHAR: {
    message: 'something is missing here',
    hint: 'Look for a quote, bracket, comma or colon that is missing here or in the line before.',
  },
  MULTILINE_IMPLICIT_KEY: { message: 'there is no colon in this line', hint: 'Write `name: value`.' },
  MULTIPLE_ANCHORS: TEXT,
  MULTIPLE_TAGS: TEXT,
  NON_STRING_KEY: TEXT,
  TAB_AS_INDENT: { message: 'this line is indented with a tab', hint: 'Use spaces, two for each level.' },
  TAG_RESOLVE_FAILED: { message: 'a text that begins with `!` must be between quotes', hint: QUOTES },
};
