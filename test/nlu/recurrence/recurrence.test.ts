import { expect } from 'chai';
import { repeatWords } from '../../../dialogs/templates/liquid/repeat-words.ts';
import type { SpokenRepeat } from '../../../nlu/reading/times.ts';
import { setting } from '../../dialogs/templates/render.ts';
import { entitiesOf, readEnglish } from '../shown.ts';

function rulesIn(text: string): string[] {
  return entitiesOf(readEnglish(text)).flatMap(entity => (entity.type === 'repeat' ? [shown(entity.value)] : []));
}

/** "FREQ=DAILY until 2026-12-04" */
const shown = ({ rule, until }: SpokenRepeat): string => (until === undefined ? rule : `${rule} until ${until}`);

function repeatIn(text: string): SpokenRepeat {
  const [rule = '', until] = text.split(' until ');
  return { rule, ...(until !== undefined && { until }) };
}

describe('where a repetition stands', () => {
  const rows = [
    ['yoga in May every Friday at 5', 'every Friday'],
    ['last quarter every friday', 'every friday'],
    ['yoga every Sunday in March', 'every Sunday'],
  ] as const;
  for (const [text, words] of rows) {
    it(`"${text}" has "${words}"`, () => {
      const found = entitiesOf(readEnglish(text)).filter(({ type }) => type === 'repeat');
      expect(found.map(entity => entity.text)).to.deep.equal([words]);
    });
  }
});

describe('repeats', () => {
  const rows: readonly (readonly [text: string, rule: string, words: string])[] = [
    ['every day', 'FREQ=DAILY', 'every day'],
    ['daily', 'FREQ=DAILY', 'every day'],
    ['every other day', 'FREQ=DAILY;INTERVAL=2', 'every 2 days'],
    ['every 3 days', 'FREQ=DAILY;INTERVAL=3', 'every 3 days'],
    ['every week', 'FREQ=WEEKLY', 'every week'],
    ['once a week', 'FREQ=WEEKLY', 'every week'],
    ['twice a week on Monday and Thursday', 'FREQ=WEEKLY;BYDAY=MO,TH', 'every week on Monday and Thursday'],
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
    ['every tue and thu', 'FREQ=WEEKLY;BYDAY=TU,TH', 'every week on Tuesday and Thursday'],
    ['each Mon-Wed', 'FREQ=WEEKLY;BYDAY=MO,TU,WE', 'every week on Monday, Tuesday and Wednesday'],
    ['every other Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every 2 weeks on Tuesday'],
    ['rowing mon wed sat 7am', 'FREQ=WEEKLY;BYDAY=MO,WE,SA', 'every week on Monday, Wednesday and Saturday'],
    ['every mon wed 7am', 'FREQ=WEEKLY;BYDAY=MO,WE', 'every week on Monday and Wednesday'],
    ['ballet tue/fri at 4', 'FREQ=WEEKLY;BYDAY=TU,FR', 'every week on Tuesday and Friday'],
    ['ballet tue & fri at 4', 'FREQ=WEEKLY;BYDAY=TU,FR', 'every week on Tuesday and Friday'],
    ['statistics mwf 10am', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'every week on Monday, Wednesday and Friday'],
    ['every yr', 'FREQ=YEARLY', 'every year'],
    ['every 3 wks', 'FREQ=WEEKLY;INTERVAL=3', 'every 3 weeks'],
    [
      'every Tuesday until 8 December at 10',
      'FREQ=WEEKLY;BYDAY=TU until 2026-12-08',
      'every week on Tuesday until 8 December 2026',
    ],
    ['every Sunday in March', 'FREQ=WEEKLY;BYDAY=SU until 2027-03-31', 'every week on Sunday until 31 March 2027'],
    ['every day next week', 'FREQ=DAILY until 2026-11-29', 'every day until 29 November 2026'],
    ['every Sunday from March on', 'FREQ=WEEKLY;BYDAY=SU', 'every week on Sunday'],
    ['Thursdays at 2, starting next month', 'FREQ=WEEKLY;BYDAY=TH', 'every week on Thursday'],
    [
      'every weekday except Thursdays',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,FR',
      'every week on Monday, Tuesday, Wednesday and Friday',
    ],
    ['every Monday, Wednesday and Friday', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'every week on Monday, Wednesday and Friday'],
    ['every day for 10 times', 'FREQ=DAILY;COUNT=10', 'every day, 10 times'],
    ['every week, 3 times', 'FREQ=WEEKLY;COUNT=3', 'every week, 3 times'],
    ['every day for 2 weeks', 'FREQ=DAILY until 2026-12-01', 'every day until 1 December 2026'],
    [
      'every Friday for 6 weeks',
      'FREQ=WEEKLY;BYDAY=FR until 2026-12-31',
      'every week on Friday until 31 December 2026',
    ],
    [
      'every Friday for 6 weeks from 8 January',
      'FREQ=WEEKLY;BYDAY=FR until 2027-02-18',
      'every week on Friday until 18 February 2027',
    ],
    [
      'every Monday at 9 til 24 dec',
      'FREQ=WEEKLY;BYDAY=MO until 2026-12-24',
      'every week on Monday until 24 December 2026',
    ],
    ['every Monday til xmas', 'FREQ=WEEKLY;BYDAY=MO until 2026-12-25', 'every week on Monday until 25 December 2026'],
    ['every Monday 5x', 'FREQ=WEEKLY;BYDAY=MO;COUNT=5', 'every week on Monday, 5 times'],
    ['every day until 4 December', 'FREQ=DAILY until 2026-12-04', 'every day until 4 December 2026'],
    ['every day until Friday', 'FREQ=DAILY until 2026-11-20', 'every day until 20 November 2026'],
    [
      'every Monday until 30 June 2027',
      'FREQ=WEEKLY;BYDAY=MO until 2027-06-30',
      'every week on Monday until 30 June 2027',
    ],
    ['every week until the end of March', 'FREQ=WEEKLY until 2027-03-31', 'every week until 31 March 2027'],
    ['every first Monday of the month', 'FREQ=MONTHLY;BYDAY=1MO', 'every month on the first Monday'],
    [
      'every last Friday of the month until June',
      'FREQ=MONTHLY;BYDAY=-1FR until 2027-06-01',
      'every month on the last Friday until 1 June 2027',
    ],
    ['the third Tuesday of every month', 'FREQ=MONTHLY;BYDAY=3TU', 'every month on the third Tuesday'],
    ['monthly on the second Thursday', 'FREQ=MONTHLY;BYDAY=2TH', 'every month on the second Thursday'],
    ['every 4th Wednesday, 6 times', 'FREQ=MONTHLY;BYDAY=4WE;COUNT=6', 'every month on the 4th Wednesday, 6 times'],
    ['monthly until the end of next year', 'FREQ=MONTHLY until 2027-12-31', 'every month until 31 December 2027'],
    ['every second Friday of the month', 'FREQ=MONTHLY;BYDAY=2FR', 'every month on the second Friday'],
    [
      'first and third Monday of every month',
      'FREQ=MONTHLY;BYDAY=1MO,3MO',
      'every month on the first Monday and the third Monday',
    ],
    ['the second to last Friday of every month', 'FREQ=MONTHLY;BYDAY=-2FR', 'every month on the second to last Friday'],
    ['every last Sunday of October', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'every year on the last Sunday in October'],
    [
      'every year on the first Monday in September',
      'FREQ=YEARLY;BYMONTH=9;BYDAY=1MO',
      'every year on the first Monday in September',
    ],
    [
      'every last working day of the month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'every month on the last weekday',
    ],
    [
      'the first working day of every month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      'every month on the first weekday',
    ],
    ['on the 15th of every month', 'FREQ=MONTHLY;BYMONTHDAY=15', 'every month on the 15th'],
    ['monthly on the 1st and the 15th', 'FREQ=MONTHLY;BYMONTHDAY=1,15', 'every month on the 1st and the 15th'],
    ['the last day of every month', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day'],
    ['on the 3rd of every other month', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3', 'every 2 months on the 3rd'],
    ['every quarter', 'FREQ=MONTHLY;INTERVAL=3', 'every 3 months'],
    ['bi-weekly', 'FREQ=WEEKLY;INTERVAL=2', 'every 2 weeks'],
    ['every 4 July', 'FREQ=YEARLY', 'every year'],
    ['weekdays at 9', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['every weekend', 'FREQ=WEEKLY;BYDAY=SA,SU', 'every week on Saturday and Sunday'],
    ['Tuesdays and Thursdays at 10', 'FREQ=WEEKLY;BYDAY=TU,TH', 'every week on Tuesday and Thursday'],
    [
      'every Monday to Thursday',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH',
      'every week on Monday, Tuesday, Wednesday and Thursday',
    ],
    [
      'every day except Sunday',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA',
      'every week on Monday, Tuesday, Wednesday, Thursday, Friday and Saturday',
    ],
    [
      'every weekday but not on Friday',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH',
      'every week on Monday, Tuesday, Wednesday and Thursday',
    ],
    [
      'every three weeks on Monday and Wednesday for 10 times',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE;COUNT=10',
      'every 3 weeks on Monday and Wednesday, 10 times',
    ],
    [
      'every other Tuesday at 10 until June',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU until 2027-06-01',
      'every 2 weeks on Tuesday until 1 June 2027',
    ],
    ['every Friday from 2 until 4', 'FREQ=WEEKLY;BYDAY=FR', 'every week on Friday'],
    ['every morning at 8', 'FREQ=DAILY', 'every day'],
    ['weekly sync with the team Mondays 9:30', 'FREQ=WEEKLY;BYDAY=MO', 'every week on Monday'],
    ['biweekly 1:1 with Ana Thursdays at 3', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'every 2 weeks on Thursday'],
    ['a weekly class Tuesdays and Thursdays', 'FREQ=WEEKLY;BYDAY=TU,TH', 'every week on Tuesday and Thursday'],
    ['monthly all-hands first Monday at 10', 'FREQ=MONTHLY;BYDAY=1MO', 'every month on the first Monday'],
    ['quarterly offsite on the last Friday', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', 'every 3 months on the last Friday'],
    ['monthly report on the 15th at 10', 'FREQ=MONTHLY;BYMONTHDAY=15', 'every month on the 15th'],
    ['a daily scrum at 9:15 on weekdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['a weekly check-in tomorrow at 3', 'FREQ=WEEKLY', 'every week'],
    ['weekly check-in starting tomorrow at 3', 'FREQ=WEEKLY', 'every week'],
    ['weekly check-in at 3', 'FREQ=WEEKLY', 'every week'],
  ];
  for (const [text, rule, words] of rows) {
    it(`"${text}" -> ${rule}, back in words "${words}"`, () => {
      expect(rulesIn(text)).to.deep.equal([rule]);
      expect(repeatWords(repeatIn(rule), setting)).to.equal(words);
    });
  }

  for (const text of [
    'quarterly planning, 10 December',
    'free on sat and sun',
    'Monday Tuesday',
    'daily scrum tomorrow at 9',
    'weekly report due Friday 5pm',
    'the monthly review on 30 November at 4pm',
    'two Mondays ago',
    'in 10 workdays',
    'first Monday of the month',
    'everyone',
    'on Monday',
    'every time',
    'a day a week',
    'the daylight',
    'every 0 days',
    '',
  ]) {
    it(`"${text}" is none`, () => expect(rulesIn(text)).to.deep.equal([]));
  }

  const foreign: readonly (readonly [rule: string, words: string])[] = [
    ['FREQ=MONTHLY;BYDAY=2TU', 'every month on the second Tuesday'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday'],
    ['FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4', 'every year on 4 July'],
    ['FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=1,15', 'every year on the 1st and the 15th in March and June'],
    ['FREQ=YEARLY;BYMONTH=3', 'every year in March'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=3', 'every month on the third Tuesday'],
    ['FREQ=MONTHLY;BYDAY=FR,MO,TH,TU,WE;BYSETPOS=-2;WKST=SU', 'every month on the second to last weekday'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1', 'every month on the last day'],
    ['FREQ=DAILY;BYDAY=SA,SU', 'every week on Saturday and Sunday'],
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['FREQ=WEEKLY;BYDAY=MO;BYMONTH=1,2', 'every week on Monday in January and February'],
    ...[
      'FREQ=HOURLY',
      'FREQ=DAILY;BYHOUR=9,17',
      'FREQ=DAILY;INTERVAL=3;BYDAY=MO',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      'FREQ=MONTHLY;BYDAY=MO',
      'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2',
      'FREQ=YEARLY;BYDAY=20MO',
      'FREQ=YEARLY;BYWEEKNO=12;BYDAY=MO',
      'FREQ=YEARLY;BYYEARDAY=100',
      'FREQ=WEEKLY;BYDAY=1MO',
    ].map(rule => [rule, `by a rule I can't put into words (${rule})`] as const),
  ];
  for (const [rule, words] of foreign) {
    it(`${rule}, which another program made, is "${words}"`, () => {
      expect(repeatWords(repeatIn(rule), setting)).to.equal(words);
    });
  }

  const bases = [
    ...['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].map(frequency => `FREQ=${frequency}`),
    ...['MO', 'TU,TH', 'SA,SU', 'MO,WE,FR'].map(days => `FREQ=WEEKLY;BYDAY=${days}`),
    ...['1', '2', '3', '4', '-1', '-2', '-3'].flatMap(nth => [
      `FREQ=MONTHLY;BYDAY=${nth}TU`,
      `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${nth}`,
      `FREQ=YEARLY;BYMONTH=5;BYDAY=${nth}SU`,
    ]),
    ...[1, 2, 3, 11, 21, 22, 23, 31, -1, -2].map(nth => `FREQ=MONTHLY;BYMONTHDAY=${nth}`),
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
  ];
  const intervals = ['', ';INTERVAL=2', ';INTERVAL=12'];
  const ends = ['', ';COUNT=10', ' until 2027-06-30'];
  it('what words say of a rule is read as that rule again', () => {
    for (const base of bases) {
      for (const interval of base.startsWith('FREQ=YEARLY;') ? [''] : intervals) {
        for (const end of ends) {
          const rule = base.replace(/^FREQ=\w+/, frequency => frequency + interval) + end;
          const words = repeatWords(repeatIn(rule), setting);
          expect(rulesIn(words), words).to.deep.equal([rule]);
        }
      }
    }
  });

  for (const [text, unread] of [
    ['every day until 26.11', 'until 26.11'],
    ['every day at 9 until 31.31.', 'until 31.31.'],
    ['every week until the 26 Novmber', 'until the 26'],
    ['every day 0 times', '0 times'],
    ['weekly until 2026-13', 'until 2026-13'],
  ] as const) {
    it(`“${text}” has an end that is no day`, () => {
      const found = entitiesOf(readEnglish(text))
        .filter(({ type }) => type !== 'time')
        .map(entity => (entity.type === 'impossible' ? [entity.what, entity.text] : [entity.type]));
      expect(found).to.deep.equal([['repeat'], ['end', unread]]);
    });
  }

  it('has no end where a clock time or nothing in numbers is said', () => {
    for (const text of [
      'every Friday from 2 until 4',
      'every day until further notice',
      'every day from 8 until 17:30',
    ]) {
      expect(rulesIn(text), text).to.have.length(1);
      const types = entitiesOf(readEnglish(text)).map(({ type }) => type);
      expect(
        types.filter(type => type !== 'time'),
        text,
      ).to.deep.equal(['repeat']);
    }
  });
});
