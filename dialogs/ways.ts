import type { EntityOf, Reading, TimeValue, Way, Ways } from '../language/index.ts';
import { addDays, dateOf, isDate } from './civil.ts';
import type { Context } from './context.ts';
import { type Flow, reply } from './flow.ts';
import { formatDay } from './format.ts';
import { type Button, botSay, type Say } from './say.ts';
import { rangeView } from './slots/when.ts';
import type { ConversationState, Question, Taken } from './state.ts';
import type { WhenView } from './templates/shapes.ts';
import type { SlotTypeName } from './templates/slot-types.ts';
import type { Template } from './templates/template.ts';

/*
 * Words with two likely readings: asked about once, then taken as this person takes them. The other reading stays
 * beside the one that was taken, so that "no, the one after" can have it.
 */

export type WayQuestion = Extract<Question, { about: 'way' }>;

/** Everything that a message says in the ways that are known of the person. */
export function inTheirWays(reading: Reading, ways: Partial<Ways> | undefined): Reading {
  if (!ways || timesWithWays(reading).length === 0) return reading;
  const entities = reading.entities.map(entity =>
    entity.type === 'time' ? { ...entity, value: preferred(entity.value, ways) } : entity,
  );
  return { ...reading, entities };
}

function preferred(value: TimeValue, ways: Partial<Ways>): TimeValue {
  const all = readingsOf(value);
  const chosen = all.find(({ way }) => ways[way.about] === way.as);
  return chosen ? { ...chosen, alternatives: all.filter(other => other !== chosen) } : value;
}

type WithWay = TimeValue & { way: Way };
const hasWay = (value: TimeValue): value is WithWay => value.way !== undefined;

/** Every reading of a time, the likeliest first; none where there is but one. */
const readingsOf = ({ alternatives = [], ...value }: TimeValue): WithWay[] => [value, ...alternatives].filter(hasWay);

const timesWithWays = ({ entities }: Reading): EntityOf<'time'>[] =>
  entities.filter(entity => entity.type === 'time').filter(({ value }) => readingsOf(value).length > 1);

/** Types of slots that hold a time. */
export const TIME_TYPES: readonly SlotTypeName[] = [
  'date-time-range',
  'date-range',
  'preset-range',
  'any-range',
  'time-change',
];

/** Whether something of a time has gone into one of these slots of a template. */
export const fillsTime = ({ slots }: Template, filled: readonly string[]): boolean =>
  slots.some(({ name, type }) => TIME_TYPES.includes(type) && filled.includes(name));

/**
 * Asks which of two likely days is meant, unless it is known how this person takes such words.
 * @param template  what the message begins; without one it belongs to the dialog that is open
 */
export function askWay(
  context: Context,
  state: ConversationState,
  reading: Reading,
  template?: Template,
): Flow | undefined {
  const doubt = timesWithWays(reading).find(({ value }) => value.way && !context.ways?.[value.way.about]);
  const [first] = doubt ? readingsOf(doubt.value) : [];
  if (!doubt || !first) return undefined;
  const options = readingsOf(doubt.value)
    .filter(({ way }) => way.about === first.way.about)
    .map(({ way, start, end }) => ({ as: way.as, start, ...(end && { end }) }))
    .toSorted((a, b) => a.start.localeCompare(b.start));
  const question: WayQuestion = {
    about: 'way',
    of: first.way.about,
    nonce: context.newNonce(),
    said: doubt.text,
    options,
    text: reading.text,
    ...(template && { template: template.name }),
  };
  return reply({ ...state, question }, wayQuestion(context, question));
}

type WayOption = WayQuestion['options'][number];

/** "Which day do you mean?", with both as buttons. */
export function wayQuestion(context: Context, { said, options, nonce }: WayQuestion): Say {
  const { zone, locale } = context.setting;
  const days = options.map(option => daysOf(option, zone));
  const buttons = days.map((day, index): Button => {
    const title = formatDay(day, locale);
    return { title, text: title, value: { nonce, pick: String(index) } };
  });
  return { ...botSay(context, 'whichDay', { said, first: days[0], second: days[1] }), buttons };
}

/** The whole days of a reading; its clock time is the same in both. */
function daysOf({ start, end }: WayOption, zone: string): WhenView {
  const days = end && isDate(end) ? { start, end } : { start: dateOf(start), end: addDays(start, 1) };
  return rangeView(days, zone);
}

/** Whether an answer uses words with two readings itself, so that it settles nothing. */
export const saysNoMore = ({ of }: WayQuestion, reading: Reading): boolean =>
  timesWithWays(reading).some(({ value }) => value.way?.about === of);

/** Which of the options an answer means: "the second", "the 11th", or the words of its button. */
export function optionOf({ options }: WayQuestion, { ordinal, entities }: Reading): WayOption | undefined {
  const time = entities.find(entity => entity.type === 'time')?.value;
  const fitting = time?.said.date ? options.filter(option => touches(option, time)) : [];
  if (fitting.length === 1) return fitting[0];
  return ordinal === undefined ? undefined : options.at(ordinal > 0 ? ordinal - 1 : ordinal);
}

/** Whether the first day of an option is among the days of a time. */
function touches(option: WayOption, { start, end = start }: TimeValue): boolean {
  const [day, over] = [dateOf(option.start), isDate(end) && end > start ? end : addDays(end, 1)];
  return day >= dateOf(start) && day < over;
}

/** From now on, such words are taken as this person has just said. */
export function learntWay(state: ConversationState, of: keyof Ways, as: string): ConversationState {
  const { learnt } = state;
  return { ...state, learnt: { ...learnt, readings: { ...learnt?.readings, [of]: as } } };
}

/** Nothing is known any more of how they take such words. */
export function unlearntWay({ taken: _no, ...state }: ConversationState, of: keyof Ways): ConversationState {
  const { [of]: _unlearnt, ...readings } = state.learnt?.readings ?? {};
  return { ...state, learnt: { ...state.learnt, readings } };
}

/** The context of somebody who takes such words so. */
export const takingAs = (context: Context, of: keyof Ways, as: string): Context => ({
  ...context,
  ways: { ...context.ways, [of]: as } as Partial<Ways>,
});

/** Keeps in mind that a message was read as the person takes such words, so that the other reading can be had. */
export function withTaken(state: ConversationState, reading: Reading, template: Template): ConversationState {
  const { taken: _before, ...rest } = state;
  const [value] = timesWithWays(reading).map(time => time.value);
  const [way, other] = value ? readingsOf(value).map(each => each.way) : [];
  if (!way || !other) return rest;
  const taken: Taken = { of: way.about, other: other.as, text: reading.text, template: template.name };
  return { ...rest, taken };
}
