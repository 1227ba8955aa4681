/** The bots in this process, by their address. */
const bots = new Map<string, () => Promise<void>>();

/** @param idle  resolves when no turn of the bot at `url` is in progress */
export const noteBot = (url: string, idle: () => Promise<void>): void => void bots.set(url, idle);

/** Resolves when the bot at `url` has answered everything it acknowledged. */
export async function settled(url: string): Promise<void> {
  await bots.get(url)?.();
}
