import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type LiveTemplates, liveTemplates } from '../bot/templates/live-templates.ts';
import { sandboxStage } from '../cli/templates/conversations/stage/sandbox-stage.ts';
import { FaultsError } from '../core/faults.ts';
import { freshState, loadTemplates, type TemplateSet } from '../dialogs/index.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const EIGHT: readonly string[] = [
  ...['busy-by-preset-range', 'busy-by-date-range', 'create-event', 'find-free-time'],
  ...['get-event', 'update-event', 'delete-event', 'respond-to-invitation'],
];
const [FEWEST, MOST] = [EIGHT.length, 500];
const COUNTS = [FEWEST, 50, MOST];
const GOALS = new Map([
  [FEWEST, '< 150'],
  [MOST, '< 2000'],
]);
/** How much more a message may cost with most templates than with fewest. */
const GROWTH = 'ratio < 1.2';
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
  const [fewBlocks, manyBlocks] = [blocksRunWith(FEWEST), blocksRunWith(MOST)];
  return [
    ...all.flatMap(({ count, loadMs, learnMs }) => [
      row(`${count} templates: load and check`, loadMs),
      row(`${count} templates: learn`, learnMs, GOALS.get(count)),
    ]),
    row(`${FEWEST} templates: a message`, few),
    { ...row(`${MOST} templates: a message`, many, GROWTH), ratio: many / few },
    { measure: `${FEWEST} templates: a conversation`, unit: 'blocks of code', ours: fewBlocks, goal: '' },
    {
      ...{ measure: `${MOST} templates: a conversation`, unit: 'blocks of code', ours: manyBlocks },
      ...{ ratio: manyBlocks / fewBlocks, goal: GROWTH },
    },
  ];
}

/** The work of a conversation, counted in a process of its own. */
function blocksRunWith(count: number): number {
  const script = join(import.meta.dirname, 'counted-turns.ts');
  return Number(execFileSync(process.execPath, [script, String(count)], { encoding: 'utf8' }));
}

const SAID = [
  'what is on my calendar next week',
  'book lunch tomorrow at noon',
  'at one',
  'yes',
  'when is lunch',
  'move it to two',
  'no',
  'colourless green ideas sleep furiously',
];

/** A conversation with the sandbox's calendar and so many templates, which can be had again and again. */
export async function conversation(count: number): Promise<{ talk(): Promise<void>; close(): Promise<void> }> {
  const folder = folderOf(count, ['']);
  const live = liveTemplates(loaded(folder));
  rmSync(folder, { recursive: true });
  const scene = { live, profiles: new Map([['google-calendar', 'Calendar']]), languages: () => ['en'] };
  const { stage, close } = await sandboxStage(new Map(), scene);
  const talk = async (): Promise<void> => {
    stage.state = freshState();
    for (const text of SAID) await stage.turn({ type: 'message', text });
  };
  return { talk, close };
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
 * So many templates: eight of the shipped ones, and copies of one of them under other names and with other utterances.
 * @param suffixes  of the files of each language: "", ".de"
 */
export function folderOf(templates: number, suffixes: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  cpSync('templates', folder, { recursive: true });
  leaveEight(folder);
  const shipped = suffixes.map(suffix => readFileSync(`templates/get-event${suffix}.yaml`, 'utf8'));
  for (let count = 1; count <= templates - FEWEST; count++) {
    for (const [at, suffix] of suffixes.entries()) {
      const text = (shipped[at] ?? '')
        .replace(/^next:.*\n(?:[ #].*\n|\n)*/m, '')
        .replace(/^name: .*$/m, `name: topic-${count}`)
        .replace(/^title: .*$/m, `title: Topic ${count}`)
        .replace(/^entities:\n/m, suffix ? '$&' : `$&${choice(count)}`)
        .replace(/^ {2}done: \|-\n/m, suffix ? '$&' : '$&    {{ detail }}\n')
        .replace(/^utterances:\n(?:[ #].*\n|\n)+/m, utterances(count, suffix));
      writeFileSync(join(folder, `topic-${count}${suffix}.yaml`), text);
    }
  }
  return folder;
}

/** Removes all templates but the eight, and what leads to them from those. */
function leaveEight(folder: string): void {
  const files = readdirSync(folder).filter(name => name.endsWith('.yaml'));
  const nameOf = (file: string): string => file.split('.')[0] ?? '';
  const isTemplate = (file: string): boolean =>
    /^name:/m.test(readFileSync(join(folder, `${nameOf(file)}.yaml`), 'utf8'));
  const surplus = new Set(
    files
      .filter(isTemplate)
      .map(nameOf)
      .filter(name => !EIGHT.includes(name)),
  );
  for (const file of files.filter(file => EIGHT.includes(nameOf(file)))) {
    const path = join(folder, file);
    const content = parse(readFileSync(path, 'utf8'));
    writeFileSync(path, stringify({ ...content, next: without(content.next, surplus) }));
  }
  for (const file of files.filter(file => surplus.has(nameOf(file)))) rmSync(join(folder, file));
}

/** What stands under `next`: a list, or in translations the texts of each. */
function without(next: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(next)) return next.filter(one => !names.has(typeof one === 'string' ? one : one.template));
  return next && Object.fromEntries(Object.entries(next).filter(([name]) => !names.has(name)));
}

/** An entity with options and phrases of its own. */
const choice = (count: number): string =>
  `  detail:
    type: choice
    options:
      - { value: cost, title: Costs ${count}, phrases: [with costs ${count}, and what it costs ${count}] }
      - { value: plan, title: Plan ${count}, phrases: [with the plan ${count}, and its plan ${count}] }
`;

function utterances(count: number, suffix: string): string {
  const words = [`topic ${count}${suffix}`, `subject ${count}${suffix}`, `matter ${count}${suffix}`];
  const said = words.flatMap(word => [
    `tell me about ${word}`,
    `what is ${word} with {event}`,
    `show ${word} of {event}`,
  ]);
  return `utterances:\n${said.map(text => `  - ${text}\n`).join('')}`;
}
