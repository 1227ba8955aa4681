import { expect } from 'chai';
import { sameTime } from '../../../calendar/model/same-time.ts';
import type { EventTime } from '../../../calendar/model.ts';

const clock = (startMs: number, endMs: number): EventTime => ({ allDay: false, startMs, endMs });
const days = (startDate: string, endDate: string): EventTime => ({ allDay: true, startDate, endDate });

describe('calendar: the same time', () => {
  const cases: readonly [string, EventTime, EventTime, boolean][] = [
    ['the same instants', clock(5_000, 9_000), clock(5_000, 9_000), true],
    ['fractions of a second', clock(5_000, 9_000), clock(5_999, 9_001), true],
    ['another start', clock(5_000, 9_000), clock(4_999, 9_000), false],
    ['another end', clock(5_000, 9_000), clock(5_000, 10_000), false],
    ['the same days', days('2026-11-23', '2026-11-24'), days('2026-11-23', '2026-11-24'), true],
    ['another last day', days('2026-11-23', '2026-11-24'), days('2026-11-23', '2026-11-25'), false],
    ['days and a clock time', days('1970-01-01', '1970-01-02'), clock(0, 86_400_000), false],
  ];
  for (const [what, one, other, isSame] of cases) {
    it(`${what}: ${isSame ? 'the same' : 'another'}`, () => {
      expect([sameTime(one, other), sameTime(other, one)]).to.deep.equal([isSame, isSame]);
    });
  }
});
