import { expect } from 'chai';
import { currentDates, datesIn } from '../../../dialogs/slots/times/dated-range.ts';
import { faultsIn, ownStage, said, templatesOf, warningsIn } from './own-templates.ts';

const RANGES = (dates: string): string => `ranges:
  - name: school-holidays
    title: School holidays
    phrases: [school holidays, the holidays]
    dates: ${dates}
`;

const LOOK = `name: look
profile: google-calendar
utterances: ["what is on in {range}", "look at {range}", show my calendar]
entities:
  range: { type: preset-range, required: true, ask: Which days? }
action: calendar.listBusy
replies:
  done: "{{ range | day }}: {{ total }}. It is {{ now | time }}. First {{ days.first.events.first.when.start | time }}, {{ days.first.events.first.when | until }}, {{ range.start | iso_date }} to {{ range.end | iso_date }}"
  none: "{{ range | day }}: nothing."
`;

const stageWith = (dates: string) => ownStage(templatesOf({ 'look.yaml': LOOK, 'preset-ranges.yaml': RANGES(dates) }));

describe('ranges with dates', () => {
  const holidays = ['2026-12-21 to 2027-01-03', '2027-02-15 to 2027-02-19', '2026-11-02'];

  for (const [today, start, end] of [
    ['2026-10-01', '2026-11-02', '2026-11-03'],
    ['2026-11-02', '2026-11-02', '2026-11-03'],
    ['2026-11-03', '2026-12-21', '2027-01-04'],
    ['2027-01-03', '2026-12-21', '2027-01-04'],
    ['2027-01-04', '2027-02-15', '2027-02-20'],
  ] as const) {
    it(`mean from ${start} on if today is ${today}`, () => {
      expect(currentDates(holidays, today)).to.deep.equal({ start, end });
    });
  }

  it('mean nothing when all are past', () => {
    expect(currentDates(holidays, '2027-02-20')).to.equal(undefined);
  });

  for (const text of ['2026-12-21 - 2026-12-24', '21 December', '2026-02-30', '2026-12-24 to 2026-12-21', '']) {
    it(`“${text}” names no days`, () => {
      expect(datesIn(text)).to.equal(undefined);
    });
  }

  it('are looked at by their name', async () => {
    const stage = stageWith('[2026-12-10 to 2026-12-12]');
    expect(await said(stage, 'look at the holidays')).to.equal(
      'Thursday 10 December – Saturday 12 December 2026: 1. It is 09:00. First 18:00, in 18 days, 2026-12-10 to 2026-12-12',
    );
  });

  it('tell the person when they are over, and ask for dates', async () => {
    const stage = stageWith('[2026-10-01 to 2026-10-05]');
    const text = await said(stage, 'what is on in the school holidays');
    expect(text).to.match(/^I know “School holidays” only for days that are over/);
    expect(await said(stage, 'tomorrow')).to.contain('24 November 2026: 3.');
  });

  it('that are over are warned of', () => {
    const warnings = (dates: string) =>
      warningsIn(LOOK.replace('name: look', 'name: own'), { 'preset-ranges.yaml': RANGES(dates) });
    expect(warnings('[2026-10-01 to 2026-11-22]')).to.deep.equal(['all these days are over']);
    expect(warnings('[2026-10-01 to 2026-11-23]')).to.deep.equal([]);
  });

  it('a wrong date, and both forms at once, are faults', () => {
    const faults = (dates: string) =>
      faultsIn(LOOK.replace('name: look', 'name: own'), { 'preset-ranges.yaml': RANGES(dates) });
    expect(faults('[2026-12-10]')).to.equal('');
    expect(faults('[10 December]')).to.contain('“10 December” names no days');
    expect(faults('[2026-12-10]\n    start: today')).to.contain('`start` and `end`, or `dates`, not both');
  });
});

describe('times as seen from now', () => {
  const text = (shown: string) => ({
    'own.yaml': `name: own\nprofile: google-calendar\nutterances: [one thing, next thing, what comes]\nentities:\n  event: { type: event, required: true, default: stand-up, ask: Which? }\naction: calendar.getEvent\nreplies:\n  done: "${shown}"\n`,
  });

  for (const [now, expected] of [
    ['2026-11-24T08:50', 'in 40 minutes'],
    ['2026-11-24T10:10', '40 minutes ago'],
    ['2026-11-24T06:30', 'in 3 hours'],
    ['2026-11-21T09:30', 'in 3 days'],
  ] as const) {
    it(`at ${now}, half past nine is ${expected}`, async () => {
      const stage = ownStage(templatesOf(text('{{ event.when | until }}')));
      stage.clock.set(Date.parse(`${now}Z`));
      stage.calendar.events = stage.calendar.events.filter(({ id }) => id === 'standup2411');
      expect(await said(stage, 'what comes')).to.equal(expected);
    });
  }
});
