import { setTimeout as delay } from 'node:timers/promises';
import { TestAdapter, TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { createTurns, type TurnHandler } from '../../../bot/channels/turns.ts';
import { fixedClock } from '../../../core/clock.ts';
import { silentLog } from '../../../core/log.ts';

const turn = (adapter: TestAdapter, text: string, id?: string, conversation = 'c'): TurnContext =>
  new TurnContext(adapter, {
    type: 'message',
    text,
    channelId: 'test',
    ...(id && { id }),
    conversation: { id: conversation, name: '', isGroup: false, conversationType: '' },
  });

const said = (adapter: TestAdapter): (string | undefined)[] => adapter.activeQueue.map(({ text }) => text);

describe('turns', () => {
  const setUp = (handler: TurnHandler, deadlineMs = 1_000) => {
    const adapter = new TestAdapter(async () => undefined);
    const clock = fixedClock(0);
    const onError: TurnHandler = async failed => void (await failed.sendActivity('sorry'));
    return { adapter, clock, turns: createTurns({ handler, deadlineMs, onError, log: silentLog, clock }) };
  };

  it('of one conversation run one after another, in the order in which they came', async () => {
    const { adapter, turns } = setUp(async context => {
      await delay(context.activity.text === 'slow' ? 20 : 1);
      await context.sendActivity(context.activity.text);
    });
    await Promise.all(['slow', 'a', 'b'].map(text => turns.receive(turn(adapter, text))));
    expect(said(adapter)).to.deep.equal(['slow', 'a', 'b']);
  });

  it('of two conversations do not wait for each other', async () => {
    const { adapter, turns } = setUp(async context => {
      await delay(context.activity.text === 'slow' ? 20 : 1);
      await context.sendActivity(context.activity.text);
    });
    await Promise.all([turns.receive(turn(adapter, 'slow')), turns.receive(turn(adapter, 'quick', undefined, 'd'))]);
    expect(said(adapter)).to.deep.equal(['quick', 'slow']);
  });

  it('an activity that is delivered twice is answered once, while it runs and afterwards', async () => {
    const { adapter, turns } = setUp(async context => {
      await delay(5);
      await context.sendActivity('answer');
    });
    await Promise.all([turns.receive(turn(adapter, 'a', '1')), turns.receive(turn(adapter, 'a', '1'))]);
    await turns.receive(turn(adapter, 'a', '1'));
    expect(said(adapter)).to.deep.equal(['answer']);
  });

  it('the same id in another conversation, or ten minutes later, is another activity', async () => {
    const { adapter, clock, turns } = setUp(async context => void (await context.sendActivity('answer')));
    await turns.receive(turn(adapter, 'a', '1'));
    await turns.receive(turn(adapter, 'a', '1', 'other'));
    clock.set(10 * 60_000);
    await turns.receive(turn(adapter, 'a', '1'));
    expect(said(adapter)).to.deep.equal(['answer', 'answer', 'answer']);
  });

  for (const [what, thrown] of [
    ['an error', new Error('x')],
    ['null', null],
    ['a text', 'x'],
  ] as const) {
    it(`E14 ${what} that is thrown becomes one apology, and the next turn runs`, async () => {
      const { adapter, turns } = setUp(async context => {
        if (context.activity.text === 'bad') throw thrown;
        await context.sendActivity('fine');
      });
      await Promise.all([turns.receive(turn(adapter, 'bad')), turns.receive(turn(adapter, 'good'))]);
      expect(said(adapter)).to.deep.equal(['sorry', 'fine']);
    });
  }

  it('E14 an apology that fails too ends there', async () => {
    const adapter = new TestAdapter(async () => undefined);
    const fail: TurnHandler = async () => {
      throw null;
    };
    const turns = createTurns({ handler: fail, onError: fail, deadlineMs: 50, log: silentLog, clock: fixedClock(0) });
    await turns.receive(turn(adapter, 'a'));
    expect(said(adapter)).to.deep.equal([]);
  });

  it('a turn that takes too long is given up with an apology, and what it says later is dropped', async () => {
    const { adapter, turns } = setUp(async context => {
      if (context.activity.text === 'stuck') await delay(30);
      await context.sendActivity(context.activity.text);
    }, 10);
    await Promise.all([turns.receive(turn(adapter, 'stuck')), turns.receive(turn(adapter, 'next'))]);
    await delay(40);
    expect(said(adapter)).to.deep.equal(['sorry', 'next']);
  });

  it('are waited for when the bot ends, but not for ever', async () => {
    const { adapter, turns } = setUp(async context => {
      await delay(20);
      await context.sendActivity('answer');
    });
    void turns.receive(turn(adapter, 'a'));
    await turns.idle(5);
    expect(said(adapter)).to.deep.equal([]);
    await turns.idle(500);
    expect(said(adapter)).to.deep.equal(['answer']);
  });
});
