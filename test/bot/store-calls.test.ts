import type { TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { StoredInbox } from '../../bot/channels/inbox/inbox.ts';
import { createPeers } from '../../bot/channels/turns/peers.ts';
import { Turns } from '../../bot/channels/turns/turns.ts';
import type { Conversations } from '../../bot/runtime/conversations.ts';
import { fixedClock } from '../../core/clock.ts';
import { silentLog } from '../../core/log.ts';
import type { Backend } from '../../store/backend.ts';
import { openSqlite } from '../../store/sqlite/sqlite.ts';
import { createStore } from '../../store/store.ts';
import { NOON, sealer } from '../auth/harness.ts';
import { conversationsWith, turnIn } from './conversations-alone.ts';

/** A backend that notes what is called, and calls of the same moment together: to a server, they are one round trip. */
function noted(backend: Backend, calls: string[][]): Backend {
  let isMoment = false;
  const note = (name: string): void => {
    if (isMoment) calls.at(-1)?.push(name);
    else calls.push([name]);
    isMoment = true;
    setImmediate(() => {
      isMoment = false;
    });
  };
  const noting = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, name) {
        const method = Reflect.get(target, name);
        if (typeof method !== 'function') return noting(method as object);
        return (...given: unknown[]) => {
          note(String(name));
          return method.apply(target, given);
        };
      },
    });
  return noting(backend);
}

describe('what a turn asks of a store that processes share', () => {
  let backend: Backend;
  let calls: string[][];
  let turns: Turns;
  let conversations: Conversations;
  beforeEach(async () => {
    calls = [];
    const clock = fixedClock(NOON);
    backend = openSqlite(':memory:', clock);
    const store = createStore(noted(backend, calls));
    conversations = await conversationsWith(() => Promise.reject(new Error('closed')), { store, clock });
    turns = new Turns({
      handler: conversations.onActivity,
      rowsOf: conversations.rowsOf,
      deadlineMs: 60_000,
      onError: (_turn, error) => Promise.reject(error),
      inbox: new StoredInbox({ store, sealer, shared: true, clock, log: silentLog }),
      peers: createPeers(store, silentLog),
      ...{ log: silentLog, clock },
    });
  });
  afterEach(() => backend.close());

  let ids = 0;
  /** The calls of one message's turn, those of a moment together, and what was answered. */
  async function callsOf(
    text: string,
    how: { deliveryMode?: string } = {},
  ): Promise<{ said: string[]; calls: string[] }> {
    const { turn, said } = turnIn({ id: 'own' }, messageOf(text, how));
    calls.length = 0;
    await (how.deliveryMode ? turns.answer(turn) : turns.receive(turn));
    return { said: said.length > 0 ? said : buffered(turn), calls: calls.map(names => names.join(' + ')) };
  }
  const messageOf = (text: string, how: object) => ({
    ...{ type: 'message', id: `${++ids}`, text, locale: 'en-GB', localTimezone: 'Europe/London' },
    ...how,
  });
  const buffered = ({ bufferedReplyActivities }: TurnContext): string[] =>
    bufferedReplyActivities.map(({ text = '' }) => text);

  it('is one call in and one out if the sender waits for the answers', async () => {
    const how = { deliveryMode: 'expectReplies' };
    await callsOf('create an event called Tea', how);
    const { said, calls: made } = await callsOf('tomorrow', how);
    expect(said).to.deep.equal([
      'What time on Sunday, 22 November 2026? For example “at 14:00”, “from 2 to 3” or “all day”.',
    ]);
    expect(made).to.deep.equal(['claim', 'writeAll']);
  });

  it('is three if it is answered in a message of its own', async () => {
    await callsOf('create an event called Tea');
    const { calls: made } = await callsOf('tomorrow');
    expect(made).to.deep.equal(['claim + replace + put', 'writeAll', 'writeAll']);
  });
});
