import { expect } from 'chai';
import { agendaOf } from '../../calendar/agenda.ts';
import type { EventSummary, EventTime } from '../../calendar/model.ts';

const HOUR = 3_600_000;
const timed = (start: string, end: string): EventTime => ({
  allDay: false,
  startMs: Date.parse(start),
  endMs: Date.parse(end),
});
const days = (startDate: string, endDate: string): EventTime => ({ allDay: true, startDate, endDate });
const event = (title: string, when: EventTime, more: Partial<EventSummary> = {}): EventSummary => ({
  title,
  when,
  status: 'confirmed',
  busy: true,
  ...more,
});

/** "2026-11-18 A+B 25h": the day, its events and its busy hours. */
function shown(events: EventSummary[], start: string, end: string, zone: string): string[] {
  const stretch = { startMs: Date.parse(start), endMs: Date.parse(end), zone };
  const list = { events, zone: 'Europe/London', owner: 'alex@example.com', complete: true };
  return agendaOf(list, stretch).days.map(day => {
    const busyMs = day.busy.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    return `${day.date} ${day.events.map(({ title }) => title).join('+')} ${busyMs / HOUR}h`;
  });
}

describe('calendar: the agenda', () => {
  it('leaves out days without events', () => {
    const events = [
      event('A', timed('2026-11-18T10:00Z', '2026-11-18T11:00Z')),
      event('B', timed('2026-11-20T10:00Z', '2026-11-20T12:00Z')),
    ];
    expect(shown(events, '2026-11-18T00:00Z', '2026-11-21T00:00Z', 'Europe/London')).to.deep.equal([
      '2026-11-18 A 1h',
      '2026-11-20 B 2h',
    ]);
  });

  it('lists an event of several days on each of them, clipped', () => {
    const events = [event('A', timed('2026-11-18T22:00Z', '2026-11-20T02:00Z'))];
    expect(shown(events, '2026-11-18T00:00Z', '2026-11-21T00:00Z', 'Europe/London')).to.deep.equal([
      '2026-11-18 A 2h',
      '2026-11-19 A 24h',
      '2026-11-20 A 2h',
    ]);
  });

  it('ends an event until midnight on its own day', () => {
    const events = [event('A', timed('2026-11-18T22:00Z', '2026-11-19T00:00Z'))];
    expect(shown(events, '2026-11-18T00:00Z', '2026-11-20T00:00Z', 'Europe/London')).to.deep.equal(['2026-11-18 A 2h']);
  });

  it('clips the first and the last day to the interval', () => {
    const events = [event('A', days('2026-11-18', '2026-11-20'))];
    expect(shown(events, '2026-11-18T20:00Z', '2026-11-19T03:00Z', 'Europe/London')).to.deep.equal([
      '2026-11-18 A 4h',
      '2026-11-19 A 3h',
    ]);
  });

  it('lists events shown as free, and events without length', () => {
    const events = [
      event('A', timed('2026-11-18T10:00Z', '2026-11-18T11:00Z'), { busy: false }),
      event('B', timed('2026-11-18T12:00Z', '2026-11-18T12:00Z')),
      event('C', timed('2026-11-18T00:00Z', '2026-11-18T00:00Z')),
    ];
    expect(shown(events, '2026-11-18T00:00Z', '2026-11-19T00:00Z', 'Europe/London')).to.deep.equal([
      '2026-11-18 A+B+C 0h',
    ]);
  });

  it('leaves out cancelled events', () => {
    const events = [event('A', days('2026-11-18', '2026-11-19'), { status: 'cancelled' })];
    expect(shown(events, '2026-11-18T00:00Z', '2026-11-19T00:00Z', 'Europe/London')).to.deep.equal([]);
  });

  const changes: [zone: string, start: string, end: string, date: string, hours: number][] = [
    ['Europe/London', '2026-03-29T00:00Z', '2026-03-29T23:00Z', '2026-03-29', 23],
    ['Europe/London', '2026-10-24T23:00Z', '2026-10-26T00:00Z', '2026-10-25', 25],
    ['America/New_York', '2027-03-14T05:00Z', '2027-03-15T04:00Z', '2027-03-14', 23],
    ['America/New_York', '2026-11-01T04:00Z', '2026-11-02T05:00Z', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-03T13:30Z', '2026-10-04T13:00Z', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-04T13:00Z', '2026-04-05T13:30Z', '2026-04-05', 24.5],
    ['America/Havana', '2026-11-01T04:00Z', '2026-11-02T05:00Z', '2026-11-01', 25],
    ['Atlantic/Azores', '2026-10-25T00:00Z', '2026-10-26T01:00Z', '2026-10-25', 25],
  ];
  for (const [zone, start, end, date, hours] of changes) {
    it(`G26 a day of ${hours} hours in ${zone} is one day`, () => {
      const next = new Date(Date.parse(date) + 24 * HOUR).toISOString().slice(0, 10);
      expect(shown([event('A', days(date, next))], start, end, zone)).to.deep.equal([`${date} A ${hours}h`]);
    });
  }

  it('holds as many events as a list can have, over two hundred years', () => {
    const at = (index: number): string => new Date(Date.UTC(1950, 0, 1 + index * 10)).toISOString().slice(0, 10);
    const after = (date: string): string => new Date(Date.parse(date) + 24 * HOUR).toISOString().slice(0, 10);
    const events = Array.from({ length: 2_500 }, (_, index) => event('A', days(at(index), after(at(index)))));
    expect(shown(events, '1900-01-01T00:00Z', '2100-01-01T00:00Z', 'Europe/London')).to.have.length(2_500);
  });

  it('treats an unknown zone as a bug, not as an empty agenda', () => {
    const events = [event('A', days('2026-11-18', '2026-11-19'))];
    expect(() => shown(events, '2026-11-18T00:00Z', '2026-11-19T00:00Z', 'Europe/Nowhere')).to.throw(TypeError);
  });

  it('G26 leaves out the day that Samoa skipped', () => {
    const events = [event('A', timed('2011-12-30T09:00Z', '2011-12-30T11:00Z'))];
    expect(shown(events, '2011-12-29T10:00Z', '2011-12-31T10:00Z', 'Pacific/Apia')).to.deep.equal([
      '2011-12-29 A 1h',
      '2011-12-31 A 1h',
    ]);
  });

  const readers: [zone: string, start: string, end: string][] = [
    ['Pacific/Auckland', '2026-11-17T11:00Z', '2026-11-19T11:00Z'],
    ['America/Los_Angeles', '2026-11-18T08:00Z', '2026-11-20T08:00Z'],
    ['Pacific/Kiritimati', '2026-11-17T10:00Z', '2026-11-19T10:00Z'],
  ];
  for (const [zone, start, end] of readers) {
    it(`G27 keeps an all-day event on its day when read in ${zone}`, () => {
      const events = [event('A', days('2026-11-18', '2026-11-19'))];
      expect(shown(events, start, end, zone)).to.deep.equal(['2026-11-18 A 24h']);
    });
  }
});
