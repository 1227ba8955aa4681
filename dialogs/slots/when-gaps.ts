import type { Reading } from '../../language/index.ts';
import { clockChange, instantAt, secondInstantAt } from '../civil.ts';
import { formatTimeAndZone } from '../format.ts';
import type { Gap, Setting } from './slot-type.ts';
import { type ClockTime, type CompleteWhen, isComplete, type When, whenView } from './when.ts';

/** Longer than this is a slip. */
const LONGEST_DAYS = 366;
const DAY = 1440;

/** What has to be asked before an event can be at that time: what is missing of it, or hard to believe. */
export function whenGap(when: When, setting: Setting): Gap | undefined {
  const { zone } = setting;
  const { date } = when;
  if (date === undefined) return { ask: 'askDay', values: () => ({}) };
  if (!isComplete(when)) {
    return { ask: 'askTime', values: () => ({ day: whenView({ date, allDay: true }, 0, zone) }), otherwise: 'allDay' };
  }
  const seen = () => ({ when: whenView(when, when.minutes ?? 0, zone) });
  if (isTooLong(when)) return { ask: 'askShorter', values: seen };
  if (isOver(when, setting)) return { ask: 'askPast', values: seen, otherwise: 'yes' };
  if (comesTwice(when, zone)) return { ask: 'clockFold', values: seen, choices: turns(when, setting) };
  return undefined;
}

/** The answer to one of these questions that is no time itself: "yes", "the second one", "02:30 CET". */
export function answerToGap(when: When, reading: Reading, setting: Setting): When | undefined {
  if (!isComplete(when)) return undefined;
  if (isOver(when, setting)) return reading.answer === 'yes' ? { ...when, past: true } : undefined;
  if (!comesTwice(when, setting.zone)) return undefined;
  const [first = '', second = ''] = turns(when, setting).map(({ title }) => title.split(' ').at(-1)?.toLowerCase());
  const words = reading.text.toLowerCase().split(/[\s.!]+/);
  const nth = reading.ordinal ?? (words.includes(first) ? 1 : words.includes(second) ? -1 : undefined);
  if (nth === undefined || nth > 2) return undefined;
  return { ...when, turn: nth === 1 ? 'first' : 'second' };
}

export const isTooLong = ({ days = 1, minutes = 0 }: When): boolean => days + minutes / DAY > LONGEST_DAYS;

/** An event of today that has begun is not over as long as its end is to come. */
function isOver(when: CompleteWhen, { now, zone }: Setting): boolean {
  if (when.past) return false;
  const { endMs } = whenView(when, when.minutes ?? 0, zone);
  return endMs < now;
}

const comesTwice = (when: CompleteWhen, zone: string): when is CompleteWhen & ClockTime =>
  when.turn === undefined && when.time !== undefined && clockChange(`${when.date}T${when.time}`, zone) === 'fold';

/** Both turns of a clock time that comes twice: "02:30 CEST", "02:30 CET". */
function turns({ date, time }: ClockTime, { zone, locale }: Setting): { title: string; text: string }[] {
  const civil = `${date}T${time}`;
  return [instantAt(civil, zone), secondInstantAt(civil, zone)].map((instant, index) => ({
    title: formatTimeAndZone(instant, { zone }, locale),
    text: String(index + 1),
  }));
}
