import type { AmbiguityChoices, Reading, SlotSketch, Understanding } from '../nlu/index.ts';
import type { Written } from './actions/action-definition.ts';
import type { ActionName } from './actions/definitions.ts';
import type { Event } from './engine/event.ts';
import type { Dialog, Pending } from './engine/state.ts';
import type { Setting } from './slots/slot-type.ts';
import { slotsOf } from './slots/slots-of.ts';
import type { Mode } from './templates/files/schema.ts';
import type { Slot, Template, TemplateSet } from './templates/template.ts';

/** What a conversation knows about an auth profile; `mode` says whose account it uses. A service uses none. */
export type ProfileFacts = { title: string; mode: Mode | 'service' };

/** Everything that a turn depends on, except for the state and the message. */
export type Context = {
  set: TemplateSet;
  understanding: Understanding;
  setting: Setting;
  /** The languages that the templates speak; by default that of `set`. */
  languages?: () => readonly string[];
  /** False while `setting.zone` is only a default because the person's zone is unknown. */
  zoneKnown: boolean;
  /** How the person usually means words with two readings. */
  preferredReadings?: Partial<AmbiguityChoices>;
  turn: number;
  /** Readings made in this turn, by text, template and setting. */
  readings?: Map<string, Reading>;
  /** The address of the calendar's owner, once known. */
  account?: string;
  /** The auth profiles, by name. */
  profiles: ReadonlyMap<string, ProfileFacts>;
  /**
   * Called at every step of the engine, with the pending value before it, the event, and the pending value after it.
   */
  onStep?: (from: Pending, event: Event, to: Pending) => void;
  /** Makes a random id of [a-v0-9], valid as an event id (Google: base32hex). */
  newNonce: () => string;
};

/**
 * The dialog's template.
 * @throws TypeError if it no longer exists; `engine/reconcile.ts` has checked that before
 */
export function templateOf(context: Context, dialog: Pick<Dialog, 'template'>): Template {
  const template = context.set.templates.get(dialog.template);
  if (!template) throw new TypeError(`no template ${dialog.template}`);
  return template;
}

/** What people call what they began: of a template that another one runs as a step, the title of that one. */
export const titleBegun = (context: Context, dialog: Pick<Dialog, 'template' | 'caller'>): string =>
  dialog.caller ? titleBegun(context, dialog.caller.dialog) : templateOf(context, dialog).title;

type Standing = Pick<Dialog, 'template' | 'version' | 'caller'>;

/** False if the designer has changed or removed the template since the dialog began, or that of a dialog it returns to. */
export const isCurrent = (context: Context, { template, version, caller }: Standing): boolean =>
  context.set.templates.get(template)?.version === version && (!caller || isCurrent(context, caller.dialog));

export function slotOf(template: Template, name: string): Slot {
  const slot = slotsOf(template.slots).named.get(name);
  if (!slot) throw new TypeError(`${template.name} has no entity ${name}`);
  return slot;
}

/** The template that a result of this one can start: the first of its `next` that writes this. */
export const suggestedBy = (
  { set }: Context,
  { suggests, next }: Template,
  written: Written | undefined = suggests,
): Template | undefined =>
  written && next.flatMap(({ template }) => set.templates.get(template) ?? []).find(({ writes }) => writes === written);

/** The auth profiles that a template uses, its own first. */
export const profilesUsed = ({ profile, steps }: Template): string[] => [
  ...new Set([profile, ...steps.map(step => step.profile)].filter(one => one !== undefined)),
];

/** True if the template changes or deletes an event that is there already. */
export const changesEvent = ({ writes }: Template): boolean => writes === 'change' || writes === 'deletion';

/** True if the template writes several events after one yes. */
export const takesSeveral = ({ steps }: Template): boolean =>
  steps.some(({ definition }) => definition.each !== undefined);

/** True if what a template puts in the calendar is a copy of another event. */
export const copiesEvent = ({ writes, slots }: Template): boolean =>
  writes === 'new' && slots.some(({ type }) => type === 'event');

/** True if a template puts an event in the calendar in the person's own words. */
export const createsEvent = (template: Template): boolean => template.writes === 'new' && !copiesEvent(template);

/** The first template that writes one event so. */
export const templateThat = (
  { set }: Context,
  writes: Written,
  fits: (template: Template) => boolean = () => true,
): Template | undefined =>
  [...set.templates.values()].find(one => one.writes === writes && !takesSeveral(one) && fits(one));

/** False if the template only calls services, or only answers. */
export const usesCalendar = ({ steps }: Template): boolean => steps.some(({ definition }) => !definition.declared);

/** True if a step of the template is this action. */
export const runs = (template: Template | undefined, action: ActionName): boolean =>
  template?.steps.some(step => step.action === action) === true;

export const slotSketches = (template: Template): readonly SlotSketch[] => template.sketch.slots;

const profilesOfSets = new WeakMap<TemplateSet['templates'], readonly string[]>();

/** The auth profiles that the templates of a set use. */
export function profilesIn({ templates }: Pick<TemplateSet, 'templates'>): readonly string[] {
  const known = profilesOfSets.get(templates);
  if (known) return known;
  const profiles = [...new Set([...templates.values()].flatMap(profilesUsed))];
  profilesOfSets.set(templates, profiles);
  return profiles;
}

/** The templates that write with a profile; with `mode` only those that support such an account. */
export const writersWith = ({ templates }: Pick<TemplateSet, 'templates'>, profile: string, mode?: Mode): string[] =>
  [...templates.values()]
    .filter(({ modes }) => mode === undefined || modes.includes(mode))
    .filter(({ steps }) => steps.some(step => step.definition.need === 'write' && step.profile === profile))
    .map(({ name }) => name);

/** The profiles of accounts that templates use; services have no accounts. */
export const accountProfiles = (context: Context): string[] =>
  profilesIn(context.set).filter(profile => profileOf(context, profile).mode !== 'service');

/** The title of a profile, and whose account it uses. */
export const profileOf = ({ profiles }: Context, name: string): ProfileFacts =>
  profiles.get(name) ?? { title: name, mode: 'per-user' };
