import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { BotError } from '../../core/errors.ts';
import { didYouMean, FaultsError } from '../../core/faults.ts';
import { copyOf, type RawFile, readFiles } from '../../dialogs/index.ts';
import type { Settings } from '../../settings/settings.ts';

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
  writeFileSync(target, withSchemaFrom(copyOf(file.bytes), { from: file.path, to: target }));
  return `Copied ${file.path} to ${target}, which replaces it. \`npm run templates -- check\` warns when the original changes.\n`;
}

const ONE_FOLDER =
  'TEMPLATES_DIR names only one folder. Add one of your own after a comma, such as TEMPLATES_DIR=templates,my-templates.';

function fileNamed(name: string, folders: readonly string[]): RawFile & { bytes: Buffer } {
  const { files } = readFiles(folders);
  const file = files.get(name);
  if (file && typeof file.bytes !== 'string') return { ...file, bytes: file.bytes };
  const hint = didYouMean(name, files.keys());
  throw new FaultsError([{ file: name, message: `is in no folder before the last`, ...(hint && { hint }) }]);
}

/** The copy with the path to its schema as it is from there. */
function withSchemaFrom(text: string, { from, to }: { from: string; to: string }): string {
  return text.replace(/(?<=^# yaml-language-server: \$schema=)\.\S+/, path =>
    relative(dirname(resolve(to)), resolve(dirname(from), path)),
  );
}
