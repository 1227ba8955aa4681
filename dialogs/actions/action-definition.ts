import type { Need } from '../ports.ts';
import type { DeclaredCall } from '../services/declared-call.ts';
import type { SlotTypeName } from '../slots/index.ts';
import type { Fields } from '../templates/shapes.ts';

/** The slot types that fit. For a choice: the values that its options may have. */
export type InputDefinition = { types: readonly SlotTypeName[]; required: boolean; values?: readonly string[] };

/** How an action changes the calendar. */
export type Written = 'new' | 'change' | 'deletion' | 'answer' | 'undo';

/** What a step of a template can name: its inputs, and the outcomes it can have. */
export type ActionDefinition = {
  /** The auth profile of the action's own; by default that of the template. */
  profile?: string;
  /** It is another template, whose entities are its inputs and its results. */
  isDialog?: true;
  /** Whether it reads or writes, which decides the permission to ask for. */
  need: Need;
  /**
   * How it changes an event. A follow-up that changes the event last spoken of goes to a template whose action writes.
   */
  writes?: Written;
  /**
   * The kind of request that it serves: a file of `nlu/lexicon/LANGUAGE/requests/`. By default what it writes; with
   * neither, only the template's utterances decide the kind.
   */
  serves?: string;
  /** Its calendar is where an event goes, not where events are looked for. */
  goal?: true;
  /**
   * Inputs that say all that matters. A button that hands these over was shown with what it leads to, so pressing it is
   * the confirmation; so is the answer to a question for one of them that shows the rest.
   */
  agreedBy?: readonly string[];
  /** Each result can start another template: the first in `next` that writes this. */
  suggests?: Written;
  /** A command leads to its template, which needs no utterances. */
  byCommand?: true;
  /** Actions that it plans for each of several events; they are confirmed together and carried out one by one. */
  each?: readonly string[];
  /** The inputs, by name. */
  inputs: Readonly<Record<string, InputDefinition>>;
  /**
   * Values for the `confirm` text. An action that has these looks up the effect of the change before the person
   * confirms it.
   */
  confirms?: Fields;
  /** Before the confirmation it looks for what speaks against the time; see the text `conflicts`. */
  checksTime?: true;
  /** More values for the `confirm` text, calculated from the inputs alone. */
  derives?: Fields;
  /** More values for the questions of these inputs, known after a look-up. */
  asks?: Readonly<Record<string, Fields>>;
  /** The possible outcomes, with the values of their texts in addition to the slots. */
  outcomes: Readonly<Record<string, Fields>>;
  /** The path of its file, which has faults, so no template can use it. */
  faultyFile?: string;
  /** How it calls its service; built-in actions use the calendar. */
  declared?: DeclaredCall;
};

/** All actions that a template can use, by name; there can be more than the built-in ones. */
export type ActionDefinitions = ReadonlyMap<string, ActionDefinition>;
