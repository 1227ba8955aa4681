import { expect } from 'chai';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

/** The emails that a conversation on Monday evening makes the calendar send. */
async function mailsOf(...texts: string[]): Promise<string[]> {
  const stage = setStage({ facts: new Map([['now', '2026-11-23T18:00']]) }, shippedTemplates());
  for (const text of texts) await stage.turn({ type: 'message', text });
  expect(stage.calendar.writes).to.equal(1);
  return stage.calendar.mails;
}

describe('past events are written without emails', () => {
  it('a new event', async () => {
    expect(await mailsOf('create a meeting Sync yesterday at 3pm with ben@example.com', 'yes', 'yes')).to.deep.equal(
      [],
    );
  });
  it('a change', async () => {
    expect(await mailsOf('rename lunch with Ana to Supper', 'yes')).to.deep.equal([]);
  });
  it('a deletion', async () => {
    expect(await mailsOf('delete lunch with Ana', 'yes')).to.deep.equal([]);
  });
  it('a change that moves one into the future sends emails', async () => {
    expect(await mailsOf('move lunch with Ana to tomorrow at noon', 'yes')).to.deep.equal(['Lunch with Ana: changed']);
  });
  it('a future event sends emails', async () => {
    expect(await mailsOf('delete the design review', 'yes')).to.deep.equal(['Design review: cancelled']);
  });
});
