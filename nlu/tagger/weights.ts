import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is learnt of a language: the words that people ask with, and weights of rows and of pairs of tags.
 * @property from  a hash of what it was learnt from, in files
 */
export type TaggerModel = { from?: string; closed: string[]; rows: Int16Array; pairs: number[] };

/** The file of a language; `npm run learn` writes it. */
export const weightsFile = (language: string): string =>
  join(import.meta.dirname, '../lexicon', language, 'tagging', 'weights.bin');

/** One line of JSON, and two bytes for each weight of a row, the lower one first. */
export function bytesOf({ rows, ...rest }: TaggerModel): Buffer {
  const bytes = Buffer.alloc(2 * rows.length);
  for (const [at, weight] of rows.entries()) bytes.writeInt16LE(weight, 2 * at);
  return Buffer.concat([Buffer.from(`${JSON.stringify(rest)}\n`), bytes]);
}

/** Reads what was learnt of a language; undefined if nothing was. */
export function readModel(language: string): TaggerModel | undefined {
  const file = weightsFile(language);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n');
  const header = JSON.parse(bytes.subarray(0, end).toString()) as Omit<TaggerModel, 'rows'>;
  const packed = bytes.subarray(end + 1);
  const rows = new Int16Array(packed.length / 2);
  for (let at = 0; at < rows.length; at++) rows[at] = packed.readInt16LE(2 * at);
  return { ...header, rows };
}
