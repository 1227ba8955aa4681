import type { SeededRandom } from '../../learning/random.ts';

/** Lists of what may stand in the place of `{name}`, by name. */
export type Fillers = ReadonlyMap<string, readonly string[]>;

/** A piece of a sentence of one kind; plain words have none. `isTime` marks words that are read as a time on their own. */
export type Stretch = { text: string; kind?: string; isTime?: true };

const MARKUP = /\[(\w+) ((?:[^\]{}]|\{\w+\})+)\]|\{(\w+)\}/g;

/**
 * Fills a pattern. `{title}` stands for one of the list of that name, and `[title movie night]` for these words; what is
 * within them is of their kind. "~" follows a word that is also a time, and words before "|" belong to no kind.
 */
export function filled(pattern: string, fillers: Fillers, random: SeededRandom): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of pattern.matchAll(MARKUP)) {
    const [all, marked, words = '', name = ''] = match;
    stretches.push({ text: pattern.slice(at, match.index) });
    const kind = marked ?? name;
    const text = written(marked ? words : `{${name}}`, fillers, random);
    stretches.push(...ofKind(text, kind));
    at = match.index + all.length;
  }
  return [...stretches, { text: pattern.slice(at) }].filter(({ text }) => text !== '');
}

/** A text without `{name}`s; names within fillers are filled as well. */
function written(text: string, fillers: Fillers, random: SeededRandom): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = fillers.get(name);
    if (!list) throw new TypeError(`no list of fillers is called ${name}`);
    return written(random.pick(list), fillers, random);
  });
}

function ofKind(text: string, kind: string): Stretch[] {
  const [outside, inside] = text.includes('| ') ? text.split(/(?<=\| )/) : ['', text];
  return [
    ...(outside ? [{ text: outside.replace('| ', ''), kind: `before-${kind}` }] : []),
    ...(inside ?? '')
      .split(/([\p{L}\p{N}]+~)/u)
      .map(
        (part): Stretch =>
          part.endsWith('~') ? { text: part.slice(0, -1), kind, isTime: true } : { text: part, kind },
      ),
  ];
}
