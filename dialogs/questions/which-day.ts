import type { Reading, TimeValue } from '../../nlu/index.ts';
import { addDays, dateOf, isDate } from '../../time/index.ts';
import { isDialogQuestion, NOTHING, type PendingAt } from '../engine/state.ts';
import { type Transition, type Turn, waitFor } from '../engine/transition.ts';
import { ambiguousTimes, readingsOf } from '../meaning/two-readings.ts';
import { formatDay } from '../prompts/format.ts';
import type { Button, Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { rangeView } from '../slots/times/when.ts';
import type { WhenView } from '../templates/shapes.ts';
import type { Template } from '../templates/template.ts';

type WhichDay = PendingAt<'day'>;
type DayOption = WhichDay['options'][number];

/**
 * Asks which of two likely days a message means.
 * @param template the template that the message begins; without one, the message belongs to the open dialog
 * @returns undefined if the message names one day, or if the bot knows how this person means such words
 */
export function askDayIfTwo(turn: Turn, reading: Reading, template?: Template): Transition | undefined {
  if (reading.either) return undefined;
  const { pending } = turn.state;
  const doubt = ambiguousTimes(reading).find(
    ({ value }) => value.ambiguity && !turn.preferredReadings?.[value.ambiguity.about],
  );
  const [first] = doubt ? readingsOf(doubt.value) : [];
  if (!doubt || !first) return undefined;
  const options = readingsOf(doubt.value)
    .filter(({ ambiguity }) => ambiguity.about === first.ambiguity.about)
    .map(({ ambiguity, start, end }) => ({ as: ambiguity.as, start, ...(end && { end }) }))
    .toSorted((a, b) => a.start.localeCompare(b.start));
  return askDay(turn, {
    at: 'day',
    of: first.ambiguity.about,
    nonce: turn.newNonce(),
    said: doubt.text,
    options,
    text: reading.text,
    ...(template && { template: template.name }),
    back: isDialogQuestion(pending) ? pending : NOTHING,
  });
}

/** "Which day do you mean?", with both days as buttons. */
export const askDay = (turn: Turn, pending: WhichDay): Transition =>
  waitFor(turn, pending, whichDaySay(turn, pending, false));

/** The answer was neither of them. */
export const askDayAgain = (turn: Turn, pending: WhichDay): Transition =>
  waitFor(turn, pending, whichDaySay(turn, pending, true));

function whichDaySay(turn: Turn, { said, options, nonce }: WhichDay, again: boolean): Say {
  const { zone, locale } = turn.setting;
  const days = options.map(option => daysOf(option, zone));
  const buttons = days.map((day, index): Button => {
    const title = formatDay(day, locale);
    return { title, text: title, value: { nonce, pick: String(index) } };
  });
  return { ...botSay(turn, 'whichDay', { said, first: days[0], second: days[1], again }), buttons };
}

/** The whole days of a reading; its clock time is the same in both. */
function daysOf({ start, end }: DayOption, zone: string): WhenView {
  const days = end && isDate(end) ? { start, end } : { start: dateOf(start), end: addDays(start, 1) };
  return rangeView(days, zone);
}

/** The option that an answer means: "the second", "the 11th", or the text of its button. */
export function dayMeant({ options }: WhichDay, { ordinal, entities }: Reading): DayOption | undefined {
  const time = entities.find(entity => entity.type === 'time')?.value;
  const fitting = time?.said.date ? options.filter(option => touches(option, time)) : [];
  if (fitting.length === 1) return fitting[0];
  return ordinal === undefined ? undefined : options.at(ordinal > 0 ? ordinal - 1 : ordinal);
}

/** True if the first day of an option is among the days of a time. */
function touches(option: DayOption, { start, end = start }: TimeValue): boolean {
  const [day, over] = [dateOf(option.start), isDate(end) && end > start ? end : addDays(end, 1)];
  return day >= dateOf(start) && day < over;
}
