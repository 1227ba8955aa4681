import { expect } from 'chai';
import type { Say } from '../../../dialogs/index.ts';
import { faultsIn, ownStage, said } from './own-templates.ts';

const buttonsOf = (says: Say[]): string[] => says.flatMap(({ buttons = [] }) => buttons.map(({ title }) => title));

describe('a template without an action', () => {
  it('answers, without a sign-in', async () => {
    const stage = ownStage();
    stage.linked = false;
    expect(await said(stage, 'where can I park')).to.equal('Behind the building.');
    expect(await said(stage, 'is there parking for my bike')).to.equal('In the yard.');
    expect(stage.state.pending.at).to.equal('nothing');
  });

  it('is called by its name, and one that only others reach is not in the list of abilities', async () => {
    const stage = ownStage();
    const help = await said(stage, 'help');
    expect(help).to.contain('- **parking**\n');
    expect(help).not.to.contain('report-parking');
  });
});

describe('what comes next', () => {
  it('begins with the values that it is handed', async () => {
    const stage = ownStage();
    const [answer] = await stage.turn({ type: 'message', text: 'is there parking for my bike' });
    expect(buttonsOf(answer ? [answer] : [])).to.deep.equal(['Report a blocked place', 'Not offered']);
    const button = answer?.buttons?.[0];
    if (!button?.value) throw new TypeError('there is no button with a value');
    expect(await said(stage, { type: 'button', text: button.text, value: button.value })).to.equal(
      'What blocks the yard?',
    );
    expect(await said(stage, 'a fallen tree')).to.equal('Thanks, I note a fallen tree in the yard for a bike.');
  });

  it('is offered only while its condition holds, and begins by its title too', async () => {
    const stage = ownStage();
    expect(buttonsOf(await stage.turn({ type: 'message', text: 'where can I park' }))).to.deep.equal([
      'Report a blocked place',
    ]);
    expect(await said(stage, 'report a blocked place')).to.equal('What blocks the car park?');
  });

  it('is no longer offered after another answer', async () => {
    const stage = ownStage();
    const [answer] = await stage.turn({ type: 'message', text: 'where can I park' });
    await said(stage, 'is there parking for my bike');
    const button = answer?.buttons?.[0];
    if (!button?.value) throw new TypeError('there is no button with a value');
    const again = await said(stage, { type: 'button', text: button.text, value: button.value });
    expect(again).not.to.contain('What blocks');
  });
});

describe('a template as a step of another', () => {
  it('asks, and comes back with its slots', async () => {
    const stage = ownStage();
    expect(await said(stage, 'a visit tomorrow from 9 to 11 called Tour')).to.equal("What's the occasion of Tour?");
    expect(await said(stage, 'the new office')).to.match(
      /^Noted\.\n\nThat overlaps with \*\*Stand-up\*\* [^\n]*\n\nBook Tour for the new office, Tuesday.*2 free\.$/,
    );
    expect(await said(stage, 'book it anyway')).to.equal('Tour: the new office.');
  });

  it('asks once, although the confirmation is shown again', async () => {
    const stage = ownStage();
    await said(stage, 'a visit tomorrow from 10 to 12 called Tour');
    await said(stage, 'the new office');
    expect(await said(stage, 'call it Round')).to.match(/^Book Round for the new office/);
  });

  it('runs again the look-ups above it; a time without an end is an hour to look at', async () => {
    const stage = ownStage();
    await said(stage, 'a visit tomorrow at 9 called Tour');
    expect(await said(stage, 'the new office')).to.match(/Book Tour for the new office.*1 free\.$/s);
  });

  it('takes the one that waits with it when it is cancelled', async () => {
    const stage = ownStage();
    await said(stage, 'a visit tomorrow from 9 to 11 called Tour');
    expect(await said(stage, 'cancel')).to.equal("OK, I've stopped “Book a visit”. Nothing was changed.");
    expect(stage.state.pending.at).to.equal('nothing');
    expect(stage.calendar.told).to.deep.equal([]);
  });
});

const other = (more: string): string =>
  `name: other\nentities:\n  topic: { type: text }\n${more}replies:\n  done: "{{ topic }}"\n`;

const own = (more: string): string => `name: own
profile: google-calendar
utterances: [one, two, three]
entities:
  title: { type: title, required: true, ask: Which? }
  when: { type: date-time-range, required: true, ask: When? }
confirm: "{{ title }} {{ when | when }}"
replies:
  done: Done.
${more}`;

const CREATES = '  - calendar.createEvent: { title: "{{ title }}", when: "{{ when }}" }\n';

/** What is wrong, the templates, and the fault. */
const table: [what: string, own: string, other: string, fault: string][] = [
  ['nothing', own(`do:\n  - template: other\n    with: { topic: x }\n    as: sub\n${CREATES}`), other(''), ''],
  [
    'a value for nothing',
    own(`action: calendar.createEvent\nnext: [{ template: other, with: { topc: x } }]`),
    other(''),
    '`other` has no input `topc`',
  ],
  [
    'a value of another type',
    own(`action: calendar.createEvent\nnext: [{ template: other, with: { topic: "{{ when }}" } }]`),
    other(''),
    '`other` cannot use a `date-time-range` here',
  ],
  [
    'an unknown template',
    own(`action: calendar.createEvent\nnext: [{ template: othr }, other]`),
    other(''),
    'there is no dialog template `othr`',
  ],
  [
    'an unknown template as a step',
    own(`do:\n  - template: othr\n${CREATES}next: [other]`),
    other(''),
    'there is no dialog template `othr`',
  ],
  [
    'a template as a step below a write',
    own(`do:\n${CREATES}  - template: other\n    as: sub\n`),
    other(''),
    '`other` must stand above the first step that writes',
  ],
  [
    'a template that runs itself',
    own(`do:\n  - template: other\n    as: sub\n${CREATES}`),
    other('do: [{ template: other }]\n'),
    '`other` leads back to `other`',
  ],
  ['a template that nothing reaches', own('action: calendar.createEvent'), other(''), '`utterances` is missing'],
  [
    'a write without a profile',
    own('action: calendar.createEvent').replace('profile: google-calendar\n', ''),
    other('utterances: [x, y, z]\n'),
    '`profile` is missing: `calendar.createEvent` needs one',
  ],
  [
    'a template that writes as a step',
    own('do: [{ template: other, as: sub }]').replace(/confirm:.*\n/, ''),
    other(
      'profile: google-calendar\nconfirm: "?"\ndo: [{ calendar.createEvent: { title: x, when: tomorrow at 9 } }]\n',
    ),
    '`other` writes, so it cannot be a step',
  ],
];

describe('faults of templates that lead to others', () => {
  for (const [what, template, another, fault] of table) {
    it(what, () => {
      const faults = faultsIn(template, { 'other.yaml': another });
      if (fault === '') expect(faults).to.equal('');
      else expect(faults).to.contain(fault);
    });
  }
});

describe('a file that cannot be read', () => {
  it('does not make faults of the templates to which it may lead', () => {
    const step =
      'name: step\nentities:\n  words: { type: text, required: true, ask: Which? }\nreplies: { done: Fine. }\n';
    const broken =
      'name: own\nutterances: [one, two {step, three]\ndo:\n  - template: step\nreplies: { done: Done. }\n';
    const faults = faultsIn(broken, { 'step.yaml': step });
    expect(faults).to.contain('own.yaml:2:').and.not.to.contain('step.yaml');
    expect(faultsIn(broken.replace('{step', 'steps').replace('step\n', 'stepp\n'), { 'step.yaml': step })).to.contain(
      'step.yaml:1:1 `utterances` is missing',
    );
  });
});
