import { NO_SPACE_AFTER_DASH } from './glued-dashes.ts';
import { indentOf } from './indentation.ts';
import type { Mend } from './mend.ts';

/** Adds, corrects or removes a colon, a dash, a bracket or the mark of a text of several lines. */
export const markMends = (lines: readonly string[], at: number): Mend[] => {
  const line = lines[at] ?? '';
  const next = lines.slice(at + 1).find(other => other.trim() !== '') ?? '';
  return [
    ...blockMends(line, next),
    ...colonMends(line),
    ...dashMends(line, lines[at - 1] ?? ''),
    ...bracketMends(line),
    ...commentMends(line),
  ];
};

/** A text of several lines: `confirm: |-`. */
function blockMends(line: string, next: string): Mend[] {
  const [, key, text] = /^(\s*(?:- +)?[\w$-]+: *[|>][-+]?)\s+([^#\s].*)$/.exec(line) ?? [];
  if (key !== undefined && indentOf(next) > indentOf(line)) {
    const message = 'a text of several lines begins in the line below its mark';
    return [
      {
        mended: key,
        column: line.lastIndexOf(text ?? ''),
        message,
        hint: 'Move these words into a line of their own.',
      },
    ];
  }
  const [, before] = /^(\s*(?:- +)?[\w$-]+:) *[-+]?$/.exec(line) ?? [];
  if (before === undefined || /^\s*(?:- |[\w$-]+:|#)/.test(next)) return [];
  const mended = `${before} |-`;
  return [
    {
      mended,
      column: before.length,
      message: 'a text of several lines needs `|-` after its colon',
      hint: writeSo(mended),
    },
  ];
}

function colonMends(line: string): Mend[] {
  const [, glued, value = ''] = /^(\s*(?:- +)?[\w$-]+:)([^ ].*)$/.exec(line) ?? [];
  if (glued !== undefined) {
    const mended = `${glued} ${value.trim()}`;
    return [{ mended, column: glued.length, message: 'a space is missing after the colon', hint: writeSo(mended) }];
  }
  const [, word, mark = '', rest = ''] = /^(\s*(?:- +)?[a-z$][\w-]*) *([=;,：]?)((?: *\S.*)?)$/.exec(line) ?? [];
  if (word === undefined) return [];
  const mended = `${word}:${rest && ` ${rest.trim()}`}`;
  const name = word.replace(/^[\s-]*/, '');
  const message = `a colon is missing after \`${name}\``;
  return [{ mended, column: mark ? line.indexOf(mark) : word.length, message, hint: writeSo(mended) }];
}

function dashMends(line: string, previous: string): Mend[] {
  const [, indent = '', dash = '', text] = /^( *)([-–—•*]\s*)?(\S.*)$/.exec(line) ?? [];
  if (text === undefined) return [];
  if (/^- /.test(dash)) return surplusDash(indent, text);
  if (!dash && !previous.startsWith(`${indent}- `)) return [];
  const mended = `${indent}- ${text}`;
  return [{ mended, column: indent.length, message: DASHES[dash.trim()] ?? NO_HYPHEN, hint: writeSo(mended) }];
}

const NO_HYPHEN = 'an entry of a list begins with `-`, the hyphen, and a space';
const DASHES: Readonly<Record<string, string>> = {
  '': 'the `-` is missing before this entry of the list',
  '-': NO_SPACE_AFTER_DASH,
};

function surplusDash(indent: string, text: string): Mend[] {
  if (!/^[\w$-]+:/.test(text)) return [];
  const mended = indent + text;
  return [{ mended, column: indent.length, message: 'the `-` does not belong here', hint: writeSo(mended) }];
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function bracketMends(line: string): Mend[] {
  const [before = '', opening = ''] = /^.*?(?:: +|- +)([[{])/.exec(line) ?? [];
  const closing = CLOSING[opening];
  if (closing === undefined) return [];
  const end = line.trimEnd();
  const hint = `It belongs to the \`${opening}\` in column ${before.length}.`;
  const missing = { mended: end + closing, column: end.length, message: `the closing \`${closing}\` is missing`, hint };
  const [, kept] = /^(.*[\]}])\s*[\]}]+\s*$/.exec(line) ?? [];
  if (kept === undefined) return [missing];
  return [
    { mended: kept, column: kept.length, message: `there is one \`${closing}\` too many`, hint: 'Remove it.' },
    missing,
  ];
}

function commentMends(line: string): Mend[] {
  const [, indent = '', text] = /^(\s*)(?:\/\/|<!--|--(?=\s))\s*(.*?)\s*(?:-->)?$/.exec(line) ?? [];
  if (text === undefined) return [];
  const mended = `${indent}# ${text}`;
  return [{ mended, column: indent.length, message: 'a comment begins with `#`', hint: writeSo(mended) }];
}

const MOST_SHOWN = 90;

function writeSo(line: string): string {
  const text = line.trim();
  return `Write: ${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}`;
}
