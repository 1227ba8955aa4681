import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BotError } from '../../../core/errors.ts';
import { didYouMean, FaultsError } from '../../../core/faults.ts';
import { readFiles } from '../../../dialogs/index.ts';
import type { Settings } from '../../../settings/settings.ts';
import { copiedText, isRead, keepShipped, type ReadFile } from './shipped-copy.ts';

/**
 * `npm run templates -- copy NAME`: copies a file into the last folder of TEMPLATES_DIR, where it can be changed.
 * @param name "create-event", "create-event.de" or "cards/event"
 * @returns what to print
 * @throws BotError "settings/invalid" if there is only one folder; FaultsError if there is no such file, or a copy
 */
export function copy({ TEMPLATES_DIR: folders }: Pick<Settings, 'TEMPLATES_DIR'>, name: string): string {
  const [last = '', ...earlier] = folders.toReversed();
  if (earlier.length === 0) throw new BotError('settings/invalid', ONE_FOLDER);
  const file = fileNamed(`${name.replace(/\.yaml$/, '')}.yaml`, earlier.toReversed());
  const target = join(last, file.name);
  if (existsSync(target)) throw new FaultsError([{ file: target, message: 'is there already' }]);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, copiedText(file, target));
  keepShipped({ name: file.name, path: target }, file.bytes);
  return `Copied ${file.path} to ${target}, which replaces it. \`npm run templates -- check\` warns when the original changes.\n`;
}

const ONE_FOLDER =
  'TEMPLATES_DIR names only one folder. Add one of your own after a comma, such as TEMPLATES_DIR=templates,my-templates.';

function fileNamed(name: string, folders: readonly string[]): ReadFile {
  const { files } = readFiles(folders);
  const file = files.get(name);
  if (isRead(file)) return file;
  const hint = didYouMean(name, files.keys());
  throw new FaultsError([{ file: name, message: `is in no folder before the last`, ...(hint && { hint }) }]);
}
