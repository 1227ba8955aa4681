import { join } from 'node:path';

/** A file of the published data that is measured with, which is no part of the project; it need not be there. */
export const dataFile = (name: string): string =>
  join(process.env['BENCH_DATA'] ?? join(import.meta.dirname, '../../shared/data'), name);
