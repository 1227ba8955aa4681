import type { Reading, Whose } from '../nlu/index.ts';
import { aboutThem, cannotSee, cannotSeeSay, insteadOf, leftOutSay } from './cannot-see.ts';
import { civilAt, dateOf } from './civil.ts';
import { isConfident } from './confident.ts';
import type { Context } from './context.ts';
import { allButtons } from './ending.ts';
import { fill, readText } from './fill.ts';
import { after, type Flow, reply, withoutActive } from './flow.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { notPossible } from './impossible.ts';
import { ask, proceed } from './proceed.ts';
import { botSay, type Say } from './say.ts';
import { isOneDay } from './slots/range.ts';
import type { ConversationState, Dialog, SlotValues } from './state.ts';
import type { Template } from './templates/template.ts';
import { fillsTime, lookedAt } from './time-slots.ts';
import { unsureSay } from './unsure.ts';
import { withTaken } from './ways/learnt-ways.ts';
import { askWay } from './ways/question.ts';

/** Two templates nearer to each other than this are both offered. */
const APART = 0.1;

/** What a message asks for; several that are about as likely, most likely first. */
export function likelyTemplates(context: Context, reading: Reading): Template[] {
  const [best] = reading.guesses;
  if (!best || !isConfident(reading)) return [];
  const likely = reading.guesses.filter(({ confidence }) => confidence > best.confidence - APART);
  return [...new Set(likely.flatMap(({ template }) => answering(context, reading, template) ?? []))];
}

/** What is done for a guess: "who moved the review to 5" asks about the event, and does not change it. */
export function answering({ set }: Context, { question }: Reading, name: string): Template | undefined {
  const template = set.templates.get(name);
  if (!question || !template?.looksFirst) return template;
  return [...set.templates.values()].find(one => !one.writes && one.slots.some(({ type }) => type === 'event'));
}

/** A message outside any dialog, or one that replaces it. */
export function startRequest(context: Context, state: ConversationState, reading: Reading): Flow {
  const idle = withoutActive(state);
  if (saysAgain(context, reading)) return reply(idle, { ...botSay(context, 'notAgain'), buttons: allButtons(context) });
  if (reading.behindAnswer === '')
    return reply(idle, botSay(context, reading.answer === 'yes' ? 'nothingOpen' : 'acknowledged'));
  const { whose } = reading;
  const [together] = whose?.of === 'company' ? insteadOf(context, reading, whose) : [];
  if (together)
    return context.zoneKnown
      ? startTemplate(context, idle, together.template, reading)
      : askZone(context, idle, reading.text);
  if (whose && !asksMore(context, reading, whose)) {
    return context.zoneKnown ? cannotSee(context, idle, reading, whose) : askZone(context, idle, reading.text);
  }
  const unchanged = cannotChange(context, state, reading);
  if (unchanged) return reply(idle, unchanged);
  const next = followUp(context, state, reading);
  if (next) return goOn(context, idle, next);
  if (!isConfident(reading)) {
    const said = botSay(context, reading.beyond ? 'beyond' : 'unknown');
    return reply(idle, { ...said, buttons: allButtons(context) });
  }
  if (!context.zoneKnown) return askZone(context, idle, reading.text);
  const [first, second] = likelyTemplates(context, reading);
  const unseen = whose && (whose.of === 'calendar' || whose.form === 'sentence') ? [cannotSeeSay(context, whose)] : [];
  if (first && second) return after(unseen, askWhich(context, idle, reading.text, first, second));
  if (!first) return reply(idle, botSay(context, 'unknown'));
  return after(unseen, startTemplate(context, idle, first, reading));
}

/** "Again", and no more. */
function saysAgain({ understanding }: Context, { text }: Reading): boolean {
  const { kernel, again } = understanding.followUp(text);
  return again && kernel === '';
}

/** Something of an event is to come or to go that the bot does not change: a video link, a reminder, a file. */
function cannotChange(context: Context, { mentioned = [] }: ConversationState, reading: Reading): Say | undefined {
  const { part, mention, entities } = reading;
  if (!part || entities.some(({ type }) => type === 'time')) return undefined;
  const adds = part.is === 'comes';
  if (part.of === 'text' && adds) return undefined;
  // "Set a reminder for the dentist" makes an event of its own.
  const isOfEvent = adds && part.of === 'reminder' ? mention !== undefined : part.event !== undefined;
  if (!isOfEvent && (mentioned.length === 0 || (adds && part.of === 'reminder'))) return undefined;
  return botSay(context, 'cannotChange', { part: part.of, adds });
}

/** Whether something is to be written, and somebody else's calendar only comes up beside it. */
const asksMore = (context: Context, reading: Reading, { form }: Whose): boolean =>
  form !== 'message' && likelyTemplates(context, reading)[0]?.need === 'write';

/** Begins a template with everything that the sentence said. */
export function startTemplate(context: Context, state: ConversationState, template: Template, reading: Reading): Flow {
  // What is to be changed of an event is said like a change: "add Ana to it", "rename it".
  const informed = aboutThem(template.looksFirst ? readText(context, reading.text, template) : reading, template);
  const saysNoDay = informed.entities.some(({ type }) => type === 'impossible');
  const known = saysNoDay ? {} : dayLookedAt(context, state, template);
  const filled = fill(context, template, informed, { slots: known, request: true });
  return goOn(context, state, { template, reading: informed, ...filled }, template);
}

/** First which day is meant, where the words are of two, and what is not possible. */
function goOn(context: Context, state: ConversationState, next: FollowUp, begins?: Template): Flow {
  const { template, slots, reading } = next;
  const timed = fillsTime(template, next.filled);
  const asked = timed ? askWay(context, state, reading, begins) : undefined;
  if (asked) return asked;
  const begun = timed ? withTaken(state, reading, template) : state;
  const dialog = begin(template, slots);
  const wrong = notPossible(context, template, reading);
  if (wrong) return after([wrong.said], ask(context, begun, dialog, wrong.slot));
  if (next.ask !== undefined) return ask(context, begun, dialog, next.ask);
  const many = manyMeant(template, slots, reading) ? [botSay(context, 'oneAtATime')] : [];
  return after([...leftOutSay(context, template, slots, reading), ...many], proceed(context, begun, dialog));
}

/** "Cancel both", "add gym Mon, Tue and Thu": what is done is done to one event, and written on one day. */
function manyMeant(template: Template, slots: SlotValues, { several, entities }: Reading): boolean {
  const days = entities.flatMap(one => (one.type === 'time' && one.value.said.date ? dateOf(one.value.start) : []));
  if (template.writes === 'new' && new Set(days).size > 1) return true;
  const event = template.slots.find(({ type }) => type === 'event');
  const pointer = event && slots[event.name];
  return several === true && typeof pointer === 'object' && pointer !== null && 'among' in pointer;
}

/** A look at the calendar is on people's minds for as long, in milliseconds. */
const ON_THEIR_MINDS = 15 * 60_000;

/** "Add an event" right behind a look at a day to come means that day, unless another is said. */
function dayLookedAt(context: Context, { last }: ConversationState, { writes, slots }: Template): SlotValues {
  const { now, zone } = context.setting;
  const before = last && context.set.templates.get(last.template);
  const when = slots.find(({ type }) => type === 'date-time-range')?.name;
  if (!before || before.writes || writes !== 'new' || when === undefined) return {};
  const looked = now - (last.atMs ?? 0) < ON_THEIR_MINDS ? lookedAt(before, last.slots) : undefined;
  if (!looked || !isOneDay(looked.range)) return {};
  const date = dateOf(looked.range.start);
  return date > dateOf(civilAt(now, zone)) ? { [when]: { date } } : {};
}

/** Begins a template with slots that are filled already. */
export function startWith(context: Context, state: ConversationState, template: Template, slots: SlotValues): Flow {
  return proceed(context, state, begin(template, slots));
}

const begin = ({ name, version }: Template, slots: SlotValues): Dialog => ({
  template: name,
  version,
  slots,
  step: { at: 'access', purpose: { to: 'begin' } },
});

function askWhich(context: Context, state: ConversationState, text: string, first: Template, second: Template): Flow {
  const templates = [first.name, second.name];
  return reply({ ...state, question: { about: 'template', text, templates } }, unsureSay(context, templates));
}

function askZone(context: Context, state: ConversationState, text: string): Flow {
  return reply({ ...state, question: { about: 'zone', text } }, botSay(context, 'askZone'));
}
