import { expect } from 'chai';
import { createConversationStates } from '../../../bot/runtime/context/conversation-states.ts';
import { memoryOf, memoryRows } from '../../../bot/runtime/turn-memory.ts';
import { fixedClock } from '../../../core/clock.ts';
import type { BotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';
import { freshState } from '../../../dialogs/index.ts';
import { createSealer, openStore, type Store } from '../../../store/index.ts';

const sealer = createSealer([{ id: 'one', secret: new Uint8Array(32).fill(1) }]);
const clock = fixedClock(0);
const speaker = {
  entry: 'connector' as const,
  tenant: 'home',
  channel: 'msteams',
  conversation: 'own',
  user: 'sam',
  userName: 'Sam',
  locale: 'en',
};
const ANA = { people: { ana: { email: 'ana.diaz@example.com', name: 'Ana Diaz' } } };

describe('the memory of a turn', () => {
  it('reads nothing that was read for it', async () => {
    const store = await openStore('sqlite::memory:', { clock, log: silentLog, role: 'command' });
    // Of the parts, only these are used.
    const on = (of: Store) => ({ store: of, states: createConversationStates(of), sealer, clock }) as never;
    const before = await memoryOf(on(store), speaker, undefined);
    await before.finish({ ...freshState(), turn: 7, learnt: ANA });
    const { rows } = await store.claim([], memoryRows(speaker, false));
    await store.close();
    const { state } = await memoryOf(on(store.knowing(rows)), speaker, undefined);
    expect([state.turn, state.learnt]).to.deep.equal([7, ANA]);
    const again = await memoryOf(on(store.knowing(rows)), speaker, undefined).catch((error: BotError) => error.code);
    expect(again).to.equal('store/unavailable');
  });
});
