import { expect } from 'chai';
import { fixedClock } from '../../../core/clock.ts';
import type { BotError } from '../../../core/errors.ts';
import { silentLog } from '../../../core/log.ts';
import { openStore } from '../../../store/index.ts';
import type { Damage } from '../../../store/quarantine.ts';
import { openRedis } from '../../../store/redis/redis.ts';
import { createStore } from '../../../store/store.ts';
import { allRecords } from '../all-records.ts';
import { logLines } from '../log-lines.ts';
import { describeServer } from '../server.ts';
import { REDIS_URL, type RedisSpace, redisSpace } from './redis-space.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

(REDIS_URL ? describe : describe.skip)('with REDIS_URL', () => {
  describeServer('Redis', redisSpace, openRedis);

  describe('a Redis store', () => {
    let space: RedisSpace;
    const clock = fixedClock(NOON);
    beforeEach(async () => {
      clock.set(NOON);
      space = await redisSpace();
    });
    afterEach(() => space.remove());
    const open = (url = space.url) => openRedis(url, { clock, log: silentLog });

    it('keeps to its prefix, and two prefixes apart', async () => {
      const [one, other] = [await open(), await open(`${space.url}-b`)];
      await one.put('k', '"one"');
      await other.values.set('k', '"other"');
      expect(await other.read('k')).to.equal(undefined);
      expect(await one.values.get('k')).to.equal(undefined);
      expect((await space.client.keys(`${space.prefix}:*`)).sort()).to.deep.equal([
        `${space.prefix}:counter`,
        `${space.prefix}:record:k`,
      ]);
      await space.client.del([`${space.prefix}-b:counter`, `${space.prefix}-b:plain:k`]);
      await Promise.all([one.close(), other.close()]);
    });

    it('F19 leaves unswept rows to Redis, a minute late', async () => {
      const backend = await open();
      await backend.put('k', '1', 1_000);
      expect(await space.client.pTTL(`${space.prefix}:record:k`)).to.be.within(60_000, 61_000);
      await backend.put('k', '1');
      expect(await space.client.pTTL(`${space.prefix}:record:k`)).to.equal(-1);
      expect(await space.client.zCard(`${space.prefix}:expiring:record`)).to.equal(0);
      await backend.close();
    });

    it('repeats no version, even if the server lost the last ones', async () => {
      const backend = await open();
      const before = await backend.replace('a', { version: undefined, text: '1' });
      await space.client.del(`${space.prefix}:counter`);
      clock.set(NOON + 1);
      const after = await backend.replace('b', { version: undefined, text: '1' });
      expect(after).to.be.greaterThan(before ?? Number.NaN);
      await backend.close();
    });

    it('continues after the server forgot its scripts', async () => {
      const backend = await open();
      await backend.put('k', '1');
      await space.client.scriptFlush();
      await backend.put('k', '2');
      expect((await backend.read('k'))?.text).to.equal('2');
      await backend.close();
    });

    const broken: Record<string, (key: string) => Promise<unknown>> = {
      'a string': key => space.client.multi().del(key).set(key, 'x').exec(),
      'a list': key => space.client.multi().del(key).lPush(key, 'x').exec(),
      'a row without its mark': key => space.client.hDel(key, 'mark'),
      'a row with a mark that is no number': key => space.client.hSet(key, 'mark', 'x'),
      'a row with an end that is no number': key => space.client.hSet(key, 'expires', 'x'),
    };
    for (const [what, harm] of Object.entries(broken)) {
      it(`moves ${what} to quarantine unchanged, and does not get stuck`, async () => {
        const found: Damage[] = [];
        const store = createStore(await open(), { onDamage: damage => found.push(damage) });
        await store.put('link.ana', 'good', 60_000);
        await store.set('state.ana', 'good');
        const rows = [`${space.prefix}:record:link.ana`, `${space.prefix}:plain:state.ana`];
        const dumps = [];
        for (const row of rows) {
          await harm(row);
          dumps.push(await space.client.dump(row));
        }
        expect([await store.take('link.ana'), await store.get('state.ana')]).to.deep.equal([undefined, undefined]);
        expect(found.map(({ key }) => key)).to.deep.equal(['link.ana', 'state.ana']);
        const moved = found.map(({ movedTo }) => `${space.prefix}:record:${movedTo}`);
        expect(await Promise.all(moved.map(row => space.client.dump(row)))).to.deep.equal(dumps);
        expect(await space.client.pTTL(moved[0] ?? '')).to.be.greaterThan(89 * 86_400_000);
        await store.replace('link.ana', { version: undefined, value: 'new' });
        expect(await store.take('link.ana')).to.equal('new');
        expect(await allRecords(store)).to.deep.equal([]);
        await store.close();
      });
    }

    const failure = (url: string, log = silentLog) =>
      openStore(url, { clock, log, role: 'bot' }).then(
        () => expect.fail('it did not fail'),
        (error: BotError) => error,
      );

    it('hides its credentials if it cannot be opened', async () => {
      const { log, lines } = logLines();
      const refused = new URL(space.url);
      [refused.username, refused.password] = ['mallory', 'SECRET'];
      const error = await failure(refused.href, log);
      expect([error.code, error.message]).to.deep.equal([
        'store/unavailable',
        `The store redis://${refused.host}${refused.pathname} cannot be opened: the server refuses the user or the password.`,
      ]);
      const nobody = await failure('redis://mallory:SECRET@127.0.0.1:9/3');
      expect(nobody.message).to.equal(
        'The store redis://127.0.0.1:9/3 cannot be opened: connect ECONNREFUSED 127.0.0.1:9.',
      );
      expect(lines).to.deep.equal([]);
    });

    it('rejects a path that is neither database nor prefix', async () => {
      const { origin } = { origin: space.url.slice(0, space.url.lastIndexOf('/')) };
      for (const path of ['/a/b', '/2/3', '/a b', '/-a', '/2a', '?db=2', '#2']) {
        const error = await failure(`${origin}${path}`);
        expect([error.code, error.message], path).to.deep.equal([
          'settings/invalid',
          'STORE_URL for Redis may end in a database (/2), a prefix for keys (/team-a), or both (/2/team-a).',
        ]);
      }
    });
  });
});
