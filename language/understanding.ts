import { readAnswer, readOrdinal } from './answers.ts';
import { type ChoiceList, choiceReader, wholePhrases } from './choices.ts';
import { commandReader } from './commands.ts';
import { readDescription, readPlaces, readQuotes, readReminders } from './details.ts';
import { readDurations } from './durations.ts';
import { readEdit } from './edits.ts';
import { blanked, type Found, overlaps } from './found.ts';
import { trainClassifier } from './guesses.ts';
import { readMention } from './mentions.ts';
import { MAX_TEXT, normalize } from './normalize.ts';
import { readPeople } from './people.ts';
import type { Entity, Reading, ReadingContext, Span, TemplateSketch, Understanding } from './reading.ts';
import { readReferences } from './references.ts';
import { readRepeats } from './repeats.ts';
import { readShifts } from './shifts.ts';
import { readTimes } from './times/index.ts';
import { readTitle } from './titles.ts';
import { messageTokens, utteranceTokens, wordsOf } from './tokens.ts';
import { en } from './words/en.ts';
import { readZones } from './zones.ts';

export type UnderstandingOptions = {
  /** The named stretches of time. */
  presets: readonly { name: string; phrases: readonly string[] }[];
  /** A designer's extra phrases for control words. */
  commands: Readonly<Record<string, readonly string[]>>;
};

/** Learns the templates' utterances; takes a few milliseconds, once for every version of the templates. */
export function createUnderstanding(
  templates: readonly TemplateSketch[],
  options: UnderstandingOptions,
): Understanding {
  const presets = options.presets.map(({ name, phrases }) => ({ value: name, phrases }));
  const readChoices = choiceLists(templates).map(choiceReader);
  const readPresets = choiceReader({ list: 'preset-range', options: presets });
  const readCommand = commandReader(options.commands);
  const examples = templates.flatMap(({ name, utterances, slots }) =>
    utterances.flatMap(utterance => utteranceTokens(utterance, slots).map(tokens => ({ template: name, tokens }))),
  );
  const vocabulary = new Set(examples.flatMap(({ tokens }) => tokens));
  const known = (word: string): boolean => vocabulary.has(word);
  const findAll = (text: string, context: ReadingContext) => findEntities(text, context, readChoices, readPresets);
  const others = en.others.flatMap(other => otherTokens(other, findAll, known));
  const classifier = trainClassifier(examples, others);
  const carriers = new Map(
    templates.map(template => [template.name, new Set(template.utterances.flatMap(literalWords))]),
  );

  return {
    read(message, context): Reading {
      const text = normalize(message).slice(0, MAX_TEXT);
      const { found, quotes } = findAll(text, context);
      const entities = found.map(({ entity }) => entity);
      const quoteSpans = quotes.map(({ span }) => span);
      const guesses = classifier.guess(messageTokens(text, entities, quoteSpans, known));
      const covers = found.flatMap(({ entity, covers: spans }) =>
        entity.type === 'event-reference' ? [entity.span] : spans,
      );
      const best = guesses[0]?.template;
      const allDay = ALL_DAY.exec(text);
      const wholeDay = allDay ? [{ start: allDay.index, end: allDay.index + allDay[0].length }] : [];
      const title = readTitle(text, quotes, [...covers, ...wholeDay], carriers.get(best ?? '') ?? new Set());
      return {
        text,
        guesses: withReference(guesses, entities, templates),
        entities,
        unexplained: unexplainedWords(text, [...covers, ...quoteSpans]),
        ...optional('command', readCommand(text)),
        ...optional('title', title),
        ...optional('answer', readAnswer(text)),
        ...optional('ordinal', readOrdinal(text)),
        ...optional('mention', readMention(text)),
        ...optional('edit', context.slots && readEdit(text, context.slots)),
        ...(allDay && { allDay: true as const }),
      };
    },
  };
}

type AllFound = { found: Found[]; quotes: { inner: string; span: Span }[] };

/** Finds every entity, the plainest kinds first; what one has taken is blank for the next. */
function findEntities(
  text: string,
  { reference, locale }: Pick<ReadingContext, 'reference' | 'locale'>,
  readChoices: readonly ((text: string) => Found[])[],
  readPresets: (text: string) => Found[],
): AllFound {
  const setting = { reference, locale };
  const quotes = readQuotes(text);
  let rest = blanked(
    text,
    quotes.map(({ span }) => span),
    '"',
  );
  const found: Found[] = [];
  const take = (read: (text: string) => Found[]): void => {
    const taken = read(rest).filter(({ covers }) => !found.some(other => crossing(other, covers)));
    found.push(...taken);
    rest = blanked(
      rest,
      taken.flatMap(({ covers }) => covers),
    );
  };
  take(readReferences);
  take(readDescription);
  for (const read of readChoices) take(read);
  take(readShifts);
  take(readReminders);
  for (const { found: repeat, blank } of readRepeats(rest, setting)) {
    found.push({ ...repeat, covers: blank });
    rest = blanked(rest, blank);
  }
  take(readZones);
  const named = readPresets(rest);
  const times = readTimes(
    blanked(
      rest,
      readDurations(rest).flatMap(({ covers }) => covers),
    ),
    setting,
  );
  rest = blanked(
    rest,
    times.flatMap(({ covers }) => covers),
  );
  found.push(...times.map(time => withZone(time, found)), ...wholePhrases(named, times));
  take(readDurations);
  take(readPeople);
  take(readPlaces);
  return { found: found.toSorted((a, b) => a.entity.span.start - b.entity.span.start), quotes };
}

const crossing = ({ covers }: Found, others: readonly Span[]): boolean =>
  covers.some(cover => others.some(other => overlaps(cover, other)));

/** A zone that was named is the zone of the sentence's times. */
function withZone(time: Found, found: readonly Found[]): Found {
  const zone = found.find(({ entity }) => entity.type === 'time-zone')?.entity;
  if (time.entity.type !== 'time' || zone?.type !== 'time-zone') return time;
  return { ...time, entity: { ...time.entity, value: { ...time.entity.value, zone: zone.zone } } };
}

const choiceLists = (templates: readonly TemplateSketch[]): ChoiceList[] =>
  templates.flatMap(({ slots }) => slots.flatMap(({ name, options }) => (options ? [{ list: name, options }] : [])));

const literalWords = (utterance: string): string[] => wordsOf(utterance.replace(/\{\w+\}/g, ' '));

/** A message that no template is for is learnt twice: by its own words, and by how unknown words stand in it. */
function otherTokens(
  other: string,
  findAll: (text: string, context: ReadingContext) => AllFound,
  known: (word: string) => boolean,
): string[][] {
  const { found } = findAll(other, { reference: '2026-01-05T09:00:00', zone: 'utc', locale: 'en' });
  const entities = found.map(({ entity }) => entity);
  return [messageTokens(other, entities, [], () => true), messageTokens(other, entities, [], known)];
}

/** Above this it is plain what is to be done with it. */
const SURE = 0.6;

/** An event's id or link by itself asks for that event. */
function withReference(
  guesses: Reading['guesses'],
  entities: readonly Entity[],
  templates: readonly TemplateSketch[],
): Reading['guesses'] {
  if (!entities.some(({ type }) => type === 'event-reference')) return guesses;
  const about = templates.filter(({ slots }) => slots.some(({ type }) => type === 'event')).map(({ name }) => name);
  const [template] = about;
  // What else is said of it decides, where it says that something is to be done with an event.
  const [best] = guesses;
  if (!template || (best && best.confidence > SURE && about.includes(best.template))) return guesses;
  return [
    { template, confidence: 0.95 },
    ...guesses.filter(guess => guess.template !== template && guess.confidence > 0.95),
  ];
}

const ALL_DAY = /\b(?:all|(?:the\s+)?(?:whole|entire))[\s-]day(?:\s+long)?\b/i;
const NOISE = new Set(en.noise);

function unexplainedWords(text: string, covers: readonly Span[]): number {
  return wordsOf(blanked(text, covers)).filter(word => !NOISE.has(word)).length;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
