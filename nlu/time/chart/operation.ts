import { type ChartContext, type KindName, kindOf, type OfKind, type Value } from './values.ts';

/** Makes the value of a production from those of its parts; undefined if they do not go together. */
export type Operation = (values: readonly (Value | undefined)[], context: ChartContext) => Value | undefined;

type Wanted = KindName | `${KindName}?`;
type Taken<W> = W extends `${infer K extends KindName}?`
  ? OfKind<K> | undefined
  : W extends KindName
    ? OfKind<W>
    : never;
type TakenAll<W extends readonly Wanted[]> = { [I in keyof W]: Taken<W[I]> };

/** An operation on values of these kinds; `?` behind a kind says that the value may be missing. */
export function operation<const W extends readonly Wanted[]>(
  wanted: W,
  make: (values: TakenAll<W>, context: ChartContext) => Value | undefined,
): Operation {
  const kinds = wanted.map(kind => ({ kind: kind.replace('?', ''), mayMiss: kind.endsWith('?') }));
  const suit = (values: readonly (Value | undefined)[]): boolean =>
    values.length <= kinds.length &&
    kinds.every(({ kind, mayMiss }, index) => {
      const value = values[index];
      return value === undefined ? mayMiss : kindOf(value) === kind;
    });
  return (values, context) =>
    impossibleAmong(values) ??
    (suit(values)
      ? // Each value has just been found to be of the kind that is wanted in its place.
        make(values as unknown as TakenAll<W>, context)
      : undefined);
}

/** What cannot be stays so, unless more is said with it: "30 February at 9" has a clock time. */
function impossibleAmong(values: readonly (Value | undefined)[]): Value | undefined {
  if (!values.some(isImpossible)) return undefined;
  const [only, ...others] = values.filter(value => typeof value === 'object');
  return others.length === 0 ? only : undefined;
}

export const isImpossible = (value: Value | undefined): boolean =>
  typeof value === 'object' && value.kind === 'impossible';

/** An operation that puts together what may as well be said apart; what cannot be stays apart. */
export const joining: typeof operation = (wanted, make) => {
  const join = operation(wanted, make);
  return (values, context) =>
    values.length > 1 && values.some(isImpossible)
      ? { kind: 'list', items: values.filter(value => value !== undefined) }
      : join(values, context);
};
