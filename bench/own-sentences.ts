import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenIn } from '../bot/templates/live-templates.ts';
import { instantOf } from '../cli/json-lines.ts';
import { toolContext } from '../cli/templates/context.ts';
import { type Understood, understood } from '../dialogs/index.ts';
import { readText } from '../dialogs/slots/fill.ts';
import { readWhen } from '../nlu/index.ts';
import { grade, lostValues, type Parts, type Request, reportedInVain } from './own-requests.ts';
import type { Row } from './row.ts';

const SENTENCES = join(import.meta.dirname, 'sentences');
const LANGUAGES = readdirSync(SENTENCES, { withFileTypes: true }).flatMap(one => (one.isDirectory() ? [one.name] : []));
const HALVES = ['dev', 'blind'];
const ZONE = 'Europe/Berlin';
const REFERENCE = '2026-11-20T09:00:00';

type Sentence = { text: string; locale: string; reference?: string };
type Read = Understood & { label: string; command: string | undefined };
type Reader = (sentence: Sentence) => Read;
type When = NonNullable<ReturnType<typeof readWhen>>;
type Timed = Sentence & { reference: string; expected: Omit<When, 'said'> };
type Labelled = Sentence & { label: string };
type Message = Sentence & { reference: string; templates: string[]; expected: Parts };

/** Which template answers which label of bench/sentences. */
const LABELS: Readonly<Record<string, string>> = {
  'create-event': 'create_event',
  'get-event': 'query_events',
  'next-event': 'query_events',
  agenda: 'query_events',
  'busy-by-date-range': 'query_events',
  'busy-by-preset-range': 'query_events',
  'busy-by-attendee': 'query_events',
  'find-free-time': 'find_free_time',
  'attendee-availability': 'find_free_time',
  'update-event': 'update_event',
  'move-event': 'update_event',
  'delete-event': 'delete_event',
};
/** The label of each kind of request. */
const KINDS: Readonly<Record<string, string>> = {
  new: 'create_event',
  look: 'query_events',
  next: 'query_events',
  load: 'query_events',
  free: 'find_free_time',
  change: 'update_event',
  deletion: 'delete_event',
  none: 'other',
};
const CHANGES = new Set(['update_event', 'delete_event']);

/**
 * How much of bench/sentences is understood, and whether the bot is silent about the rest. The templates need to speak a
 * language for all but times.
 */
export function ownSentences(): Row[] {
  const { live, languages } = spokenIn('templates');
  const read = ({ text, locale, reference = REFERENCE }: Sentence): Read => {
    const setting = { now: instantOf(reference, ZONE), zone: ZONE, locale: withWeeksFromMonday(locale) };
    const context = toolContext(live(locale), setting);
    const known = understood(context, text);
    const { command } = readText(context, text);
    return { ...known, command, label: LABELS[known.template ?? ''] ?? 'other' };
  };
  return LANGUAGES.flatMap(language =>
    HALVES.flatMap(half => [
      timesExact(language, half),
      ...(languages().includes(language)
        ? [intentsRight, requestsRight, messagesRight, accounted, kindsRight].flatMap(measure =>
            measure(language, half, read),
          )
        : []),
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
    isSameTime(expected, readWhen(text, { reference, locale: withWeeksFromMonday(locale) }, language)),
  );
  return share(`own ${language}, ${half}: times exact`, right.length / sentences.length);
}

/** The sentences count weeks from Monday. */
const withWeeksFromMonday = (locale: string): string => `${locale}-u-fw-mon`;

/** A bare clock time is the next moment at which it occurs. */
function isSameTime(expected: Timed['expected'], got: When | undefined): boolean {
  if (expected.kind === 'none') return got === undefined;
  const isSame = (name: 'start' | 'end'): boolean => toMinute(expected[name]) === toMinute(got?.[name]);
  const kind = got?.kind.replace(/^time/, 'datetime');
  return kind === expected.kind && isSame('start') && isSame('end') && got?.seconds === expected.seconds;
}

const toMinute = (civil: string | undefined): string | undefined => civil?.slice(0, 16);

function intentsRight(language: string, half: string, read: Reader): Row[] {
  const all = linesOf<Labelled>(language, `intents.${half}.jsonl`).map(one => ({ ...one, got: read(one).label }));
  const right = all.filter(({ label, got }) => label === got);
  const harmful = all.filter(({ label, got }) => CHANGES.has(got) && !CHANGES.has(label));
  const name = `own ${language}, ${half}`;
  return [
    share(`${name}: intents right`, right.length / all.length),
    share(`${name}: neither change nor deletion, taken for one`, harmful.length / all.length),
  ];
}

/** The sentences that were written together with those that the kinds of requests are learnt from, and kept aside. */
function kindsRight(language: string, half: string, read: Reader): Row[] {
  if (half !== 'blind') return [];
  const all = linesOf<Sentence & { kind: string }>(language, 'kinds.blind.jsonl');
  const right = all.filter(one => read(one).label === KINDS[one.kind]);
  return [share(`own ${language}, ${half}: kinds right`, right.length / all.length)];
}

/** What, when, where and who: all right, only the intent, or not even that. */
function requestsRight(language: string, half: string, read: Reader): Row[] {
  const all = linesOf<Request>(language, `requests.${half}.jsonl`);
  const grades = all.map(one => {
    const got = read(one);
    return grade(one, got.label, got);
  });
  return (['exact', 'partly', 'wrong'] as const).map(name =>
    share(`own ${language}, ${half}: requests ${name}`, grades.filter(one => one === name).length / all.length),
  );
}

const TAKES_BACK: ReadonlySet<string> = new Set(['undo', 'regret', 'restore']);

/** Messages to the templates themselves: which one is meant, and what it is told. To take something back is a command. */
function messagesRight(language: string, half: string, read: Reader): Row[] {
  const file = `messages.${half}.jsonl`;
  if (!existsSync(join(SENTENCES, language, file))) return [];
  const grades = linesOf<Message>(language, file).map(one => {
    const got = read(one);
    const label = TAKES_BACK.has(got.command ?? '') ? 'undo' : (got.template ?? 'other');
    if (!one.templates.includes(label)) return 'wrong';
    return grade({ ...one, expected: { ...one.expected, intent: label } }, label, got);
  });
  return (['exact', 'partly', 'wrong'] as const).map(name =>
    share(`own ${language}, ${half}: messages ${name}`, grades.filter(one => one === name).length / grades.length),
  );
}

/** Messages in which a value is lost without a word, and requests in which words are named in vain. */
function accounted(language: string, half: string, read: Reader): Row[] {
  const requests = linesOf<Request>(language, `requests.${half}.jsonl`);
  const all = [...requests, ...linesOf<Sentence>(language, `intents.${half}.jsonl`)].map(read);
  const known = all.filter(({ template }) => template !== null);
  const silent = known.filter(one => lostValues(one).length > 0);
  const inVain = requests.filter(one => {
    const got = read(one);
    return got.template !== null && reportedInVain(one, got).length > 0;
  });
  return [
    share(`own ${language}, ${half}: messages with a value lost in silence`, silent.length / all.length),
    share(`own ${language}, ${half}: requests with words named in vain`, inVain.length / requests.length),
  ];
}

const share = (measure: string, part: number): Row => ({ measure, unit: '%', ours: 100 * part, goal: '' });
