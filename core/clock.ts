/** The present as epoch milliseconds. Handed in everywhere, so that a test can hold time still. */
export type Clock = () => number;

/** The one place where the wall clock is read. */
export const systemClock: Clock = () => Date.now();

/** A clock that stands at `instant` (epoch ms) until `set` moves it. */
export function fixedClock(instant: number): Clock & { set(instant: number): void } {
  let now = instant;
  return Object.assign(() => now, {
    set: (next: number) => {
      now = next;
    },
  });
}
