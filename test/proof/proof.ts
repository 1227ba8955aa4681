/** A claim that is proven by counting. */
export type Proof = {
  /** What was done, and how often. */
  claim: string;
  /** The exact figure that must come out. */
  goal: string;
  /**
   * Runs at `share` of its full size, which is 1.
   * @param storeUrl the store to run on; undefined for proofs that do not need one
   */
  run(share: number, storeUrl: string | undefined): Promise<Outcome>;
  /** True if it runs on each store. */
  onEachStore: boolean;
  /** It measures durations, which a test does not. */
  timed?: true;
};

/** The result; `size` says how much was done, so a proof that did nothing does not pass. */
export type Outcome = { figure: string; size: string };

/** A small random number generator from 0 to below 1, reproducible by its seed (mulberry32). */
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
