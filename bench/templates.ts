import { liveTemplates } from '../bot/templates/live-templates.ts';
import { FaultsError } from '../core/faults.ts';
import { loadTemplates } from '../dialogs/index.ts';
import { hotReload } from './hot-reload.ts';
import { manyTemplates } from './many-templates.ts';
import type { Row } from './row.ts';

const LOADS = 20;
const READS = 4000;

/** Sentences of our own, for use without the published data. */
export const sentences = [
  'book lunch with ana@example.com tomorrow at noon',
  "what's on my calendar next week",
  'when am I busy from Monday to Wednesday',
  'details of the budget review',
  'when do I meet Ana',
  'schedule a call with Ben and Cem every other Tuesday at 10 for 45 minutes in Room 4, with a reminder 10 minutes before',
  'make it 4pm',
  'colourless green ideas sleep furiously',
];

/** Loads all templates (read, check, compile, learn their utterances), understands one message; the same with few and many
 * templates; and edits one of many. */
export async function templates(): Promise<Row[]> {
  const profiles = new Set(['google-calendar']);
  const load = () => {
    const loaded = loadTemplates('templates', { profiles });
    if ('faults' in loaded) throw new FaultsError(loaded.faults);
    return loaded.set;
  };
  const set = load();
  const loads = times(LOADS, load);
  const learns = times(LOADS, () => liveTemplates(set).understanding);
  const { understanding } = liveTemplates(set);
  const context = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' };
  const reads = times(READS, index => understanding.read(sentences[index % sentences.length] ?? '', context).intents);
  return [
    { measure: 'load and check all templates', unit: 'ms', ours: at(loads, 0.5), goal: '' },
    { measure: 'learn their utterances', unit: 'ms', ours: at(learns, 0.5), goal: '' },
    { measure: 'understand a message, p50', unit: 'ms', ours: at(reads, 0.5), goal: '' },
    { measure: 'understand a message, p99', unit: 'ms', ours: at(reads, 0.99), goal: '< 1' },
    ...manyTemplates(sentences),
    ...(await hotReload()),
  ];
}

function times(count: number, work: (index: number) => unknown): Float64Array {
  const taken = Float64Array.from({ length: count }, (_, index) => {
    const begun = performance.now();
    work(index);
    return performance.now() - begun;
  });
  return taken.sort();
}

const at = (sorted: Float64Array, share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
