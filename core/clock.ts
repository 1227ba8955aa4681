/** Returns the current time in epoch ms. Passed in everywhere, so tests control the time. */
export type Clock = () => number;

/** The system's clock. No other code reads the wall clock. */
export const systemClock: Clock = () => Date.now();

/** A clock that always shows `instant` (epoch ms) until `set` changes it. */
export function fixedClock(instant: number): Clock & { set(instant: number): void } {
  let now = instant;
  return Object.assign(() => now, {
    set: (next: number) => {
      now = next;
    },
  });
}
