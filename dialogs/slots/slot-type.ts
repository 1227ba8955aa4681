import type { PersonMention, Reading } from '../../nlu/index.ts';
import type { CivilDate, Instant, Zone } from '../../time/index.ts';
import type { CalendarChoices } from '../calendars/calendar-choices.ts';
import type { BotButtonName, BotTextName } from '../templates/files/bot-texts.ts';
import type { Shape } from '../templates/shapes.ts';
import type { WorkingHours } from '../working-hours.ts';
import type { ClockStretch, When } from './times/when.ts';

/** The surroundings of a turn: clock, zone, language, and what was mentioned before. */
export type Setting = {
  now: Instant;
  /** The person's zone. */
  zone: Zone;
  /** BCP 47. */
  locale: string;
  /** Other people read along, so answers reveal only what was asked for. */
  inGroup?: boolean;
  /** The working hours for free-time searches. */
  workingHours: WorkingHours;
  /** What the person wants of their calendars. */
  calendars?: CalendarChoices;
  /** The names of the person's calendars, as far as known. */
  calendarNames?: readonly string[];
  /** The clock time of the event written last, "13:00". */
  lastTime?: string;
  /** The place of the event that was shown or written last, which "the same place" means. */
  lastPlace?: string;
  /** The day that was looked at or written last, which "that day" means; null if that was no single day. */
  spokenDay?: CivilDate | null;
  /** The first day of the later month that was looked at last: "the 12th" is one of it. */
  spokenMonth?: CivilDate;
  /** The message says that the end of an event stays: "start at 10, same end". */
  sameEnd?: true;
  /** The ids of the events mentioned last. */
  mentioned?: readonly string[];
  /** The people of the last dialog: "her" and "them" most likely mean these. */
  spokenPeople?: readonly PersonMention[];
  /** The people of the look-ups right before that: "both" and "them" mean these too. */
  alsoAsked?: readonly PersonMention[];
  /** The ids of single events mentioned before the last single one. */
  mentionedBefore?: readonly string[];
  /** The ids of the list from which the event mentioned last was taken. */
  listed?: readonly string[];
  /** The ids of the events shown in the last minutes: of several with one name, one of these is meant. */
  inView?: readonly string[];
};

/**
 * A named time span from the designer: `start` and `end` are moments that nlu/ evaluates, or `dates` has stretches of
 * days.
 */
export type Preset = {
  name: string;
  title: string;
  phrases: readonly string[];
  start?: string | undefined;
  end?: string | undefined;
  dates?: readonly string[] | undefined;
  offer: boolean;
};

/**
 * How much of a message can fill a slot.
 * - `request`: the sentence that started the dialog; all of it counts
 * - `answer`: the answer to this slot's own question; the whole text can be the value
 * - `aside`: said while something else is open; only what is clearly this slot's value counts
 */
export type ReadingMode = 'request' | 'answer' | 'aside';

export type SlotInput<V> = {
  setting: Setting;
  /** The slot's name in its template. */
  slot: string;
  /** Its options: their values, and the words that choose them as a whole answer. */
  options?: readonly { value: string; answers: readonly string[] }[];
  reading: Reading;
  mode: ReadingMode;
  presets: readonly Preset[];
  /** The nearest time above it in the template, which "an hour before" counts from. */
  above?: () => When | undefined;
  /** The current value of the slot. */
  previous?: V | undefined;
};

/**
 * A question that completes a slot: its text, and the values for the text. Without a text it is the slot's own question
 * again.
 */
export type SlotGap = {
  ask?: BotTextName;
  values?: () => Record<string, unknown>;
  /** The possible answers as buttons: their titles, and what they send. */
  choices?: readonly { title: string; text: string }[];
  /** The button for none of these. */
  otherwise?: BotButtonName;
};

/**
 * One entity type of a template: how it is read, what a value can lack, and how texts see it. The schema, the checker,
 * the list in docs/designers.md and the TypeScript type of its values are all derived from this.
 */
export type SlotType<V> = {
  /** What Liquid sees of a filled slot. */
  shape: Shape;
  /** Its row in docs/designers.md: what it is, and how texts show it. */
  docs: { is: string; shown: string };
  /** The value that a message gives the slot, based on `previous`; undefined if it gives none. */
  read(input: SlotInput<V>): V | undefined;
  /** The offered value (0-based) that an answer in words clearly means. */
  pick?(options: readonly V[], reading: Reading): number | undefined;
  /** What identifies one of `options` after another look-up: "the one with Ana". */
  narrowed?(options: readonly V[], reading: Reading): V | undefined;
  /** False if the words of an answer cannot be what a value is called: "no, put it back" is no event. */
  mayBeName?(reading: Reading): boolean;
  /** The missing part of a value, if any. */
  gap?(value: V, setting: Setting): SlotGap | undefined;
  /** The clock times of a value; the clocks may skip or repeat its start. */
  clock?(value: V, setting: Setting): ClockStretch | undefined;
  /** The value without the part in question, if it is still valid. */
  skipped?(value: V): V | undefined;
  /** The value after its removal, if that differs from an empty slot. */
  none?: V;
  /** The value as Liquid sees it; undefined if a partial value cannot be shown. */
  view(value: V, setting: Setting): unknown;
};
