import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LiveTemplates, liveTemplates } from '../bot/templates/live-templates.ts';
import { FaultsError } from '../core/faults.ts';
import { loadTemplates, type TemplateSet } from '../dialogs/index.ts';
import type { Row } from './main.ts';
import { median } from './median.ts';

const SHIPPED = 8;
const COUNTS = [SHIPPED, 50, 500];
const GOALS = new Map([
  [SHIPPED, '< 150'],
  [500, '< 2000'],
]);
/** How much longer a message may take with most templates than with fewest. */
const MOST_LONGER = 1.2;
const PASSES = 60;
const CONTEXT = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' };

/** The processor time of loading and learning few and many templates, and of reading a message with them. */
export function manyTemplates(sentences: readonly string[]): Row[] {
  const all = COUNTS.map(count => ({ count, ...measured(count) }));
  const [fewest, most] = [all[0], all.at(-1)];
  const reads = readTimes(
    [fewest, most].flatMap(one => one?.live ?? []),
    sentences,
  );
  const [few = Number.NaN, many = Number.NaN] = reads;
  return [
    ...all.flatMap(({ count, loadMs, learnMs }) => [
      row(`${count} templates: load and check`, loadMs),
      row(`${count} templates: learn`, learnMs, GOALS.get(count)),
    ]),
    row(`${SHIPPED} templates: a message`, few),
    { ...row(`${most?.count} templates: a message`, many, `ratio < ${MOST_LONGER}`), ratio: many / few },
  ];
}

const row = (measure: string, ours: number, goal = ''): Row => ({ measure, unit: 'ms of processor', ours, goal });

function measured(count: number): { loadMs: number; learnMs: number; live: LiveTemplates } {
  const folder = folderOf(count, ['']);
  try {
    const [loadMs, set] = timed(() => loaded(folder));
    const live = liveTemplates(set);
    const [learnMs] = timed(() => live.understanding);
    return { loadMs, learnMs, live };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function loaded(folder: string): TemplateSet {
  const found = loadTemplates(folder, { profiles: new Set(['google-calendar']) });
  if ('faults' in found) throw new FaultsError(found.faults);
  return found.set;
}

/** The time of a message with each of several sets of templates, in alternating passes: the medians. */
function readTimes(lives: readonly LiveTemplates[], sentences: readonly string[]): number[] {
  const passes = Array.from({ length: PASSES }, () =>
    lives.map(({ understanding }) => {
      const [took] = timed(() => sentences.map(text => understanding.read(text, CONTEXT).intents));
      return took / sentences.length;
    }),
  );
  return lives.map((_, at) => median(passes.map(pass => pass[at] ?? 0)));
}

function timed<T>(work: () => T): [ms: number, result: T] {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1000, result];
}

/**
 * So many templates: the shipped ones, and copies of one of them under other names and with other utterances.
 * @param suffixes  of the files of each language: "", ".de"
 */
export function folderOf(templates: number, suffixes: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  cpSync('templates', folder, { recursive: true });
  const shipped = suffixes.map(suffix => readFileSync(join(folder, `get-event${suffix}.yaml`), 'utf8'));
  for (let count = 1; count <= templates - SHIPPED; count++) {
    for (const [at, suffix] of suffixes.entries()) {
      const text = (shipped[at] ?? '')
        .replace(/^name: .*$/m, `name: topic-${count}`)
        .replace(/^utterances:\n(?:[ #].*\n|\n)+/m, utterances(count, suffix));
      writeFileSync(join(folder, `topic-${count}${suffix}.yaml`), text);
    }
  }
  return folder;
}

function utterances(count: number, suffix: string): string {
  const words = [`topic ${count}${suffix}`, `subject ${count}${suffix}`, `matter ${count}${suffix}`];
  const said = words.flatMap(word => [
    `tell me about ${word}`,
    `what is ${word} with {event}`,
    `show ${word} of {event}`,
  ]);
  return `utterances:\n${said.map(text => `  - ${text}\n`).join('')}`;
}
