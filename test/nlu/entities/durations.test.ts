import { expect } from 'chai';
import { entitiesOf, readEnglish } from '../shown.ts';

const minutesIn = (text: string): number[] =>
  entitiesOf(readEnglish(text)).flatMap(entity => (entity.type === 'duration' ? [entity.minutes] : []));

describe('durations', () => {
  const rows: readonly (readonly [text: string, minutes: number])[] = [
    ['for 30 minutes', 30],
    ['90 min', 90],
    ['45-minute call', 45],
    ['for an hour', 60],
    ['1h', 60],
    ['2 hrs', 120],
    ['1h30', 90],
    ['1.5 hours', 90],
    ['1,5 hours', 90],
    ['an hour and a half', 90],
    ['two hours and 15 minutes', 135],
    ['half an hour', 30],
    ['a quarter of an hour', 15],
    ['about 20 minutes', 20],
    ['forty-five minutes', 45],
    ['for a day', 1440],
    ['for 2 days', 2880],
    ['for a week', 10080],
    ['it is three hours long', 180],
    ['one and a half hours', 90],
    ['for an hour and half', 90],
    ['three and a half days', 5040],
    ['three quarters of an hour', 45],
    ['a couple of hours', 120],
    ['twenty-five minutes', 25],
    ['a hundred and twenty minutes', 120],
    ['for a fortnight', 20160],
    ['for 2 months', 86400],
    ['1 day and 2 hours', 1560],
    ['it will last two hours', 120],
    ['a meeting that should last 2 days', 2880],
    ['standup 25m', 25],
    ['three free hours', 180],
    ['a spare half hour', 30],
    ['squeeze in two hours', 120],
    ['fit in half an hour', 30],
  ];
  for (const [text, minutes] of rows) {
    it(`"${text}" -> ${minutes} minutes`, () => expect(minutesIn(text)).to.deep.equal([minutes]));
  }

  const none = [
    'in 2 hours',
    'in 10m',
    '24 Hour Fitness',
    '24-hour relay',
    'within 3 days',
    'the next 2 weeks',
    '2 hours ago',
    '3 days from now',
    '3 days from tomorrow',
    'two weeks after Easter',
    '20 minutes past nine',
    'five minutes to six',
    'the last two hours',
    '14h30',
    'between 9h30 and 11h00',
    'the 90s',
    'the twenty second of May',
    '10 minutes before',
    'every 2 weeks',
    'every 2 hours',
    'a day',
    'for 0 minutes',
    'for 400 days',
    'Room 4',
    'at 14:30',
    '5 people',
    '',
  ];
  for (const text of none) it(`"${text}" is none`, () => expect(minutesIn(text)).to.deep.equal([]));
});
