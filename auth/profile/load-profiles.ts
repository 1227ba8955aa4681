import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../core/faults.ts';
import { readYaml, type YamlFile } from '../../core/yaml/yaml.ts';
import { isForeignApi, queryProblem } from './endpoints.ts';
import { audienceFaults, unvouchedWarnings } from './faults/audience-faults.ts';
import { permissionWarnings, type WritersWith } from './faults/permission-faults.ts';
import { type CheckUrl, urlCheck } from './faults/url-faults.ts';
import { oauthFaults, oauthUrlFaults, toProfile } from './oauth-file.ts';
import { type MissingSetting, resolveSettings } from './placeholders.ts';
import type { Profile } from './profile.ts';
import { type AnyFile, parseProfile } from './profile-file.ts';
import { keyFaults } from './service-file.ts';
import { type ServiceFile, type ServiceProfile, toService } from './service-profile.ts';

/** The facts about a valid file of an OAuth profile that are known even if its settings are missing. */
export type ProfileOutline = Pick<Profile, 'name' | 'title' | 'authorization' | 'authorizationUrl' | 'enabled'> & {
  missingSettings: MissingSetting[];
};

/** The same about a service. */
export type ServiceOutline = Pick<ServiceFile, 'name' | 'title' | 'type' | 'enabled'> & {
  missingSettings: MissingSetting[];
};

/** The result of reading a folder of profiles. */
export type LoadedProfiles = {
  /** The OAuth profiles that are ready for use, by name. */
  profiles: Map<string, Profile>;
  /** The services that are ready for use, by name. */
  services: Map<string, ServiceProfile>;
  /** Every OAuth profile with a valid file, in file order. */
  outlines: ProfileOutline[];
  /** Every service with a valid file, in file order. */
  serviceOutlines: ServiceOutline[];
  /** All faults in all files. */
  faults: Fault[];
  /** Valid profiles that cannot do what they are used for: no channel verifies people, the API is not Google Calendar's, scopes are missing. */
  warnings: Fault[];
  /** Settings that profiles in use refer to and that are not set. */
  missingSettings: MissingSetting[];
};

export type LoadOptions = {
  setting: (name: string) => string | undefined;
  production: boolean;
  /** Names of the profiles in use; all if absent. Other profiles may lack their settings. */
  only?: ReadonlySet<string>;
  /** Tells which templates write with a profile in use. */
  writersWith?: WritersWith;
  /** True (the default) if activities are verified to come from their channel. */
  vouched?: boolean;
};

/**
 * Reads and checks every profile in a folder. Never throws: a folder that cannot be read is a fault. A profile that lacks
 * a setting is checked as far as possible and is not in `profiles`.
 * @param dir path of the folder with one YAML file per profile
 */
export function loadProfiles(dir: string, options: LoadOptions): LoadedProfiles {
  const loaded = nothingLoaded();
  const files = listFiles(dir);
  if (!files) loaded.faults.push({ file: dir, message: 'cannot be read as a folder' });
  for (const file of files ?? []) {
    const result = loadProfile(join(dir, file), options);
    loaded.faults.push(...result.faults.map(withoutSecret));
    loaded.warnings.push(...result.warnings);
    if (result.inUse) loaded.missingSettings.push(...result.missing);
    if (result.profile) loaded.profiles.set(result.profile.name, result.profile);
    if (result.outline) loaded.outlines.push(result.outline);
    if (result.service) loaded.services.set(result.service.name, result.service);
    if (result.serviceOutline) loaded.serviceOutlines.push(result.serviceOutline);
  }
  return loaded;
}

const nothingLoaded = (): LoadedProfiles => ({
  ...{ profiles: new Map(), services: new Map(), outlines: [], serviceOutlines: [] },
  ...{ faults: [], warnings: [], missingSettings: [] },
});

type LoadedProfile = {
  profile?: Profile;
  outline?: ProfileOutline;
  service?: ServiceProfile;
  serviceOutline?: ServiceOutline;
  inUse: boolean;
  missing: MissingSetting[];
  faults: Fault[];
  warnings: Fault[];
};

/** The faults of a file, or the profile in it. */
function loadProfile(path: string, options: LoadOptions): LoadedProfile {
  const failed = (faults: Fault[]): LoadedProfile => ({ inUse: false, missing: [], faults, warnings: [] });
  if (path.endsWith('.yml')) return failed([{ file: path, message: 'is ignored', hint: 'Rename it to end in .yaml' }]);
  const yaml = readYaml(path, path);
  if ('faults' in yaml) return failed(yaml.faults);
  const parsed = parseProfile(yaml);
  if ('faults' in parsed) return failed(parsed.faults);
  const resolved = resolveSettings(yaml, parsed.file, options.setting);
  const faults = [...resolved.faults, ...fieldFaultsOf(yaml, parsed.file, resolved)];
  if (faults.length === 0) faults.push(...urlFaultsOf(resolved.value, urlCheck(yaml, { ...resolved, ...options })));
  return faults.length > 0 ? failed(faults) : checkedProfile(yaml, resolved, options);
}

type Resolved = { value: AnyFile; missing: MissingSetting[] };

/** Checks everything but the URLs. @param written  the file before settings are filled in */
function fieldFaultsOf(yaml: YamlFile, written: AnyFile, { value, missing }: Resolved): Fault[] {
  const expected = basename(yaml.file, '.yaml');
  const faults = written.name === expected ? [] : [yaml.fault(['name'], `must be \`${expected}\`, like the file`)];
  if (value.type === 'oauth2' && written.type === 'oauth2') faults.push(...oauthFaults(yaml, value, written));
  if (value.type === 'api-key' && written.type === 'api-key') faults.push(...keyFaults(yaml, value, written));
  if (!missing.some(({ field }) => field.startsWith('audience'))) faults.push(...audienceFaults(yaml, value));
  return faults;
}

const urlFaultsOf = (file: AnyFile, check: CheckUrl): Fault[] =>
  file.type === 'oauth2' ? oauthUrlFaults(file, check) : check(['apiUrl'], file.apiUrl, queryProblem);

function checkedProfile(
  yaml: YamlFile,
  { value, missing }: Resolved,
  { only, writersWith, vouched = true }: LoadOptions,
): LoadedProfile {
  const inUse = value.enabled && (only?.has(value.name) ?? true);
  const warnings = inUse && !vouched ? unvouchedWarnings(yaml, value) : [];
  if (inUse && only) warnings.push(...permissionWarnings(yaml, value, writersWith));
  const isReady = missing.length === 0;
  const common = { inUse, missing, faults: [] };
  if (value.type !== 'oauth2') {
    const { name, title, type, enabled } = value;
    const service = { name, title, type, enabled, missingSettings: missing };
    return { ...common, warnings, serviceOutline: service, ...(isReady && { service: toService(value) }) };
  }
  if (inUse && only && isForeignApi(value.apiUrl)) warnings.push(yaml.fault(['apiUrl'], FOREIGN));
  const { name, title, authorization, authorizationUrl, enabled } = value;
  const outline = { name, title, authorization, authorizationUrl, enabled, missingSettings: missing };
  return { ...common, warnings, outline, ...(isReady && { profile: toProfile(value) }) };
}

const FOREIGN = 'a template uses this profile, but the bot supports only the Google Calendar API';

/** Removes what a fault quotes from its line if that might be a secret, even under a misspelt name. */
function withoutSecret({ source, hint, ...fault }: Fault): Fault {
  if (source === undefined || !SECRETS.test(`${source} ${hint}`)) {
    return { ...fault, ...(source !== undefined && { source }), ...(hint && { hint }) };
  }
  const quoted = source.slice(source.indexOf(':') + 1).match(/[^\s"',{}]+/g) ?? [];
  return { ...fault, ...(hint && !quoted.some(word => hint.includes(word)) && { hint }) };
}

/** Fields that can hold a secret, and what may stand in the same line. */
const SECRETS = /secret|value:|\bheader:|\bquery:/i;

function listFiles(dir: string): string[] | undefined {
  try {
    return readdirSync(dir)
      .filter(file => /\.ya?ml$/.test(file))
      .sort();
  } catch {
    return undefined;
  }
}
