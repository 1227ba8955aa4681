import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROWS } from './features.ts';
import { WEIGHTS_PER_ROW } from './model.ts';

/**
 * What is learnt of a language: the words that people ask with, and weights of rows and of pairs of tags.
 * @property from  a hash of what it was learnt from, in files
 */
export type TaggerModel = { from?: string; closed: string[]; rows: Int16Array; pairs: number[] };

/** The file of a language; `npm run learn` writes it. */
export const weightsFile = (language: string): string =>
  join(import.meta.dirname, '../lexicon', language, 'tagging', 'weights.bin');

/**
 * One line of JSON, a bit for each row that tells whether it has weights, and these rows. A weight is one byte, its root:
 * small weights, of which there are most, are kept more exactly than large ones.
 */
export function bytesOf({ rows, ...rest }: TaggerModel): Buffer {
  const kept = new Uint8Array(ROWS / 8);
  const roots: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    const weights = rows.subarray(row * WEIGHTS_PER_ROW, (row + 1) * WEIGHTS_PER_ROW);
    if (!weights.some(weight => weight !== 0)) continue;
    kept[row >> 3] = (kept[row >> 3] as number) | (1 << (row & 7));
    roots.push(...Array.from(weights, rootOf));
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(rest)}\n`), kept, Buffer.from(Int8Array.from(roots).buffer)]);
}

/** Reads what was learnt of a language; undefined if nothing was. */
export function readModel(language: string): TaggerModel | undefined {
  const file = weightsFile(language);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n') + 1;
  const header = JSON.parse(bytes.subarray(0, end).toString()) as Omit<TaggerModel, 'rows'>;
  return { ...header, rows: rowsOf(bytes.subarray(end, end + ROWS / 8), bytes.subarray(end + ROWS / 8)) };
}

function rowsOf(kept: Uint8Array, packed: Buffer): Int16Array {
  const rows = new Int16Array(ROWS * WEIGHTS_PER_ROW);
  let at = 0;
  for (let row = 0; row < ROWS; row++) {
    if (((kept[row >> 3] as number) & (1 << (row & 7))) === 0) continue;
    for (let tag = 0; tag < WEIGHTS_PER_ROW; tag++) rows[row * WEIGHTS_PER_ROW + tag] = square(packed.readInt8(at++));
  }
  return rows;
}

/** The largest root of one byte. */
const MOST = 127;
/** The largest weight. */
export const LARGEST_WEIGHT = MOST ** 2;

const rootOf = (weight: number): number => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)));
const square = (root: number): number => root * Math.abs(root);

/** The nearest weight that a file can hold. */
export const roundWeight = (weight: number): number => square(rootOf(weight));
