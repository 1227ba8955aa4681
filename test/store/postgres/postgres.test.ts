import { expect } from 'chai';
import pg from 'pg';
import { fixedClock } from '../../../core/clock.ts';
import type { BotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';
import { openStore } from '../../../store/index.ts';
import { openPostgres } from '../../../store/postgres/postgres.ts';
import { logLines } from '../log-lines.ts';
import { describeServer } from '../server.ts';
import { DATABASE_URL, type PostgresSpace, postgresSpace } from './postgres-space.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

(DATABASE_URL ? describe : describe.skip)('with DATABASE_URL', () => {
  describeServer('PostgreSQL', postgresSpace, openPostgres);

  describe('a PostgreSQL store', () => {
    let space: PostgresSpace;
    const clock = fixedClock(NOON);
    beforeEach(async () => {
      clock.set(NOON);
      space = await postgresSpace();
    });
    afterEach(() => space.remove());
    const open = (url = space.url) => openPostgres(url, { clock, log: silentLog });
    const failure = (url: string, log = silentLog) =>
      openStore(url, { clock, log, role: 'bot' }).then(
        () => expect.fail('it did not fail'),
        (error: BotError) => error,
      );

    it('makes its tables once, however many bots start at once', async () => {
      const backends = await Promise.all([open(), open(), open(), open()]);
      await backends[0]?.put('k', '"v"');
      expect((await backends[3]?.read('k'))?.text).to.equal('"v"');
      const { rows } = await space.client.query(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1',
      );
      expect(rows.map(({ name }) => name)).to.deep.equal([
        'calendar_bot_locks',
        'calendar_bot_plain',
        'calendar_bot_records',
        'calendar_bot_schema',
      ]);
      await Promise.all(backends.map(backend => backend.close()));
    });

    it('F21 refuses a store of a newer version', async () => {
      await (await open()).close();
      await space.client.query('UPDATE calendar_bot_schema SET version = 99');
      const error = await failure(space.url);
      expect([error.code, error.message]).to.deep.equal([
        'store/unavailable',
        'The store was written by a newer version of the bot. Run that one.',
      ]);
    });

    it('gives growing fences to many who want one lock', async () => {
      const backends = await Promise.all([open(), open()]);
      const fences: number[] = [];
      const contend = async (backend: (typeof backends)[number]): Promise<void> => {
        for (let taken = 0; taken < 25; ) {
          const fence = await backend.lock('k', 60_000);
          if (fence === undefined) continue;
          fences.push(fence);
          taken++;
          await backend.unlock('k', fence);
        }
      };
      await Promise.all(backends.flatMap(backend => [contend(backend), contend(backend)]));
      expect(fences).to.have.length(100);
      expect(fences).to.deep.equal([...new Set(fences)].sort((a, b) => a - b));
      await Promise.all(backends.map(backend => backend.close()));
    });

    it('F19 keeps a released lock for a minute, then sweeps it', async () => {
      const backend = await open();
      await backend.unlock('k', (await backend.lock('k', 1_000)) ?? 0);
      const rows = async () => (await space.client.query('SELECT key FROM calendar_bot_locks')).rowCount;
      clock.set(NOON + 59_999);
      await backend.sweep(10);
      expect(await rows()).to.equal(1);
      clock.set(NOON + 60_000);
      await backend.sweep(10);
      expect(await rows()).to.equal(0);
      await backend.close();
    });

    it('gives up on the server, too: nothing is written after its caller was told of a failure', async () => {
      const backend = await openPostgres(space.url, { clock, log: silentLog, deadlineMs: 200 });
      await backend.put('k', '"before"');
      await space.client.query('BEGIN; LOCK TABLE calendar_bot_records');
      expect(await backend.put('k', '"late"').catch(() => 'failed')).to.equal('failed');
      await space.client.query(`SELECT pg_sleep(0.3); COMMIT`);
      expect((await backend.read('k'))?.text).to.equal('"before"');
      await backend.close();
    });

    it('gives up a batch that waited for two rows, each within its time', async () => {
      const backend = await openPostgres(space.url, { clock, log: silentLog, deadlineMs: 1_000 });
      const other = new pg.Client({ connectionString: space.url });
      await other.connect();
      for (const key of ['a', 'b']) await backend.put(key, '"before"');
      await space.client.query(`BEGIN; SELECT 1 FROM calendar_bot_records WHERE key = 'a' FOR UPDATE`);
      await other.query(`BEGIN; SELECT 1 FROM calendar_bot_records WHERE key = 'b' FOR UPDATE`);
      const calls = Promise.allSettled(['a', 'b'].map(key => backend.put(key, '"late"')));
      const released = [
        space.client.query('SELECT pg_sleep(0.8); COMMIT'),
        other.query('SELECT pg_sleep(1.6); COMMIT'),
      ];
      expect((await calls).map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
      await Promise.all(released);
      expect([(await backend.read('a'))?.text, (await backend.read('b'))?.text]).to.deep.equal([
        '"before"',
        '"before"',
      ]);
      await Promise.all([backend.close(), other.end()]);
    });

    it('sends the calls of one moment in one transaction', async () => {
      const backend = await open();
      await Promise.all([
        backend.put('b', '1'),
        backend.values.set('a', '2'),
        backend.read('b'),
        backend.put('c', '3'),
      ]);
      const { rows } = await space.client.query(
        'SELECT xmin::text AS id FROM calendar_bot_records UNION SELECT xmin::text FROM calendar_bot_plain',
      );
      expect(rows).to.have.length(1);
      await backend.close();
    });

    it('does not let a call whose data is refused undo the others', async () => {
      const backend = await open();
      const calls = [backend.put('a', '1'), backend.put('b', 'no text of PostgreSQL: \0'), backend.put('c', '3')];
      const outcomes = await Promise.allSettled(calls);
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
      expect([(await backend.read('a'))?.text, await backend.read('b'), (await backend.read('c'))?.text]).to.deep.equal(
        ['1', undefined, '3'],
      );
      await backend.close();
    });

    it('never makes two processes wait for each other, in whichever order they write', async () => {
      const backends = await Promise.all([open(), open()]);
      const keys = ['a', 'b', 'c', 'd'];
      const orders = [keys, keys.toReversed()];
      for (let round = 0; round < 25; round++) {
        await Promise.all(
          backends.map((one, index) => Promise.all((orders[index] ?? []).map(key => one.put(key, '1')))),
        );
      }
      await Promise.all(backends.map(backend => backend.close()));
    });

    it('reads for a turn what others committed before it could take its place', async () => {
      const [mine, others] = await Promise.all([open(), open()]);
      const held = await others.replace('line', { version: undefined, text: '"held"' });
      await others.values.set('state', '"before"');
      await space.client.query(`BEGIN; DELETE FROM calendar_bot_records WHERE version = ${held};
        UPDATE calendar_bot_plain SET text = '"after"'`);
      const line = { key: 'line', text: '"mine"', ttlMs: 1_000 };
      const claimed = mine.claim([line], [{ kind: 'plain', key: 'state' }]);
      await space.client.query('SELECT pg_sleep(0.2)'); // the claim waits for the row by now
      await space.client.query('COMMIT');
      expect((await claimed).rows).to.deep.equal([{ text: '"after"', version: 0 }]);
      await Promise.all([mine.close(), others.close()]);
    });

    it('tells nobody its credentials when it cannot be opened', async () => {
      const { log, lines } = logLines();
      const refused = new URL(space.url);
      [refused.username, refused.password] = ['mallory', 'SECRET'];
      const error = await failure(refused.href, log);
      expect([error.code, error.message]).to.deep.equal([
        'store/unavailable',
        `The store postgres://${refused.host}${refused.pathname} cannot be opened: the server refuses the user or the password.`,
      ]);
      const nobody = await failure('postgres://mallory:SECRET@127.0.0.1:9/bot?sslmode=disable');
      expect(nobody.message).to.equal(
        'The store postgres://127.0.0.1:9/bot cannot be opened: connect ECONNREFUSED 127.0.0.1:9.',
      );
      expect(lines).to.deep.equal([]);
    });
  });
});
