import type { Argument, Completion, Grammar, GrammarState, GrammarStep } from './grammar.ts';
import { isImpossible } from './operation.ts';
import type { Token } from './tokens.ts';
import { type ChartContext, kindOf, type Value } from './values.ts';

/** How a value was made, so that it can be made once more in another context. */
type Tree = { completion: Completion; parts: readonly (Tree | number | undefined)[] };

type TokenSpan = { start: number; end: number };

/** Tokens [start, end) that are something: one of the readings of this stretch. */
export type Constituent = {
  category: number;
  start: number;
  end: number;
  tree: Tree | number;
  value: Value;
  score: number;
  /** The tokens that are claimed: those of a day and of its clock time apart. */
  claims: readonly TokenSpan[];
};

/** Value of a tree in a context; undefined where its parts do not go together in it. */
export function evaluate(tree: Tree | number, context: ChartContext): Value | undefined {
  if (typeof tree === 'number') return tree;
  const { completion, parts } = tree;
  return made(
    completion,
    parts.map(part => (part === undefined ? undefined : evaluate(part, context))),
    context,
  );
}

function made(
  { operation, arguments: given }: Pick<Completion, 'operation' | 'arguments'>,
  parts: readonly (Value | undefined)[],
  context: ChartContext,
): Value | undefined {
  const values: (Value | undefined)[] = [];
  for (const each of given) {
    const value = argued(each, parts, context);
    if (value === undefined && 'operation' in each) return undefined;
    values.push(value);
  }
  return operation ? operation(values, context) : values[0];
}

function argued(argument: Argument, parts: readonly (Value | undefined)[], context: ChartContext): Value | undefined {
  if ('part' in argument) return parts[argument.part - 1];
  if ('constant' in argument) return argument.constant;
  return made(argument, parts, context);
}

/** What a read word, number and comma, and a hyphen that means something, are worth. A number that nobody reads is worse than a word. */
const [WORD, NUMBER, COMMA, HYPHEN, FILLER] = [1, 2, -0.3, -0.1, -0.1];
/** More steps than any message of people takes; the chart of a longer one is left unfinished. */
const MOST_STEPS = 40_000;
/** Readings of one stretch as one category that are kept. */
const MOST_READINGS = 4;

type Walk = {
  state: GrammarState;
  at: number;
  parts: readonly (Constituent | undefined)[];
  score: number;
  start: number;
};

/** Everything that stretches of a text can be, by a bottom-up parse from right to left. */
export class Chart {
  readonly #tokens: readonly Token[];
  readonly #grammar: Grammar;
  readonly #context: ChartContext;
  /** By the token that they begin at, then by category. */
  readonly #found: Map<number, Constituent[]>[];
  #agenda: Constituent[] = [];
  #steps = 0;
  readonly #root: number;

  constructor(tokens: readonly Token[], grammar: Grammar, context: ChartContext) {
    this.#tokens = tokens;
    this.#grammar = grammar;
    this.#context = context;
    this.#root = grammar.categoryOf('root');
    this.#found = tokens.map(() => new Map());
    for (let start = tokens.length - 1; start >= 0; start--) this.#readFrom(start);
  }

  /** The readings of a category that begin at a token. */
  at(start: number, category: number): readonly Constituent[] {
    return this.#found[start]?.get(category) ?? [];
  }

  #readFrom(start: number): void {
    const token = this.#tokens[start] as Token;
    const { start: state } = this.#grammar;
    const walk: Walk = { state, at: start, parts: [], score: 0, start };
    for (const step of state.words.get(token.word) ?? []) {
      if (!step.capital || token.capital) this.#continue(this.#afterWord(walk, step, token));
    }
    if (token.isNumber) this.#addDigits(start, token);
    for (let next = this.#agenda.pop(); next; next = this.#agenda.pop()) {
      for (const step of state.categories.get(next.category) ?? []) this.#continue(afterPart(walk, step, next));
    }
  }

  #addDigits(start: number, { word }: Token): void {
    const value = Number(word);
    const wide = word.length > 4 ? [] : [`#${word.length}`];
    for (const name of ['#', ...wide, ...(word.length === 2 && word.startsWith('0') ? ['#0'] : [])]) {
      const category = this.#grammar.categoryOf(name);
      this.#add({
        category,
        start,
        end: start + 1,
        tree: value,
        value,
        score: NUMBER,
        claims: [{ start, end: start + 1 }],
      });
    }
  }

  #afterWord(walk: Walk, { to }: GrammarStep, token: Token): Walk {
    const { at, parts, score, start } = walk;
    return { state: to, at: at + 1, parts, score: score + (token.isNumber ? NUMBER : WORD), start };
  }

  /** Goes on with every part that can follow. */
  #continue(walk: Walk): void {
    if (++this.#steps > MOST_STEPS) return;
    for (const completion of walk.state.completions) this.#complete(walk, completion);
    this.#goOn(walk);
  }

  #goOn(walk: Walk): void {
    const token = this.#tokens[walk.at];
    if (!token) return;
    const { words, categories } = walk.state;
    this.#acrossMarks(walk, token);
    for (const step of words.get(token.word) ?? []) {
      if (canStep(step, token)) this.#continue(this.#afterWord(crossing(walk, token), step, token));
    }
    if (categories.size > 0) this.#acrossParts(walk, token);
    if (this.#grammar.fillers.has(token.word)) this.#goOn({ ...walk, at: walk.at + 1, score: walk.score + FILLER });
  }

  #acrossParts(walk: Walk, token: Token): void {
    const { categories } = walk.state;
    for (const [category, constituents] of this.#found[walk.at] as Map<number, Constituent[]>) {
      const steps = categories.get(category);
      if (!steps) continue;
      for (const step of steps) {
        if (step.glued && !token.glued) continue;
        for (const part of constituents) this.#continue(afterPart(crossing(walk, token), step, part));
      }
    }
  }

  /** A comma, and a hyphen between words, are no tokens of their own. */
  #acrossMarks(walk: Walk, token: Token): void {
    const mark = token.comma ? ',' : token.hyphen ? '-' : undefined;
    if (mark === undefined) return;
    for (const { to } of walk.state.words.get(mark) ?? []) {
      this.#continue({ ...walk, state: to, score: walk.score + (token.comma ? -COMMA : HYPHEN) });
    }
  }

  #complete({ parts, start, at: end, score }: Walk, completion: Completion): void {
    const value = made(
      completion,
      parts.map(part => part?.value),
      this.#context,
    );
    if (value === undefined) return;
    const tree: Tree = { completion, parts: parts.map(part => part?.tree) };
    const claims = claimsOf(value, { parts, start, end, isRoot: completion.category === this.#root });
    this.#add({ category: completion.category, start, end, tree, value, score: score + completion.weight, claims });
  }

  #add(constituent: Constituent): void {
    const { category, start, end, score, value } = constituent;
    const here = this.#found[start] as Map<number, Constituent[]>;
    const known = here.get(category);
    if (!known) here.set(category, [constituent]);
    else {
      const same = known.filter(other => other.end === end);
      if (same.length >= MOST_READINGS || same.some(other => other.score >= score && isSame(other.value, value)))
        return;
      known.push(constituent);
    }
    this.#agenda.push(constituent);
  }
}

const canStep = ({ glued, capital }: GrammarStep, token: Token): boolean =>
  (!glued || token.glued) && (!capital || token.capital);

/** A comma inside an expression makes it less likely one. */
const crossing = (walk: Walk, { comma }: Token): Walk => (comma ? { ...walk, score: walk.score + COMMA } : walk);

function afterPart(walk: Walk, { to, part: index }: GrammarStep, part: Constituent): Walk {
  const parts = walk.parts.slice();
  parts[index - 1] = part;
  return { state: to, at: part.end, parts, score: walk.score + part.score, start: walk.start };
}

type Parts = { parts: readonly (Constituent | undefined)[]; start: number; end: number; isRoot: boolean };

/** Words before a root ("on Friday") only lead to it; of what cannot be, only the part that cannot is claimed. */
function claimsOf(value: Value, { parts, start, end, isRoot }: Parts): readonly TokenSpan[] {
  const cannotBe = isImpossible(value) ? parts.find(part => isImpossible(part?.value)) : undefined;
  const only = cannotBe ?? (isRoot ? parts[0] : undefined);
  if (only) return only.claims;
  const said = holdsApart(value) ? parts.filter(isSaidApart) : [];
  const claims = said.reduce<TokenSpan[]>(withClaims, []);
  return claims.length > 1 && claims.length >= itemsIn(value) ? claims : [{ start, end }];
}

/** How many a list has; not each of them has words of its own: "tomorrow, the day after and on the 30th". */
const itemsIn = (value: Value): number => (typeof value === 'object' && value.kind === 'list' ? value.items.length : 0);

/** A part of a day belongs to the day before it. */
function withClaims(claims: TokenSpan[], part: Constituent | undefined): TokenSpan[] {
  const before = claims.at(-1);
  if (!part) return claims;
  if (before && kindOf(part.value) === 'part') return claims.with(-1, { start: before.start, end: part.end });
  return [...claims, ...part.claims];
}

/** A day with its clock time, or several days; a part of a day belongs to the day. */
const holdsApart = (value: Value): boolean =>
  typeof value === 'object' &&
  (value.kind === 'at-range' ||
    value.kind === 'list' ||
    (value.kind === 'at' && value.clocks !== undefined) ||
    (value.kind === 'days' && value.listed !== undefined));
const SAID: ReadonlySet<string> = new Set([
  ...['days', 'at', 'clocks', 'clock', 'part', 'impossible', 'list', 'repeat', 'length'],
]);
const isSaidApart = (part: Constituent | undefined): boolean => part !== undefined && SAID.has(kindOf(part.value));

function isSame(one: Value, other: Value): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
