declare const meaning: unique symbol;

/**
 * A string or number with a meaning. A plain one is accepted, as literals and sums are; one with another meaning is an
 * error of types, so a date never stands for a time, nor a zone for either.
 */
export type Brand<Value, Meaning extends string> = Value & { readonly [meaning]?: Meaning };
