import type { Command, Reading } from '../../nlu/index.ts';
import type { Access, Need, Proof } from '../ports.ts';
import type { ButtonValue } from '../prompts/message.ts';
import type { Template } from '../templates/template.ts';
import type { Dialog, Purpose, SlotValues, Target } from './state.ts';

/** Something that happened, which the conversation answers. */
export type Event = ChatEvent | SignInEvent | ResultEvent | HandedOn;

export type EventType = Event['type'];
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** What the person did in the chat, or what happened to the chat. */
export type ChatEvent =
  /** The chat began; the bot was mentioned without a word; a file came without a word; a message held no words. */
  | { type: 'joined' }
  | { type: 'called' }
  | { type: 'file' }
  | { type: 'no-words' }
  /** The whole message is a control word. */
  | { type: 'command'; command: Command }
  /** The message is a sign-in code. */
  | { type: 'code'; code: string; profile: string }
  | { type: 'message'; reading: Reading }
  | { type: 'button'; value: ButtonValue; reading: Reading }
  | Restart;

/**
 * The bot was restarted while it had a message: it carried that out without its answer getting through, or it did not carry
 * out what the person `said` at `atMs`.
 */
export type Restart = { type: 'restarted' } | { type: 'missed'; said: string; atMs: number };

/** What happened to a sign-in outside of the chat. */
export type SignInEvent =
  | { type: 'linked' }
  /** The person refused on the consent page, or it did not work. */
  | { type: 'not-linked'; how: 'refused' | 'failed' | 'misconfigured' }
  /** Teams' window of a sign-in was closed by the person, did not work, or had shown the code that is waited for. */
  | { type: 'sign-in-closed'; how: 'cancelled' | 'failed' | 'code-shown' }
  | SignInEnds;

/** A sign-in will soon be over by itself. */
export type SignInEnds = { type: 'sign-in-ends'; profile: string; cause: 'testing' | 'disuse'; atMs: number };

/** What came of an effect. */
export type ResultEvent =
  | { type: 'access'; kind: 'granted'; account: string; withheld?: readonly string[] }
  | ({ type: 'access' } & Exclude<Access, { kind: 'granted' }>)
  | { type: 'outcome'; result: ActionResult }
  | { type: 'proved'; result: Proof }
  | { type: 'signed-out'; profiles: string[] }
  | { type: 'accounts'; accounts: { profile: string; account: string }[] };

/** What one handler leaves to another, in the same turn. */
export type HandedOn =
  /** A new request, whatever was open before. */
  | { type: 'request'; reading: Reading }
  /** Begins `template` with everything that the message says. `dayIsKnown`: do not ask which of two days it means. */
  | { type: 'start'; template: Template; reading: Reading; dayIsKnown?: true }
  /** A dialog is over: what was put aside comes back. */
  | { type: 'resume' }
  /** The slots have changed: asks for what is missing, or looks for permission. */
  | { type: 'go-on' }
  /** Says again what the bot waits for. */
  | { type: 'ask-again' };

/** Something to ask of the world; its result comes back as an event of the same turn. */
export type Effect =
  | { type: 'access'; profile: string; need: Need }
  | { type: 'act'; dialog: Dialog; purpose: Purpose }
  | { type: 'prove'; profile: string; code: string }
  | { type: 'sign-out'; profiles: string[] }
  | { type: 'accounts'; profiles: string[] };

/** How an action ended: which of its outcomes, and the values that its text may use. */
export type ActionResult = {
  /** For an action that looks first, "ready" means that it can be confirmed; "people", that names were looked up. */
  outcome: string;
  values: Record<string, unknown>;
  /** Slots for which more is known now. */
  slots?: SlotValues;
  /** What would be written to. */
  target?: Target;
  /** A slot whose question is open before it can go on. */
  ask?: string;
  /** The ids of the events that the outcome shows, in their order. */
  mentioned?: string[];
  /** Several things fit (or are near): what `slot` would hold for each of the lines that are shown. */
  choose?: { slot: string; options: Choice[]; optional: boolean };
  /** What the person may go on with: the slots of the template that the outcome leads to. */
  begin?: { label: string; slots: SlotValues; agreed?: SlotValues }[];
  /** Where the next page of a list begins, when there is one. */
  nextOffset?: number;
};

/** One of several things that fit: what its button says, and what the slot would hold. */
export type Choice = { label: string; value: unknown };
