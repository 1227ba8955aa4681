import type { Entity, EntityType, Reading, Span } from '../../nlu/index.ts';
import type { SlotValues } from '../engine/state.ts';
import type { Template } from '../templates/template.ts';
import type { SlotTypeName } from './index.ts';
import { TIME_TYPES } from './slot-kinds.ts';

/** A stretch of a message that filled a slot. */
export type UsedPart = Span & { slot: string };
/** A stretch that nothing used. `isUnknown`: it looks like a value, but nothing was read from it. */
export type UnusedPart = Span & { text: string; isUnknown: boolean };

/** The slots of a template before a message and after it. */
export type SlotCourse = { template: Template; before?: SlotValues; after: SlotValues };

/** The slot types that can hold an entity, apart from words that contain it. */
const HOLDERS: Readonly<Record<Exclude<EntityType, 'choice'>, readonly SlotTypeName[]>> = {
  time: [...TIME_TYPES, 'event', 'repeat'],
  impossible: TIME_TYPES,
  duration: ['duration', 'time-change', 'date-time-range'],
  shift: ['time-change', 'date-time-range', 'duration'],
  'time-zone': ['time-zone', ...TIME_TYPES],
  'event-reference': ['event'],
  repeat: ['repeat'],
  reminder: ['reminders'],
  description: ['description'],
  people: ['people', 'people-to-add', 'people-to-remove', 'person', 'event'],
  place: ['place'],
};

/** The stretches of a message that filled a slot. */
export function usedParts(course: SlotCourse, reading: Reading): UsedPart[] {
  const slots = new HeldSlots(course);
  const holders = reading.entities.map(entity => holderOf(slots, entity, reading));
  return reading.spans.flatMap(({ start, end, as, entity }) => {
    const slot = entity === undefined ? slots.saying(reading.text.slice(start, end)) : holders[entity];
    return slot === undefined || as === 'intent' ? [] : [{ start, end, slot }];
  });
}

/** The content words of a message that filled no slot, in the order of the sentence. */
export function unusedParts(course: SlotCourse, reading: Reading): UnusedPart[] {
  const { template } = course;
  const slots = new HeldSlots(course);
  const { text, entities, pointed, spans, unread } = reading;
  const impossible = entities.filter(({ type }) => type === 'impossible');
  const used = [
    ...entities.filter(entity => holderOf(slots, entity, reading) !== undefined).map(({ span }) => span),
    ...(pointed ? [pointed.span] : []),
    ...unread.filter(span => impossible.some(entity => span.start <= entity.span.end && entity.span.start <= span.end)),
  ];
  // Without a word such as "it", a name is a part of what says which event is meant.
  const saysWhich = reading.mention === undefined && slots.ofType(['event']) !== undefined;
  const names = saysWhich ? [] : spans.filter(({ as }) => as === 'title' || as === 'event');
  const part = ({ start, end }: Span, isUnknown = false): UnusedPart => ({
    ...{ start, end, isUnknown },
    text: text.slice(start, end),
  });
  const isFree = (span: Span): boolean => !used.some(other => isWithin(span, other));
  const parts = [
    ...entities
      .filter(({ span }) => isFree(span))
      .map(one => part(isWithout(one) ? withLead(text, one.span) : one.span)),
    ...names.map(span => part(span)).filter(name => isFree(name) && !slots.isNamed(name.text)),
    ...unread
      .filter(({ from, end }) => slots.saying(text.slice(from, end)) === undefined)
      .map(span => part(span, span.isValue))
      .filter(isFree),
  ];
  return parts
    .filter(({ text: said }) => template.need === 'write' || personAt(said, reading) === undefined)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, at, all) => !all.slice(0, at).some(other => isWithin(one, other)));
}

const isWithout = (entity: Entity): boolean => entity.type === 'people' && entity.without === true;

/** The stretch with the word before it: "without Ana". */
const withLead = (text: string, { start, end }: Span): Span => ({
  start: text.lastIndexOf(' ', start - 2) + 1,
  end,
});

const isWithin = (span: Span, { start, end }: Span): boolean => start <= span.start && span.end <= end;

/** The slots that a message can have filled. */
class HeldSlots {
  readonly template: Template;
  readonly #before: SlotValues;
  readonly #after: SlotValues;

  constructor({ template, before = {}, after }: SlotCourse) {
    this.template = template;
    this.#before = before;
    this.#after = after;
  }

  /** True if a message changes a dialog that has begun. */
  get isOpen(): boolean {
    return Object.keys(this.#before).length > 0;
  }

  /** A filled slot of the first type that has one. */
  ofType(types: readonly SlotTypeName[]): string | undefined {
    const filled = this.#filled();
    return types.flatMap(type => filled.find(slot => slot.type === type)?.name ?? [])[0];
  }

  named(name: string): string | undefined {
    return this.#filled().find(slot => slot.name === name)?.name;
  }

  /** The slots whose values have these words, now or before the message. */
  allSaying(text: string): string[] {
    const said = ` ${spaced(text)} `;
    const holds = (value: unknown): boolean => leaves(value).some(words => ` ${spaced(words)} `.includes(said));
    const now = this.#filled().flatMap(({ name }) => (holds(this.#after[name]) ? name : []));
    return [...now, ...Object.keys(this.#before).filter(name => holds(this.#before[name]))];
  }

  saying(text: string): string | undefined {
    return this.allSaying(text)[0];
  }

  /** True if a slot has this name, or a name or word that it contains: "Lunch" of "Lunch instead". */
  isNamed(text: string): boolean {
    const said = text.toLowerCase();
    const words = leaves([this.#before, this.#filled().map(({ name }) => this.#after[name])]);
    return this.saying(text) !== undefined || words.some(word => said.includes(word.toLowerCase()));
  }

  #filled(): Template['slots'] {
    return this.template.slots.filter(({ name }) => this.#after[name] !== undefined);
  }
}

/** Words between single blanks, for whole words to be found in others. */
const spaced = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}@.]+/gu, ' ')
    .trim();

/** A date or a clock time. */
const CIVIL = /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)/;

/** The words in a value: every text of at least two characters in it. */
const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value].filter(text => text.length > 1 && !CIVIL.test(text))
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

/** The slot that holds an entity. */
function holderOf(slots: HeldSlots, entity: Entity, reading: Reading): string | undefined {
  const said = slots.saying(entity.text);
  if (said !== undefined && entity.type !== 'people') return said;
  switch (entity.type) {
    case 'impossible':
      return slots.ofType(HOLDERS.impossible) ?? entity.type;
    case 'people': {
      // Another text says that somebody who should not come was no guest.
      if (entity.without && slots.isOpen) return entity.type;
      // Another text says whose calendar the bot cannot see.
      if (slots.template.need === 'read') return slots.ofType(HOLDERS.people) ?? entity.type;
      const which = isOfNewTime(slots, entity, reading) ? slots.ofType(['person']) : undefined;
      const holders = entity.people.map(one =>
        slots.allSaying(one.email ?? one.name ?? '').find(slot => slot !== which),
      );
      return holders.includes(undefined) ? undefined : holders[0];
    }
    case 'choice':
      return entity.list === PRESETS ? slots.ofType(TIME_TYPES) : slots.named(entity.list);
    case 'place':
      return slots.saying(entity.value) ?? personAt(entity.text, reading);
    default:
      return slots.ofType(HOLDERS[entity.type]);
  }
}

/** "Move the dentist to 5pm with Ben": behind the new time, a name does not say which event is meant. */
const isOfNewTime = ({ template }: HeldSlots, { span }: Entity, { entities }: Reading): boolean => {
  const times = entities.filter(({ type }) => type === 'time' || type === 'shift');
  return template.writes === 'change' && times.length > 0 && times.every(time => time.span.end <= span.start);
};

const PRESETS = 'preset-range';

/** "At Ben's" names a person; another text says whose calendar the bot cannot see. */
const personAt = (text: string, { others }: Reading): string | undefined =>
  others?.people.find(({ name }) => name !== undefined && text.includes(name))?.name;
