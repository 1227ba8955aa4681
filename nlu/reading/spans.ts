/** What a message means. Everything here is plain data: a reading can be printed, stored and compared. */

/** A half-open range of characters in the normalised text. */
export type Span = { start: number; end: number };

/**
 * Content words that nothing was read from. `isValue`: they look like a value: digits, an address, a day, a quotation.
 * `from`: where they begin behind a small word that leads to them: "with catering". `states`: their clause only states
 * something, as a reason does: "the client pulled out".
 */
export type UnreadSpan = Span & { isValue: boolean; from: number; states?: true };
