import { createSlotTypes, type SlotTypes, type TemplateSet } from '../dialogs/index.ts';
import { createUnderstanding, type Understanding } from '../language/index.ts';

/** A set of templates with everything that is made of it once. */
export type LiveTemplates = {
  set: TemplateSet;
  /** Learnt from the utterances when it is first asked for, so that the bot listens sooner. */
  readonly understanding: Understanding;
  slotTypes: SlotTypes;
};

export function liveTemplates(set: TemplateSet): LiveTemplates {
  const { language, presets, commands } = set;
  let learnt: Understanding | undefined;
  return {
    set,
    get understanding() {
      const sketches = [...set.templates.values()].map(({ sketch }) => sketch);
      learnt ??= createUnderstanding(sketches, { presets, commands, language });
      return learnt;
    },
    slotTypes: createSlotTypes(presets),
  };
}
