import { expect } from 'chai';
import { createConversationStates } from '../../../../bot/runtime/context/conversation-states.ts';
import { fixedClock } from '../../../../core/clock.ts';
import { silentLog } from '../../../../core/log.ts';
import { type ConversationState, freshState, type StateOfFormat2 } from '../../../../dialogs/index.ts';
import { openStore, type Store, storeKey } from '../../../../store/index.ts';

const speaker = (user: string) => ({
  ...{ entry: 'connector' as const, tenant: 't', channel: 'msteams', user, userName: '' },
  ...{ conversation: 'c', locale: 'en-GB' },
});
const keyOf = (user: string) => storeKey('conversation', 't', 'msteams', 'c', user);
const STATE: ConversationState = {
  ...freshState(),
  turn: 3,
  pending: {
    at: 'confirm',
    dialog: { template: 'create-event', version: 'v', slots: { title: 'Tea' } },
    nonce: 'n',
    failures: 0,
  },
};
/** The same state as an older edition stored it. */
const OLD: StateOfFormat2 = {
  format: 2,
  turn: 3,
  done: [],
  active: {
    template: 'create-event',
    version: 'v',
    slots: { title: 'Tea' },
    step: { at: 'confirm', nonce: 'n', failures: 0 },
  },
};

describe('the state of a conversation', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:', { clock: fixedClock(0), log: silentLog, role: 'command' });
  });
  afterEach(() => store.close());

  it('comes back as it was saved', async () => {
    const states = createConversationStates(store);
    await store.writeAll([states.write(speaker('ana'), STATE)]);
    expect(await states.read(speaker('ana'))).to.deep.equal(STATE);
    expect(states.takeLoss(speaker('ana'))).to.equal(false);
  });

  it('is read in the form of an older edition, without a digest', async () => {
    await store.set(keyOf('ana'), OLD);
    expect(await createConversationStates(store).read(speaker('ana'))).to.deep.equal(STATE);
  });

  it('with another format starts fresh, and does not count as damage', async () => {
    const states = createConversationStates(store);
    await store.set(keyOf('ana'), { format: 1, anything: [] });
    expect(await states.read(speaker('ana'))).to.deep.equal(freshState());
    expect(states.takeLoss(speaker('ana'))).to.equal(false);
    expect(await store.get(keyOf('ana'))).to.deep.equal({ format: 1, anything: [] });
  });

  it('is dropped once if it was changed, moved, or is no state', async () => {
    const saved = createConversationStates(store);
    await store.writeAll([saved.write(speaker('ben'), STATE)]);
    const bens = (await store.get<{ digest: string; state: object }>(keyOf('ben'))) ?? expect.fail('nothing was saved');
    const damaged: unknown[] = [
      ...[null, [], 'x', 0, {}, { format: 2 }, { digest: 'd' }, { ...bens, more: 1 }],
      ...[{ ...OLD, done: 'x' }, { ...OLD, active: { step: 'confirm' } }, { ...OLD, held: {} }, STATE],
      ...[
        { ...OLD, active: { ...OLD.active, step: null } },
        { ...OLD, turn: '3' },
      ],
      ...[bens, { ...bens, state: { ...bens.state, turn: 4 } }, { digest: bens.digest, statf: bens.state }],
    ];
    for (const value of damaged) {
      const states = createConversationStates(store);
      await store.set(keyOf('ana'), value);
      const what = JSON.stringify(value);
      expect(await states.read(speaker('ana')), what).to.equal(undefined);
      expect([states.takeLoss(speaker('ana')), states.takeLoss(speaker('ana'))], what).to.deep.equal([true, false]);
      expect(await states.read(speaker('ana')), what).to.equal(undefined);
      expect(states.takeLoss(speaker('ana')), what).to.equal(false);
    }
    expect(await saved.read(speaker('ben'))).to.deep.equal(STATE);
  });
});
