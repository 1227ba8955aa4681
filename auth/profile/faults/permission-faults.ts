import { type Fault, listed } from '../../../core/faults.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import type { ProfileFile } from '../profile.ts';
import type { AnyFile } from '../profile-file.ts';
import { grants } from '../scopes.ts';

const GOOGLE_CALENDAR = 'https://www.googleapis.com/auth/calendar';
const READING = [`${GOOGLE_CALENDAR}.events.readonly`, `${GOOGLE_CALENDAR}.events.owned.readonly`];
const WRITING = [`${GOOGLE_CALENDAR}.events`, `${GOOGLE_CALENDAR}.events.owned`];

type Scoped = Pick<ProfileFile, 'scopes' | 'scopeAliases' | 'apiUrl'>;

/** Checks that a read-write profile has a scope that allows writing. */
export function scopeFaults(yaml: YamlFile, file: ProfileFile): Fault[] {
  if (file.authorization === 'per-user' || file.access === 'read-only' || allows(file, WRITING)) return [];
  const hint = `Write \`${GOOGLE_CALENDAR}\` here, or \`access: read-only\`.`;
  return [
    yaml.fault(placeOf(file, 'write'), 'none of these scopes allows writing, but `access` is `read-write`', { hint }),
  ];
}

/** The templates that write with a profile; of a calendar's, those for its kind of authorization. */
export type WritersWith = (profile: string, authorization?: ProfileFile['authorization']) => readonly string[];

const noWriters: WritersWith = () => [];

/** Warns about a profile with which the calendar cannot be read, or with which templates cannot write. */
export function permissionWarnings(yaml: YamlFile, file: AnyFile, writersWith: WritersWith = noWriters): Fault[] {
  const authorization = file.type === 'oauth2' ? file.authorization : undefined;
  const writers = writersWith(file.name, authorization);
  const isForEverybody = authorization !== 'per-user';
  if (isForEverybody && file.access === 'read-only' && writers.length > 0) return [onlyRead(yaml, file, writers)];
  if (file.type !== 'oauth2') return [];
  const noReading = allows(file, READING)
    ? []
    : [withoutScope(yaml, file, 'read', 'none of these scopes allows reading events')];
  if (allows(file, WRITING) || writers.length === 0) return noReading;
  const message = `none of these scopes allows writing, but templates write: ${listed(writers)}`;
  return [...noReading, withoutScope(yaml, file, 'write', message)];
}

function onlyRead(yaml: YamlFile, { access }: AnyFile, writers: readonly string[]): Fault {
  const hint = 'Write `access: read-write` if the audience may, or take the templates out of service.';
  const message = `\`access\` is \`${access}\`, so no one can use templates that write: ${listed(writers)}`;
  const isWritten = typeof yaml.value === 'object' && yaml.value !== null && 'access' in yaml.value;
  return yaml.fault(isWritten ? ['access'] : ['type'], message, { hint });
}

function withoutScope(yaml: YamlFile, file: Scoped, need: 'read' | 'write', message: string): Fault {
  const scope = need === 'read' ? `${GOOGLE_CALENDAR}.readonly` : GOOGLE_CALENDAR;
  return yaml.fault(placeOf(file, need), message, { hint: `Add \`${scope}\`.` });
}

const placeOf = ({ scopes }: Scoped, need: 'read' | 'write'): string[] =>
  Array.isArray(scopes) ? ['scopes'] : ['scopes', need];

/** True unless none of Google's scopes is among these. The scopes of other providers cannot be checked. */
function allows({ scopes, scopeAliases, apiUrl }: Scoped, wanted: readonly string[]): boolean {
  const all = Array.isArray(scopes) ? scopes : [...scopes.read, ...scopes.write];
  const isGoogles =
    all.some(scope => scope.startsWith(GOOGLE_CALENDAR)) || /^https:\/\/[^/]*\.googleapis\.com\//.test(apiUrl);
  return !isGoogles || wanted.some(scope => grants(all, scope, scopeAliases));
}
