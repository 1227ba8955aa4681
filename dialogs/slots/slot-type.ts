import type { Reading } from '../../nlu/index.ts';
import type { Instant, Zone } from '../../time/index.ts';
import type { BotButtonName, BotTextName } from '../templates/files/bot-texts.ts';
import type { Shape } from '../templates/shapes.ts';
import type { WorkingHours } from '../working-hours.ts';
import type { ClockStretch } from './times/when.ts';

/** Where and when a dialog speaks. */
export type Setting = {
  now: Instant;
  /** Where the person lives. */
  zone: Zone;
  /** BCP 47. */
  locale: string;
  /** Several people read along, to whom nothing of a calendar is told that was not asked for. */
  inGroup?: boolean;
  /** When people work, where that matters. */
  workingHours: WorkingHours;
  /** The clock time of the event that was written last, "13:00". */
  lastTime?: string;
  /** The ids of the events that were spoken of last. */
  mentioned?: readonly string[];
  /** Those that were spoken of one by one before a single one. */
  mentionedBefore?: readonly string[];
};

/** A named stretch of time of the designer's; `start` and `end` are moments as nlu/ evaluates them. */
export type Preset = {
  name: string;
  title: string;
  phrases: readonly string[];
  start: string;
  end: string;
  offer: boolean;
};

/**
 * How much of a message may fill a slot.
 * - `request`: the sentence that started the dialog; everything in it counts
 * - `answer`: the answer to this slot's own question; the whole text may be the value
 * - `aside`: said in passing while something else is open; only what names itself counts
 */
export type ReadingMode = 'request' | 'answer' | 'aside';

export type SlotInput<V> = Setting & {
  /** The slot's name in its template. */
  slot: string;
  reading: Reading;
  mode: ReadingMode;
  presets: readonly Preset[];
  /** What the slot holds already. */
  previous?: V | undefined;
};

/** A question of the bot's own that completes a slot: which text asks it, and about what. */
export type SlotGap = {
  ask: BotTextName;
  values: () => Record<string, unknown>;
  /** What may be answered, as buttons: what stands on them, and what they say. */
  choices?: readonly { title: string; text: string }[];
  /** The button for none of them. */
  otherwise?: BotButtonName;
};

/**
 * One entity type of a template: how it is read, what may be missing from it, and how texts see it. The schema, the
 * checker, the list in docs/designers.md and the TypeScript type of its values all come from here.
 */
export type SlotType<V> = {
  /** What Liquid sees of a filled slot. */
  shape: Shape;
  /** Its row in docs/designers.md: what it is, and how texts show it. */
  docs: { is: string; shown: string };
  /** The value that the message gives this slot, `previous` taken into account; undefined when it says nothing of it. */
  read(input: SlotInput<V>): V | undefined;
  /** Which of several values that were offered (0-based) an answer in words means, where it is plain. */
  pick?(options: readonly V[], reading: Reading): number | undefined;
  /** What says which of `options` is meant, where that takes looking them up: "the one with Ana". */
  narrowed?(options: readonly V[], reading: Reading): V | undefined;
  /** What is still missing from a value, if anything. */
  gap?(value: V, setting: Setting): SlotGap | undefined;
  /** The stretch of clock time that a value stands for, which the clocks may skip or show twice where it begins. */
  clock?(value: V, setting: Setting): ClockStretch | undefined;
  /** The value without what its open question is about, where it can do without. */
  skipped?(value: V): V | undefined;
  /** The value after it was taken away, if that differs from never having been said. */
  none?: V;
  /** The value as Liquid sees it. A partial value may be shown as undefined. */
  view(value: V, setting: Setting): unknown;
};
