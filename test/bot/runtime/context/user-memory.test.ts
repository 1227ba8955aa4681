import { expect } from 'chai';
import { forget, recall, type UserMemory } from '../../../../bot/runtime/context/user-memory.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { createSealer, openStore, type Store } from '../../../../store/index.ts';

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
const remembered = ({ learnt: { value, keep } }: UserMemory) => ({ learnt: value, keep });
const ANA = { people: { ana: { email: 'ana.diaz@example.com', name: 'Ana Diaz' } } };

describe('what the bot learnt about a person', () => {
  let store: Store;
  const recalled = (user: string, conversation = 'own') =>
    recall(store, sealer, speaker(user, conversation)).then(remembered);

  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { clock: fixedClock(0), log: silentLog, role: 'command' });
  });
  afterEach(() => store.close());

  it('follows them into another conversation, and reaches no one else', async () => {
    await (await recalled('sam')).keep(ANA);
    expect((await recalled('sam', 'group')).learnt).to.deep.equal(ANA);
    expect((await recalled('kim')).learnt).to.equal(undefined);
  });

  it('is sealed', async () => {
    await (await recalled('sam')).keep(ANA);
    const { rows } = await store.page('record', undefined, 10);
    expect(rows).to.have.length(1);
    expect(JSON.stringify(rows)).to.match(/^\[\{"key":"learnt\.[\w-]{43}","value":"eyJ/);
  });

  it('can change more than once in a turn, and is forgotten completely', async () => {
    const turn = await recalled('sam');
    await turn.keep(ANA);
    await turn.keep({ ...ANA, readings: { sameWeekday: 'today' } });
    expect((await recalled('sam')).learnt).to.deep.equal({ ...ANA, readings: { sameWeekday: 'today' } });
    await turn.keep(undefined);
    expect((await store.page('record', undefined, 10)).rows).to.deep.equal([]);
  });

  it('does not return from a turn that began before it was forgotten', async () => {
    await (await recalled('sam')).keep(ANA);
    const [slow, quick] = [await recalled('sam', 'group'), await recalled('sam')];
    await quick.keep(undefined);
    await slow.keep({ ...ANA, readings: { sameWeekday: 'today' } });
    expect((await recalled('sam')).learnt).to.equal(undefined);
  });

  it('starts fresh if no key opens it', async () => {
    await (await recalled('sam')).keep(ANA);
    const other = await recall(store, sealerOf('other'), speaker('sam', 'own')).then(remembered);
    expect(other.learnt).to.equal(undefined);
    await other.keep({ readings: { dayMonth: 'day-first' } });
    expect((await recall(store, sealerOf('other'), speaker('sam', 'own')).then(remembered)).learnt).to.deep.equal({
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
  const recalled = (user: string, conversation = 'own') => recall(store, sealer, speaker(user, conversation));

  beforeEach(async () => {
    now = 0;
    store = await openStore('sqlite::memory:', { clock: () => now, log: silentLog, role: 'command' });
  });
  afterEach(() => store.close());

  it('follows them into another conversation, sealed, and reaches no one else', async () => {
    await (await recalled('sam')).written.keep(WRITTEN);
    expect((await recalled('sam', 'group')).written.value).to.deep.equal(WRITTEN);
    expect((await recalled('kim')).written.value).to.equal(undefined);
    const { rows } = await store.page('record', undefined, 10);
    expect(JSON.stringify(rows)).to.match(/^\[\{"key":"written\.[\w-]{43}","value":"eyJ/);
    expect(JSON.stringify(rows)).not.to.include('Choir');
  });

  it('is gone after ten minutes, and when everything of them is forgotten', async () => {
    await (await recalled('sam')).written.keep(WRITTEN);
    await (await recalled('kim')).written.keep(WRITTEN);
    await forget(store, speaker('kim', 'own'));
    expect((await recalled('kim')).written.value).to.equal(undefined);
    now = 599_999;
    expect((await recalled('sam')).written.value).to.deep.equal(WRITTEN);
    now = 600_000;
    expect((await recalled('sam')).written.value).to.equal(undefined);
  });
});
