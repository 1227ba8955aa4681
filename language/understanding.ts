import { answeringReader, followUpReader } from './answering.ts';
import { answerReader, ordinalReader, otherReadingReader } from './answers.ts';
import { clauseReader } from './clauses.ts';
import { commandReader, decisionReader, skipReader } from './commands.ts';
import { editReader } from './edits.ts';
import { type AllFound, entityFinder, spansOf } from './entities.ts';
import { blanked, type Found } from './found.ts';
import { mentionReader, nextReader, pointedReader, severalReader } from './mentions.ts';
import { MAX_TEXT, normalize } from './normalize.ts';
import { namesReader } from './people.ts';
import { anyPhrase, WORD_END, WORD_START } from './phrases.ts';
import type { Edit, Entity, Reading, TemplateSketch, Understanding } from './reading.ts';
import { learnRequests } from './requests.ts';
import { someoneElseReader } from './someone-else.ts';
import { titleReader } from './titles.ts';
import { messageTokens, tokenizer } from './tokens.ts';
import { wordsIn } from './words/index.ts';
import { withSpellings } from './words/spellings.ts';
import type { Words } from './words/words.ts';
import { zoneReader } from './zones.ts';

export type UnderstandingOptions = {
  /** The named stretches of time. */
  presets: readonly { name: string; phrases: readonly string[] }[];
  /** A designer's extra phrases for control words. */
  commands: Readonly<Record<string, readonly string[]>>;
  /** BCP 47 subtag of the language that is read; English is the default, and what an unknown one is taken for. */
  language?: string;
  /** The languages that there are; those that come with the project when nothing is said. */
  languages?: Readonly<Record<string, Words>>;
};

/** Learns the templates' utterances; takes a few milliseconds, once for every version of the templates. */
export function createUnderstanding(
  templates: readonly TemplateSketch[],
  options: UnderstandingOptions,
): Understanding {
  const words = withSpellings(wordsIn(options.language ?? 'en', options.languages));
  const wordsOf = tokenizer(words);
  const readers = wholeReaders(words, options.commands);
  const presets = options.presets.map(({ name, phrases }) => ({ value: name, phrases }));
  const findAll = entityFinder(words, templates, presets);
  const requests = learnRequests(templates, words, wordsOf);
  const literal = (utterance: string): string[] => wordsOf(utterance.replace(/\{\w+\}/g, ' '));
  const carriers = new Map(templates.map(({ name, utterances }) => [name, new Set(utterances.flatMap(literal))]));
  const noise = new Set(words.noise);

  const asked = (text: string, { found, quotes }: AllFound): string[][] =>
    requests.sentencesOf(messageTokens(text, found, spansOf(quotes), wordsOf));

  return {
    why(message, context) {
      const text = normalize(message).slice(0, MAX_TEXT);
      return requests.why(asked(text, findAll(text, context)));
    },
    read(message, context): Reading {
      const text = normalize(message).slice(0, MAX_TEXT);
      const all = findAll(text, context);
      const { found, quotes } = all;
      const entities = found.map(({ entity }) => entity);
      const quoteSpans = spansOf(quotes);
      const guesses = requests.guess(asked(text, all));
      const covers = found.flatMap(({ entity, covers: spans }) =>
        entity.type === 'event-reference' ? [entity.span] : spans,
      );
      const best = guesses[0]?.template;
      const allDay = readers.allDay.exec(text);
      const wholeDay = allDay ? [{ start: allDay.index, end: allDay.index + allDay[0].length }] : [];
      const answered = readers.answer(text);
      const yesOrNo = answered ? [{ start: 0, end: text.length - answered.rest.length }] : [];
      const title = readers.title(
        text,
        quotes,
        [...yesOrNo, ...covers, ...wholeDay],
        carriers.get(best ?? '') ?? new Set(),
      );
      const { slots } = context;
      const edit = slots && readers.edit(text, slots);
      const rest = blanked(text, [...covers, ...quoteSpans]);
      const unexplainedIn = (stretch: string): number => wordsOf(stretch).filter(word => !noise.has(word)).length;
      const clauses = slots
        ? readers.clauses(text, quoteSpans, (piece, { start, end }) => {
            const saysOneThing =
              found.some(one => isWithin(one, start, end)) && unexplainedIn(rest.slice(start, end)) === 0;
            return saysOneThing || readers.edit(piece, slots) !== undefined;
          })
        : [];
      return {
        text,
        guesses: withReference(guesses, entities, templates),
        entities: withoutPlaceOf(edit, text, entities),
        unexplained: unexplainedIn(rest),
        ...optional('zone', readers.zone(text)),
        ...optional('command', readers.command(text)),
        ...optional('title', title),
        ...(answered && { answer: answered.answer, behindAnswer: answered.rest }),
        ...(readers.skip(text) && { skip: true as const }),
        ...(clauses.length > 1 && { clauses }),
        ...optional('decision', readers.decision(text)),
        ...optional('ordinal', readers.ordinal(text)),
        ...optional('mention', readers.mention(text)),
        ...optional('pointed', readers.pointed(text, entities)),
        ...(readers.several(text) && { several: true as const }),
        ...(readers.next(text) && { next: true as const }),
        ...optional('names', readers.names(text)),
        ...optional('someoneElse', readers.someoneElse(text)),
        ...optional('edit', edit),
        ...(readers.otherReading(text) && { otherReading: true as const }),
        ...(readers.sameTime.test(text) && { sameTime: true as const }),
        ...(allDay && { allDay: true as const }),
      };
    },
    sentences: readers.answering,
    followUp: readers.followUp,
  };
}

/** "In" of "rename it in X" leads to the new value and to no place. */
function withoutPlaceOf(edit: Edit | undefined, text: string, entities: readonly Entity[]): Entity[] {
  const value = edit?.rest === undefined ? 0 : text.lastIndexOf(edit.rest);
  return entities.filter(({ type, span }) => type !== 'place' || !(span.start < value && value < span.end));
}

/** People are named in lists; of everything else one thing may stand between two commas. */
const isWithin = ({ entity, covers }: Found, start: number, end: number): boolean =>
  entity.type !== 'people' && covers.every(cover => cover.start >= start && cover.end <= end);

/** What is read of a message as a whole. */
const wholeReaders = (words: Words, commands: UnderstandingOptions['commands']) => ({
  command: commandReader(words, commands),
  decision: decisionReader(words),
  skip: skipReader(words),
  clauses: clauseReader(words),
  zone: zoneReader(words),
  title: titleReader(words),
  answer: answerReader(words),
  answering: answeringReader(words),
  followUp: followUpReader(words),
  ordinal: ordinalReader(words),
  otherReading: otherReadingReader(words),
  mention: mentionReader(words),
  pointed: pointedReader(words),
  several: severalReader(words),
  next: nextReader(words),
  names: namesReader(words),
  someoneElse: someoneElseReader(words),
  edit: editReader(words),
  sameTime: new RegExp(`${WORD_START}(?:${anyPhrase(words.sameTime)})${WORD_END}`, 'iu'),
  allDay: new RegExp(`${WORD_START}(?:${anyPhrase(words.allDay)})${WORD_END}`, 'iu'),
});

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

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
