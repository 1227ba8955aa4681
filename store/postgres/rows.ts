import type { Clock } from '../../core/clock.ts';
import type { RowKind, StoredRow } from '../backend.ts';
import type { Batches } from './batches.ts';
import type { Statement, StepResult } from './pipeline.ts';

/** What the operations of the store work with. */
export type PostgresWorld = { batches: Batches; clock: Clock };

/** In statements whose second parameter is the time. */
export const ALIVE = '(expires IS NULL OR expires > $2)';

export const prefixed = (name: string, text: string): Statement => ({ name: `calendar_bot_${name}`, text });

/** The name of a row among all rows. */
export const nameOf = (kind: RowKind | 'lock', key: string): string => `${kind} ${key}`;

/** A plain value has no version. */
export const rowIn = ({ rows: [row] }: StepResult): StoredRow | undefined =>
  row?.[0] == null ? undefined : { text: row[0], version: Number(row[1] ?? 0) };

/** Writes a record over any other; with a condition on `old`, only over that. */
export const WRITE_RECORD = `
  INSERT INTO calendar_bot_records AS old (key, text, version, expires)
    VALUES ($1, $2, nextval('calendar_bot_counter'), $3)
    ON CONFLICT (key) DO UPDATE SET text = excluded.text, version = excluded.version, expires = excluded.expires`;
