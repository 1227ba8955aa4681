import { pngOf } from '../bot/pictures/png.ts';
import { agendaOf } from '../calendar/agenda.ts';
import type { Calendar, EventChoice } from '../calendar/model.ts';
import { findFree } from '../dialogs/actions/listing/find-free.ts';
import { drawn, USUAL_HOURS } from '../dialogs/index.ts';
import { LARGE, listAsPeer, sent } from '../test/calendar/google/requests/peer.ts';
import { ALEX, HOUR, NOW, startRig } from '../test/calendar/harness.ts';
import { block, london, schedule } from '../test/dialogs/pictures/schedules.ts';
import { civilDate, type Interval } from '../time/index.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

/** Pictures, free time with others, and the bytes of a list. Time is processor time of all threads. */
export async function calendar(): Promise<Row[]> {
  return [...(await pictures()), ...(await freeTime()), ...(await bytes())];
}

const TRIES = 31;

/** Milliseconds of the processor: of the first try, and the median of the others. */
async function timed(work: () => unknown): Promise<{ first: number; median: number }> {
  const all: number[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    const began = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(began);
    all.push((user + system) / 1_000);
  }
  const [first = 0, ...others] = all;
  return { first, median: median(others) };
}

const WEEK = ['04', '05', '06', '07', '08'];

async function pictures(): Promise<Row[]> {
  return [...(await pictureRows('a day of 8 events', ['04'])), ...(await pictureRows('a week of 40 events', WEEK))];
}

async function pictureRows(name: string, days: readonly string[]): Promise<Row[]> {
  const hours = Array.from({ length: 8 }, (_, index) => String(index + 9).padStart(2, '0'));
  const blocks = days.flatMap(day =>
    hours.map(hour => block(day, [`${hour}:00`, `${hour}:50`], `Review ${day}/${hour} Größe`)),
  );
  const draw = () =>
    drawn({ schedule: schedule(days, { blocks }), locale: 'de-DE' }, { alt: 'Woche', colours: 'light' });
  const svg = draw();
  const svgTime = await timed(draw);
  const pngTime = await timed(() => pngOf(svg, 720));
  const row = (what: string, unit: string, ours: number, goal: string): Row => ({
    measure: `${name}: ${what}`,
    ...{ unit, ours, goal },
  });
  return [
    row('SVG', 'KB', svg.length / 1_024, '< 60'),
    row('SVG', 'ms', svgTime.median, '< 15'),
    row('PNG', 'KB', (await pngOf(svg, 720)).length / 1_024, '< 60'),
    row('PNG, besides the SVG', 'ms', pngTime.median, '< 15'),
    row('PNG, the first', 'ms', pngTime.first, ''),
  ];
}

const PEOPLE = 20;
const WEEKS = 4;
const MONDAY = Date.parse('2026-11-23T00:00:00Z');
const ZONE = london;

async function freeTime(): Promise<Row[]> {
  const rows = [];
  for (const [what, each] of [
    ['2,000 events in all', 2_000 / PEOPLE],
    ['2,000 events each', 2_000],
  ] as const) {
    const port = portOf(each);
    const { first, median: ms } = await timed(() => search(port));
    const measure = `free time of ${PEOPLE} people in ${WEEKS} weeks, ${what}`;
    rows.push(
      { measure, unit: 'ms', ours: ms, goal: '< 20' },
      { measure: `${measure}, the first`, unit: 'ms', ours: first, goal: '' },
    );
  }
  return rows;
}

/** A calendar that answers at once, so that all time is our own. */
function portOf(each: number): Calendar {
  const busy = Array.from({ length: PEOPLE }, (_, person) => meetings(person, each));
  const events = meetings(0, each).map(
    ({ startMs, endMs }, index): EventChoice => ({
      ...{ id: `e${index}`, title: `Meeting ${index}`, status: 'confirmed', busy: true },
      when: { allDay: false, startMs, endMs },
    }),
  );
  return {
    agenda: async query => agendaOf({ events, zone: ZONE, owner: ALEX, complete: true }, query),
    freeBusy: async emails => emails.map((email, index) => ({ email, busy: busy[index + 1] ?? [] })),
    zonesOf: async () => new Map(),
  } as Partial<Calendar> as Calendar;
}

/** So many meetings of a quarter of an hour each, spread over the weeks in another way for each person. */
function meetings(person: number, count: number): Interval[] {
  const quarters = WEEKS * 7 * 24 * 4;
  return Array.from({ length: count }, (_, index) => {
    const startMs = MONDAY + ((index * 37 + person * 11) % quarters) * (HOUR / 4);
    return { startMs, endMs: startMs + HOUR / 4 };
  }).toSorted((a, b) => a.startMs - b.startMs);
}

async function search(calendar: Calendar): Promise<unknown> {
  const attendees = Array.from({ length: PEOPLE - 1 }, (_, index) => ({ email: `guest${index}@example.com` }));
  return findFree({
    ...{ calendar, page: 5, target: undefined, purpose: { to: 'begin' } },
    inputs: { range: { start: civilDate('2026-11-23'), end: civilDate('2026-12-21') }, attendees, duration: 60 },
    setting: { now: MONDAY, zone: ZONE, locale: 'en-GB', workingHours: USUAL_HOURS },
  });
}

/** What a day of twenty events of seven guests takes, next to google-calendar-mcp. */
async function bytes(): Promise<Row[]> {
  const rig = await startRig();
  for (let count = 0; count < 20; count++) rig.control.addEvent(ALEX, LARGE);
  const day = { startMs: NOW, endMs: NOW + 24 * HOUR, zone: ZONE };
  await rig.calendar.agenda(day);
  const [ours, peer] = [sent(rig), await listAsPeer(rig, day)];
  await rig.close();
  return [
    {
      measure: 'a list of twenty events of seven guests, of the bytes of google-calendar-mcp',
      ...{
        unit: 'KB',
        ours: ours / 1_024,
        ratio: ours / peer,
        peer: `${(peer / 1_024).toFixed(1)} KB`,
        goal: '< 0.15',
      },
    },
  ];
}
