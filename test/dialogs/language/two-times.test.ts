import { expect } from 'chai';
import { ownStage, said, templatesOf } from './own-templates.ts';

const TRIP = `name: own
profile: google-calendar
utterances: [plan a trip, "plan a trip {when}", "I have to go somewhere {when}"]
entities:
  when: { type: date-time-range, names: [start], required: true, ask: When does it begin? }
  leave: { type: date-time-range, names: [departure], required: true, ask: When do you leave? }
confirm: "{{ leave | when }}, then {{ when | when }}?"
do:
  - calendar.createEvent: { title: Leave, when: "{{ leave }}" }
replies:
  done: Done.
`;

const GERMAN = `utterances: [plane einen Weg, "plane einen Weg {when}", "ich muss {when} irgendwohin"]
entities:
  when: { ask: Wann beginnt es? }
  leave: { ask: Wann gehst du los? }
confirm: "{{ leave | when }}, dann {{ when | when }}?"
replies:
  done: Gut.
`;

const stageOf = (language?: string) => ownStage(templatesOf({ 'own.yaml': TRIP, 'own.de.yaml': GERMAN }, language));

describe('two times of one template', () => {
  it('are asked for one after the other: a message fills only the first', async () => {
    const stage = stageOf();
    expect(await said(stage, 'plan a trip tomorrow at 6pm')).to.equal('When do you leave?');
    expect(await said(stage, 'tomorrow at 5pm')).to.contain(
      'Tuesday, 24 November 2026, 17:00, then Tuesday, 24 November 2026, 18:00?',
    );
    await said(stage, 'change the start');
    expect(await said(stage, 'at 7pm')).to.contain('17:00, then Tuesday, 24 November 2026, 19:00?');
  });

  it('can be told apart by how far they are from each other', async () => {
    const stage = stageOf();
    await said(stage, 'plan a trip tomorrow at 6pm');
    const answer = await said(stage, 'an hour before');
    expect(answer).to.contain('Tuesday, 24 November 2026, 17:00, then Tuesday, 24 November 2026, 18:00?');
    expect(answer).not.to.contain('left out');
    await said(stage, 'change the departure');
    expect(await said(stage, '30 minutes earlier')).to.contain('17:30, then');
  });

  it('can be told apart like that in German, across midnight', async () => {
    const stage = stageOf('de');
    await said(stage, 'plane einen Weg am Freitag um 0:30 Uhr');
    expect(await said(stage, 'eine Stunde davor')).to.match(
      /26 November 2026, 23:30 Uhr, dann .*27 November 2026, 00:30 Uhr\?/,
    );
  });

  it('a reminder that no entity takes is still named as left out', async () => {
    expect(await said(stageOf(), 'plan a trip tomorrow at 6pm and remind me an hour before')).to.contain('left out');
  });
});
