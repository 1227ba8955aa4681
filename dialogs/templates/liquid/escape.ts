import { htmlText } from '../../../core/html.ts';

/**
 * Escapes a value for its surroundings, so words from a calendar are always shown as words. The target is Web Chat:
 * markdown-it 13 with HTML, typographer, and links made of everything that looks like one (https://..., example.com,
 * ana@example.com). Teams reads similar Markdown.
 */
export type Escape = (value: unknown) => string;

/** A value whose line breaks are kept. */
export class Lines {
  readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  }
}

/** An https URL that is safe to follow. */
export class SafeLink {
  readonly url: URL;

  constructor(url: URL) {
    this.url = url;
  }
}

/** For Markdown. Newlines become blanks, except in `Lines`. */
export const escapeMarkdown: Escape = value => {
  if (value instanceof Lines) return value.lines.map(escapeLine).join('  \n').trim();
  if (value instanceof SafeLink) return `[${escapeLine(label(value))}](<${value.url.href}>)`;
  return escapeLine(toText(value));
};

/** For plain text, such as a button's title; removes control characters. */
export const escapeNothing: Escape = value => {
  if (value instanceof Lines) return value.lines.map(tidy).join('\n').trim();
  return value instanceof SafeLink ? value.url.href : tidy(toText(value));
};

/** For HTML. */
export const escapeHtml: Escape = value => htmlText(escapeNothing(value));

/** The target of a link in readable form: without scheme, query and trailing slash. */
const label = ({ url }: SafeLink): string => `${url.host}${url.pathname}`.replace(/\/$/, '');

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** The characters with a meaning in Markdown, grouped by reason. */
const marks = new RegExp(
  [
    /[\\`*_{}[\]~|]/, // emphasis, code, links, attributes, tables, {{DATE()}} of Adaptive Cards
    /[<>&]/, // tags, mentions, entities, quotes
    /^[#+=-]|(?<=^\d{1,9})[.)]/, // headings and lists
    /\.(?=\S)|(?<=\.)\./, // hosts and addresses, and "..."
    /(?<=\/)\/|(?<=mailto):/, // schemes
    /\((?=(?:c|r|tm)\))|(?<=[-+])-|(?<=\?)\?|(?<=!)!|(?<=,),/, // typographer
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** `<>&` become entities rather than getting backslashes, so a renderer that reads some HTML does not see a tag. */
const escapeLine = (text: string): string => tidy(text).replace(marks, mark => entities[mark] ?? `\\${mark}`);

/** What a Markdown renderer would show for an escaped value: for terminals and transcripts. */
export const withoutEscapes = (markdown: string): string =>
  markdown.replace(
    /\\([!-/:-@[-`{-~])|&(lt|gt|amp);/g,
    (whole, mark: string | undefined) => mark ?? readable[whole] ?? '',
  );

const readable: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** One line, without control characters and marks that change the text direction around them. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new TypeError(`a text cannot show a value of type ${typeof value}`);
}
