/**
 * `Retry-After` as a waiting time in ms: seconds or a date. Undefined when it is missing or unreadable.
 * @see RFC 9110 s.10.2.3
 */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
