import {
  atClock,
  type CivilDate,
  civilAt,
  clockOf,
  dateOf,
  type Instant,
  type Interval,
  instantAt,
  MINUTE_MS,
  merge,
  subtract,
  weekdayOf,
} from '../../time/index.ts';
import { type DayParts, daysOf } from './day-parts.ts';
import { inLanes } from './lanes.ts';
import type { Block, Offer, Schedule } from './schedule.ts';

/** All lengths are in pixels of a phone's screen; the picture may be shown larger. */
export const WIDTH = 360;
const AXIS = 38;
const HEAD = 20;
const FOOT = 8;
const ALL_DAY = 14;
const MOST_ALL_DAY = 3;
const TALLEST = 340;
const TALLEST_HOUR = 40;
const SHORTEST_BLOCK = 9;
const GAP = 2;

export type Box = { x: number; y: number; width: number; height: number };

export type Column = {
  date: CivilDate;
  box: Box;
  /** Where working hours are free. */
  free: Box[];
  allDay: { block: Block; box: Box }[];
  /** How many events of the whole day have no room. */
  more: number;
  /** `clashes`: it overlaps another event that is as certain. */
  blocks: { block: Block; box: Box; clashes: boolean }[];
  offers: { offer: Offer; box: Box }[];
};

/** `hours`: the full hours on the axis, with their heights. The last one is the end of what is shown of a day. */
export type Layout = { height: number; columns: Column[]; hours: { hour: number; y: number }[] };

/** Places days side by side, with the hours downwards: the working hours, and whatever else something takes place. */
export function layoutOf(schedule: Schedule): Layout {
  const days = daysOf(schedule);
  const [first, last] = hoursShown(schedule, days);
  const most = Math.max(0, ...days.map(({ allDay }) => allDay.length));
  const top = HEAD + Math.min(most, MOST_ALL_DAY + 1) * ALL_DAY;
  const hourHeight = Math.min(TALLEST_HOUR, TALLEST / (last - first));
  const y = (minute: number): number => top + (Math.min(Math.max(minute / 60, first), last) - first) * hourHeight;
  const height = (last - first) * hourHeight;
  const width = (WIDTH - AXIS - GAP) / days.length;
  const columns = days.map((day, index) =>
    columnOf(schedule, day, { box: { x: AXIS + index * width, y: top, width: width - GAP, height }, y }),
  );
  const hours = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  return { height: top + height + FOOT, columns, hours: hours.map(hour => ({ hour, y: y(hour * 60) })) };
}

/**
 * The first full hour and the last: the working hours, and whatever takes place. Something longer than a day is cut
 * off, because it would bring in the nights.
 */
function hoursShown({ hours, zone }: Schedule, days: readonly DayParts[]): [number, number] {
  const parts = days.flatMap(({ timed, offers }) => [...timed.filter(({ cut }) => !cut), ...offers]);
  const minuteAt = (instant: Instant): number => minutesOf(clockOf(civilAt(instant, zone)));
  const first = Math.min(minutesOf(hours.start), ...parts.map(({ startMs }) => minuteAt(startMs)));
  // Midnight is the end of the day before.
  const last = Math.max(
    minutesOf(hours.end),
    ...parts.map(({ startMs, endMs }) => minuteAt(Math.max(startMs, endMs - MINUTE_MS)) + 1),
  );
  return [Math.floor(first / 60), Math.ceil(last / 60)];
}

type Place = { box: Box; y: (minute: number) => number };

function columnOf(schedule: Schedule, { date, allDay, timed, offers }: DayParts, place: Place): Column {
  const boxOf = boxIn(schedule, date, place);
  const fits = allDay.length > MOST_ALL_DAY + 1 ? MOST_ALL_DAY : allDay.length;
  return {
    date,
    box: place.box,
    free: freeOn(schedule, date).map(boxOf),
    allDay: allDay.slice(0, fits).map((block, index) => ({
      block,
      box: { ...place.box, y: HEAD + index * ALL_DAY, height: ALL_DAY - GAP },
    })),
    more: allDay.length - fits,
    blocks: inLanes(timed).map(({ item, lane, lanes }) => ({
      block: item,
      box: beside(boxOf(item), lane, lanes),
      clashes: timed.some(other => clash(item, other)),
    })),
    offers: offers.map(offer => ({ offer, box: boxOf(offer) })),
  };
}

const clash = (a: Block, b: Block): boolean =>
  a !== b && a.look === 'busy' && b.look === 'busy' && a.startMs < b.endMs && b.startMs < a.endMs;

function beside(box: Box, lane: number, lanes: number): Box {
  const width = box.width / lanes;
  return { ...box, x: box.x + lane * width, width: width - (lane < lanes - 1 ? 1 : 0) };
}

/** By the clock on the wall, so a day that is an hour longer or shorter has the hours of every other day. */
const boxIn =
  ({ zone }: Schedule, date: CivilDate, { box, y }: Place) =>
  ({ startMs, endMs }: Interval): Box => {
    const minuteAt = (instant: Instant): number => {
      const civil = civilAt(instant, zone);
      return dateOf(civil) > date ? 24 * 60 : minutesOf(clockOf(civil));
    };
    const [from, to] = [y(minuteAt(startMs)), y(minuteAt(endMs))];
    return { ...box, y: from, height: Math.max(to - from - 1, SHORTEST_BLOCK) };
  };

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function freeOn({ hours, zone, blocks }: Schedule, date: CivilDate): Interval[] {
  if (!hours.days.includes(weekdayOf(date))) return [];
  const work = {
    startMs: instantAt(atClock(date, hours.start), zone),
    endMs: instantAt(atClock(date, hours.end), zone),
  };
  return subtract(work, merge(blocks.filter(({ look }) => look !== 'free')));
}
