import { expect } from 'chai';
import { convertedTo } from '../../../dialogs/run/as-input.ts';
import { momentOf } from '../../../dialogs/templates/liquid/moments.ts';
import type { WhenView } from '../../../dialogs/templates/shapes.ts';

const LUNCH: WhenView = {
  allDay: false,
  startMs: Date.UTC(2026, 10, 24, 12),
  endMs: Date.UTC(2026, 10, 24, 13, 30),
  startDate: '2026-11-24',
  endDate: '2026-11-25',
  zone: 'Europe/London',
};

describe('a time as the input of an action', () => {
  const time = (seen: WhenView) => convertedTo({ types: ['date-time-range'], required: true }, seen);
  const range = (seen: WhenView) => convertedTo({ types: ['any-range'], required: true }, seen);

  it('keeps its length', () => {
    expect(time(LUNCH)).to.deep.equal({ date: '2026-11-24', time: '12:00', minutes: 90 });
  });

  it('has none if it is a point in time, so that an event there lasts as long as one without a length', () => {
    expect(time(momentOf(LUNCH, 'start'))).to.deep.equal({ date: '2026-11-24', time: '12:00' });
    expect(time(momentOf(LUNCH, 'end'))).to.deep.equal({ date: '2026-11-24', time: '13:30' });
  });

  it('is a range of an hour if it is a point in time', () => {
    expect(range(momentOf(LUNCH, 'end'))).to.deep.equal({ start: '2026-11-24T13:30', end: '2026-11-24T14:30' });
  });
});
