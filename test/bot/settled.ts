/** The bots that run in this process, by the address they listen at. */
const bots = new Map<string, () => Promise<void>>();

/** @param idle  resolves when no turn of the bot at `url` is under way */
export const noteBot = (url: string, idle: () => Promise<void>): void => void bots.set(url, idle);

/** Resolves when the bot at `url` has answered what it has acknowledged. */
export async function settled(url: string): Promise<void> {
  await bots.get(url)?.();
}
