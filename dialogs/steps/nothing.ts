import type { Reading } from '../../nlu/index.ts';
import { dateOf } from '../../time/index.ts';
import { asksForTime, withOpenTime } from '../any-step/free-times.ts';
import { onAlmanac, onChat } from '../any-step/side-talk.ts';
import { undoButtonIfLast } from '../any-step/take-back.ts';
import { templateForBareMove, templateForNewTime } from '../calendars/changing-template.ts';
import { takesSeveral, templateOf, usesCalendar } from '../context.ts';
import type { EventOf } from '../engine/event.ts';
import { openDialogOf, type PendingAt, type SlotValues } from '../engine/state.ts';
import {
  askAgain,
  asRequest,
  asStart,
  ended,
  goOn,
  newDialog,
  prefixed,
  type Transition,
  type Turn,
  wait,
  waitFor,
  withState,
} from '../engine/transition.ts';
import { isConfident } from '../meaning/confident.ts';
import { followUp } from '../meaning/follow-up.ts';
import { notPossible } from '../meaning/impossible.ts';
import {
  meansSeveral,
  slotsForSeveral,
  templateForSeveral,
  templateOfSeveral,
  withoutException,
} from '../meaning/many-events.ts';
import { namedEvent } from '../meaning/named-event.ts';
import { templateForBareEvent, templateForNewInFreeTime } from '../meaning/new-events/bare-event.ts';
import { newBesideShown } from '../meaning/new-events/beside-shown.ts';
import { newOfItsOwn, templateForNewSeries } from '../meaning/new-events/makes-new.ts';
import { withNotes } from '../meaning/new-events/notes.ts';
import { withTwoPlaces } from '../meaning/new-events/two-places.ts';
import { withWholeTitle } from '../meaning/new-events/whole-title.ts';
import {
  aboutOthers,
  askedAboutOthers,
  cannotSeeSay,
  inOwnCalendar,
  uncoveredPeopleSay,
  withLastPeople,
} from '../meaning/other-calendars.ts';
import { timeBeingPlanned } from '../meaning/proposed/planned-time.ts';
import {
  calendarSpokenOf,
  cannotChange,
  cannotDo,
  dayLookedAt,
  inDaysLookedAt,
  invitationAnswered,
  likelyTemplates,
  periodLookedAt,
  readAsRequest,
  slotsOfRequest,
  templateForExtremeDay,
  templateForNewBeside,
  templateForPlacedEvent,
  templateForStatedDecline,
  templateForTitle,
  withAnswerBesideDeletion,
} from '../meaning/requests.ts';
import { changeOf, type FollowUp } from '../meaning/spoken-of/change-of-event.ts';
import { clarified, PERHAPS, slotsHeard } from '../meaning/spoken-of/clarified.ts';
import { inPeriodSpokenOf } from '../meaning/spoken-of/days/period.ts';
import { forgetName } from '../memory/learnt-people.ts';
import { rememberTaken } from '../memory/learnt-readings.ts';
import { otherGuest } from '../people/other-guest.ts';
import { firstButtons } from '../prompts/buttons.ts';
import { formatLanguages } from '../prompts/format.ts';
import type { Miss } from '../prompts/message.ts';
import { botSay, withMiss } from '../prompts/say.ts';
import { startNextCalled } from '../questions/next-templates.ts';
import { cannotSee } from '../questions/other-calendar.ts';
import { ask } from '../questions/slot.ts';
import { askDayIfTwo } from '../questions/which-day.ts';
import { askWhichTemplate } from '../questions/which-template.ts';
import { askZone } from '../questions/which-zone.ts';
import { readText } from '../slots/fill.ts';
import { fillsTime } from '../slots/slot-kinds.ts';
import { listedWeekdays } from '../slots/times/listed-weekdays.ts';
import { slotNamed, slotValue } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';

/** A message came while nothing is open. */
export const onNewMessage = (turn: Turn, _: PendingAt<'nothing'>, { reading }: EventOf<'message'>): Transition =>
  startNextCalled(turn, reading.text) ??
  onOtherLanguage(turn, reading) ??
  onWrongPerson(turn, reading) ??
  onDeletionRuledOut(turn, reading) ??
  asRequest(turn, reading);

/** A message in a language that the bot does not speak is answered with those that it does. */
function onOtherLanguage(turn: Turn, { foreign }: Reading): Transition | undefined {
  if (!foreign) return undefined;
  const { locale } = turn.setting;
  const languages = formatLanguages(turn.languages?.() ?? [turn.set.language], locale);
  return ended(turn, withMiss(botSay(turn, 'otherLanguage', { languages }), UNKNOWN));
}

/** "Not that Ana", about an answer already given or a guest already invited. Groups remember no names, so there is nothing to forget. */
function onWrongPerson(turn: Turn, reading: Reading): Transition | undefined {
  const name = turn.setting.inGroup ? undefined : reading.someoneElse?.than;
  if (name === undefined) return undefined;
  const forgetful = forgetName(turn.state, name);
  const swap = otherGuest(turn, turn.state, { name, reading });
  if (swap) return begin({ ...turn, state: forgetful ?? turn.state }, swap);
  return forgetful && wait(withState(turn, forgetful), botSay(turn, 'forgotPerson', { name }));
}

/** "Don't cancel the interview, move it to 5" is about the interview, whatever was shown before. */
function onDeletionRuledOut(turn: Turn, { kept }: Reading): Transition | undefined {
  if (!kept?.rest) return undefined;
  const words = namedEvent(readText(turn, kept.deletion));
  const request = readText(turn, kept.rest);
  const isOfOther = words === undefined || namedEvent(request) !== undefined;
  const next = isOfOther ? undefined : changeOf(turn, { words }, request);
  return next ? begin(turn, next) : asRequest(turn, request);
}

/** Handles a new request, whatever was open before. */
export function onRequest(turn: Turn, _: PendingAt<'nothing'>, { reading: said }: EventOf<'request'>): Transition {
  const reading = inPeriodSpokenOf(turn, turn.state, said) ?? said;
  if (saysAgain(turn, reading)) return ended(turn, { ...botSay(turn, 'notAgain'), buttons: firstButtons(turn) });
  if (reading.afterAnswer === '' && !asksForDeletion(reading)) {
    if (reading.wrong) {
      const buttons = [...undoButtonIfLast(turn), ...firstButtons(turn)];
      return ended(turn, { ...botSay(turn, 'wrongAnswer'), buttons });
    }
    return ended(turn, botSay(turn, reading.answer === 'yes' ? 'nothingOpen' : 'acknowledged'));
  }
  const answered = onAlmanac(turn, reading) ?? onOtherCalendar(turn, reading);
  if (answered) return answered;
  const unchanged = cannotChange(turn, turn.state, reading);
  if (unchanged) return ended(turn, unchanged);
  const undone = cannotDo(turn, reading);
  if (undone) return ended(turn, undone);
  const ofSeveral = templateOfSeveral(turn, reading);
  if (ofSeveral && turn.zoneKnown) return asStart(turn, { template: ofSeveral, reading });
  const beside =
    templateForExtremeDay(turn, reading) ??
    templateForStatedDecline(turn, reading) ??
    templateForNewBeside(turn, reading) ??
    templateForNewSeries(turn, reading) ??
    templateForNewInFreeTime(turn, turn.state, reading);
  if (beside && turn.zoneKnown) return asStart(turn, { template: beside, reading });
  const shown = turn.zoneKnown ? (newOfItsOwn(turn, reading) ?? newBesideShown(turn, turn.state, reading)) : undefined;
  if (shown) return asStart(turn, shown);
  const next = followUp(turn, turn.state, reading);
  return next ? begin(turn, next) : onOwnRequest(turn, reading);
}

/** "Drop it" rejects a question; without one, it is about the event that was shown, and "cancel everything" about days. */
const asksForDeletion = ({ removes, mention, bulk }: Reading): boolean =>
  removes !== undefined && (mention !== undefined || bulk !== undefined);

/** True for "again" without other words. */
function saysAgain({ understanding }: Turn, { text }: Reading): boolean {
  const { kernel, again } = understanding.followUp(text);
  return again && kernel === '';
}

/** A question about other people, or about a calendar that the bot cannot see. */
function onOtherCalendar(turn: Turn, reading: Reading): Transition | undefined {
  const own = turn.zoneKnown ? inOwnCalendar(turn, reading) : undefined;
  if (own) return asStart(turn, own);
  const asked = askedAboutOthers(turn, reading);
  if (!asked || goesToNamedCalendar(turn, reading)) return undefined;
  if (!turn.zoneKnown) return askZone(turn, { at: 'zone', text: reading.text });
  const { template, whose } = asked;
  if (!template) return cannotSee(turn, reading, whose);
  return asStart(turn, { template, reading: withLastPeople(turn, turn.state, { template, reading }) });
}

/** "Christmas holidays 18 dec to 5 jan in family calendar" names the calendar of something new. */
const goesToNamedCalendar = (turn: Turn, reading: Reading): boolean =>
  reading.whose?.of === 'calendar' &&
  reading.entities.some(({ type }) => type === 'calendar') &&
  templateForBareEvent(turn, reading) !== undefined;

const UNKNOWN: Miss = { how: 'unknown' };

/** A request that stands on its own. */
function onOwnRequest(turn: Turn, reading: Reading): Transition {
  const bare =
    templateForNewTime(turn, reading) ??
    templateForBareEvent(turn, reading) ??
    templateForBareMove(turn, reading) ??
    templateForPlacedEvent(turn, reading) ??
    templateForTitle(turn, reading);
  if (bare && turn.zoneKnown) return asStart(turn, { template: bare, reading });
  const meant = turn.zoneKnown ? clarified(turn, turn.state, reading) : undefined;
  if (meant) return begin(turn, meant);
  if (!isConfident(reading)) {
    const chat = onChat(turn, reading);
    if (chat) return chat;
    const said = botSay(turn, reading.beyond ? 'beyond' : 'unknown');
    return ended(turn, { ...withMiss(said, UNKNOWN), buttons: firstButtons(turn, perhapsMeant(turn, reading)) });
  }
  const { text, whose } = reading;
  if (!turn.zoneKnown) return askZone(turn, { at: 'zone', text });
  const [first, second] = withAnswerBesideDeletion(turn, likelyTemplates(turn, reading), reading);
  if (!first) return ended(turn, withMiss(botSay(turn, 'unknown'), UNKNOWN));
  const isElsewhere = whose?.of === 'calendar' && usesCalendar(first) && slotNamed(first, 'calendar') === undefined;
  const unseen = isElsewhere ? [cannotSeeSay(turn, whose)] : [];
  const next = second
    ? askWhichTemplate(turn, { at: 'template', text, templates: [first.name, second.name] })
    : asStart(turn, { template: first, reading });
  return prefixed(unseen, next);
}

/** What a message may have meant that is too unclear to begin. */
const perhapsMeant = ({ set }: Turn, { intents }: Reading): Template[] =>
  intents.flatMap(({ template, confidence }) => (confidence >= PERHAPS ? (set.templates.get(template) ?? []) : []));

/** Begins a template with everything in the message. */
export function onStart(turn: Turn, _: PendingAt<'nothing'>, start: EventOf<'start'>): Transition {
  const { reading, dayIsKnown } = start;
  const isSeveral = meansSeveral(turn, start.template, reading);
  const template = (isSeveral ? templateForSeveral(turn, start.template) : undefined) ?? start.template;
  const said = withoutException(turn, template, reading);
  const informed = aboutOthers(readAsRequest(turn, template, said), template);
  const namesNoDay = informed.entities.some(({ type }) => type === 'impossible');
  const looked = {
    ...slotsHeard(turn, turn.state, { template, reading }),
    ...dayLookedAt(turn, turn.state, { template, reading }),
    ...periodLookedAt(turn, turn.state, { template, reading }),
    ...timeBeingPlanned(turn, turn.state, { template, reading }),
    ...calendarSpokenOf(turn, turn.state, { template, reading }),
  };
  const known = { ...(namesNoDay ? {} : looked), ...invitationAnswered(turn.state, template, reading) };
  const whole = slotsOfRequest(turn, template, { slots: known, reading: informed });
  const inDays = inDaysLookedAt(turn, turn.state, { template, reading, slots: whole.slots });
  const placed = withTwoPlaces(template, { slots: inDays, reading: informed });
  const titled = withWholeTitle(turn, template, { slots: placed, reading: informed });
  const noted = withNotes(template, { slots: titled, reading: informed });
  const slots = slotsForSeveral(turn, template, { slots: noted, reading });
  const asked = slotAskedFor(turn, template, { slots, reading: informed });
  const next = begin(
    turn,
    { template, reading: informed, ...whole, slots, ...asked },
    { begins: template, dayIsKnown },
  );
  return isSeveral && !takesSeveral(template) ? prefixed([botSay(turn, 'oneAtATime')], next) : next;
}

/** "Change the title of the interview", "make it private and set a reminder": what to change is named, but not the new value. */
function slotAskedFor(turn: Turn, template: Template, { slots, reading }: Begun): Pick<FollowUp, 'ask'> {
  const event = template.slots.find(({ type }) => type === 'event' || type === 'events')?.name;
  if (event === undefined || slots[event] === undefined) return {};
  const clauses = reading.clauses?.map(text => readText(turn, text, template)) ?? [];
  const asked = [reading, ...clauses].flatMap(({ edit }) =>
    edit?.op === 'ask' && edit.slot !== undefined ? edit.slot : [],
  );
  const ask = asked.find(slot => slots[slot] === undefined);
  return ask === undefined ? {} : { ask };
}

type Begun = { slots: SlotValues; reading: Reading };

/** The template that a message begins, and whether the bot already knows which of two days it means. */
type Beginning = { begins?: Template; dayIsKnown?: true | undefined };

/** Begins, or first asks which of two days is meant, or asks again for an impossible value. */
function begin(turn: Turn, next: FollowUp, { begins, dayIsKnown }: Beginning = {}): Transition {
  const { template, slots, reading, filled } = next;
  const timed = fillsTime(template, filled);
  const asked = timed && !dayIsKnown && !listedWeekdays(reading) ? askDayIfTwo(turn, reading, begins) : undefined;
  if (asked) return asked;
  const begun = timed ? withState(turn, rememberTaken(turn.state, reading, template)) : turn;
  const dialog = withOpenTime(turn, newDialog(template, slots), reading);
  const wrong = notPossible(turn, template, reading);
  if (wrong) return prefixed([wrong.said], ask(begun, { dialog, slot: wrong.slot }));
  if (next.ask !== undefined) return ask(begun, { dialog, slot: next.ask });
  const many = onSeveralDays(next) ? [botSay(turn, 'oneAtATime')] : [];
  return prefixed([...uncoveredPeopleSay(turn, template, { slots, reading }), ...many], goOn(begun, dialog));
}

/** True for "add gym tomorrow and on the 3rd": the bot creates only one event. The day of what is copied counts for none. */
function onSeveralDays({ template, slots, reading }: FollowUp): boolean {
  const { writes } = template;
  const { either, entities } = reading;
  const copied = slotValue(template, slots, 'time-change')?.of;
  const days = entities.flatMap(one =>
    one.type === 'time' && one.value.said.date && !one.value.ends ? dateOf(one.value.start) : [],
  );
  return (
    writes === 'new' && !either && new Set(days.filter(day => day !== copied)).size > 1 && !listedWeekdays(reading)
  );
}

/** The next request of the same message starts; after the last, the dialog that was put aside resumes. */
export function onResume(turn: Turn, pending: PendingAt<'nothing' | 'offer'>): Transition {
  const { later: [request, ...later] = [], ...others } = turn.state;
  if (request !== undefined) {
    const now = withState(turn, { ...others, ...(later.length > 0 && { later }) });
    return prefixed([botSay(turn, 'nextRequest', { said: request })], asRequest(now, readText(now, request)));
  }
  const { held = [], ...rest } = turn.state;
  const last = held.at(-1);
  if (!last) return wait(turn);
  const { later: after, ...next } = last;
  const waiting = held.slice(0, -1);
  const state = { ...rest, ...(waiting.length > 0 && { held: waiting }), ...(after && { later: after }) };
  // The times that are offered answer the question for the time, so it need not be repeated.
  if (
    pending.at === 'offer' &&
    next.at === 'slot' &&
    pending.template === next.dialog.template &&
    asksForTime(turn, next)
  )
    return waitFor(withState(turn, state), { ...pending, back: next });
  const resumed = botSay(turn, 'resumed', { title: templateOf(turn, openDialogOf(next)).title });
  const back = pending.at === 'offer' ? { ...pending, back: next } : next;
  return prefixed([resumed], askAgain(withState(turn, state), back));
}

/** Nothing is open, so there is no question to repeat. */
export const askNothing = (turn: Turn): Transition => wait(turn);
