import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenIn } from '../bot/templates/live-templates.ts';
import { instantOf } from '../cli/json-lines.ts';
import { toolContext } from '../cli/templates/context.ts';
import { understood } from '../dialogs/index.ts';
import { readWhen } from '../nlu/index.ts';
import type { Row } from './main.ts';

const SENTENCES = join(import.meta.dirname, 'sentences');
const LANGUAGES = readdirSync(SENTENCES, { withFileTypes: true }).flatMap(one => (one.isDirectory() ? [one.name] : []));
const HALVES = ['dev', 'blind'];
const ZONE = 'Europe/Berlin';
const REFERENCE = '2026-11-20T09:00:00';

type Sentence = { text: string; locale: string };
type When = NonNullable<ReturnType<typeof readWhen>>;
type Timed = Sentence & { reference: string; expected: Omit<When, 'said'> };
type Labelled = Sentence & { label: string };

/** Which template answers which label of bench/sentences. */
const LABELS: Readonly<Record<string, string>> = {
  'create-event': 'create_event',
  'get-event': 'query_events',
  'busy-by-date-range': 'query_events',
  'busy-by-preset-range': 'query_events',
  'busy-by-attendee': 'query_events',
  'find-free-time': 'find_free_time',
  'update-event': 'update_event',
  'delete-event': 'delete_event',
};
const CHANGES = new Set(['update_event', 'delete_event']);

/** How many of the times and intents in bench/sentences are understood. The templates need to speak a language for intents. */
export function ownSentences(): Row[] {
  const { live, languages } = spokenIn('templates');
  const labelOf = ({ text, locale }: Sentence): string => {
    const context = toolContext(live(locale), { now: instantOf(REFERENCE, ZONE), zone: ZONE, locale });
    return LABELS[understood(context, text).template ?? ''] ?? 'other';
  };
  return LANGUAGES.flatMap(language =>
    HALVES.flatMap(half => [
      timesExact(language, half),
      ...(languages().includes(language) ? intentsRight(language, half, labelOf) : []),
    ]),
  );
}

const linesOf = <T>(language: string, name: string): T[] =>
  readFileSync(join(SENTENCES, language, name), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);

function timesExact(language: string, half: string): Row {
  const sentences = linesOf<Timed>(language, `times.${half}.jsonl`);
  const right = sentences.filter(({ text, reference, locale, expected }) =>
    isSameTime(expected, readWhen(text, { reference, locale: `${locale}-u-fw-mon` }, language)),
  );
  return share(`own ${language}, ${half}: times exact`, right.length / sentences.length);
}

/** A bare clock time is the next moment at which it occurs. The sentences count weeks from Monday. */
function isSameTime(expected: Timed['expected'], got: When | undefined): boolean {
  if (expected.kind === 'none') return got === undefined;
  const isSame = (name: 'start' | 'end'): boolean => toMinute(expected[name]) === toMinute(got?.[name]);
  const kind = got?.kind.replace(/^time/, 'datetime');
  return kind === expected.kind && isSame('start') && isSame('end') && got?.seconds === expected.seconds;
}

const toMinute = (civil: string | undefined): string | undefined => civil?.slice(0, 16);

function intentsRight(language: string, half: string, labelOf: (sentence: Sentence) => string): Row[] {
  const read = linesOf<Labelled>(language, `intents.${half}.jsonl`).map(one => ({ ...one, got: labelOf(one) }));
  const right = read.filter(({ label, got }) => label === got);
  const harmful = read.filter(({ label, got }) => CHANGES.has(got) && !CHANGES.has(label));
  const name = `own ${language}, ${half}`;
  return [
    share(`${name}: intents right`, right.length / read.length),
    share(`${name}: neither change nor deletion, taken for one`, harmful.length / read.length),
  ];
}

const share = (measure: string, part: number): Row => ({ measure, unit: '%', ours: 100 * part, goal: '' });
