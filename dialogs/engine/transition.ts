import type { Context } from '../context.ts';
import type { Need } from '../ports.ts';
import type { Say } from '../prompts/message.ts';
import type { Template } from '../templates/template.ts';
import type { Effect, Event, EventOf, EventType } from './event.ts';
import { type ConversationState, type Dialog, NOTHING, type Pending, type SlotValues } from './state.ts';

/** What a handler works with: the setting of the turn, and the conversation's state. */
export type Turn = Context & { state: ConversationState };

/** What one event leads to. */
export type Transition = {
  state: ConversationState;
  says: Say[];
  next: Next;
};

export type Next =
  /** The bot waits for the person. A sign-in link goes with the last thing said if there is an `invite`. */
  | { type: 'wait'; invite?: Invitation }
  /** The world is asked; its result is the next event. */
  | { type: 'effect'; effect: Effect }
  /** Another handler goes on. */
  | { type: 'goto'; event: Event };

/** A sign-in link to be made; `bot/` makes one of the person's own. */
export type Invitation = { profile: string; need: Need | 'as-before'; otherAccount?: boolean };

/** Answers one kind of event while the bot waits for one kind of thing. */
export type Handler<P extends Pending = Pending, T extends EventType = EventType> = (
  turn: Turn,
  pending: P,
  event: EventOf<T>,
) => Transition;

/** The turn with another state. */
export const withState = (turn: Turn, state: ConversationState): Turn => ({ ...turn, state });

/** The turn with something else pending. */
const withPending = (turn: Turn, pending: Pending): Turn => withState(turn, { ...turn.state, pending });

/** The bot speaks and waits, for what it waited for before. */
export const wait = ({ state }: Turn, ...says: Say[]): Transition => ({ state, says, next: { type: 'wait' } });

/** The bot speaks and waits for `pending`. */
export const waitFor = (turn: Turn, pending: Pending, ...says: Say[]): Transition =>
  wait(withPending(turn, pending), ...says);

/** Asks the world while `pending`. */
export const perform = (turn: Turn, effect: Effect, pending: Pending = turn.state.pending): Transition => ({
  state: { ...turn.state, pending },
  says: [],
  next: { type: 'effect', effect },
});

/** Leaves the rest of the turn to the handler of `event` while `pending`. */
export const goTo = (turn: Turn, pending: Pending, event: Event): Transition => ({
  state: { ...turn.state, pending },
  says: [],
  next: { type: 'goto', event },
});

/** The same transition, with something said first. */
export const prefixed = (says: readonly Say[], transition: Transition): Transition => ({
  ...transition,
  says: [...says, ...transition.says],
});

/** Goes on with a dialog whose slots have changed. */
export const goOn = (turn: Turn, dialog: Dialog): Transition =>
  goTo(turn, { at: 'filling', dialog }, { type: 'go-on' });

/** A run through a template with slots that are filled already. */
export const newDialog = ({ name, version }: Template, slots: SlotValues): Dialog => ({
  template: name,
  version,
  slots,
});

/** Begins a template with slots that are filled already, in the place of whatever is open. */
export const startWith = (turn: Turn, template: Template, slots: SlotValues): Transition =>
  goOn(turn, newDialog(template, slots));

/** Says again what the bot waits for. */
export const askAgain = (turn: Turn, pending: Pending = turn.state.pending): Transition =>
  goTo(turn, pending, { type: 'ask-again' });

/** The dialog is over; what was put aside comes back. */
export const ended = (turn: Turn, ...says: Say[]): Transition =>
  prefixed(says, goTo(turn, NOTHING, { type: 'resume' }));

/** Puts a new request in the place of whatever is open. */
export const asRequest = (turn: Turn, reading: EventOf<'request'>['reading']): Transition =>
  goTo(turn, NOTHING, { type: 'request', reading });

/** Begins a template in the place of whatever is open. */
export const asStart = (turn: Turn, start: Omit<EventOf<'start'>, 'type'>): Transition =>
  goTo(turn, NOTHING, { type: 'start', ...start });
