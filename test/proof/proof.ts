/** A claim that is counted rather than argued. */
export type Proof = {
  /** What was done, how often. */
  claim: string;
  /** What must come out, word for word. */
  goal: string;
  /**
   * Runs at `share` of its full size, which is 1.
   * @param storeUrl  the store to run on; undefined for proofs that need none of their own
   */
  run(share: number, storeUrl: string | undefined): Promise<Outcome>;
  /** Whether it is run on each store. */
  onEachStore: boolean;
  /** Whether it is about how long something takes, which a test does not measure. */
  timed?: true;
};

/** What came out; `size` says how much was done, so that nothing passes by having done nothing. */
export type Outcome = { figure: string; size: string };

/** A small generator of numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
