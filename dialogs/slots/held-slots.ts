import { type Entity, type EntityOf, type EntityType, ownWords, type Reading } from '../../nlu/index.ts';
import { dateOf } from '../../time/index.ts';
import type { SlotValues } from '../engine/state.ts';
import type { Template } from '../templates/template.ts';
import type { SlotTypeName } from './index.ts';
import { isUsedZone } from './other-zone.ts';
import { TIME_TYPES } from './slot-kinds.ts';
import { timeAbove } from './slots-of.ts';
import { timeFrom } from './times/relative-time.ts';
import { saysHours, saysTime } from './times/said-times.ts';
import { lastDayOf } from './times/series-length.ts';
import { FOLLOWING } from './times/series-start.ts';

/** The slots of a template before a message and after it. */
export type SlotCourse = { template: Template; before?: SlotValues; after: SlotValues };

const PEOPLE: readonly SlotTypeName[] = ['people', 'people-to-add', 'people-to-remove', 'person'];

/** The slot types that can hold an entity, apart from words that contain it. */
const HOLDERS: Readonly<Record<Exclude<EntityType, 'choice'>, readonly SlotTypeName[]>> = {
  time: [...TIME_TYPES, 'event', 'repeat', 'repeat-change'],
  impossible: TIME_TYPES,
  duration: ['duration', 'time-change', 'date-time-range', 'reminders'],
  shift: ['time-change', 'date-time-range', 'duration'],
  'time-zone': ['time-zone'],
  calendar: ['calendar'],
  'event-reference': ['event'],
  repeat: ['repeat', 'repeat-change', 'event'],
  occurrences: ['repeat', 'repeat-change'],
  exception: [],
  reminder: ['reminders'],
  description: ['description'],
  people: [...PEOPLE, 'event'],
  place: ['place'],
};

/** True if a slot of this type can hold what was read; a choice only if the slot is its list. */
export const canHold = (type: SlotTypeName, entity: EntityType): boolean =>
  entity === 'choice' ? TIME_TYPES.includes(type) : HOLDERS[entity].includes(type);

/** The slots that a message can have filled. */
export class HeldSlots {
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

  /** A filled slot of the first type that has one, with a fitting value now or before the message. */
  ofType(types: readonly SlotTypeName[], fits: (value: unknown) => boolean = () => true): string | undefined {
    const filled = this.#filled().filter(({ name }) => fits(this.#after[name]) || fits(this.#before[name]));
    return types.flatMap(type => filled.find(slot => slot.type === type)?.name ?? [])[0];
  }

  /** The values of the slots of some types, now and before the message. */
  valuesOf(types: readonly SlotTypeName[]): unknown[] {
    const filled = this.#filled().filter(({ type }) => types.includes(type));
    return filled.flatMap(({ name }) => [this.#after[name], this.#before[name]]);
  }

  /** The slot of a name, with a value that it has now or had before the message. */
  ofName(name: string, value: unknown): string | undefined {
    const isFilled = this.#filled().some(slot => slot.name === name);
    return isFilled && [this.#after[name], this.#before[name]].includes(value) ? name : undefined;
  }

  /** The slot whose time the message gives by how far it is from the one above. */
  ofTimeFrom(reading: Reading): string | undefined {
    const { slots } = this.template;
    return this.#filled().find(slot => {
      const said = timeFrom(timeAbove(slot, slots, this.#after), reading);
      const { date, time } = Object(this.#after[slot.name]);
      return said !== undefined && said.date === date && said.time === time;
    })?.name;
  }

  /** The slot whose series goes on for so long. */
  ofSeriesLength(minutes: number): string | undefined {
    const [when] = this.valuesOf(['date-time-range']);
    const until = lastDayOf(Object(when), minutes);
    return this.ofType(['repeat'], value => until !== undefined && Object(value).until === until);
  }

  /** "Only until June" and "the series ends in June" say how much of a series is meant by the day on which it ends. */
  ofSeriesEnd(list: string): string | undefined {
    const choice = this.template.slots.find(({ name }) => name === list);
    const isScope = choice?.options.some(({ value }) => value === FOLLOWING);
    return isScope ? this.ofType(['series-start'], value => Object(value).date !== undefined) : undefined;
  }

  /** The slots whose values have these words, now or before the message. */
  allSaying(text: string): string[] {
    const said = ` ${spaced(text)} `;
    const isIn = (words: string): boolean => ` ${spaced(words)} `.includes(said) || isMailbox(words, said.trim());
    const holds = (value: unknown): boolean => leaves(value).some(isIn);
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

/** "Ben" and "ode" are said of "ben.ode@example.com". */
const isMailbox = (address: string, name: string): boolean =>
  /^([^@\s]+)@/
    .exec(address)?.[1]
    ?.toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(name) === true;

/** A date or a clock time. */
const CIVIL = /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)/;

/** The words in a value: every text of at least two characters in it. */
const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value].filter(text => text.length > 1 && !CIVIL.test(text))
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

/** The slot that says what an entity does. Of several entities of a type, a slot often has room for one only. */
export function holderOf(slots: HeldSlots, entity: Entity, reading: Reading): string | undefined {
  const said = slots.saying(entity.text);
  if (said !== undefined && entity.type !== 'people') return said;
  switch (entity.type) {
    case 'impossible':
      return slots.ofType(HOLDERS.impossible) ?? entity.type;
    case 'people': {
      // Another text says that the person who should not come was no guest.
      if (slots.isOpen && (entity.without || takesOff(entity, reading))) return entity.type;
      if (slots.template.need === 'read') return slots.ofType(isOfPronouns(entity) ? PEOPLE : HOLDERS.people);
      const which = isOfNewTime(slots, entity, reading) ? slots.ofType(['person']) : undefined;
      const holders = entity.people.map(one =>
        slots.allSaying(one.email ?? one.name ?? '').find(slot => slot !== which),
      );
      return holders.includes(undefined) ? undefined : holders[0];
    }
    case 'choice':
      return entity.list === PRESETS
        ? slots.ofType(TIME_TYPES)
        : (slots.ofName(entity.list, entity.value) ??
            slots.ofSeriesEnd(entity.list) ??
            holderOfOnly(slots, entity, reading));
    case 'reminder':
      return slots.ofType(HOLDERS.reminder) ?? slots.ofTimeFrom(reading);
    case 'time':
      return holderOfTime(slots, entity, reading);
    case 'duration':
      return (
        slots.ofType(HOLDERS.duration, value => numbersIn(value).includes(entity.minutes)) ??
        slots.ofSeriesLength(entity.minutes)
      );
    case 'time-zone':
      return slots.ofType(HOLDERS['time-zone']) ?? (isUsedZone(reading) ? slots.ofType(TIME_TYPES) : undefined);
    case 'place':
      return slots.saying(entity.value) ?? (isNoPlace(slots, entity, reading) ? entity.type : undefined);
    case 'description':
      return slots.saying(entity.value) ?? slots.ofType(HOLDERS.description);
    default:
      return slots.ofType(HOLDERS[entity.type]);
  }
}

/** "Only" belongs to the days that follow it: "only until Friday", "just this Saturday and Sunday". */
function holderOfOnly(slots: HeldSlots, { span }: Entity, reading: Reading): string | undefined {
  const next = reading.entities.find(one => one.type === 'time' && one.span.start === span.end + 1);
  const isLimit = next?.type === 'time' && (next.value.ends || next.value.listed);
  return isLimit ? holderOfTime(slots, next, reading) : undefined;
}

const takesOff = ({ text }: Entity, { edit }: Reading): boolean =>
  edit?.op === 'remove' && edit.rest?.includes(text) === true;

/** "My next meeting with her": no event is found by a pronoun. */
const isOfPronouns = ({ people }: EntityOf<'people'>): boolean =>
  people.every(({ spokenOf }) => spokenOf !== undefined);

/** In "move Tuesday's review to Friday", a time before the new one says which event is meant. */
function holderOfTime(slots: HeldSlots, entity: EntityOf<'time'>, { entities, linked }: Reading): string | undefined {
  const { ends, end } = entity.value;
  const from = ends && end !== undefined ? dateOf(end) : undefined;
  const ended = slots.ofType(['series-start'], value => from !== undefined && Object(value).date === from);
  if (ended !== undefined) return ended;
  // The clock time before: "to 10 instead of 9".
  if (entity.value.replaced && !entity.value.said.date) return slots.ofType(['time-change']);
  const isNew = entities.findLast(({ type }) => type === 'time') === entity;
  if (isLostPart(slots, entity) || isLostEnd(slots, entity)) return undefined;
  const saysWhich = !isNew && !linked && slots.template.writes === 'change' && slots.ofType(['event']) !== undefined;
  return saysWhich || saysTime(slots.valuesOf(HOLDERS.time), entity.value) ? slots.ofType(HOLDERS.time) : undefined;
}

/** "Two hours in the morning this week": a look at whole days has no room for a part of each. */
function isLostPart(slots: HeldSlots, { value: { kind, said } }: EntityOf<'time'>): boolean {
  const isPart = kind === 'timerange' && !said.date && !said.time;
  return isPart && slots.template.need === 'read' && !saysHours(slots.valuesOf(HOLDERS.time));
}

/** "Monday to Wednesday 9-10": an event that is moved to an hour is on the first of these days only. */
function isLostEnd(slots: HeldSlots, { value: { kind, said, ends, listed } }: EntityOf<'time'>): boolean {
  const isStretch = kind === 'daterange' && said.end && !ends && !listed;
  const [change] = slots.valuesOf(['time-change']);
  const { time, endDate } = Object(change);
  const repeats = slots.ofType(['repeat-change']) !== undefined;
  return isStretch && time !== undefined && endDate === undefined && !repeats;
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** "Move the dentist to 5pm with Ben": after the new time, a name does not say which event is meant. */
const isOfNewTime = ({ template }: HeldSlots, { span }: Entity, { entities }: Reading): boolean => {
  const times = entities.filter(({ type }) => type === 'time' || type === 'shift');
  return template.writes === 'change' && times.length > 0 && times.every(time => time.span.end <= span.start);
};

const PRESETS = 'preset-range';

/** A place that names a person, or that the template's own utterances name. */
const isNoPlace = ({ template }: HeldSlots, { text }: Entity, reading: Reading): boolean =>
  personAt(text, reading) !== undefined || ownWords(template.sketch.utterances)(text);

/** "At Ben's" names a person; another text says whose calendar the bot cannot see. */
export const personAt = (text: string, { others }: Reading): string | undefined =>
  others?.people.flatMap(({ name = [], email = [] }) => [name, email].flat()).find(called => text.includes(called));
