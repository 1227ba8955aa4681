import { mock } from 'node:test';
import { expect } from 'chai';
import { showWorking } from '../../../../bot/runtime/telling/working.ts';
import type { PlannedStep } from '../../../../dialogs/engine/state.ts';
import { type ConversationState, freshState } from '../../../../dialogs/index.ts';
import { dialogContext } from '../../../dialogs/dialog-context.ts';
import { shippedTemplates } from '../../../shipped-templates.ts';

const context = dialogContext(shippedTemplates('en'));

/** The state in which so many of several deletions are done. */
function deleting(total: number, done: number): ConversationState {
  const step = { action: 'calendar.deleteEvent', of: 'calendar.deleteEvents', profile: 'google-calendar', inputs: {} };
  const run = Array.from({ length: total }, (_, at): PlannedStep => (at < done ? { ...step, ended: 'done' } : step));
  const dialog = { template: 'delete-events', version: '', slots: {}, run };
  return { ...freshState(), pending: { at: 'acting', dialog, purpose: { to: 'write', nonce: 'n', tried: false } } };
}

describe('bot: what is said during a long turn', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  });
  afterEach(() => mock.timers.reset());

  it('says once that the calendar is slow', () => {
    const working = showWorking(context, ({ text }) => said.push(text));
    mock.timers.tick(30_000);
    working.end();
    expect(said).to.deep.equal(["One moment, I'm still waiting for the calendar."]);
  });

  it('says now and then how many of several events are done, and nothing after the end', () => {
    const working = showWorking(context, ({ text }) => said.push(text));
    working.goesOn(deleting(12, 3));
    mock.timers.tick(4000);
    working.goesOn(deleting(12, 7));
    mock.timers.tick(7999);
    working.goesOn(deleting(12, 8));
    mock.timers.tick(1);
    working.end();
    mock.timers.tick(60_000);
    expect(said).to.deep.equal(['3 of 12 done, one moment.', '8 of 12 done, one moment.']);
  });

  it('says nothing in a short turn', () => {
    const working = showWorking(context, ({ text }) => said.push(text));
    mock.timers.tick(3999);
    working.end();
    mock.timers.tick(60_000);
    expect(said).to.deep.equal([]);
  });
});
