import type { EventDraft } from '../../calendar/model.ts';
import type { AmbiguityChoices } from '../../nlu/index.ts';
import type { Learnt } from '../memory/learnt.ts';

/**
 * What is remembered between two messages of one person in one conversation: plain JSON, no tokens. Of the calendar it holds
 * only ids, and the names and addresses of people to invite or to choose from.
 */
export type ConversationState = {
  /** The shape of this record; `stored-state.ts` brings older ones to it. */
  format: 3;
  /** Counts the bot's turns; variants of a text alternate by it. */
  turn: number;
  /** The bot has introduced itself. */
  introduced?: true;
  /** What the bot waits for. */
  pending: Pending;
  /** What was put aside for another request. The newest is last and comes back first. */
  held?: DialogQuestion[];
  /** Further requests of a message, in its words; the next comes first, once what is open is over. */
  later?: string[];
  /** A sign-in link was sent out of turn, or before something else was asked for, and its code may still be typed. */
  offered?: { profile: string; otherAccount: boolean; closed?: true };
  /** What was done or shown last, for "and next week?" and, where the list goes on at `offset`, "show more". */
  last?: Last;
  /** The ids of the events that were shown or changed last, in their order: "the second one", "move it". */
  mentioned?: string[];
  /** Events that were shown one at a time before the last one, newest last: "cancel both". */
  mentionedBefore?: string[];
  /** The channel's id of the message with the buttons of the open confirmation. */
  asked?: { nonce: string; message: string };
  /** Nonces of the confirmations that were carried out, newest last. */
  done: string[];
  /** The zone that the person named, or their calendar's, where the channel does not tell. */
  zone?: string;
  /** Which of two readings the last message was taken for. */
  taken?: Taken;
  /** Stored apart from the rest, because it follows the person into other conversations. */
  learnt?: Learnt;
};

export type Last = {
  template: string;
  slots: SlotValues;
  offset?: number;
  /** How the people are called who were invited to the event that it was about: "take him off again". */
  guests?: string[];
  /** When it was done or shown, in epoch ms. */
  atMs?: number;
};

/** The values of a template's slots by name; each has the type that `SlotValueOf` gives for its slot type. */
export type SlotValues = Readonly<Record<string, unknown>>;

/** One run through a template. */
export type Dialog = {
  template: string;
  /** The template's version when the dialog began or last went on. */
  version: string;
  slots: SlotValues;
  /** The slots before each of the last changes, newest last. */
  before?: SlotValues[];
  /** Whose calendar it is about, once that is known. */
  account?: string;
  /** Permissions that were still missing after consent was asked for a second time, as far as known. */
  withheld?: readonly string[];
  /** The event that a change was confirmed for, as it was then. */
  target?: Target;
};

/** An event that a change was confirmed for, and the time it is moved to. */
export type Target = {
  id: string;
  version: string;
  when?: EventDraft['when'];
  /** For an event of a series: that one alone, or the whole series. */
  scope?: 'one' | 'all';
  /** The event is over, so no guest gets mail. */
  over?: true;
};

/** What the bot waits for. `dialog-states.md` shows how each leads to the others. */
export type Pending = NothingPending | QuestionPending | DialogPending;

/** Nothing: the next message is a new request. */
export type NothingPending = { at: 'nothing' };

/** A question of the bot's own, before a template has begun or while one is open (`back`). */
export type QuestionPending =
  /** Which of several templates `text` is for. `labels` are on the buttons if their titles are not. */
  | { at: 'template'; text: string; templates: string[]; labels?: string[] }
  /** The zone to read `text` in. */
  | { at: 'zone'; text: string }
  /** Which of two days `said` is in `text`. The message begins `template`, or answers the dialog in `back`. */
  | {
      at: 'day';
      of: keyof AmbiguityChoices;
      nonce: string;
      said: string;
      options: { as: string; start: string; end?: string }[];
      text: string;
      template?: string;
      back: NothingPending | DialogQuestion;
    }
  /**
   * Which of the results that were shown to go on with; each option holds the slots that `template` begins with. `agreed`
   * holds the slots if the only result is accepted with a yes, which may settle less than its button.
   */
  | {
      at: 'offer';
      template: string;
      nonce: string;
      options: SlotValues[];
      agreed?: SlotValues;
      back: NothingPending | DialogQuestion;
    };

/** A dialog and where in it the conversation is. */
export type DialogPending =
  | DialogQuestion
  /** The provider did not answer; the person may say "try again". */
  | (InDialog & { at: 'stalled'; purpose: Purpose })
  /** Slots have changed: the next question is worked out. Never stored. */
  | (InDialog & { at: 'filling' })
  /** Permission is looked up. */
  | (InDialog & { at: 'access'; purpose: Purpose })
  /** The action is running, or was running when the process died. */
  | (InDialog & { at: 'acting'; purpose: Purpose })
  /** Too many answers did not fit, so ways out were offered. */
  | { at: 'way-out'; back: RetriedQuestion }
  /** Another template was asked for; whether to do it first is the question. */
  | { at: 'interrupted'; back: DialogQuestion; text: string; template: string };

/** A question that a dialog is put aside at, and that another question can stand on top of. */
export type DialogQuestion =
  | RetriedQuestion
  /** Waiting for the person to sign in. `closed`: they were told that the last link came to nothing. */
  | (InDialog & { at: 'sign-in'; purpose: Purpose; closed?: true });

/** A question that is asked again, a few times, when an answer does not fit. */
export type RetriedQuestion =
  | (InDialog & { at: 'slot'; slot: string; failures: number })
  /** Several things fit; the person chooses one of `options` (values of the slot). */
  | (InDialog & { at: 'choose'; slot: string; options: unknown[]; nonce: string; failures: number; optional: boolean })
  | (InDialog & { at: 'confirm'; nonce: string; failures: number });

type InDialog = { dialog: Dialog };

/** The variants of `Pending` with these tags. */
export type PendingAt<A extends Pending['at']> = Extract<Pending, { at: A }>;

/** What the calendar is wanted for. */
export type Purpose =
  /** To confirm what will be written, or to show the first page. */
  | { to: 'begin' }
  /** To find out who the names in the slots are. */
  | { to: 'look-up' }
  | { to: 'show'; offset: number }
  /** To see what would be written, so that it can be confirmed. */
  | { to: 'prepare'; offset: number }
  /** The person said yes. `nonce` is the confirmation's and becomes the event's id; `tried`: the write may have got through. */
  | { to: 'write'; nonce: string; tried: boolean };

/** The message `text`, which began or continued `template`, had a second reading: `other` (an `AmbiguityChoice`). */
export type Taken = { of: keyof AmbiguityChoices; other: string; text: string; template: string };

export const NOTHING: NothingPending = { at: 'nothing' };

export const freshState = (): ConversationState => ({ format: 3, turn: 0, pending: NOTHING, done: [] });

/** True if the bot waits for the answer to a dialog's own question. */
export const isDialogQuestion = (pending: Pending): pending is DialogQuestion =>
  isRetried(pending) || pending.at === 'sign-in';

export const isRetried = (pending: Pending): pending is RetriedQuestion =>
  pending.at === 'slot' || pending.at === 'choose' || pending.at === 'confirm';

/** True if the bot waits for an answer, so that its question can be said again. What was only offered is not waited for. */
export function isOpen(pending: Pending): boolean {
  if (pending.at === 'offer') return isOpen(pending.back);
  return pending.at === 'template' ? !pending.labels : pending.at !== 'nothing';
}

/** The dialog that is open, whatever is asked about it. */
export function dialogOf(pending: Pending): Dialog | undefined {
  if ('dialog' in pending) return pending.dialog;
  return 'back' in pending ? dialogOf(pending.back) : undefined;
}

/** True while a dialog waits for the person to sign in. */
export const waitsForSignIn = ({ pending }: Pick<ConversationState, 'pending'>): boolean => pending.at === 'sign-in';

/** The dialog of what a dialog waits for. */
export const openDialogOf = (pending: DialogPending): Dialog =>
  'dialog' in pending ? pending.dialog : pending.back.dialog;

/** Where the open dialog stands, below any question that was asked on top of it. */
export function baseOf(pending: Pending): Exclude<Pending, { back: Pending }> {
  return 'back' in pending ? baseOf(pending.back) : pending;
}

type Write = Extract<Purpose, { to: 'write' }>;

/** The write that has begun and has no known outcome yet. */
export function openWrite(pending: Pending): Write | undefined {
  const purpose = 'purpose' in pending ? pending.purpose : undefined;
  if (purpose?.to !== 'write') return undefined;
  return pending.at === 'acting' || purpose.tried ? purpose : undefined;
}

/** The state with nothing pending; what was put aside stays there. */
export const idle = (state: ConversationState): ConversationState => ({ ...state, pending: NOTHING });
