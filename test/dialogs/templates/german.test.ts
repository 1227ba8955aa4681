import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';
import { days, render, timed } from './render.ts';

const { words } = shippedTemplates('de').set;
const zone = 'Europe/Berlin';

/** The output of a filter, in German. */
const shown = (filter: string, value: unknown, locale = 'de-DE'): string =>
  render(`{{ value | ${filter} }}`, { value }, { zone, locale, words }).replaceAll('\\', '');

describe('times in German', () => {
  const afternoon = timed('2026-12-04T14:00:00+01:00', '2026-12-04T15:30:00+01:00', zone);
  const overnight = timed('2026-12-04T22:00:00+01:00', '2026-12-05T01:00:00+01:00', zone);
  const tillMidnight = timed('2026-12-04T22:00:00+01:00', '2026-12-05T00:00:00+01:00', zone);
  const rows: readonly (readonly [filter: string, value: unknown, words: string])[] = [
    ['when', afternoon, 'Freitag, 4. Dezember 2026, 14:00 – 15:30 Uhr'],
    ['when', overnight, 'Freitag, 4. Dezember 2026, 22:00 Uhr – Samstag, 5. Dezember 2026, 01:00 Uhr'],
    ['when', tillMidnight, 'Freitag, 4. Dezember 2026, 22:00 – 00:00 Uhr'],
    ['when', days('2026-12-04', '2026-12-05', zone), 'Freitag, 4. Dezember 2026, ganztägig'],
    ['period', days('2026-12-04', '2026-12-08', zone), 'Freitag, 4. – Montag, 7. Dezember 2026'],
    ['day', afternoon, 'Freitag, 4. Dezember 2026'],
    ['short_day', afternoon, 'Fr., 4. Dez.'],
    ['time', afternoon, '14:00 Uhr'],
    ['time', days('2026-12-04', '2026-12-05', zone), 'ganztägig'],
    ['time_range', afternoon, '14:00 – 15:30 Uhr'],
    ['time_range', overnight, 'Fr., 4. Dez., 22:00 Uhr – Sa., 5. Dez., 01:00 Uhr'],
    ['zone_name', afternoon, 'Europe/Berlin (MEZ)'],
    ['duration', 45, '45 Minuten'],
    ['duration', 90, '1 Stunde, 30 Minuten'],
    ['duration', 2880, '2 Tage'],
  ];
  for (const [filter, value, expected] of rows) {
    it(`${filter}: ${expected}`, () => expect(shown(filter, value)).to.equal(expected));
  }

  it('have no “Uhr” with a 12-hour clock', () => {
    expect(shown('time_range', afternoon, 'de-u-hc-h12')).to.equal('2:00 – 3:30 PM');
  });
});

describe('repetitions and reminders in German', () => {
  const rules: readonly (readonly [rule: string, words: string])[] = [
    ['FREQ=DAILY', 'jeden Tag'],
    ['FREQ=DAILY;INTERVAL=3', 'alle 3 Tage'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'montags bis freitags'],
    ['FREQ=WEEKLY;BYDAY=MO,FR', 'jede Woche am Montag und Freitag'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU until 2027-06-01', 'alle 2 Wochen am Dienstag bis 1. Juni 2027'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'jeden Monat am letzten Freitag'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'jeden Monat am 2. Dienstag'],
    ['FREQ=MONTHLY;INTERVAL=2;COUNT=6', 'alle 2 Monate, 6-mal'],
    ['FREQ=YEARLY', 'jedes Jahr'],
    ['FREQ=HOURLY', 'nach einer Regel, die ich nicht in Worte fassen kann (FREQ=HOURLY)'],
  ];
  for (const [rule, expected] of rules) {
    it(`${rule}: ${expected}`, () => {
      const [bare, until] = rule.split(' until ');
      expect(shown('repeat', { rule: bare, until })).to.equal(expected);
    });
  }

  it('reminders', () => {
    const reminders = [
      { minutes: 10, method: 'popup' },
      { minutes: 1440, method: 'email' },
      { minutes: 0, method: 'popup' },
    ];
    expect(shown('reminders', reminders)).to.equal(
      '10 Minuten vorher (als Hinweis), 1 Tag vorher (per E-Mail) und zu Beginn (als Hinweis)',
    );
  });
});
