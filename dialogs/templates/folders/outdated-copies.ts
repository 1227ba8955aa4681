import type { Fault } from '../../../core/faults.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import { BASE, baseOf, hasBase } from './base.ts';
import { parsedWithBase, type RawFile, type RawFiles } from './raw-files.ts';

/** Warnings about copied files whose originals have changed. */
export const outdatedCopies = (files: RawFiles): Fault[] => [...files.values()].flatMap(outdated);

function outdated(file: RawFile): Fault[] {
  const yaml = file.bytes.includes(`${BASE}:`) ? parsedWithBase(file) : undefined;
  if (!yaml || 'faults' in yaml || !hasBase(yaml.value)) return [];
  const { beneath } = file;
  if (!beneath || typeof beneath.bytes === 'string') {
    return [warning(yaml, 'the file that this was copied from is gone')];
  }
  if (baseOf(beneath.bytes) === String(yaml.value[BASE])) return [];
  const name = file.name.replace(/\.yaml$/, '');
  const hint = `\`npm run templates -- changed ${name}\` shows how. With --done, this file counts as a copy of the new version.`;
  return [warning(yaml, `${beneath.path} has changed since this was copied from it`, hint)];
}

const warning = (yaml: YamlFile, message: string, hint?: string): Fault => ({
  ...yaml.fault([BASE], message, { hint }),
  severity: 'warning',
});
