import { writeFileSync } from 'node:fs';
import type { Context } from 'mocha';
import { watch } from './suite.ts';
import { tap } from './taps.ts';
import { leakText } from './watch.ts';

/** The results over all tests of a run, written to the file that SECRETS_REPORT names. */
export type Report = ReturnType<typeof watch.size> & { leaks: string[]; tests: number };

tap(watch);
let tests = 0;

/**
 * Checks that the secrets that tests used left the bot only where they have to: at the end of a run, or, where several
 * processes share it, at the end of each file.
 */
export const mochaHooks = {
  beforeEach(this: Context): void {
    watch.test = this.currentTest?.fullTitle() ?? '';
    tests += 1;
  },
  afterAll(this: Context): void {
    this.timeout(60_000);
    const leaks = [...new Set(watch.leaks().map(leakText))];
    const path = process.env['SECRETS_REPORT'];
    if (path) writeFileSync(path, JSON.stringify({ ...watch.size(), leaks, tests } satisfies Report));
    watch.clear();
    if (leaks.length > 0) throw new Error(`Secrets left the bot:\n${leaks.join('\n')}`);
  },
};
