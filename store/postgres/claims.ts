import type { Backend, NewRecord, RowKind, RowRef, StoredRow } from '../backend.ts';
import type { Statement, Step, StepResult } from './pipeline.ts';
import { nameOf, type PostgresWorld, prefixed, rowIn } from './rows.ts';

/** A statement for `count` records; each is created only if the one before it was. */
function claimOf(count: number): Statement {
  const made = Array.from({ length: count }, (_, index) => {
    const [key, text, expires] = [2, 3, 4].map(column => index * 3 + column);
    return `made_${index} AS (
      INSERT INTO calendar_bot_records AS old (key, text, version, expires)
        SELECT $${key}::text, $${text}::text, nextval('calendar_bot_counter'), $${expires}::bigint
          ${index > 0 ? `FROM made_${index - 1}` : ''}
        ON CONFLICT (key) DO UPDATE SET text = excluded.text, version = excluded.version, expires = excluded.expires
          WHERE old.expires <= $1 RETURNING old.version)`;
  });
  const versions = made.map((_, index) => `SELECT ${index} AS place, version FROM made_${index}`);
  return prefixed(`claim_${count}`, `WITH ${made.join(', ')} ${versions.join(' UNION ALL ')} ORDER BY place`);
}

/** No caller creates more records together. */
const CLAIMS = [claimOf(1), claimOf(2)];

function claimSteps(records: readonly NewRecord<{ text: string }>[], now: number): Step[] {
  const [first] = records;
  if (!first) return [];
  const statement = CLAIMS[records.length - 1];
  if (!statement) throw new TypeError('too many records for one claim');
  const values = records.flatMap(({ key, text, ttlMs }) => [key, text, Math.ceil(now + ttlMs)]);
  return [{ statement, values: [now, ...values], row: nameOf('record', first.key) }];
}

/** Rows of both kinds; a statement for each would cost the server much more. */
const READ_ALL = prefixed(
  'read_all',
  `SELECT 'plain', key, text, NULL FROM calendar_bot_plain WHERE key = ANY ($1::text[]) AND (expires IS NULL OR expires > $3)
    UNION ALL
    SELECT 'record', key, text, version FROM calendar_bot_records
      WHERE key = ANY ($2::text[]) AND (expires IS NULL OR expires > $3)`,
);

function readSteps(rows: readonly RowRef[], now: number): Step[] {
  if (rows.length === 0) return [];
  const keysOf = (wanted: RowKind): string => arrayOf(rows.flatMap(({ kind, key }) => (kind === wanted ? key : [])));
  return [{ statement: READ_ALL, values: [keysOf('plain'), keysOf('record'), now] }];
}

/** Texts as PostgreSQL writes an array. @see https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
const arrayOf = (texts: readonly string[]): string =>
  `{${texts.map(text => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** What was read, in the order of `rows`. */
function rowsIn(rows: readonly RowRef[], { rows: found }: StepResult): (StoredRow | undefined)[] {
  const byName = new Map(found.map(([kind, key, ...row]) => [`${kind} ${key}`, row]));
  return rows.map(({ kind, key }) => rowIn({ rows: [byName.get(nameOf(kind, key)) ?? []], count: 1 }));
}

export function claims({ batches, clock }: PostgresWorld): Pick<Backend, 'claim'> {
  return {
    claim: async (records, rows) => {
      const now = clock();
      const claim = claimSteps(records, now);
      const answers = await batches.run([...claim, ...readSteps(rows, now)]);
      const versions = answers
        .slice(0, claim.length)
        .flatMap(created => created.rows.map(([, version]) => Number(version)));
      const [found] = answers.slice(claim.length);
      return { versions, rows: found && versions.length === records.length ? rowsIn(rows, found) : [] };
    },
  };
}
