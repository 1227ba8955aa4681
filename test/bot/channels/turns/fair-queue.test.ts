import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { FairQueue, type QueuePlace } from '../../../../bot/channels/turns/fair-queue.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { type KnownRows, openStore, type Store, storeKey } from '../../../../store/index.ts';
import { until } from '../../../until.ts';

const PATIENCE_MS = 1_500;

/** A store that notes what is called. */
const noted = (store: Store, calls: string[]): Store =>
  new Proxy(store, {
    get(target, name: keyof Store) {
      calls.push(name);
      return target[name];
    },
  });

describe('the line of a conversation', () => {
  let store: Store;
  let places: QueuePlace[];
  beforeEach(async () => {
    places = [];
    store = await openStore('sqlite::memory:', { clock: fixedClock(0), log: silentLog, role: 'command' });
  });
  afterEach(async () => {
    await Promise.all(places.map(place => place.leave()));
    await store.close();
  });

  /** Another process of the bot, with its own connection to the store. */
  const processOn = (itsStore: Store = store, leaseMs?: number) => {
    const queue = new FairQueue(itsStore, silentLog, leaseMs);
    return (conversation: string, inPlaceOf?: string): QueuePlace => {
      const place = queue.enter(conversation, inPlaceOf);
      places.push(place);
      return place;
    };
  };
  const written = async (): Promise<unknown> => (await store.read(storeKey('line', 'c')))?.value;

  /** Records the name, and ends each turn at once. */
  async function passThrough(name: string, place: QueuePlace, called: string[]): Promise<void> {
    await place.called(PATIENCE_MS);
    called.push(name);
    await place.leave();
  }

  it('calls in the order of entry, not the next one of the same process', async () => {
    const [a, b] = [processOn(), processOn()];
    const first = a('c');
    await first.called(PATIENCE_MS);
    const second = b('c');
    await second.entered;
    const third = a('c');
    await third.entered;
    const called: string[] = [];
    const rest = [passThrough('third', third, called), passThrough('second', second, called)];
    await first.leave();
    await Promise.all(rest);
    expect(called).to.deep.equal(['second', 'third']);
  });

  it("gives a dead process's place to the one that continues its turn", async () => {
    const [dead, b, c] = [processOn(), processOn(), processOn()];
    const [first, later] = [dead('c'), dead('c')];
    await later.entered;
    const waiting = b('c');
    await waiting.entered;
    const called: string[] = [];
    const [own, other] = [c('c', later.name), c('c', first.name)];
    const rest = [
      passThrough('later', own, called),
      passThrough('first', other, called),
      passThrough('waiting', waiting, called),
    ];
    await Promise.all(rest);
    expect(called).to.deep.equal(['first', 'later', 'waiting']);
  });

  it('starts fresh if its record is damaged', async () => {
    for (const junk of [null, [], 'x', { places: 'a', beats: 1 }, { places: [1], beats: 1 }]) {
      await store.put(storeKey('line', 'c'), junk);
      const place = processOn()('c');
      await place.called(PATIENCE_MS);
      await place.leave();
      expect(await written(), JSON.stringify(junk)).to.equal(undefined);
    }
  });

  it('keeps the order of calls during entry', async () => {
    const enter = processOn();
    const called: string[] = [];
    await Promise.all(['1', '2', '3', '4'].map(name => passThrough(name, enter('c'), called)));
    expect(called).to.deep.equal(['1', '2', '3', '4']);
  });

  it('admits many processes at once, each once and one at a time', async () => {
    const called: string[] = [];
    let inside = 0;
    const one = async (index: number): Promise<void> => {
      const place = processOn()('c');
      await place.called(10_000);
      expect(++inside).to.equal(1);
      called.push(String(index));
      inside--;
      await place.leave();
    };
    await Promise.all(Array.from({ length: 12 }, (_, index) => one(index)));
    expect(called.toSorted((x, y) => Number(x) - Number(y))).to.deep.equal(
      Array.from({ length: 12 }, (_, i) => `${i}`),
    );
  });

  it('is separate for each conversation', async () => {
    const [a, b] = [processOn(), processOn()];
    await a('c').called(0);
    await b('d').called(0);
  });

  it('leaves nothing in the store when it is empty', async () => {
    const place = processOn()('c');
    await place.called(0);
    expect(await written()).to.have.property('beats', 0);
    await place.leave();
    expect(await written()).to.equal(undefined);
  });

  it('costs one write to enter and one to leave without competition', async () => {
    const calls: string[] = [];
    const place = processOn(noted(store, calls))('c');
    await place.called(0);
    await place.leave();
    expect(calls).to.deep.equal(['replace', 'writeAll']);
  });

  const STATE = { op: 'set', key: 'state', value: 'kept' } as const;

  it('costs one call to leave it and to store the state of the turn', async () => {
    const calls: string[] = [];
    const place = processOn(noted(store, calls))('c');
    await place.called(0);
    calls.length = 0;
    await place.leaveWith?.([STATE]);
    expect([await written(), await store.get('state')]).to.deep.equal([undefined, 'kept']);
    await place.leave();
    expect(calls).to.deep.equal(['writeAll']);
  });

  it('lets the next turn of another process begin as soon as the state is stored', async () => {
    const [first, second] = [processOn()('c'), processOn()('c')];
    await first.called(0);
    await second.entered;
    await first.leaveWith?.([STATE]);
    await first.leave();
    await second.called(PATIENCE_MS);
    expect(await store.get('state')).to.equal('kept');
  });

  it('stores the state even if the queue has changed, and is left after that', async () => {
    const first = processOn()('c');
    await first.called(0);
    await store.put(storeKey('line', 'c'), { places: [first.name, 'other.1'], beats: 0 });
    expect(await first.leaveWith?.([STATE])).to.deep.equal([0]);
    expect(await store.get('state')).to.equal('kept');
    expect(await written()).to.deep.equal({ places: [first.name, 'other.1'], beats: 0 });
    await first.leave();
    expect(await written()).to.deep.equal({ places: ['other.1'], beats: 0 });
  });

  it('makes the last writes of a turn that has left already', async () => {
    const place = processOn()('c');
    await place.called(0);
    await place.leaveWith?.([STATE]);
    await place.leave([{ op: 'put', key: 'handled', value: true }]);
    expect((await store.read('handled'))?.value).to.equal(true);
  });

  it('is still left after a failure to store the state', async () => {
    const failing = { ...store, writeAll: () => Promise.reject(new Error('down')) };
    const place = processOn(failing)('c');
    await place.called(0);
    expect(await place.leaveWith?.([STATE]).catch((error: Error) => error.message)).to.equal('down');
    failing.writeAll = store.writeAll as never;
    await place.leave();
    expect(await written()).to.equal(undefined);
  });

  const mark = { key: 'mark', value: true, ttlMs: 1_000 };
  const known = { kind: 'plain', key: 'known' } as const;
  const rowsOf = (rows?: KnownRows) => rows?.take('plain', 'known')?.row?.text;

  it('costs one call to enter, to mark the turn and to read for it', async () => {
    await store.set('known', 'before');
    const calls: string[] = [];
    const place = new FairQueue(noted(store, calls), silentLog).enter('c', undefined, { mark, rows: [known] });
    const { isFirst, rows } = await place.called(0);
    await place.leave();
    expect([isFirst, rowsOf(rows)]).to.deep.equal([true, '"before"']);
    expect(calls).to.deep.equal(['claim', 'writeAll']);
  });

  it('tells a turn whose mark was made before, whether it had to wait or not', async () => {
    await store.replace('mark', { version: undefined, value: true });
    const queue = new FairQueue(store, silentLog);
    const [first, second] = [1, 2].map(() => queue.enter('c', undefined, { mark, rows: [] }));
    expect((await first?.called(0))?.isFirst).to.equal(false);
    await first?.leave();
    expect((await second?.called(0))?.isFirst).to.equal(false);
    await second?.leave();
  });

  it('reads for a turn that had to wait when it is called, not when it enters', async () => {
    await store.set('known', 'before');
    const held = processOn()('c');
    await held.called(0);
    const waiting = new FairQueue(store, silentLog).enter('c', undefined, { mark, rows: [known] });
    places.push(waiting);
    await waiting.entered;
    await store.set('known', 'after');
    await held.leave();
    const { isFirst, rows } = await waiting.called(PATIENCE_MS);
    expect([isFirst, rowsOf(rows)]).to.deep.equal([true, '"after"']);
  });

  it('calls the next turn of the same process without looking at the store', async () => {
    const calls: string[] = [];
    const queue = new FairQueue(noted(store, calls), silentLog);
    const [first, second, third] = [1, 2, 3].map(() => queue.enter('c'));
    await first?.called(0);
    await third?.entered;
    const waiting = second?.called(PATIENCE_MS);
    calls.length = 0;
    await first?.leave();
    await waiting;
    await second?.leave();
    await third?.called(0);
    expect(calls.filter(name => name === 'read')).to.have.length(1); // to leave: another turn has entered since
    await third?.leave();
  });

  it('is given up by who has no patience left, and goes on without them', async () => {
    const [a, b] = [processOn(), processOn()];
    const held = a('c');
    await held.called(0);
    const impatient = b('c');
    const refused = await impatient.called(0).catch((error: Error) => error.message);
    expect(refused).to.equal('The turns before this one took too long.');
    await impatient.leave();
    const last = a('c');
    await held.leave();
    await last.called(PATIENCE_MS);
  });

  it('keeps the order even if entering takes long', async () => {
    let isFirst = true;
    const slow = new Proxy(store, {
      get(target, name: keyof Store) {
        if (name !== 'replace' || !isFirst) return target[name];
        isFirst = false;
        const replace: Store['replace'] = async (...given) => {
          await delay(10);
          return target.replace(...given);
        };
        return replace;
      },
    });
    const enter = processOn(slow);
    const called: string[] = [];
    await Promise.all(['1', '2', '3'].map(name => passThrough(name, enter('c'), called)));
    expect(called).to.deep.equal(['1', '2', '3']);
  });

  it('removes all places of a dead process together', async () => {
    const key = storeKey('line', 'c');
    await store.put(key, { places: ['dead.1', 'alive.1', 'dead.2'], beats: 3 });
    const place = processOn(store, 40)('c');
    const waiting = place.called(PATIENCE_MS);
    let places: string[] = [];
    await until(async () => {
      ({ places } = (await written()) as { places: string[] });
      return places[0] !== 'dead.1';
    });
    expect(places).not.to.include('dead.2');
    await waiting;
  });

  it('F18 skips a process that died in its turn', async () => {
    let dead = false;
    const dying = new Proxy(store, {
      get(target, name: keyof Store) {
        if (dead) throw new Error('dead');
        return target[name];
      },
    });
    const a = processOn(dying, 60);
    const first = a('c');
    await first.called(0);
    const survivor = processOn(store, 60)('c');
    await survivor.entered;
    dead = true;
    await survivor.called(PATIENCE_MS);
    expect((await written()) as { places: string[] })
      .to.have.property('places')
      .with.length(1);
  });

  it('waits for a turn longer than the lease while its process lives', async () => {
    const held = processOn(store, 40)('c');
    await held.called(0);
    const next = processOn(store, 40)('c');
    let called = false;
    const waiting = next.called(PATIENCE_MS).then(() => {
      called = true;
    });
    await until(async () => ((await written()) as { beats: number }).beats >= 8);
    expect(called).to.equal(false);
    await held.leave();
    await waiting;
  });

  it('is entered again by a process that was taken for dead while it waited', async () => {
    const held = processOn()('c');
    await held.called(0);
    const forgotten = processOn()('c');
    await forgotten.entered;
    await store.put(storeKey('line', 'c'), { places: ['another.1'], beats: 0 });
    const waiting = forgotten.called(PATIENCE_MS);
    await until(async () => ((await written()) as { places: string[] }).places.length === 2);
    await store.put(storeKey('line', 'c'), { places: [], beats: 0 });
    await waiting;
    await forgotten.leave();
    expect(await written()).to.equal(undefined);
  });

  it('rejects when the store fails', async () => {
    const broken = new Proxy(store, {
      get() {
        throw new Error('no store');
      },
    });
    const place = processOn(broken)('c');
    expect(await place.called(0).catch((error: Error) => error.message)).to.equal('no store');
  });
});
