import { answeringReader, followUpReader } from './acts/answer-frames.ts';
import { blockingReader } from './acts/blocking.ts';
import { clauseReader } from './acts/clauses.ts';
import { editReader, titleSlot } from './acts/edits.ts';
import { fileWordsReader } from './acts/file-words.ts';
import { guestRestater, partReader, removalReader, withoutVagueDeletions } from './acts/parts.ts';
import { restater } from './acts/restated.ts';
import { isStated } from './acts/stated.ts';
import { saying, wholeReader } from './acts/whole.ts';
import { type Carriers, carrierFinder } from './entities/carrier-phrases.ts';
import { type AllFound, entityFinder, spansOf } from './entities/entities.ts';
import { mentionReader, pointedReader } from './entities/mentions.ts';
import { titleReader } from './entities/titles.ts';
import { learnRequests } from './intents/intents.ts';
import { messageTokens, tokenizer } from './intents/tokens.ts';
import { wordsIn } from './lexicon/index.ts';
import { withSpellings } from './lexicon/spellings.ts';
import type { Words } from './lexicon/words.ts';
import type { Edit, Entity, Reading, ReadingContext, Span, TemplateSketch, Understanding } from './reading.ts';
import { MAX_TEXT, normalize } from './text/normalize.ts';
import { shorthandReader } from './text/shorthand.ts';
import { blanked, type Found } from './text/spans.ts';
import { linkedReader } from './time/linked.ts';
import { whoseReader } from './whose-calendar/index.ts';
import { othersReader, vocabularyOf } from './whose-calendar/others.ts';

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
  const writtenOut = shorthandReader(words);
  const [restated, guestsRestated] = [restater(words), guestRestater(words)];
  const readers = readersOf(words, options.commands);
  const othersOf = othersReader(words, vocabularyOf(words, templates, options.presets));
  const [partOf, removesOf] = [partReader(words), removalReader(words, wordsOf)];
  const presets = options.presets.map(({ name, phrases }) => ({ value: name, phrases }));
  const findAll = entityFinder(words, templates, presets);
  const requests = learnRequests(templates, words, wordsOf);
  const carriers = carrierFinder(templates, wordsOf);
  const noise = new Set(words.noise);
  const isBeyond = beyondReader(words);
  const titleOf = titleSlot(words.edits);

  const textOf = (message: string): string =>
    guestsRestated(restated(writtenOut(normalize(message)))).slice(0, MAX_TEXT);
  const asked = (text: string, { found, quotes }: AllFound): string[][] =>
    requests.sentencesOf(messageTokens(text, found, spansOf(quotes), wordsOf));

  /** A new name says nothing else: "rename it to Friday drinks". */
  const besideName = (text: string, name: string, context: ReadingContext): Entity[] => {
    const start = text.lastIndexOf(name);
    return findAll(blanked(text, [{ start, end: start + name.length }]), context).found.map(({ entity }) => entity);
  };

  const unexplainedIn = (stretch: string): number => wordsOf(stretch).filter(word => !noise.has(word)).length;

  return {
    why(message, context) {
      const text = textOf(message);
      return requests.why(asked(text, findAll(text, context)));
    },
    read(message, context): Reading {
      const text = textOf(message);
      const all = findAll(text, context);
      const entities = all.found.map(({ entity }) => entity);
      const covers = coversOf(all);
      const rest = blanked(text, [...covers, ...spansOf(all.quotes)]);
      const unexplained = unexplainedIn(rest);
      const whole = readers.whole(text);
      const { slots } = context;
      const edit = slots && readers.edit(text, slots);
      const standsAlone = (piece: string, span: Span): boolean =>
        (all.found.some(one => isWithin(one, span)) && unexplainedIn(rest.slice(span.start, span.end)) === 0) ||
        (slots !== undefined && readers.edit(piece, slots) !== undefined);
      const clauses = slots ? readers.clauses(text, spansOf(all.quotes), standsAlone) : [];
      const isName = edit?.slot !== undefined && edit.slot === titleOf(slots ?? []);
      const name = isName && clauses.length <= 1 ? edit.rest : undefined;
      // Which template, and what is left to be a title, few answers to a question are asked.
      const sentences = once(() => asked(text, all));
      const part = once(() => partOf(text, entities));
      const removes = once(() => removesOf(text, part()));
      const guesses = once(() =>
        withReference(withoutVagueDeletions(requests.guess(sentences()), removes, templates), entities, templates),
      );
      // What is only stated asks for nothing: "call" of "call mom tomorrow at 5" is a part of its name.
      const carried = (): Carriers => (isStated(sentences()) ? new Set() : carriers(guesses()[0]?.template));
      const title = once(() =>
        readers.title(text, all.quotes, [...whole.covers, ...covers], () => (unexplained > 0 ? carried() : undefined)),
      );
      const whose = once(() => readers.whose(text, all));
      const others = once(() => othersOf(text, all));
      return {
        text,
        plain: whole.plain,
        get guesses() {
          return guesses();
        },
        get title() {
          return title();
        },
        get stated() {
          return isStated(sentences());
        },
        get whose() {
          return whose();
        },
        get others() {
          return others();
        },
        get part() {
          return part();
        },
        get removes() {
          return removes();
        },
        get beyond() {
          return sentences().flat().some(isBeyond);
        },
        entities: name ? besideName(text, name, context) : withoutPlaceOf(edit, text, entities),
        unexplained,
        ...whole.said,
        ...optional('restricted', readers.restricted(rest)),
        ...optional('mention', readers.mention(withoutTimes(text, all))),
        ...optional('pointed', readers.pointed(text, entities)),
        ...optional('blocking', readers.blocking(text, entities)),
        ...optional('linked', readers.linked(text, entities)),
        ...(clauses.length > 1 && { clauses }),
        ...optional('edit', edit),
      };
    },
    asksWhether: (who, time) => words.whose.asking.replace('{who}', () => who).replace('{time}', () => time),
    sentences: readers.answering,
    followUp: readers.followUp,
    fileWords: readers.fileWords,
  };
}

/** "In" of "rename it in X" leads to the new value and to no place. */
function withoutPlaceOf(edit: Edit | undefined, text: string, entities: readonly Entity[]): Entity[] {
  const value = edit?.rest === undefined ? 0 : text.lastIndexOf(edit.rest);
  return entities.filter(({ type, span }) => type !== 'place' || !(span.start < value && value < span.end));
}

/** People are named in lists; of everything else one thing may stand between two commas. */
const isWithin = ({ entity, covers }: Found, { start, end }: Span): boolean =>
  entity.type !== 'people' && covers.every(cover => cover.start >= start && cover.end <= end);

/** "This" of "the 9th of this month" points at nothing. */
const withoutTimes = (text: string, { found }: AllFound): string =>
  blanked(
    text,
    found.flatMap(({ entity, covers }) => (entity.type === 'time' ? covers : [])),
  );

/** An event that is pointed at is no part of a sentence that is left out. */
const coversOf = ({ found }: AllFound): Span[] =>
  found.flatMap(({ entity, covers }) => (entity.type === 'event-reference' ? [entity.span] : covers));

const readersOf = (words: Words, commands: UnderstandingOptions['commands']) => ({
  whole: wholeReader(words, commands),
  restricted: saying(words.restricting),
  title: titleReader(words),
  mention: mentionReader(words),
  whose: whoseReader(words),
  pointed: pointedReader(words),
  blocking: blockingReader(words),
  linked: linkedReader(words),
  edit: editReader(words),
  clauses: clauseReader(words),
  answering: answeringReader(words),
  followUp: followUpReader(words),
  fileWords: fileWordsReader(words),
});

function beyondReader({ hints }: Words): (word: string) => boolean {
  const others = new Set(
    Object.entries(hints.kinds).flatMap(([kind, list]) => (kind.startsWith('other-') ? list : [])),
  );
  return word => others.has(word);
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

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

/** Asked for the first time, it is worked out; from then on it is known. */
function once<T>(work: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
