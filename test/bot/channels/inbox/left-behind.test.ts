import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { asInterim, deliveryOf } from '../../../../bot/turn/delivery.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { openStore, type Store } from '../../../../store/index.ts';
import { until } from '../../../until.ts';
import { type FakeConnector, startFakeConnector } from '../../fake-connector.ts';
import { activity, type Bot, NOW, SECRET, startBot } from '../harness.ts';

describe('an activity that was acknowledged', () => {
  let store: Store;
  let connector: FakeConnector;
  let bots: Bot[];
  /** Lets the first bot's turns continue. */
  let goOn = (): void => undefined;
  let begun: string[];

  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { clock: fixedClock(NOW), log: silentLog, role: 'command' });
    connector = await startFakeConnector();
    bots = [];
    begun = [];
  });
  afterEach(async () => {
    goOn();
    await Promise.all(bots.map(bot => bot.close()));
    await Promise.all([store.close(), connector.close()]);
  });

  /** A bot whose turns hang, like a process that is about to be killed. */
  async function startStuck(): Promise<Bot> {
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const bot = await startBot({
      store,
      handler: async ({ activity: { text } }) => {
        begun.push(text);
        await held;
      },
    });
    bots.push(bot);
    return bot;
  }

  /** The next process on the same store. */
  async function startNext(handler: (turn: TurnContext) => Promise<void>): Promise<Bot> {
    const bot = await startBot({ store, handler });
    bots.push(bot);
    return bot;
  }

  /** A new chat at the embedded Direct Line: the address of its activities, and the credentials of a client. */
  async function embeddedChat(bot: Bot): Promise<{ path: string; own: Record<string, string> }> {
    const started = await bot.post('/v3/directline/conversations', {}, { authorization: `Bearer ${SECRET}` });
    const { conversationId, token } = (await started.json()) as { conversationId: string; token: string };
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    return { path, own: { authorization: `Bearer ${token}` } };
  }

  const message = (text: string, id: string) =>
    activity({ text, id, deliveryMode: 'normal', channelId: 'test', serviceUrl: connector.url });

  it('is acknowledged before its turn ends, and handled by the next process, once and in order', async () => {
    const dying = await startStuck();
    for (const text of ['a', 'b', 'c']) {
      const response = await dying.post('/api/messages', message(text, text));
      expect([response.status, await response.text()]).to.deep.equal([200, '']);
    }
    expect(begun).to.deep.equal(['a']);
    const deaths: unknown[] = [];
    const next = await startNext(async turn => {
      deaths.push(deliveryOf(turn)?.left?.deaths);
      await turn.sendActivity(`you said ${turn.activity.text}`);
    });
    await until(() => connector.texts('conversation-1').length === 3);
    await next.postAndSettle('/api/messages', message('b', 'b'));
    await next.postAndSettle('/api/messages', message('d', 'd'));
    expect(connector.texts('conversation-1')).to.deep.equal(['a', 'b', 'c', 'd'].map(text => `you said ${text}`));
    expect(deaths).to.deep.equal([1, 1, 1, undefined]);
  });

  it('is handled by a running process when another one that shares the store dies', async () => {
    const shared = { store, sharedStore: true, leaseMs: 100 };
    let isHeld = false;
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const dying = await startBot({
      ...shared,
      handler: () => {
        isHeld = true;
        return held;
      },
    });
    const living = await startBot(shared);
    bots.push(dying, living);
    expect((await dying.post('/api/messages', message('a', 'a'))).status).to.equal(200);
    await until(() => isHeld);
    void dying.channels.close(); // it no longer shows that it is alive, and its turn hangs
    await until(() => connector.texts('conversation-1').length > 0);
    expect(connector.texts('conversation-1')).to.deep.equal(['you said a']);
  });

  it('in the embedded chat is handled by the next process too', async () => {
    const dying = await startStuck();
    const { path, own } = await embeddedChat(dying);
    expect((await dying.post(path, { type: 'message', text: 'a' }, own)).status).to.equal(200);

    const next = await startNext(async turn => void (await turn.sendActivity(`you said ${turn.activity.text}`)));
    const texts = async (): Promise<string[]> => {
      const { activities } = (await (await next.get(path, own)).json()) as { activities: { text: string }[] };
      return activities.map(({ text }) => text);
    };
    await until(async () => (await texts()).length === 2);
    expect(await texts()).to.deep.equal(['a', 'you said a']);
  });

  it('in the embedded chat comes with the number of its delivered answers, not counting requests for patience', async () => {
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const dying = await startNext(async turn => {
      await turn.sendActivity(asInterim({ type: 'message', text: 'working on it' }));
      await turn.sendActivity('first answer');
      begun.push('told');
      await held;
    });
    const { path, own } = await embeddedChat(dying);
    await dying.post(path, { type: 'message', text: 'a' }, own);
    await until(() => begun.length > 0);
    const arrived: unknown[] = [];
    await startNext(async turn => void arrived.push(deliveryOf(turn)?.left?.arrived));
    await until(() => arrived.length > 0);
    expect(arrived).to.deep.equal([1]);
  });

  it('gets its answer after its turn if it could not be stored', async () => {
    const down: Store = {
      ...store,
      replace: async () => {
        throw new Error('down');
      },
    };
    const bot = await startBot({ store: down });
    bots.push(bot);
    expect((await bot.post('/api/messages', message('a', 'a'))).status).to.equal(200);
    expect(connector.texts('conversation-1')).to.deep.equal(['you said a']);
  });
});
