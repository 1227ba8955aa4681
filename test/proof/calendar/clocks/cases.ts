import type { Desk, Found } from './desk.ts';
import { affected, dayAfter, later, meant, shownAt } from './oracle.ts';

/** What a person asks for around one change of the clocks, and what must come of it. */
type Case = (desk: Desk, night: Night) => Promise<Finding[]>;

/** The night of a change: its day, and a clock time that is skipped or comes twice. */
export type Night = { zone: string; change: number; date: string; time: string; first: string; after: string };

/** Something that was found, next to what the oracle says. */
export type Finding = { what: string; found: string; expected: string };

export function nightOf(change: number, zone: string): Night {
  const { first, after } = affected(change, zone);
  const time = later(first, 15);
  return { zone, change, date: time.slice(0, 10), time, first, after };
}

const TITLE = 'Zork';
const MINUTE = 60_000;
const clock = (civil: string): string => civil.slice(11);

export const spoken = (date: string): string =>
  new Date(`${date}T00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

const same = (what: string, found: unknown, expected: unknown): Finding => ({
  what,
  found: JSON.stringify(found) ?? 'nothing',
  expected: JSON.stringify(expected) ?? 'nothing',
});

/** When the events begin and end. */
const spans = (events: readonly Found[]): number[][] => events.map(({ startMs, endMs }) => [startMs, endMs]);

/** A skipped time goes on as it would have; of one that comes twice, the person says which. */
const single: Case = async (desk, { zone, date, time }) => {
  const findings: Finding[] = [];
  for (const [turn, startMs] of meant(time, zone).entries()) {
    desk.clear();
    await desk.writes(`create "${TITLE}" on ${spoken(date)} at ${clock(time)} for 15 minutes`, turn);
    findings.push(same(`created at ${time}`, spans(desk.events()), [[startMs, startMs + 15 * MINUTE]]));
  }
  return findings;
};

/** From before the change to after it. */
const across: Case = async (desk, { zone, first, after }) => {
  const [from, to] = [later(first, -45), later(after, 45)];
  desk.clear();
  await desk.writes(
    `create "${TITLE}" from ${spoken(from.slice(0, 10))} ${clock(from)} to ${spoken(to.slice(0, 10))} ${clock(to)}`,
  );
  return [same(`from ${from} to ${to}`, spans(desk.events()), [[meant(from, zone)[0], meant(to, zone)[0]]])];
};

/** An event of the day's noon is moved into the night. */
const moved: Case = async (desk, { zone, date, time }) => {
  const findings: Finding[] = [];
  for (const [turn, startMs] of meant(time, zone).entries()) {
    desk.clear();
    const [noon = 0] = meant(`${date}T12:00`, zone);
    desk.plant(TITLE, noon, noon + 30 * MINUTE);
    await desk.writes(`move "${TITLE}" to ${clock(time)}`, turn);
    findings.push(same(`moved to ${time}`, spans(desk.events()), [[startMs, startMs + 30 * MINUTE]]));
  }
  return findings;
};

/** A series over the change: each of it at its clock time. */
const recurring: Case = async (desk, { zone, date, time }) => {
  const days = [-2, -1, 0, 1, 2].map(days => dayAfter(date, days));
  const [begins = '', ends = ''] = [days[0], days.at(-1)];
  desk.clear();
  await desk.writes(
    `create "${TITLE}" every day at ${clock(time)} for 15 minutes from ${spoken(begins)} until ${spoken(ends)}`,
  );
  const starts = days.map(day => meant(`${day}T${clock(time)}`, zone)[0]);
  const found = await desk.occurrences(begins, ends);
  return [same(`every day at ${time}`, found, starts)];
};

/** A whole day is that day, in every list. */
const wholeDay: Case = async (desk, { date }) => {
  desk.clear();
  await desk.writes(`create "${TITLE}" on ${spoken(date)} all day`);
  const listed = [-1, 0, 1].map(async days => (await desk.lists(dayAfter(date, days))).includes(TITLE));
  return [
    same('a whole day', desk.days(), [[date, dayAfter(date)]]),
    same('days that list it', await Promise.all(listed), [false, true, false]),
  ];
};

/** What is on in that night is told by what the clocks show. */
const told: Case = async (desk, { zone, change, date }) => {
  desk.clear();
  const starts = [-45, -15, 0, 30]
    .map(minutes => change + minutes * MINUTE)
    .filter(at => shownAt(at, zone).startsWith(date));
  for (const [index, at] of starts.entries()) desk.plant(`${TITLE}${index}`, at, at + 10 * MINUTE);
  const text = await desk.lists(date);
  return starts.map((at, index) => {
    const line = text.split('\n').find(one => one.includes(`${TITLE}${index}`)) ?? '';
    return same(`told of ${new Date(at).toISOString()}`, /\d\d:\d\d/.exec(line)?.[0], clock(shownAt(at, zone)));
  });
};

export const cases: readonly Case[] = [single, across, moved, recurring, wholeDay, told];
