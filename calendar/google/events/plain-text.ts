/** Google's descriptions are HTML that people pasted; a chat shows plain text. */

// The look-ahead avoids trying an unclosed tag at every length of its name, and avoids taking addresses in angle
// brackets, as mail programs write them (<https://...>, <ana@...>), for tags.
const TOKEN =
  /<!--|-->|<(\/?)([a-z][a-z0-9-]*(?::[a-z0-9-]+)?)(?=[\s/>])([^<>]*)>|&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi;

const BLOCKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'blockquote', 'hr']);
const HIDDEN = new Set(['script', 'style', 'head', 'title']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  euro: '€',
};

/** HTML, or text that was never HTML, as plain text, in time linear to its length. Links keep their address. */
export function plainText(html: string): string {
  const writer = new Writer();
  let position = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [token, slash, name = '', attributes = '', entity] = match;
    writer.text(html.slice(position, match.index));
    position = match.index + token.length;
    if (entity !== undefined) writer.text(character(entity) ?? token);
    else if (name === '') writer.comment(token);
    else if (slash) writer.end(name.toLowerCase());
    else writer.start(name.toLowerCase(), attributes);
  }
  writer.text(html.slice(position));
  return tidy(writer.finish());
}

class Writer {
  #text = '';
  #link: { address: string; label: string } | undefined;
  /** The end of the part that is not shown. */
  #hiddenUntil: string | undefined;

  text(text: string): void {
    if (this.#hiddenUntil !== undefined) return;
    if (this.#link) this.#link.label += text;
    else this.#text += text;
  }

  comment(token: string): void {
    if (token === '<!--') this.#hiddenUntil ??= '-->';
    else if (this.#hiddenUntil === token) this.#hiddenUntil = undefined;
    else this.text(token);
  }

  start(name: string, attributes: string): void {
    if (HIDDEN.has(name)) this.#hiddenUntil ??= name;
    if (BLOCKS.has(name)) this.text(name === 'li' ? '\n- ' : '\n');
    if (name !== 'a' || this.#hiddenUntil !== undefined) return;
    this.#endLink();
    this.#link = { address: addressOf(attributes), label: '' };
  }

  end(name: string): void {
    if (this.#hiddenUntil === name) this.#hiddenUntil = undefined;
    if (name !== 'li' && BLOCKS.has(name)) this.text('\n');
    if (name === 'a' && this.#hiddenUntil === undefined) this.#endLink();
  }

  finish(): string {
    this.#endLink();
    return this.#text;
  }

  #endLink(): void {
    if (!this.#link) return;
    this.#text += withAddress(this.#link.label, this.#link.address);
    this.#link = undefined;
  }
}

/** One line without control characters. */
export const oneLine = (text: string): string => withoutControls(text).replaceAll(/\s+/g, ' ').trim();

function withAddress(label: string, address: string): string {
  const shown = label.trim();
  if (address === '' || shown === address || `mailto:${shown}` === address) return label;
  return shown === '' ? address : `${label} (${address})`;
}

/** The target of a link, if a chat may show it. */
function addressOf(attributes: string): string {
  const [, quoted, single, bare] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes) ?? [];
  const address = (quoted ?? single ?? bare ?? '').replaceAll('&amp;', '&').trim();
  return /^(?:https?|mailto):/i.test(address) ? address : '';
}

function character(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

function tidy(text: string): string {
  const lines = withoutControls(text.replaceAll(/\r\n?/g, '\n')).split('\n');
  return lines
    .map(line => line.replaceAll(/[ \t\u00a0]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Keeps line breaks and tabs. */
const withoutControls = (text: string): string => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '');
