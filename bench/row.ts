/** One line of a table; `ratio` is ours divided by the yardstick's. */
export type Row = {
  measure: string;
  unit: string;
  ours: number;
  echo?: number;
  /** The figure of the older checkout. */
  before?: number;
  ratio?: number;
  /** The smallest and the largest ratio of a round. */
  spread?: string;
  /** What the best of others reaches, where it was measured elsewhere. */
  peer?: string;
  /** What the ratio (or, without one, our figure) should be. */
  goal: string;
};
