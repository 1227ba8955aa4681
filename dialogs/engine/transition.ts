import type { Reading } from '../../nlu/index.ts';
import type { Context } from '../context.ts';
import type { InvitedNeed } from '../ports.ts';
import type { Say } from '../prompts/message.ts';
import type { Template } from '../templates/template.ts';
import type { Effect, Event, EventOf, EventType } from './event.ts';
import {
  type ConversationState,
  type Dialog,
  type DialogQuestion,
  type HeldQuestion,
  idle,
  NOTHING,
  type Pending,
  type SlotValues,
} from './state.ts';

/** What a handler works with: the context of the turn, and the state of the conversation. */
export type Turn = Context & { state: ConversationState };

/** What one event leads to. */
export type Transition = {
  state: ConversationState;
  says: Say[];
  next: Next;
};

export type Next =
  /** The bot waits for the person. With `invite`, a sign-in link goes out with the last text. */
  | { type: 'wait'; invite?: Invitation }
  /** The engine carries out an effect; its result is the next event. */
  | { type: 'effect'; effect: Effect }
  /** Another handler continues. */
  | { type: 'goto'; event: Event };

/** A sign-in link to make; `bot/` makes it for this person alone. */
type Invitation = { profile: string; need: InvitedNeed; otherAccount?: boolean };

/** Handles one kind of event while the bot waits for one kind of thing. */
export type Handler<P extends Pending = Pending, T extends EventType = EventType> = (
  turn: Turn,
  pending: P,
  event: EventOf<T>,
) => Transition;

/** What a message may be while the bot waits for something; undefined if it is not meant like that. */
export type Interpretation<P extends Pending = Pending> = (
  turn: Turn,
  pending: P,
  reading: Reading,
) => Transition | undefined;

/** Takes a message as the first of some answers that it is, and otherwise handles it. */
export const firstOf =
  <P extends Pending>(answers: readonly Interpretation<P>[], handle: Handler<P, 'message'>): Handler<P, 'message'> =>
  (turn, pending, event) => {
    for (const answer of answers) {
      const transition = answer(turn, pending, event.reading);
      if (transition) return transition;
    }
    return handle(turn, pending, event);
  };

/** The turn with another state. */
export const withState = (turn: Turn, state: ConversationState): Turn => ({ ...turn, state });

/** The turn with another pending value. */
const withPending = (turn: Turn, pending: Pending): Turn => withState(turn, { ...turn.state, pending });

/** Puts an open question aside, so nothing is open; it is asked again when what comes between has ended. */
export const parked = (turn: Turn, question: HeldQuestion): Turn =>
  withState(turn, { ...idle(turn.state), held: [...(turn.state.held ?? []), question] });

/** Puts an open question aside for a look at the calendar. Requests that wait for the question keep waiting. */
export function asideForLook(turn: Turn, question: DialogQuestion): Turn {
  const { later, ...state } = turn.state;
  return parked(withState(turn, state), later ? { ...question, later } : question);
}

/** Says something and keeps waiting for the same thing. */
export const wait = ({ state }: Turn, ...says: Say[]): Transition => ({ state, says, next: { type: 'wait' } });

/** Says something and waits for `pending`. */
export const waitFor = (turn: Turn, pending: Pending, ...says: Say[]): Transition =>
  wait(withPending(turn, pending), ...says);

/** Carries out an effect while `pending`. */
export const requestEffect = (turn: Turn, effect: Effect, pending: Pending = turn.state.pending): Transition => ({
  state: { ...turn.state, pending },
  says: [],
  next: { type: 'effect', effect },
});

/** Hands `event` to its handler while `pending`. */
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

/** Continues a dialog whose slots have changed. */
export const goOn = (turn: Turn, dialog: Dialog): Transition =>
  goTo(turn, { at: 'filling', dialog }, { type: 'go-on' });

/** A new dialog with some slots already filled. */
export const newDialog = ({ name, version }: Template, slots: SlotValues): Dialog => ({
  template: name,
  version,
  slots,
});

/** Begins a template with some slots already filled, in place of whatever is open. */
export const startWith = (turn: Turn, template: Template, slots: SlotValues): Transition =>
  goOn(turn, newDialog(template, slots));

/** Repeats the open question. */
export const askAgain = (turn: Turn, pending: Pending = turn.state.pending): Transition =>
  goTo(turn, pending, { type: 'ask-again' });

/** Ends the dialog; the one that was put aside resumes. */
export const ended = (turn: Turn, ...says: Say[]): Transition =>
  prefixed(says, goTo(turn, NOTHING, { type: 'resume' }));

/** Handles a reading as a new request, in place of whatever is open. */
export const asRequest = (turn: Turn, reading: EventOf<'request'>['reading']): Transition =>
  goTo(turn, NOTHING, { type: 'request', reading });

/** Begins a template in place of whatever is open. */
export const asStart = (turn: Turn, start: Omit<EventOf<'start'>, 'type'>): Transition =>
  goTo(turn, NOTHING, { type: 'start', ...start });
