import { expect } from 'chai';
import type { Kept } from '../../../../bot/runtime/context/kept-record.ts';
import { forget, recall } from '../../../../bot/runtime/context/user-memory.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { type Log, silentLog } from '../../../../core/log.ts';
import type { Learnt } from '../../../../dialogs/index.ts';
import { carryOut, createSealer, openStore, type Store } from '../../../../store/index.ts';

/** What was logged: the facts of each line. */
const logged: object[] = [];
const log: Log = { ...silentLog, info: (facts: object) => void logged.push(facts) };

const sealerOf = (id: string) => createSealer([{ id, secret: new Uint8Array(32).fill(id.length) }]);
const sealer = sealerOf('one');
const speaker = (user: string, conversation: string) => ({
  entry: 'connector' as const,
  tenant: 'home',
  channel: 'msteams',
  conversation,
  user,
  userName: user,
  locale: 'en',
});

/** Stores a new value of one record, as the end of a turn does. */
async function keep<T>(store: Store, record: Kept<T>, now: T | undefined): Promise<void> {
  const planned = await record.write(now);
  if (planned) await carryOut([planned], store.writeAll);
}

const ANA = { people: { ana: { email: 'ana.diaz@example.com', name: 'Ana Diaz' } } };

describe('what the bot learnt about a person', () => {
  let store: Store;
  const recalled = async (user: string, conversation = 'own', by = sealer): Promise<Kept<Learnt>> =>
    (await recall({ store, sealer: by, log }, speaker(user, conversation))).learnt;

  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { clock: fixedClock(0), log: silentLog, role: 'command' });
  });
  afterEach(() => store.close());

  it('follows them into another conversation, and reaches no one else', async () => {
    await keep(store, await recalled('sam'), ANA);
    expect((await recalled('sam', 'group')).value).to.deep.equal(ANA);
    expect((await recalled('kim')).value).to.equal(undefined);
  });

  it('is sealed', async () => {
    await keep(store, await recalled('sam'), ANA);
    const { rows } = await store.page('record', undefined, 10);
    expect(rows).to.have.length(1);
    expect(JSON.stringify(rows)).to.match(/^\[\{"key":"learnt\.[\w-]{43}","value":"eyJ/);
  });

  it('can change more than once in a turn, and is forgotten completely', async () => {
    const turn = await recalled('sam');
    await keep(store, turn, ANA);
    await keep(store, turn, { ...ANA, readings: { sameWeekday: 'today' } });
    expect((await recalled('sam')).value).to.deep.equal({ ...ANA, readings: { sameWeekday: 'today' } });
    await keep(store, turn, undefined);
    expect((await store.page('record', undefined, 10)).rows).to.deep.equal([]);
  });

  it('does not return from a turn that began before it was forgotten, and the log says that a change was dropped', async () => {
    logged.length = 0;
    await keep(store, await recalled('sam'), ANA);
    const [slow, quick] = [await recalled('sam', 'group'), await recalled('sam')];
    await keep(store, quick, undefined);
    expect(logged).to.deep.equal([]);
    await keep(store, slow, { ...ANA, readings: { sameWeekday: 'today' } });
    expect((await recalled('sam')).value).to.equal(undefined);
    expect(logged).to.deep.equal([{ record: 'learnt' }]);
  });

  it('starts fresh if no key opens it', async () => {
    await keep(store, await recalled('sam'), ANA);
    const other = await recalled('sam', 'own', sealerOf('other'));
    expect(other.value).to.equal(undefined);
    await keep(store, other, { readings: { dayMonth: 'day-first' } });
    expect((await recalled('sam', 'own', sealerOf('other'))).value).to.deep.equal({
      readings: { dayMonth: 'day-first' },
    });
  });
});

describe('what a person can take back', () => {
  const WRITTEN = {
    nonce: 'n1',
    atMs: 0,
    records: [{ what: 'new' as const, event: { id: 'n1', title: 'Choir' }, version: '"1"', mailed: false }],
  };
  let store: Store;
  let now: number;
  const recalled = (user: string, conversation = 'own') => recall({ store, sealer, log }, speaker(user, conversation));

  beforeEach(async () => {
    now = 0;
    store = await openStore('sqlite::memory:', { clock: () => now, log: silentLog, role: 'command' });
  });
  afterEach(() => store.close());

  it('follows them into another conversation, sealed, and reaches no one else', async () => {
    await keep(store, (await recalled('sam')).written, WRITTEN);
    expect((await recalled('sam', 'group')).written.value).to.deep.equal(WRITTEN);
    expect((await recalled('kim')).written.value).to.equal(undefined);
    const { rows } = await store.page('record', undefined, 10);
    expect(JSON.stringify(rows)).to.match(/^\[\{"key":"written\.[\w-]{43}","value":"eyJ/);
    expect(JSON.stringify(rows)).not.to.include('Choir');
  });

  it('is gone after ten minutes, and when everything of them is forgotten', async () => {
    await keep(store, (await recalled('sam')).written, WRITTEN);
    await keep(store, (await recalled('kim')).written, WRITTEN);
    await forget(store, speaker('kim', 'own'));
    expect((await recalled('kim')).written.value).to.equal(undefined);
    now = 599_999;
    expect((await recalled('sam')).written.value).to.deep.equal(WRITTEN);
    now = 600_000;
    expect((await recalled('sam')).written.value).to.equal(undefined);
  });
});
