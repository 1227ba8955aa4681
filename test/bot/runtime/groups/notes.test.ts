import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { sendNote } from '../../../../bot/runtime/groups/own-chat.ts';
import type { Log } from '../../../../core/log.ts';

describe('bot: a note that is useless later', () => {
  const failing: [how: string, turn: object][] = [
    ['the channel refuses it', { sendActivity: () => Promise.reject(new Error('refused')) }],
    ['the turn is over', revoked()],
  ];
  for (const [how, turn] of failing) {
    it(`is logged and dropped where ${how}`, async () => {
      const warnings: string[] = [];
      const log = { warn: (_: object, text: string) => warnings.push(text) } as unknown as Log;
      await sendNote({ log }, turn as TurnContext, { type: 'typing' });
      expect(warnings).to.deep.equal(['A note of the bot did not arrive.']);
    });
  }
});

/** What the framework makes of a turn when it ends. */
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
