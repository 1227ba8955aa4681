import { didYouMean, type Fault } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import { type ActionDefinition, actions, type InputDefinition } from '../../actions/definitions.ts';
import { failures } from '../../actions/failures.ts';
import type { TemplateFile } from '../files/schema.ts';
import { type Source, textFaults } from '../files/source.ts';
import type { Fields } from '../shapes.ts';

/** Checks that the action gets its inputs, and that each outcome has a text. */
export function checkAction(
  source: Source<TemplateFile>,
  seen: Fields,
  checkCardName: (path: Path, name: string | undefined, seen: Fields) => Fault[],
): Fault[] {
  const { yaml, file } = source;
  const action: ActionDefinition = actions[file.action];
  const { card, ...replies } = file.replies;
  const faults = [
    ...checkInputs(source, action),
    ...checkReplies(source, action, { replies, seen }),
    ...checkCardName(['replies', 'card'], typeof card === 'string' ? card : undefined, {
      ...seen,
      ...action.outcomes['done'],
    }),
  ];
  if (card !== undefined && typeof card !== 'string') {
    faults.push(yaml.fault(['replies', 'card'], '`card` must be the name of one card'));
  }
  if (action.need === 'write' && file.confirm === undefined) {
    const hint = 'Write a text that shows what will be written.';
    faults.push(
      yaml.fault(['action'], `\`${file.action}\` changes the calendar, but the template has no \`confirm\``, { hint }),
    );
  }
  return faults;
}

function checkInputs(source: Source<TemplateFile>, { inputs }: ActionDefinition): Fault[] {
  const { yaml, file } = source;
  const known = Object.keys(inputs);
  const unused = Object.keys(file.entities).filter(name => !known.includes(name));
  return [
    ...Object.entries(inputs).flatMap(([name, input]) => checkInput(source, name, input)),
    ...unused.map(name => {
      const hint = didYouMean(name, known) ?? `It uses: ${known.join(', ')}`;
      return yaml.fault(['entities', name], `\`${file.action}\` does not use an entity \`${name}\``, {
        atKey: true,
        hint,
      });
    }),
  ];
}

function checkInput(source: Source<TemplateFile>, name: string, { types, required, values }: InputDefinition): Fault[] {
  const { yaml, file } = source;
  const slot = file.entities[name];
  if (!slot) {
    const message = `\`${file.action}\` needs an entity \`${name}\` of type ${types.map(type => `\`${type}\``).join(' or ')}`;
    return required ? [yaml.fault(['action'], message)] : [];
  }
  if (!types.includes(slot.type)) {
    const hint = `Allowed: ${types.join(', ')}`;
    return [yaml.fault(['entities', name, 'type'], `\`${file.action}\` cannot use a \`${slot.type}\` here`, { hint })];
  }
  if (required && !slot.required && slot.default === undefined) {
    const hint = 'Write `required: true`, or a `default`.';
    return [yaml.fault(['entities', name], `\`${file.action}\` needs a value for \`${name}\``, { atKey: true, hint })];
  }
  return values ? unfitOptions(source, name, values) : [];
}

function unfitOptions({ yaml, file }: Source<TemplateFile>, name: string, values: readonly string[]): Fault[] {
  const hint = `Allowed: ${values.join(', ')}`;
  return (file.entities[name]?.options ?? []).flatMap(({ value }, index) => {
    const message = `\`${file.action}\` has no option \`${value}\` for \`${name}\``;
    return values.includes(value) ? [] : [yaml.fault(['entities', name, 'options', index, 'value'], message, { hint })];
  });
}

function checkReplies(
  { yaml, file }: Source<TemplateFile>,
  { outcomes }: ActionDefinition,
  { replies, seen }: { replies: TemplateFile['replies']; seen: Fields },
): Fault[] {
  const endings: Readonly<Record<string, Fields>> = { ...failures, ...outcomes };
  const missing = Object.keys(outcomes).filter(name => !Object.hasOwn(replies, name));
  return [
    ...missing.map(name =>
      yaml.fault(['replies'], `there is no text for the outcome \`${name}\` of \`${file.action}\``, { atKey: true }),
    ),
    ...Object.entries(replies).flatMap(([name, text]) => {
      const fields = Object.hasOwn(endings, name) ? endings[name] : undefined;
      if (fields) return textFaults(yaml, ['replies', name], { text, seen: { ...seen, ...fields } });
      const names = [...Object.keys(endings), 'card'];
      const hint = didYouMean(name, names) ?? `Its outcomes: ${Object.keys(endings).join(', ')}`;
      return [yaml.fault(['replies', name], `\`${file.action}\` has no outcome \`${name}\``, { atKey: true, hint })];
    }),
  ];
}
