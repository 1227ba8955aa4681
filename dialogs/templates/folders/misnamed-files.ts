import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../../core/faults.ts';
import { CARDS } from './file-names.ts';
import type { Folders } from './raw-files.ts';

/** The cause of all faults that the lack of a file has. @param name "create-event" or "cards/event" */
export const missingFile = (name: string): string => `missing ${name}`;

/** The cause of faults in a file that is read as something else than it is meant to be. */
export const wholeFile = (file: string): string => `whole ${file}`;

/** The cause of faults that another file has because of those in this one. */
export const faultyFile = (file: string): string => `faults in ${file}`;

/** `create-event.yml`, `create-event.YAML`, `create-event.yaml.txt` */
const OTHER_ENDING = /^(?!.*\.yaml$)(?<name>.+?)\.ya?ml(?:\.txt)?$/i;
/** `create-event.DE.yaml`, `create-event.de-AT.yaml` */
const OTHER_LANGUAGE = /^(?<name>.+)\.(?![a-z]{2,3}\.)(?<language>[A-Za-z]{2,3})(?:[-_][A-Za-z]+)?\.yaml$/;

/** `create-event_de.yaml`, `create-event-de.yaml` next to `create-event.yaml` */
const OTHER_SIGN = /^(?<name>.+)[-_](?<language>[a-z]{2})\.yaml$/;

/** The faults of files that are not read as they are meant, because of their names. */
export function misnamedFiles(folders: Folders): Fault[] {
  const all = [folders].flat().flatMap(namesIn);
  return [folders].flat().flatMap(dir => ['', CARDS].flatMap(folder => misnamedIn(dir, folder, all)));
}

const misnamedIn = (dir: string, folder: string, all: readonly string[]): Fault[] =>
  namesIn(join(dir, folder)).flatMap(name => {
    const file = join(dir, folder, name);
    return otherEnding(file, folder) ?? otherLanguage(file) ?? otherSign(file, all) ?? [];
  });

function otherEnding(file: string, folder: string): Fault | undefined {
  const { name } = OTHER_ENDING.exec(basename(file))?.groups ?? {};
  if (name === undefined) return undefined;
  const message = 'is not read, because its name does not end in .yaml';
  return { file, message, hint: `Rename it to ${name}.yaml.`, cause: missingFile(join(folder, name)) };
}

function otherLanguage(file: string): Fault | undefined {
  const { name, language = '' } = OTHER_LANGUAGE.exec(basename(file))?.groups ?? {};
  if (name === undefined) return undefined;
  const message = 'is not read as a translation, because of the language in its name';
  return { file, message, hint: `Rename it to ${name}.${language.toLowerCase()}.yaml.`, cause: wholeFile(file) };
}

function otherSign(file: string, names: readonly string[]): Fault | undefined {
  const { name, language } = OTHER_SIGN.exec(basename(file))?.groups ?? {};
  const isTranslation = names.includes(`${name}.yaml`) && names.some(one => one.endsWith(`.${language}.yaml`));
  if (name === undefined || !isTranslation) return undefined;
  const message = 'is read as a file of its own, and not as a translation';
  return { file, message, hint: `Rename it to ${name}.${language}.yaml.`, cause: wholeFile(file) };
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
      .map(name => basename(name))
      .sort();
  } catch {
    return []; // reported where the folder is read
  }
}
