import { type Reading, readingWith } from '../../nlu/index.ts';
import { slotOf, templateOf } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import { type DialogPending, dialogOf, type Pending, type PendingAt } from '../engine/state.ts';
import { askAgain, type Handler, prefixed, type Transition, type Turn, withState } from '../engine/transition.ts';
import { notPossible } from '../meaning/impossible.ts';
import { interruptingTemplate } from '../meaning/interruption.ts';
import { answering, cannotSeeSay } from '../meaning/other-calendars.ts';
import { agreesTo } from '../meaning/proposed/agreement.ts';
import { type Requests, severalRequests } from '../meaning/several/several-requests.ts';
import { exceptionOfSeries } from '../meaning/spoken-of/series-just-made.ts';
import { rememberTaken } from '../memory/learnt-readings.ts';
import { botSay, joined } from '../prompts/say.ts';
import { slotQuestion } from '../prompts/slot-question.ts';
import { retry } from '../questions/way-out.ts';
import { askDayIfTwo } from '../questions/which-day.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { fillsTime, takesWords } from '../slots/slot-kinds.ts';
import { listedWeekdays } from '../slots/times/listed-weekdays.ts';
import { slotNamed, slotValue } from '../slots/values.ts';
import { isDoubtful, withCalendarInName, withTimesInName } from './answered-title.ts';
import { withoutContradicted } from './other-reading.ts';
import { withoutMessage } from './to-others.ts';

type Timed = PendingAt<'slot' | 'confirm' | 'choose'>;

/**
 * Runs before the answer to a dialog's question: answers a question about a calendar that it cannot see in passing, and notes if a
 * correction names the other reading of an ambiguous day.
 */
export const answeringInPassing =
  <P extends DialogPending>(answer: Handler<P, 'message'>): Handler<P, 'message'> =>
  (turn, pending, event) =>
    onUnseenCalendar(turn, pending, event.reading) ??
    answer(withState(turn, withoutContradicted(turn, event.reading)), pending, event);

/** "The team calendar" alone may answer the dialog's own question. */
function onUnseenCalendar(turn: Turn, pending: DialogPending, reading: Reading): Transition | undefined {
  const { whose, answer } = reading;
  if (!whose || answer !== undefined || answering(turn, reading, whose)) return undefined;
  const asked = whose.form === 'message' || interruptingTemplate(turn, pending, reading)?.need === 'read';
  return asked ? prefixed([cannotSeeSay(turn, whose)], askAgain(turn, pending)) : undefined;
}

/**
 * Runs before the answer to a message with several requests: the first one is answered now, the others wait until it is
 * done. What others are to be told is named as something that the bot cannot do.
 */
export const splittingRequests =
  <P extends Pending, T extends 'message' | 'request'>(answer: Handler<P, T>): Handler<P, T> =>
  (turn, pending, event) => {
    // Both events have a reading, which TypeScript does not see through the type parameter.
    const { reading: whole } = event as EventOf<'message' | 'request'>;
    if (takesWords(turn, pending)) return answer(turn, pending, event);
    const dialog = dialogOf(pending);
    const read = (text: string): Reading => readText(turn, text, dialog && templateOf(turn, dialog));
    const untold = withoutMessage(turn, whole, dialog);
    const reading = untold ? read(untold.rest) : whole;
    const told = untold?.says ?? [];
    const all = agreementToAll(turn, pending, reading);
    const agreed = { ...turn.state, allAgreed: turn.state.turn };
    if (all) return answer(withState(turn, agreed), pending, { ...event, reading: all });
    const requests = requestsIn(turn, pending, reading);
    if (!requests) return prefixed(told, answer(turn, pending, { ...event, reading }));
    const { first, later } = requests;
    const next = { ...event, reading: read(first) };
    if (later.length === 0) return prefixed(told, answer(turn, pending, next));
    const waiting = withState(turn, { ...turn.state, later: [...later, ...(turn.state.later ?? [])] });
    return prefixed([...told, botSay(turn, 'later', { parts: later })], answer(waiting, pending, next));
  };

/** "Yeah, all three", where a new event is to be confirmed and others wait; "all of them" means no series there. */
function agreementToAll(turn: Turn, pending: Pending, reading: Reading): Reading | undefined {
  if (pending.at !== 'confirm' || turn.state.later === undefined || !reading.several) return undefined;
  if (templateOf(turn, pending.dialog).writes !== 'new') return undefined;
  const said = readingWith(reading, { entities: reading.entities.filter(({ type }) => type !== 'choice') });
  return agreesTo(turn, pending.dialog, said) ? said : undefined;
}

/** The requests of a message; where nothing is asked, the yes of "fine, accept the retro" is none. */
function requestsIn(turn: Turn, pending: Pending, whole: Reading): Requests | undefined {
  // "Not on the 21st and 28th" leaves several days out of the series that was made just now.
  if (pending.at === 'nothing' && exceptionOfSeries(turn, turn.state, whole)) return undefined;
  const requests = severalRequests(turn, whole);
  const [next, ...later] = requests?.later ?? [];
  if (!requests || next === undefined || pending.at !== 'nothing') return requests;
  return readText(turn, requests.first).afterAnswer === '' ? { first: next, later } : requests;
}

/** Runs before the answer to a dialog's question: calendars in a title are part of it, and times if the day is known. */
export const keepingNames =
  (answer: Handler<PendingAt<'slot'>, 'message'>): Handler<PendingAt<'slot'>, 'message'> =>
  (turn, pending, event) => {
    const template = templateOf(turn, pending.dialog);
    const isTitle = slotOf(template, pending.slot).type === 'title';
    const when = slotValue(template, pending.dialog.slots, 'date-time-range');
    if (!isTitle || isDoubtful(turn, event.reading) || interruptingTemplate(turn, pending, event.reading))
      return answer(turn, pending, event);
    const reading = withCalendarInName(event.reading);
    return answer(turn, pending, { ...event, reading: when?.date === undefined ? reading : withTimesInName(reading) });
  };

/**
 * Runs before the answer to a question that takes times: asks which day is meant if two fit, and refuses impossible
 * times.
 */
export const checkingTimes =
  <P extends Timed>(answer: Handler<P, 'message'>): Handler<P, 'message'> =>
  (turn, pending, event) => {
    const { reading } = event;
    if (interruptingTemplate(turn, pending, reading)) return answer(turn, pending, event);
    const template = templateOf(turn, pending.dialog);
    const timed = fillsTime(
      template,
      partsOf(turn, pending, reading).flatMap(part => filledBy(turn, pending, part).filled),
    );
    // "No, Monday and Tuesday" says on which weekdays, whichever week.
    const areWeekdays = slotNamed(template, 'repeat') !== undefined && listedWeekdays(reading) !== undefined;
    const asked = timed && !areWeekdays ? askDayIfTwo(turn, reading) : undefined;
    if (asked) return asked;
    const now = timed ? withState(turn, rememberTaken(turn.state, reading, template)) : turn;
    return onImpossible(now, pending, reading) ?? answer(now, pending, event);
  };

/** At a confirmation, each of several changes by itself: the words of a description hold no time of the event. */
function partsOf(turn: Turn, pending: Timed, reading: Reading): Reading[] {
  const isTimed = reading.entities.some(({ type }) => type === 'time');
  const clauses = pending.at === 'confirm' && isTimed ? reading.clauses : undefined;
  return clauses?.map(text => readText(turn, text, templateOf(turn, pending.dialog))) ?? [reading];
}

function filledBy(turn: Turn, pending: Timed, reading: Reading) {
  const { dialog } = pending;
  const open = pending.at === 'slot' ? { open: pending.slot } : {};
  return fillSlots(turn, reading, { template: templateOf(turn, dialog), slots: dialog.slots, ...open });
}

/** Asks again for an impossible value, and keeps everything else from the message. */
function onImpossible(turn: Turn, pending: Timed, reading: Reading): Transition | undefined {
  const { dialog } = pending;
  const template = templateOf(turn, dialog);
  const wrong = notPossible(turn, template, reading);
  if (!wrong || pending.at === 'choose') return undefined;
  const isText = takesWords(turn, pending) && reading.unexplained > 0;
  if (isText) return undefined;
  const { slots } = filledBy(turn, pending, reading);
  const failures = pending.at === 'slot' && pending.slot === wrong.slot ? pending.failures + 1 : 0;
  const again = { at: 'slot' as const, dialog: { ...dialog, slots }, slot: wrong.slot, failures };
  const says = joined([wrong.said, slotQuestion(turn, again)]);
  return retry(turn, again, slotOf(template, wrong.slot), ...says);
}
