import { type EntityType, type Reading, readingWith } from '../../nlu/index.ts';
import type { EventOf } from '../engine/event.ts';
import { dialogOf, type PendingAt, type SlotValues } from '../engine/state.ts';
import { askAgain, goOn, goTo, newDialog, type Transition, type Turn, wait, waitFor } from '../engine/transition.ts';
import { accepts, isRequest } from '../meaning/interruption.ts';
import { changedDialog } from '../memory/dialog-changes.ts';
import type { Button } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { asksOfLookedUp, slotQuestion } from '../prompts/slot-question.ts';
import { titlesOf } from '../questions/offer-titles.ts';
import { tapped } from '../run/agreement.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { slotNamed } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';

type Offer = PendingAt<'offer'>;

/** Handles the answer to an offer: one of the results, an unclear yes, or something else. */
export function onOfferAnswer(turn: Turn, pending: Offer, event: EventOf<'message'>): Transition {
  const reading = withNumber(turn, event.reading);
  const titles = titlesOf(turn, pending);
  const index = titles.length > 0 ? titleMeant(titles, reading) : indexMeant(turn, pending, reading);
  return (
    take(turn, pending, { index, reading }) ??
    ofEach(turn, pending, reading) ??
    whichOne(turn, pending, reading) ??
    goTo(turn, pending.back, event)
  );
}

/** "Make it 45 minutes and call it Jog": what is said of something new, whichever of the offered times it will be at. */
function ofEach(turn: Turn, pending: Offer, reading: Reading): Transition | undefined {
  const template = turn.set.templates.get(pending.template);
  if (pending.templates || pending.back.at !== 'nothing' || template?.writes !== 'new') return undefined;
  const read = readText(turn, reading.text, template);
  const clauses = read.clauses?.map(text => readText(turn, text, template)) ?? [read];
  const parts = clauses.filter(clause => saysOnlyWhat(clause) || !takes(turn, pending, clause));
  // "Add a coffee with Ben then" is a request of its own.
  if (reading.thatTime || (isRequest(reading) && parts.some(({ edit }) => edit === undefined))) return undefined;
  // A length alone looks for other times.
  const saysMore = parts.some(({ entities }) => entities.every(({ type }) => type !== 'duration'));
  const isOfEach = saysMore && parts.length > 0 && parts.every(saysOnlyWhat);
  if (reading.ordinal !== undefined || reading.question || !isOfEach) return undefined;
  const options = pending.options.map(slots =>
    parts.reduce((before, part) => fillSlots(turn, part, { template, slots: before }).slots, slots),
  );
  const isNew = options.some((slots, at) => JSON.stringify(slots) !== JSON.stringify(pending.options[at]));
  if (!isNew) return undefined;
  const [only, other] = options;
  return only && !other ? take(turn, { ...pending, options }, { index: 0 }) : askWhich(turn, { ...pending, options });
}

/** True for a part that gives a value other than a time: a title, a length, a place, guests, a video link. */
const saysOnlyWhat = ({ edit, entities, title }: Reading): boolean =>
  edit?.of === undefined &&
  // "Invite Ben to the town hall" is about another event.
  (edit?.slot !== undefined || title?.how !== 'tagged') &&
  (edit?.slot !== undefined || entities.some(({ type }) => OF_EACH.includes(type))) &&
  entities.every(({ type }) => type !== 'time');

const OF_EACH: readonly EntityType[] = ['duration', 'people', 'choice'];

/** True for "yes", "book that" and "put it in as Yoga": the message takes what was offered, whichever it is. */
const takes = (turn: Turn, { template }: Offer, reading: Reading): boolean => {
  const { mention, question, intents, entities } = reading;
  const isNew = turn.set.templates.get(template)?.writes === 'new';
  const asksForIt = isNew && mention === 0 && !question && intents[0]?.template === template;
  return accepts(reading) || (asksForIt && entities.every(({ type }) => type !== 'time'));
};

/** A button with one of the offers was pressed. */
export const onOfferButton = (turn: Turn, pending: Offer, { value }: EventOf<'button'>): Transition =>
  take(turn, pending, { index: Number(value.pick) }) ?? askOfferAgain(turn, pending);

/** In "the first one, call it Tea", the words before the comma choose. */
function withNumber(turn: Turn, reading: Reading): Reading {
  const [first = '', ...rest] = reading.text.split(/\s*,\s/);
  const { ordinal } = rest.length > 0 && reading.ordinal === undefined ? readText(turn, first) : reading;
  return ordinal === undefined ? reading : readingWith(reading, { ordinal });
}

/** The offer whose button the message repeats, as in channels whose buttons send only their text. */
const titleMeant = (titles: readonly string[], { plain }: Reading): number =>
  titles.findIndex(title => title.toLowerCase() === plain);

/** "Yes", "book it" and "7" choose none of six results, so the bot asks which one; a no leaves the offer open. */
function whichOne(turn: Turn, pending: Offer, reading: Reading): Transition | undefined {
  const { options, back } = pending;
  if (back.at !== 'nothing' || isDay(reading, options.length)) return undefined;
  if (!takes(turn, pending, reading) && reading.ordinal === undefined) {
    return reading.afterAnswer === '' ? wait(turn, botSay(turn, 'acknowledged')) : undefined;
  }
  return askWhich(turn, pending);
}

function askWhich(turn: Turn, pending: Offer): Transition {
  const { nonce, options } = pending;
  const titles = titlesOf(turn, pending);
  const buttons = options.map((_, index): Button => {
    const title = titles[index] ?? String(index + 1);
    return { title, text: title, value: { nonce, pick: String(index) } };
  });
  return waitFor(turn, pending, { ...botSay(turn, 'whichOne'), buttons });
}

/** "The 9th please" after six results is a day. */
const isDay = ({ ordinal = 0, entities }: Reading, count: number): boolean =>
  ordinal > count && entities.some(({ type }) => type === 'time');

type Taken = { index: number; reading?: Reading };

/** Continues with one of the offers, or uses it in the open dialog; the rest of the message counts too. */
function take(turn: Turn, pending: Offer, { index, reading }: Taken): Transition | undefined {
  const { options, agreed, back } = pending;
  const name = pending.templates?.[index] ?? pending.template;
  const template = turn.set.templates.get(name);
  const chosen = (reading && accepts(reading) && agreed) || options[index];
  if (!template || !chosen) return undefined;
  const slots = reading ? withSaid(turn, template, { chosen, reading }) : chosen;
  const dialog = dialogOf(back);
  return dialog?.template === name
    ? goOn(turn, changedDialog(turn, dialog, { ...dialog.slots, ...slots }))
    : goOn(turn, { ...tapped(template, newDialog(template, chosen)), slots });
}

/**
 * "Perfect, call it Lunch" adds a title. Words that choose an offer ("the 2nd, call it Lunch") do not change its time.
 */
function withSaid(
  turn: Turn,
  template: Template,
  { chosen, reading }: { chosen: SlotValues; reading: Reading },
): SlotValues {
  const { slots } = fillSlots(turn, readText(turn, reading.text, template), { template, slots: chosen });
  const chooses = reading.ordinal !== undefined || Boolean(reading.mention);
  const when = chooses ? slotNamed(template, 'date-time-range') : undefined;
  return when === undefined ? slots : { ...slots, [when]: chosen[when] };
}

/** The chosen offer, 0-based: "2", "book the second one"; a yes is enough if there is only one. "Later" alone is none of them. */
function indexMeant(turn: Turn, pending: Offer, reading: Reading): number {
  if (reading.decision !== undefined) return -1;
  const { mention = 0, ordinal = isRequest(reading) ? 0 : mention } = reading;
  const count = pending.options.length;
  if (ordinal < 0) return count + ordinal;
  return ordinal === 0 && count === 1 && takes(turn, pending, reading) ? 0 : ordinal - 1;
}

/**
 * Repeats the question below the offer, because the bot does not wait for an answer to an offer. The offer stays open
 * if the question needs no look-up.
 */
export function askOfferAgain(turn: Turn, pending: Offer): Transition {
  const { back } = pending;
  if (back.at !== 'slot' || asksOfLookedUp(turn, back.dialog, back.slot)) return askAgain(turn, back);
  return waitFor(turn, pending, slotQuestion(turn, back));
}
