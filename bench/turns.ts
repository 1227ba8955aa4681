import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';
import { type Load, type Script, talk } from './load.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

export const SPEAKERS = 16;
const WARM_UP_SECONDS = 3;
const ROUND_SECONDS = 5;
const ROUNDS = 3;
const STARTS = 5;

/**
 * Every message but the first two is an answer with a date, which the bot understands, keeps, and follows with a
 * question.
 */
const opening = ['create an event', 'Budget review'];
const days = [
  'tomorrow',
  'next Friday',
  'on 3 December',
  'Tuesday',
  'in two weeks',
  'the 15th',
  'the day after tomorrow',
];
export const script: Script = index => opening[index] ?? days[index % days.length] ?? '';

/** Turns per second compared with the Bot Framework's bare echo bot, under the same load, in one run. */
export async function turns(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const startOurs = () =>
    startChild(['--min-semi-space-size=2', 'bot/launch.js'], {
      PORT: '0',
      STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}`,
      LOG_LEVEL: 'error',
    });
  const startEcho = () => startChild(['bench/echo-bot.ts'], {});
  const starts = { ours: await startTimes(startOurs), echo: await startTimes(startEcho) };
  const ours = await startOurs();
  const echo = await startEcho();
  try {
    await talk([echo.url], script, { speakers: SPEAKERS, seconds: WARM_UP_SECONDS });
    await talk([ours.url], script, { speakers: SPEAKERS, seconds: WARM_UP_SECONDS });
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({
        echo: await talk([echo.url], script, { speakers: SPEAKERS, seconds: ROUND_SECONDS }),
        ours: await talk([ours.url], script, { speakers: SPEAKERS, seconds: ROUND_SECONDS }),
      });
    }
    return rows(
      { child: ours, startMs: starts.ours, loads: rounds.map(round => round.ours) },
      { child: echo, startMs: starts.echo, loads: rounds.map(round => round.echo) },
    );
  } finally {
    await Promise.all([ours.stop(), echo.stop()]);
    rmSync(folder, { recursive: true });
  }
}

type Measured = { child: Child; startMs: number; loads: Load[] };

function rows(ours: Measured, echo: Measured): Row[] {
  const compare = (measure: string, unit: string, of: (measured: Measured) => number, goal: string): Row => {
    const [mine, theirs] = [of(ours), of(echo)];
    return { measure, unit, ours: mine, echo: theirs, ratio: mine / theirs, goal };
  };
  const middle = (of: (load: Load) => number) => (measured: Measured) => median(measured.loads.map(of));
  return [
    compare(
      'turns',
      '1/s',
      middle(load => load.turnsPerSecond),
      '>= 0.67',
    ),
    compare(
      'p50',
      'ms',
      middle(load => load.p50Ms),
      '',
    ),
    compare(
      'p99',
      'ms',
      middle(load => load.p99Ms),
      '< 3',
    ),
    compare('resident memory', 'MB', ({ child }) => child.memoryMb(), '< 1.5'),
    compare('start to listening', 'ms', ({ startMs }) => startMs, '< 2'),
    compare('failures', '', measured => measured.loads.reduce((sum, load) => sum + load.failures, 0), ''),
  ];
}

/** The median of several starts; the first one fills caches and is not counted. */
async function startTimes(start: () => Promise<Child>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count <= STARTS; count++) {
    const child = await start();
    if (count > 0) times.push(child.startMs);
    await child.stop();
  }
  return median(times);
}
