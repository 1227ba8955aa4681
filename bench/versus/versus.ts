import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../median.ts';
import type { Row } from '../row.ts';
import { calendar } from './calendar.ts';
import { start } from './start.ts';
import { type Checkout, type Result, runTrial, type Trial } from './trial.ts';
import { postgres, redis, sqlite, twoProcesses } from './turn-load.ts';
import { weeks } from './weeks.ts';

const TRIALS: readonly Trial[] = [sqlite, redis, postgres, twoProcesses, calendar, start, weeks];
/** The week questions take ten minutes, so they run only when named. */
const USUAL = TRIALS.filter(trial => trial !== weeks);

/**
 * Compares this checkout with another one: `npm run bench -- versus FOLDER [--rounds 5] [--only turns,start]`.
 * @throws Error if no folder or an unknown trial is named
 */
export async function versus(args: readonly string[]): Promise<Row[]> {
  const { folder, rounds, trials } = readArguments(args);
  const checkouts: Checkout[] = [
    { side: 'old', folder: resolve(folder) },
    { side: 'new', folder: resolve(import.meta.dirname, '../..') },
  ];
  const rows: Row[] = [];
  for (const trial of trials) {
    if (trial.missing) process.stderr.write(`skipped ${trial.name}: ${trial.missing}\n`);
    else rows.push(...(await runTrial(trial, checkouts, rounds)).map(rowOf));
  }
  return rows;
}

function readArguments(args: readonly string[]): { folder: string; rounds: number; trials: readonly Trial[] } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [folder] = positionals;
  const rounds = Number(values.rounds);
  if (!folder || !(rounds >= 1)) throw new Error(usage());
  const names = values.only?.split(',');
  const trials = names ? names.map(trialNamed) : USUAL;
  return { folder, rounds, trials };
}

function trialNamed(name: string): Trial {
  const trial = TRIALS.find(known => known.name === name);
  if (!trial) throw new Error(usage());
  return trial;
}

const usage = (): string =>
  `npm run bench -- versus FOLDER [--rounds 5] [--only ${TRIALS.map(({ name }) => name).join(',')}] [--json]`;

/** The medians of both sides. The ratio is the median of the rounds' own ratios. */
function rowOf(result: Result): Row {
  const ratios = result.new.map((value, round) => value / (result.old[round] ?? Number.NaN));
  return {
    measure: result.measure,
    unit: result.unit,
    ours: median(result.new),
    before: median(result.old),
    ratio: median(ratios),
    spread: `${two(Math.min(...ratios))}-${two(Math.max(...ratios))}`,
    goal: result.goal,
  };
}

const two = (value: number): string => value.toFixed(2);
