import type { EventDraft, Recurrence } from '../../calendar/model.ts';
import type { AmbiguityChoices, PersonMention } from '../../nlu/index.ts';
import type { CivilDate } from '../../time/index.ts';
import type { Learnt } from '../memory/learnt.ts';
import type { LastWrite } from '../memory/write-record.ts';

/**
 * What the bot remembers between two messages of one person in one conversation: plain JSON without tokens. From the
 * calendar it holds only ids, names of calendars, the names and addresses of people to invite or choose from, and what the
 * person is asked to write.
 */
export type ConversationState = {
  /** The version of this shape; `stored-state.ts` migrates older ones. */
  format: 3;
  /** Counts the bot's turns; variants of a text alternate by it. */
  turn: number;
  /** The bot has introduced itself. */
  introduced?: true;
  /** What the bot waits for. */
  pending: Pending;
  /** Dialogs put aside for another request. The newest is last and resumes first. */
  held?: HeldQuestion[];
  /** Further requests of a message, in its words; the next one starts when the open dialog ends. */
  later?: string[];
  /** The turn in which the person agreed to all that was asked for, with one yes: "yes, all three". */
  allAgreed?: number;
  /** A sign-in link was sent outside a dialog, and its code may still be typed. */
  offered?: { profile: string; otherAccount: boolean; closed?: true };
  /** The templates whose buttons were shown last, with the values that their entities begin with. */
  next?: { nonce: string; options: NextDialog[] };
  /** What was done or shown last, for "and next week?". `offset` is where "show more" continues a list. */
  last?: Last;
  /** The ids of the events shown or changed last, in order, for "the second one", "move it". */
  mentioned?: string[];
  /** Events shown one at a time before the last one, newest last, for "cancel both". */
  mentionedBefore?: string[];
  /** The list of events that was shown last, if one of them was taken from it since: "no, the third". */
  listed?: string[];
  /** The channel's id of the message with the buttons of the open confirmation. */
  asked?: { nonce: string; message: string };
  /** Nonces of the confirmations that were carried out, newest last. */
  done: string[];
  /** The zone that the person named, or their calendar's zone, if the channel does not send one. */
  zone?: string;
  /** The last message had two readings; this says which one was used. */
  taken?: Taken;
  /** The last message, in case that the next one calls its answer wrong. */
  heard?: string;
  /** That message was not understood, and the next one may say what it meant. */
  unclear?: true;
  /** Stored separately, because it applies to the person in every conversation. */
  learnt?: Learnt;
  /** What "undo" takes back. Stored separately, for ten minutes, and applies to the person in every conversation. */
  written?: LastWrite;
};

export type NextDialog = { template: string; title: string; slots: SlotValues };

export type Last = {
  template: string;
  slots: SlotValues;
  offset?: number;
  /** The day of the only event shown. */
  day?: CivilDate;
  /** Where that event is. */
  place?: string;
  /** Names of the people invited to that event, for "take him off again". */
  guests?: string[];
  /** The people of the look-ups right before, which "both" and "them" include. */
  alsoAsked?: PersonMention[];
  /** Nothing was found, and the next message may name something else to look for. */
  empty?: true;
  /** When it was done or shown, in epoch ms. */
  atMs?: number;
  /** The confirmation of the write that it was. */
  nonce?: string;
};

/** The slot values by name; each has the type that `SlotValueOf` gives for its slot type. */
export type SlotValues = Readonly<Record<string, unknown>>;

/** One run through a template. */
export type Dialog = {
  template: string;
  /** The template's version when the dialog began or last continued. */
  version: string;
  slots: SlotValues;
  /** The slots before each of the last changes, newest last. */
  before?: SlotValues[];
  /** The message that began it leaves its time to the bot, which looks for free times before it asks for anything. */
  leavesTimeOpen?: true;
  /** The address of the calendar's owner, once known. */
  account?: string;
  /** Permissions that were still missing after the second request for consent, as far as known. */
  withheld?: readonly string[];
  /** The slots of the templates that ran as steps of this one, by the number of the step. */
  dialogs?: Readonly<Record<string, SlotValues>>;
  /** The dialog that goes on with these slots when this one is done, and the number of its step. */
  caller?: { dialog: Dialog; step: number };
  /**
   * What the person agreed to by a button or an answer that showed the event: slots that no confirmation needs as long as
   * they stay so.
   */
  agreed?: SlotValues;
  /** What the person agreed to with values of their own: it needs no other yes if the values come to the same. */
  agreedRun?: PlannedRun;
  /** Inputs that the account cannot have; the steps do without them. */
  leftOut?: readonly string[];
  /** What the person confirmed, and how far it is carried out. */
  run?: PlannedRun;
};

/**
 * The steps from the first write on, as they were confirmed. A run needs nothing else of its template, so an edit of the
 * template's file never changes it.
 */
export type PlannedRun = readonly PlannedStep[];

export type PlannedStep = {
  action: string;
  /** The name under which texts see its results. */
  name?: string;
  profile: string;
  /** The inputs whose values are known. */
  inputs: SlotValues;
  /** The inputs that need the results of earlier steps: their expressions. */
  open?: Readonly<Record<string, string>>;
  /** A condition that needs the results of earlier steps. */
  if?: string;
  /** The event that the person confirmed a change to, as it was then. */
  target?: Target;
  /** For one of several events: the action that they were confirmed for. */
  of?: string;
  /** Skipped: its condition does not hold. Failed: one of several events was not written, and `failure` is the outcome. */
  ended?: 'done' | 'skipped' | 'failed';
  failure?: string;
};

/** An event that the person confirmed a change to, and its new time. */
export type Target = {
  id: string;
  version: string;
  when?: EventDraft['when'];
  /** For an event of a series: that one alone, the series from it on, or the whole series. */
  scope?: 'one' | 'following' | 'all';
  /** With `following`: the day of the first event by the rule. */
  from?: CivilDate;
  /** How the series repeated as a whole, and how it is to repeat from then on. */
  repeats?: { was: Recurrence; next: Recurrence };
  /** The event is over, so no guest gets an email. */
  over?: true;
  /** Of a write that is taken back, whose nonce is the `id`: the versions of its events, in order; empty for those gone. */
  versions?: readonly string[];
};

/** What the bot waits for. docs/dialog-states.md shows how one leads to another. */
export type Pending = NothingPending | QuestionPending | DialogPending;

/** Nothing: the next message is a new request. */
type NothingPending = { at: 'nothing' };

/** A question of the bot's own, before a template begins or on top of an open dialog (`back`). */
type QuestionPending =
  /** Which of several templates `text` is for. `labels` are the buttons' texts if they are not the titles. */
  | { at: 'template'; text: string; templates: string[]; labels?: string[] }
  /** The zone in which to read `text`. */
  | { at: 'zone'; text: string }
  /** Which of two days `said`, in `text`, means. The message begins `template`, or answers the dialog in `back`. */
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
   * Which of the shown results to continue with; each option holds the first slots of `template`, or of its own one of
   * `templates`. If the only result is accepted with a yes, `agreed` holds the slots, which can be less
   * specific than those of its button.
   */
  | {
      at: 'offer';
      template: string;
      templates?: string[];
      nonce: string;
      options: SlotValues[];
      agreed?: SlotValues;
      back: NothingPending | DialogQuestion;
    };

/** A dialog, and its current step. */
export type DialogPending =
  | DialogQuestion
  /** The provider did not answer; the person can say "try again". */
  | (InDialog & { at: 'stalled'; purpose: Purpose })
  /** Slots have changed and the next question is being determined. `unknown` is to be asked about. Never stored. */
  | (InDialog & { at: 'filling'; unknown?: string[] })
  /** The permission is being looked up. */
  | (InDialog & { at: 'access'; purpose: Purpose })
  /** The action is running, or was running when the process died. */
  | (InDialog & { at: 'acting'; purpose: Purpose })
  /** Too many answers did not fit, so the bot offered ways out. */
  | { at: 'way-out'; back: RetriedQuestion }
  /**
   * The person asked for another template; the bot asks whether to do it first. Without one, it is a question that the bot
   * cannot answer, and it asks whether that is the title.
   */
  | { at: 'interrupted'; back: DialogQuestion; text: string; template?: string };

/** A question at which a dialog can be put aside or covered by another question. */
export type DialogQuestion =
  | RetriedQuestion
  /**
   * Waiting for the person to sign in; without `profile`, to that of the template. `closed`: the bot has said that the
   * last link was not used.
   */
  | (InDialog & { at: 'sign-in'; purpose: Purpose; profile?: string; closed?: true });

/** A question that a look at the calendar broke into, with the requests that wait until it is answered. */
export type HeldQuestion = DialogQuestion & { later?: string[] };

/** A question that is repeated a few times if an answer does not fit. */
export type RetriedQuestion =
  | (InDialog & { at: 'slot'; slot: string; failures: number })
  /** Several things fit; the person chooses one of `options` (values of the slot). */
  | (InDialog & { at: 'choose'; slot: string; options: unknown[]; nonce: string; failures: number; optional: boolean })
  | (InDialog & { at: 'confirm'; nonce: string; failures: number })
  /** The message has `parts` that look like values, but nothing was read from them. */
  | (InDialog & { at: 'unread'; parts: string[]; nonce: string; failures: number });

type InDialog = { dialog: Dialog };

/** The variants of `Pending` with these tags. */
export type PendingAt<A extends Pending['at']> = Extract<Pending, { at: A }>;

/** What the calendar is needed for. */
export type Purpose =
  /** To prepare a confirmation, or to show the first page. */
  | { to: 'begin' }
  /** To look up the people named in the slots. */
  | { to: 'look-up' }
  | { to: 'show'; offset: number }
  /** To see what would be written, so the person can confirm it. */
  | { to: 'prepare'; offset: number }
  /**
   * The person said yes, and the dialog's `run` is carried out. The confirmation's `nonce` becomes the event's id;
   * `tried`: an earlier try of the next step may have written.
   */
  | { to: 'write'; nonce: string; tried: boolean };

/** The message `text` began or continued `template`, and had a second reading, `other` (an `AmbiguityChoice`). */
export type Taken = { of: keyof AmbiguityChoices; other: string; text: string; template: string };

/** The most dialogs that can be put aside at once. */
export const MOST_HELD = 2;

export const NOTHING: NothingPending = { at: 'nothing' };

/** The state of a conversation that begins: nothing is open, nothing is remembered. */
export const freshState = (): ConversationState => ({ format: 3, turn: 0, pending: NOTHING, done: [] });

/** True if the bot waits for the answer to a dialog's own question. */
export const isDialogQuestion = (pending: Pending): pending is DialogQuestion =>
  isRetried(pending) || pending.at === 'sign-in';

export const isRetried = (pending: Pending): pending is RetriedQuestion =>
  pending.at === 'slot' || pending.at === 'choose' || pending.at === 'confirm' || pending.at === 'unread';

/** True if the bot waits for an answer and can repeat its question. It does not wait for an answer to an offer. */
export function isOpen(pending: Pending): boolean {
  if (pending.at === 'offer') return isOpen(pending.back);
  return pending.at === 'template' ? !pending.labels : pending.at !== 'nothing';
}

/** The open dialog, also below a question on top of it. */
export function dialogOf(pending: Pending): Dialog | undefined {
  if ('dialog' in pending) return pending.dialog;
  return 'back' in pending ? dialogOf(pending.back) : undefined;
}

/** True while a dialog waits for the person to sign in. */
export const waitsForSignIn = ({ pending }: Pick<ConversationState, 'pending'>): boolean => pending.at === 'sign-in';

/** The dialog of a pending value that has one. */
export const openDialogOf = (pending: DialogPending): Dialog =>
  'dialog' in pending ? pending.dialog : pending.back.dialog;

/** The pending value of the open dialog, below any question on top of it. */
export function baseOf(pending: Pending): Exclude<Pending, { back: Pending }> {
  return 'back' in pending ? baseOf(pending.back) : pending;
}

type Write = Extract<Purpose, { to: 'write' }>;

/** The write that has begun and whose result is unknown. */
export function openWrite(pending: Pending): Write | undefined {
  const purpose = 'purpose' in pending ? pending.purpose : undefined;
  if (purpose?.to !== 'write') return undefined;
  return pending.at === 'acting' || purpose.tried ? purpose : undefined;
}

/** The state with nothing pending; dialogs that were put aside stay. */
export const idle = (state: ConversationState): ConversationState => ({ ...state, pending: NOTHING });
