import { agreementReader } from './acts/answers/agreement.ts';
import { answerFrameReader, followUpReader } from './acts/answers/answer-frames.ts';
import {
  announcementReader,
  conditionReader,
  definiteReader,
  mealReader,
  pieceReader,
  planTest,
} from './acts/clauses.ts';
import { explanationReader } from './acts/explanations.ts';
import { fileWordsReader } from './acts/file-words.ts';
import { otherTimeReader, vagueShiftReader } from './acts/other-time.ts';
import { type SlotChanges, slotChangeReader } from './acts/slot-changes.ts';
import { type Analysis, Analyzer, type AnalyzerOptions } from './analysis.ts';
import { spokenLanguage } from './language.ts';
import { ORIGINAL_LANGUAGE, wordsIn } from './lexicon/index.ts';
import { withSpellings } from './lexicon/spellings.ts';
import { once } from './once/once.ts';
import { allPerLanguage } from './once/per-language.ts';
import { finished, type InSteps } from './once/stepwise.ts';
import type { Reading, Reason } from './reading/reading.ts';
import type { ReadingContext, SlotSketch, TemplateSketch, Understanding } from './reading/understanding.ts';
import { ofFocusReader } from './requests/spoken-of/of-focus.ts';
import { saidOfFocusReader } from './requests/spoken-of/said-of-focus.ts';
import type { Words } from './words/words.ts';

type UnderstandingOptions = AnalyzerOptions & {
  /** The supported languages; by default those of the project. */
  languages?: Readonly<Record<string, Words>>;
};

/** Learns the templates' utterances at once. It takes a moment; `understandingSteps` lets other work go on. */
export const createUnderstanding = (
  templates: readonly TemplateSketch[],
  options: UnderstandingOptions,
): Understanding => finished(understandingSteps(templates, options));

/** Learns the templates' utterances in steps. No message by itself means a template that has none. */
export function* understandingSteps(
  templates: readonly TemplateSketch[],
  options: UnderstandingOptions,
): InSteps<Understanding> {
  const language = options.language ?? ORIGINAL_LANGUAGE;
  const words = withSpellings(wordsIn(language, options.languages));
  yield;
  const analyzer = yield* Analyzer.made(words, templates, options);
  const readers = yield* languageReaders(words);
  return new TemplateUnderstanding({ language, words, analyzer, readers });
}

const languageReaders = allPerLanguage({
  sentences: answerFrameReader,
  explanation: explanationReader,
  followUp: followUpReader,
  fileWords: fileWordsReader,
  pieces: pieceReader,
  announced: announcementReader,
  meals: mealReader,
  definiteAt: definiteReader,
  isConditional: conditionReader,
  isPlan: planTest,
  agrees: agreementReader,
  wantsVagueShift: vagueShiftReader,
  otherTime: otherTimeReader,
  ofFocus: ofFocusReader,
  saidOfFocus: saidOfFocusReader,
});
type LanguageReaders = ReturnType<typeof languageReaders> extends InSteps<infer R> ? R : never;

/** Texts that are read again in the same moment. */
const MOST_REMEMBERED = 4;

type UnderstandingParts = { language: string; words: Words; analyzer: Analyzer; readers: LanguageReaders };

class TemplateUnderstanding implements Understanding {
  readonly sentences: Understanding['sentences'];
  readonly explanation: Understanding['explanation'];
  readonly followUp: Understanding['followUp'];
  readonly fileWords: Understanding['fileWords'];
  readonly pieces: Understanding['pieces'];
  readonly announced: Understanding['announced'];
  readonly meals: Understanding['meals'];
  readonly definiteAt: Understanding['definiteAt'];
  readonly isConditional: Understanding['isConditional'];
  readonly isPlan: Understanding['isPlan'];
  readonly agrees: Understanding['agrees'];
  readonly wantsVagueShift: Understanding['wantsVagueShift'];
  readonly otherTime: Understanding['otherTime'];
  readonly ofFocus: Understanding['ofFocus'];
  readonly saidOfFocus: Understanding['saidOfFocus'];
  readonly #language: string;
  readonly #words: Words;
  readonly #analyzer: Analyzer;
  readonly #changesOf: (analysis: Analysis, slots: readonly SlotSketch[]) => SlotChanges;
  /** A reading stays plain data; what it was made of is kept next to it. */
  readonly #analyses = new WeakMap<Reading, Analysis>();
  /** In a group a message is read to see who it is for, and again to answer it. */
  readonly #lastRead = new Map<string, Reading>();

  constructor({ language, words, analyzer, readers }: UnderstandingParts) {
    this.#language = language;
    this.#words = words;
    this.#analyzer = analyzer;
    this.#changesOf = slotChangeReader(words, analyzer.findAll);
    this.sentences = readers.sentences;
    this.explanation = readers.explanation;
    this.followUp = readers.followUp;
    this.fileWords = readers.fileWords;
    this.pieces = readers.pieces;
    this.announced = readers.announced;
    this.meals = readers.meals;
    this.definiteAt = readers.definiteAt;
    this.isConditional = readers.isConditional;
    this.isPlan = readers.isPlan;
    this.agrees = readers.agrees;
    this.wantsVagueShift = readers.wantsVagueShift;
    this.otherTime = readers.otherTime;
    this.ofFocus = readers.ofFocus;
    this.saidOfFocus = readers.saidOfFocus;
  }

  read(message: string, context: ReadingContext): Reading {
    const { reference, zone, locale, spokenDay, spokenMonth, calendars } = context;
    const key = JSON.stringify([message, reference, zone, locale, spokenDay, spokenMonth, calendars]);
    const known = this.#lastRead.get(key);
    if (known) return known;
    const analysis = this.#analyzer.analyze(message, context);
    const reading = this.#readingOfRival(analysis) ?? this.#readingOf(analysis);
    this.#lastRead.set(key, reading);
    const [oldest] = this.#lastRead.keys();
    if (this.#lastRead.size > MOST_REMEMBERED && oldest !== undefined) this.#lastRead.delete(oldest);
    return reading;
  }

  #readingOf(analysis: Analysis, changes?: Pick<Reading, 'rival'>): Reading {
    return this.#keep(analysis, readingOf(analysis, { entities: analysis.entities, ...changes }, this.#language));
  }

  #readingOfRival(whole: Analysis): Reading | undefined {
    const { analysis, rival } = this.#analyzer.rivalIn(whole) ?? {};
    return analysis && rival !== undefined ? this.#readingOf(analysis, { rival }) : undefined;
  }

  knows(word: string): boolean {
    return this.#analyzer.knows(word);
  }

  get anyEvent(): string {
    return this.#words.eventWords[0] ?? '';
  }

  get namesHaveCapitals(): boolean {
    return this.#analyzer.namesHaveCapitals;
  }

  forSlots(reading: Reading, slots: readonly SlotSketch[]): Reading {
    const whole = this.#analyses.get(reading);
    if (!whole) throw new TypeError('forSlots() needs a reading that read() returned, not a copy of one');
    const isOfSeries = slots.some(({ type }) => type === 'series-start');
    const analysis = (isOfSeries ? whole.withoutOnwards() : undefined) ?? whole;
    const changes = this.#changesOf(analysis, slots);
    // Most messages change no slot by its name, and are read as they were.
    if (analysis === whole && isNothing(changes) && reading.entities === whole.entities) return reading;
    const onwards = analysis !== whole && { onwards: whole.onwards() };
    const rival = reading.rival !== undefined && { rival: reading.rival };
    return this.#keep(whole, readingOf(analysis, { ...changes, ...onwards, ...rival }, this.#language));
  }

  why(message: string, context: ReadingContext): Reason[] {
    return this.#analyzer.intents.why(this.#analyzer.analyze(message, context).said());
  }

  asksWhether(who: string, time: string): string {
    return this.#words.whose.asking.replace('{who}', () => who).replace('{time}', () => time);
  }

  deletion(event: string): string {
    return this.#words.onwards.request.replace('{event}', () => event);
  }

  asking(what: keyof Words['doing'], event: string): string {
    return this.#words.doing[what].replace('{event}', () => event);
  }

  noted(event: string, remark: string): string {
    const { noting } = this.#words.description;
    return noting.replace('{event}', () => event).replace('{remark}', () => remark);
  }

  inCompanyOf(who: string): string {
    return `${this.#words.company.becomes} ${who}`;
  }

  takingOff(who: string): string {
    return this.#words.parts.takenOff.plain?.replace('{who}', () => who) ?? who;
  }

  #keep(analysis: Analysis, reading: Reading): Reading {
    this.#analyses.set(reading, analysis);
    return reading;
  }
}

const isNothing = ({ edit, clauses }: SlotChanges): boolean => edit === undefined && clauses === undefined;

/** Getters, so that what is not asked for is not worked out. */
function readingOf(analysis: Analysis, changes: SlotChanges & Pick<Reading, 'rival'>, language: string): Reading {
  const content = once(() => analysis.content(changes));
  return {
    text: analysis.text,
    plain: analysis.whole.plain,
    unexplained: analysis.unexplained,
    get intents() {
      return analysis.intents();
    },
    get title() {
      return analysis.title();
    },
    get stated() {
      return analysis.stated;
    },
    get whose() {
      return analysis.whose();
    },
    get others() {
      return analysis.others();
    },
    get part() {
      return analysis.part();
    },
    get asked() {
      return analysis.asking().asked;
    },
    get asksIfThere() {
      return analysis.asking().asksIfThere;
    },
    get turn() {
      return analysis.asking().turn;
    },
    get response() {
      return analysis.response();
    },
    get removes() {
      return analysis.removes();
    },
    get kept() {
      return analysis.kept();
    },
    get outOfReach() {
      return analysis.outOfReach();
    },
    get almanac() {
      return analysis.almanac();
    },
    get chat() {
      return analysis.chat();
    },
    get toOthers() {
      return analysis.toOthers();
    },
    get onwards() {
      return analysis.onwards();
    },
    get bulk() {
      return analysis.bulk();
    },
    get placed() {
      return analysis.placed();
    },
    get narrowing() {
      return analysis.narrowing();
    },
    get beyond() {
      return analysis.beyond;
    },
    get besideEvent() {
      return analysis.besideEvent();
    },
    get placedBeside() {
      return analysis.placedBeside();
    },
    get spans() {
      return content().spans;
    },
    get unread() {
      return content().unread;
    },
    get foreign() {
      return spokenLanguage(analysis.text, language) === 'other';
    },
    ...analysis.whole.said,
    ...analysis.details(),
    ...changes,
  };
}
