import { expect } from 'chai';
import { readDurations } from '../../language/durations.ts';
import { entitiesOf } from './shown.ts';

const minutesIn = (text: string): number[] =>
  entitiesOf(readDurations(text)).flatMap(entity => (entity.type === 'duration' ? [entity.minutes] : []));

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
  ];
  for (const [text, minutes] of rows) {
    it(`"${text}" -> ${minutes} minutes`, () => expect(minutesIn(text)).to.deep.equal([minutes]));
  }

  const none = [
    'in 2 hours',
    'within 3 days',
    'the next 2 weeks',
    '2 hours ago',
    '3 days from now',
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
