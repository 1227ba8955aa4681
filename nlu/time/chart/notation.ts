import { matchesOf } from '../../text/quick-pattern.ts';

type SymbolKind = { type: 'word'; word: string } | { type: 'category'; name: string; index: number };
/** One part of a production: a word or mark, or a category and which one it is. `glued` if nothing may
 * stand before it, `capital` if it must begin with a capital. */
export type GrammarSymbol = SymbolKind & { glued: boolean; capital: boolean };

export type WrittenArgument =
  | { part: number }
  | { constant: number | string }
  | { operation: string; arguments: readonly WrittenArgument[] };

/** Symbols in a row, or ways to say something, each of them parts in a row; an empty way may be left out. */
export type GrammarPart = GrammarSymbol | { type: 'choice'; ways: readonly (readonly GrammarPart[])[] };

/** What the parts of a category are, and how its value is made of theirs. */
export type Production = {
  category: string;
  ways: readonly (readonly GrammarPart[])[];
  operation?: string;
  arguments: readonly WrittenArgument[];
  weight: number;
};

/**
 * Reads productions, one a line: `category: parts => operation(arguments) @weight`. A part is a word, a mark,
 * `<category>`, or `#` for digits (`#2` for two of them, `#0` for two with a zero in front); `[..]` may be missing,
 * `(a|b)` is either, `~` before a part glues it to the one before, and `^` wants a capital.
 * Arguments are `$1` for the value of the first category or number, constants, and other operations. A bare constant is the value itself,
 * and without `=>` the first value is taken. Lines that begin with `//` are notes.
 * @throws TypeError with the line if it cannot be read
 */
export function productionsOf(text: string): Production[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('//'))
    .map(productionIn);
}

function productionIn(line: string): Production {
  const [rest, weight] = cut(line, ' @');
  const [left, made] = cut(rest, ' => ');
  const [category, parts = fail(line)] = cut(left, ':');
  const { ways, count } = new PartReader(parts, line);
  // Words alone have no value that matters.
  const value = made === undefined ? { arguments: [count > 0 ? { part: 1 } : { constant: 1 }] } : valueIn(made, line);
  return { category, ways, ...value, weight: Number(weight ?? 0) };
}

/** What stands before and behind the first mark; nothing behind if there is none. */
function cut(text: string, mark: string): [before: string, behind?: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + mark.length).trim()];
}

function valueIn(made: string, line: string): Pick<Production, 'operation' | 'arguments'> {
  const value = argumentIn(made, line);
  return 'operation' in value ? value : { arguments: [value] };
}

/** The arguments between two brackets. */
function argumentsIn(text: string, line: string): WrittenArgument[] {
  const given: string[] = [''];
  let depth = 0;
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === ',' && depth === 0) given.push('');
    else given[given.length - 1] += character;
  }
  return given.flatMap(each => (each.trim() === '' ? [] : [argumentIn(each.trim(), line)]));
}

function argumentIn(text: string, line: string): WrittenArgument {
  const [, operation, inside = ''] = /^(\w+)\((.*)\)$/.exec(text) ?? [];
  if (operation !== undefined) return { operation, arguments: argumentsIn(inside, line) };
  const part = /^\$(\d)$/.exec(text)?.[1];
  if (part !== undefined) return { part: Number(part) };
  const quoted = /^"([^"]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return { constant: quoted };
  return /^-?[\d.]+$/.test(text) ? { constant: Number(text) } : fail(line);
}

function fail(line: string): never {
  throw new TypeError(`not a production: ${line}`);
}

const PART = /<([\w-]+)>|#(\d?)|[[\]()|~^]|[\p{L}\p{M}\d]+|[^\s]/gu;

/** Reads the parts of a line from left to right. */
class PartReader {
  readonly ways: GrammarPart[][];
  /** How many categories there are. */
  count = 0;
  readonly #pieces: RegExpExecArray[];
  readonly #line: string;
  #at = 0;
  #glued = false;
  #capital = false;

  constructor(parts: string, line: string) {
    this.#pieces = matchesOf(PART, parts);
    this.#line = line;
    this.ways = this.#waysUntil(undefined);
  }

  #waysUntil(closing: string | undefined): GrammarPart[][] {
    const ways: GrammarPart[][] = [[]];
    for (;;) {
      const piece = this.#pieces[this.#at]?.[0];
      if (piece === closing) {
        this.#at++;
        return ways;
      }
      if (piece === undefined) return fail(this.#line);
      if (piece === '|') {
        this.#at++;
        ways.push([]);
      } else ways.at(-1)?.push(this.#next());
    }
  }

  #next(): GrammarPart {
    const [piece = '', category, width] = this.#pieces[this.#at++] ?? fail(this.#line);
    const name = width === undefined ? category : `#${width}`;
    if (name !== undefined) return this.#symbol({ type: 'category', name, index: ++this.count });
    if (piece === '[') return { type: 'choice', ways: [[], ...this.#waysUntil(']')] };
    if (piece === '(') return { type: 'choice', ways: this.#waysUntil(')') };
    if (piece === '~') {
      this.#glued = true;
      return this.#next();
    }
    if (piece === '^') {
      this.#capital = true;
      return this.#next();
    }
    return this.#symbol({ type: 'word', word: piece });
  }

  #symbol(kind: SymbolKind): GrammarSymbol {
    const symbol = { ...kind, glued: this.#glued, capital: this.#capital };
    this.#glued = false;
    this.#capital = false;
    return symbol;
  }
}
