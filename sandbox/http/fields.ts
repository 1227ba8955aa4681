import { invalidParameter } from './google-error.ts';

/** The names that a `fields` mask selects; `null` is everything below. */
export type Mask = Map<string, Mask | null>;

/**
 * Parses a partial-response mask: `a,b(c,d/e),f/*`.
 * @throws GoogleError 400 invalidParameter when it is not one
 * @see https://developers.google.com/workspace/calendar/api/guides/performance#partial-response
 */
export function parseMask(text: string): Mask {
  const tokens = text.match(/[\w$-]+|[*(),/]|\S/g) ?? [];
  let position = 0;
  const refuse = (): Error => invalidParameter('fields', `Invalid field selection ${text}`);

  const list = (): Mask => {
    const mask: Mask = new Map();
    do {
      const [name, below] = selection();
      mask.set(name, merge(mask.get(name), below, mask.has(name)));
    } while (tokens[position] === ',' && ++position);
    return mask;
  };
  const selection = (): [string, Mask | null] => {
    const name = tokens[position++] ?? '';
    if (!/^(?:[\w$-]+|\*)$/.test(name)) throw refuse();
    if (tokens[position] === '/') {
      position++;
      return [name, new Map([selection()])];
    }
    if (tokens[position] !== '(') return [name, null];
    position++;
    const below = list();
    if (tokens[position++] !== ')') throw refuse();
    return [name, below];
  };

  const mask = list();
  if (position !== tokens.length) throw refuse();
  return mask;
}

/** `a/b,a/c` selects both; `a` beside `a/b` selects all of `a`. */
function merge(one: Mask | null | undefined, other: Mask | null, seen: boolean): Mask | null {
  if (!seen) return other;
  if (!one || !other) return null;
  const both = new Map(one);
  for (const [name, below] of other) both.set(name, merge(both.get(name), below, both.has(name)));
  return both;
}

/** The part of `value` that the mask selects; lists are gone through element by element. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map(element => applyMask(element, mask));
  if (value === null || typeof value !== 'object') return value;
  const chosen: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) {
    const below = mask.has(name) ? mask.get(name) : mask.get('*');
    if (below === undefined) continue;
    const kept = below === null ? part : applyMask(part, below);
    if (!isEmptyObject(kept) || isEmptyObject(part)) chosen.push([name, kept]);
  }
  return Object.fromEntries(chosen);
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

/**
 * Refuses names that the resource does not have, as Google does.
 * @param shape  the resource's fields, itself a mask; below `x(*)` any name will do
 */
export function checkMask(mask: Mask, shape: Mask): void {
  for (const [name, below] of mask) {
    if (name === '*' || shape.has('*')) continue;
    const known = shape.get(name);
    if (known === undefined) throw unknownField(name);
    if (below && known === null) throw unknownField([...below.keys()].join());
    if (below && known) checkMask(below, known);
  }
}

function unknownField(name: string): Error {
  return invalidParameter('fields', `Invalid field selection ${name}`);
}
