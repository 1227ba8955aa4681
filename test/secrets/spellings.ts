/** Every form in which `text` may occur in a log: as it is, in base64 (alone or inside more), in hex, escaped. */
export function spellings(text: string): string[] {
  const bytes = Buffer.from(text);
  const within = [0, 1, 2].map(before => withinBase64(bytes, before));
  const escaped = [encodeURIComponent(text), new URLSearchParams({ text }).toString().slice('text='.length)];
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replaceAll(/[^\x20-\x7e]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const all = [
    text,
    ...within,
    ...within.map(part => part.replaceAll('+', '-').replaceAll('/', '_')),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...escaped,
    ...escaped.map(part => part.replaceAll(/%[0-9A-F]{2}/g, code => code.toLowerCase())),
    json,
    ascii,
  ];
  return [...new Set(all)];
}

/** The complete base64 characters of the bytes after `before` other bytes, whatever follows. */
function withinBase64(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const wholeLetters = Math.floor(((before + bytes.length) * 8) / 6);
  return text.slice(Math.ceil((before * 8) / 6), wholeLetters);
}
