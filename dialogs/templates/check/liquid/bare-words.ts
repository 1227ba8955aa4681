import { type Token, TypeGuards } from 'liquidjs';
import type { Shape } from '../../shapes.ts';
import { fits, valuesOf } from './shape-kinds.ts';

type Shapes = ReadonlyMap<string, Shape | undefined>;

/** The words that are compared with a text but have no value, with what to write for each: `meeting == yes`. */
export function bareWords(postfix: readonly Token[], scope: Shapes): Map<Token, string> {
  const pairs = postfix.flatMap((token, index) => {
    const [one, other] = postfix.slice(Math.max(0, index - 2), index);
    const compares = TypeGuards.isOperatorToken(token) && /^[=!]=$/.test(token.operator);
    return compares && one && other ? [[one, other] as const, [other, one] as const] : [];
  });
  return new Map(
    pairs.flatMap(([token, other]) => {
      const hint = hintFor(token, other, scope);
      return hint === undefined ? [] : [[token, hint] as const];
    }),
  );
}

/** What to write for a word that was meant as a text: one of the values of the other side, or a word with a capital. */
function hintFor(token: Token, other: Token, scope: Shapes): string | undefined {
  const word = nameIn(token);
  const shape = scope.get(nameIn(other) ?? '');
  if (word === undefined || shape === undefined || scope.has(word)) return undefined;
  const values = valuesOf(shape);
  if (!values) return fits(shape, 'text') && /^\p{Lu}/u.test(word) ? `Write \`"${word}"\`.` : undefined;
  const meant = values.find(value => value.toLowerCase() === word.toLowerCase());
  return meant === undefined ? `It can be: ${values.map(value => `"${value}"`).join(', ')}` : `Write \`"${meant}"\`.`;
}

/** A name without fields. */
function nameIn(token: Token): string | undefined {
  const isName = TypeGuards.isPropertyAccessToken(token) && token.variable === undefined && token.props.length === 1;
  return isName ? token.getText().trim() : undefined;
}
