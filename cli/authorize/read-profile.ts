import { basename, join } from 'node:path';
import {
  type LoadedProfiles,
  loadProfiles,
  type Profile,
  type ProfileOutline,
  type ServiceOutline,
} from '../../auth/index.ts';
import { BotError } from '../../core/errors.ts';
import { didYouMean, type Fault, FaultsError } from '../../core/faults.ts';
import { missingError, profileNames } from '../../settings/profiles.ts';
import { type Environment, readSettings, settingsError } from '../../settings/settings.ts';
import { UsageError } from './arguments.ts';

/** Reads every profile, also those that no template uses or that lack settings. */
export function readAllProfiles(env: Environment): LoadedProfiles {
  const { AUTH_PROFILES_DIR: dir, loopback, MicrosoftAppId } = readSettings(env);
  return loadProfiles(dir, {
    ...{ setting: name => env[name], production: !loopback, vouched: MicrosoftAppId !== undefined },
  });
}

/** The warnings about one profile, such as an account that no one can use with these settings. */
export const warningsOf = (env: Environment, name: string): Fault[] =>
  readAllProfiles(env).warnings.filter(({ file }) => basename(file, '.yaml') === name);

/**
 * Reads one profile with its settings.
 * @param check throws if the profile is not suitable; called before missing settings are reported
 * @throws UsageError for an unknown name
 * @throws BotError "files/faults" with the faults of its file, "settings/invalid" with its missing settings
 */
export function readProfile(env: Environment, name: string, check?: (outline: ProfileOutline) => void): Profile {
  const loaded = readAllProfiles(env);
  const outline = findOutline(loaded, env, name);
  check?.(outline);
  const profile = loaded.profiles.get(name);
  if (!profile) throw missingError(outline.missingSettings);
  return profile;
}

/** Reads one profile's outline, which does not need its settings. @throws UsageError, BotError "files/faults" */
export const readOutline = (env: Environment, name: string): ProfileOutline =>
  findOutline(readAllProfiles(env), env, name);

function findOutline(
  { outlines, serviceOutlines, faults }: LoadedProfiles,
  env: Environment,
  name: string,
): ProfileOutline {
  const { AUTH_PROFILES_DIR: dir } = readSettings(env);
  const own = faults.filter(({ file }) => [dir, join(dir, `${name}.yaml`), join(dir, `${name}.yml`)].includes(file));
  if (own.length > 0) throw new FaultsError(own);
  const outline = outlines.find(profile => profile.name === name);
  if (outline) return outline;
  const service = serviceOutlines.find(profile => profile.name === name);
  if (service) throw new UsageError(nothingToAuthorize(service));
  const names = [...profileNames(dir)];
  const hint = didYouMean(name, names) ?? `The profiles there: ${names.join(', ') || 'none'}.`;
  throw new UsageError(`There is no profile ${name} in ${dir}/. ${hint}`);
}

const nothingToAuthorize = ({ name, title, type }: ServiceOutline): string =>
  `${title} (profile ${name}) is a service of the type \`${type}\`: nobody signs in to it, so there is nothing to authorize.`;

/** The name of the setting that a profile's field refers to. Found by loading the profile without any settings. */
export function settingOf(env: Environment, name: string, field: 'clientId' | 'clientSecret'): string | undefined {
  const { AUTH_PROFILES_DIR: dir, loopback } = readSettings(env);
  const { outlines } = loadProfiles(dir, { setting: () => undefined, production: !loopback });
  const missing = outlines.find(profile => profile.name === name)?.missingSettings;
  return missing?.find(setting => setting.field === field)?.name;
}

/** The redirect URI of a profile. @throws BotError "settings/invalid" if PORT is 0 and PUBLIC_URL is not set */
export function redirectUriOf(env: Environment, profile: string): string {
  const { PUBLIC_URL, PORT } = readSettings(env);
  if (PUBLIC_URL || PORT !== 0) return `${PUBLIC_URL ?? `http://localhost:${PORT}`}/auth/callback/${profile}`;
  const problem = 'is 0, so there is no redirect URI to register; set PORT or PUBLIC_URL';
  throw settingsError([{ setting: 'PORT', problem }]);
}

/** @throws UsageError for a per-user profile, which a developer does not authorize */
export function requirePreAuthorized({ name, title, authorization }: ProfileOutline): void {
  if (authorization === 'pre-authorized') return;
  throw new UsageError(
    `With ${name}, each person signs in to ${title} in their own chat, so there is nothing to authorize here.\n` +
      `To let one account serve everyone, write \`authorization: pre-authorized\` and an \`audience\` into its file ` +
      `(docs/auth-profiles.md). To check its settings: npm run authorize -- ${name} --doctor`,
  );
}

/** @throws BotError "settings/invalid" for a profile with `enabled: false` */
export function requireEnabled({ name, enabled }: Profile): void {
  if (enabled) return;
  throw new BotError('settings/invalid', `The profile ${name} is turned off. Write \`enabled: true\` into its file.`);
}
