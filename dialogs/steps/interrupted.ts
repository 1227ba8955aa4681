import type { Reading } from '../../nlu/index.ts';
import { templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import { type DialogPending, idle, openDialogOf, type PendingAt } from '../engine/state.ts';
import {
  askAgain,
  asStart,
  goOn,
  goTo,
  prefixed,
  type Transition,
  type Turn,
  withState,
} from '../engine/transition.ts';
import { answered } from '../meaning/answers.ts';
import { changed } from '../memory/undo.ts';
import { botSay, isButtonText } from '../prompts/say.ts';
import { askWhatFirst } from '../questions/interrupted.ts';
import { readText } from '../slots/fill.ts';
import type { Template } from '../templates/template.ts';

/** As many dialogs are put aside as a person keeps in mind. */
const MOST_HELD = 2;

type Interruption = { reading: Reading; next: Template };

/** Does what the template says is to be done when something else is asked for in the middle. */
export function interrupt(turn: Turn, pending: DialogPending, { reading, next }: Interruption): Transition {
  switch (templateOf(turn, openDialogOf(pending)).interruptions) {
    case 'switch':
      return asStart(turn, { template: next, reading });
    case 'hold':
      return hold(turn, pending, { reading, next });
    case 'ask':
      return askWhatFirst(turn, { at: 'interrupted', back: pending, text: reading.text, template: next.name });
  }
}

/** Puts the dialog aside, to come back to once the other one is over. */
function hold(turn: Turn, pending: DialogPending, { reading, next }: Interruption): Transition {
  const { held = [] } = turn.state;
  const names = { current: templateOf(turn, openDialogOf(pending)).title, next: next.title };
  if (held.length >= MOST_HELD) return prefixed([botSay(turn, 'tooManyHeld', names)], askAgain(turn, pending));
  const parked = withState(turn, { ...idle(turn.state), held: [...held, pending] });
  return prefixed([botSay(turn, 'held', names)], asStart(parked, { template: next, reading }));
}

/** "Do that first", "drop this", "go on" - or an answer to what was asked before. */
export function onInterruptedAnswer(
  turn: Turn,
  { back, text, template }: PendingAt<'interrupted'>,
  event: EventOf<'message'>,
): Transition {
  const { reading } = event;
  const next = turn.set.templates.get(template);
  const decision = decisionIn(turn, reading);
  if (next && decision === 'hold') return hold(turn, back, { reading: readText(turn, text, next), next });
  if (next && decision === 'switch') return asStart(turn, { template: next, reading: readText(turn, text, next) });
  if (decision === 'answer') return takeAsAnswer(turn, back, text);
  if (decision === 'go-on') return askAgain(turn, back);
  return goTo(turn, back, event);
}

const BUTTONS = { hold: 'hold', switch: 'switch', answer: 'itsMyAnswer', 'go-on': 'goOn' } as const;
const BY_ANSWER = { yes: 'hold', no: 'go-on' } as const;

function decisionIn(turn: Turn, { text, decision, answer }: Reading): keyof typeof BUTTONS | undefined {
  const pressed = (['hold', 'switch', 'answer', 'go-on'] as const).find(one => isButtonText(turn, text, BUTTONS[one]));
  return pressed ?? decision ?? (answer && BY_ANSWER[answer]);
}

/** Words that could have been a request answer the open question. */
function takeAsAnswer(turn: Turn, back: DialogPending, text: string): Transition {
  const dialog = openDialogOf(back);
  if (back.at !== 'slot') return goOn(turn, dialog);
  const slots = answered(turn, back, readText(turn, text, templateOf(turn, dialog)));
  return goOn(turn, slots ? changed(turn, dialog, slots) : dialog);
}
