import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Space } from '../space.ts';

/** The PostgreSQL server for tests; undefined if none is set. */
export const DATABASE_URL = process.env['DATABASE_URL'];

/** A schema of its own, and a connection to inspect it. */
export type PostgresSpace = Space & { client: pg.Client };

export async function postgresSpace(): Promise<PostgresSpace> {
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const url = new URL(DATABASE_URL ?? '');
  url.searchParams.set('options', `-c search_path=${schema}`);
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE SCHEMA ${schema}`);
  return {
    url: url.href,
    client,
    contents: async () => {
      const { rows } = await client.query(`SELECT schema_to_xml('${schema}', true, false, '')::text AS text`);
      return [rows, (await client.query('SELECT last_value, is_called FROM calendar_bot_counter')).rows];
    },
    remove: async () => {
      await client.query(`DROP SCHEMA ${schema} CASCADE`);
      await client.end();
    },
  };
}
