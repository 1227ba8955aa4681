import { expect } from 'chai';
import { repeatWords } from '../../dialogs/templates/repeat-words.ts';
import { readRepeats } from '../../language/repeats/index.ts';
import { setting } from '../dialogs/templates/render.ts';
import { WEDNESDAY } from './shown.ts';

function rulesIn(text: string): string[] {
  return readRepeats(text, { reference: WEDNESDAY, locale: 'en-GB' }).flatMap(({ found: { entity } }) =>
    entity.type === 'repeat' ? [entity.value.rule] : [],
  );
}

describe('repeats', () => {
  const rows: readonly (readonly [text: string, rule: string, words: string])[] = [
    ['every day', 'FREQ=DAILY', 'every day'],
    ['daily', 'FREQ=DAILY', 'every day'],
    ['every other day', 'FREQ=DAILY;INTERVAL=2', 'every 2 days'],
    ['every 3 days', 'FREQ=DAILY;INTERVAL=3', 'every 3 days'],
    ['every week', 'FREQ=WEEKLY', 'every week'],
    ['repeats weekly', 'FREQ=WEEKLY', 'every week'],
    ['fortnightly', 'FREQ=WEEKLY;INTERVAL=2', 'every 2 weeks'],
    ['every two weeks', 'FREQ=WEEKLY;INTERVAL=2', 'every 2 weeks'],
    ['each month', 'FREQ=MONTHLY', 'every month'],
    ['every second month', 'FREQ=MONTHLY;INTERVAL=2', 'every 2 months'],
    ['annually', 'FREQ=YEARLY', 'every year'],
    ['every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['on workdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['every Monday', 'FREQ=WEEKLY;BYDAY=MO', 'every week on Monday'],
    ['every friday and monday', 'FREQ=WEEKLY;BYDAY=MO,FR', 'every week on Monday and Friday'],
    ['every other Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every 2 weeks on Tuesday'],
    ['every Monday, Wednesday and Friday', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'every week on Monday, Wednesday and Friday'],
    ['every day for 10 times', 'FREQ=DAILY;COUNT=10', 'every day, 10 times'],
    ['every week, 3 times', 'FREQ=WEEKLY;COUNT=3', 'every week, 3 times'],
    ['every day for 2 weeks', 'FREQ=DAILY;UNTIL=20261202T235959Z', 'every day until 2 December 2026'],
    ['every day until 4 December', 'FREQ=DAILY;UNTIL=20261204T235959Z', 'every day until 4 December 2026'],
    ['every day until Friday', 'FREQ=DAILY;UNTIL=20261120T235959Z', 'every day until 20 November 2026'],
    [
      'every Monday until 30 June 2027',
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630T235959Z',
      'every week on Monday until 30 June 2027',
    ],
    ['every week until the end of March', 'FREQ=WEEKLY;UNTIL=20270331T235959Z', 'every week until 31 March 2027'],
    ['every first Monday of the month', 'FREQ=MONTHLY;BYDAY=1MO', 'every month on the first Monday'],
    [
      'every last Friday of the month until June',
      'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270601T235959Z',
      'every month on the last Friday until 1 June 2027',
    ],
    ['the third Tuesday of every month', 'FREQ=MONTHLY;BYDAY=3TU', 'every month on the third Tuesday'],
    ['monthly on the second Thursday', 'FREQ=MONTHLY;BYDAY=2TH', 'every month on the second Thursday'],
    ['every 4th Wednesday, 6 times', 'FREQ=MONTHLY;BYDAY=4WE;COUNT=6', 'every month on the 4th Wednesday, 6 times'],
    ['monthly until the end of next year', 'FREQ=MONTHLY;UNTIL=20271231T235959Z', 'every month until 31 December 2027'],
  ];
  for (const [text, rule, words] of rows) {
    it(`"${text}" -> ${rule}, back in words "${words}"`, () => {
      expect(rulesIn(text)).to.deep.equal([rule]);
      expect(repeatWords(rule, setting)).to.equal(words);
    });
  }

  for (const text of [
    'everyone',
    'on Monday',
    'every time',
    'a day a week',
    'the daylight',
    'every 0 days',
    'every day 0 times',
    '',
  ]) {
    it(`"${text}" is none`, () => expect(rulesIn(text)).to.deep.equal([]));
  }

  const foreign: readonly (readonly [rule: string, words: string])[] = [
    ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the second Tuesday'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday'],
    ['FREQ=HOURLY', 'FREQ=HOURLY'],
  ];
  for (const [rule, words] of foreign) {
    it(`${rule}, which another program made, is "${words}"`, () => {
      expect(repeatWords(rule, setting)).to.equal(words);
    });
  }
});
