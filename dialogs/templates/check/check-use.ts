import { type Fault, nearest } from '../../../core/faults.ts';
import type { TemplateFile } from '../files/schema.ts';
import type { Source } from '../files/source.ts';
import type { CardSource } from './check-card.ts';
import type { StepNames } from './steps/step-names.ts';

/** Finds entities and values that nothing uses: no input, condition, value or text. They are misspelt, or left over. */
export function checkUse(
  { yaml, file }: Source<TemplateFile>,
  { steps, everything }: StepNames,
  cards: ReadonlyMap<string, CardSource | undefined>,
): Fault[] {
  const { confirm, replies, values, next, entities } = file;
  const shown = [file.confirmCard, replies.card].flatMap(name =>
    typeof name === 'string' ? cards.get(name)?.file : [],
  );
  const inputs = steps.flatMap(step => [step.inputs, step.if]);
  const written = JSON.stringify([confirm, replies, values, next, inputs, shown]);
  const known = steps.flatMap(({ definition }) => Object.keys(definition.inputs));
  const conditions = Object.values(entities).map(({ if: condition, required, ask, invalid }) => [
    condition,
    required,
    ask,
    invalid,
  ]);
  // Of a value with a fault, that fault is enough.
  const unusedValues = Object.keys(values)
    .filter(name => Object.hasOwn(everything, name))
    .flatMap(name => {
      const others = Object.entries(values).filter(([other]) => other !== name);
      const used = JSON.stringify([confirm, replies, others, next, inputs, shown, conditions]);
      return new RegExp(`\\b${name}\\b`).test(used)
        ? []
        : [yaml.fault(['values', name], `nothing uses \`${name}\``, { atKey: true, hint: 'Remove it, or show it.' })];
    });
  const unused = Object.keys(entities).flatMap(name => {
    const others = Object.entries(entities).map(([other, { ask, invalid, if: condition, required }]) =>
      other === name ? {} : { ask, invalid, condition, required },
    );
    const isUsed = new RegExp(`\\b${name}\\b`).test(written + JSON.stringify(others));
    if (isUsed || (steps.length === 0 && file.action !== undefined)) return [];
    const meant = nearest(name, known);
    const other = 'Under `with`, an entity of any name can fill one.';
    const uses = known.length > 0 ? `It uses: ${known.join(', ')}. ${other}` : undefined;
    const hint = meant === undefined ? uses : hintFor(name, meant);
    const message =
      file.action === undefined ? `nothing uses \`${name}\`` : `\`${file.action}\` does not use an entity \`${name}\``;
    return [yaml.fault(['entities', name], message, { atKey: true, hint, cause: meant && `value ${meant}` })];
  });
  return [...unused, ...unusedValues];
}

/** With `do`, an action takes an entity only if it is written down. */
const hintFor = (name: string, meant: string): string =>
  meant === name ? `Write it below an action: \`${name}: "{{ ${name} }}"\`.` : `Did you mean \`${meant}\`?`;
