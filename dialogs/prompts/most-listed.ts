/** A text or card names at most this many people; the others are counted. */
const MOST_LISTED = 20;

/** The people to name, and the number of others. Only for display; a write includes all of them. */
export const listed = <T>(people: readonly T[]): { listed: T[]; unlisted: number } => ({
  listed: people.slice(0, MOST_LISTED),
  unlisted: Math.max(0, people.length - MOST_LISTED),
});
