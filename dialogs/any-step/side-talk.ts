import type { Almanac, Reading } from '../../nlu/index.ts';
import {
  addDays,
  type CivilDate,
  civilAt,
  dateOf,
  daysBetween,
  instant,
  instantAt,
  weekdayOf,
} from '../../time/index.ts';
import type { Transition, Turn } from '../engine/transition.ts';
import { isConfident } from '../meaning/confident.ts';
import { botSay } from '../prompts/say.ts';
import { rangeView, spanView } from '../slots/times/when.ts';
import { inPassing } from './greetings.ts';

/** Answers what any calendar on the wall says: "when's Easter", "what time is 3pm in New York". */
export function onAlmanac(turn: Turn, { almanac }: Reading): Transition | undefined {
  if (!almanac || !turn.zoneKnown) return undefined;
  const { asks } = almanac;
  return inPassing(turn, botSay(turn, 'almanac', { asks, ...(asks === 'clock' ? clocks : days)(turn, almanac) }));
}

/** A day, how far away it is, and the number of its week. */
function days({ setting: { now, zone } }: Turn, { asks, day }: Almanac) {
  const today = dateOf(civilAt(now, zone));
  const meant = day ?? today;
  const [start, length] = asks === 'week' ? [mondayOf(meant), WEEK] : [meant, 1];
  const on = rangeView({ start, end: addDays(start, length) }, zone);
  const away = daysBetween(today, meant);
  return { on, from: on, elsewhere: false, days: away, ago: -away, week: weekNumber(meant) };
}

const WEEK = 7;

const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day));

/** ISO 8601: the first week of a year is the one with its first Thursday. */
function weekNumber(day: CivilDate): number {
  const thursday = addDays(mondayOf(day), 3);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as CivilDate, thursday) / WEEK) + 1;
}

/** A moment in the zone that is asked about, and here. */
function clocks({ setting: { now, zone } }: Turn, { at, zone: there = zone }: Almanac) {
  const moment = at ? instantAt(at.start, at.zone ?? zone) : instant(now);
  const here = at?.zone ?? zone;
  const [on, from] = [there, here].map(where => spanView({ startMs: moment, endMs: moment }, where));
  return { on, from, elsewhere: there !== here, days: 0, ago: 0, week: 0 };
}

/** Thanks, praise and moods that nothing else was read from. */
export const onChat = (turn: Turn, reading: Reading): Transition | undefined =>
  reading.chat === undefined || isConfident(reading) || reading.removes !== undefined || reading.title?.how === 'named'
    ? undefined
    : inPassing(turn, botSay(turn, 'chat', { kind: reading.chat }));
