import type { Auth } from '../../../auth/index.ts';
import type { Log } from '../../../core/log.ts';
import type { SignInNews } from '../context/conversation-parts.ts';

/** The first check after a start covers the warnings that became due in the meantime. */
const FIRST_MS = 10_000;
const EVERY_MS = 10 * 60_000;

/** Warns people a day before their sign-in ends, in the chat where they signed in. @returns a function that stops it */
export function watchLapses(
  auth: Pick<Auth, 'lapsing'>,
  tell: (conversation: unknown, news: SignInNews) => Promise<void>,
  log: Log,
): () => void {
  async function look(): Promise<void> {
    for (const { profile, lapse, conversation } of await auth.lapsing()) {
      const news = { type: 'sign-in-ends', profile, ...lapse } as const;
      await tell(conversation, news).catch(err => log.warn({ err }, 'A person could not be told that a sign-in ends.'));
    }
  }
  const attempt = (): void => {
    look().catch(err => log.warn({ err }, 'The sign-ins that will end could not be looked up; trying again.'));
  };
  const timers = [setTimeout(attempt, FIRST_MS).unref(), setInterval(attempt, EVERY_MS).unref()];
  return () => timers.forEach(clearTimeout);
}
