import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../core/faults.ts';
import { bytesOf, parseBytes, parseYamlOnce } from '../../core/yaml/yaml.ts';
import type { ActionDefinition, ActionDefinitions } from '../actions/action-definition.ts';
import { knownActions } from '../actions/definitions.ts';
import { sourceOf } from '../templates/files/source.ts';
import type { HeldFile } from '../templates/serving/served-files.ts';
import { actionSchema } from './action-file.ts';
import { checkAction } from './check-action.ts';
import { compileAction } from './compile-action.ts';

/** The folder that need not exist. */
const USUAL_FOLDER = 'actions';

/** All actions that templates can use, and what is wrong with files of others. */
export type LoadedActions = {
  actions: ActionDefinitions;
  faults: Fault[];
  /** The texts that were read, by the name of their file, with the action of its last good version. */
  files: ReadonlyMap<string, ReadAction>;
};

type ReadAction = { path: string; bytes: Buffer | string; good?: GoodVersion };
type GoodVersion = { bytes: Buffer | string; action: NamedAction };
type NamedAction = readonly [name: string, definition: ActionDefinition];

type ActionOptions = {
  /** Names of the existing auth profiles; undefined if they are checked elsewhere. */
  profiles: ReadonlySet<string> | undefined;
  /** What was read before. A file with faults stays as it last was; if nothing has changed, this is the result. */
  before?: LoadedActions;
  /** The last good texts that an earlier process knew, by the name of their file. */
  kept?: ReadonlyMap<string, Buffer>;
};

/** The built-in actions alone. */
export const noDeclaredActions: LoadedActions = { actions: knownActions, faults: [], files: new Map() };

/**
 * Reads and checks the declared actions in some folders, next to the built-in ones. Files of later folders replace files
 * of the same name.
 */
export function loadActions(
  folders: readonly string[],
  { profiles, before = noDeclaredActions, kept = new Map() }: ActionOptions,
): LoadedActions {
  const faults: Fault[] = [];
  const paths = folders.flatMap(folder => filesIn(folder, faults)).map(path => [basename(path), path] as const);
  const texts = [...new Map(paths)].map(([file, path]) => ({ file, path, bytes: bytesOf(path) }));
  if (faults.length === 0 && isAsBefore(texts, before)) return before;
  const files = texts.map(({ file, path, bytes }) => {
    const read = readAction({ path, bytes }, profiles);
    if ('faults' in read) faults.push(...read.faults);
    const earlier = () => before.files.get(file)?.good ?? keptVersion(path, kept.get(file), profiles);
    const good = 'faults' in read ? earlier() : { bytes, action: read };
    return [file, { path, bytes, ...(good && { good }) }] as const;
  });
  const declared = files.map(([file, { path, good }]) => good?.action ?? faulty(file, path));
  return { actions: new Map([...declared, ...knownActions]), faults, files: new Map(files) };
}

/** A version that an earlier process served; undefined if it has faults by now, or there is none. */
function keptVersion(
  path: string,
  bytes: Buffer | undefined,
  profiles: ReadonlySet<string> | undefined,
): GoodVersion | undefined {
  const read = bytes && readAction({ path, bytes }, profiles);
  return bytes && read && !('faults' in read) ? { bytes, action: read } : undefined;
}

/** The last good text of each file, by its name. */
export const goodTexts = ({ files }: LoadedActions): ReadonlyMap<string, Buffer> =>
  new Map(
    [...files].flatMap(([file, { good }]) => (good && typeof good.bytes !== 'string' ? [[file, good.bytes]] : [])),
  );

/** The files with faults, and what is used instead. */
export const heldActions = ({ files }: LoadedActions): HeldFile[] =>
  [...files.values()].flatMap(({ path, bytes, good }): HeldFile[] => {
    if (!good) return [{ path, instead: 'nothing' }];
    return good.bytes === bytes ? [] : [{ path, instead: 'last good version' }];
  });

/** Stands for an action that never had a good version. */
const faulty = (file: string, path: string): NamedAction => [
  file.replace(/\.ya?ml$/, ''),
  { profile: '', need: 'read', inputs: {}, outcomes: {}, faultyFile: path },
];

const isAsBefore = (texts: readonly { file: string; bytes: Buffer | string }[], { files }: LoadedActions): boolean =>
  texts.length === files.size && texts.every(({ file, bytes }) => isSame(files.get(file)?.bytes, bytes));

const isSame = (one: Buffer | string | undefined, other: Buffer | string): boolean =>
  typeof one === 'object' && typeof other === 'object' ? one.equals(other) : one === other;

function readAction(
  { path, bytes }: { path: string; bytes: Buffer | string },
  profiles: ReadonlySet<string> | undefined,
): NamedAction | { faults: Fault[] } {
  if (path.endsWith('.yml'))
    return { faults: [{ file: path, message: 'is ignored', hint: 'Rename it to end in .yaml' }] };
  const yaml = parseBytes(bytes, path, parseYamlOnce);
  if ('faults' in yaml) return yaml;
  const source = sourceOf(yaml, actionSchema);
  if ('faults' in source) return source;
  const faults = checkAction(source, profiles);
  return faults.length > 0 ? { faults } : [source.file.name, compileAction(source.file)];
}

function filesIn(folder: string, faults: Fault[]): string[] {
  if (!existsSync(folder)) {
    if (folder !== USUAL_FOLDER) faults.push({ file: folder, message: 'cannot be read as a folder' });
    return [];
  }
  const names = readdirSync(folder).filter(name => /\.ya?ml$/.test(name) && !name.startsWith('.'));
  return names.sort().map(name => join(folder, name));
}
