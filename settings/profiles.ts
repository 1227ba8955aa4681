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

/**
 * The profiles in use, with their settings; null when none of those settings is there, as in a try-out.
 * @param log hears of what nobody can use with these settings
 */
export function readProfiles(
  settings: Settings,
  env: Environment,
  used: ReadonlySet<string>,
  log: Log,
): ReadonlyMap<string, Profile> | null {
  const { profiles, missingSettings, warnings } = load(settings.AUTH_PROFILES_DIR, settings, name => env[name], used);
  for (const { file, line, column, message } of warnings) log.warn({ file, line, column }, `Auth profile: ${message}.`);
  if (missingSettings.length === 0) return profiles;
  const named = load(settings.AUTH_PROFILES_DIR, settings, () => undefined, used).missingSettings;
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

/** The profiles of a folder whose settings are known. */
export function profilesOf(
  dir: string,
  settings: Settings,
  env: Environment,
  used: ReadonlySet<string>,
): ReadonlyMap<string, Profile> {
  return load(dir, settings, name => env[name], used).profiles;
}

/** Nobody else was told of this bot. */
const isTryOut = ({ PUBLIC_URL, MicrosoftAppId }: Settings): boolean => !PUBLIC_URL && !MicrosoftAppId;

function load(
  dir: string,
  settings: Settings,
  setting: (name: string) => string | undefined,
  only: ReadonlySet<string>,
): LoadedProfiles {
  const loaded = loadProfiles(dir, {
    setting,
    production: !settings.loopback,
    only,
    vouched: settings.MicrosoftAppId !== undefined,
  });
  if (loaded.faults.length > 0) throw new FaultsError(loaded.faults);
  return loaded;
}
