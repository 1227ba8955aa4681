import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../core/faults.ts';
import { schemaFaults } from '../../core/yaml/schema-faults.ts';
import { readYaml, type YamlFile } from '../../core/yaml/yaml.ts';
import { audienceFaults, unvouchedWarnings } from './audience-faults.ts';
import { apiProblem, isForeignApi, joinProblem, reservedParameter, type UrlProblem, urlProblem } from './endpoints.ts';
import { fieldFaults, sameSettingFaults } from './field-faults.ts';
import { type MissingSetting, resolveSettings } from './placeholders.ts';
import { type Profile, type ProfileFile, profileSchema } from './profile.ts';

/** The facts about a valid profile file that are known even if its settings are missing. */
export type ProfileOutline = Pick<Profile, 'name' | 'title' | 'authorization' | 'authorizationUrl' | 'enabled'> & {
  missingSettings: MissingSetting[];
};

/** The result of reading a folder of profiles. */
export type LoadedProfiles = {
  /** The profiles that are ready for use, by name. */
  profiles: Map<string, Profile>;
  /** Every profile with a valid file, in file order. */
  outlines: ProfileOutline[];
  /** All faults in all files. */
  faults: Fault[];
  /** Valid profiles that cannot be used: no channel verifies people, or the API is not Google Calendar's. */
  warnings: Fault[];
  /** Settings that profiles in use refer to and that are not set. */
  missingSettings: MissingSetting[];
};

export type LoadOptions = {
  setting: (name: string) => string | undefined;
  production: boolean;
  /** Names of the profiles in use; all if absent. Other profiles may lack their settings. */
  only?: ReadonlySet<string>;
  /** True (the default) if activities are verified to come from their channel. */
  vouched?: boolean;
};

/**
 * Reads and checks every profile in a folder. Never throws: a folder that cannot be read is a fault. A profile that lacks
 * a setting is checked as far as possible and is not in `profiles`.
 * @param dir path of the folder with one YAML file per profile
 */
export function loadProfiles(dir: string, options: LoadOptions): LoadedProfiles {
  const loaded: LoadedProfiles = { profiles: new Map(), outlines: [], faults: [], warnings: [], missingSettings: [] };
  const files = listFiles(dir);
  if (!files) loaded.faults.push({ file: dir, message: 'cannot be read as a folder' });
  for (const file of files ?? []) {
    const result = loadProfile(join(dir, file), options);
    loaded.faults.push(...result.faults.map(withoutSecret));
    loaded.warnings.push(...result.warnings);
    if (result.inUse) loaded.missingSettings.push(...result.missing);
    if (result.profile) loaded.profiles.set(result.profile.name, result.profile);
    if (result.outline) loaded.outlines.push(result.outline);
  }
  return loaded;
}

type LoadedProfile = {
  profile?: Profile;
  outline?: ProfileOutline;
  inUse: boolean;
  missing: MissingSetting[];
  faults: Fault[];
  warnings: Fault[];
};

function loadProfile(path: string, { setting, production, only, vouched = true }: LoadOptions): LoadedProfile {
  const failed = (faults: Fault[]): LoadedProfile => ({ inUse: false, missing: [], faults, warnings: [] });
  if (path.endsWith('.yml')) return failed([{ file: path, message: 'is ignored', hint: 'Rename it to end in .yaml' }]);
  const yaml = readYaml(path, path);
  if ('faults' in yaml) return failed(yaml.faults);
  const parsed = profileSchema.safeParse(yaml.value);
  if (!parsed.success) return failed(schemaFaults(yaml, parsed.error, profileSchema));
  const { value, missing, faults } = resolveSettings(yaml, parsed.data, setting);
  faults.push(...fileFaults(yaml, parsed.data), ...fieldFaults(yaml, value));
  if (!missing.some(({ field }) => field.startsWith('audience'))) faults.push(...audienceFaults(yaml, value));
  if (faults.length === 0) faults.push(...urlFaults(yaml, value, { missing, production }));
  if (faults.length > 0) return failed(faults);
  const inUse = value.enabled && (only?.has(value.name) ?? true);
  const { name, title, authorization, authorizationUrl, enabled } = value;
  const outline = { name, title, authorization, authorizationUrl, enabled, missingSettings: missing };
  const warnings = [
    ...(inUse && !vouched ? unvouchedWarnings(yaml, value) : []),
    ...(inUse && only && isForeignApi(value.apiUrl) ? [yaml.fault(['apiUrl'], FOREIGN)] : []),
  ];
  return { inUse, missing, faults, warnings, outline, ...(missing.length === 0 && { profile: toProfile(value) }) };
}

const FOREIGN = 'a template uses this profile, but the bot supports only the Google Calendar API';

function toProfile({ type: _, ...file }: ProfileFile): Profile {
  const scopes = Array.isArray(file.scopes) ? { read: file.scopes, write: file.scopes } : file.scopes;
  return { ...file, refreshUrl: file.refreshUrl ?? file.tokenUrl, scopes };
}

/** Checks the file as written, before settings are filled in. */
function fileFaults(yaml: YamlFile, file: ProfileFile): Fault[] {
  const faults: Fault[] = [];
  const expected = basename(yaml.file, '.yaml');
  if (file.name !== expected) faults.push(yaml.fault(['name'], `must be \`${expected}\`, like the file`));
  if (!/^\$\{[^}]*\}$/.test(file.clientSecret)) {
    faults.push(
      yaml.fault(['clientSecret'], 'a secret must not be written in this file', {
        hint: `Write \${${expected.replaceAll('-', '_').toUpperCase()}_SECRET} and set that instead.`,
      }),
    );
  }
  return [...faults, ...sameSettingFaults(yaml, file)];
}

type Circumstances = { missing: readonly MissingSetting[]; production: boolean };

/** Checks every URL except those that contain a missing setting. */
function urlFaults(yaml: YamlFile, file: ProfileFile, { missing, production }: Circumstances): Fault[] {
  const open = new Set(missing.map(({ field }) => field));
  const check = (path: string[], text: string | undefined, ...more: ((text: string) => UrlProblem | undefined)[]) => {
    if (text === undefined || open.has(path.join('.'))) return [];
    const problem = urlProblem(text, { production }) ?? more.map(find => find(text)).find(found => found !== undefined);
    return problem ? [yaml.fault(path, `\`${path.join('.')}\` ${problem.message}`, { hint: problem.hint })] : [];
  };
  return [
    ...check(['authorizationUrl'], file.authorizationUrl, reservedParameter, joinProblem),
    ...check(['tokenUrl'], file.tokenUrl, reservedParameter, joinProblem, sameAs(file.authorizationUrl)),
    ...check(['refreshUrl'], file.refreshUrl, reservedParameter, joinProblem),
    ...check(['revokeUrl'], file.revokeUrl),
    ...check(['apiUrl'], file.apiUrl, apiProblem),
    ...check(['account', 'url'], file.account.url),
    ...check(['issuer'], file.issuer),
  ];
}

const sameAs =
  (authorizationUrl: string) =>
  (tokenUrl: string): UrlProblem | undefined =>
    tokenUrl === authorizationUrl
      ? { message: 'is the address of the sign-in page', hint: 'Write the token endpoint of the provider.' }
      : undefined;

/** Removes what a fault quotes from its line if that might be a secret, even under a misspelt name. */
function withoutSecret({ source, hint, ...fault }: Fault): Fault {
  if (source === undefined || !/secret/i.test(`${source} ${hint}`)) {
    return { ...fault, ...(source !== undefined && { source }), ...(hint && { hint }) };
  }
  const quoted = source.slice(source.indexOf(':') + 1).match(/[^\s"']+/g) ?? [];
  return { ...fault, ...(hint && !quoted.some(word => hint.includes(word)) && { hint }) };
}

function listFiles(dir: string): string[] | undefined {
  try {
    return readdirSync(dir)
      .filter(file => /\.ya?ml$/.test(file))
      .sort();
  } catch {
    return undefined;
  }
}
