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
  return [
    ...(ask === undefined ? unsaid(yaml, path, options) : []),
    ...repeated(yaml, path, options),
    ...(['title', 'phrases', 'answers'] as const).flatMap(field => saidTwice(yaml, { path, field, options })),
    ...withBraces(yaml, path, options),
  ];
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

type Words = { path: string[]; field: 'title' | 'phrases' | 'answers'; options: Options };

/** What says two options chooses neither, and buttons with the same words cannot be told apart. */
function saidTwice(yaml: YamlFile, { path, field, options }: Words): Fault[] {
  const first = new Map<string, number>();
  return options.flatMap((option, at) =>
    [option[field]].flat().flatMap((words, index) => {
      const said = words.toLowerCase().trim();
      const other = first.get(said);
      if (other === undefined) first.set(said, at);
      if (other === undefined || other === at) return [];
      const place = [...path, 'options', at, field, ...(field === 'title' ? [] : [index])];
      const message = `the option \`${options[other]?.value}\` has these words too`;
      return [yaml.fault(place, message, { hint: 'Remove them here or there, or say more.' })];
    }),
  );
}

/** Before a day only, a phrase leaves something open. */
const withBraces = (yaml: YamlFile, path: string[], options: Options): Fault[] =>
  options.flatMap(({ phrases }, at) =>
    phrases.flatMap((phrase, index) => {
      const offset = phrase.replace(/\{day\}('s)?$/, '').search(/[{}]/);
      if (offset < 0) return [];
      const hint = 'Write the words alone. Only `{day}` can stand at the end of a phrase.';
      const message = 'a phrase of an option has no entities';
      return [yaml.fault([...path, 'options', at, 'phrases', index], message, { offset, hint })];
    }),
  );
