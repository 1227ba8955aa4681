import { expect } from 'chai';
import { busySlots, countsAsBusy, isTentative } from '../../calendar/busy.ts';
import type { EventSummary, EventTime } from '../../calendar/model.ts';
import { placed } from '../../calendar/whole-days.ts';
import { instantAt } from '../../time/index.ts';

const LONDON = 'Europe/London';
const at = (time: string): number => Date.parse(`2026-11-18T${time}:00Z`);

/** "09:00-10:00" on that Wednesday in London, or all of that day. */
function event(time: string, more: Partial<EventSummary> = {}): EventSummary {
  const [start = '', end = ''] = time.split('-');
  const when: EventTime =
    time === 'day'
      ? { allDay: true, startDate: '2026-11-18', endDate: '2026-11-19' }
      : { allDay: false, startMs: at(start), endMs: at(end) };
  return { title: 'E', when, status: 'confirmed', busy: true, ...more };
}

const maybe = (time: string): EventSummary => event(time, { status: 'tentative' });

/** "09:00-10:00", with "?" if tentative. */
function shown(events: readonly EventSummary[], stretch = { startMs: at('08:00'), endMs: at('18:00') }): string {
  const time = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
  const there = events.map(one => placed(one, LONDON));
  return busySlots(there, stretch)
    .map(({ startMs, endMs, tentative }) => `${time(startMs)}-${time(endMs)}${tentative ? '?' : ''}`)
    .join(' ');
}

const slots: [what: string, events: EventSummary[], slots: string][] = [
  ['nothing', [], ''],
  ['one event', [event('09:00-10:00')], '09:00-10:00'],
  ['sorted', [event('11:00-12:00'), event('09:00-10:00')], '09:00-10:00 11:00-12:00'],
  ['overlapping ones as one', [event('09:00-10:00'), event('09:30-11:00')], '09:00-11:00'],
  ['touching ones as one', [event('09:00-10:00'), event('10:00-11:00')], '09:00-11:00'],
  ['one within another', [event('09:00-12:00'), event('10:00-11:00')], '09:00-12:00'],
  ['clipped at both ends', [event('07:00-09:00'), event('17:00-20:00')], '08:00-09:00 17:00-18:00'],
  ['nothing of what ends where the stretch begins', [event('07:00-08:00'), event('18:00-19:00')], ''],
  ['nothing of an event without length', [event('09:00-09:00')], ''],
  ['a whole day', [event('day')], '08:00-18:00'],
  ['a whole day over an hour', [event('day'), event('09:00-10:00')], '08:00-18:00'],
  ['tentative time', [maybe('09:00-10:00')], '09:00-10:00?'],
  [
    'tentative time beside certain time',
    [maybe('09:00-12:00'), event('10:00-11:00')],
    '09:00-10:00? 10:00-11:00 11:00-12:00?',
  ],
  ['nothing tentative within certain time', [maybe('10:00-11:00'), event('09:00-12:00')], '09:00-12:00'],
  [
    'what two certain events leave of a tentative one',
    [maybe('09:00-12:00'), event('09:00-10:00'), event('11:00-12:00')],
    '09:00-10:00 10:00-11:00? 11:00-12:00',
  ],
  ['tentative ones merged', [maybe('09:00-10:00'), maybe('09:30-11:00')], '09:00-11:00?'],
  ['a declined event as free', [event('09:00-10:00', { myAnswer: 'declined' })], ''],
];

describe('calendar: busy time', () => {
  for (const [what, events, expected] of slots) {
    it(what, () => {
      expect(shown(events)).to.equal(expected);
    });
  }

  const counted: [what: string, more: Partial<EventSummary>, busy: boolean, tentative: boolean][] = [
    ['an event of my own', {}, true, false],
    ['an accepted one', { myAnswer: 'accepted' }, true, false],
    ['one without an answer', { myAnswer: 'unanswered' }, true, true],
    ['one answered with perhaps', { myAnswer: 'tentative' }, true, true],
    ['a tentative one', { status: 'tentative' }, true, true],
    ['a declined one', { myAnswer: 'declined' }, false, false],
    ['a cancelled one', { status: 'cancelled' }, false, false],
    ['one shown as free', { busy: false }, false, false],
  ];
  for (const [what, more, busy, tentative] of counted) {
    it(`${what} is ${busy ? 'busy' : 'free'}${tentative ? ', perhaps' : ''}`, () => {
      expect([countsAsBusy(event('day', more)), isTentative(event('day', more))]).to.deep.equal([busy, tentative]);
    });
  }

  const lengths: [date: string, zone: string, hours: number][] = [
    ['2026-03-29', LONDON, 23],
    ['2026-10-25', LONDON, 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-11-01', 'America/Havana', 25],
    ['2026-10-25', 'Atlantic/Azores', 25],
    ['2026-11-18', 'Asia/Kathmandu', 24],
  ];
  for (const [date, zone, hours] of lengths) {
    it(`G27 ${date} in ${zone} lasts ${hours} hours`, () => {
      const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
      const day = event('day', { when: { allDay: true, startDate: date, endDate: next } });
      const { startMs, endMs } = placed(day, zone);
      expect((endMs - startMs) / 3_600_000).to.equal(hours);
      expect(startMs).to.equal(instantAt(date, zone));
    });
  }

  it('G26 a day that begins at one, for midnight is skipped', () => {
    expect(instantAt('2026-04-24', 'Africa/Cairo')).to.equal(Date.parse('2026-04-23T22:00:00Z'));
  });
});
