import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type LoadedProfiles, loadProfiles, type MissingSetting, type Profile } from '../auth/index.ts';
import type { BotError } from '../core/errors.ts';
import { FaultsError } from '../core/faults.ts';
import type { Log } from '../core/log.ts';
import { type Environment, type Settings, settingsError } from './settings.ts';

/** The names that a template's `profile` may have: a profile is named like its file. */
export function profileNames(dir: string): ReadonlySet<string> {
  const files = readdirSync(dir).filter(file => extname(file) === '.yaml');
  return new Set(files.map(file => basename(file, '.yaml')));
}

/** Which profiles are read: those that are used, of the folder that the settings name, with values from `env`. */
export type ProfileSource = { settings: Settings; env: Environment; used: ReadonlySet<string> };

/**
 * The profiles in use, with their settings; null if none of those settings is set, as in a try-out.
 * @param log  gets a warning for each part of a profile that cannot work with these settings
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

export function missingError(missing: readonly MissingSetting[]): BotError {
  return settingsError(
    missing.map(({ name, profile, field }) => ({
      setting: name,
      problem: `is not set; the auth profile ${profile} needs it for \`${field}\``,
    })),
  );
}

/** The profiles of a folder that have all their settings. @param dir  by default the one that the settings name */
export const profilesOf = (source: ProfileSource, dir?: string): ReadonlyMap<string, Profile> =>
  load(source, dir).profiles;

/** Nobody else was told of this bot. */
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
