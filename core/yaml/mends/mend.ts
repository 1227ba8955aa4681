/** A change of one line that could make a file readable, in words for its author. */
export type Mend = {
  /** The line as it should be. */
  mended: string;
  /** 0-based; where the mistake is in the line as it is. */
  column: number;
  message: string;
  hint: string;
};

/** A mend and its line, 0-based. */
export type FoundMend = Mend & { line: number };

/** A line of a file, split at the value that it gives to a field or list item. */
export type ValueLine = {
  /** Everything before the value: `  - title: `. */
  before: string;
  value: string;
  isItem: boolean;
  hasKey: boolean;
};

const KEY = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#&*!|>%@`{}[\],:-](?:[^:\n]|:(?=\S))*?)/.source;
const VALUE_LINE = new RegExp(`^(\\s*(- +)?)((?:${KEY}) *: +)?(\\S.*?)\\s*$`);
const ITEM_LINE = /^(\s*- +)(\S.*?)\s*$/;

/** The ways to read a line: as `key: value`, and if it is a list item, also as a text with a colon. */
export function valueLines(line: string): ValueLine[] {
  const [, start = '', dash, key = '', value] = VALUE_LINE.exec(line) ?? [];
  if (value === undefined || (!dash && !key)) return [];
  const withKey = { before: start + key, value, isItem: dash !== undefined, hasKey: key !== '' };
  const [, before = '', whole] = (key && ITEM_LINE.exec(line)) || [];
  if (whole === undefined || !/\s/.test(key.trim())) return [withKey];
  return [{ before, value: whole, isItem: true, hasKey: false }, withKey];
}

/** `{{ title }}`, `{title}`: what a text begins with, and not fields. */
const PLACE = /^\{(?:[{%]|\s*\w+\s*\})/;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** True for a whole list `[...]` or fields `{...}`. */
export const isGroup = (value: string): boolean =>
  value !== '' && value.at(-1) === CLOSING[value[0] ?? ''] && !PLACE.test(value);
