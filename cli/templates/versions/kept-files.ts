import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../../bot/templates/template-history.ts';
import { bytesOf } from '../../../core/yaml/yaml.ts';
import { type RawFile, type RawFiles, readFiles } from '../../../dialogs/index.ts';
import type { Settings } from '../../../settings/settings.ts';

/** The files whose versions a bot keeps, as they are now, and their folders. */
export type KeptFiles = { folders: readonly string[]; files: RawFiles };

export function keptFiles({ TEMPLATES_DIR, ACTIONS_DIR }: Settings, kind: Kind): KeptFiles {
  if (kind === 'template') return { folders: TEMPLATES_DIR, files: readFiles(TEMPLATES_DIR).files };
  return { folders: ACTIONS_DIR, files: actionsIn(ACTIONS_DIR) };
}

/** Files of later folders replace files of the same name. */
function actionsIn(folders: readonly string[]): RawFiles {
  const files = new Map<string, RawFile>();
  for (const folder of folders.filter(existsSync)) {
    for (const name of readdirSync(folder).filter(one => one.endsWith('.yaml') && !one.startsWith('.'))) {
      const [path, beneath] = [join(folder, name), files.get(name)];
      files.set(name, { name, path, bytes: bytesOf(path), ...(beneath && { beneath }) });
    }
  }
  return files;
}
