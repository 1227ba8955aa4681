import { expect } from 'chai';
import type { ReviewedEvent } from '../../../../calendar/model.ts';
import { loadOf } from '../../../../dialogs/actions/reviewing/load.ts';
import { windowsOf } from '../../../../dialogs/slots/times/daily-hours.ts';
import { instantAt } from '../../../../time/index.ts';

const ZONE = 'Europe/London';
const WORK = { start: '09:00', end: '17:00', days: [1, 2, 3, 4, 5] };

const event = (when: string, more: Partial<ReviewedEvent> = {}): ReviewedEvent => {
  const [start = '', end = ''] = when.split('/');
  const isDay = !start.includes('T');
  return {
    id: when,
    title: 'Event',
    when: isDay
      ? { allDay: true, startDate: start, endDate: end }
      : { allDay: false, startMs: instantAt(start, ZONE), endMs: instantAt(end, ZONE) },
    status: 'confirmed',
    busy: true,
    ...more,
  };
};

/** The load of two working days and a Saturday, Thursday 26 to Saturday 28 November 2026, seen from `now`. */
function load(events: ReviewedEvent[], now = '2026-11-25T12:00') {
  const range = { start: '2026-11-26', end: '2026-11-29' };
  const during = windowsOf(range, ZONE);
  const setting = { now: instantAt(now, ZONE), zone: ZONE, locale: 'en-GB', workingHours: WORK };
  const { days, ...counts } = loadOf(events, { range, during, setting });
  return { ...counts, days: days.map(({ day, meetings, minutes }) => `${day.startDate} ${meetings} ${minutes}`) };
}

describe('how full a period is', () => {
  it('counts meetings, and time that two of them take once', () => {
    const events = [
      event('2026-11-26T10:00/2026-11-26T11:00'),
      event('2026-11-26T10:30/2026-11-26T12:00', { myAnswer: 'unanswered' }),
      event('2026-11-28T20:00/2026-11-28T21:30'),
    ];
    expect(load(events)).to.deep.equal({
      meetings: 3,
      minutes: 120 + 90,
      uncertain: 1,
      wholeDays: 0,
      left: 2 * 480 - 120,
      days: ['2026-11-26 2 120', '2026-11-28 1 90'],
    });
  });

  it('leaves out of the meetings what is declined, free, focus time or a whole day', () => {
    const events = [
      event('2026-11-26T10:00/2026-11-26T11:00', { myAnswer: 'declined' }),
      event('2026-11-26T12:00/2026-11-26T13:00', { busy: false }),
      event('2026-11-26T14:00/2026-11-26T16:00', { kind: 'focus' }),
      event('2026-11-27/2026-11-28'),
      event('2026-11-26/2026-11-27', { busy: false, kind: 'working-location' }),
    ];
    expect(load(events)).to.deep.include({ meetings: 0, minutes: 0, wholeDays: 1, left: 480 - 120, days: [] });
  });

  it('counts only the time within the period', () => {
    expect(load([event('2026-11-25T22:00/2026-11-26T02:00')])).to.deep.include({
      meetings: 1,
      minutes: 120,
      days: ['2026-11-26 1 120'],
    });
  });

  it('says what is left of the working hours from now on', () => {
    expect(load([event('2026-11-27T10:00/2026-11-27T11:00')], '2026-11-27T09:30').left).to.equal(390);
    expect(load([], '2026-11-28T09:30').left).to.equal(0);
  });
});
