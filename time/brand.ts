declare const meaning: unique symbol;

/**
 * A string or number with a meaning. A plain one is accepted, because literals and sums are plain. One with another
 * meaning is a type error, so a date cannot be passed for a time, nor a zone for either.
 */
export type Brand<Value, Meaning extends string> = Value & { readonly [meaning]?: Meaning };
