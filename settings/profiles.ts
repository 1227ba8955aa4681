import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import {
  type LoadedProfiles,
  loadProfiles,
  type MissingSetting,
  type Profile,
  type ServiceProfile,
  type WritersWith,
} from '../auth/index.ts';
import type { BotError } from '../core/errors.ts';
import { FaultsError } from '../core/faults.ts';
import type { Log } from '../core/log.ts';
import { type Environment, type Settings, settingsError } from './settings.ts';

/** The names of all profiles in a folder, taken from the file names. */
export function profileNames(dir: string): ReadonlySet<string> {
  const files = readdirSync(dir).filter(file => extname(file) === '.yaml');
  return new Set(files.map(file => basename(file, '.yaml')));
}

/** The names of the profiles in a folder that are for services, whatever their settings. */
export function serviceProfileNames(dir: string): ReadonlySet<string> {
  const { serviceOutlines } = loadProfiles(dir, { setting: () => undefined, production: false });
  return new Set(serviceOutlines.map(({ name }) => name));
}

/**
 * Which profiles to read: those in `used`, with the values of their settings from `env`. `writersWith` tells
 * which templates write with a profile.
 */
type ProfileSource = {
  settings: Settings;
  env: Environment;
  used: ReadonlySet<string>;
  writersWith?: WritersWith;
};

/** What people call a profile that lacks settings, and whose account it is for. */
type UnreadyProfile = { title: string; mode: Profile['authorization'] | 'service' };

/**
 * The profiles in use. `profiles` is null if none of their settings is set, so the bot starts with the sandbox. Templates
 * that need one of `unready` say that the bot is not set up for it.
 */
type ProfilesInUse = {
  profiles: ReadonlyMap<string, Profile> | null;
  services: ReadonlyMap<string, ServiceProfile>;
  unready: ReadonlyMap<string, UnreadyProfile>;
};

/**
 * Reads the profiles in use with their settings. A service that lacks some keeps nothing else from working.
 * @param log  receives a warning for each setting of a service that is missing, and for each part of a profile that
 *   cannot work with these settings
 * @throws FaultsError for faults in the files; BotError "settings/invalid" if settings of the OAuth profiles are missing,
 *   unless all are
 */
export function readProfiles(source: ProfileSource, log: Log): ProfilesInUse {
  const loaded = load(source);
  const { profiles, services, missingSettings: missing, warnings } = loaded;
  for (const { file, line, column, message } of warnings) log.warn({ file, line, column }, `Auth profile: ${message}.`);
  const [needed, ofServices] = [missing.filter(isOfAccount), missing.filter(one => !isOfAccount(one))];
  for (const one of ofServices) log.warn({ profile: one.profile, setting: one.name }, UNREADY(one));
  if (needed.length > 0 && !isTryOut(source)) throw missingError(needed);
  return { profiles: needed.length > 0 ? null : profiles, services, unready: unreadyIn(loaded) };
}

const isOfAccount = ({ type }: MissingSetting): boolean => type === 'oauth2';

const UNREADY = (one: MissingSetting): string =>
  `${one.name} ${whyNeeded(one)}. Until then, its templates only say that the bot is not set up for it.`;

/** The profiles that lack a setting, also those that no template uses yet. */
const unreadyIn = ({ outlines, serviceOutlines }: LoadedProfiles): Map<string, UnreadyProfile> =>
  new Map(
    [...outlines, ...serviceOutlines.map(one => ({ ...one, authorization: 'service' as const }))]
      .filter(({ missingSettings }) => missingSettings.length > 0)
      .map(({ name, title, authorization: mode }) => [name, { title, mode }]),
  );

/** The error for settings that profiles need and that are not set. */
export function missingError(missing: readonly MissingSetting[]): BotError {
  return settingsError(missing.map(one => ({ setting: one.name, problem: whyNeeded(one) })));
}

const whyNeeded = ({ profile, field }: MissingSetting): string =>
  `is not set; the auth profile ${profile} needs it for \`${field}\``;

/** The profiles that have all their settings. @param dir  the folder; by default AUTH_PROFILES_DIR */
export const profilesOf = (source: ProfileSource, dir?: string): ReadonlyMap<string, Profile> =>
  load(source, dir).profiles;

/**
 * True if the sandbox is the provider: none of the settings of the OAuth profiles is set, and only this machine uses the
 * bot, because neither a public URL nor a registration is set.
 */
function isTryOut(source: ProfileSource): boolean {
  const { PUBLIC_URL, MicrosoftAppId } = source.settings;
  const missing = oauthSettings(source).length;
  return !PUBLIC_URL && !MicrosoftAppId && missing > 0 && missing === oauthSettings({ ...source, env: {} }).length;
}

/** The settings of OAuth profiles that are not set. */
const oauthSettings = (source: ProfileSource): MissingSetting[] => load(source).missingSettings.filter(isOfAccount);

/** What is wrong with the profiles, whoever can be verified; and the settings that services in use lack. */
export function profileFindings(
  source: ProfileSource,
): Pick<LoadedProfiles, 'faults' | 'warnings' | 'missingSettings'> {
  const { faults, warnings, missingSettings } = loadProfiles(source.settings.AUTH_PROFILES_DIR, {
    ...optionsOf(source),
    vouched: true,
  });
  return { faults, warnings, missingSettings: missingSettings.filter(one => !isOfAccount(one)) };
}

function load(source: ProfileSource, dir = source.settings.AUTH_PROFILES_DIR): LoadedProfiles {
  const loaded = loadProfiles(dir, optionsOf(source));
  if (loaded.faults.length > 0) throw new FaultsError(loaded.faults);
  return loaded;
}

const optionsOf = ({ settings, env, used, writersWith }: ProfileSource) => ({
  setting: (name: string) => env[name],
  production: !settings.loopback,
  only: used,
  vouched: settings.MicrosoftAppId !== undefined,
  ...(writersWith && { writersWith }),
});
