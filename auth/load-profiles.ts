import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../core/faults.ts';
import { readYaml, schemaFaults, type YamlFile } from '../core/yaml.ts';
import { joinProblem, RESERVED_PARAMETERS, reservedParameter, type UrlProblem, urlProblem } from './endpoints.ts';
import { type MissingSetting, resolveSettings } from './placeholders.ts';
import { audienceSchema, type Profile, type ProfileFile, profileSchema } from './profile.ts';

/** What can be said of a profile whose file is in order, even without its settings. */
export type ProfileOutline = Pick<Profile, 'name' | 'title' | 'authorization' | 'enabled'> & {
  missingSettings: MissingSetting[];
};

export type LoadedProfiles = {
  profiles: Map<string, Profile>;
  /** Every profile whose file is in order, in the order of the files. */
  outlines: ProfileOutline[];
  /** Everything wrong in the files, all at once. */
  faults: Fault[];
  /** Settings that the profiles in use name and that are not set. */
  missingSettings: MissingSetting[];
};

export type LoadOptions = {
  setting: (name: string) => string | undefined;
  production: boolean;
  /** The profiles in use; all when absent. The settings of others are not demanded. */
  only?: ReadonlySet<string>;
};

/** Reads every profile of a folder. A profile that is not in use and lacks its settings is checked and left out. */
export function loadProfiles(dir: string, options: LoadOptions): LoadedProfiles {
  const loaded: LoadedProfiles = { profiles: new Map(), outlines: [], faults: [], missingSettings: [] };
  const files = listFiles(dir);
  if (!files) loaded.faults.push({ file: dir, message: 'is not a folder that can be read' });
  for (const file of files ?? []) {
    const result = loadProfile(join(dir, file), options);
    loaded.faults.push(...result.faults.map(withoutSecret));
    if (result.inUse) loaded.missingSettings.push(...result.missing);
    if (result.profile) loaded.profiles.set(result.profile.name, result.profile);
    if (result.outline) loaded.outlines.push(result.outline);
  }
  return loaded;
}

type Outcome = {
  profile?: Profile;
  outline?: ProfileOutline;
  inUse: boolean;
  missing: MissingSetting[];
  faults: Fault[];
};

function loadProfile(path: string, { setting, production, only }: LoadOptions): Outcome {
  const failed = (faults: Fault[]): Outcome => ({ inUse: false, missing: [], faults });
  if (path.endsWith('.yml')) return failed([{ file: path, message: 'is not read', hint: 'Name it .yaml' }]);
  const yaml = readYaml(path, path);
  if ('faults' in yaml) return failed(yaml.faults);
  const parsed = profileSchema.safeParse(yaml.value);
  if (!parsed.success) return failed(schemaFaults(yaml, parsed.error, FIELDS));
  const { value, missing, faults } = resolveSettings(yaml, parsed.data, setting);
  faults.push(...fileFaults(yaml, parsed.data));
  if (faults.length === 0) faults.push(...urlFaults(yaml, value, missing, production));
  if (faults.length > 0) return failed(faults);
  const inUse = value.enabled && (only?.has(value.name) ?? true);
  const { name, title, authorization, enabled } = value;
  const outline = { name, title, authorization, enabled, missingSettings: missing };
  return { inUse, missing, faults, outline, ...(missing.length === 0 && { profile: toProfile(value) }) };
}

const FIELDS = [
  ...Object.keys(profileSchema.shape),
  ...Object.keys(audienceSchema.shape),
  ...['url', 'field', 'read', 'write', 'in'],
];

function toProfile({ type: _, ...file }: ProfileFile): Profile {
  const scopes = Array.isArray(file.scopes) ? { read: file.scopes, write: file.scopes } : file.scopes;
  return { ...file, refreshUrl: file.refreshUrl ?? file.tokenUrl, scopes };
}

/** What the file says as it stands, before settings are filled in. */
function fileFaults(yaml: YamlFile, file: ProfileFile): Fault[] {
  const faults: Fault[] = [];
  const expected = basename(yaml.file, '.yaml');
  if (file.name !== expected) faults.push(yaml.fault(['name'], `must be \`${expected}\`, like the file`));
  if (!/^\$\{[^}]*\}$/.test(file.clientSecret)) {
    faults.push(
      yaml.fault(['clientSecret'], 'a secret may not be written here', {
        hint: `Write \${${expected.replaceAll('-', '_').toUpperCase()}_SECRET} and set that instead.`,
      }),
    );
  }
  faults.push(...audienceFaults(yaml, file));
  for (const name of Object.keys(file.authorizationParams).filter(key => RESERVED_PARAMETERS.includes(key))) {
    faults.push(yaml.fault(['authorizationParams', name], `\`${name}\` is set by the sign-in`, { atKey: true }));
  }
  return faults;
}

/** Whoever may use an account that is not their own is written down, or the profile does not load. */
function audienceFaults(yaml: YamlFile, { authorization, audience }: ProfileFile): Fault[] {
  if (authorization === 'per-user') {
    if (!audience) return [];
    const hint = 'Write `authorization: pre-authorized`, or take the audience away.';
    return [yaml.fault(['audience'], 'everybody uses an account of their own here', { atKey: true, hint })];
  }
  if (!audience) {
    const hint = 'Write `audience:` with `tenants`, `users` or `emailDomains`, or `anonymous: true`.';
    return [yaml.fault(['authorization'], 'a pre-authorized profile must say who may use it', { hint })];
  }
  const { tenants, users, emailDomains, anonymous } = audience;
  if (tenants || users || emailDomains || anonymous) return [];
  const hint = 'Write `tenants`, `users` or `emailDomains`, or `anonymous: true` for the web chat page.';
  return [yaml.fault(['audience'], 'this does not say who may use the account', { atKey: true, hint })];
}

/** A URL with a setting in it that is not set cannot be judged yet. */
function urlFaults(yaml: YamlFile, file: ProfileFile, missing: MissingSetting[], production: boolean): Fault[] {
  const open = new Set(missing.map(({ field }) => field));
  const check = (path: string[], text: string | undefined, ...more: ((text: string) => UrlProblem | undefined)[]) => {
    if (text === undefined || open.has(path.join('.'))) return [];
    const problem = urlProblem(text, { production }) ?? more.map(find => find(text)).find(found => found !== undefined);
    return problem ? [yaml.fault(path, `\`${path.join('.')}\` ${problem.message}`, { hint: problem.hint })] : [];
  };
  return [
    ...check(['authorizationUrl'], file.authorizationUrl, reservedParameter, joinProblem),
    ...check(['tokenUrl'], file.tokenUrl, reservedParameter, joinProblem),
    ...check(['refreshUrl'], file.refreshUrl, reservedParameter, joinProblem),
    ...check(['revokeUrl'], file.revokeUrl),
    ...check(['apiUrl'], file.apiUrl),
    ...check(['account', 'url'], file.account.url),
    ...check(['issuer'], file.issuer),
  ];
}

/** A fault shows its line, and that line may be the one with a secret in it, even under a misspelt name. */
function withoutSecret({ source, ...fault }: Fault): Fault {
  return source === undefined || /secret/i.test(`${source} ${fault.hint}`) ? fault : { ...fault, source };
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
