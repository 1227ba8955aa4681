import { type Reading, readingWith, type Understanding } from '../../nlu/index.ts';
import { civilAt } from '../../time/index.ts';
import { type Context, slotSketches } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { withPreferredReadings } from '../meaning/two-readings.ts';
import type { Slot, Template } from '../templates/template.ts';
import { type SlotTypeName, slotTypeNamed } from './index.ts';
import { inOwnZone } from './other-zone.ts';
import { anyWords } from './slot-kinds.ts';
import type { ReadingMode } from './slot-type.ts';
import { slotsOf, timeAbove } from './slots-of.ts';
import { withoutEither } from './times/either-time.ts';
import { withSeriesLength } from './times/series-length.ts';
import type { When } from './times/when.ts';
import { withStatedLength } from './times/when-type.ts';
import { slotNamed, slotValue, withValues } from './values.ts';
import { wordsInUtterance } from './words/words-in-utterance.ts';

/**
 * Reads a text with the person's clock, zone and language.
 * @param template the slots that the text can name; without one, the reading knows no slots
 * @returns the reading; within a turn, each text is analysed only once
 */
export function readText(context: Context, text: string, template?: Template): Reading {
  const { understanding, preferredReadings } = context;
  return onceATurn(context, [text, template?.name, preferredReadings], () => {
    const said = readMessage(context, text);
    return withPreferredReadings(
      template ? understanding.forSlots(said, slotSketches(template)) : said,
      preferredReadings,
    );
  });
}

/** Reads the text of a reading for a template's slots; the other event of a comparison is not in its text. */
export function readFor(context: Context, { text, rival }: Reading, template: Template): Reading {
  const read = readText(context, text, template);
  return rival === undefined ? read : readingWith(read, { rival });
}

function readMessage(context: Context, text: string): Reading {
  const { now, zone, locale, spokenDay, spokenMonth, calendarNames: calendars } = context.setting;
  const reference = wallClock(now, zone);
  return onceATurn(context, [text], () =>
    context.understanding.read(text, {
      ...{ reference, zone, locale },
      ...(spokenDay !== undefined && { spokenDay }),
      ...(spokenMonth !== undefined && { spokenMonth }),
      ...(calendars && { calendars }),
    }),
  );
}

function onceATurn({ readings, setting }: Context, what: readonly unknown[], read: () => Reading): Reading {
  const key = JSON.stringify([...what, setting.zone, setting.locale]);
  const known = readings?.get(key);
  if (known) return known;
  const reading = read();
  readings?.set(key, reading);
  return reading;
}

/**
 * The slots to fill: those of `template`, with their current values. `open` is the slot in question; every other slot
 * takes only a value that is clearly its own. `request`: the message began the dialog, so all of it counts.
 */
type Filling = { template: Template; slots?: SlotValues; open?: string; request?: boolean };

/**
 * The slots after a message, using everything in it that fits.
 * @returns `filled` names the slots that the message gave a value
 */
export function fillSlots(context: Context, reading: Reading, filling: Filling): Filled {
  const last = lastFilled.get(reading);
  if (last?.setting === context.setting && isSame(last.filling, filling)) return last.filled;
  const filled = filledBy(context, reading, filling);
  lastFilled.set(reading, { setting: context.setting, filling, filled });
  return filled;
}

type Filled = { slots: SlotValues; filled: string[] };

/** The steps of one turn ask several times what a message fills. */
const lastFilled = new WeakMap<Reading, { setting: Context['setting']; filling: Filling; filled: Filled }>();

const isSame = (a: Filling, b: Filling): boolean =>
  a.template === b.template && a.slots === b.slots && a.open === b.open && a.request === b.request;

function filledBy(
  context: Context,
  reading: Reading,
  { template, slots = {}, open, request = false }: Filling,
): Filled {
  const here = inOwnZone(reading, template, context.setting.zone);
  const read = withoutBeside(template, request, template.writes ? withoutEither(here) : here);
  const told = request ? withPlaceAsName(template, read) : read;
  const filled: string[] = [];
  const next: Record<string, unknown> = { ...slots };
  const words = request ? wordsInUtterance(template, told) : undefined;
  for (const slot of template.slots.filter(one => isMeant(one, template.slots, open))) {
    const mode = modeOf(slot, template, { open, request });
    const above = () => timeAbove(slot, template.slots, next);
    const value =
      readSlot(context, slot, { reading: told, mode, above, previous: slots[slot.name] }) ??
      words?.words.get(slot.name);
    if (value === undefined) continue;
    filled.push(slot.name);
    next[slot.name] = value;
  }
  const said = withSeriesLength(template, slots, withoutNamedPlace(template, slots, { slots: next, filled }), told);
  const all = latestEnd(template, said.slots, said.filled);
  const timed = withLength(template, all, reading);
  const changed = timed && !said.filled.includes(timed.name) ? [timed.name] : [];
  return { slots: { ...all, ...timed?.slots }, filled: [...said.filled, ...changed] };
}

/** "An hour before choir" says when, and asks for no reminder. */
function withoutBeside(template: Template, request: boolean, reading: Reading): Reading {
  // "After ten sessions" says how often something is.
  if (reading.besideEvent && reading.entities.some(({ type }) => type === 'occurrences'))
    return readingWith(reading, { besideEvent: undefined });
  const isOther = request || slotNamed(template, 'date-time-range') === undefined;
  if (isOther || reading.besideEvent === undefined) return reading;
  const { end } = reading.besideEvent.span;
  const entities = reading.entities.filter(({ type, span }) => type === 'time' || span.start >= end);
  return readingWith(reading, { edit: undefined, entities, title: undefined });
}

/** "I can't go to the Dentist" names an event, and "change the title to Zoo" a title; neither is a place. */
function withoutNamedPlace(template: Template, before: SlotValues, { slots, filled }: Filled): Filled {
  const place = slotNamed(template, 'place') ?? '';
  const named = template.slots
    .filter(({ name, type }) => ['event', 'title', 'text'].includes(type) && filled.includes(name))
    .map(({ name }) => nameIn(slots[name]));
  if (!filled.includes(place) || !named.includes(nameIn(slots[place]))) return { slots, filled };
  return { slots: { ...slots, [place]: before[place] }, filled: filled.filter(name => name !== place) };
}

/** What a slot holds as a name, in small letters; of an event, the words to search for. */
const nameIn = (value: unknown): string | undefined => {
  const words = typeof value === 'object' && value !== null && 'words' in value ? value.words : value;
  return typeof words === 'string' ? words.toLowerCase() : undefined;
};

/** "Who comes to the Lunch", which looks like a place: a template that has none means an event. */
function withPlaceAsName(template: Template, reading: Reading): Reading {
  const place = reading.entities.find(({ type }) => type === 'place');
  const isName = slotNamed(template, 'event') !== undefined && slotNamed(template, 'place') === undefined;
  const isNamed = reading.title !== undefined || reading.mention !== undefined || reading.pointed !== undefined;
  if (place?.type !== 'place' || !isName || isNamed) return reading;
  const rest = reading.unread.find(({ start }) => /^\s*$/.test(reading.text.slice(place.span.end, start)));
  const text = [place.value, rest && reading.text.slice(rest.start, rest.end)].filter(Boolean).join(' ');
  const entities = reading.entities.filter(one => one !== place);
  return readingWith(reading, { title: { text, how: 'tagged' }, entities });
}

/** Fills the slots that are still empty with their defaults. */
export function withDefaults(context: Context, template: Template, slots: SlotValues): SlotValues {
  const defaults = template.slots.flatMap(slot => {
    if (slot.default === undefined || slots[slot.name] !== undefined) return [];
    const value = defaultOf(context, template, slot);
    return value === undefined ? [] : [[slot.name, value] as const];
  });
  return { ...slots, ...Object.fromEntries(defaults) };
}

/** Slot types whose value depends on nothing but the words: "30 minutes" is as long at any moment, in any zone. */
const ALWAYS_THE_SAME: ReadonlySet<SlotTypeName> = new Set(['duration', 'choice']);

/** The defaults that each version of the templates has read already. */
const knownDefaults = new WeakMap<Understanding, WeakMap<Slot, { value: unknown }>>();

/** The value of a slot's default. What cannot change is read once for every version of the templates. */
function defaultOf(context: Context, template: Template, slot: Slot): unknown {
  const values = knownDefaults.get(context.understanding) ?? new WeakMap<Slot, { value: unknown }>();
  knownDefaults.set(context.understanding, values);
  const known = values.get(slot);
  if (known) return known.value;
  const value = defaultValue(context, template, { slot, text: slot.default ?? '' });
  if (ALWAYS_THE_SAME.has(slot.type)) values.set(slot, { value });
  return value;
}

/** What a designer's default means; undefined if it does not fit. Words stay as they are: “Focus time” is no time. */
export const defaultValue = (context: Context, template: Template, { slot, text }: { slot: Slot; text: string }) =>
  anyWords(slot.type) ? text : readAnswer(context, template, { slot, text });

/** The value of a text that answers the question for a slot; undefined if it does not fit. */
export function readAnswer(
  context: Context,
  template: Template,
  { slot, text }: { slot: Slot; text: string },
): unknown {
  return readSlot(context, slot, { reading: readText(context, text, template), mode: 'answer', previous: undefined });
}

type Said = { reading: Reading; mode: ReadingMode; above?: () => When | undefined; previous: unknown };

const readSlot = ({ setting, set }: Context, slot: Slot, said: Said): unknown =>
  slotTypeNamed(slot.type).read({
    ...{ setting, presets: set.presets, slot: slot.name, options: slot.options },
    ...said,
  });

/** Of several slots of a type, the one in question is meant, or else the first. Choices go by their options. */
function isMeant({ name, type }: Slot, all: readonly Slot[], open: string | undefined): boolean {
  const { first, named } = slotsOf(all);
  const asked = open === undefined ? undefined : named.get(open);
  return type === 'choice' || (asked?.type === type ? asked : first.get(type))?.name === name;
}

type Asked = { open: string | undefined; request: boolean };

function modeOf(slot: Slot, template: Template, { open, request }: Asked): ReadingMode {
  if (slot.name === open) return 'answer';
  return request && !hasOwnTitle(slot, template) ? 'request' : 'aside';
}

/**
 * True for a title with a default where no utterance says one: what is left of a message is no name then. "I need a car"
 * stays a "Car rental", unless the message names or quotes a title.
 */
const hasOwnTitle = ({ name, type, default: usual }: Slot, { sketch }: Template): boolean =>
  type === 'title' && usual !== undefined && !sketch.utterances.some(utterance => utterance.includes(`{${name}}`));

/** "Make it 45 minutes" replaces an end that was stated earlier. */
function latestEnd(template: Template, slots: SlotValues, filled: string[]): SlotValues {
  const when = slotValue(template, slots, 'date-time-range');
  if (!when || !filled.includes(slotNamed(template, 'duration') ?? '')) return slots;
  const { minutes: _outdated, ...rest } = when;
  return withValues(template, slots, { 'date-time-range': rest });
}

/** Where no slot takes a length, "for 2 hours" is a part of the time. */
function withLength(template: Template, slots: SlotValues, reading: Reading) {
  const [name, when] = [slotNamed(template, 'date-time-range'), slotValue(template, slots, 'date-time-range')];
  if (name === undefined || !when || slotNamed(template, 'duration') !== undefined) return undefined;
  const timed = withStatedLength(when, reading);
  return timed === when ? undefined : { name, slots: { [name]: timed } };
}

export const wallClock = (now: number, zone: string): string => `${civilAt(now, zone)}:00`;
