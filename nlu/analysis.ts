import { dateOf } from '../time/index.ts';
import { keptReader, refusalReader } from './acts/answers/kept.ts';
import { blockingReader } from './acts/blocking.ts';
import { newTimeReader, renamingReader } from './acts/edits.ts';
import { guestRestater, partReader, removalReader, unnamedGuestReader } from './acts/parts.ts';
import { restater } from './acts/restated.ts';
import { isStated } from './acts/stated.ts';
import { beginningReader, saying, type Whole, wholeReader } from './acts/whole.ts';
import { type Content, contentReader } from './content.ts';
import { NO_CARRIERS } from './entities/carrier-phrases.ts';
import { placeLeadTest } from './entities/details.ts';
import { type AllFound, type EntityFinder, entityFinder, oneToOnes, spansOf } from './entities/entities.ts';
import { mentionReader, otherOneReader, pointedReader } from './entities/mentions.ts';
import { responseReader } from './entities/responses.ts';
import { type NamedFound, withNames } from './entities/tagged.ts';
import { generalTest, generalTitleReader, reminderNamer, titleReader, topicTest } from './entities/titles.ts';
import { vagueTest } from './entities/vague.ts';
import { IntentReader } from './intents/intent-reader.ts';
import { type KeptModels, learntIntents } from './intents/learning/learnt.ts';
import { type Tokenizer, tokenizer } from './intents/tokens.ts';
import { once } from './once/once.ts';
import { allPerLanguage, perLanguage } from './once/per-language.ts';
import { each, type InSteps, Stepwise } from './once/stepwise.ts';
import { readSpans } from './read-spans.ts';
import type { Entity, Others } from './reading/entities.ts';
import type { IntentGuess, Reading } from './reading/reading.ts';
import type { Onwards, PartOfEvent, Whose } from './reading/requests.ts';
import type { Span } from './reading/spans.ts';
import type { ReadingContext, TemplateSketch } from './reading/understanding.ts';
import { type Asking, askingReader, NOTHING_ASKED, rivalReader } from './requests/asking.ts';
import { besideEventReader, placedBesideReader } from './requests/beside-event.ts';
import { bulkReader } from './requests/bulk.ts';
import { companyRestater } from './requests/company.ts';
import { joiningRestater } from './requests/joining.ts';
import { narrowingReader } from './requests/narrowing.ts';
import { onwardsReader } from './requests/onwards.ts';
import { outOfReachReader } from './requests/out-of-reach.ts';
import { placedReader } from './requests/placed.ts';
import { remarkReader } from './requests/remarks.ts';
import { salutationRemover } from './requests/salutation.ts';
import { almanacReader, chatReader } from './requests/side-talk.ts';
import { toOthersReader } from './requests/to-others.ts';
import { statementRemover } from './statements.ts';
import { type Tagger, taggerOf } from './tagger/tagger.ts';
import { dictationWriter } from './text/dictation.ts';
import { mender } from './text/mending.ts';
import { MAX_TEXT, normalize } from './text/normalize.ts';
import { reasonReader } from './text/reasons.ts';
import { blanked } from './text/spans.ts';
import { type Vocabulary, vocabularyOf } from './text/vocabulary.ts';
import { eitherReader } from './time/either.ts';
import { linkedReader } from './time/linked.ts';
import { whoseReader } from './whose-calendar/index.ts';
import { othersReader } from './whose-calendar/others.ts';
import type { Words } from './words/words.ts';

export type AnalyzerOptions = {
  /** BCP 47 subtag of the language to read; English by default, and for unknown languages. */
  language?: string;
  /** The named ranges of time. */
  presets: readonly { name: string; phrases: readonly string[] }[];
  /** A designer's extra phrases for control words. */
  commands: Readonly<Record<string, readonly string[]>>;
  /** Keeps what was learnt of utterances, for the next time that they are the same. */
  kept?: KeptModels;
};

/** What the analyses of a language and its templates are made from. */
type Parts = {
  words: Words;
  findAll: EntityFinder;
  readers: LanguageReaders;
  intents: IntentReader;
  /** What the language and the designers' own files say. */
  vocabulary: Vocabulary;
};

/** Everything that the analyses of a language and its templates share. */
export class Analyzer {
  readonly findAll: EntityFinder;
  readonly #tag: Tagger;
  readonly #writtenOut: (text: string) => string;
  readonly #wordsOf: Tokenizer;
  readonly #noise: ReadonlySet<string>;
  readonly #vocabulary: Vocabulary;
  readonly intents: IntentReader;
  readonly readers: Readers;
  readonly namesHaveCapitals: boolean;

  private constructor(
    { words, findAll, readers, intents, vocabulary }: Parts,
    { commands, language = 'en' }: AnalyzerOptions,
  ) {
    const { mended, undictated, restated, guestsRestated, joiningRestated, companyRestated } = readers;
    const { wordsOf, whole, others } = readers;
    const unsaluted = salutationRemover(words);
    this.#writtenOut = text =>
      companyRestated(joiningRestated(guestsRestated(restated(mended(undictated(unsaluted(text)))))));
    this.#wordsOf = wordsOf;
    this.namesHaveCapitals = words.timeGrammar?.namesHaveCapitals === true;
    this.#tag = taggerOf(language);
    this.#noise = new Set(words.noise);
    this.findAll = findAll;
    this.intents = intents;
    this.#vocabulary = vocabulary;
    this.readers = { ...readers, whole: whole(commands), others: others(this.#vocabulary) };
  }

  /** Learns the templates' utterances, and puts together what reads a message. */
  static *made(words: Words, templates: readonly TemplateSketch[], options: AnalyzerOptions): InSteps<Analyzer> {
    const presets = options.presets.map(({ name, phrases }) => ({ value: name, phrases }));
    const findAll = yield* entityFinder(words, templates, presets);
    const readers = yield* languageReaders(words);
    const { language = 'en', kept } = options;
    const learnt = yield* learntIntents(templates, { language, words, wordsOf: readers.wordsOf, kept });
    const [own, added] = [yield* vocabularies(words).steps(), yield* vocabularySteps([...templates, options.presets])];
    const intents = new IntentReader(templates, { words, wordsOf: readers.wordsOf, learnt });
    yield;
    const vocabulary: Vocabulary = { has: word => own.has(word) || added.has(word) };
    return new Analyzer({ words, findAll, readers, intents, vocabulary }, options);
  }

  analyze(message: string, context: ReadingContext): Analysis {
    const text = this.#writtenOut(normalize(message)).slice(0, MAX_TEXT);
    const asked = this.readers.withoutStatements(text, part => this.findAll(part, context).found);
    return new Analysis(this, asked, context);
  }

  /** "Does choir clash with film night": the question about choir alone, and the name of the other event. */
  rivalIn({ text, context }: Analysis): { analysis: Analysis; rival: string } | undefined {
    const asked = this.readers.rival(text);
    if (!asked) return undefined;
    const { found } = this.findAll(asked.rival, context);
    const times = found.flatMap(({ entity, covers }) => (entity.type === 'time' ? covers : []));
    const rival = blanked(asked.rival, times).replace(/[^\p{L}\p{M}\d)]+$/u, '');
    // "Do my meetings overlap this week" names no other event.
    return /\p{L}/u.test(rival)
      ? { analysis: new Analysis(this, asked.question, context), rival: rival.trim() }
      : undefined;
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
      isVague: this.readers.isVague,
      isGeneral: this.readers.isGeneral,
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

/** Every word that a language knows. */
const vocabularies = perLanguage(words => new Stepwise(() => vocabularySteps(partsOf(words))));

const partsOf = (words: Words): unknown[] => Object.entries(words).map(([name, part]) => ({ [name]: part }));

function* vocabularySteps(sources: readonly unknown[]): InSteps<Set<string>> {
  const known = new Set<string>();
  yield* each(sources, one => {
    for (const word of vocabularyOf(one)) known.add(word);
  });
  return known;
}

const tokenizerOf = perLanguage(tokenizer);

/** What reads a language, whatever the templates. */
const languageReaders = allPerLanguage({
  mended: mender,
  undictated: dictationWriter,
  restated: restater,
  guestsRestated: guestRestater,
  joiningRestated: joiningRestater,
  companyRestated: companyRestater,
  wordsOf: tokenizerOf,
  whole: wholeReader,
  restricted: ({ restricting }: Words) => saying(restricting),
  invites: ({ people }: Words) => saying(people.inviting),
  title: titleReader,
  withReminders: reminderNamer,
  generalTitle: generalTitleReader,
  newTime: newTimeReader,
  isTopic: topicTest,
  isPlaceLead: placeLeadTest,
  isVague: vagueTest,
  isGeneral: generalTest,
  reasonsIn: reasonReader,
  withoutStatements: (words: Words) => {
    const toOthersIn = toOthersReader(words);
    return statementRemover(words, text => toOthersIn(text) !== undefined);
  },
  mention: mentionReader,
  otherOne: otherOneReader,
  unnamedGuest: unnamedGuestReader,
  pointed: pointedReader,
  blocking: blockingReader,
  linked: linkedReader,
  either: eitherReader,
  whose: whoseReader,
  others: othersReader,
  part: partReader,
  removes: (words: Words) => removalReader(words, tokenizerOf(words)),
  response: responseReader,
  asking: askingReader,
  rival: rivalReader,
  kept: keptReader,
  besideEvent: besideEventReader,
  placedBeside: placedBesideReader,
  bulk: bulkReader,
  narrowing: narrowingReader,
  placed: placedReader,
  remarksIn: remarkReader,
  outOfReach: outOfReachReader,
  toOthers: toOthersReader,
  almanac: almanacReader,
  chat: chatReader,
  onwards: onwardsReader,
  refuses: refusalReader,
  wishes: (words: Words) => beginningReader(words, words.wishes),
  renames: renamingReader,
  content: contentReader,
});

type LanguageReaders = ReturnType<typeof languageReaders> extends InSteps<infer R> ? R : never;
type Readers = Omit<LanguageReaders, 'whole' | 'others'> & {
  whole: ReturnType<LanguageReaders['whole']>;
  others: ReturnType<LanguageReaders['others']>;
};

/** Aspects of an event whose words look like names. */
const LIKE_NAMES: ReadonlySet<string> = new Set(['organizer', 'clash', 'often']);

/** A guess at this confidence may as well be another template. */
const UNCLEAR = 0.5;

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

  /** The text without what is quoted and what was read from it; an option may be the answer to an invitation. */
  #withoutValues(): string {
    const values = this.entities.filter(({ type }) => type !== 'choice').map(({ span }) => span);
    return blanked(this.text, [...values, ...spansOf(this.all.quotes)]);
  }

  unexplainedWithin({ start, end }: Span): number {
    return this.#analyzer.countWords(this.#rest.slice(start, end));
  }

  readonly said = once(() => this.#analyzer.intents.said(this.text, this.all));
  readonly part = once((): PartOfEvent | undefined => this.#analyzer.readers.part(this.text, this.entities));
  readonly removes = once(() => this.#analyzer.readers.removes(this.text, this.part()));
  /** Who calls an event off with a note to its guests, declines it if it is another person's. */
  readonly response = once(() => {
    const said = this.#analyzer.readers.response(this.#withoutValues());
    return said ?? (this.#callsOff() ? 'decline' : undefined);
  });
  /** "Delete the note: hi" only has a note. */
  readonly #callsOff = once((): boolean => {
    const note = this.entities.find(({ type }) => type === 'description');
    return note !== undefined && /\S\s+\S/.test(this.text.slice(0, note.span.start)) && this.removes() === 'event';
  });
  /** What adds or removes the link, the place or the guests of an event does not ask for them. */
  readonly asking = once((): Asking => {
    if (this.part()) return NOTHING_ASKED;
    const saysTime = this.entities.some(({ type }) => type === 'time');
    return this.#analyzer.readers.asking(blanked(this.text, spansOf(this.all.quotes)), saysTime);
  });
  /** What says only what is asked of an event, for a template that can answer it. */
  readonly #asked = once(() =>
    this.asking().said.filter(({ value }) =>
      // What looks for conflicts can tell what clashes with one event.
      [value, ...(value === 'clash' ? ['conflicts'] : [])].some(option =>
        this.#analyzer.intents.hasOption(this.intents(), option),
      ),
    ),
  );
  /** "The organiser of the retro" looks like a name; the "Who" of "the Who concert" is part of one. */
  readonly #askedLikeNames = once((): Span[] =>
    this.#asked().flatMap(({ value, span }) => (LIKE_NAMES.has(value) ? [span] : [])),
  );
  readonly kept = once(() => this.#analyzer.readers.kept(this.text));
  readonly outOfReach = once(() => this.#analyzer.readers.outOfReach(this.text));
  readonly almanac = once(() =>
    this.#analyzer.readers.almanac(this.text, part =>
      this.#analyzer.findAll(part, this.context).found.map(({ entity }) => entity),
    ),
  );
  readonly chat = once(() => this.#analyzer.readers.chat(this.text));
  readonly toOthers = once(() => this.#analyzer.readers.toOthers(this.text));
  readonly placed = once(() =>
    this.#analyzer.readers.placed(this.text, { entities: this.entities, title: this.title() }),
  );
  readonly narrowing = once(() => this.#analyzer.readers.narrowing(this.text));
  readonly onwards = once((): Onwards | undefined =>
    this.#analyzer.readers.onwards({
      text: this.text,
      found: this.all.found,
      today: dateOf(this.context.reference),
      find: stretch => (stretch === this.text ? this.all : this.#analyzer.findAll(stretch, this.context)).found,
    }),
  );
  /** What is read of the request without the words that say from when on. */
  readonly withoutOnwards = once((): Analysis | undefined => {
    const onwards = this.onwards();
    return onwards && this.#analyzer.analyze(onwards.rest, this.context);
  });
  readonly besideEvent = once(() =>
    this.#analyzer.readers.besideEvent({
      ...{ text: this.text, entities: this.entities },
      find: part => this.#analyzer.findAll(part, this.context).found.map(({ entity }) => entity),
    }),
  );
  /** Something new whose time another event gives, and the request without that event. */
  readonly placedBeside = once(() => {
    const { text, entities } = this;
    return this.besideEvent() ? undefined : this.#analyzer.readers.placedBeside({ text, entities });
  });
  readonly bulk = once(() => this.#analyzer.readers.bulk(this.text));
  /** "The stand-up ends in May" asks for a deletion, and "cancel this and the following" is as clear as "cancel this". */
  readonly intents = once((): IntentGuess[] => {
    const own = this.#intents();
    const isClear = (own[0]?.confidence ?? 0) > UNCLEAR && !this.onwards()?.ends;
    const rest = isClear ? undefined : this.withoutOnwards();
    if (rest) return rest.#intentsOf({ ofSeries: true });
    const asked = isClear ? undefined : this.#withoutRemarks();
    return asked ? asked.#intentsOf() : own;
  });
  /** "Call off the dentist, the car broke down" asks for what "call off the dentist" does. */
  readonly #withoutRemarks = once((): Analysis | undefined => {
    const { remarksIn, reasonsIn } = this.#analyzer.readers;
    const remarks = [...remarksIn(this.text), ...reasonsIn(this.text)];
    const asked = blanked(this.text, remarks).replace(/[\s,;–—-]+$/u, '');
    return remarks.length > 0 ? this.#analyzer.analyze(asked, this.context) : undefined;
  });
  readonly #intents = once(() => this.#intentsOf());

  /** @param ofSeries  true if it was said from when on */
  #intentsOf({ ofSeries = false } = {}): IntentGuess[] {
    return this.#analyzer.intents.guess(this.said(), this.entities, {
      ofSeries,
      removes: this.removes,
      part: this.part,
      asks: () => this.asking().said.map(({ span }) => span),
      refuses: () => this.#analyzer.readers.refuses(this.text),
      wishes: () => this.#saysWhen() && this.#analyzer.readers.wishes(this.text) === true,
      renames: () => this.#analyzer.readers.renames(this.text),
      responds: () => this.response() !== undefined,
      callsOff: this.#callsOff,
    });
  }

  readonly whose = once((): Whose | undefined => this.#analyzer.readers.whose(this.text, this.all));
  readonly others = once((): Others | undefined => this.#analyzer.readers.others(this.text, this.all));
  readonly title = once(() =>
    this.#analyzer.readers.title(
      this.text,
      this.all.quotes,
      [...this.whole.covers, ...coversOf(this.all), ...this.#askedLikeNames()],
      this.all.titles.length > 0 ? this.#names() : this.all.titles,
      this.all.quotes.length > 0 ? this.#analyzer.intents.nameless(this.intents()) : NO_CARRIERS,
    ),
  );

  #saysWhen(): boolean {
    return this.entities.some(one => one.type === 'repeat' || (one.type === 'time' && one.value.said.time));
  }

  /** "Invoice reminder" names something new, but the reminder of an event that is there. */
  #names(): Span[] {
    const { intents, readers } = this.#analyzer;
    const names = intents.withoutVerbs(this.text, this.all.titles, this.intents());
    return intents.isNew(this.intents()) ? readers.withReminders(this.#rest, names) : names;
  }

  /** What was read from which stretch, for the entities and the edit of a template's slots. */
  content({ entities, edit }: Pick<Reading, 'entities' | 'edit'>): Content {
    const { text, all, whole } = this;
    const { pointed } = this.details();
    const carriers = this.#analyzer.intents.carrierPhrases(this.said(), this.intents());
    const said = [
      ...whole.covers,
      ...(whole.said.anew ? [whole.said.anew] : []),
      ...this.#asked().map(({ span }) => span),
    ];
    const read = readSpans({ text, all, entities, title: this.title(), edit, pointed, said });
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
    | 'invites'
    | 'mention'
    | 'otherOne'
    | 'unnamedGuest'
    | 'pointed'
    | 'blocking'
    | 'linked'
    | 'either'
    | 'generalTitle'
    | 'newTime'
  > {
    const { restricted, invites, mention, otherOne, unnamedGuest, pointed } = this.#analyzer.readers;
    const { blocking, linked, either, generalTitle, newTime } = this.#analyzer.readers;
    return {
      ...optional('newTime', newTime(this.text, this.entities)),
      ...optional('generalTitle', generalTitle(withoutTimes(this.text, this.all), this.entities)),
      ...optional('restricted', restricted(this.#rest)),
      ...optional('invites', invites(this.#rest)),
      // French "le" right before "1:1" is no pronoun.
      ...optional('mention', mention(blanked(withoutTimes(this.text, this.all), oneToOnes(this.text), 'x'))),
      ...optional('otherOne', otherOne(this.text)),
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
