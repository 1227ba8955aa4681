import type { Ways } from '../nlu/index.ts';
import type { Learnt } from './learnt.ts';
import type { EventDraft } from './ports.ts';

/**
 * What is remembered between two messages of one person in one conversation: plain JSON, no tokens, and of calendar
 * content only ids, and the names and addresses of people who are to be invited or chosen from (beside the words that the
 * person said for a new event).
 */
export type ConversationState = {
  /** Of this shape; another number is started afresh. */
  format: 2;
  /** Counts the bot's turns, so that variants of a text alternate. */
  turn: number;
  /** The bot has introduced itself. */
  introduced?: true;
  /** What is going on. */
  active?: Dialog;
  /** What was put aside for something else, and comes back after it; the newest, which comes back first, is last. */
  held?: Dialog[];
  /** A question of the bot's own that belongs to no dialog. */
  question?: Question;
  /** A sign-in that was asked for out of turn, or before something else was, so that its code may be typed. */
  offered?: { profile: string; otherAccount: boolean; closed?: true };
  /** What was done or shown last, for "and next week?" and, where the list goes on at `offset`, "show more". */
  last?: Last;
  /** The ids of the events that were spoken of last, in their order: "the second one", "move it". */
  mentioned?: string[];
  /** Those that were spoken of one by one before a single one, newest last: "cancel both". */
  mentionedBefore?: string[];
  /** The message with the buttons of the open confirmation, by its id in the channel. */
  asked?: { nonce: string; message: string };
  /** Nonces of the confirmations that were carried out, newest last. */
  done: string[];
  /** The zone that the person said they live in, or their calendar's, where the channel does not tell. */
  zone?: string;
  /** How words of the last message were taken that have two readings. */
  taken?: Taken;
  /** Kept apart from the rest: it goes with the person from one conversation to another. */
  learnt?: Learnt;
};

export type Last = {
  template: string;
  slots: SlotValues;
  offset?: number;
  /** When it was done or shown, in epoch ms. */
  atMs?: number;
};

export type SlotValues = Readonly<Record<string, unknown>>;

/** One template being gone through. */
export type Dialog = {
  template: string;
  /** The template's version when the dialog began or went on last. */
  version: string;
  slots: SlotValues;
  /** What the slots were before each of the last changes, newest last. */
  before?: SlotValues[];
  /** Whose calendar it is about, once that is known. */
  account?: string;
  /** Consent was asked for a second time, because these permissions were missing (as far as known). */
  withheld?: readonly string[];
  /** The event that a change was confirmed for, as it was then. */
  target?: Target;
  step: Step;
};

/** An event that a change was confirmed for, and where in time it is to go. */
export type Target = {
  id: string;
  version: string;
  when?: EventDraft['when'];
  /** For an event of a series: whether only that one is meant, or the whole series. */
  scope?: 'one' | 'all';
  /** It is over already, and so nobody is e-mailed about it. */
  over?: true;
};

/** Where in its template a dialog stands. */
export type Step =
  /** A slot was asked for. `failures` counts answers that did not fit. */
  | { at: 'slot'; slot: string; failures: number }
  /** Several things fit; the person chooses one of `options` (values of the slot). */
  | { at: 'choose'; slot: string; options: unknown[]; nonce: string; failures: number; optional: boolean }
  | { at: 'confirm'; nonce: string; failures: number }
  /** A way out was offered after too many answers that did not fit. */
  | { at: 'way-out'; back: Step }
  /** Something else was asked for; whether to do it first is open. */
  | { at: 'interrupted'; back: Step; text: string; template: string }
  /** Permission is being looked up. */
  | { at: 'access'; purpose: Purpose }
  /** Waiting for the person to sign in; `closed` once it was said that the link which was sent last came to nothing. */
  | { at: 'sign-in'; purpose: Purpose; closed?: true }
  /** Something did not answer; the person may say "try again". */
  | { at: 'stalled'; purpose: Purpose }
  /** The action is under way, or was when the process died. */
  | { at: 'acting'; purpose: Purpose };

/** What the calendar is wanted for. */
export type Purpose =
  /** To go on: confirm what will be written, or show the first page. */
  | { to: 'begin' }
  /** To find out whom the names that were said mean. */
  | { to: 'look-up' }
  | { to: 'show'; offset: number }
  /** To see what would be written, so that it can be confirmed. */
  | { to: 'prepare'; offset: number }
  /** The person said yes. `nonce` is the confirmation's and becomes the event's id; `tried` once it may have got through. */
  | { to: 'write'; nonce: string; tried: boolean };

/** The words of `text`, with which `template` was begun or gone on with, might as well be taken as `other` (a `Way`). */
export type Taken = { of: keyof Ways; other: string; text: string; template: string };

export type Question =
  /** Which of several templates was meant by `text`, or is to be begun with it; `labels` are on the buttons, if not their titles. */
  | { about: 'template'; text: string; templates: string[]; labels?: string[] }
  /**
   * Which of these the person wants to go on with, each the slots that `template` begins with; `agreed` are those of a
   * single one that was only agreed to, where that settles less than its button says.
   */
  | { about: 'begin'; template: string; nonce: string; options: SlotValues[]; agreed?: SlotValues }
  /** Which of two days `said` is in `text`, which begins `template` or belongs to the open dialog; `as` is a `Way`'s. */
  | {
      about: 'way';
      of: keyof Ways;
      nonce: string;
      said: string;
      options: { as: string; start: string; end?: string }[];
      text: string;
      template?: string;
    }
  /** The zone that `text` is to be read in. */
  | { about: 'zone'; text: string };

export const freshState = (): ConversationState => ({ format: 2, turn: 0, done: [] });
