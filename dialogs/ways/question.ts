import type { Reading, TimeValue } from '../../nlu/index.ts';
import { addDays, dateOf, isDate } from '../civil.ts';
import type { Context } from '../context.ts';
import { type Flow, reply } from '../flow.ts';
import { formatDay } from '../format.ts';
import { type Button, botSay, type Say } from '../say.ts';
import { rangeView } from '../slots/when.ts';
import type { ConversationState, Question } from '../state.ts';
import type { WhenView } from '../templates/shapes.ts';
import type { Template } from '../templates/template.ts';
import { readingsOf, timesWithWays } from './readings.ts';

export type WayQuestion = Extract<Question, { about: 'way' }>;

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
