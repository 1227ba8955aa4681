import { expect } from 'chai';
import type { DialogPending } from '../../dialogs/engine/state.ts';
import { type ConversationState, freshState, isPlainAnswer, isPrivate } from '../../dialogs/index.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { dialogContext } from './dialog-context.ts';

const live = shippedTemplates('en');
const context = dialogContext(live, { inGroup: true });

const VERSION = live.set.templates.get('create-event')?.version ?? '';
const dialog = {
  template: 'create-event',
  version: VERSION,
  slots: { title: 'Tea', when: { date: '2026-11-24', time: '15:00', minutes: 30 } },
};
const WHEN: DialogPending = { at: 'slot', dialog, slot: 'when', failures: 0 };
const TITLE: DialogPending = { at: 'slot', dialog, slot: 'title', failures: 0 };
const CONFIRM = { at: 'confirm', dialog, nonce: 'n', failures: 0 } as const satisfies DialogPending;
const CHOOSE: DialogPending = {
  at: 'choose',
  dialog,
  slot: 'when',
  options: [{}, {}],
  nonce: 'n',
  failures: 0,
  optional: false,
};
/** A dialog whose template has changed since it began. */
const OLDER: DialogPending = { at: 'slot', dialog: { ...dialog, version: 'older' }, slot: 'when', failures: 0 };

const at = (pending: DialogPending): ConversationState => ({ ...freshState(), pending });

describe('words in a group without a mention', () => {
  const cases: [DialogPending, string, boolean][] = [
    [WHEN, 'tomorrow at 3pm', true],
    [WHEN, 'Tomorrow at 3pm, please.', true],
    [WHEN, 'on Friday', true],
    [WHEN, 'cancel', true],
    [WHEN, 'all day', true],
    [WHEN, 'yes', false],
    [WHEN, 'see you tomorrow at 3pm', false],
    [WHEN, 'tomorrow at 3pm?', false],
    [WHEN, 'can you do tomorrow at 3pm', false],
    [WHEN, 'hello', false],
    [WHEN, 'help', false],
    [WHEN, '', false],
    [TITLE, 'Lunch', false],
    [TITLE, '"Lunch"', false],
    [TITLE, 'no', false],
    [CONFIRM, 'yes', true],
    [CONFIRM, 'Yes please', true],
    [CONFIRM, 'no', true],
    [CONFIRM, 'yes, I will bring cake', false],
    [CONFIRM, 'no way, they lost again', false],
    [CONFIRM, 'great, thanks', false],
    [CHOOSE, '2', true],
    [CHOOSE, 'the second one', true],
    [CHOOSE, 'both of you are right', false],
    [{ at: 'sign-in', dialog, purpose: { to: 'begin' } }, 'yes', false],
    [{ at: 'sign-in', dialog, purpose: { to: 'begin' } }, 'done', false],
  ];
  for (const [step, text, isAnswer] of cases) {
    it(`"${text}" at ${step.at} ${isAnswer ? 'is the plain answer' : 'may be meant for others'}`, () => {
      expect(isPlainAnswer(context, at(step), text)).to.equal(isAnswer);
    });
  }

  it('answer nothing if nothing was asked', () => {
    for (const text of ['yes', 'cancel', '1', 'tomorrow at 3pm']) {
      expect(isPlainAnswer(context, freshState(), text), text).to.equal(false);
    }
  });

  it('answer no question of a template that has changed or been removed', () => {
    expect(isPlainAnswer(context, at(OLDER), 'tomorrow at 3pm')).to.equal(false);
    const gone = { ...context, set: { ...live.set, templates: new Map() } };
    expect(isPlainAnswer(gone, at(WHEN), 'tomorrow at 3pm')).to.equal(false);
  });
});

describe('private answers in a group', () => {
  it('work for a person in a dialog whose template has changed or been removed', () => {
    const asks = { type: 'message', text: "what's on tomorrow" } as const;
    expect(isPrivate(context, at(OLDER), asks)).to.equal(true);
    const templates = new Map([...live.set.templates].filter(([name]) => name !== 'create-event'));
    expect(isPrivate({ ...context, set: { ...live.set, templates } }, at(WHEN), asks)).to.equal(true);
  });

  it('are needed if an event to delete gets an invitation', () => {
    const version = live.set.templates.get('delete-event')?.version ?? '';
    const slots = { event: { words: 'Dentist' } };
    const deletion = { template: 'delete-event', version, slots };
    const state = { ...at({ ...CONFIRM, dialog: deletion }), mentioned: ['dentist'] };
    expect(isPrivate(context, state, { type: 'message', text: 'invite Ben' })).to.equal(true);
    expect(isPrivate(context, state, { type: 'message', text: 'yes' })).to.equal(false);
  });
});
