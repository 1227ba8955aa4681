import type { TextFault } from '../../check/liquid/text-fault.ts';

/** What stands between `{{` and `}}` or `{%` and `%}`, `offset` characters from the beginning of a text. */
export type Region = { kind: 'output' | 'tag'; inside: string; offset: number };

const OPENING = /\{\{|\{%/g;

/** The regions of a text, or the first fault of their braces. */
export function regionsOf(text: string): Region[] | TextFault {
  const regions: Region[] = [];
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
    const [mark] = opening;
    const start = opening.index + mark.length;
    const closing = mark === '{{' ? '}}' : '%}';
    const end = text.indexOf(closing, start);
    const inside = text.slice(start, end < 0 ? undefined : end);
    const fault = braceFault(inside, { mark, closing, isClosed: end >= 0 });
    if (fault) return { ...fault, offset: fault.offset + start };
    regions.push({ kind: mark === '{{' ? 'output' : 'tag', inside, offset: start });
    OPENING.lastIndex = end + closing.length;
  }
  return regions;
}

type Braces = { mark: string; closing: string; isClosed: boolean };

function braceFault(inside: string, { mark, closing, isClosed }: Braces): TextFault | undefined {
  if (inside.startsWith('{'))
    return { offset: 0, message: 'one brace too many', hint: `Write \`${mark}\` and \`${closing}\`.` };
  const next = inside.search(/\{\{|\{%/);
  if (isClosed && next < 0) return undefined;
  const own = next < 0 ? inside : inside.slice(0, next);
  const half = own.search(closing === '}}' ? /%?\}/ : /%(?! *\w)|\}/);
  if (half >= 0)
    return { offset: half, message: `\`${mark}\` must end with \`${closing}\``, hint: `Write \`${closing}\` here.` };
  return { offset: -mark.length, message: `\`${mark}\` is never closed`, hint: `Write \`${closing}\` where it ends.` };
}

const LONE_BRACES = /(?<!\{)\{ *([A-Za-z_][\w.]*) *(?:\|[^{}]*)?\}{1,2}(?!\})|\{ +%/g;

/** A value between single braces, which a text shows as it is. */
export function loneBraces(text: string, names: ReadonlySet<string>): TextFault | undefined {
  for (const { 0: found, 1: path, index } of text.matchAll(LONE_BRACES)) {
    if (path === undefined)
      return { offset: index, message: 'there is a space between `{` and `%`', hint: 'Write `{%`.' };
    const [name = ''] = path.split('.');
    const inside = found.replace(/^\{ *| *\}+$/g, '');
    if (names.has(name))
      return { offset: index, message: `\`${name}\` stands between single braces`, hint: `Write: {{ ${inside} }}` };
  }
  return undefined;
}
