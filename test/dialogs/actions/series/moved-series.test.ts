import { expect } from 'chai';
import { DateTime } from 'luxon';
import type { EventDetails, EventDraft, Recurrence } from '../../../../calendar/model.ts';
import { byRule, movedRepeat, movedSeries, movesOverNext } from '../../../../dialogs/actions/series/moved-series.ts';

const NEW_YORK = 'America/New_York';

function timed(start: string, zone: string, minutes = 30): Extract<EventDraft['when'], { allDay: false }> {
  const startMs = DateTime.fromISO(start, { zone }).toMillis();
  return { allDay: false, startMs, endMs: startMs + minutes * 60_000, zone };
}

function series(when: EventDraft['when'], repeat: Recurrence): EventDetails {
  const zone = when.allDay ? {} : { zone: when.zone };
  const facts = { id: 's', title: 'Sync', status: 'confirmed', busy: true, attendees: [], reminders: [] } as const;
  return { ...facts, attendees: [], reminders: [], when, repeat, ...zone };
}

const civil = (when: EventDraft['when'] | undefined): string | undefined =>
  when && !when.allDay
    ? `${DateTime.fromMillis(when.startMs, { zone: when.zone }).toFormat("yyyy-MM-dd'T'HH:mm")} ${when.zone}`
    : when?.startDate;

describe('a series moved as a whole', () => {
  it('keeps its own zone and the clock time there when it is moved from another zone', () => {
    const vendor = series(timed('2026-11-05T09:00', NEW_YORK), { rule: 'FREQ=WEEKLY;BYDAY=TH', until: '2027-04-01' });
    const thanksgiving = { ...vendor, when: timed('2026-11-26T09:00', NEW_YORK) };
    const from = byRule(vendor, thanksgiving, 'Europe/Berlin');
    const moved = movedSeries(vendor, from, timed('2026-11-26T16:00', 'Europe/Berlin'));
    expect(civil(moved)).to.equal(`2026-11-05T10:00 ${NEW_YORK}`);
    expect(moved && movedRepeat(vendor, moved)).to.deep.equal(vendor.repeat);
  });

  it('also in a week in which only one of the two zones has changed its clocks', () => {
    const vendor = series(timed('2026-11-05T09:00', NEW_YORK), { rule: 'FREQ=WEEKLY;BYDAY=TH' });
    const march = { ...vendor, when: timed('2027-03-18T09:00', NEW_YORK) };
    const from = byRule(vendor, march, 'Europe/Berlin');
    const moved = movedSeries(vendor, from, timed('2027-03-18T15:00', 'Europe/Berlin'));
    expect(civil(moved)).to.equal(`2026-11-05T10:00 ${NEW_YORK}`);
  });

  it('falls on another weekday if it crosses midnight in its own zone', () => {
    const late = series(timed('2026-11-23T23:30', NEW_YORK), { rule: 'FREQ=WEEKLY;BYDAY=MO', until: '2026-12-21' });
    const moved = movedSeries(late, late.when, timed('2026-11-24T00:30', NEW_YORK));
    expect(civil(moved)).to.equal(`2026-11-24T00:30 ${NEW_YORK}`);
    expect(moved && movedRepeat(late, moved)).to.deep.equal({ rule: 'FREQ=WEEKLY;BYDAY=TU', until: '2026-12-22' });
  });

  it('follows its rule if one event was moved individually', () => {
    const sync = series(timed('2026-11-16T10:00', 'Europe/London'), { rule: 'FREQ=WEEKLY;BYDAY=MO' });
    const exception = { ...sync, when: timed('2026-12-02T14:00', 'Europe/London') };
    const shown = byRule(sync, exception, 'Europe/London');
    expect(shown).to.deep.include({ startMs: Date.parse('2026-11-30T10:00:00Z') });
    expect(civil(movedSeries(sync, shown, timed('2026-12-04T10:00', 'Europe/London')))).to.equal(
      '2026-11-20T10:00 Europe/London',
    );
  });

  it('with all-day events moves its exceptions along', () => {
    const rent = series(
      { allDay: true, startDate: '2026-12-01', endDate: '2026-12-02' },
      { rule: 'FREQ=WEEKLY', until: '2027-01-05', except: ['2026-12-22'] },
    );
    const moved = movedSeries(rent, rent.when, { allDay: true, startDate: '2026-12-03', endDate: '2026-12-04' });
    expect(moved).to.deep.equal({ allDay: true, startDate: '2026-12-03', endDate: '2026-12-04' });
    expect(moved && movedRepeat(rent, moved)).to.deep.equal({
      rule: 'FREQ=WEEKLY',
      until: '2027-01-07',
      except: ['2026-12-24'],
    });
  });

  const rules: [rule: string, to: string, moved: string | undefined][] = [
    ['FREQ=WEEKLY', '2026-11-27', 'FREQ=WEEKLY'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=5', '2026-11-27', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=5'],
    ['FREQ=WEEKLY;BYDAY=MO;WKST=SU', '2026-11-22', 'FREQ=WEEKLY;BYDAY=SU;WKST=SU'],
    ['FREQ=WEEKLY;BYDAY=MO,TU', '2026-11-27', undefined],
    ['FREQ=WEEKLY;BYDAY=MO;BYMONTH=11', '2026-11-27', undefined],
    ['FREQ=DAILY;COUNT=3', '2026-11-24', 'FREQ=DAILY;COUNT=3'],
    ['FREQ=DAILY;BYDAY=MO,TU', '2026-11-24', undefined],
    ['FREQ=MONTHLY', '2026-11-26', 'FREQ=MONTHLY'],
    ['FREQ=MONTHLY', '2026-11-30', undefined],
    ['FREQ=MONTHLY;BYMONTHDAY=23;INTERVAL=2', '2026-11-26', 'FREQ=MONTHLY;BYMONTHDAY=26;INTERVAL=2'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,23', '2026-11-26', undefined],
    ['FREQ=MONTHLY;BYDAY=4MO', '2026-11-26', undefined],
    ['FREQ=YEARLY', '2026-11-26', 'FREQ=YEARLY'],
    ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=23', '2026-11-26', undefined],
    ['FREQ=HOURLY', '2026-11-26', undefined],
  ];
  for (const [rule, to, moved] of rules) {
    it(`${rule} from Monday, 23 November, to ${to}: ${moved ?? 'cannot be said'}`, () => {
      const one = series(timed('2026-11-23T10:00', 'Europe/London'), { rule });
      expect(movedRepeat(one, timed(`${to}T10:00`, 'Europe/London'))?.rule).to.equal(moved);
    });
  }

  it('with additional days stays where it is', () => {
    const one = series(timed('2026-11-23T10:00', 'Europe/London'), { rule: 'FREQ=WEEKLY', irregular: true });
    expect(movedSeries(one, one.when, timed('2026-11-23T11:00', 'Europe/London'))).to.equal(undefined);
  });

  it('must not move as far as its own next event', () => {
    const from = (start: string, rule: string) => series(timed(start, 'Europe/London'), { rule });
    const rows: [string, string, boolean][] = [
      ['FREQ=WEEKLY;BYDAY=TU', '2026-11-09T20:00', false],
      ['FREQ=WEEKLY;BYDAY=TU', '2026-11-10T20:00', true],
      ['FREQ=WEEKLY;BYDAY=TU', '2026-10-27T20:00', true],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-16T20:00', false],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-17T20:00', true],
      ['FREQ=DAILY', '2026-11-03T23:00', false],
      ['FREQ=DAILY', '2026-11-04T20:00', true],
      ['FREQ=MONTHLY', '2026-11-30T20:00', false],
      ['FREQ=MONTHLY', '2026-12-01T20:00', true],
      ['FREQ=YEARLY', '2027-11-03T20:00', true],
    ];
    for (const [rule, to, is] of rows) {
      const moved = movesOverNext(from('2026-11-03T20:00', rule), timed(to, 'Europe/London'));
      expect(moved, `${rule} to ${to}`).to.equal(is);
    }
  });
});
