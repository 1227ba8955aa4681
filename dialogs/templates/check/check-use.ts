import { type Fault, listed } from '../../../core/faults.ts';
import { nearest } from '../../../core/names/nearest.ts';
import { rootsOf } from '../expressions/roots.ts';
import { shownCards } from '../files/card-file.ts';
import type { SlotFile, TemplateFile } from '../files/schema.ts';
import type { Source } from '../files/source.ts';
import type { CardSource } from './check-card.ts';
import { isTaken, outputShape } from './names.ts';
import type { CheckedStep, StepNames } from './steps/step-names.ts';

/** Finds entities and values that nothing uses: no input, condition, value or text. They are misspelt, or left over. */
export function checkUse(
  source: Source<TemplateFile>,
  names: StepNames,
  cards: ReadonlyMap<string, CardSource | undefined>,
): Fault[] {
  const shown = shownCards(source.file).map(({ name }) => cards.get(name)?.file);
  return [...unusedEntities(source, names, shown), ...unusedValues(source, names, shown)];
}

/** What a template writes, without its entities and values. */
function writtenIn({ confirm, replies, next }: TemplateFile, { steps }: StepNames, shown: readonly unknown[]) {
  const inputs = steps.flatMap(step => [step.inputs, step.if]);
  return [confirm, replies, next, inputs, shown];
}

/** What an entity writes besides its own value. */
const writtenBy = ({ ask, invalid, if: condition, required }: SlotFile): unknown[] => [
  ask,
  invalid,
  condition,
  required,
];

const names = (name: string, written: unknown): boolean =>
  new RegExp(`\\b${name}\\b`).test(JSON.stringify(written) ?? '');

const isUnconfirmed = (file: TemplateFile): boolean =>
  file.confirm === undefined && !shownCards(file).some(({ at }) => at === 'confirm');

function unusedEntities(source: Source<TemplateFile>, all: StepNames, shown: readonly unknown[]): Fault[] {
  const { action, entities, values } = source.file;
  const { steps } = all;
  if (steps.length === 0 && action !== undefined) return [];
  // The text that is missing may show them.
  if (isUnconfirmed(source.file) && writes(all)) return [];
  const written = [...writtenIn(source.file, all, shown), values];
  const unused = Object.keys(entities).filter(name => {
    if (isTaken(name)) return false;
    const others = Object.entries(entities).flatMap(([other, slot]) => (other === name ? [] : writtenBy(slot)));
    return !names(name, [written, others]);
  });
  const byStep = Map.groupBy(unused, name => steps.find(({ definition }) => Object.hasOwn(definition.inputs, name)));
  return [...byStep].flatMap(([step, left]) =>
    step && left.length > 1 ? notGiven(source, step, left) : left.map(name => unusedEntity(source, all, name)),
  );
}

const writes = ({ steps }: StepNames): boolean => steps.some(({ definition }) => definition.need === 'write');

function unusedEntity(source: Source<TemplateFile>, all: StepNames, name: string): Fault {
  const { yaml, file } = source;
  const { action } = file;
  const message =
    action === undefined ? `nothing uses \`${name}\`` : `\`${action}\` does not use an entity \`${name}\``;
  const [other] = unknownNames(file, all);
  if (other !== undefined) {
    const isSlip = nearest(name, [other]) !== undefined;
    const hint = isSlip ? hintFor(name, other) : `There is no \`${other}\`, which is used: call one like the other.`;
    return yaml.fault(['entities', name], message, { atKey: true, hint, cause: `value ${other}` });
  }
  const known = [...new Set(all.steps.flatMap(({ definition }) => Object.keys(definition.inputs)))];
  const meant = nearest(name, known);
  const hint = meant === undefined ? unusedHint(name, action, known) : hintFor(name, meant);
  return yaml.fault(['entities', name], message, { atKey: true, hint, cause: meant && `value ${meant}` });
}

/** Names in the values, the confirmation and the inputs that stand for nothing. */
function unknownNames({ values, confirm = [] }: TemplateFile, { steps, everything }: StepNames): string[] {
  const texts = [
    ...Object.values(values),
    ...[confirm].flat(),
    ...steps.flatMap(({ inputs }) => Object.values(inputs)),
  ];
  return texts.flatMap(rootsOf).filter(root => !Object.hasOwn(everything, root));
}

const unusedHint = (name: string, action: string | undefined, known: readonly string[]): string =>
  action === undefined
    ? `Hand it to a step, such as \`description: "{{ ${name} }}"\`, show it in a text, or remove it.`
    : `It uses: ${known.join(', ')}. Under \`with\`, an entity of any name can fill one.`;

/** Several entities that a step could take are forgotten together. Of a step with a misspelt input, that fault is enough. */
function notGiven({ yaml }: Source<TemplateFile>, step: CheckedStep, entities: readonly string[]): Fault[] {
  const { action, definition, inputs, namedAt } = step;
  if (Object.keys(inputs).some(name => !Object.hasOwn(definition.inputs, name))) return [];
  const message = `\`${action}\` does not get these entities: ${listed(entities)}`;
  const hint = `Write each below it, such as \`${entities[0]}: "{{ ${entities[0]} }}"\`, or remove it.`;
  return [yaml.fault(namedAt.path, message, { atKey: namedAt.atKey, hint })];
}

/** Of a value with a fault, that fault is enough. */
function unusedValues({ yaml, file }: Source<TemplateFile>, all: StepNames, shown: readonly unknown[]): Fault[] {
  const { entities, values } = file;
  const written = [...writtenIn(file, all, shown), Object.values(entities).map(writtenBy)];
  return Object.entries(values).flatMap(([name, value]) => {
    const others = Object.entries(values).filter(([other]) => other !== name);
    if (isFaulty(value, all) || isTaken(name) || names(name, [written, others])) return [];
    return [yaml.fault(['values', name], `nothing uses \`${name}\``, { atKey: true, hint: 'Remove it, or show it.' })];
  });
}

/** With `do`, an action takes an entity only if it is written down. */
const hintFor = (name: string, meant: string): string =>
  meant === name ? `Write it below an action: \`${name}: "{{ ${name} }}"\`.` : `Did you mean \`${meant}\`?`;

function isFaulty(value: string, { everything }: StepNames): boolean {
  let faults = 0;
  const shape = outputShape(value, everything, () => faults++);
  return shape === undefined || faults > 0;
}
