import { expect } from 'chai';
import type { Told } from '../../../cli/templates/conversations/told.ts';
import { BotError, type ErrorCode } from '../../../core/errors.ts';
import { neededProfiles } from '../../../dialogs/questions/access.ts';
import { ownStage, ownTemplates, said, templatesOf } from './own-templates.ts';

describe('an entity that is asked for only under a condition', () => {
  it('is asked for, and lands in the description', async () => {
    const stage = ownStage();
    expect(await said(stage, 'meet ana.petrova@example.org tomorrow at 3pm')).to.contain("What's the occasion?");
    expect(await said(stage, 'the new contract')).to.contain('The occasion is the new contract.');
    expect(await said(stage, 'yes')).to.contain('**Meeting** is there, for the new contract.');
    expect(stage.calendar.told).to.have.length(1);
  });

  it('is left out while the condition does not hold', async () => {
    const stage = ownStage();
    expect(await said(stage, 'meet ana.lopez@example.com tomorrow at 11am')).to.match(/^Create \*\*Meeting\*\*/);
    expect(await said(stage, 'yes')).to.equal('**Meeting** is there.');
  });

  it('counts as empty when the condition turns false', async () => {
    const stage = ownStage();
    await said(stage, 'meet ana.petrova@example.org tomorrow at 3pm');
    await said(stage, 'the new contract');
    expect(await said(stage, 'remove ana.petrova@example.org')).not.to.contain('occasion');
    expect(await said(stage, 'yes')).to.equal('**Meeting** is there.');
  });

  it('is decided only when names have their addresses', async () => {
    const stage = ownStage();
    expect(await said(stage, 'I would like to meet Ben tomorrow at 11am')).to.match(/^Create \*\*Meeting\*\*/);
  });
});

describe('several steps in order', () => {
  it('look up before the confirmation, which speaks of the result', async () => {
    const stage = ownStage();
    expect(await said(stage, 'block focus time tomorrow from 9 to 11')).to.contain(
      '2 stretches are free. Block Tuesday',
    );
    expect(JSON.stringify(stage.state)).not.to.contain('free');
    expect(await said(stage, 'yes')).to.equal('**Focus time** is in your calendar.');
    expect(stage.calendar.told.map(told => told.to)).to.deep.equal(['create']);
  });

  it('say what kind of event it is', async () => {
    const stage = ownStage();
    await said(stage, 'block focus time tomorrow from 9 to 11');
    await said(stage, 'yes');
    expect(stage.calendar.told.map(one => one.to === 'create' && one.draft.kind)).to.deep.equal(['focus']);
  });

  it('offer a plain event if the account cannot have another', async () => {
    const stage = ownStage();
    const { createEvent } = stage.calendar;
    stage.calendar.createEvent = async (id, draft, how) => {
      if (draft.kind) throw new BotError('calendar/invalid', 'no such type');
      return createEvent(id, draft, how);
    };
    await said(stage, 'block focus time tomorrow from 9 to 11');
    const offer = await said(stage, 'yes');
    expect(offer).to.contain("can't have that kind of event");
    expect(offer).to.contain('2 stretches are free. Block Tuesday');
    expect(await said(stage, 'yes')).to.equal('**Focus time** is in your calendar.');
    expect(stage.calendar.told.map(one => one.to === 'create' && one.draft.kind)).to.deep.equal([undefined]);
  });

  it('end with the reply of the step that finds nothing', async () => {
    const stage = ownStage();
    expect(await said(stage, 'block focus time tomorrow from 3pm to 4:30pm')).to.equal('Nothing is free then.');
    expect(stage.state.pending.at).to.equal('nothing');
  });

  it('write in order, each once, with what the one before has written', async () => {
    const stage = ownStage();
    await said(stage, 'block focus time tomorrow from 9 to 11 with a wrap-up');
    expect(await said(stage, 'yes')).to.equal('**Focus time** is in your calendar, and Wrap-up of Focus time.');
    const told = stage.calendar.told.map(one => (one.to === 'create' ? [one.event, one.draft.title] : []));
    expect(told).to.deep.equal([
      ['nonce1', 'Focus time'],
      ['nonce11', 'Wrap-up of Focus time'],
    ]);
  });

  it('report a write that fails after another one, and never try it again', async () => {
    const stage = ownStage();
    failSecondWrite(stage, 'calendar/forbidden');
    await said(stage, 'block focus time tomorrow from 9 to 11 with a wrap-up');
    const text = await said(stage, 'yes');
    expect(text).to.contain('only a part');
    expect(text).to.contain('- Created: Focus time');
    expect(text).to.contain('- Not created: Wrap-up of Focus time');
    await said(stage, 'yes');
    expect(stage.calendar.told).to.have.length(2);
  });

  for (const code of [
    'calendar/unauthorized',
    'calendar/insufficient-scope',
    'calendar/gone',
    'calendar/rate-limited',
  ] as const) {
    it(`report a second write that ends with ${code}, and ask for nothing more`, async () => {
      const stage = ownStage();
      failSecondWrite(stage, code);
      await said(stage, 'block focus time tomorrow from 9 to 11 with a wrap-up');
      expect(await said(stage, 'yes')).to.contain('- Not created: Wrap-up of Focus time');
      expect(stage.state.pending.at).to.equal('nothing');
      expect(stage.state.done).to.deep.equal(['nonce1']);
    });
  }

  it('find out about a write whose answer was lost, and only then go on', async () => {
    const stage = ownStage();
    stage.calendar.lost = true;
    await said(stage, 'block focus time tomorrow from 9 to 11 with a wrap-up');
    expect(await said(stage, 'yes')).to.contain("don't know");
    stage.calendar.fault = undefined;
    expect(await said(stage, 'check now')).to.contain('Wrap-up of Focus time');
    const created = stage.calendar.events.filter(({ title }) => title.includes('Focus time'));
    expect(created.map(({ title }) => title)).to.deep.equal(['Focus time', 'Wrap-up of Focus time']);
  });

  it('go on where they stopped when the process died between two writes', async () => {
    const stage = ownStage();
    const { createEvent } = stage.calendar;
    stage.calendar.createEvent = async (id, draft, how) => {
      if (id === 'nonce11') throw new Error('the process died');
      return createEvent(id, draft, how);
    };
    await said(stage, 'block focus time tomorrow from 9 to 11 with a wrap-up');
    await said(stage, 'yes').catch(() => '');
    stage.calendar.createEvent = createEvent;
    expect(await said(stage, 'hello')).to.contain('Done. The change is in your calendar.');
    const created = stage.calendar.told.flatMap(one => (one.to === 'create' ? one.event : []));
    expect(created).to.deep.equal(['nonce1', 'nonce11']);
  });
});

describe('the permissions for steps', () => {
  it('are asked for at once, that of the template first', () => {
    const template = ownTemplates().set.templates.get('block-focus-time');
    if (!template) throw new TypeError('no such template');
    const [look, ...writes] = template.steps;
    if (!look) throw new TypeError('no step');
    const steps = [{ ...look, profile: 'rooms' }, ...writes];
    expect(neededProfiles({ ...template, steps })).to.deep.equal([
      { profile: 'google-calendar', need: 'write' },
      { profile: 'rooms', need: 'read' },
    ]);
  });
});

describe('a write under a condition', () => {
  const template = (least: number): string => `name: own
profile: google-calendar
utterances: [do the thing, the thing please, once more the thing]
confirm: "{{ free.total }} free. Sure?"
do:
  - calendar.findFree: { range: tomorrow, duration: 30 minutes }
    as: free
  - calendar.createEvent: { title: Plan, when: tomorrow from 10 to 12 }
    as: made
    if: free.total >= ${least}
replies: { done: "{% if made %}{{ made.title }}{% else %}Nothing to do{% endif %}." }
`;

  it('is confirmed if it holds', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': template(1) }));
    expect(await said(stage, 'do the thing')).to.equal('3 free. Sure?');
    expect(await said(stage, 'yes')).to.equal('Plan.');
  });

  it('needs no yes if it does not', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': template(9) }));
    expect(await said(stage, 'do the thing')).to.equal('Nothing to do.');
    expect(stage.calendar.told).to.deep.equal([]);
    expect(stage.state.pending.at).to.equal('nothing');
  });
});

describe('a run after the yes', () => {
  const template = (title: string): string => `name: own
profile: google-calendar
utterances: [do the thing, the thing please, once more the thing]
entities:
  note: { type: text }
confirm: "Sure? {{ note }}"
do:
  - calendar.createEvent: { title: ${title}, when: tomorrow from 9 to 11 }
    as: first
  - calendar.createEvent: { title: "After ${title}", when: "{{ first.when }}" }
    as: second
replies: { done: "{{ first.title }}, {{ second.title }}" }
`;

  it('is what was confirmed, although the file changes meanwhile', async () => {
    const before = ownStage(templatesOf({ 'own.yaml': template('Plan') }));
    await said(before, 'do the thing');
    before.calendar.lost = true;
    expect(await said(before, 'yes')).to.contain("don't know");
    const after = ownStage(templatesOf({ 'own.yaml': template('Other') }));
    Object.assign(after, { state: before.state });
    after.calendar.events = before.calendar.events;
    expect(await said(after, 'check now')).to.contain('Plan, After Plan');
    expect(titlesOf(after)).to.deep.equal(['Plan', 'After Plan']);
  });

  it('is not begun if the file changes before the yes', async () => {
    const before = ownStage(templatesOf({ 'own.yaml': template('Plan') }));
    await said(before, 'do the thing');
    const after = ownStage(templatesOf({ 'own.yaml': template('Other') }));
    Object.assign(after, { state: before.state });
    expect(await said(after, 'yes')).to.contain('changed');
    expect(after.calendar.told).to.deep.equal([]);
  });

  it('that an older version stored without its steps is planned again', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': template('Plan') }));
    await said(stage, 'do the thing');
    const { pending } = stage.state;
    if (pending.at !== 'confirm') throw new TypeError('nothing to confirm');
    const { run: _run, ...dialog } = pending.dialog;
    stage.state = { ...stage.state, pending: { ...pending, dialog } };
    expect(await said(stage, 'yes')).to.contain('Plan, After Plan');
  });
});

const titlesOf = ({ calendar }: ReturnType<typeof ownStage>): string[] =>
  calendar.told.flatMap(one => (one.to === 'create' ? one.draft.title : []));

function failSecondWrite(stage: ReturnType<typeof ownStage>, code: ErrorCode): void {
  const { createEvent } = stage.calendar;
  stage.calendar.createEvent = async (id, draft, how) => {
    if (id !== 'nonce11') return createEvent(id, draft, how);
    (stage.calendar.told as Told[]).push({ to: 'create', event: id, draft });
    throw new BotError(code, 'refused');
  };
}
