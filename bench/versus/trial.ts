/** A folder with a checkout of this project; `npm ci` has run there. */
export type Checkout = { side: 'old' | 'new'; folder: string };

/** One thing to measure, in the same way on both checkouts. */
export type Trial = {
  /** The word for it on the command line. */
  name: string;
  /** What a round measures, in the order of its figures. */
  figures: readonly Figure[];
  /** Why this trial cannot run here, if it cannot. */
  missing?: string;
  start(checkout: Checkout): Promise<Subject>;
};

/** `goal` is for the ratio of new to old. */
export type Figure = { measure: string; unit: string; goal: string };

/** A started checkout. Each round gives one number per figure. */
export type Subject = { round(): Promise<number[]>; stop(): Promise<void> };

/** What a trial found: per figure, one number per round and side. */
export type Result = Figure & { old: number[]; new: number[] };

/**
 * Runs a trial on both checkouts in alternating rounds, after one round each that is not counted.
 * The side that goes first changes from round to round, so a machine that slows down favours neither.
 */
export async function runTrial(trial: Trial, checkouts: readonly Checkout[], rounds: number): Promise<Result[]> {
  const subjects: { side: Checkout['side']; subject: Subject }[] = [];
  const results: Result[] = trial.figures.map(figure => ({ ...figure, old: [], new: [] }));
  try {
    for (const checkout of checkouts) subjects.push({ side: checkout.side, subject: await trial.start(checkout) });
    for (const { subject } of subjects) await subject.round();
    for (let round = 0; round < rounds; round++) {
      for (const { side, subject } of round % 2 ? subjects.toReversed() : subjects) {
        const numbers = await subject.round();
        for (const [index, result] of results.entries()) result[side].push(numbers[index] ?? Number.NaN);
      }
    }
  } finally {
    await Promise.all(subjects.map(({ subject }) => subject.stop()));
  }
  return results;
}
