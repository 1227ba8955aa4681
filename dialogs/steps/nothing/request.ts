import type { Reading } from '../../../nlu/index.ts';
import { onAlmanac, onChat } from '../../any-step/side-talk.ts';
import { undoButtonIfLast } from '../../any-step/take-back.ts';
import { templateForBareMove, templateForNewTime } from '../../calendars/changing-template.ts';
import { usesCalendar } from '../../context.ts';
import type { EventOf } from '../../engine/event.ts';
import type { PendingAt } from '../../engine/state.ts';
import { asStart, ended, prefixed, type Transition, type Turn } from '../../engine/transition.ts';
import { isConfident } from '../../meaning/confident.ts';
import { followUp } from '../../meaning/follow-up.ts';
import { templateForBareEvent, templateForNewInFreeTime } from '../../meaning/new-events/bare-event.ts';
import { newBesideShown } from '../../meaning/new-events/beside-shown.ts';
import { newOfItsOwn, templateForNewSeries } from '../../meaning/new-events/makes-new.ts';
import { askedAboutOthers, cannotSeeSay, inOwnCalendar, withLastPeople } from '../../meaning/other-calendars.ts';
import { cannotChange, cannotDo } from '../../meaning/requests/out-of-reach.ts';
import {
  likelyTemplates,
  templateForExtremeDay,
  templateForNewBeside,
  templateForPlacedEvent,
  templateForStatedDecline,
  templateForTitle,
  withAnswerBesideDeletion,
} from '../../meaning/requests/template-meant.ts';
import { templateOfSeveral } from '../../meaning/several/means-several.ts';
import { clarified, PERHAPS } from '../../meaning/spoken-of/clarified.ts';
import { inPeriodSpokenOf } from '../../meaning/spoken-of/days/period.ts';
import { firstButtons } from '../../prompts/buttons.ts';
import type { Miss } from '../../prompts/message.ts';
import { botSay, withMiss } from '../../prompts/say.ts';
import { cannotSee } from '../../questions/other-calendar.ts';
import { askWhichTemplate } from '../../questions/which-template.ts';
import { askZone } from '../../questions/which-zone.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { begin } from './begin.ts';
import { onOfFocus } from './of-focus.ts';

/** What a request may be understood as; undefined if it is not meant like that. */
type Interpretation = (turn: Turn, reading: Reading) => Transition | undefined;

/** Starts the template that a request means by more than the likeness of its words. */
const starting =
  (templateFor: (turn: Turn, reading: Reading) => Template | undefined): Interpretation =>
  (turn, reading) => {
    const template = turn.zoneKnown ? templateFor(turn, reading) : undefined;
    return template && asStart(turn, { template, reading });
  };

/** The ways to understand a request, in this order: the first that fits counts. From `templateForNewTime` on, it stands on its own. */
const INTERPRETATIONS: readonly Interpretation[] = [
  onAgain,
  onAnswerToNothing,
  onAlmanac,
  onOtherCalendar,
  onOfFocus,
  onOutOfReach,
  starting(templateOfSeveral),
  starting(templateForExtremeDay),
  starting(templateForStatedDecline),
  starting(templateForNewBeside),
  starting(templateForNewSeries),
  starting((turn, reading) => templateForNewInFreeTime(turn, turn.state, reading)),
  onNewBesideOld,
  onFollowUp,
  starting(templateForNewTime),
  starting(templateForBareEvent),
  starting(templateForBareMove),
  starting(templateForPlacedEvent),
  starting(templateForTitle),
  onClarified,
  onUnclear,
  onLikely,
];

/** Handles a new request, whatever was open before. */
export function onRequest(turn: Turn, _: PendingAt<'nothing'>, { reading: said }: EventOf<'request'>): Transition {
  const reading = inPeriodSpokenOf(turn, turn.state, said) ?? said;
  for (const interpret of INTERPRETATIONS) {
    const next = interpret(turn, reading);
    if (next) return next;
  }
  return ended(turn, withMiss(botSay(turn, 'unknown'), UNKNOWN));
}

/** "Again" without other words. */
function onAgain(turn: Turn, { text }: Reading): Transition | undefined {
  const { kernel, again } = turn.understanding.followUp(text);
  const isBare = again && kernel === '';
  return isBare ? ended(turn, { ...botSay(turn, 'notAgain'), buttons: firstButtons(turn) }) : undefined;
}

/** A yes or a no, and nothing was asked. */
function onAnswerToNothing(turn: Turn, reading: Reading): Transition | undefined {
  if (reading.afterAnswer !== '' || asksForDeletion(reading)) return undefined;
  if (!reading.wrong) return ended(turn, botSay(turn, reading.answer === 'yes' ? 'nothingOpen' : 'acknowledged'));
  const buttons = [...undoButtonIfLast(turn), ...firstButtons(turn)];
  return ended(turn, { ...botSay(turn, 'wrongAnswer'), buttons });
}

/** "Drop it" rejects a question; without one, it is about the event that was shown, and "cancel everything" about days. */
const asksForDeletion = ({ removes, mention, bulk }: Reading): boolean =>
  removes !== undefined && (mention !== undefined || bulk !== undefined);

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

export const UNKNOWN: Miss = { how: 'unknown' };

/** Says so if no action does what is asked for. */
function onOutOfReach(turn: Turn, reading: Reading): Transition | undefined {
  const said = cannotChange(turn, turn.state, reading) ?? cannotDo(turn, reading);
  return said && ended(turn, said);
}

/** Something new, next to the event spoken of or instead of a change of it. */
function onNewBesideOld(turn: Turn, reading: Reading): Transition | undefined {
  const next = turn.zoneKnown ? (newOfItsOwn(turn, reading) ?? newBesideShown(turn, turn.state, reading)) : undefined;
  return next && asStart(turn, next);
}

function onFollowUp(turn: Turn, reading: Reading): Transition | undefined {
  const next = followUp(turn, turn.state, reading);
  return next && begin(turn, next);
}

/** What a message that was not understood meant, by this one. */
function onClarified(turn: Turn, reading: Reading): Transition | undefined {
  const next = turn.zoneKnown ? clarified(turn, turn.state, reading) : undefined;
  return next && begin(turn, next);
}

/** Too unclear to begin anything. */
function onUnclear(turn: Turn, reading: Reading): Transition | undefined {
  if (isConfident(reading)) return undefined;
  const said = botSay(turn, reading.beyond ? 'beyond' : 'unknown');
  const buttons = firstButtons(turn, perhapsMeant(turn, reading));
  return onChat(turn, reading) ?? ended(turn, { ...withMiss(said, UNKNOWN), buttons });
}

/** The template that is asked for most likely, or a question if two are about as likely. */
function onLikely(turn: Turn, reading: Reading): Transition | undefined {
  const { text, whose } = reading;
  if (!turn.zoneKnown) return askZone(turn, { at: 'zone', text });
  const [first, second] = withAnswerBesideDeletion(turn, likelyTemplates(turn, reading), reading);
  if (!first) return undefined;
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
