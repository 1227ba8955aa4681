import { type Removes, withoutVagueDeletions } from '../acts/parts.ts';
import { isStated } from '../acts/stated.ts';
import { type CarrierPhrases, carrierPhrasesOf, NO_CARRIERS } from '../entities/carrier-phrases.ts';
import { type AllFound, spansOf } from '../entities/entities.ts';
import type { Words } from '../lexicon/words.ts';
import type { Entity, IntentGuess, Reason, TemplateSketch } from '../reading.ts';
import { type IntentModel, trainIntents } from './intents.ts';
import { messageTokens, type Tokenizer } from './tokens.ts';

/** A message's sentences, as the classifier takes them. */
type Sentences = readonly (readonly string[])[];

/** What a message wants of an event; `removes` is asked only where a template that deletes is likely. */
type Wanted = { removes: () => Removes | undefined; renames: () => boolean };

/** Which template a message asks for: what the classifier says, put right by what is plain without it. */
export class IntentReader {
  readonly #templates: readonly TemplateSketch[];
  readonly #model: IntentModel;
  readonly #outOfScope: ReadonlySet<string>;
  readonly #carriers: (template?: string) => CarrierPhrases;
  readonly #wordsOf: Tokenizer;

  constructor(templates: readonly TemplateSketch[], words: Words, wordsOf: Tokenizer) {
    this.#templates = templates;
    this.#model = trainIntents(templates, words, wordsOf);
    this.#outOfScope = outOfScopeWords(words);
    this.#carriers = carrierPhrasesOf(templates, wordsOf);
    this.#wordsOf = wordsOf;
  }

  sentencesOf(text: string, { found, quotes }: AllFound): string[][] {
    return this.#model.sentencesOf(messageTokens(text, found, spansOf(quotes), this.#wordsOf));
  }

  guess(sentences: Sentences, entities: readonly Entity[], { removes, renames }: Wanted): IntentGuess[] {
    const guesses = withoutVagueDeletions(this.#model.classifier.guess(sentences), removes, this.#templates);
    const isRenaming = !this.isOutOfScope(sentences) && renames();
    return withReference(isRenaming ? withRenaming(guesses, this.#templates) : guesses, entities, this.#templates);
  }

  why(sentences: Sentences): Reason[] {
    return this.#model.classifier.why(sentences);
  }

  /**
   * The words of the likeliest template's own utterances. What is only stated asks for nothing: "call" of "call mom
   * tomorrow at 5" is a part of its name.
   */
  carrierPhrases(sentences: Sentences, [best]: readonly IntentGuess[]): CarrierPhrases {
    return isStated(sentences) ? NO_CARRIERS : this.#carriers(best?.template);
  }

  isOutOfScope(sentences: Sentences): boolean {
    return sentences.flat().some(word => this.#outOfScope.has(word));
  }
}

const outOfScopeWords = ({ hints }: Words): Set<string> =>
  new Set(Object.entries(hints.kinds).flatMap(([kind, list]) => (kind.startsWith('other-') ? list : [])));

/** As sure as the form of a sentence makes it. */
const SURE_BY_FORM = 0.9;

/** "Rename Writing to Foo" is a change of an event, whatever its names make of it. */
function withRenaming(guesses: IntentGuess[], templates: readonly TemplateSketch[]): IntentGuess[] {
  const change = templates.find(({ writes }) => writes === 'change');
  const [best] = guesses;
  if (!change || (best && best.confidence >= SURE_BY_FORM)) return guesses;
  const others = guesses.filter(({ template }) => template !== change.name);
  const left = others.map(({ template, confidence }) => ({ template, confidence: confidence * (1 - SURE_BY_FORM) }));
  return [{ template: change.name, confidence: SURE_BY_FORM }, ...left];
}

/** Above this it is plain what is to be done with it. */
const SURE = 0.6;

/** An event's id or link by itself asks for that event. */
function withReference(
  guesses: IntentGuess[],
  entities: readonly Entity[],
  templates: readonly TemplateSketch[],
): IntentGuess[] {
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
