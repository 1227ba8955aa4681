import { bareNameTest, isStated, statedReader, withoutHours } from '../acts/stated.ts';
import { type CarrierPhrases, carrierPhrasesOf, NO_CARRIERS } from '../entities/carrier-phrases.ts';
import type { Quote } from '../entities/details.ts';
import type { AllFound } from '../entities/entities.ts';
import { rememberedOf } from '../once/remembered.ts';
import type { Entity } from '../reading/entities.ts';
import type { IntentGuess, Reason } from '../reading/reading.ts';
import type { PartOfEvent } from '../reading/requests.ts';
import type { Span } from '../reading/spans.ts';
import type { TemplateSketch } from '../reading/understanding.ts';
import { setsSomething, settingLists, withSettingsChanged } from '../requests/settings-changed.ts';
import type { FoundEntity } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { Classifier, type Said } from './classifier.ts';
import { type WriteClues, withClearWrites, writesOf } from './clear-writes.ts';
import { type ExactUtterances, exactUtterances } from './exact-utterances.ts';
import { kindReader, requestReader, type Sentences } from './features.ts';
import type { LearntIntents } from './learning/learnt.ts';
import { ownWords } from './own-words.ts';
import { asksByItself, messageTokens, type Tokenizer } from './tokens.ts';
import { type WordsAround, wordsAround } from './words-around.ts';

/** What an intent reader is made from: a language, how its words are cut, and what was learnt of the templates. */
type IntentParts = { words: Words; wordsOf: Tokenizer; learnt: LearntIntents };

/**
 * What speaks for writing, which part of an event comes or goes, the words that ask for something, and whether it was said
 * from when on.
 */
type Clues = Omit<WriteClues, 'changes' | 'beyond' | 'copies'> & {
  part(): PartOfEvent | undefined;
  asks(): readonly Span[];
  /** Whether it calls an event off with a note. */
  callsOff(): boolean;
  ofSeries: boolean;
};

/**
 * A message's sentences, and the template that has the whole message among its utterances. `marked`: the message as tokens,
 * with and without what is before the request.
 */
type SaidToTemplates = Said & { exactly: string | undefined; marked: readonly (readonly string[])[] };

/** Which template a message asks for: what the classifier says, put right by what is plain without it. */
export class IntentReader {
  readonly #templates: readonly TemplateSketch[];
  readonly #classifier: Classifier;
  readonly #sentencesOf: (tokens: readonly string[]) => string[][];
  readonly #stated: (tokens: readonly string[]) => string[] | undefined;
  readonly #isBareName: (tokens: readonly string[]) => boolean;
  readonly #kindOf: (word: string, at: number) => string | undefined;
  readonly #outOfScope: ReadonlySet<string>;
  readonly #carriers: (template?: string) => CarrierPhrases;
  readonly #wordsOf: Tokenizer;
  readonly #settings: ReadonlySet<string>;
  readonly #isOwn: (text: string) => boolean;
  readonly #exactly: ExactUtterances;
  readonly #around: WordsAround;
  readonly #events: ReadonlySet<string>;
  readonly #again: ReadonlySet<string>;

  constructor(templates: readonly TemplateSketch[], { words, wordsOf, learnt: { model, kinds } }: IntentParts) {
    const familiar = new Set(model.familiar);
    this.#templates = templates;
    this.#classifier = new Classifier(model, words.hints, kinds);
    this.#sentencesOf = requestReader(words.hints);
    this.#stated = statedReader(words, word => familiar.has(word));
    this.#isBareName = bareNameTest(words, word => familiar.has(word));
    this.#kindOf = kindReader(words.hints);
    this.#outOfScope = outOfScopeWords(words);
    this.#carriers = carrierPhrasesOf(templates, wordsOf);
    this.#wordsOf = wordsOf;
    this.#settings = settingLists(templates);
    this.#isOwn = ownWords(templates.flatMap(({ utterances }) => utterances));
    const noise = new Set(words.noise);
    this.#exactly = exactUtterances(templates, wordsOf, noise);
    this.#events = new Set([...words.eventWords, ...words.titles.general]);
    this.#around = wordsAround(templates, wordsOf, noise);
    this.#again = new Set(words.hints.again);
  }

  /** The sentences of a message without what is before the request itself. */
  said(text: string, { found, quotes }: AllFound): SaidToTemplates {
    const values = found.filter(({ entity }) => entity.type !== 'place' || !this.#isOwn(entity.text));
    const tokens = messageTokens(text, values, quotes.map(insideOf(text)), this.#wordsOf);
    const spoken = this.#sentencesOf(tokens);
    // Behind "I want to" and the like there is something to be done.
    const [only] = spoken;
    const isOne = spoken.length === 1;
    const thing = isOne && only?.length === tokens.length ? this.#stated(only) : undefined;
    const sentences = (thing ? [thing] : spoken).map(withoutHours);
    const plain = messageTokens(text, values.filter(isNoOption), [], this.#wordsOf);
    const marked = [tokens, ...(isOne ? spoken : []), plain];
    return { spoken, sentences, marked, exactly: this.#exactly(text, marked) };
  }

  guess(said: SaidToTemplates, entities: readonly Entity[], written: Clues): IntentGuess[] {
    if (said.exactly) return [{ template: said.exactly, confidence: SURE_BY_UTTERANCE }];
    const sets =
      !entities.some(asksByItself) &&
      !this.#isOfAnotherThing(said.spoken) &&
      setsSomething(entities, { lists: this.#settings, asks: written.asks() });
    const clear = withClearWrites(this.#classifier.guess(said), this.#templates, {
      ...written,
      changes: () => sets || written.ofSeries || this.#says(said, 'change'),
      copies: () => said.spoken.flat().some(word => this.#again.has(word)) || this.#says(said, 'copy'),
      beyond: () => this.isOutOfScope(said.sentences),
      renames: () => !this.isOutOfScope(said.sentences) && written.renames(),
    });
    const guesses = withSettingsChanged(clear, this.#templates, { entities, part: written.part(), sets });
    const answered = written.callsOff() ? withNotedAnswer(guesses, this.#templates) : guesses;
    return withReference(this.#ofText(this.#ofBareThing(answered, said), said), entities, this.#templates);
  }

  /** "Order a soup": what is not plainly asked of another template begins the one with these words around a text. */
  #ofText(guesses: readonly IntentGuess[], { marked }: SaidToTemplates): readonly IntentGuess[] {
    const [best] = guesses;
    const template = best && best.confidence > SURE ? undefined : this.#around.ofText(marked)?.name;
    if (template === undefined) return guesses;
    return [{ template, confidence: SURE_BY_UTTERANCE }, ...guesses.filter(guess => guess.template !== template)];
  }

  /** Whether a word asks for an action of this kind. */
  #says({ spoken }: Said, kind: string): boolean {
    return spoken.flat().some(word => [0, 1].some(at => this.#kindOf(word, at) === kind));
  }

  why(said: Said): Reason[] {
    return this.#classifier.why(said);
  }

  /**
   * The words of the likeliest template's own utterances. What is only stated asks for nothing: "call" of "call mom
   * tomorrow at 5" is a part of its name, unless a designer wrote "call mom" as a request.
   */
  carrierPhrases({ sentences, exactly, marked }: SaidToTemplates, [best]: readonly IntentGuess[]): CarrierPhrases {
    const template = this.#templates.find(({ name }) => name === best?.template);
    const isWritten = exactly !== undefined || (template && this.#around.holds(template, marked));
    return isStated(sentences) && !isWritten ? NO_CARRIERS : this.#carriers(template?.name);
  }

  /** The words of the likeliest template's utterances where none says a title: there, they are a part of no name. */
  nameless([best]: readonly IntentGuess[]): CarrierPhrases {
    const template = this.#templates.find(({ name }) => name === best?.template);
    const titles = template?.slots.filter(({ type }) => type === 'title').map(({ name }) => `{${name}}`) ?? [];
    const isSaid = titles.some(title => template?.utterances.some(utterance => utterance.includes(title)));
    return titles.length === 0 || isSaid ? NO_CARRIERS : this.#carriers(best?.template);
  }

  /** Names without a verb that the likeliest template's utterances have before a title: "cello" of "rent cello" for "rent {title}". */
  withoutVerbs(text: string, names: readonly Span[], [best]: readonly IntentGuess[]): Span[] {
    const verbs = this.#verbs(best?.template);
    return names.map(({ start, end }) => {
      const [verb = '', gap = ''] = /^(\S+)(\s+)/.exec(text.slice(start, end))?.slice(1) ?? [];
      return { start: verbs.has(verb.toLowerCase()) ? start + verb.length + gap.length : start, end };
    });
  }

  /** Verbs that only a designer's utterances know: "book" of "book club" may belong to a name. */
  #verbs(template?: string): ReadonlySet<string> {
    const said = this.#templates.find(({ name }) => name === template);
    const titles = said?.slots.filter(({ type }) => type === 'title').map(({ name }) => name) ?? [];
    const verbs = said?.utterances.flatMap(utterance => {
      const [, verb = '', slot = ''] = /^(\S+) \{(\w+)\}/.exec(utterance.toLowerCase()) ?? [];
      return titles.includes(slot) && !this.#isOfCalendar(verb) ? [verb] : [];
    });
    return new Set(verbs);
  }

  /** True if what is likeliest makes something new. */
  isNew([best]: readonly IntentGuess[]): boolean {
    return this.#templates.find(({ name }) => name === best?.template)?.writes === 'new';
  }

  #isOfCalendar(word: string): boolean {
    return this.#events.has(word) || this.#kindOf(word, 0)?.startsWith('other-') === false;
  }

  /** True if the likeliest template can hold this value as the option of a choice. */
  hasOption([best]: readonly IntentGuess[], value: string): boolean {
    const slots = this.#templates.find(({ name }) => name === best?.template)?.slots ?? [];
    return slots.some(({ options = [] }) => options.some(option => option.value === value));
  }

  isOutOfScope(sentences: Sentences): boolean {
    return sentences.flat().some(word => this.#outOfScope.has(word));
  }

  /** "Thursday", "and next week?", "the dentist": what is learnt of a time or a name alone is chance. */
  #ofBareThing(guesses: readonly IntentGuess[], { spoken }: Said): readonly IntentGuess[] {
    const [sentence = [], ...more] = spoken;
    if (more.length > 0 || sentence.length === 0) return guesses;
    if (this.#isBareName(sentence)) {
      const most = sentence.length === 1 ? NAMES : LOOKS;
      return guesses.map(one => ({ ...one, confidence: Math.min(most, one.confidence) }));
    }
    if (!sentence.every(token => TIMES.has(token))) return guesses;
    const writes = writesOf(this.#templates);
    const [best] = guesses.filter(({ template }) => !writes.get(template));
    return best ? [{ ...best, confidence: LOOKS }] : [];
  }

  /** "Make the lights red" sets something of what is in no calendar, "make the tax appointment red" of an event. */
  #isOfAnotherThing(sentences: Sentences): boolean {
    const kinds = sentences.flat().map(word => this.#kindOf(word, 1));
    return kinds.some(kind => kind?.startsWith('other-')) && !kinds.includes('event');
  }
}

/** The words of an option may be those of an utterance: "which day is my busiest". */
const isNoOption = ({ entity }: FoundEntity): boolean => entity.type !== 'choice' || entity.list === 'preset-range';

/** Where a name itself is said: "set the title to" before it asks for something. */
const insideOf =
  (text: string) =>
  ({ inner, span }: Quote): Span => {
    const start = text.indexOf(inner, span.start);
    return start >= span.start && start < span.end ? { start, end: start + inner.length } : span;
  };

/** As sure as the words of an utterance themselves make it. */
const SURE_BY_UTTERANCE = 0.95;

/** The words for what is in no calendar, without those that are also called events: a chat may be either. */
function outOfScopeWords({ hints, eventWords, titles }: Words): Set<string> {
  const events = new Set([...eventWords, ...titles.general]);
  const others = Object.entries(hints.kinds).filter(([kind]) => kind.startsWith('other-'));
  return new Set(others.flatMap(([, list]) => list.filter(word => !events.has(word))));
}

/** As sure as words that call something off make it, with a note. */
const SURE_BY_NOTE = 0.9;
const CALLS_OFF: ReadonlySet<TemplateSketch['writes']> = new Set(['deletion', 'answer'] as const);

/** What is deleted takes no note, but an invitation that is declined does: "call it off with the message: I'm away". */
function withNotedAnswer(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
): readonly IntentGuess[] {
  const [best] = guesses;
  const writes = writesOf(templates);
  if (best && !CALLS_OFF.has(writes.get(best.template))) return guesses;
  const takes = (template: TemplateSketch, ...types: string[]): boolean =>
    types.every(each => template.slots.some(({ type }) => type === each));
  const isOfSeveral = templates.some(one => one.name === best?.template && takes(one, 'events'));
  const events = isOfSeveral ? 'events' : 'event';
  const answer = templates.find(one => one.writes === 'answer' && takes(one, events, 'description'));
  if (!answer) return guesses;
  return [
    { template: answer.name, confidence: Math.max(best?.confidence ?? 0, SURE_BY_NOTE) },
    ...guesses.filter(({ template }) => template !== answer.name && template !== best?.template),
  ];
}

/** Enough to look at a time or an event that nothing else is said of, and too little for all that needs a request of its own. */
const LOOKS = 0.4;
/** Too little to start anything: a name alone does not say what to do with it. */
const NAMES = 0.25;
const TIMES: ReadonlySet<string> = new Set(['<time>', '<hours>', '<preset>']);

/** Above this it is plain what is to be done with it. */
const SURE = 0.6;

/** An event's id or link by itself asks for that event. */
function withReference(
  guesses: readonly IntentGuess[],
  entities: readonly Entity[],
  templates: readonly TemplateSketch[],
): IntentGuess[] {
  if (!entities.some(({ type }) => type === 'event-reference')) return [...guesses];
  const about = aboutEvents(templates);
  const [template] = about;
  // What else is said of it decides, where it says that something is to be done with an event.
  const [best] = guesses;
  if (!template || (best && best.confidence > SURE && about.has(best.template))) return [...guesses];
  return [
    { template, confidence: 0.95 },
    ...guesses.filter(guess => guess.template !== template && guess.confidence > 0.95),
  ];
}

/** The names of the templates that ask which event is meant. */
const aboutEvents = rememberedOf(
  (templates: readonly TemplateSketch[]): ReadonlySet<string> =>
    new Set(templates.filter(({ slots }) => slots.some(({ type }) => type === 'event')).map(({ name }) => name)),
);
