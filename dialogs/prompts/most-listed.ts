/** At most this many people are named in a text or on a card; the others are counted. */
const MOST_LISTED = 20;

/** The people to name, and how many others there are. For showing only: what is written has all of them. */
export const listed = <T>(people: readonly T[]): { listed: T[]; unlisted: number } => ({
  listed: people.slice(0, MOST_LISTED),
  unlisted: Math.max(0, people.length - MOST_LISTED),
});
