import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { fixedClock } from '../../../core/clock.ts';
import { BotError } from '../../../core/errors.ts';
import { openSqlite, sqliteBackend } from '../../../store/sqlite/sqlite.ts';
import { createStore } from '../../../store/store.ts';
import { describeBackend } from '../contract.ts';
import { describeDamage } from '../damage.ts';
import { describeRotation } from '../sealing/rotation.ts';

describeBackend('SQLite in memory', async clock => openSqlite(':memory:', clock));
describeRotation('SQLite in memory', async clock => openSqlite(':memory:', clock));
describeDamage('SQLite in memory', async clock => openSqlite(':memory:', clock));

describe('damage in the file of SQLite', () => {
  for (const bytes of ["x'FFFE0001'", "x''", "x'7B22613A317D'", "CAST(x'22FF22' AS TEXT)", '5', '1.5']) {
    it(`a row with ${bytes} in place of its text is moved unchanged, and does not block`, async () => {
      const db = new DatabaseSync(':memory:');
      const store = createStore(sqliteBackend(db, fixedClock(0)), { onDamage: ({ key }) => found.push(key) });
      const found: string[] = [];
      const aText = (_key: string, stored: unknown): string => {
        if (stored === 'good') return stored;
        throw new BotError('store/altered', 'no text');
      };
      await store.put('link.ana', 'good');
      await store.set('state.ana', 'good');
      db.exec(`UPDATE records SET text = ${bytes}; UPDATE plain SET text = ${bytes}`);
      const damaged = db.prepare('SELECT hex(text) AS hex FROM records').get()?.['hex'];
      expect(await store.read('link.ana', aText)).to.equal(undefined);
      expect(await store.get('state.ana', aText)).to.equal(undefined);
      expect(found).to.deep.equal(['link.ana', 'state.ana']);
      const moved = db.prepare(`SELECT hex(text) AS hex FROM records WHERE key LIKE 'quarantine.%'`).all();
      expect(moved.map(({ hex }) => hex)).to.deep.equal([damaged, damaged]);
      await store.close();
    });
  }
});
