import type { SpokenReminder as Reminder } from '../../nlu/index.ts';
import type { Invitee } from '../people/invitee.ts';
import type { SlotTypeName } from '../templates/slot-types.ts';
import type { Preset } from '../templates/template.ts';
import { choiceType, durationType, type RepeatSlot, remindersType, repeatType, zoneType } from './details.ts';
import { type EventPointer, eventType } from './event.ts';
import { peopleToAddType, peopleToRemoveType, peopleType, personType } from './people.ts';
import { dateRangeType, presetRangeType, type Range } from './range.ts';
import type { SlotType } from './slot-type.ts';
import { type TimeChange, timeChangeType } from './time-change.ts';
import type { When } from './when.ts';
import { whenType } from './when-type.ts';
import { descriptionType, placeType, textType, titleType } from './words.ts';

/** What a filled slot of each type holds, as plain JSON. */
export type SlotValueOf = {
  text: string;
  title: string;
  place: string;
  description: string;
  'date-time-range': When;
  'date-range': Range;
  'preset-range': Range;
  'any-range': Range;
  duration: number;
  people: Invitee[];
  'people-to-add': Invitee[];
  'people-to-remove': Invitee[];
  'time-change': TimeChange;
  person: Invitee;
  event: EventPointer;
  'time-zone': string;
  repeat: RepeatSlot;
  reminders: Reminder[];
  choice: string;
};

export type SlotTypes = { [T in SlotTypeName]: SlotType<SlotValueOf[T]> };

/** Every entity type that a template may name. */
export function createSlotTypes(presets: readonly Preset[]): SlotTypes {
  return {
    text: textType,
    title: titleType,
    place: placeType,
    description: descriptionType,
    'date-time-range': whenType,
    'date-range': dateRangeType,
    'preset-range': presetRangeType(presets),
    'any-range': presetRangeType(presets),
    duration: durationType,
    people: peopleType,
    'people-to-add': peopleToAddType,
    'people-to-remove': peopleToRemoveType,
    'time-change': timeChangeType,
    person: personType,
    event: eventType,
    'time-zone': zoneType,
    repeat: repeatType,
    reminders: remindersType,
    choice: choiceType,
  };
}
