import type { Reading } from './reading/reading.ts';

/** Values of a reading; what need not be there may be taken away. */
type Values = { [K in keyof Reading]?: undefined extends Reading[K] ? Reading[K] | undefined : Reading[K] };

/** The reading with other values. A copy by `...` would work out everything that nobody has asked for. */
export function readingWith(reading: Reading, values: Values): Reading {
  const properties = { ...Object.getOwnPropertyDescriptors(reading), ...Object.getOwnPropertyDescriptors(values) };
  return Object.defineProperties({}, properties) as Reading; // it has every property of the one before
}
