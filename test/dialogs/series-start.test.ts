import { expect } from 'chai';
import { withSeriesDay, withSeriesStart } from '../../dialogs/actions/series/series-start.ts';
import type { SlotValues } from '../../dialogs/engine/state.ts';
import { shippedTemplates } from '../shipped-templates.ts';

const template = shippedTemplates('en').set.templates.get('create-event');
if (!template) throw new TypeError('no create-event');

const slots = (date: string, rule: string, until?: string): SlotValues => ({
  when: { date, time: '08:00', past: true },
  repeat: { rule, ...(until !== undefined && { until }) },
});

describe('the start of a new series', () => {
  const rows: readonly (readonly [said: string, rule: string, first: string])[] = [
    ['2026-11-30', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-30'],
    ['2027-11-02', 'FREQ=WEEKLY;BYDAY=MO', '2027-11-08'],
    ['2026-12-03', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=5', '2026-12-07'],
    ['2026-12-01', 'FREQ=MONTHLY;BYMONTHDAY=31', '2026-12-31'],
    ['2026-12-02', 'FREQ=MONTHLY;BYDAY=1TU', '2027-01-05'],
    ['2026-12-01', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-12-25'],
    ['2026-12-01', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-12-31'],
    ['2026-12-01', 'FREQ=DAILY', '2026-12-01'],
    ['2026-12-01', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261221T235959Z', '2026-12-01'],
  ];
  for (const [said, rule, first] of rows) {
    it(`${said} is ${first} by ${rule}`, () => {
      const { when } = withSeriesStart(template, slots(said, rule));
      const answered = first === said ? { past: true } : {};
      expect(when).to.deep.equal({ date: first, time: '08:00', ...answered });
    });
  }

  it('stays if its end comes before it', () => {
    const never = withSeriesStart(template, slots('2026-12-01', 'FREQ=MONTHLY;BYMONTHDAY=31', '2026-12-30'));
    expect(never['repeat']).to.deep.equal({
      rule: 'FREQ=MONTHLY;BYMONTHDAY=31',
      until: '2026-12-30',
      first: '2026-12-31',
    });
    const once = withSeriesStart(template, {
      ...never,
      repeat: { ...(never['repeat'] as object), until: '2026-12-31' },
    });
    expect(once['repeat']).to.deep.equal({ rule: 'FREQ=MONTHLY;BYMONTHDAY=31', until: '2026-12-31' });
  });

  it('on another weekday changes a rule with one weekday', () => {
    const before = slots('2026-12-02', 'FREQ=WEEKLY;BYDAY=WE');
    const friday = withSeriesDay(template, slots('2026-12-04', 'FREQ=WEEKLY;BYDAY=WE'), before);
    expect(friday['repeat']).to.deep.equal({ rule: 'FREQ=WEEKLY;BYDAY=FR' });
    const several = slots('2026-12-04', 'FREQ=WEEKLY;BYDAY=MO,WE');
    expect(withSeriesDay(template, several, slots('2026-12-02', 'FREQ=WEEKLY;BYDAY=MO,WE'))).to.equal(several);
  });
});
