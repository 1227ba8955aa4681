import type { Reading } from '../nlu/index.ts';
import type { Context } from './context.ts';
import type { Access, Need, Proof } from './ports.ts';
import type { ButtonValue, Say } from './say.ts';
import type { ConversationState, Dialog, Purpose, SlotValues, Target } from './state.ts';

/** Something that happened, which the conversation answers. */
export type Event =
  | { type: 'joined' | 'called' | 'file' }
  | { type: 'message'; reading: Reading; withFile?: true }
  | { type: 'button'; value: ButtonValue; reading: Reading }
  /** The person finished signing in in the browser, refused to, or it did not work. */
  | { type: 'linked' }
  | { type: 'refused' | 'failed' | 'misconfigured' }
  /** Teams' window of a sign-in was closed by the person, did not work, or had shown the code that is waited for. */
  | { type: 'sign-in-closed'; how: 'cancelled' | 'failed' | 'code-shown' }
  | SignInEnds
  | Restart
  /** What came of an effect. */
  | { type: 'access'; kind: 'granted'; account: string; withheld?: readonly string[] }
  | ({ type: 'access' } & Exclude<Access, { kind: 'granted' }>)
  | { type: 'outcome'; result: ActionResult }
  | { type: 'proved'; result: Proof }
  | { type: 'signed-out'; profiles: string[] }
  | { type: 'accounts'; accounts: { profile: string; account: string }[] };

/** A sign-in will soon be over by itself. */
export type SignInEnds = { type: 'sign-in-ends'; profile: string; cause: 'testing' | 'disuse'; atMs: number };

/**
 * The bot was restarted while it had a message: it carried that out without its answer getting through, or it did not carry
 * out what the person `said` at `atMs`.
 */
export type Restart = { type: 'restarted' } | { type: 'missed'; said: string; atMs: number };

/** Something that the world is asked to do; its result comes back as an event of the same turn. */
export type Effect =
  | { type: 'access'; profile: string; need: Need }
  | { type: 'act'; dialog: Dialog; purpose: Purpose }
  | { type: 'prove'; profile: string; code: string }
  | { type: 'sign-out'; profiles: string[] }
  | { type: 'accounts'; profiles: string[] };

/** How an action ended: which of its outcomes, and the values that its text may speak of. */
export type ActionResult = {
  /** Of an action that looks first, "ready" means that it can be confirmed; "people", that some were told apart. */
  outcome: string;
  values: Record<string, unknown>;
  /** Slots for which more is known now. */
  slots?: SlotValues;
  /** What would be written to. */
  target?: Target;
  /** A slot whose question is open before it can go on. */
  ask?: string;
  /** The ids of the events that the outcome speaks of, in their order. */
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

/** A sign-in link that is still to be made: `bot/` turns it into a link of the person's own. */
export type Invitation = { profile: string; need: Need | 'as-before'; otherAccount?: boolean };

/** What one event leads to. */
export type Flow = {
  state: ConversationState;
  says: Say[];
  effect?: Effect;
  /** A sign-in link goes with the last of `says`. */
  invite?: Invitation;
};

export type Handler<E extends Event = Event> = (context: Context, state: ConversationState, event: E) => Flow;

/** The bot speaks and waits. */
export const reply = (state: ConversationState, ...says: Say[]): Flow => ({ state, says });

/** The same, with something said first. */
export const after = (says: Say[], flow: Flow): Flow => ({ ...flow, says: [...says, ...flow.says] });

export function withActive(state: ConversationState, active: Dialog): ConversationState {
  const { question: _answered, ...rest } = state;
  return { ...rest, active };
}

export function withoutActive(state: ConversationState): ConversationState {
  const { active: _over, question: _answered, ...rest } = state;
  return rest;
}

/** The open dialog, at another step. */
export const atStep = (dialog: Dialog, step: Dialog['step']): Dialog => ({ ...dialog, step });
