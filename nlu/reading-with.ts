import type { Reading } from './reading.ts';

/** The reading with other values. A copy by `...` would work out everything that nobody has asked for. */
export function readingWith(reading: Reading, values: Partial<Reading>): Reading {
  const properties = { ...Object.getOwnPropertyDescriptors(reading), ...Object.getOwnPropertyDescriptors(values) };
  return Object.defineProperties({}, properties) as Reading; // it has every property of the one before
}
