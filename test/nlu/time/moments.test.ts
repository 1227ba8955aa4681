import { expect } from 'chai';
import { evaluateMoment, parseMoment } from '../../../nlu/time/moments.ts';
import { WEDNESDAY } from '../shown.ts';

describe('moments of preset ranges', () => {
  const SUNDAY = '2026-11-22T15:00:00';
  const LEAP = '2028-02-29T12:00:00';
  const rows: readonly (readonly [expression: string, value: string, reference?: string, locale?: string])[] = [
    ['now', '2026-11-18T10:00'],
    ['now + 90 minutes', '2026-11-18T11:30'],
    ['now - 2 hours', '2026-11-18T08:00'],
    ['now + 1 day', '2026-11-19T10:00'],
    ['today', '2026-11-18'],
    ['TODAY', '2026-11-18'],
    ['today + 1 day', '2026-11-19'],
    ['today - 1 days', '2026-11-17'],
    ['today + 1 week', '2026-11-25'],
    ['today at 18:00', '2026-11-18T18:00'],
    ['today + 1 day at 09:30', '2026-11-19T09:30'],
    ['today + 12 hours', '2026-11-18T12:00'],
    ['start of week', '2026-11-16'],
    ['start of week', '2026-11-15', WEDNESDAY, 'en-US'],
    ['start of week', '2026-11-16', SUNDAY],
    ['start of week', '2026-11-22', SUNDAY, 'en-US'],
    ['start of week + 1 week', '2026-11-23'],
    ['start of weekend', '2026-11-21'],
    ['start of weekend', '2026-11-21', SUNDAY, 'en-US'],
    ['start of weekend + 1 week', '2026-11-28', WEDNESDAY, 'en-US'],
    ['start of month', '2026-11-01'],
    ['start of month + 1 month', '2026-12-01'],
    ['start of quarter', '2026-10-01'],
    ['start of quarter + 1 quarter', '2027-01-01'],
    ['start of year', '2026-01-01'],
    ['start of year + 1 year', '2027-01-01'],
    ['monday', '2026-11-16'],
    ['saturday', '2026-11-21'],
    ['saturday', '2026-11-21', SUNDAY],
    ['sunday', '2026-11-22', SUNDAY],
    ['sunday', '2026-11-15', WEDNESDAY, 'en-US'],
    ['friday at 18:00', '2026-11-20T18:00'],
    ['today + 1 year', '2029-02-28', LEAP],
    ['start of month + 1 month - 1 day', '2028-02-29', LEAP],
  ];
  for (const [expression, value, reference = WEDNESDAY, locale = 'en'] of rows) {
    it(`"${expression}" at ${reference.slice(0, 16)}${locale === 'en' ? '' : ', weeks from Sunday'} -> ${value}`, () => {
      expect(evaluateMoment(expression, { reference, locale })).to.equal(value);
    });
  }

  const BEGINS = 'begins with `now`, `today`, `start of week|weekend|month|quarter|year` or a weekday';
  const GOES_ON = 'goes on with `+ N days`, `- N weeks` or `at 18:00`';
  const faults: readonly (readonly [expression: string, problem: string, at: number])[] = [
    ['', BEGINS, 0],
    ['tomorrow', BEGINS, 0],
    ['someday', BEGINS, 0],
    ['start of decade', BEGINS, 0],
    ['nowhere', BEGINS, 0],
    ['today + day', GOES_ON, 6],
    ['today + 1 decade', GOES_ON, 6],
    ['today at 25:00', GOES_ON, 6],
    ['today at 12:60', GOES_ON, 6],
    ['today + 1 day please', GOES_ON, 14],
  ];
  for (const [expression, problem, at] of faults) {
    it(`"${expression}" is wrong at character ${at}`, () => {
      expect(parseMoment(expression)).to.deep.equal({ problem, at });
    });
  }

  it('a wrong moment is never evaluated', () => {
    expect(() => evaluateMoment('tomorrow', { reference: WEDNESDAY, locale: 'en' })).to.throw(
      TypeError,
      `"tomorrow" ${BEGINS}`,
    );
  });
});
