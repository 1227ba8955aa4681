import { expect } from 'chai';
import { type Delivery, markDelivered } from '../../../../bot/turn/delivery.ts';
import { conversationsWith, turnIn } from '../../conversations-alone.ts';
import { groupChat } from '../../teams-activity.ts';

const OWN = { id: 'private-ana', conversationType: 'personal', tenantId: 'home' };
const INSTALLED = { type: 'installationUpdate', action: 'add' };

/** Conversations of processes that die in their first turn, and of one that does not. */
async function conversationsThatDie() {
  let dies = true;
  const signInFor = () => ({
    calendarZone: async () => {
      if (dies) throw new Error('the process dies');
      return undefined;
    },
  });
  const conversations = await conversationsWith(() => Promise.reject(new Error('closed')), {
    signInFor: signInFor as never,
  });
  return {
    async hear(conversation: Record<string, unknown>, id: string | undefined, left?: Delivery['left']) {
      const { turn, said } = turnIn(conversation, INSTALLED);
      const delivery = { receivedAtMs: 0, ...(left && { left }), withReport: async () => undefined };
      if (id !== undefined) markDelivered(turn, { id, ...delivery });
      await conversations.onActivity(turn).catch(() => undefined);
      return said.length;
    },
    live: () => {
      dies = false;
    },
  };
}

describe('a greeting whose process died', () => {
  for (const [where, conversation] of [
    ['in the own chat', OWN],
    ['in a group', groupChat('g').conversation],
  ] as const) {
    it(`is sent by the next process, once (${where})`, async () => {
      const { hear, live } = await conversationsThatDie();
      expect(await hear(conversation, 'inbox.1')).to.equal(0);
      live();
      expect(await hear(conversation, 'inbox.2')).to.equal(0);
      expect(await hear(conversation, 'inbox.1', { deaths: 1, report: undefined })).to.equal(1);
      expect(await hear(conversation, 'inbox.1')).to.equal(0);
      expect(await hear(conversation, 'inbox.3')).to.equal(0);
    });
  }

  it('is sent once if activities could not be stored', async () => {
    const { hear, live } = await conversationsThatDie();
    live();
    expect(await hear(OWN, undefined)).to.equal(1);
    expect(await hear(OWN, undefined)).to.equal(0);
    expect(await hear(groupChat('g').conversation, undefined)).to.equal(1);
    expect(await hear(groupChat('g').conversation, undefined)).to.equal(0);
  });
});
