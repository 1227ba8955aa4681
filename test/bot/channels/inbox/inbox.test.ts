import { expect } from 'chai';
import { type Inbox, type Received, StoredInbox } from '../../../../bot/channels/inbox/inbox.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { carryOut, createSealer, openStore, type Store, storeKey } from '../../../../store/index.ts';
import { until } from '../../../until.ts';

const LEASE_MS = 40;
const sealer = createSealer([{ id: 'test', secret: new Uint8Array(32).fill(7) }]);
const arrival = (text: string) => ({ entry: 'connector' as const, activity: { type: 'message', text }, place: '' });
const textsOf = (left: readonly Received[]) => left.map(({ activity }) => activity.text);

describe('the inbox', () => {
  const clock = fixedClock(0);
  let store: Store;
  let ends: (() => void)[];
  beforeEach(async () => {
    ends = [];
    clock.set(0);
    store = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
  });
  afterEach(async () => {
    for (const end of ends) end();
    await store.close();
  });
  const processOn = (shared = false): Inbox =>
    new StoredInbox({ store, sealer, shared, clock, log: silentLog, leaseMs: LEASE_MS });
  /** A process that shows it is alive, and the activities that it takes over. */
  const living = (): { inbox: Inbox; left: string[]; die: () => void } => {
    const inbox = processOn(true);
    const left: string[] = [];
    const die = inbox.watch(received => void left.push(...textsOf(received).map(String)));
    ends.push(die);
    return { inbox, left, die };
  };

  /** The store, with some methods replaced while `isDown` is set. */
  const storeWith = (ways: Partial<Store>) => ({ store: { ...store, ...ways }, isDown: false });

  it("passes a dead process's activities to the next one, once, in order of arrival", async () => {
    const first = processOn();
    for (const text of ['a', 'b', 'c', 'd']) {
      const received = await first.receive(text, arrival(text));
      if (text === 'b') await store.writeAll(received.done());
      clock.set(clock() + (text === 'a' ? 1 : 0));
    }
    const second = processOn();
    const left = await second.takeOver();
    expect(textsOf(left)).to.deep.equal(['a', 'c', 'd']);
    expect(left[0]).to.deep.include({ entry: 'connector', activity: { type: 'message', text: 'a' } });
    expect(await left[0]?.begin()).to.deep.include({ receivedAtMs: 0, left: { deaths: 1, report: undefined } });
    for (const { done } of left) await store.writeAll(done());
    expect(await second.takeOver()).to.deep.equal([]);
    expect(await processOn().takeOver()).to.deep.equal([]);
  });

  it('passes them on in order of arrival, whatever order the store reads them in', async () => {
    const first = processOn();
    for (const text of ['a', 'b', 'c']) await first.receive(text, arrival(text));
    const slow: Store = {
      ...store,
      read: async (key, ...rest) => {
        if (key === storeKey('inbox', 'a')) await new Promise(resolve => setTimeout(resolve, 5));
        return store.read(key, ...rest);
      },
    };
    const second = new StoredInbox({ store: slow, sealer, shared: false, clock, log: silentLog });
    expect(textsOf(await second.takeOver())).to.deep.equal(['a', 'b', 'c']);
  });

  it('counts the processes that died with an activity, and keeps what was about to be said', async () => {
    const received = await processOn().receive('a', arrival('a'));
    const delivery = await received.begin();
    for (const answers of [['nothing'], ['list']]) {
      const report = await delivery?.withReport({ answers });
      await carryOut(report ? [report] : [], store.writeAll);
    }
    const [second] = await processOn().takeOver();
    expect((await second?.begin())?.left).to.deep.equal({ deaths: 1, report: { answers: ['list'] } });
    const [third] = await processOn().takeOver();
    expect((await third?.begin())?.left).to.deep.equal({ deaths: 2, report: { answers: ['list'] } });
  });

  /** True if an activity still has to be handled. */
  const isToDo = async (inbox: Inbox, text: string): Promise<boolean> =>
    (await (await inbox.receive(text, arrival(text))).begin()) !== undefined;

  it('ignores repeated deliveries of a handled activity for ten minutes', async () => {
    const received = await processOn().receive('a', arrival('a'));
    await received.begin();
    await store.writeAll(received.done());
    expect(await isToDo(processOn(), 'a')).to.equal(false);
    clock.set(10 * 60_000);
    expect(await isToDo(processOn(), 'a')).to.equal(true);
  });

  it('lets a repeated delivery handle an activity that was stored but not listed before the process died', async () => {
    const failing: Store = { ...store, put: () => new Promise(() => undefined) };
    const dying = new StoredInbox({ store: failing, sealer, shared: false, clock, log: silentLog });
    void dying.receive('a', arrival('a'));
    await until(async () => (await store.read(storeKey('inbox', 'a'))) !== undefined);
    expect(await processOn().takeOver()).to.deep.equal([]);
    expect(await isToDo(processOn(), 'a')).to.equal(true);
  });

  it('gives an activity to whichever of two processes starts its turn first', async () => {
    const [a, b] = [processOn(true), processOn(true)];
    const first = await a.receive('a', arrival('a'));
    const second = await b.receive('a', arrival('a'));
    expect(await second.begin()).to.have.property('receivedAtMs', 0);
    expect(await first.begin()).to.equal(undefined);
    await store.writeAll(first.done());
    expect(await isToDo(processOn(true), 'a')).to.equal(true); // not handled yet
  });

  it('believes rows that were read before only where they show its own row', async () => {
    const own = processOn(true);
    const row = own.rowOf('a');
    const before = (await store.claim([], [row])).rows;
    const received = await own.receive('a', arrival('a'));
    expect(await received.begin(before)).to.have.property('receivedAtMs', 0);
    const seen = (await store.claim([], [row])).rows;
    const other = await processOn(true).receive('a', arrival('a'));
    await other.begin();
    expect(await received.begin(seen)).to.have.property('receivedAtMs', 0); // as when it took its place
    expect(await received.begin((await store.claim([], [row])).rows)).to.equal(undefined);
  });

  it('shows nothing of an activity in the store', async () => {
    await processOn().receive('a', arrival('lunch with Mia'));
    const { rows } = await store.page('record', undefined, 100);
    expect(rows.map(({ key }) => key.split('.')[0]).toSorted()).to.deep.equal([
      'inbox',
      'inbox-owner',
      'inbox-processes',
    ]);
    expect(JSON.stringify(rows)).not.to.contain('Mia');
  });

  it('skips damaged rows and rows sealed with a missing key, and passes on the rest', async () => {
    const first = processOn();
    for (const text of ['a', 'b', 'c']) await first.receive(text, arrival(text));
    const other = createSealer([{ id: 'other', secret: new Uint8Array(32).fill(8) }]);
    const [broken, foreign] = [storeKey('inbox', 'a'), storeKey('inbox', 'b')];
    await store.put(broken, { text: 'junk' });
    await store.put(foreign, await other.seal(foreign, arrival('b')));
    expect(textsOf(await processOn().takeOver())).to.deep.equal(['c']);
  });

  it('starts fresh if the lists of processes are damaged', async () => {
    await processOn().receive('a', arrival('a'));
    await store.put(storeKey('inbox-processes'), { junk: true });
    expect(await processOn().takeOver()).to.deep.equal([]);
    expect(await processOn().receive('b', arrival('b'))).to.not.equal(undefined);
    expect(textsOf(await processOn().takeOver())).to.deep.equal(['b']);
  });

  it('leaves living processes alone when several share a store, and passes on what dead ones leave', async () => {
    const [a, b, c] = [living(), living(), living()];
    await a.inbox.receive('a', arrival('a'));
    await b.inbox.receive('b', arrival('b'));
    expect(await processOn(true).takeOver()).to.deep.equal([]);
    a.die();
    await until(() => [...b.left, ...c.left].includes('a'));
    expect([...b.left, ...c.left]).to.deep.equal(['a']);
  });

  it('keeps an activity when it is delivered again', async () => {
    const inbox = processOn();
    await inbox.receive('a', arrival('a'));
    expect(await (await inbox.receive('a', arrival('a'))).begin()).to.equal(undefined);
    await inbox.receive('b', arrival('b'));
    expect(textsOf(await processOn().takeOver())).to.deep.equal(['a', 'b']);
  });

  it('passes on once what two dead processes have listed', async () => {
    await processOn().receive('a', arrival('a'));
    const [first = ''] = (await store.read<string[]>(storeKey('inbox-processes')))?.value ?? [];
    await store.put(storeKey('inbox-owner', 'second'), { rows: [storeKey('inbox', 'a')], beats: 0 });
    await store.put(storeKey('inbox-processes'), [first, 'second']);
    const [left, ...more] = await processOn().takeOver();
    expect((await left?.begin())?.left?.deaths).to.equal(1);
    expect(more).to.deep.equal([]);
  });

  for (const [what, way] of [
    ['the activity', 'replace'],
    ['the list of its own', 'put'],
  ] as const) {
    it(`takes over later what it could not take at first, because ${what} could not be stored`, async () => {
      await processOn().receive('a', arrival('a'));
      const failing = storeWith({
        [way]: async (key: string, ...rest: never[]) => {
          if (key !== storeKey('inbox-processes') && failing.isDown) throw new Error('down');
          return (store[way] as (key: string, ...rest: never[]) => unknown)(key, ...rest);
        },
      });
      const inbox = new StoredInbox({ store: failing.store, sealer, shared: false, clock, log: silentLog });
      failing.isDown = true;
      expect(await inbox.takeOver()).to.deep.equal([]);
      failing.isDown = false;
      expect(textsOf(await inbox.takeOver())).to.deep.equal(['a']);
    });
  }

  it('passes on nothing that was handled but only partly stored', async () => {
    const failing = storeWith({
      put: async (key, ...rest) => {
        if (key.startsWith('inbox-owner') && failing.isDown) throw new Error('down');
        return store.put(key, ...rest);
      },
    });
    const inbox = new StoredInbox({ store: failing.store, sealer, shared: false, clock, log: silentLog });
    failing.isDown = true;
    await inbox.receive('a', arrival('a')).catch(() => undefined);
    failing.isDown = false;
    await inbox.receive('b', arrival('b'));
    await store.writeAll([inbox.handled('a')]);
    expect(textsOf(await processOn().takeOver())).to.deep.equal(['b']);
  });

  it('protects the activities of a process again that others took for dead', async () => {
    const [a, b] = [living(), living()];
    await a.inbox.receive('a', arrival('a'));
    await store.put(storeKey('inbox-processes'), []);
    await until(async () => (await store.read<string[]>(storeKey('inbox-processes')))?.value.length === 1);
    a.die();
    await until(() => b.left.length > 0);
    expect(b.left).to.deep.equal(['a']);
  });

  it('does not take a process for dead that waited for the store itself', async () => {
    const a = living();
    await a.inbox.receive('a', arrival('a'));
    const beatsOfA = async (): Promise<number> => {
      const [own] = (await store.read<string[]>(storeKey('inbox-processes')))?.value ?? [];
      return (await store.read<{ beats: number }>(storeKey('inbox-owner', own ?? '')))?.value.beats ?? 0;
    };
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    let looks = 0;
    const slow: Store = {
      ...store,
      read: async (key, ...rest) => {
        await held;
        if (key === storeKey('inbox-processes')) looks++;
        return store.read(key, ...rest);
      },
    };
    const left: string[] = [];
    const b = new StoredInbox({ store: slow, sealer, shared: true, clock, log: silentLog, leaseMs: LEASE_MS });
    ends.push(b.watch(received => void left.push(...textsOf(received).map(String))));
    await until(async () => (await beatsOfA()) > 20);
    release();
    await until(() => looks > 2);
    expect(left).to.deep.equal([]);
  });

  it('leaves no trace when a process ends with nothing left to do', async () => {
    const inbox = processOn();
    await store.writeAll((await inbox.receive('a', arrival('a'))).done());
    await inbox.close();
    clock.set(10 * 60_000);
    await store.sweep(100);
    const { rows } = await store.page('record', undefined, 100);
    expect(rows).to.deep.equal([]);
  });

  it('stores no part of an activity that it could not store', async () => {
    await store.close();
    const failure = await processOn()
      .receive('a', arrival('a'))
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(failure).to.have.property('code', 'store/unavailable');
    store = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
  });
});
