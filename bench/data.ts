import { join } from 'node:path';

/** A file of the published test data. The data is not part of the project and may be missing. */
export const dataFile = (name: string): string =>
  join(process.env['BENCH_DATA'] ?? join(import.meta.dirname, '../../shared/data'), name);
