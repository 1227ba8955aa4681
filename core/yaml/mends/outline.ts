import { indentOf } from './indentation.ts';

/** A line with a field or an entry of a list; lines of texts and of lists in brackets are left out. */
export type OutlineLine = {
  /** 0-based. */
  at: number;
  indent: number;
  /** Where the first field of a list entry begins: column 3 in `- name: x`. */
  inner: number | undefined;
  isItem: boolean;
  /** True if what belongs to it stands in the lines below. */
  opens: boolean;
  /** True if it has fields of its own, in the lines below or in braces. */
  hasFields: boolean;
};

const LINE = /^( *)((?:- +)*)((?:"[^"]*"|'[^']*'|[\w$.-]+) *:(?= |$))? *(.*)$/;
const TEXT_MARK = /^[|>][-+]?\d?\s*(?:#.*)?$/;

/** The lines that make up the structure of a file. */
export function outlineOf(lines: readonly string[]): OutlineLine[] {
  const outline: OutlineLine[] = [];
  // The least column of the text of several lines that the lines belong to.
  let text = Number.POSITIVE_INFINITY;
  let isTextNext = false;
  let open = 0;
  for (const [at, line] of lines.entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const indent = indentOf(line);
    if (isTextNext && indent > (outline.at(-1)?.indent ?? 0)) text = indent;
    isTextNext = false;
    if (indent >= text) continue;
    text = Number.POSITIVE_INFINITY;
    const read = open > 0 ? undefined : lineOf(line, at);
    open = Math.max(0, open + (open > 0 || read ? balanceOf(line) : 0));
    if (read) outline.push(read.of);
    isTextNext = read !== undefined && TEXT_MARK.test(read.value);
  }
  return outline;
}

function lineOf(text: string, at: number): { of: OutlineLine; value: string } | undefined {
  const [, spaces = '', dashes = '', key, value = ''] = LINE.exec(text) ?? [];
  const isItem = dashes !== '' || /^ *-$/.test(text);
  if (!isItem && key === undefined) return undefined;
  const inner = isItem && key !== undefined ? spaces.length + dashes.length : undefined;
  const opens = /^(?:#.*)?$/.test(value) && (key !== undefined || dashes === '');
  const hasFields = opens || value.startsWith('{');
  return { of: { at, indent: spaces.length, inner, isItem, opens, hasFields }, value };
}

/** How many brackets of a list or of fields a line leaves open, or closes. Those in texts do not count. */
function balanceOf(text: string): number {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|\{\{.*?\}\}|\{%.*?%\}/g, '');
  const isGroup = /(?:^|: +|- +)[[{]/.test(bare) || /^[\s\]}[{]/.test(bare);
  return isGroup ? count(bare, /[[{]/g) - count(bare, /[\]}]/g) : 0;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
