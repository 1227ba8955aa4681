import type { Removes } from '../acts/parts.ts';
import { rememberedOf } from '../once/remembered.ts';
import type { IntentGuess } from '../reading/reading.ts';
import type { TemplateSketch } from '../reading/understanding.ts';

/*
 * Changes and deletions do harm if they are guessed, so they start only on clear words: this is the one place that
 * decides so.
 */

/** What in a message speaks for writing or against it, worked out only where a template that writes is likely. */
export type WriteClues = {
  /** What it removes. */
  removes(): Removes | undefined;
  /** Whether it says that something is not to be removed. */
  refuses(): boolean;
  /** Whether a word of it asks for a change. */
  changes(): boolean;
  /** Whether it wishes for something new. */
  wishes(): boolean;
  /** Whether it is about something that is in no calendar, as far as single words tell. */
  beyond(): boolean;
  /** Whether it gives an event another name. */
  renames(): boolean;
  /** Whether it answers an invitation. */
  responds(): boolean;
  /** Whether a word of it asks for something once more. */
  copies(): boolean;
};

/** The least confidence for a change or a deletion that a word asks for, and for those that no word of the lexicon does. */
const LEAST = { change: { said: 0.4, unsaid: 0.6 }, deletion: { said: 0.4, unsaid: 0.89 } };
/** The least confidence for taking off what a word places outside any calendar: "delete the list". */
const LEAST_BEYOND = 0.84;
/** As sure as the form of a sentence makes it. */
const SURE_BY_FORM = 0.9;

/**
 * The guesses without changes and deletions that are not clearly asked for, and with the change that is. Where two are
 * in doubt they come level, so that the person is asked which of them is meant.
 */
export function withClearWrites(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
  written: WriteClues,
): IntentGuess[] {
  const asked = withoutUnsaidChanges(withoutUnsaidCopies(guesses, templates, written), templates, written);
  const known = withPartsChanged(asked, templates, written);
  const isClear = clearTest(known, templates, written);
  const clear = known.filter(isClear);
  const [best, ...others] = clear;
  const rival = best && rivalOf(best, { known, isClear }, templates, written);
  const told = best && rival ? level(best, rival, others) : clear;
  return written.renames() ? withRenaming(told, templates) : told;
}

type Guesses = { known: readonly IntentGuess[]; isClear: (guess: IntentGuess) => boolean };

/** A guess that is less likely is not worth a question. */
const ASKED = 0.3;
/** A deletion that words ask for is worth one even where something new is likelier: "book lunch and delete the rest". */
const ASKED_OF_DELETION = 0.15;

/** What may be meant instead of the likeliest guess that is clear: a likelier one that is not, or a deletion that words ask for. */
function rivalOf(
  best: IntentGuess,
  { known, isClear }: Guesses,
  templates: readonly TemplateSketch[],
  written: WriteClues,
): IntentGuess | undefined {
  const [likeliest] = known;
  const writes = writesOf(templates);
  if (writes.get(best.template) === 'answer' && written.responds()) return undefined;
  if (likeliest && !isClear(likeliest)) return best.confidence >= ASKED && !written.refuses() ? likeliest : undefined;
  if (writes.get(best.template) !== 'new') return undefined;
  if (written.removes() !== 'event' || written.refuses()) return undefined;
  return known.find(one => one.confidence >= ASKED_OF_DELETION && writes.get(one.template) === 'deletion');
}

const level = (best: IntentGuess, rival: IntentGuess, others: readonly IntentGuess[]): IntentGuess[] => [
  best,
  { ...rival, confidence: best.confidence },
  ...others.filter(({ template }) => template !== rival.template),
];

/** Several templates may change events: that one of them is asked for is as sure as they are together. */
function clearTest(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
  written: WriteClues,
): (guess: IntentGuess) => boolean {
  const least = (kind: 'change' | 'deletion', said: boolean): number =>
    Math.max(LEAST[kind][said ? 'said' : 'unsaid'], written.beyond() && !written.changes() ? LEAST_BEYOND : 0);
  const writes = writesOf(templates);
  const together = (kind: TemplateSketch['writes']): number =>
    guesses.filter(({ template }) => writes.get(template) === kind).reduce((sum, each) => sum + each.confidence, 0);
  return ({ template }) => {
    const kind = writes.get(template);
    const confidence = together(kind);
    switch (kind) {
      case 'deletion':
        if (written.removes() === 'event') return confidence >= least('deletion', true);
        return confidence >= least('deletion', false) && !written.refuses();
      case 'change':
        return confidence >= least('change', written.changes() || written.removes() !== undefined);
      default:
        return true;
    }
  };
}

/** What each template writes. */
export const writesOf = rememberedOf(
  (templates: readonly TemplateSketch[]): ReadonlyMap<string, TemplateSketch['writes']> =>
    new Map(templates.map(({ name, writes }) => [name, writes])),
);

/** What is put in the calendar is new, unless a word says that it is a copy. */
function withoutUnsaidCopies(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
  { copies }: WriteClues,
): readonly IntentGuess[] {
  const isCopy = ({ template }: IntentGuess): boolean => copying(templates).has(template);
  const create = templates.find(({ name, writes }) => writes === 'new' && !copying(templates).has(name))?.name;
  if (create === undefined || !guesses.some(isCopy) || copies()) return guesses;
  return together(guesses, create, guess => isCopy(guess) || guess.template === create);
}

/** "I'd like a weekly review" wishes for something new, and changes nothing that is there. */
function withoutUnsaidChanges(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
  { wishes, changes, removes }: WriteClues,
): readonly IntentGuess[] {
  const writes = writesOf(templates);
  const isChange = ({ template }: IntentGuess): boolean => writes.get(template) === 'change';
  const create = templates.find(({ name, writes }) => writes === 'new' && !copying(templates).has(name))?.name;
  const [best] = guesses;
  if (create === undefined || !best || !isChange(best) || !wishes() || changes() || removes() !== undefined)
    return guesses;
  return together(guesses, create, guess => isChange(guess) || guess.template === create);
}

/** The templates that copy an event. */
const copying = rememberedOf(
  (templates: readonly TemplateSketch[]): ReadonlySet<string> =>
    new Set(
      templates.flatMap(({ name, writes, slots }) =>
        writes === 'new' && slots.some(({ type }) => type === 'event') ? name : [],
      ),
    ),
);

/** The guesses, with one for all those of a share. */
function together(
  guesses: readonly IntentGuess[],
  template: string,
  isOfShare: (guess: IntentGuess) => boolean,
): IntentGuess[] {
  const confidence = guesses.filter(isOfShare).reduce((sum, guess) => sum + guess.confidence, 0);
  const others = guesses.filter(guess => !isOfShare(guess));
  return [{ template, confidence }, ...others].toSorted((a, b) => b.confidence - a.confidence);
}

/** What removes a part of an event, or a guest, changes the event, however much it looks like a deletion. */
function withPartsChanged(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
  { removes }: WriteClues,
): readonly IntentGuess[] {
  const writes = writesOf(templates);
  const deletes = ({ template }: IntentGuess): boolean => writes.get(template) === 'deletion';
  const gone = guesses.filter(deletes);
  const of = gone.length === 0 ? undefined : removes();
  if (of === undefined || of === 'event') return guesses;
  const change = templates.find(({ writes }) => writes === 'change')?.name;
  if (change === undefined) return guesses.filter(guess => !deletes(guess));
  return together(guesses, change, guess => deletes(guess) || guess.template === change);
}

/** "Rename Writing to Foo" is a change of an event, whatever its names make of it. */
function withRenaming(guesses: IntentGuess[], templates: readonly TemplateSketch[]): IntentGuess[] {
  const change = templates.find(({ writes }) => writes === 'change');
  const [best] = guesses;
  if (!change || (best && best.confidence >= SURE_BY_FORM)) return guesses;
  const others = guesses.filter(({ template }) => template !== change.name);
  const left = others.map(({ template, confidence }) => ({ template, confidence: confidence * (1 - SURE_BY_FORM) }));
  return [{ template: change.name, confidence: SURE_BY_FORM }, ...left];
}
