import { expect } from 'chai';
import { knownZone } from '../../calendar/google/known-zones.ts';
import type { EventSummary } from '../../calendar/model.ts';
import { clipped, widened } from '../../calendar/whole-days.ts';
import { ALEX, ANA, calendarAt, HOUR, type Rig, startRig, startStandIn } from './harness.ts';

const SECOND = 1_000;
const AUCKLAND = 'Pacific/Auckland';
const NEW_YORK = 'America/New_York';
/** The calendar's own zone. */
const LONDON = 'Europe/London';

describe('calendar: all-day events in another zone', () => {
  const start = Date.parse('2026-11-18T00:00Z');
  const cases: [
    what: string,
    zone: string,
    calendarZone: string,
    from: number,
    to: number,
    before: number,
    after: number,
  ][] = [
    ['the same zone', LONDON, LONDON, 9, 10, 0, 0],
    ['a zone of the same hours', LONDON, 'Africa/Abidjan', 9, 10, 0, 0],
    ['a whole day is touched by its own elsewhere', LONDON, NEW_YORK, 0, 24, 0, 0],
    ['a whole day of New York in London', NEW_YORK, LONDON, 5, 29, 0, 0],
    ['the 19th begins in New York after its morning in Auckland', AUCKLAND, NEW_YORK, 20, 23, 0, 6 * HOUR + SECOND],
    ['the 18th ended in Auckland before its evening in New York', NEW_YORK, AUCKLAND, 22, 23, 11 * HOUR + SECOND, 0],
    ['zones a day apart', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 10, 34, 0, HOUR + SECOND],
    ['a zone of quarter hours', LONDON, 'Asia/Kathmandu', 0, 1, 0, 0],
    ['a zone that is not known here', LONDON, 'Mars/Olympus', 9, 10, 0, 0],
  ];
  for (const [what, zone, calendarZone, from, to, before, after] of cases) {
    it(`G27 ${what}`, () => {
      const stretch = { startMs: start + from * HOUR, endMs: start + to * HOUR };
      expect(widened(stretch, zone, calendarZone)).to.deep.equal({
        startMs: stretch.startMs - before,
        endMs: stretch.endMs + after,
      });
    });
  }

  it('G27 keeps the events of a list that lie in the interval', () => {
    const event = (title: string, when: EventSummary['when']): EventSummary => ({
      title,
      when,
      status: 'confirmed',
      busy: true,
    });
    const day = (title: string, startDate: string, endDate: string): EventSummary =>
      event(title, { allDay: true, startDate, endDate });
    const hour = (title: string, at: number): EventSummary =>
      event(title, { allDay: false, startMs: start + at * HOUR, endMs: start + (at + 1) * HOUR });
    const events = [
      day('before', '2026-11-17', '2026-11-18'),
      day('on', '2026-11-18', '2026-11-19'),
      hour('ends as it begins', 4),
      hour('first', 5),
      hour('last', 28),
      day('after', '2026-11-19', '2026-11-20'),
      hour('begins as it ends', 29),
    ];
    const kept = clipped(events, { startMs: start + 5 * HOUR, endMs: start + 29 * HOUR, zone: NEW_YORK });
    expect(kept.map(({ title }) => title)).to.deep.equal(['on', 'first', 'last']);
  });
});

describe("calendar: a list in another zone than the calendar's", () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
    for (const day of [17, 18, 19, 20]) {
      rig.control.addEvent(ALEX, {
        summary: `Fair ${day}`,
        start: { date: `2026-11-${day}` },
        end: { date: `2026-11-${day + 1}` },
        attendees: [{ email: ALEX, responseStatus: 'accepted' }, { email: ANA }],
      });
    }
  });
  afterEach(() => rig.close());

  const morning = {
    startMs: Date.parse('2026-11-18T20:00Z'),
    endMs: Date.parse('2026-11-18T23:00Z'),
    zone: AUCKLAND,
  };
  const titles = (events: EventSummary[]): string[] => events.map(({ title }) => title);
  const requests = (): number => rig.control.log.entries('calendar.events.list').length;

  it("G27 a day's events with a person include no all-day event of the next day", async () => {
    const day = { startMs: Date.parse('2026-11-18T05:00Z'), endMs: Date.parse('2026-11-19T05:00Z'), zone: NEW_YORK };
    const { events } = await rig.calendar.listEvents({ ...day, text: 'ana', show: 'people' });
    expect(titles(events)).to.deep.equal(['Fair 18']);
    expect(requests()).to.equal(1);
  });

  it("G27 a morning's events with a person include the all-day event that has not begun in the calendar's zone", async () => {
    const { events } = await rig.calendar.listEvents({ ...morning, text: 'ana', show: 'people' });
    expect(titles(events)).to.deep.equal(['Fair 19']);
  });

  it("G27 a morning's agenda includes it too, as busy time", async () => {
    const { days } = await rig.calendar.agenda(morning);
    expect(days.map(({ date, events }) => [date, titles(events)])).to.deep.equal([['2026-11-19', ['Fair 19']]]);
    expect(days[0]?.busy).to.deep.equal([{ startMs: morning.startMs, endMs: morning.endMs, tentative: false }]);
  });

  it('takes one request from the second question on, for all requests of the account', async () => {
    await rig.calendar.agenda(morning);
    expect(requests()).to.equal(2);
    await rig.calendar.agenda(morning);
    expect(requests()).to.equal(3);
    const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar']);
    const again = calendarAt(rig.url, { getAccessToken: async () => accessToken }).calendar;
    expect(titles((await again.listEvents({ ...morning, show: 'summary' })).events)).to.deep.equal(['Fair 19']);
    expect(requests()).to.equal(4);
  });

  it('takes one request even at first if the zone was requested before', async () => {
    await rig.calendar.zone();
    await rig.calendar.agenda(morning);
    expect(requests()).to.equal(1);
  });

  it('knows nothing of another account', async () => {
    await rig.calendar.agenda(morning);
    const { accessToken } = rig.control.grant(ANA, ['https://www.googleapis.com/auth/calendar']);
    const hers = calendarAt(rig.url, { account: ANA, getAccessToken: async () => accessToken }).calendar;
    expect(titles((await hers.listEvents({ ...morning, show: 'summary' })).events)).to.deep.equal(['Fair 19']);
    expect(requests()).to.equal(4);
  });

  it('forgets the least recently used calendar if there are too many', () => {
    const [first, second] = [knownZone(['a', 'first']), knownZone(['a', 'second'])];
    first.set(LONDON);
    second.set(LONDON);
    first.set(AUCKLAND);
    for (let nth = 1; nth < 10_000; nth++) knownZone(['b', String(nth)]).set(NEW_YORK);
    expect([first.get(), second.get()]).to.deep.equal([AUCKLAND, undefined]);
  });

  it("repeats the request if the calendar's zone has changed", async () => {
    let timeZone = AUCKLAND;
    const server = await startStandIn(() => ({ body: { timeZone, summary: ALEX, items: [] } }));
    const { calendar } = calendarAt(server.url);
    await calendar.agenda(morning);
    expect(server.requests).to.have.length(1);
    timeZone = LONDON;
    await calendar.agenda(morning);
    expect(server.requests.map(({ searchParams }) => searchParams.get('timeMax'))).to.deep.equal([
      '2026-11-18T23:00:00.000Z',
      '2026-11-18T23:00:00.000Z',
      '2026-11-19T00:00:01.000Z',
    ]);
    await server.close();
  });
});
