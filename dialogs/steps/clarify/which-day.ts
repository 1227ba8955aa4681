import type { Reading } from '../../../nlu/index.ts';
import { templateOf } from '../../context.ts';
import type { EventOf } from '../../engine/event.ts';
import { dialogOf, type PendingAt } from '../../engine/state.ts';
import {
  askAgain,
  asStart,
  ended,
  goTo,
  prefixed,
  startWith,
  type Transition,
  type Turn,
  withState,
} from '../../engine/transition.ts';
import { isConfident } from '../../meaning/confident.ts';
import { isRequest } from '../../meaning/interruption.ts';
import { ambiguousTimes, preferringReading } from '../../meaning/two-readings.ts';
import { rememberReading } from '../../memory/learnt-readings.ts';
import { botSay } from '../../prompts/say.ts';
import { askDay, askDayAgain, dayMeant } from '../../questions/which-day.ts';
import { fillSlots, readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';

type WhichDay = PendingAt<'day'>;

/** Handles the answer to "which day?": one of the two, another day, or something else. */
export function onDayAnswer(turn: Turn, pending: WhichDay, event: EventOf<'message'>): Transition {
  const { reading } = event;
  if (reading.answer === 'no' && reading.afterAnswer === '') return onNeither(turn, pending);
  if (isAsUnclear(pending, reading))
    return isRequest(reading) ? onOtherRequest(turn, pending, event) : onUnclearDay(turn, pending, reading);
  const option = dayMeant(pending, reading);
  if (option) return onDayKnown(turn, pending, option.as);
  const template = templateIn(turn, pending);
  const namesTime = reading.entities.some(({ type }) => type === 'time');
  if (template && namesTime && (reading.unexplained === 0 || reading.edit)) {
    return atAnotherTime(turn, template, { text: pending.text, time: reading });
  }
  if (namesTime || isConfident(reading)) return onOtherRequest(turn, pending, event);
  if (template && addsValue(reading))
    return askDayAgain(turn, { ...pending, text: `${pending.text}. ${reading.text}` });
  return askDayAgain(turn, pending);
}

/** "No" drops the message that waits for its day. */
function onNeither(turn: Turn, pending: WhichDay): Transition {
  const template = templateIn(turn, pending);
  if (pending.back.at !== 'nothing') return askAgain(turn, pending.back);
  return ended(turn, template ? botSay(turn, 'cancelled', { title: template.title }) : botSay(turn, 'acknowledged'));
}

/** A look comes first, and the message that waits for its day after it. Something else to write takes its place. */
function onOtherRequest(turn: Turn, pending: WhichDay, event: EventOf<'message'>): Transition {
  const { back, text } = pending;
  const template = templateIn(turn, pending);
  if (!template) return goTo(turn, back, event);
  const [best] = event.reading.intents;
  if (turn.set.templates.get(best?.template ?? '')?.writes)
    return prefixed([botSay(turn, 'cancelled', { title: template.title })], goTo(turn, back, event));
  const waiting = withState(turn, { ...turn.state, later: [text, ...(turn.state.later ?? [])] });
  return prefixed([botSay(turn, 'later', { parts: [text] })], goTo(waiting, back, event));
}

/** "No, next Friday" takes the place of "next Wednesday", and may be unclear as well. */
function onUnclearDay(turn: Turn, pending: WhichDay, { entities }: Reading): Transition {
  const other = entities.find(({ type }) => type === 'time')?.text;
  const template = templateIn(turn, pending);
  const isSame = other === undefined || other.toLowerCase() === pending.said.toLowerCase();
  if (isSame || !template || !pending.text.includes(pending.said)) return askDayAgain(turn, pending);
  const text = pending.text.replace(pending.said, () => other);
  return asStart(turn, { template, reading: readText(turn, text, template) });
}

/** A button with one of the days was pressed. */
export function onDayButton(turn: Turn, pending: WhichDay, { value }: EventOf<'button'>): Transition {
  const option = pending.options[Number(value.pick)];
  return option ? onDayKnown(turn, pending, option.as) : askDay(turn, pending);
}

/** Reads the waiting message with that day, and remembers the reading for next time. */
function onDayKnown(turn: Turn, pending: WhichDay, as: string): Transition {
  const { of, text, back } = pending;
  const learnt = withState(preferringReading(turn, of, as), rememberReading(turn.state, of, as));
  const template = templateIn(turn, pending);
  const dialog = dialogOf(back);
  const open = template ?? (dialog && templateOf(turn, dialog));
  const reading = readText(learnt, text, open);
  return template ? asStart(learnt, { template, reading }) : goTo(learnt, back, { type: 'message', reading });
}

/** "It will take an hour": it is read together with the message that waits. */
const addsValue = ({ entities, unexplained }: Reading): boolean => entities.length > 0 && unexplained === 0;

const templateIn = ({ set }: Turn, { template }: WhichDay): Template | undefined =>
  template === undefined ? undefined : set.templates.get(template);

/** True if the answer is ambiguous in the same way, so it settles nothing. */
const isAsUnclear = ({ of }: WhichDay, reading: Reading): boolean =>
  ambiguousTimes(reading).some(({ value }) => value.ambiguity?.about === of);

/** Begins with everything that was said, except for the time. */
function atAnotherTime(turn: Turn, template: Template, { text, time }: { text: string; time: Reading }): Transition {
  const { slots } = fillSlots(turn, readText(turn, text, template), { template, request: true });
  return startWith(turn, template, fillSlots(turn, time, { template, slots }).slots);
}
