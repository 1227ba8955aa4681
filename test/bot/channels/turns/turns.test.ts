import { setTimeout as delay } from 'node:timers/promises';
import { TestAdapter, TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { DirectLineAdapter } from '../../../../bot/channels/direct-line/adapter.ts';
import { type Inbox, StoredInbox } from '../../../../bot/channels/inbox/inbox.ts';
import { createPeers, noPeers } from '../../../../bot/channels/turns/peers.ts';
import { type TurnHandler, Turns } from '../../../../bot/channels/turns/turns.ts';
import { knownRows } from '../../../../bot/turn/known-rows.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { createSealer, type NewWrite, openStore, type Store } from '../../../../store/index.ts';

const turn = (adapter: TestAdapter, text: string, id?: string, conversation = 'c'): TurnContext =>
  new TurnContext(adapter, {
    type: 'message',
    text,
    channelId: 'test',
    ...(id && { id }),
    conversation: { id: conversation, name: '', isGroup: false, conversationType: '' },
  });

const sealer = createSealer([{ id: 'test', secret: new Uint8Array(32).fill(7) }]);

/** Treats everything as new, and stores nothing. */
const openInbox: Inbox = {
  receive: async (id, arrival) => ({
    ...arrival,
    begin: async () => ({ id, receivedAtMs: 0, withReport: async () => undefined }),
    done: () => [],
  }),
  rowOf: key => ({ kind: 'record', key }),
  handled: key => ({ op: 'put', key, value: 'handled' }),
  takeOver: async () => [],
  watch: () => () => undefined,
  close: async () => undefined,
};

const alone = noPeers({ writeAll: async () => [] }, silentLog);

const said = (adapter: TestAdapter): (string | undefined)[] => adapter.activeQueue.map(({ text }) => text);

describe('turns', () => {
  const setUp = (handler: TurnHandler, deadlineMs = 1_000) => {
    const adapter = new TestAdapter(async () => undefined);
    const clock = fixedClock(0);
    const onError: TurnHandler = async failed => void (await failed.sendActivity('sorry'));
    return {
      adapter,
      clock,
      turns: new Turns({ handler, deadlineMs, onError, inbox: openInbox, peers: alone, log: silentLog, clock }),
    };
  };

  it('of one conversation run one after another, in order of arrival', async () => {
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

  it('answer an activity once that is delivered twice, during and after its turn', async () => {
    const { adapter, turns } = setUp(async context => {
      await delay(5);
      await context.sendActivity('answer');
    });
    await Promise.all([turns.receive(turn(adapter, 'a', '1')), turns.receive(turn(adapter, 'a', '1'))]);
    await turns.receive(turn(adapter, 'a', '1'));
    expect(said(adapter)).to.deep.equal(['answer']);
  });

  it('treat the same id in another conversation, or ten minutes later, as another activity', async () => {
    const { adapter, clock, turns } = setUp(async context => void (await context.sendActivity('answer')));
    await turns.receive(turn(adapter, 'a', '1'));
    await turns.receive(turn(adapter, 'a', '1', 'other'));
    clock.set(10 * 60_000);
    await turns.receive(turn(adapter, 'a', '1'));
    expect(said(adapter)).to.deep.equal(['answer', 'answer', 'answer']);
  });

  it('A30 treat the same id in the embedded chat as another activity than over the connector', async () => {
    const { adapter, turns } = setUp(async context => void (await context.sendActivity('answer')));
    const embedded = (said: string[]): TurnContext => {
      const own = new DirectLineAdapter({ say: async () => [said.push('answer')].slice(1) } as never, fixedClock(0));
      return new TurnContext(own, { ...turn(adapter, 'a', '1').activity, channelId: 'webchat' });
    };
    const overConnector = (): TurnContext =>
      new TurnContext(adapter, { ...turn(adapter, 'a', '1').activity, channelId: 'webchat' });
    const inChat: string[] = [];
    for (const context of [overConnector(), embedded(inChat), overConnector(), embedded(inChat)]) {
      await turns.receive(context);
    }
    expect([said(adapter), inChat]).to.deep.equal([['answer'], ['answer']]);
  });

  for (const [what, thrown] of [
    ['an error', new Error('x')],
    ['null', null],
    ['a text', 'x'],
  ] as const) {
    it(`E14 turn a thrown ${what} into one apology, and the next turn runs`, async () => {
      const { adapter, turns } = setUp(async context => {
        if (context.activity.text === 'bad') throw thrown;
        await context.sendActivity('fine');
      });
      await Promise.all([turns.receive(turn(adapter, 'bad')), turns.receive(turn(adapter, 'good'))]);
      expect(said(adapter)).to.deep.equal(['sorry', 'fine']);
    });
  }

  it('E14 stop if the apology fails too', async () => {
    const adapter = new TestAdapter(async () => undefined);
    const fail: TurnHandler = async () => {
      throw null;
    };
    const turns = new Turns({
      handler: fail,
      onError: fail,
      deadlineMs: 50,
      inbox: openInbox,
      peers: alone,
      log: silentLog,
      clock: fixedClock(0),
    });
    await turns.receive(turn(adapter, 'a'));
    expect(said(adapter)).to.deep.equal([]);
  });

  describe('in the inbox and the queue', () => {
    /** What happens to an activity, in order. */
    let log: string[];
    beforeEach(() => {
      log = [];
    });
    const note = (what: string) => async (): Promise<void> => {
      await new Promise(setImmediate);
      log.push(what);
    };
    const marked = { op: 'put', key: 'a', value: 'handled' } as const;
    const takeOne = async (inbox: Partial<Inbox>): Promise<void> => {
      const leave = async (writes: readonly NewWrite[] = []): Promise<void> => {
        expect(writes).to.deep.equal([marked]);
        await note('marked, and left the line')();
      };
      const place = { ...alone.enter('c'), leave };
      const turns = new Turns({
        ...{
          handler: note('handled'),
          onError: note('failed'),
          deadlineMs: 5_000,
          log: silentLog,
          clock: fixedClock(0),
        },
        inbox: { ...openInbox, ...inbox },
        peers: { ...alone, enter: () => place },
      });
      await turns.receive(turn(new TestAdapter(async () => undefined), 'a', '1'));
    };

    it('mark an activity as handled in the moment in which the next turn can begin', async () => {
      await takeOne({
        receive: async (id, arrival) => ({
          ...arrival,
          begin: async () => ({ id, receivedAtMs: 0, withReport: async () => undefined }),
          done: () => [marked],
        }),
      });
      expect(log).to.deep.equal(['handled', 'marked, and left the line']);
    });

    it('mark an activity that could not be stored, because part of it may be in the store', async () => {
      await takeOne({ receive: () => Promise.reject(new Error('down')), handled: () => marked });
      expect(log).to.deep.equal(['handled', 'marked, and left the line']);
    });
  });

  it('are abandoned with an apology if they take too long, and late messages are dropped', async () => {
    const { adapter, turns } = setUp(async context => {
      if (context.activity.text === 'stuck') await delay(30);
      await context.sendActivity(context.activity.text);
    }, 10);
    await Promise.all([turns.receive(turn(adapter, 'stuck')), turns.receive(turn(adapter, 'next'))]);
    await delay(40);
    expect(said(adapter)).to.deep.equal(['sorry', 'next']);
  });

  it("are waited for at the bot's end, but not for ever", async () => {
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

  describe('of two processes on one store', () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore('sqlite::memory:', { clock: fixedClock(0), log: silentLog, role: 'command' });
    });
    afterEach(() => store.close());

    const setUpTwo = (handler: TurnHandler, deadlineMs = 5_000, peersOn: Store = store) => {
      const adapter = new TestAdapter(async () => undefined);
      const onError: TurnHandler = async failed => void (await failed.sendActivity('sorry'));
      const world = { handler, deadlineMs, onError, log: silentLog, clock: fixedClock(0) };
      const process = () =>
        new Turns({
          ...world,
          inbox: new StoredInbox({ ...world, store, sealer, shared: true }),
          peers: createPeers(peersOn, silentLog),
          rowsOf: () => [{ kind: 'plain', key: 'state' }],
        });
      return { adapter, a: process(), b: process() };
    };
    /** Resolves when the turn is queued, with a promise for its end. */
    const receive = (turns: Turns, context: TurnContext) =>
      new Promise<{ done: Promise<void> }>(resolve => {
        const done: Promise<void> = turns.receive(context, () => resolve({ done }));
      });

    it('F18 run one after another, in order of arrival', async () => {
      let running = 0;
      const { adapter, a, b } = setUpTwo(async context => {
        expect(++running).to.equal(1);
        await delay(context.activity.text === '0' ? 20 : 1);
        await context.sendActivity(context.activity.text);
        running--;
      });
      const texts = Array.from({ length: 10 }, (_, index) => String(index));
      const under = [];
      for (const text of texts) {
        under.push(await receive(Number(text) % 2 === 0 ? a : b, turn(adapter, text, `id-${text}`)));
      }
      await Promise.all(under.map(({ done }) => done));
      expect(said(adapter)).to.deep.equal(texts);
    });

    it('read for their handler in the call that takes their place', async () => {
      await store.set('state', 'kept');
      const calls: string[] = [];
      const noted = new Proxy(store, {
        get(target, name: keyof Store) {
          calls.push(name);
          return target[name];
        },
      });
      const { adapter, a, b } = setUpTwo(
        async context => {
          const own = store.knowing(knownRows(context) ?? expect.fail('nothing was read'));
          calls.length = 0;
          await context.sendActivity(String(await own.get('state')));
        },
        5_000,
        noted,
      );
      await a.answer(turn(adapter, 'x', '1'));
      expect(calls).to.deep.equal(['writeAll']);
      await b.answer(turn(adapter, 'x', '1'));
      expect(said(adapter)).to.deep.equal(['kept']);
    });

    it('G13 answer an activity once that is delivered to both, during and after its turn', async () => {
      const { adapter, a, b } = setUpTwo(async context => {
        await delay(5);
        await context.sendActivity('answer');
      });
      await Promise.all([a.receive(turn(adapter, 'x', '1')), b.receive(turn(adapter, 'x', '1'))]);
      await a.receive(turn(adapter, 'x', '1'));
      await b.receive(turn(adapter, 'x', '1'));
      expect(said(adapter)).to.deep.equal(['answer']);
      await b.receive(turn(adapter, 'x', '2'));
      expect(said(adapter)).to.deep.equal(['answer', 'answer']);
    });

    it("put a dead process's turn before later ones", async () => {
      const { adapter, b } = setUpTwo(async context => void (await context.sendActivity(context.activity.text)));
      let place = '';
      const dead = new Turns({
        ...{ handler: () => new Promise(() => undefined), deadlineMs: 5_000, log: silentLog, clock: fixedClock(0) },
        onError: async () => undefined,
        peers: createPeers(store, silentLog),
        inbox: {
          ...openInbox,
          receive: async (key, arrival) => {
            place = arrival.place;
            return openInbox.receive(key, arrival);
          },
        },
      });
      await receive(dead, turn(adapter, 'first', '1'));
      const later = await receive(b, turn(adapter, 'later', '2'));
      const resumed = turn(adapter, 'first', '1');
      const { activity } = resumed;
      await b.resume(resumed, await openInbox.receive('1', { entry: 'connector', activity, place }));
      await later.done;
      expect(said(adapter)).to.deep.equal(['first', 'later']);
    });

    it('are abandoned with an apology if their time never comes', async () => {
      let finish = (): void => undefined;
      const gate = new Promise<void>(resolve => {
        finish = resolve;
      });
      const { adapter, a } = setUpTwo(() => gate);
      const { b } = setUpTwo(async context => void (await context.sendActivity('answer')), 10);
      const { done } = await receive(a, turn(adapter, 'stuck'));
      await b.receive(turn(adapter, 'next'));
      finish();
      await done;
      await b.receive(turn(adapter, 'again'));
      expect(said(adapter)).to.deep.equal(['sorry', 'answer']);
    });

    it('make the sender wait and apologise if they cannot enter the queue', async () => {
      const { adapter, a } = setUpTwo(async context => void (await context.sendActivity('answer')));
      await store.close();
      const { done } = await receive(a, turn(adapter, 'x'));
      await done;
      expect(said(adapter)).to.deep.equal(['sorry']);
      store = await openStore('sqlite::memory:', { clock: fixedClock(0), log: silentLog, role: 'command' });
    });
  });
});
