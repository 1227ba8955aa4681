import { DateTime } from 'luxon';
import { MAX_TEXT, type Reading, type ReadingContext, type TimeValue } from '../../../nlu/index.ts';
import { shippedLanguages, shippedTemplates } from '../../shipped-templates.ts';
import { messages } from './messages.ts';

/** A message, its situation, and its reading. */
export type Said = { text: string; read(): Reading };

const SEED = 20_261_118;
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe'];
const REFERENCES = [
  '2026-11-18T10:00:00',
  '2026-03-29T01:30:00',
  '2028-02-29T23:59:00',
  '2026-12-31T00:00:00',
  '2027-01-04T08:00:00',
];

/** Messages in every language, each inside a dialog or outside, on days with clock changes and the like. */
export function* said(count: number): Generator<Said> {
  const places = shippedLanguages.languages().flatMap(placesOf);
  const sentences = [...new Set(places.flatMap(place => place.sentences))];
  let index = 0;
  for (const text of messages(count, SEED, sentences)) {
    const { live, locale, slots } = places[index % places.length] as Place;
    const context: ReadingContext = {
      reference: REFERENCES[index % REFERENCES.length] ?? '',
      zone: ZONES[index % ZONES.length] ?? '',
      locale,
    };
    index++;
    const read = (): Reading => {
      const reading = live.understanding.read(text, context);
      return slots ? live.understanding.forSlots(reading, slots) : reading;
    };
    yield { text, read };
  }
}

/** Two countries of each language that write dates and times in their own ways. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  en: ['en-US', 'en-GB'],
  de: ['de-DE', 'de-CH'],
  fr: ['fr-FR', 'fr-CA'],
};

type Place = ReturnType<typeof placesOf>[number];

function placesOf(language: string) {
  const live = shippedTemplates(language);
  const templates = [...live.set.templates.values()];
  const sentences = templates.flatMap(({ sketch }) => sketch.utterances);
  const locales = LOCALES[language] ?? [language];
  const open = [undefined, ...templates.map(({ sketch }) => sketch.slots)];
  return locales.flatMap(locale => open.map(slots => ({ live, locale, slots, sentences })));
}

/** The fault of a reading: empty, or one line about it. */
export function faultsOf({ text, read }: Said): string[] {
  const fault = (wrong: unknown): string => `${wrong}: ${JSON.stringify(text).slice(0, 300)}`;
  try {
    const wrong = wrongIn(read());
    return wrong === undefined ? [] : [fault(wrong)];
  } catch (error) {
    return [fault(error)];
  }
}

function wrongIn({ text, entities, intents }: Reading): string | undefined {
  if (text.length > MAX_TEXT) return 'too much was read';
  let start = 0;
  for (const { span, type, ...entity } of entities) {
    if (span.start < start || span.end <= span.start || span.end > text.length) return `the ${type} lies nowhere`;
    start = span.start;
    if (type === 'time' && 'value' in entity && !isTime(entity.value as TimeValue)) {
      return `${JSON.stringify(entity.value)} is no time`;
    }
  }
  if (intents.some(({ confidence }) => !(confidence >= 0 && confidence <= 1))) return 'a guess is no share';
  return undefined;
}

function isTime({ start, end, alternatives = [] }: TimeValue): boolean {
  const ends = [start, ...(end === undefined ? [] : [end])];
  const inOrder = end === undefined || start < end;
  return inOrder && ends.every(isMoment) && alternatives.every(isTime);
}

const isMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/.test(text) && DateTime.fromISO(text, { zone: 'UTC' }).isValid;

const STALL_MS = 50;
const TRIES = 3;

/** True if a message delays all others: reading it takes too long, and so does reading it again (median of three). */
export function stalls({ read }: Said): boolean {
  if (processorMs(read) <= STALL_MS) return false;
  const tries = Array.from({ length: TRIES }, () => processorMs(read)).toSorted((a, b) => a - b);
  return (tries[Math.floor(TRIES / 2)] ?? 0) > STALL_MS;
}

/** The processor time of this thread, so a busy machine does not count. */
function processorMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
