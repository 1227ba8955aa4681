import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../secrets/hooks.ts';
import { KINDS, SINKS } from '../../secrets/watch.ts';
import type { Outcome, Proof } from '../proof.ts';

const ROOT = join(import.meta.dirname, '../../..');
const kinds = Object.keys(KINDS);

/**
 * Runs all tests and searches everything that leaves the bot: test/secrets/. `npm test` does the same and fails on a
 * leak; here leaks are counted, and every kind of secret must have occurred.
 */
export const wholeSuite: Proof = {
  claim: `the whole suite: ${kinds.length} kinds of secrets × every usual spelling (plain, base64, base64url, hex, percent-encoded, JSON), in what leaves by ${SINKS.length} ways (${SINKS.join(', ')})`,
  goal: '0 found where they need not be',
  onEachStore: false,
  async run(): Promise<Outcome> {
    const folder = mkdtempSync(join(tmpdir(), 'proof-'));
    const path = join(folder, 'report.json');
    const mocha = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', 'test/**/*.test.ts'], {
      cwd: ROOT,
      env: { ...process.env, SECRETS_REPORT: path },
      stdio: 'ignore',
    });
    await once(mocha, 'close');
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
    rmSync(folder, { recursive: true });
    const missing = kinds.filter(kind => !(report.kinds as string[]).includes(kind));
    return {
      figure: [`${report.leaks.length} found where they need not be`, ...report.leaks, ...missing.map(never)].join(
        '; ',
      ),
      size: `${report.secrets} secrets, ${Math.round(report.bytes / 1_048_576)} MB, ${report.tests} tests`,
    };
  },
};

const never = (kind: string): string => `never used: ${kind}`;
