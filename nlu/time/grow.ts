import { at, endOf, type Of, type Piece, type TimeContext } from './pieces.ts';

type Groups = Record<string, string | undefined>;

/**
 * How a piece takes in the words beside it: "end of" before "March", "in 2020" after "26 June". `before` ends with `$`,
 * `after` begins with `^`; a rule has one of them.
 */
export type Growth<K extends Piece['kind'] = Piece['kind']> = {
  of: K;
  before?: RegExp;
  after?: RegExp;
  make: (piece: Of<K>, groups: Groups, context: TimeContext) => Bare | undefined;
};
/** A piece without its place. */
export type Bare = Piece extends infer P ? (P extends Piece ? Omit<P, 'covers'> : never) : never;

/** A rule of one kind of piece, among rules of all kinds. */
export const growth = <K extends Piece['kind']>(rule: Growth<K>): Growth => rule as unknown as Growth;

/** No rule looks further than this many characters. */
const REACH = 60;
/** "the end of the week of the 5th" grows twice. */
const MOST_ROUNDS = 3;

/** Every piece with the words that belong to it. Other pieces' words are never taken. */
export function grow(text: string, pieces: readonly Piece[], rules: readonly Growth[], context: TimeContext): Piece[] {
  const free = pieces.reduce((rest, piece) => masked(rest, at(piece), endOf(piece)), text);
  let rest = free;
  return pieces.map(piece => {
    let grown = piece;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = grownOnce(rest, grown, rules, context);
      if (!next) break;
      rest = masked(rest, at(next), endOf(next));
      grown = next;
    }
    return grown;
  });
}

const masked = (text: string, start: number, end: number): string =>
  text.slice(0, start) + '·'.repeat(end - start) + text.slice(end);

function grownOnce(text: string, piece: Piece, rules: readonly Growth[], context: TimeContext): Piece | undefined {
  const [start, end] = [at(piece), endOf(piece)];
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  for (const rule of rules) {
    if (rule.of !== piece.kind) continue;
    const match = rule.before ? rule.before.exec(before) : rule.after?.exec(after);
    const made = match && rule.make(piece as never, match.groups ?? {}, context);
    if (!match || !made) continue;
    const lead = match[0].length - match[0].trimStart().length;
    const covers = rule.before
      ? [{ start: start - match[0].length + lead, end }]
      : [{ start, end: end + match[0].trimEnd().length }];
    return { ...made, covers } as Piece;
  }
  return undefined;
}
