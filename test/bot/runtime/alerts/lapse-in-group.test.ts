import { expect } from 'chai';
import { BotError } from '../../../../core/errors.ts';
import { NOON } from '../../../auth/harness.ts';
import { conversationsWith, turnIn } from '../../conversations-alone.ts';

const ENDS = { type: 'sign-in-ends', profile: 'google-calendar', cause: 'testing', atMs: NOON + 86_400_000 } as const;

const GROUP = { id: '19:group@thread.tacv2', isGroup: true, conversationType: 'channel', tenantId: 'home' };
const OWN = { id: 'private-ana', conversationType: 'personal', tenantId: 'home' };
const USER = { tenant: 'home', channel: 'msteams', user: 'ana', userName: 'Ana' };
const NEWS =
  "Your sign-in to Google Calendar ends on Sunday, 22 November 2026 because it only lasts seven days while this bot's app is in testing there. Renew it now to avoid an interruption.";

describe('messages that the bot starts', () => {
  it("B13 announce the end of a sign-in in the person's private chat, not in the group where it began", async () => {
    const [group, own] = [turnIn(GROUP), turnIn(OWN)];
    const conversations = await conversationsWith(async (_turn, work) => work(own.turn));
    await conversations.onSignIn(group.turn, { reference: {}, user: USER, locale: 'en-GB' }, ENDS);
    expect(group.said).to.deep.equal([]);
    expect(own.said).to.deep.equal([NEWS]);
  });

  it('leave the group out even if that chat cannot be opened', async () => {
    const group = turnIn(GROUP);
    const conversations = await conversationsWith(() => Promise.reject(new Error('closed')));
    await conversations.onSignIn(group.turn, { reference: {}, user: USER, locale: 'en-GB' }, ENDS);
    expect(group.said).to.deep.equal([]);
  });

  it("come first at the person's next message if they did not arrive", async () => {
    const conversations = await conversationsWith(() => Promise.reject(new Error('closed')));
    const refused = turnIn(OWN);
    refused.turn.onSendActivities(() => Promise.reject(new BotError('channel/unavailable', 'no')));
    await conversations.onSignIn(refused.turn, { reference: {}, user: USER, locale: 'en-GB' }, ENDS);
    const next = turnIn(OWN, { type: 'message', text: 'thanks' });
    await conversations.onActivity(next.turn);
    expect(next.said).to.deep.equal([`My message from 12:00 didn't get through:\n\n${NEWS}`, "You're welcome!"]);
  });
});
