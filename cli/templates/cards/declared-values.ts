import { type LiteralSetting, literalValue } from '../../../dialogs/run/literals.ts';
import { resultValues } from '../../../dialogs/run/result-names.ts';
import { slotTypeNamed } from '../../../dialogs/slots/index.ts';
import type { Template, TemplateStep } from '../../../dialogs/templates/template.ts';

/** What texts see of a template's declared actions, by the examples in their files: its own slots, and the results. */
export function declaredValues(template: Template, setting: LiteralSetting): Record<string, unknown> {
  return Object.assign(
    {},
    ...template.steps.flatMap(step => [slotsOf(template, step, setting), resultsOf(step, setting)]),
  );
}

/** The slots that have the names of inputs with an example. */
function slotsOf(
  { slots }: Template,
  { definition: { inputs, declared } }: TemplateStep,
  setting: LiteralSetting,
): Record<string, unknown> {
  const views = Object.entries(declared?.example?.inputs ?? {}).flatMap(([name, text]) => {
    const [slot, input] = [slots.find(one => one.name === name), inputs[name]];
    const value = slot && input && literalValue(input, text, setting);
    return value === undefined || !slot ? [] : [[name, slotTypeNamed(slot.type).view(value, setting)] as const];
  });
  return Object.fromEntries(views);
}

function resultsOf(step: TemplateStep, setting: LiteralSetting): Readonly<Record<string, unknown>> {
  const { declared } = step.definition;
  const part = declared?.example && declared.read(declared.example.answer, setting);
  return part && 'value' in part ? resultValues(step, 'done', part.value) : {};
}
