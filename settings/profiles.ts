import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type LoadedProfiles, loadProfiles, type MissingSetting, type Profile } from '../auth/index.ts';
import type { BotError } from '../core/errors.ts';
import { FaultsError } from '../core/faults.ts';
import type { Log } from '../core/log.ts';
import { type Environment, type Settings, settingsError } from './settings.ts';

/** The names of all profiles in a folder, taken from the file names. */
export function profileNames(dir: string): ReadonlySet<string> {
  const files = readdirSync(dir).filter(file => extname(file) === '.yaml');
  return new Set(files.map(file => basename(file, '.yaml')));
}

/** Which profiles to read: those in `used`, with the values of their settings from `env`. */
export type ProfileSource = { settings: Settings; env: Environment; used: ReadonlySet<string> };

/**
 * Reads the profiles in use with their settings.
 * @param log  receives a warning for each part of a profile that cannot work with these settings
 * @returns null if none of their settings is set, so the bot should start with the sandbox
 * @throws FaultsError for faults in the files; BotError "settings/invalid" if only some of the settings are set
 */
export function readProfiles(source: ProfileSource, log: Log): ReadonlyMap<string, Profile> | null {
  const { settings } = source;
  const { profiles, missingSettings, warnings } = load(source);
  for (const { file, line, column, message } of warnings) log.warn({ file, line, column }, `Auth profile: ${message}.`);
  if (missingSettings.length === 0) return profiles;
  const named = load({ ...source, env: {} }).missingSettings;
  if (isTryOut(settings) && named.length === missingSettings.length) return null;
  throw missingError(missingSettings);
}

/** The error for settings that profiles need and that are not set. */
export function missingError(missing: readonly MissingSetting[]): BotError {
  return settingsError(
    missing.map(({ name, profile, field }) => ({
      setting: name,
      problem: `is not set; the auth profile ${profile} needs it for \`${field}\``,
    })),
  );
}

/** The profiles that have all their settings. @param dir  the folder; by default AUTH_PROFILES_DIR */
export const profilesOf = (source: ProfileSource, dir?: string): ReadonlyMap<string, Profile> =>
  load(source, dir).profiles;

/** True if neither a public URL nor a registration is set, so only this machine uses the bot. */
const isTryOut = ({ PUBLIC_URL, MicrosoftAppId }: Settings): boolean => !PUBLIC_URL && !MicrosoftAppId;

function load({ settings, env, used }: ProfileSource, dir = settings.AUTH_PROFILES_DIR): LoadedProfiles {
  const loaded = loadProfiles(dir, {
    setting: name => env[name],
    production: !settings.loopback,
    only: used,
    vouched: settings.MicrosoftAppId !== undefined,
  });
  if (loaded.faults.length > 0) throw new FaultsError(loaded.faults);
  return loaded;
}
