import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LiveTemplates, liveTemplates } from '../bot/templates/live-templates.ts';
import { instantOf } from '../cli/json-lines.ts';
import { toolContext } from '../cli/templates/context.ts';
import { FaultsError } from '../core/faults.ts';
import { loadTemplates, understood } from '../dialogs/index.ts';
import { dataFile } from './data.ts';
import { germanSentences } from './german.ts';
import { developed, measured, type Requests } from './german-requests.ts';
import { ownSentences } from './own-sentences.ts';
import type { Row } from './row.ts';
import { sentences } from './templates.ts';
import { tenUtterances } from './ten-utterances.ts';

type Sentence = { text: string; reference?: string };
type Score = {
  [set: string]: { share: number };
  intents: { share: number; macroF1: number; labels: { label: string; recall: number }[] };
};

const ZONE = 'America/New_York';
const REFERENCE = '2026-11-20T09:00:00';
const SETS = ['intents', 'datetime-smcalflow', 'datetime', 'datetime-duckling'];

/** How often people's sentences are understood, by the scorer that comes with the data, and how long that takes. */
export async function understanding(): Promise<Row[]> {
  const scorer = dataFile('score.mjs');
  const said = SETS.flatMap(set => linesOf(dataFile(`${set}.dev.jsonl`)));
  if (said.length === 0) process.stdout.write('No data to measure with: only the time that our own sentences take.\n');
  const german = germanSentences.map(text => ({ text }));
  const texts: Sentence[] = said.length > 0 ? said : sentences.map(text => ({ text }));
  return [
    ...(existsSync(scorer) ? accuracy(scored(scorer)) : []),
    ...germanRequests('developed with', developed),
    ...germanRequests('only measured', measured),
    ...ownSentences(),
    ...tenUtterances(),
    ...speed(texts),
    ...speed(german, GERMAN),
  ];
}

function linesOf(file: string): Sentence[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Sentence);
}

function scored(scorer: string): Score {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  try {
    const file = join(folder, 'score.json');
    execFileSync(process.execPath, [scorer, '--json', file], { cwd: join(import.meta.dirname, '..') });
    return JSON.parse(readFileSync(file, 'utf8')) as Score;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function accuracy(score: Score): Row[] {
  const { intents } = score;
  const others = intents.labels.find(({ label }) => label === 'other');
  const row = (measure: string, share: number | undefined, peer: string, goal: number): Row => ({
    measure,
    unit: '%',
    ours: 100 * (share ?? 0),
    peer,
    goal: `>= ${goal}`,
  });
  return [
    row('real requests, start and end', score['datetime-smcalflow']?.share, 'Recognizers-Text 83.4', 93),
    row("Recognizers' own suite", score['datetime']?.share, 'chrono 34.0 (itself 77.3)', 85),
    row('bare expressions', score['datetime-duckling']?.share, 'Recognizers-Text 55.9', 80),
    row('which template, accuracy', intents.share, 'nlp.js 73.5', 90),
    row('which template, macro-F1', intents.macroF1, 'nlp.js 74.6', 90),
    row('"other" recognised as other', others?.recall, '72', 92),
  ];
}

const PASSES = 5;
const AMERICAN = { language: 'en', locale: 'en-US', name: 'a sentence' };
const GERMAN = { language: 'de', locale: 'de-DE', name: 'a German sentence' };

/** From the text to the template and its filled slots: each sentence's median of five, after one warm-up. */
function speed(texts: readonly Sentence[], { language, locale, name } = AMERICAN): Row[] {
  const live = templatesIn(language);
  const took = ({ text, reference = REFERENCE }: Sentence): number => {
    const context = toolContext(live, { now: instantOf(reference, ZONE), zone: ZONE, locale });
    const begun = performance.now();
    understood(context, text);
    return performance.now() - begun;
  };
  texts.forEach(took);
  const passes = Array.from({ length: PASSES }, () => texts.map(took));
  const median = (_: unknown, index: number): number =>
    passes.map(pass => pass[index] ?? 0).toSorted((a, b) => a - b)[Math.floor(PASSES / 2)] ?? 0;
  const times = Float64Array.from(texts.map(median)).sort();
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return [
    { measure: `${name}, p50 of ${times.length}`, unit: 'ms', ours: at(0.5), goal: '' },
    { measure: `${name}, p99`, unit: 'ms', ours: at(0.99), peer: 'Recognizers 2 to 3.4', goal: '< 1' },
    { measure: `${name}, longest`, unit: 'ms', ours: at(1), goal: '' },
  ];
}

function templatesIn(language: string): LiveTemplates {
  const loaded = loadTemplates('templates', { profiles: new Set(['google-calendar']), language });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  return liveTemplates(loaded.set);
}

/** How many German sentences get their template, and how well templates are recognised: the mean of their F1. */
function germanRequests(which: string, requests: Requests): Row[] {
  const live = templatesIn(GERMAN.language);
  const place = { now: instantOf(REFERENCE, ZONE), zone: ZONE, locale: GERMAN.locale };
  const told = Object.entries(requests).flatMap(([label, texts]) =>
    texts.map(text => ({ label, taken: understood(toolContext(live, place), text).template ?? 'other' })),
  );
  const isRight = ({ label, taken }: (typeof told)[number]): boolean => (labelled[label] ?? []).includes(taken);
  const right = told.filter(isRight);
  const scores = Object.entries(labelled).map(([label, templates]) => {
    const of = told.filter(one => one.label === label).length;
    const taken = told.filter(one => templates.includes(one.taken)).length;
    return (2 * right.filter(one => one.label === label).length) / (of + taken);
  });
  const row = (measure: string, share: number): Row => ({
    measure: `German, ${which}: ${measure}`,
    unit: '%',
    ours: 100 * share,
    goal: '',
  });
  const others = right.filter(({ label }) => label === 'other').length / requests.other.length;
  return [
    row('which template, accuracy', right.length / told.length),
    row('macro-F1', scores.reduce((sum, score) => sum + score, 0) / scores.length),
    row('"other" recognised as other', others),
  ];
}

const labelled: Readonly<Record<string, readonly string[]>> = {
  create: ['create-event'],
  busy: ['busy-by-preset-range', 'busy-by-date-range', 'agenda'],
  attendee: ['busy-by-attendee'],
  free: ['find-free-time', 'attendee-availability'],
  get: ['get-event', 'next-event'],
  update: ['update-event', 'move-event'],
  delete: ['delete-event'],
  other: ['other'],
};
