import { basename, join } from 'node:path';
import { type LoadedProfiles, loadProfiles, type Profile, type ProfileOutline } from '../../auth/index.ts';
import { BotError } from '../../core/errors.ts';
import { didYouMean, type Fault, FaultsError } from '../../core/faults.ts';
import { missingError, profileNames } from '../../settings/profiles.ts';
import { type Environment, readSettings, settingsError } from '../../settings/settings.ts';
import { UsageError } from './arguments.ts';

/** The whole folder, whatever is set and whatever a template uses. */
export function readAllProfiles(env: Environment): LoadedProfiles {
  const { AUTH_PROFILES_DIR: dir, loopback, MicrosoftAppId } = readSettings(env);
  return loadProfiles(dir, {
    ...{ setting: name => env[name], production: !loopback, vouched: MicrosoftAppId !== undefined },
  });
}

/** What nobody can use of a profile with these settings. */
export const warningsOf = (env: Environment, name: string): Fault[] =>
  readAllProfiles(env).warnings.filter(({ file }) => basename(file, '.yaml') === name);

/**
 * One profile of the folder, with its settings.
 * @param demand throws when the profile does not do, before its settings are asked for
 * @throws UsageError for a name that no file has
 * @throws BotError "files/faults" with the faults of its file, "settings/invalid" with the settings that it lacks
 */
export function readProfile(env: Environment, name: string, demand?: (outline: ProfileOutline) => void): Profile {
  const loaded = readAllProfiles(env);
  const outline = findOutline(loaded, env, name);
  demand?.(outline);
  const profile = loaded.profiles.get(name);
  if (!profile) throw missingError(outline.missingSettings);
  return profile;
}

/** What its file says, with or without settings. @throws UsageError, BotError "files/faults" */
export const readOutline = (env: Environment, name: string): ProfileOutline =>
  findOutline(readAllProfiles(env), env, name);

function findOutline({ outlines, faults }: LoadedProfiles, env: Environment, name: string): ProfileOutline {
  const { AUTH_PROFILES_DIR: dir } = readSettings(env);
  const own = faults.filter(({ file }) => [dir, join(dir, `${name}.yaml`), join(dir, `${name}.yml`)].includes(file));
  if (own.length > 0) throw new FaultsError(own);
  const outline = outlines.find(profile => profile.name === name);
  if (outline) return outline;
  const names = [...profileNames(dir)];
  const hint = didYouMean(name, names) ?? `There is ${names.join(', ') || 'none'}.`;
  throw new UsageError(`There is no profile ${name} in ${dir}/. ${hint}`);
}

/** The setting that stands for a field of a profile: without any setting, that one is missing. */
export function settingOf(env: Environment, name: string, field: 'clientId' | 'clientSecret'): string | undefined {
  const { AUTH_PROFILES_DIR: dir, loopback } = readSettings(env);
  const { outlines } = loadProfiles(dir, { setting: () => undefined, production: !loopback });
  const missing = outlines.find(profile => profile.name === name)?.missingSettings;
  return missing?.find(setting => setting.field === field)?.name;
}

/** Where the provider is to send people back to. */
export function redirectUriOf(env: Environment, profile: string): string {
  const { PUBLIC_URL, PORT } = readSettings(env);
  if (PUBLIC_URL || PORT !== 0) return `${PUBLIC_URL ?? `http://localhost:${PORT}`}/auth/callback/${profile}`;
  const problem = 'is 0, so no address can be registered; set PORT or PUBLIC_URL';
  throw settingsError([{ setting: 'PORT', problem }]);
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
