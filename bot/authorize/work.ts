import { join } from 'node:path';
import {
  type Auth,
  createAuth,
  type LoadedProfiles,
  loadProfiles,
  type Profile,
  type ProfileOutline,
} from '../../auth/index.ts';
import type { Clock } from '../../core/clock.ts';
import { BotError } from '../../core/errors.ts';
import { didYouMean, FaultsError } from '../../core/faults.ts';
import { createLog, type Log } from '../../core/log.ts';
import { checkKeys, createSealer, openStore } from '../../store/index.ts';
import { portOf } from '../free-port.ts';
import { openKeys } from '../keys.ts';
import { missingError, profileNames } from '../profiles.ts';
import { type Environment, readSettings, type Settings } from '../settings.ts';
import { UsageError } from './arguments.ts';

/** The parts that a task needs, of profiles whose settings are there; `close` when it is done. */
export type Work = {
  settings: Settings;
  auth: Auth;
  /** Our origin as browsers know it, without a slash at its end. */
  publicUrl: string;
  port: number;
  log: Log;
  clock: Clock;
  close(): Promise<void>;
};

/** Opens the store beside a bot that may be running on it. @throws BotError "settings/invalid", "store/..." */
export async function openWork(env: Environment, profiles: readonly Profile[], clock: Clock): Promise<Work> {
  const settings = readSettings(env);
  // Between questions and answers a log would only be in the way, unless somebody asked for it.
  const log = createLog(env['LOG_LEVEL']?.trim() ? settings.LOG_LEVEL : 'silent');
  const port = await portOf(settings.PORT, settings.HOST);
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${port}`;
  const store = await openStore(settings.STORE_URL, { clock, log, role: 'command' });
  try {
    const sealer = createSealer(openKeys(settings).store);
    await checkKeys(store, sealer);
    const known = new Map(profiles.map(profile => [profile.name, profile]));
    const auth = createAuth({ profiles: known, store, sealer, clock, publicUrl, log, alert: () => undefined });
    return { settings, auth, publicUrl, port, log, clock, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The whole folder, whatever is set and whatever a template uses. */
export function readAllProfiles(env: Environment): LoadedProfiles {
  const { AUTH_PROFILES_DIR: dir, loopback } = readSettings(env);
  return loadProfiles(dir, { setting: setting => env[setting], production: !loopback });
}

/**
 * One profile of the folder, with its settings.
 * @param demand throws when the profile does not do, before its settings are asked for
 * @throws UsageError for a name that no file has
 * @throws BotError "files/faults" with the faults of its file, "settings/invalid" with the settings that it lacks
 */
export function readProfile(env: Environment, name: string, demand?: (outline: ProfileOutline) => void): Profile {
  const loaded = readAllProfiles(env);
  const outline = findOutline(loaded, readSettings(env).AUTH_PROFILES_DIR, name);
  demand?.(outline);
  const profile = loaded.profiles.get(name);
  if (!profile) throw missingError(outline.missingSettings);
  return profile;
}

/** @throws UsageError, BotError "files/faults" */
export function findOutline({ outlines, faults }: LoadedProfiles, dir: string, name: string): ProfileOutline {
  const own = faults.filter(({ file }) => [dir, join(dir, `${name}.yaml`), join(dir, `${name}.yml`)].includes(file));
  if (own.length > 0) throw new FaultsError(own);
  const outline = outlines.find(profile => profile.name === name);
  if (!outline) throw new UsageError(unknownProfile(name, dir));
  return outline;
}

function unknownProfile(name: string, dir: string): string {
  const names = [...profileNames(dir)];
  const hint = didYouMean(name, names) ?? `There is ${names.join(', ') || 'none'}.`;
  return `There is no profile ${name} in ${dir}/. ${hint}`;
}

/** Only one account for everybody is authorized by a developer. @throws UsageError */
export function demandPreAuthorized({ name, title, authorization }: ProfileOutline): void {
  if (authorization === 'pre-authorized') return;
  throw new UsageError(
    `With ${name}, people sign in to ${title} themselves, each in their chat: there is nothing to authorize here.\n` +
      `To have one account serve everybody, write \`authorization: pre-authorized\` and an \`audience\` into its file ` +
      `(docs/auth-profiles.md). To see whether its settings are right: npm run authorize -- ${name} --doctor`,
  );
}

/** @throws BotError "settings/invalid" */
export function demandEnabled({ name, enabled }: Profile): void {
  if (enabled) return;
  throw new BotError('settings/invalid', `The profile ${name} is switched off: write \`enabled: true\` into its file.`);
}
