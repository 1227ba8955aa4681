import type { Entity, EntityType, PersonMention, Reading, Span } from '../../nlu/index.ts';
import { actions } from '../actions/definitions.ts';
import { type Context, templateOf } from '../context.ts';
import type { Event } from '../engine/event.ts';
import { type Dialog, dialogOf, type Pending, type SlotValues } from '../engine/state.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { readText } from '../slots/fill.ts';
import type { SlotTypeName } from '../slots/index.ts';
import { TIME_TYPES } from '../slots/slot-kinds.ts';
import type { Template } from '../templates/template.ts';

/** Nothing recognised is dropped silently: the answer names the parts of a message that its dialog cannot use. */

/** The slot types, other than words, that can hold an entity. */
const USED_BY: Readonly<
  Record<Exclude<EntityType, 'choice' | 'people' | 'place' | 'impossible'>, readonly SlotTypeName[]>
> = {
  time: [...TIME_TYPES, 'event', 'repeat'],
  duration: ['duration', 'time-change', 'date-time-range'],
  shift: ['time-change', 'date-time-range', 'duration'],
  'time-zone': ['time-zone', ...TIME_TYPES],
  'event-reference': ['event'],
  repeat: ['repeat'],
  reminder: ['reminders'],
  description: ['description'],
};

/** Names the parts of a message that the dialog it began or changed cannot use. */
export function unusedPartsSay(context: Context, { from, event, to }: Course): Say[] {
  const reading = readingOf(from, event);
  if (!reading || to.at !== 'filling') return [];
  const before = dialogOf(from)?.slots ?? {};
  const parts = unusedParts(context, { dialog: to.dialog, before }, reading);
  return parts.length > 0 ? [botSay(context, 'leftOut', { parts })] : [];
}

type Course = { from: Pending; event: Event; to: Pending };

/** Only messages about the dialog itself count. When the person chooses one of several, every word helps to choose. */
function readingOf({ at }: Pending, event: Event): Reading | undefined {
  if (event.type === 'start' || event.type === 'request') return event.reading;
  return event.type === 'message' && (at === 'slot' || at === 'confirm') ? event.reading : undefined;
}

type Changed = { dialog: Dialog; before: SlotValues };

/** The unused words. If a sentence makes several changes, each clause is checked. */
function unusedParts(context: Context, changed: Changed, reading: Reading): string[] {
  const template = templateOf(context, changed.dialog);
  const { restricted, whose, clauses } = reading;
  if (restricted || whose) return [];
  const readings = clauses ? clauses.map(text => readText(context, text, template)) : [reading];
  return readings.flatMap(one => unusedOf(template, changed, one));
}

function unusedOf(template: Template, { dialog, before }: Changed, reading: Reading): string[] {
  const { entities, pointed } = reading;
  const people = entities.some(({ type }) => type === 'place') ? (reading.others?.people ?? []) : [];
  const slots = { before, after: dialog.slots };
  const used = entities.filter(entity => isUsed(template, slots, entity) || isOnlyWho(entity, people));
  const known = [...used, ...(pointed ? [pointed] : [])];
  return entities.filter(({ span }) => !known.some(other => isWithin(span, other.span))).map(({ text }) => text);
}

const isWithin = (span: Span, { start, end }: Span): boolean => start <= span.start && span.end <= end;

/** "At Ben's" names a person, which other texts answer. */
const isOnlyWho = ({ type, text }: Entity, people: readonly PersonMention[]): boolean =>
  type === 'place' && people.some(({ name }) => name !== undefined && text.includes(name));

type Slots = { before: SlotValues; after: SlotValues };

function isUsed(template: Template, { before, after: slots }: Slots, entity: Entity): boolean {
  const held = template.slots.filter(({ name }) => isInput(template, name) && slots[name] !== undefined);
  const words = JSON.stringify([before, ...held.map(({ name }) => slots[name])]).toLowerCase();
  if (words.includes(entity.text.toLowerCase())) return true;
  switch (entity.type) {
    case 'impossible':
      return true;
    // Another text says whose calendar the bot cannot see.
    case 'people':
      return (
        template.need === 'read' ||
        entity.people.every(({ name, email }) => words.includes((email ?? name ?? '').toLowerCase()))
      );
    case 'choice':
      return held.some(({ name, type }) => (isPreset(entity.list) ? TIME_TYPES.includes(type) : name === entity.list));
    case 'place':
      return words.includes(entity.value.toLowerCase());
    default:
      return held.some(({ type }) => USED_BY[entity.type].includes(type));
  }
}

const isPreset = (list: string): boolean => list === 'preset-range';

/** "Add Ben" also fills a slot that only helps to recognise such sentences. */
const isInput = ({ action }: Template, name: string): boolean => name in actions[action].inputs;
