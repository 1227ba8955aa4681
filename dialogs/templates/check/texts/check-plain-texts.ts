import type { Fault } from '../../../../core/faults.ts';
import type { YamlFile } from '../../../../core/yaml/yaml.ts';
import { eachText, type TextPath } from './each-text.ts';

/** The fields of a file that are shown or compared as they are. `*` stands for every entry. */
const PLAIN: readonly string[] = [
  ...['title', 'help', 'example'],
  ...['names', 'default', 'example'].map(field => `entities.*.${field}`),
  ...['title', 'phrases', 'words', 'answers'].map(field => `entities.*.options.*.${field}`),
  ...['title', 'phrases'].map(field => `ranges.*.${field}`),
  ...['buttons.*', 'commands.*'],
];

const patterns = PLAIN.map(field => field.split('.'));

/** Finds values and tags in texts that are not filled in, where people would read the braces. */
export function checkPlainTexts(yaml: YamlFile): Fault[] {
  return eachText(yaml.value).flatMap(({ path, text }) => {
    const offset = isPlain(path) ? text.search(/\{\{|\{%/) : -1;
    if (offset < 0) return [];
    const hint = 'Write the words themselves, without braces.';
    return [yaml.fault(path, 'no values are filled in here, so people would read the braces', { offset, hint })];
  });
}

/** True for a plain field itself, or for an entry of it. */
const isPlain = (path: TextPath): boolean =>
  patterns.some(
    pattern => path.length - pattern.length <= 1 && pattern.every((step, at) => step === '*' || step === path[at]),
  );
