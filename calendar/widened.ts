import { DateTime } from 'luxon';

/**
 * The stretch in which a calendar holds the whole days that fall into `stretch` when they are read in another zone:
 * the 22nd in Auckland is not the 22nd in London. Nothing when the two zones' days are the same.
 */
export function widened(
  { startMs, endMs }: { startMs: number; endMs: number },
  zone: string,
  calendarZone: string,
): { startMs: number; endMs: number } | undefined {
  const apartMs = (instant: number): number => {
    const offset = (name: string): number => DateTime.fromMillis(instant, { zone: name }).offset;
    return (offset(zone) - offset(calendarZone)) * 60_000;
  };
  const [before, after] = [Math.max(0, -apartMs(startMs)), Math.max(0, apartMs(endMs))];
  return before > 0 || after > 0 ? { startMs: startMs - before, endMs: endMs + after } : undefined;
}
