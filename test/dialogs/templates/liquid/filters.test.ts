import { expect } from 'chai';
import { withoutEscapes } from '../../../../dialogs/templates/liquid/escape.ts';
import { compileText } from '../../../../dialogs/templates/liquid/text.ts';
import type { WhenView } from '../../../../dialogs/templates/shapes.ts';
import { days, render, setting, timed } from '../render.ts';

const shown = (filter: string, value: unknown, locale = 'en-GB'): string =>
  withoutEscapes(render(`{{ value | ${filter} }}`, { value }, { locale }));

const noon = timed('2026-11-22T12:00:00Z', '2026-11-22T12:30:00Z');
const night = timed('2026-11-22T22:00:00Z', '2026-11-23T01:00:00Z');
const tillMidnight = timed('2026-11-22T22:00:00Z', '2026-11-23T00:00:00Z');
const point = timed('2026-11-22T09:05:00Z', '2026-11-22T09:05:00Z');
const wholeDay = days('2026-11-22', '2026-11-23');
const week = days('2026-11-23', '2026-11-28');
const newYork = timed('2026-11-22T17:00:00Z', '2026-11-22T17:30:00Z', 'America/New_York');
const tokyo = timed('2026-11-22T17:00:00Z', '2026-11-22T17:30:00Z', 'Asia/Tokyo');

type Row = readonly [filter: string, name: string, when: WhenView, british: string, american: string];

const times: readonly Row[] = [
  ['day', 'noon', noon, 'Sunday, 22 November 2026', 'Sunday, November 22, 2026'],
  ['day', 'a whole day', wholeDay, 'Sunday, 22 November 2026', 'Sunday, November 22, 2026'],
  [
    'day',
    'a week',
    week,
    'Monday 23 November – Friday 27 November 2026',
    'Monday, November 23 – Friday, November 27, 2026',
  ],
  ['day', 'the next morning in Tokyo', tokyo, 'Monday, 23 November 2026', 'Monday, November 23, 2026'],
  ['day', 'an evening till midnight', tillMidnight, 'Sunday, 22 November 2026', 'Sunday, November 22, 2026'],
  ['short_day', 'noon', noon, 'Sun 22 Nov', 'Sun, Nov 22'],
  ['short_day', 'a week', week, 'Mon 23 Nov – Fri 27 Nov', 'Mon, Nov 23 – Fri, Nov 27'],
  ['time', 'noon', noon, '12:00', '12:00 PM'],
  ['time', 'a morning', point, '09:05', '9:05 AM'],
  ['time', 'a whole day', wholeDay, 'all day', 'all day'],
  ['end_time', 'noon', noon, '12:30', '12:30 PM'],
  ['end_time', 'a whole day', wholeDay, 'all day', 'all day'],
  ['time_range', 'noon', noon, '12:00 – 12:30', '12:00 – 12:30 PM'],
  ['time_range', 'a point in time', point, '09:05', '9:05 AM'],
  ['time_range', 'a whole day', wholeDay, 'all day', 'all day'],
  ['time_range', 'a week', week, 'Mon 23 Nov – Fri 27 Nov', 'Mon, Nov 23 – Fri, Nov 27'],
  ['time_range', 'an evening till midnight', tillMidnight, '22:00 – 00:00', '10:00 PM – 12:00 AM'],
  [
    'time_range',
    'a night',
    night,
    'Sun 22 Nov, 22:00 – Mon 23 Nov, 01:00',
    'Sun, Nov 22, 10:00 PM – Mon, Nov 23, 1:00 AM',
  ],
  ['time_range', 'noon in New York', newYork, '12:00 – 12:30', '12:00 – 12:30 PM'],
  ['when', 'noon', noon, 'Sunday, 22 November 2026, 12:00 – 12:30', 'Sunday, November 22, 2026, 12:00 – 12:30 PM'],
  ['when', 'a whole day', wholeDay, 'Sunday, 22 November 2026, all day', 'Sunday, November 22, 2026, all day'],
  [
    'when',
    'a night',
    night,
    'Sunday, 22 November 2026, 22:00 – Monday, 23 November 2026, 01:00',
    'Sunday, November 22, 2026, 10:00 PM – Monday, November 23, 2026, 1:00 AM',
  ],
  ['period', 'a whole day', wholeDay, 'Sunday, 22 November 2026', 'Sunday, November 22, 2026'],
  ['period', 'noon', noon, 'Sunday, 22 November 2026, 12:00 – 12:30', 'Sunday, November 22, 2026, 12:00 – 12:30 PM'],
  ['zone_name', 'winter', noon, 'Europe/London (GMT)', 'Europe/London (GMT)'],
  [
    'zone_name',
    'summer',
    timed('2026-07-22T12:00:00Z', '2026-07-22T13:00:00Z'),
    'Europe/London (BST)',
    'Europe/London (GMT+1)',
  ],
];

/** Paris leaves summer time on 25 October 2026 at 3:00 (1:00 UTC) and enters it on 28 March 2027 at 2:00 (1:00 UTC). */
const clockChanges: readonly (readonly [filter: string, when: WhenView, shown: string])[] = [
  ['time_range', timed('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'Europe/Paris'), '02:30 CEST – 02:30 CET'],
  ['time_range', timed('2026-10-25T00:30:00Z', '2026-10-25T00:45:00Z', 'Europe/Paris'), '02:30 CEST – 02:45 CEST'],
  ['time_range', timed('2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z', 'Europe/Paris'), '02:30 CET – 03:30 CET'],
  ['time_range', timed('2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', 'Europe/Paris'), '01:30 CET – 03:30 CEST'],
  ['time_range', timed('2027-03-28T01:00:00Z', '2027-03-28T02:00:00Z', 'Europe/Paris'), '03:00 – 04:00'],
  ['day', days('2026-10-25', '2026-10-26', 'Europe/Paris'), 'Sunday, 25 October 2026'],
  ['day', timed('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'Europe/Paris'), 'Sunday, 25 October 2026'],
  ['day', days('2027-03-28', '2027-03-29', 'Europe/Paris'), 'Sunday, 28 March 2027'],
  // A day that a zone skipped: Samoa had no 30 December 2011.
  [
    'day',
    timed('2011-12-30T09:00:00Z', '2011-12-30T11:00:00Z', 'Pacific/Apia'),
    'Thursday 29 December – Saturday 31 December 2011',
  ],
];

describe('filters for times', () => {
  for (const [filter, name, when, british, american] of times) {
    it(`${filter}: ${name} is "${british}"`, () => {
      expect([shown(filter, when), shown(filter, when, 'en-US')]).to.deep.equal([british, american]);
    });
  }

  for (const [filter, when, expected] of clockChanges) {
    it(`${filter} on a day with a clock change: "${expected}"`, () => expect(shown(filter, when)).to.equal(expected));
  }

  it('return nothing for an empty value', () => {
    for (const filter of ['day', 'time', 'time_range', 'when', 'period', 'zone_name']) {
      expect(shown(filter, null)).to.equal('');
    }
  });
});

describe('filters for other values', () => {
  const durations: readonly (readonly [number, string])[] = [
    [0, '0 minutes'],
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [90, '1 hour 30 minutes'],
    [150, '2 hours 30 minutes'],
    [1440, '1 day'],
    [1500, '25 hours'],
    [2880, '2 days'],
    [10_080, '1 week'],
  ];
  for (const [minutes, expected] of durations) {
    it(`duration: ${minutes} is "${expected}"`, () => expect(shown('duration', minutes)).to.equal(expected));
  }

  const person = (name: string, email: string) => ({ name, email, label: name || email, answer: '', optional: false });
  const ana = person('Ana Lopez', 'ana@example.com');

  it('people: names with addresses, as a list in a sentence', () => {
    const people = [ana, person('', 'ben@example.com'), person('Cem', '')];
    expect(shown('people', [])).to.equal('');
    expect(shown('people', ana)).to.equal('Ana Lopez (ana@example.com)');
    expect(shown('people', people.slice(0, 2))).to.equal('Ana Lopez (ana@example.com) and ben@example.com');
    expect(shown('people', people)).to.equal('Ana Lopez (ana@example.com), ben@example.com and Cem');
    expect(shown('people', people, 'en-US')).to.equal('Ana Lopez (ana@example.com), ben@example.com, and Cem');
  });

  it('reminders: how long before, and how', () => {
    const reminders = [
      { minutes: 10, method: 'popup' },
      { minutes: 1440, method: 'email' },
      { minutes: 0, method: 'popup' },
    ];
    expect(shown('reminders', reminders)).to.equal(
      '10 minutes before (pop-up), 1 day before (e-mail) and at the start (pop-up)',
    );
  });

  it("repeat: in the language's words", () => {
    expect(shown('repeat', { rule: 'FREQ=DAILY' })).to.equal('every day');
  });

  it('and_list: one field of each item', () => {
    expect(shown('and_list: "title"', [{ title: 'A' }, { title: 'B' }, { title: 'C' }])).to.equal('A, B and C');
  });

  it('plural: the word for the number', () => {
    const words = [0, 1, 2, 21].map(count => shown('plural: "event", "events"', count));
    expect(words).to.deep.equal(['events', 'event', 'events', 'events']);
  });

  const cut: readonly (readonly [string, number, string])[] = [
    ['short', 10, 'short'],
    ['exactly 10', 10, 'exactly 10'],
    ['the quick brown fox', 12, 'the quick…'],
    ['the quick, brown fox', 12, 'the quick…'],
    ['donaudampfschifffahrt', 10, 'donaudamp…'],
    ['🎉🎉🎉🎉🎉', 3, '🎉🎉…'],
    ['a b', 1, 'a…'],
  ];
  for (const [text, length, expected] of cut) {
    it(`short: ${length} of "${text}" is "${expected}"`, () =>
      expect(shown(`short: ${length}`, text)).to.equal(expected));
  }

  it('lines: line breaks stay', () => {
    expect(render('{{ value | lines }}', { value: 'a\nb' })).to.equal('a  \nb');
  });

  it('capitalize: the letters behind the first stay', () => {
    expect(shown('capitalize', 'in 20 Minuten')).to.equal('In 20 Minuten');
    expect(shown('capitalize', 'été')).to.equal('Été');
  });

  it("Liquid's own filters that are kept work", () => {
    expect(shown('default: "none"', '')).to.equal('none');
    expect(shown('default: "none"', null)).to.equal('none');
    expect(shown('upcase', 'a')).to.equal('A');
    expect(shown('downcase', 'A')).to.equal('a');
    expect(shown('append: "b"', 'a')).to.equal('ab');
    expect(shown('prepend: "b"', 'a')).to.equal('ba');
    expect(shown('replace: "a", "c"', 'aba')).to.equal('cbc');
    expect(shown('plus: 2', 3)).to.equal('5');
    expect(shown('minus: 2', 3)).to.equal('1');
    expect(shown('size', [1, 2])).to.equal('2');
  });
});

describe('texts', () => {
  it('treat an empty text and zero as false', () => {
    const text = '{% if a %}a{% endif %}{% unless b %}b{% endunless %}{% if c %}c{% endif %}';
    expect(render(text, { a: '', b: 0, c: 'x' })).to.equal('bc');
  });

  it('take turns if there are variants', () => {
    const text = compileText(['a', 'b', 'c']);
    const said = [0, 1, 2, 3].map(turn => text.markdown({}, { ...setting, turn }));
    expect(said).to.deep.equal(['a', 'b', 'c', 'a']);
  });

  it('leave at most one empty line for tags on lines of their own', () => {
    const text = 'a\n{% if x %}\n\n{% endif %}\n\n{% if x %}\nb\n{% endif %}\n';
    expect(render(text, { x: true })).to.equal('a\n\nb');
  });
});
