import type { Fault } from '../../../core/faults.ts';
import type { YamlFile } from '../../../core/yaml/yaml.ts';
import type { SlotFile } from '../files/schema.ts';

/** Checks that a choice, and nothing else, has options, and that texts and conditions can tell them apart. */
export function checkOptions(yaml: YamlFile, name: string, { type, options, ask }: SlotFile): Fault[] {
  const path = ['entities', name];
  if (type !== 'choice') {
    const message = 'only entities of type `choice` have options';
    return options ? [yaml.fault([...path, 'options'], message, { atKey: true })] : [];
  }
  if (!options?.length) return [yaml.fault(path, `\`${name}\` is a choice but has no \`options\``, { atKey: true })];
  return [...(ask === undefined ? unsaid(yaml, path, options) : []), ...repeated(yaml, path, options)];
}

type Options = NonNullable<SlotFile['options']>;

/** The options of a choice without a question, which would show them as buttons, are chosen by words alone. */
const unsaid = (yaml: YamlFile, path: string[], options: Options): Fault[] =>
  options.flatMap(({ phrases, words }, at) => {
    if (phrases.length + words.length > 0) return [];
    const hint = 'Write `phrases`, what people say for it, or an `ask`, whose buttons are the options.';
    return [yaml.fault([...path, 'options', at], 'nothing that people say chooses this option', { hint })];
  });

function repeated(yaml: YamlFile, path: string[], options: Options): Fault[] {
  const values = options.map(({ value }) => value);
  return values.flatMap((value, at) => {
    if (values.indexOf(value) === at) return [];
    const message = `another option has the value \`${value}\` too`;
    return [yaml.fault([...path, 'options', at, 'value'], message, { hint: 'Give each option a value of its own.' })];
  });
}
