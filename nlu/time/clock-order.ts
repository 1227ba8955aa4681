import type { ClockPiece } from './pieces.ts';

/** The longest stretch over midnight that is believed; "3pm to 2pm" is more likely a slip. */
const LONGEST_NIGHT = 12 * 60;

const EVENING = 18 * 60;

/** "10 to 2" ends in the afternoon; "2 to 3 pm" begins in it. Nothing when the end is before the start. */
export function inOrder(from: ClockPiece, to: ClockPiece): { from: ClockPiece; to: ClockPiece } | undefined {
  let begin = from;
  if (to.sure && !from.sure && to.minutes >= 720 && from.minutes < 720 && from.minutes + 720 < to.minutes) {
    begin = { ...from, minutes: from.minutes + 720, sure: true };
  } else if (to.sure && !from.sure) begin = { ...from, sure: true };
  const waking = wakingHours(begin);
  let end = to.sure ? to.minutes : to.minutes % 1440;
  while (!to.sure && end <= waking.minutes && end < 1440) end += 720;
  const last = end <= waking.minutes ? end + 1440 : end;
  if (last > 1440 && last - waking.minutes > LONGEST_NIGHT) return undefined;
  // "From 5 to 3" is no night either, unless the hours are said to be.
  if (last > 1440 && !from.sure && !to.sure && waking.minutes < EVENING) return undefined;
  return { from: waking, to: { ...to, minutes: last, sure: true } };
}

/** A meeting "at 4" is in the afternoon unless said otherwise: an unsure hour before eight is taken for a later one. */
export function wakingHours(clock: ClockPiece): ClockPiece {
  return !clock.sure && clock.minutes < 8 * 60
    ? { ...clock, minutes: clock.minutes + 720, sure: true }
    : { ...clock, sure: true };
}
