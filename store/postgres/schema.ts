import type { ClientBase } from 'pg';
import { BotError } from '../../core/errors.ts';

const SCHEMA_VERSION = 1;

/**
 * An advisory lock number that nothing else should use; shared by all schemas, because a start takes only milliseconds.
 */
const START_LOCK = 7_261_453_812;

/** As in sqlite.ts. The sequence numbers versions and fences; it never goes back, even if a transaction does. */
const SCHEMA = `
  CREATE TABLE calendar_bot_plain   (key text PRIMARY KEY, text text NOT NULL, expires bigint);
  CREATE TABLE calendar_bot_records (key text PRIMARY KEY, text text NOT NULL, version bigint NOT NULL, expires bigint);
  CREATE TABLE calendar_bot_locks   (key text PRIMARY KEY, fence bigint NOT NULL, expires bigint NOT NULL);
  CREATE SEQUENCE calendar_bot_counter;
  CREATE INDEX ON calendar_bot_plain (expires)   WHERE expires IS NOT NULL;
  CREATE INDEX ON calendar_bot_records (expires) WHERE expires IS NOT NULL;
  CREATE INDEX ON calendar_bot_locks (expires);
  CREATE TABLE calendar_bot_schema (version integer NOT NULL);
  INSERT INTO calendar_bot_schema VALUES (${SCHEMA_VERSION});
`;

/**
 * Creates the tables at the first start, in the first schema of the search path; of several bots starting at once, only
 * one creates them. Later starts only check, so they need no right to create tables.
 */
export async function prepareTables(client: ClientBase): Promise<void> {
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [START_LOCK]);
  const version = await schemaVersion(client);
  if (version > SCHEMA_VERSION) {
    throw new BotError('store/unavailable', 'The store was written by a newer version of the bot. Run that one.');
  }
  if (version === 0) await client.query(SCHEMA);
  await client.query('COMMIT');
}

async function schemaVersion(client: ClientBase): Promise<number> {
  const { rows } = await client.query(`SELECT to_regclass('calendar_bot_schema') IS NOT NULL AS made`);
  if (!rows[0]?.made) return 0;
  const found = await client.query('SELECT version FROM calendar_bot_schema');
  return Number(found.rows[0]?.version);
}
