import { calendarType } from './calendar.ts';
import { choiceType, durationType, remindersType, repeatChangeType, repeatType, zoneType } from './details.ts';
import { eventType } from './event.ts';
import { eventsType } from './events.ts';
import { peopleToAddType, peopleToRemoveType, peopleType, personType } from './people.ts';
import type { SlotType } from './slot-type.ts';
import { anyRangeType, dateRangeType, presetRangeType } from './times/range.ts';
import { seriesStartType } from './times/series-start.ts';
import { timeChangeType } from './times/time-change.ts';
import { whenType } from './times/when-type.ts';
import { descriptionType, placeType, textChangeType, textType, titleType } from './words/words.ts';

/** All entity types that a template can use. */
export const slotTypes = {
  text: textType,
  'text-change': textChangeType,
  title: titleType,
  place: placeType,
  description: descriptionType,
  'date-time-range': whenType,
  'time-change': timeChangeType,
  'series-start': seriesStartType,
  'date-range': dateRangeType,
  'preset-range': presetRangeType,
  'any-range': anyRangeType,
  duration: durationType,
  people: peopleType,
  'people-to-add': peopleToAddType,
  'people-to-remove': peopleToRemoveType,
  person: personType,
  event: eventType,
  calendar: calendarType,
  events: eventsType,
  'time-zone': zoneType,
  repeat: repeatType,
  'repeat-change': repeatChangeType,
  reminders: remindersType,
  choice: choiceType,
} as const satisfies Record<string, SlotType<unknown>>;

/** The name of an entity type, as templates write it. */
export type SlotTypeName = keyof typeof slotTypes;

/** The value of a filled slot, as plain JSON, by slot type. */
export type SlotValueOf = {
  [T in SlotTypeName]: (typeof slotTypes)[T] extends SlotType<infer V> ? V : never;
};

/** A slot type by name. Its value type is unknown at compile time, so values come only from its own `read`. */
export const slotTypeNamed = (name: SlotTypeName): SlotType<unknown> => slotTypes[name];
