import { expect } from 'chai';
import type { EventDetails } from '../../../../calendar/model.ts';
import { ALEX, HOUR, NOW, type Rig, startFortnight, startRig } from '../../harness.ts';
import { asPeer, LARGE, listAsPeer, sent } from './peer.ts';

/**
 * Compares the size of answers with those that google-calendar-mcp gets for the same question: the same events, found
 * by the same words, but without a list of fields and with indentation. Both are bodies before compression.
 */

const zone = 'Europe/London';
const DAY = { startMs: NOW, endMs: NOW + 24 * HOUR, zone };
const FORTNIGHT = { startMs: Date.parse('2026-11-16T00:00:00Z'), endMs: Date.parse('2026-11-30T00:00:00Z'), zone };

const LARGEST_LIST = 0.15;
/** About two percent are the event's zone, which is needed to know the last day of a series. */
const LARGEST_DETAILS = 0.42;

describe('calendar: size of a list, compared with google-calendar-mcp', () => {
  let fortnight: Rig;
  let crowded: Rig;
  before(async () => {
    fortnight = await startFortnight();
    crowded = await startRig();
    for (let count = 0; count < 20; count++) crowded.control.addEvent(ALEX, LARGE);
  });
  after(() => Promise.all([fortnight.close(), crowded.close()]));

  it('a day of twenty events takes 70 KB for the peer', async () => {
    expect(await listAsPeer(crowded, DAY)).to.be.closeTo(70_000, 3_500);
  });

  it('the agenda of that day is under 15 % of it', async () => {
    await crowded.calendar.agenda(DAY);
    expect(sent(crowded) / (await listAsPeer(crowded, DAY))).to.be.below(LARGEST_LIST);
  });

  for (const day of [16, 17, 18, 19, 20, 23, 24, 25, 26, 27]) {
    it(`the agenda of a working day in the sandbox (${day} November) is under 15 %`, async () => {
      const startMs = Date.UTC(2026, 10, day);
      const stretch = { startMs, endMs: startMs + 24 * HOUR, zone };
      await fortnight.calendar.agenda(stretch);
      expect(sent(fortnight) / (await listAsPeer(fortnight, stretch))).to.be.below(LARGEST_LIST);
    });
  }

  it('alternatives to an event not found (seven days, with ids) are under 15 %', async () => {
    const week = { ...FORTNIGHT, endMs: FORTNIGHT.startMs + 7 * 24 * HOUR };
    await fortnight.calendar.listEvents({ ...week, show: 'choices' });
    expect(sent(fortnight) / (await listAsPeer(fortnight, week))).to.be.below(LARGEST_LIST);
  });

  // Google distinguishes guests from people who are only mentioned only if all guests are requested, and it shortens no
  // guest list. So these answers are over 15 %, nearly all of it guests, their answers and event ids.
  const NEEDED = 'items(id,summary,start(date,dateTime),attendees(email,displayName,self,responseStatus))';
  for (const [text, events] of [
    ['ana silva', 16],
    ['priya', 16],
    ['sam', 15],
    ['tom.becker@example.net', 3],
  ] as const) {
    it(`a fortnight's events with "${text}" are under 25 %, three quarters of which is required`, async () => {
      const list = await fortnight.calendar.listEvents({ ...FORTNIGHT, text, show: 'people' });
      expect(list.events).to.have.length(events);
      const ours = sent(fortnight);
      const needed = await listAsPeer(fortnight, FORTNIGHT, { q: text, fields: NEEDED, prettyPrint: 'false' });
      expect(ours / (await listAsPeer(fortnight, FORTNIGHT, { q: text }))).to.be.below(0.25);
      expect(needed / ours).to.be.above(0.75);
    });
  }
});

describe('calendar: size of the people met, compared with google-calendar-mcp listing the same interval', () => {
  const DAY_MS = 24 * HOUR;
  const SEASON = { startMs: NOW - 90 * DAY_MS, endMs: NOW + 30 * DAY_MS };
  let rig: Rig;
  beforeEach(async () => {
    rig = await startFortnight();
  });
  afterEach(() => rig.close());

  it('the season around the sandbox: under 15 %, in one request', async () => {
    await rig.calendar.people(SEASON);
    expect(sent(rig) / (await listAsPeer(rig, SEASON))).to.be.below(LARGEST_LIST);
  });

  it('at most 100 bytes for each person in each event, and nothing about the events', async () => {
    rig.control.clearEvents();
    for (let count = 0; count < 20; count++) rig.control.addEvent(ALEX, LARGE);
    await rig.calendar.people(SEASON);
    expect(sent(rig) / (20 * 8)).to.be.below(100);
  });

  it('an event with hundreds of guests takes as much as one with two', async () => {
    rig.control.clearEvents();
    const attendees = Array.from({ length: 200 }, (_, nth) => ({ email: `guest.${nth}@example.com` }));
    rig.control.addEvent(ALEX, { ...LARGE, attendees });
    await rig.calendar.people(SEASON);
    expect(sent(rig)).to.be.below(200);
  });
});

describe('calendar: size of one event, compared with google-calendar-mcp', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startFortnight();
  });
  afterEach(() => rig.close());

  /** The size of our answer and of theirs for one event. */
  async function bothWays(id: unknown): Promise<{ ours: number; theirs: number; event: EventDetails }> {
    const event = await rig.calendar.getEvent(String(id), 'details');
    return { event, ours: sent(rig), theirs: await asPeer(rig, `/${id}`) };
  }
  const planned = (title: string, guests: number) =>
    rig.control.events(ALEX).find(({ summary, attendees }) => {
      const count = Array.isArray(attendees) ? attendees.length : 0;
      return summary === title && count === guests;
    })?.['id'];

  const small: [title: string, guests: number][] = [
    ['Film night', 0],
    ['Pay the rent', 0],
    ['Focus time', 0],
    ['Dentist', 0],
  ];
  for (const [title, guests] of small) {
    it(`a small one, "${title}": under 30 %`, async () => {
      const { ours, theirs } = await bothWays(planned(title, guests));
      expect(ours / theirs).to.be.below(0.3);
    });
  }

  const typical: [title: string, guests: number][] = [
    ['1:1 Priya / Alex', 2],
    ['Hiring interview: data engineer', 2],
    ['Call with New York', 2],
    ['Budget review', 3],
    ['Wine tasting', 3],
    ['Retrospective', 4],
    ['Company all-hands', 5],
  ];
  for (const [title, guests] of typical) {
    it(`a typical one, "${title}" of ${guests}: under 42 %`, async () => {
      const { ours, theirs } = await bothWays(planned(title, guests));
      expect(ours / theirs).to.be.below(LARGEST_DETAILS);
    });
  }

  it('all but three of the sandbox: a design with a long description, and two with guests and little else', async () => {
    const over: unknown[] = [];
    for (const { id, summary } of rig.control.events(ALEX)) {
      const { ours, theirs } = await bothWays(id);
      if (ours / theirs >= LARGEST_DETAILS) over.push([summary, Math.round((ours / theirs) * 100)]);
    }
    expect(over).to.deep.equal([
      ['Team stand-up', 43],
      ['Design review: booking flow', 62],
      ['Q1 *planning* <b>draft</b> & "risks" [notes](https://example.com)', 43],
    ]);
  });

  it('a large one, sixty guests and two thousand characters: over 40 %, because that much is shown', async () => {
    const made = rig.control.addEvent(ALEX, {
      ...LARGE,
      description: 'Please read the notes before we meet. '.repeat(53),
      attendees: Array.from({ length: 60 }, (_, nth) => ({
        email: `guest.number.${nth}@example.com`,
        displayName: `Guest Number ${nth}`,
      })),
    });
    const { ours, theirs, event } = await bothWays(made['id']);
    const { description = '', attendees } = event;
    const shown = description + attendees.map(({ name, email, answer }) => `${name}${email}${answer}`).join('');
    expect(attendees).to.have.length(60);
    expect(Buffer.byteLength(shown) / theirs).to.be.above(LARGEST_DETAILS);
    expect(ours / theirs).to.be.below(0.75);
  });
});
