import { isCivilDate, MINUTE_MS } from './civil.ts';
import type { Instant } from './instant.ts';
import { offsetAt } from './offset.ts';
import type { Zone } from './zone.ts';

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads "2026-11-22T14:30:00+01:00". The offset is required: without it a text is no instant.
 * @returns undefined for any other text, and for a day that does not exist
 * @see RFC 3339 s.5.6
 */
export function fromRfc3339(text: string): Instant | undefined {
  if (!FORM.test(text) || !isCivilDate(text.slice(0, 10))) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** An instant to the second, as the clocks of `zone` show it: "2026-11-22T14:30:00+01:00", or with "Z" for UTC. */
export function toRfc3339(at: Instant, zone: Zone): string {
  const offset = offsetAt(at, zone);
  const clock = new Date(at + offset).toISOString().slice(0, 19);
  return clock + (zone === 'UTC' ? 'Z' : offsetText(offset));
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const pair = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`;
}
