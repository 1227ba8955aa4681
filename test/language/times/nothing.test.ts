import { reads } from './table.ts';

describe('times: what is none', () => {
  const none = (...texts: string[]) => reads(texts.map(text => [text, []] as const));
  none(
    'Room 4',
    'in room 12',
    'may the best win',
    'we may march on',
    'the sun is out',
    'version 2.10',
    'version 3.4.1',
    'release v1.2',
    'it costs $12.50',
    '£3 a head',
    'about 20 people',
    'around ten guests',
    'from one of us',
    'we sat there',
    'three weeks',
    'call 555-0199',
    'call +44 20 7946 0958',
    '020 7946 0018',
    'chapter 7',
    'a second opinion',
    'the 3 of us',
    'top 10',
    '50%',
    'two people',
    'flight BA 117',
    '',
  );
});

describe('times: what does not exist never becomes another time', () => {
  const none = (...texts: string[]) => reads(texts.map(text => [text, []] as const));
  none(
    '30 February',
    'February 30',
    '30th of February',
    '31 April',
    'on the 32nd',
    '29 February 2027',
    '2027-02-30',
    '2026-13-01',
    '31/11/2026',
    '25:99',
    'from 3pm to 2pm',
    '2027-01-05 to 2026-12-01',
    'at 25',
    'at 25:00',
    'at 12:60',
    'at 13pm',
    'at 0:99',
  );
  reads([
    // The clock time is nobody else's: it names no day.
    ['at 4 on 30 February', 'time 2026-11-18T16:00'],
    ['Feb 30th at noon', 'time 2026-11-18T12:00'],
    ['from 30 February to 2 March', []],
    ['April 31, 2027 from 2 to 3', 'timerange 2026-11-18T14:00..2026-11-18T15:00'],
    ['tomorrow at 25:99', 'date 2026-11-19'],
    ['from 9 December to 5 December', []],
    ['Friday from 4pm to 2pm', 'date 2026-11-20'],
    ['from Monday at 9 to Monday at 8', []],
  ]);
});
