import { type Auth, createAuth, type Profile } from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { createLog, type Log } from '../../core/log.ts';
import { logFailure } from '../../core/provider-failures.ts';
import { openKeys } from '../../settings/keys.ts';
import { openPublicUrl } from '../../settings/public-url.ts';
import { type Environment, readSettings, type Settings } from '../../settings/settings.ts';
import { checkKeys, createSealer, openStore } from '../../store/index.ts';

/** The parts that a task needs. Call `close` when the task is done. */
export type AuthorizeContext = {
  settings: Settings;
  auth: Auth;
  /** The bot's origin as browsers see it, without a trailing slash. */
  publicUrl: string;
  port: number;
  log: Log;
  clock: Clock;
  close(): Promise<void>;
};

/**
 * Opens the store, which a running bot may be using, and creates the parts.
 * @param profiles the profiles whose settings are complete
 * @throws BotError "settings/invalid", "store/..."
 */
export async function openContext(
  env: Environment,
  profiles: readonly Profile[],
  clock: Clock,
): Promise<AuthorizeContext> {
  const settings = readSettings(env);
  // Log lines would interrupt the questions and answers, so there are none unless LOG_LEVEL is set.
  const log = createLog(env['LOG_LEVEL']?.trim() ? settings.LOG_LEVEL : 'silent');
  const { port, publicUrl } = await openPublicUrl(settings);
  const store = await openStore(settings.STORE_URL, { clock, log, role: 'command' });
  try {
    const sealer = createSealer(openKeys(settings).store);
    await checkKeys(store, sealer);
    const known = new Map(profiles.map(profile => [profile.name, profile]));
    const world = { profiles: known, store, sealer, clock, publicUrl, log };
    // A shared account is authorized at the terminal, so no link comes from a chat.
    const auth = createAuth({
      ...world,
      alert: () => undefined,
      report: failure => logFailure(log, failure),
      madeAt: () => 'connector',
    });
    return { settings, auth, publicUrl, port, log, clock, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
