import { expect } from 'chai';
import { faultsIn, ownStage, said, templatesOf } from './own-templates.ts';

const OWN = `name: own
profile: google-calendar
utterances: [meet somebody, "meet {attendees} {when}", "see {attendees} {when}"]
entities:
  title: { type: title, default: A meeting }
  when: { type: date-time-range, required: true, ask: When? }
  attendees: { type: people }
  duration: { type: duration, default: 45 minutes }
  reason: { type: text, required: true, ask: What for? }
confirm: "{{ title }}, {{ when | when }}?"
action: calendar.createEvent
with: { description: "For {{ reason }}.", place: Room 4 }
replies:
  done: "{{ event.title }}, {{ event.when | when }}, {{ event.place }}: {{ event.description }}"
`;

const IN_STEP = OWN.replace(
  /action: .*\nwith: .*\n/,
  `do:
  - action: calendar.createEvent
    with: { description: "For {{ reason }}.", place: Room 4 }
`,
);

const DONE = 'A meeting, Tuesday, 24 November 2026, 14:00 – 14:45, Room 4: For fun.';

describe('an action with `with`', () => {
  it('takes the entities of the same names, and what `with` lists', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': OWN }));
    expect(await said(stage, 'meet ana@example.com tomorrow at 2pm')).to.equal('What for?');
    await said(stage, 'fun');
    expect(await said(stage, 'yes')).to.equal(DONE);
  });

  it('can be a step', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': IN_STEP }));
    await said(stage, 'meet ana@example.com tomorrow at 2pm');
    await said(stage, 'fun');
    expect(await said(stage, 'yes')).to.equal(DONE);
  });

  const faults: [string, string, RegExp][] = [
    [
      'an input that the action lacks',
      OWN.replace('place:', 'plaec:'),
      /^own.yaml:12:43 `calendar.createEvent` has no input `plaec`/,
    ],
    [
      'an input of a step that the action lacks',
      IN_STEP.replace('place:', 'plaec:'),
      /^own.yaml:13:47 .*no input `plaec`/,
    ],
    [
      'an entity that nothing uses',
      OWN.replace('For {{ reason }}.', 'For fun.'),
      /^own.yaml:9:3 .* does not use an entity `reason`/,
    ],
    ['no action', OWN.replace(/action: .*\n/, '').replace(/done: .*/, 'done: Done.'), /`with` has nothing to go with/],
    [
      'an input that is required',
      OWN.replace(/ {2}title: .*\n/, '').replace('{{ title }}, ', ''),
      /^own.yaml:10:9 .* needs an entity `title`/,
    ],
    [
      'an action that does not exist',
      IN_STEP.replace('action: calendar.createEvent', 'action: calendar.createEvnet'),
      /`calendar.createEvnet` is not an action/,
    ],
  ];
  for (const [what, template, told] of faults) {
    it(`reports ${what}`, () => {
      expect(faultsIn(template)).to.match(told);
    });
  }
});
