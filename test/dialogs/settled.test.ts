import { expect } from 'chai';
import type { Pending } from '../../dialogs/engine/state.ts';
import { type ConversationState, freshState } from '../../dialogs/index.ts';
import { settled, withAsked } from '../../dialogs/prompts/settled.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { dialogContext } from './dialog-context.ts';

const live = shippedTemplates('en');
const context = dialogContext(live);

const version = live.set.templates.get('create-event')?.version ?? '';
const slots = { title: 'Tea', when: { date: '2026-11-24', time: '15:00' }, duration: 30 };
const dialog = { template: 'create-event', version, slots };
const CONFIRM: Pending = { at: 'confirm', dialog, nonce: 'n', failures: 0 };
const WRITING: Pending = { at: 'acting', dialog, purpose: { to: 'write', nonce: 'n', tried: true } };
const ASKED = { nonce: 'n', message: 'a-1' };

const at = (pending: Pending): ConversationState => ({ ...freshState(), pending, asked: ASKED });

describe('the replacement of a confirmation', () => {
  const shown = (before: Pending, state: ConversationState) =>
    settled(context, { before: at(before), state, says: [] }, 'n')?.text;

  it('says that nothing was created if it was left', () => {
    expect(shown(CONFIRM, freshState())).to.equal('**Not created**');
  });

  it('does not say so if a write was tried and its outcome is unknown', () => {
    expect(shown(WRITING, freshState())).to.match(/^\*\*No longer open\*\*/);
  });

  it('is not made while it or its write is open', () => {
    expect(shown(CONFIRM, at(CONFIRM))).to.equal(undefined);
    expect(shown(CONFIRM, at(WRITING))).to.equal(undefined);
  });

  it('is not made after the question was repeated, even if the new one did not arrive', () => {
    const says = [{ text: 'Shall I?', asks: 'n' }];
    expect(withAsked({ before: at(CONFIRM), state: at(CONFIRM), says })).not.to.have.property('asked');
    expect(withAsked({ before: at(CONFIRM), state: at(CONFIRM), says: [] }).asked).to.deep.equal(ASKED);
  });
});
