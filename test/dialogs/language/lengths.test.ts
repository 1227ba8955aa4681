import { expect } from 'chai';
import { ownStage, said, templatesOf } from './own-templates.ts';

const QUIET = `name: own
profile: google-calendar
utterances: [keep it quiet, "keep {when} quiet", "quiet {when}"]
entities:
  when: { type: date-time-range, required: true, ask: When? }
confirm: "{{ when | when }}?"
do:
  - calendar.createEvent: { title: Quiet, when: "{{ when }}" }
values:
  that_day: "{{ event.when | whole_days }}"
replies:
  done: Done.
next:
  - template: look
    with: { range: "{{ that_day }}" }
`;

const LOOK = `name: look
title: That day
profile: google-calendar
entities:
  range: { type: date-range, required: true, ask: Which day? }
action: calendar.listBusy
replies:
  done: "{{ range | period }}: {{ total }}"
`;

const stageOf = (own: string) => ownStage(templatesOf({ 'own.yaml': own, 'look.yaml': LOOK }));

describe('a length that no entity takes', () => {
  it('is a part of the time, and stays when only the start changes', async () => {
    const stage = stageOf(QUIET);
    expect(await said(stage, 'keep tomorrow at 11am for 2 hours quiet')).to.equal(
      'Tuesday, 24 November 2026, 11:00 – 13:00?',
    );
    expect(await said(stage, 'no, at noon')).to.contain('12:00 – 14:00?');
    expect(await said(stage, 'make it 45 minutes')).to.contain('12:00 – 12:45?');
  });

  it('gives way to an end that is said', async () => {
    expect(await said(stageOf(QUIET), 'quiet tomorrow from 3pm to 4pm')).to.contain('15:00 – 16:00?');
  });

  it('is a part of a literal time', async () => {
    const stage = stageOf(QUIET.replace('when: "{{ when }}"', 'when: tomorrow at 9 for 2 hours'));
    await said(stage, 'quiet tomorrow from 3pm to 4pm');
    await said(stage, 'yes');
    expect(stage.calendar.told).to.have.length(1);
    const [told] = stage.calendar.told;
    const nine = Date.UTC(2026, 10, 24, 9);
    expect(told?.to === 'create' && told.draft.when).to.deep.include({ startMs: nine, endMs: nine + 2 * 3_600_000 });
  });
});

describe('the whole days of a time', () => {
  it('are the range for a template that follows', async () => {
    const stage = stageOf(QUIET);
    await said(stage, 'quiet tomorrow from 3pm to 4pm');
    await said(stage, 'yes');
    expect(await said(stage, 'That day')).to.match(/^Tuesday, 24 November 2026: [1-9]/);
  });
});
