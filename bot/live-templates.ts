import { createSlotTypes, type SlotTypes, type TemplateSet } from '../dialogs/index.ts';
import { createUnderstanding, type Understanding } from '../language/index.ts';

/** A set of templates with everything that is learnt from it once, when it loads. */
export type LiveTemplates = { set: TemplateSet; understanding: Understanding; slotTypes: SlotTypes };

export function liveTemplates(set: TemplateSet): LiveTemplates {
  const sketches = [...set.templates.values()].map(({ sketch }) => sketch);
  return {
    set,
    understanding: createUnderstanding(sketches, { presets: set.presets, commands: set.commands }),
    slotTypes: createSlotTypes(set.presets),
  };
}
