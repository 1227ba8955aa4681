import type { Command, EventReference, Reading } from '../../nlu/index.ts';
import type { CivilDate } from '../../time/index.ts';
import type { Written } from '../actions/action-definition.ts';
import type { Conflicts } from '../actions/availability/fields.ts';
import type { Learnt } from '../memory/learnt.ts';
import type { WriteRecord } from '../memory/write-record.ts';
import type { Schedule } from '../pictures/schedule.ts';
import type { Access, Need, Proof } from '../ports.ts';
import type { ButtonValue, Wrote } from '../prompts/message.ts';
import type { BotTextName } from '../templates/files/bot-texts.ts';
import type { Template } from '../templates/template.ts';
import type { Dialog, PlannedRun, PlannedStep, Purpose, SlotValues, Target } from './state.ts';

/** Something that happened and that the conversation responds to. */
export type Event = ChatEvent | SignInEvent | ResultEvent | HandedOn;

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** What the person did in the chat, or what happened to the chat. */
type ChatEvent =
  /**
   * The chat began; the person mentioned the bot without words, sent a file without words, or sent a message without
   * words.
   */
  | { type: 'joined' }
  | { type: 'called' }
  | { type: 'file' }
  | { type: 'no-words' }
  /** The whole message is a control word; `of` is the event that it names. */
  | { type: 'command'; command: Command; of?: string }
  /** The message is a sign-in code. */
  | { type: 'code'; code: string; profile: string }
  | { type: 'message'; reading: Reading }
  | { type: 'button'; value: ButtonValue; reading: Reading }
  | Restart;

/**
 * The bot restarted with a message in hand: either it carried the message out but its answer did not get through, or it
 * did not carry out what the person `said` at `atMs` (epoch ms).
 */
export type Restart = { type: 'restarted' } | { type: 'missed'; said: string; atMs: number };

/** What happened to a sign-in outside the chat. */
type SignInEvent =
  | { type: 'linked' }
  /** The person refused on the consent page, or the sign-in failed. */
  | { type: 'not-linked'; how: 'refused' | 'failed' | 'misconfigured' }
  /** Teams' sign-in window was closed by the person, failed, or showed the code to type. */
  | { type: 'sign-in-closed'; how: 'cancelled' | 'failed' | 'code-shown' }
  | SignInEnds;

/** A sign-in expires soon: the app is in testing, or it was not used. */
export type SignInEnds = { type: 'sign-in-ends'; profile: string; cause: 'testing' | 'disuse'; atMs: number };

/** The result of an effect. */
type ResultEvent =
  | { type: 'access'; kind: 'granted'; account: string; withheld?: readonly string[] }
  | ({ type: 'access'; profile?: string } & Exclude<Access, { kind: 'granted' }>)
  | { type: 'outcome'; result: RunResult }
  | { type: 'proved'; result: Proof }
  | { type: 'signed-out'; profiles: string[] }
  | { type: 'accounts'; accounts: { profile: string; account: string }[] };

/** An event that one handler hands to another in the same turn. */
type HandedOn =
  /** A new request, whatever was open before. */
  | { type: 'request'; reading: Reading }
  /** Begins `template` with everything in the message. `dayIsKnown`: do not ask which of two days it means. */
  | { type: 'start'; template: Template; reading: Reading; dayIsKnown?: true }
  /** A dialog has ended; the one that was put aside resumes. */
  | { type: 'resume' }
  /** The slots have changed: ask for what is missing, or look up permission. */
  | { type: 'go-on' }
  /** Repeat the open question. */
  | { type: 'ask-again' };

/** A request to the outside world; its result is an event in the same turn. */
export type Effect =
  | { type: 'access'; profiles: readonly NeededProfile[] }
  /** `results` are those of the steps so far. They live as long as the turn and are never stored. */
  | { type: 'act'; dialog: Dialog; purpose: Purpose; results?: Results }
  | { type: 'prove'; profile: string; code: string }
  | { type: 'sign-out'; profiles: string[] }
  | { type: 'accounts'; profiles: string[] };

/** A permission that a dialog needs. */
export type NeededProfile = { profile: string; need: Need };

/** What texts see of the steps that have run, by name. */
export type Results = Readonly<Record<string, unknown>>;

/** How an action ended: one of its outcomes, and the values for its text. */
export type ActionResult = {
  /**
   * An action that looks up first ends with "ready" when there is something to confirm or ask, and with "people" when
   * it has looked up names.
   */
  outcome: string;
  values: Record<string, unknown>;
  /** The text of bot.yaml for this outcome, if that is not the one of its name. */
  text?: BotTextName;
  /** Inputs that the action has completed. */
  slots?: SlotValues;
  /** The event that would be written. */
  target?: Target;
  /** Of an action that is about several events: what it does to each, in the order shown. */
  each?: readonly EachWrite[];
  /** What speaks against the time that the person is asked to confirm. */
  conflicts?: Conflicts;
  /** An input to ask for before the action can continue. */
  ask?: string;
  /** The ids of the events shown, in order. */
  mentioned?: string[];
  /** The day of the only event shown, which "that day" and "that week" mean then. */
  day?: CivilDate;
  /** Where that event is. */
  place?: string;
  /** Several things fit or are near: `options` has the value of the input `slot` for each line shown. */
  choose?: { slot: string; options: Choice[]; optional: boolean };
  /** Nothing has the name that was said, but this one event nearly has. */
  nearest?: { words: string; event: EventReference };
  /** The words that the event which was taken has only nearly as its name. */
  closest?: string;
  /**
   * What the person can continue with: the slots of the template that the outcome suggests. Without a label, the button
   * has the title of the option among the slots. With `writes`, it says what it does with the event of its label.
   */
  begin?: Beginning[];
  /** What the action has written, with what takes it back. */
  records?: readonly WriteRecord[];
  /** With "ready": nothing needs to be confirmed. */
  agreed?: true;
  /** The last write was taken back. */
  takenBack?: true;
  /** Where the next page of a list begins, if there is one. */
  nextOffset?: number;
  /** What is shown, for a picture. */
  picture?: Schedule;
  /** What the bot remembers about the person from now on. */
  learn?: Pick<Learnt, 'calendars'>;
};

/** A way to continue: its button label, and the inputs of the action that it leads to. `atOnce`: without being chosen. */
export type Beginning = { label?: string; slots: SlotValues; agreed?: SlotValues; writes?: Written; atOnce?: true };

/** What is done to one of several events. */
export type EachWrite = Pick<PlannedStep, 'action' | 'inputs'> & { target: Target };

/** One of several things that fit: its button label, and its slot value. */
export type Choice = { label: string; value: unknown };

/**
 * How the steps of a template ended, or where they wait. Names of inputs are now names of slots, and `values` has the
 * results of all steps. With "next", a step is done and the next one follows.
 */
export type RunResult = ActionResult & {
  /** The name of the step that ended so. */
  step?: string;
  /** The values of that step alone, under their own names. */
  own: Record<string, unknown>;
  /** What the person is asked to confirm, or how far that is carried out. */
  run?: PlannedRun;
  /** With "dialog": the template that runs first, its slots so far, and the number of its step. */
  dialog?: { template: string; slots: SlotValues; step: number };
  /** A write that has succeeded. */
  wrote?: Wrote;
  /** Results of earlier steps are lost, because they ran in an earlier turn. */
  isPart?: true;
};
