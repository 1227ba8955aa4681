import { blockingReader } from './acts/blocking.ts';
import { bulkReader } from './acts/bulk.ts';
import { newTimeReader, renamingReader } from './acts/edits.ts';
import { keptReader, refusalReader } from './acts/kept.ts';
import { outOfReachReader } from './acts/out-of-reach.ts';
import { guestRestater, partReader, removalReader, unnamedGuestReader } from './acts/parts.ts';
import { restater } from './acts/restated.ts';
import { isStated } from './acts/stated.ts';
import { saying, type Whole, wholeReader } from './acts/whole.ts';
import { type Content, contentReader } from './content.ts';
import { placeLeadTest } from './entities/details.ts';
import { type AllFound, type EntityFinder, spansOf } from './entities/entities.ts';
import { mentionReader, pointedReader } from './entities/mentions.ts';
import { type NamedFound, withNames } from './entities/tagged.ts';
import { generalTitleReader, titleReader, topicTest } from './entities/titles.ts';
import { IntentReader } from './intents/intent-reader.ts';
import { type Tokenizer, tokenizer } from './intents/tokens.ts';
import type { Words } from './lexicon/words.ts';
import { readSpans } from './read-spans.ts';
import type { Entity, Others, PartOfEvent, Reading, ReadingContext, Span, TemplateSketch, Whose } from './reading.ts';
import { type Tagger, taggerOf } from './tagger/tagger.ts';
import { mender } from './text/mending.ts';
import { MAX_TEXT, normalize } from './text/normalize.ts';
import { once } from './text/once.ts';
import { reasonReader } from './text/reasons.ts';
import { blanked } from './text/spans.ts';
import { eitherReader } from './time/either.ts';
import { linkedReader } from './time/linked.ts';
import { whoseReader } from './whose-calendar/index.ts';
import { othersReader, vocabularyOf } from './whose-calendar/others.ts';

export type AnalyzerOptions = {
  /** BCP 47 subtag of the language to read; English by default, and for unknown languages. */
  language?: string;
  /** The named ranges of time. */
  presets: readonly { name: string; phrases: readonly string[] }[];
  /** A designer's extra phrases for control words. */
  commands: Readonly<Record<string, readonly string[]>>;
};

/** Everything that the analyses of a language and its templates share. */
export class Analyzer {
  readonly findAll: EntityFinder;
  readonly #tag: Tagger;
  readonly #writtenOut: (text: string) => string;
  readonly #wordsOf: Tokenizer;
  readonly #noise: ReadonlySet<string>;
  readonly #vocabulary: ReadonlySet<string>;
  readonly intents: IntentReader;
  readonly readers: Readers;

  constructor(
    words: Words,
    templates: readonly TemplateSketch[],
    findAll: EntityFinder,
    { presets, commands, language = 'en' }: AnalyzerOptions,
  ) {
    const [mended, restated, guestsRestated] = [mender(words), restater(words), guestRestater(words)];
    this.#writtenOut = text => guestsRestated(restated(mended(text)));
    this.#wordsOf = tokenizer(words);
    this.#tag = taggerOf(language);
    this.#noise = new Set(words.noise);
    this.findAll = findAll;
    this.intents = new IntentReader(templates, { language, words, wordsOf: this.#wordsOf });
    this.#vocabulary = vocabularyOf(words, templates, presets);
    this.readers = readersOf(words, this.#wordsOf, { commands, vocabulary: this.#vocabulary });
  }

  analyze(message: string, context: ReadingContext): Analysis {
    const text = this.#writtenOut(normalize(message)).slice(0, MAX_TEXT);
    return new Analysis(this, text, context);
  }

  /** Finds everything in a text; names are looked for only where words are left that nothing else explains. */
  find(text: string, context: ReadingContext): NamedFound {
    const all = this.findAll(text, context);
    if (this.countWords(restOf(text, all)) === 0) return { ...all, titles: [] };
    return withNames(text, all, {
      tag: this.#tag,
      findAll: other => this.findAll(other, context),
      hasWord: stretch => this.countWords(stretch) > 0,
      isTopic: this.readers.isTopic,
      isPlaceLead: this.readers.isPlaceLead,
      reasonsIn: this.readers.reasonsIn,
      renames: this.readers.renames,
    });
  }

  /** True if the language or a template knows all parts of a word: "I'd", "follow-up". */
  knows(word: string): boolean {
    return word
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .every(part => part.length < 2 || this.#vocabulary.has(part));
  }

  /** How many words of a text are not noise. */
  countWords(stretch: string): number {
    return this.#wordsOf(stretch).filter(word => !this.#noise.has(word)).length;
  }
}

type Readers = ReturnType<typeof readersOf>;

const readersOf = (
  words: Words,
  wordsOf: Tokenizer,
  { commands, vocabulary }: { commands: AnalyzerOptions['commands']; vocabulary: ReadonlySet<string> },
) => ({
  whole: wholeReader(words, commands),
  restricted: saying(words.restricting),
  title: titleReader(words),
  generalTitle: generalTitleReader(words),
  newTime: newTimeReader(words),
  isTopic: topicTest(words),
  isPlaceLead: placeLeadTest(words),
  reasonsIn: reasonReader(words),
  mention: mentionReader(words),
  unnamedGuest: unnamedGuestReader(words),
  pointed: pointedReader(words),
  blocking: blockingReader(words),
  linked: linkedReader(words),
  either: eitherReader(words),
  whose: whoseReader(words),
  others: othersReader(words, vocabulary),
  part: partReader(words),
  removes: removalReader(words, wordsOf),
  kept: keptReader(words),
  bulk: bulkReader(words),
  outOfReach: outOfReachReader(words),
  refuses: refusalReader(words),
  renames: renamingReader(words),
  content: contentReader(words),
});

/**
 * What a message says, whatever the dialog. Entities are found at once. The template, the title and the like are worked
 * out on first use, because few answers to a question need them.
 */
export class Analysis {
  readonly text: string;
  readonly context: ReadingContext;
  readonly all: NamedFound;
  readonly entities: Entity[];
  readonly whole: Whole;
  /** How many words are neither part of an entity nor noise. */
  readonly unexplained: number;
  readonly #analyzer: Analyzer;
  /** The text without its entities and quotes. */
  readonly #rest: string;

  constructor(analyzer: Analyzer, text: string, context: ReadingContext) {
    this.#analyzer = analyzer;
    this.text = text;
    this.context = context;
    this.all = analyzer.find(text, context);
    this.entities = this.all.found.map(({ entity }) => entity);
    this.whole = analyzer.readers.whole(text);
    this.#rest = restOf(text, this.all);
    this.unexplained = analyzer.countWords(this.#rest);
  }

  unexplainedWithin({ start, end }: Span): number {
    return this.#analyzer.countWords(this.#rest.slice(start, end));
  }

  readonly said = once(() => this.#analyzer.intents.said(this.text, this.all));
  readonly part = once((): PartOfEvent | undefined => this.#analyzer.readers.part(this.text, this.entities));
  readonly removes = once(() => this.#analyzer.readers.removes(this.text, this.part()));
  readonly kept = once(() => this.#analyzer.readers.kept(this.text));
  readonly outOfReach = once(() => this.#analyzer.readers.outOfReach(this.text));
  readonly bulk = once(() => this.#analyzer.readers.bulk(this.text));
  readonly intents = once(() =>
    this.#analyzer.intents.guess(this.said(), this.entities, {
      removes: this.removes,
      refuses: () => this.#analyzer.readers.refuses(this.text),
      renames: () => this.#analyzer.readers.renames(this.text),
    }),
  );
  readonly whose = once((): Whose | undefined => this.#analyzer.readers.whose(this.text, this.all));
  readonly others = once((): Others | undefined => this.#analyzer.readers.others(this.text, this.all));
  readonly title = once(() =>
    this.#analyzer.readers.title(
      this.text,
      this.all.quotes,
      [...this.whole.covers, ...coversOf(this.all)],
      this.all.titles,
    ),
  );

  /** What was read from which stretch, for the entities and the edit of a template's slots. */
  content({ entities, edit }: Pick<Reading, 'entities' | 'edit'>): Content {
    const { text, all, whole } = this;
    const { pointed } = this.details();
    const carriers = this.#analyzer.intents.carrierPhrases(this.said().sentences, this.intents());
    const read = readSpans({ text, all, entities, title: this.title(), edit, pointed, said: whole.covers });
    const { mention, ordinal, next, nextNamed, several, question } = { ...whole.said, ...this.details() };
    return this.#analyzer.readers.content(text, read, {
      ...{ quotes: spansOf(all.quotes), carriers },
      points: [mention, ordinal, next, nextNamed, several, pointed].some(said => said !== undefined),
      asks: question === true,
      titleFrom: this.title()?.how === 'tagged' ? undefined : read.find(({ as }) => as === 'title')?.start,
    });
  }

  get stated(): boolean {
    return isStated(this.said().sentences);
  }

  get beyond(): boolean {
    return this.#analyzer.intents.isOutOfScope(this.said().sentences);
  }

  /** What the message says of its entities and words. */
  readonly details = once(() => this.#details());

  #details(): Pick<
    Reading,
    | 'restricted'
    | 'mention'
    | 'unnamedGuest'
    | 'pointed'
    | 'blocking'
    | 'linked'
    | 'either'
    | 'generalTitle'
    | 'newTime'
  > {
    const { restricted, mention, unnamedGuest, pointed, blocking, linked, either, generalTitle, newTime } =
      this.#analyzer.readers;
    return {
      ...optional('newTime', newTime(this.text, this.entities)),
      ...optional('generalTitle', generalTitle(withoutTimes(this.text, this.all), this.entities)),
      ...optional('restricted', restricted(this.#rest)),
      ...optional('mention', mention(withoutTimes(this.text, this.all))),
      ...optional('unnamedGuest', unnamedGuest(this.text)),
      ...optional('pointed', pointed(this.text, this.entities)),
      ...optional('blocking', blocking(this.text, this.entities)),
      ...optional('linked', linked(this.text, this.entities)),
      ...optional('either', either(this.text, this.all.found)),
    };
  }
}

/** The text without its entities and quotes. */
const restOf = (text: string, all: AllFound): string => blanked(text, [...coversOf(all), ...spansOf(all.quotes)]);

/** The spans to leave out of the rest; of a reference to an event, only the reference itself. */
const coversOf = ({ found }: AllFound): Span[] =>
  found.flatMap(({ entity, covers }) => (entity.type === 'event-reference' ? [entity.span] : covers));

/** "This" in "the 9th of this month" and in "only this one" of a template's option does not point at an event. */
const withoutTimes = (text: string, { found }: AllFound): string =>
  blanked(
    text,
    found.flatMap(({ entity, covers }) => (isOfOther(entity) ? covers : [])),
  );

const isOfOther = (entity: Entity): boolean =>
  entity.type === 'time' || (entity.type === 'choice' && entity.list !== 'preset-range');

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
