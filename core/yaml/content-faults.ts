import { type Document, isMap, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Fault } from '../faults.ts';
import { commaFaults } from './comma-faults.ts';
import { NO_SPACE_AFTER_DASH } from './mends/glued-dashes.ts';
import { indentMend } from './mends/indentation.ts';
import { misplacedLine } from './mends/misplaced.ts';
import { quoted } from './mends/quotes.ts';
import { startOf } from './positions.ts';
import type { SourceText } from './source-text.ts';

const FORBIDDEN_KEYS: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

/** Faults in valid YAML: keys that could modify prototypes, and texts that YAML would cut off. */
export function contentFaults(document: Document, source: SourceText): Fault[] {
  const faults: Fault[] = [];
  const used = new Set<string>();
  visit(document, { Alias: (_, alias) => void used.add(alias.source) });
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '<<') {
        faults.push(source.fault(startOf(key), 'fields cannot be copied with `<<`', 'Write them out here.'));
        return visit.SKIP;
      }
      if (isScalar(key) && FORBIDDEN_KEYS.has(key.value))
        faults.push(source.fault(startOf(key), 'this key is not allowed'));
      return undefined;
    },
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      faults.push(unquoted(startOf(alias), source));
    },
    Node(_, node) {
      const lost = lostPart(node, used, source);
      if (lost) faults.push(lost);
      if (isMap(node)) faults.push(...commaFaults(node, source));
    },
  });
  return faults;
}

/** A text that is read as a mark of YAML, because of how it begins: `**Fine**`. */
function unquoted(at: number, source: SourceText): Fault {
  const before = source.text.slice(source.text.lastIndexOf('\n', at) + 1, at).trimStart();
  const [text = ''] = /^.*/.exec(source.text.slice(at)) ?? [];
  const isWholeValue = /^(?:- +)?(?:[^{[]+: +)?$/.test(before);
  const hint = isWholeValue ? `Write: ${before}${quoted(text.trim())}` : 'Put it between quotes.';
  return source.fault(at, `a text that begins with \`${text[0]}\` must be between quotes`, hint);
}

/** A part of a text that YAML reads as something else, so the text would lose it silently. */
function lostPart(node: Node, used: ReadonlySet<string>, source: SourceText): Fault | undefined {
  if (!isScalar(node)) return undefined;
  const at = startOf(node);
  if (node.anchor !== undefined && !used.has(node.anchor)) return lostBefore('&', at, source);
  if (node.tag === '!') return lostBefore('!', at, source);
  return gluedItem(node, source) ?? joinedItem(node, source) ?? lostComment(node, source);
}

/** An entry of a list without a space after its `-`, which is read as a text, or as a part of one: `-book the van`. */
function gluedItem({ type, range }: Scalar, source: SourceText): Fault | undefined {
  const [start = 0, end = 0] = range ?? [];
  const lineStart = source.text.lastIndexOf('\n', start) + 1;
  const found = type === 'PLAIN' ? /(?<=^ *)-(?=\p{L})(.*)/mu.exec(source.text.slice(lineStart, end)) : null;
  if (!found) return undefined;
  return source.fault(lineStart + found.index, NO_SPACE_AFTER_DASH, `Write: - ${found[1]?.trim()}`);
}

function lostBefore(mark: string, at: number, source: SourceText): Fault {
  const offset = source.text.lastIndexOf(mark, at);
  return source.fault(offset, `a text that begins with \`${mark}\` must be between quotes`);
}

/** An entry of a list that became part of the text above it, because its `-` is further to the right. */
function joinedItem({ type, range }: Scalar, source: SourceText): Fault | undefined {
  const [start = 0, end = 0] = range ?? [];
  const at = type === 'PLAIN' ? source.text.slice(start, end).search(/(?<=\n *)- /) : -1;
  if (at < 0) return undefined;
  if (/^[•–—*] /.test(source.text.slice(start))) {
    return source.fault(
      start,
      'an entry of a list begins with `-`, the hyphen, and a space',
      'Write `- ` in place of it.',
    );
  }
  const [first] = misplacedLine(source.lines);
  if (first?.line === source.lineOf(start)) {
    const { message, hint, column } = indentMend(source.lines[first.line] ?? '', first.column);
    return source.faultAt({ line: first.line, column }, message, hint);
  }
  const hint = 'Begin it in the same column as the entry above.';
  return source.fault(start + at, 'this entry is read as a part of the text above it', hint);
}

/** `Room #1`: a comment has a space after its `#`. */
function lostComment({ value, type, comment, range }: Scalar, source: SourceText): Fault | undefined {
  if (typeof value !== 'string' || type !== 'PLAIN' || !comment || /^[\s!#-]/.test(comment)) return undefined;
  const offset = source.text.indexOf('#', range?.[1]);
  const whole = source.text.slice(range?.[0], source.text.indexOf('\n', offset));
  const hint = `Put the whole text between quotes: ${quoted(whole.trim())}. A comment has a space after its \`#\`.`;
  return source.fault(offset, 'what comes after ` #` is not part of the text', hint);
}
