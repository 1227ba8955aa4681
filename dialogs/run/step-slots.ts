import type { SlotValues } from '../engine/state.ts';
import type { Fields } from '../templates/shapes.ts';
import type { TemplateStep } from '../templates/template.ts';

type Bound = Pick<TemplateStep, 'inputs' | 'definition'>;

/** The entity that an input of a step takes as it is. */
export function slotOfInput({ inputs }: Pick<Bound, 'inputs'>, input: string): string | undefined {
  const expression = inputs[input];
  return expression?.kind === 'output' ? expression.slot : undefined;
}

/** The inputs of a step that take this entity as it is. */
const inputsOfSlot = (step: Pick<Bound, 'inputs'>, slot: string): string[] =>
  Object.keys(step.inputs).filter(input => slotOfInput(step, input) === slot);

/** Values by entity, from values by input; what comes from no entity is left out. */
export const asSlots = (step: Pick<Bound, 'inputs'>, values: SlotValues): SlotValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([input, value]) => {
      const slot = slotOfInput(step, input);
      return slot === undefined ? [] : [[slot, value]];
    }),
  );

/** The values that the question for an entity has only after a look-up. */
export const askedWith = (step: Bound, slot: string): Fields =>
  Object.assign({}, ...inputsOfSlot(step, slot).map(input => step.definition.asks?.[input] ?? {}));
