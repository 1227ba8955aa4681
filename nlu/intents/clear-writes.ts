import type { Removes } from '../acts/parts.ts';
import type { IntentGuess, TemplateSketch } from '../reading.ts';

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
  /** Whether it is about something that is in no calendar, as far as single words tell. */
  beyond(): boolean;
  /** Whether it gives an event another name. */
  renames(): boolean;
};

/** The least confidence for a change or a deletion that a word asks for, and for those that no word of the lexicon does. */
const LEAST = { change: { said: 0.4, unsaid: 0.55 }, deletion: { said: 0.4, unsaid: 0.7 } };
/** The least confidence if a word speaks against it: "delete the list". */
const LEAST_BEYOND = 0.75;
/** As sure as the form of a sentence makes it. */
const SURE_BY_FORM = 0.9;

/** The guesses without changes and deletions that are not clearly asked for, and with the change that is. */
export function withClearWrites(
  guesses: readonly IntentGuess[],
  templates: readonly TemplateSketch[],
  written: WriteClues,
): IntentGuess[] {
  const least = (kind: 'change' | 'deletion', said: boolean): number =>
    Math.max(LEAST[kind][said ? 'said' : 'unsaid'], written.beyond() ? LEAST_BEYOND : 0);
  const writes = writesOf(templates);
  const clear = withPartsChanged(guesses, templates, written).filter(({ template, confidence }) => {
    switch (writes.get(template)) {
      case 'deletion':
        if (written.removes() === 'event') return confidence >= least('deletion', true);
        return confidence >= least('deletion', false) && !written.refuses();
      case 'change':
        return confidence >= least('change', written.changes() || written.removes() !== undefined);
      default:
        return true;
    }
  });
  return written.renames() ? withRenaming(clear, templates) : clear;
}

/** What each template writes, worked out once. */
function writesOf(templates: readonly TemplateSketch[]): ReadonlyMap<string, TemplateSketch['writes']> {
  const known = writesKnown.get(templates) ?? new Map(templates.map(({ name, writes }) => [name, writes]));
  writesKnown.set(templates, known);
  return known;
}

const writesKnown = new WeakMap<readonly TemplateSketch[], ReadonlyMap<string, TemplateSketch['writes']>>();

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
  const others = guesses.filter(guess => !deletes(guess));
  const change = templates.find(({ writes }) => writes === 'change')?.name;
  if (change === undefined) return others;
  const share = [...gone, ...others.filter(({ template }) => template === change)];
  const confidence = share.reduce((sum, guess) => sum + guess.confidence, 0);
  return [{ template: change, confidence }, ...others.filter(({ template }) => template !== change)].toSorted(
    (a, b) => b.confidence - a.confidence,
  );
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
