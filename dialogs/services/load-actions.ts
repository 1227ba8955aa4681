import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../core/faults.ts';
import { parseYamlOnce, readYaml } from '../../core/yaml/yaml.ts';
import { type ActionDefinition, type ActionDefinitions, knownActions } from '../actions/definitions.ts';
import { sourceOf } from '../templates/files/source.ts';
import { actionSchema } from './action-file.ts';
import { checkAction } from './check-action.ts';
import { compileAction } from './compile-action.ts';

/** The folder that need not exist. */
const USUAL_FOLDER = 'actions';

/** All actions that templates can use, and what is wrong with the files of others. */
export type LoadedActions = { actions: ActionDefinitions; faults: Fault[] };

/**
 * Reads and checks the declared actions in some folders, next to the built-in ones. Files of later folders replace files
 * of the same name.
 * @param profiles names of the existing auth profiles; undefined if they are checked elsewhere
 */
export function loadActions(
  folders: readonly string[],
  { profiles }: { profiles: ReadonlySet<string> | undefined },
): LoadedActions {
  const faults: Fault[] = [];
  const paths = new Map(
    folders.flatMap(folder => filesIn(folder, faults)).map(path => [basename(path), path] as const),
  );
  const declared = [...paths.values()].flatMap(path => {
    const read = readAction(path, profiles);
    if (!('faults' in read)) return [read];
    faults.push(...read.faults);
    return [];
  });
  return { actions: new Map([...knownActions, ...declared]), faults };
}

function readAction(
  path: string,
  profiles: ReadonlySet<string> | undefined,
): readonly [name: string, definition: ActionDefinition] | { faults: Fault[] } {
  if (path.endsWith('.yml'))
    return { faults: [{ file: path, message: 'is ignored', hint: 'Rename it to end in .yaml' }] };
  const yaml = readYaml(path, path, parseYamlOnce);
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
