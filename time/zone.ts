import type { Brand } from './brand.ts';

/** An IANA time zone that this process knows, "Europe/Paris". */
export type Zone = Brand<string, 'Zone'>;

/** True if this process knows a zone of this name. */
export const isZone = (name: string): name is Zone => offsetFormatter(name) !== undefined;

/** @throws TypeError when the zone is not known here */
export function zone(name: string): Zone {
  if (!isZone(name)) throw new TypeError(`not a time zone: ${name}`);
  return name;
}

/** More zones than the people of one process live in. */
const MOST = 200;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes the offset of a zone, "10 AM GMT+05:30"; undefined for a name that is no zone. Formatters are expensive to make,
 * so they are kept. Names come from outside, so only those of zones are kept, and all are dropped once there are 200.
 */
export function offsetFormatter(name: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(name);
  if (known) return known;
  const made = makeFormatter(name);
  if (made === undefined) return undefined;
  if (formatters.size >= MOST) formatters.clear();
  formatters.set(name, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
