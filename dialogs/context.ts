import type { AmbiguityChoices, Reading, SlotSketch, Understanding } from '../nlu/index.ts';
import type { EventType } from './engine/event.ts';
import type { Dialog, Pending } from './engine/state.ts';
import type { Setting } from './slots/slot-type.ts';
import type { Mode } from './templates/files/schema.ts';
import type { Slot, Template, TemplateSet } from './templates/template.ts';

/** What a conversation knows of an auth profile; `mode` says whose account it is. */
export type ProfileFacts = { title: string; mode: Mode };

/** Everything that one turn is a function of, beside the state and what was said. */
export type Context = {
  set: TemplateSet;
  understanding: Understanding;
  setting: Setting;
  /** Whether `setting.zone` is the person's, rather than a stand-in until it is known. */
  zoneKnown: boolean;
  /** How the person is known to take words that can be read in two ways. */
  ways?: Partial<AmbiguityChoices>;
  turn: number;
  /** What was read in this turn, by text, template and setting. */
  readings?: Map<string, Reading>;
  /** Whose calendar is used, once that is known. */
  account?: string;
  /** The auth profiles, by name. */
  profiles: ReadonlyMap<string, ProfileFacts>;
  /** Is told of every step of the engine: what was pending, what happened, and what is pending then. */
  onStep?: (from: Pending['at'], event: EventType, to: Pending['at']) => void;
  /** A fresh random id of [a-v0-9], fit for an event's id. */
  newNonce: () => string;
};

/** The dialog's template. Callers have made sure (see `engine/reconcile.ts`) that it is still there. */
export function templateOf(context: Context, dialog: Pick<Dialog, 'template'>): Template {
  const template = context.set.templates.get(dialog.template);
  if (!template) throw new TypeError(`no template ${dialog.template}`);
  return template;
}

/** False when the designer has changed the template since, or taken it away. */
export const isCurrent = ({ set }: Context, { template, version }: Pick<Dialog, 'template' | 'version'>): boolean =>
  set.templates.get(template)?.version === version;

export function slotOf(template: Template, name: string): Slot {
  const slot = template.slots.find(candidate => candidate.name === name);
  if (!slot) throw new TypeError(`${template.name} has no entity ${name}`);
  return slot;
}

/** What a template's results lead to: the first of its `next` that writes such a thing. */
export const suggestedBy = ({ set }: Context, { suggests, next }: Template): Template | undefined =>
  suggests && next.flatMap(name => set.templates.get(name) ?? []).find(({ writes }) => writes === suggests);

export const slotSketches = (template: Template): readonly SlotSketch[] => template.sketch.slots;

/** What a profile is called, and whose account it is. */
export const profileOf = ({ profiles }: Context, name: string): ProfileFacts =>
  profiles.get(name) ?? { title: name, mode: 'per-user' };
