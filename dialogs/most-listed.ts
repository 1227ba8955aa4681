/** So many people are named, whatever speaks of them; of the others it is said how many they are. */
export const MOST_LISTED = 20;

/** Those who are named, and how many are not. For what is shown only: what is written has everybody. */
export const listed = <T>(people: readonly T[]): { listed: T[]; unlisted: number } => ({
  listed: people.slice(0, MOST_LISTED),
  unlisted: Math.max(0, people.length - MOST_LISTED),
});
