import type { Fault } from '../../core/faults.ts';
import type { YamlFile } from '../../core/yaml/yaml.ts';
import { TAKEN_HEADERS } from './faults/field-faults.ts';
import type { ApiKeyFile } from './service-profile.ts';

/** Checks where a service gets its key. @param written  before settings are filled in */
export function keyFaults(yaml: YamlFile, file: ApiKeyFile, written: ApiKeyFile): Fault[] {
  const { header, query } = file;
  if ((header === undefined) === (query === undefined)) {
    const message = header ? 'the key has two places: `header` and `query`' : 'nothing says where the key goes';
    const hint = header ? 'Keep one of them.' : HINT;
    return [yaml.fault(header ? ['query'] : ['type'], message, { hint, atKey: header !== undefined })];
  }
  const place = header ? 'header' : 'query';
  return [...writtenKeyFaults(yaml, place, written[place]?.value ?? ''), ...(header ? headerFaults(yaml, header) : [])];
}

const HINT = 'Write `header` with a `name` and a `value`, or `query` in the same way.';

/** A key in the file would end up in the repository. Words before the setting, such as "Bearer", are no key. */
function writtenKeyFaults(yaml: YamlFile, place: 'header' | 'query', value: string): Fault[] {
  if (/^([A-Za-z]+ )?\$\{[^}]*\}$/.test(value)) return [];
  const hint = 'Write a setting in $ and braces, such as $' + '{PRESENCE_KEY}, and set that instead.';
  return [yaml.fault([place, 'value'], 'a key must not be written in this file', { hint })];
}

function headerFaults(yaml: YamlFile, { name, value }: { name: string; value: string }): Fault[] {
  if ([...TAKEN_HEADERS, 'idempotency-key'].includes(name.toLowerCase())) {
    return [yaml.fault(['header', 'name'], `the bot sets the header \`${name}\` itself`)];
  }
  if (/^[\x20-\x7e]+$/.test(value)) return [];
  return [yaml.fault(['header', 'value'], 'the setting contains characters that a header cannot have')];
}
