import { type Reading, readingWith, type Understanding } from '../../nlu/index.ts';
import { dateAt } from '../../time/index.ts';
import { goesToCalendar } from '../calendars/changing-template.ts';
import { type Context, changesEvent, runs, slotOf } from '../context.ts';
import type { ConversationState, SlotValues } from '../engine/state.ts';
import { withGuestNamed } from '../people/unnamed-guest.ts';
import { earlierEvent, turnOfName } from '../slots/event.ts';
import { fillSlots, readFor, readText } from '../slots/fill.ts';
import { lookedAt, rangeSlot, TIME_TYPES } from '../slots/slot-kinds.ts';
import { onlyOnThoseDays } from '../slots/times/listed-weekdays.ts';
import { isOneDay } from '../slots/times/range.ts';
import { slotNamed, slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { asksItself, isConfident } from './confident.ts';
import { notPossible } from './impossible.ts';
import { changeOf, type FollowUp } from './spoken-of/change-of-event.ts';
import { copyOfEvent } from './spoken-of/copy-of-event.ts';
import { endOfSeries } from './spoken-of/end-of-series.ts';
import { otherTimeOfEvent } from './spoken-of/other-time.ts';
import { exceptionOfChanged, exceptionOfSeries, forWholeSeries } from './spoken-of/series-just-made.ts';
import { settingOfEvent } from './spoken-of/setting-of-event.ts';
import { slotsBeside } from './spoken-of/shift.ts';
import { valuesOfEvent } from './spoken-of/values-of-event.ts';
import { readAmongDays } from './two-readings.ts';

/**
 * How a message continues what came before: "and next week?", "no, 4pm", "who comes to it?".
 * @returns undefined if the message stands on its own
 */
export function followUp(context: Context, state: ConversationState, said: Reading): FollowUp | undefined {
  if (comesAfterwards(said)) return undefined;
  const next = continued(context, state, withGuestNamed(context, { guests: state.last?.guests ?? [] }, said));
  return next && forWholeSeries(context, state, next);
}

/** "And after that the Lopez job, two hours" lasts so long itself, and changes nothing of what was spoken of. */
const comesAfterwards = ({ besideShown, entities, edit, question, unexplained }: Reading): boolean =>
  besideShown?.after === true &&
  edit?.slot === undefined &&
  !question &&
  unexplained > 0 &&
  entities.some(({ type }) => type === 'duration');

function continued(context: Context, state: ConversationState, reading: Reading): FollowUp | undefined {
  return (
    oneOfName(context, state, reading) ??
    oneAfter(context, state, reading) ??
    otherInOrder(context, state, reading) ??
    oneOfThose(context, state, reading) ??
    copyOfEvent(context, state, reading) ??
    sameOtherwise(context, state, reading) ??
    endOfSeries(context, state, reading) ??
    exceptionOfSeries(context, state, reading) ??
    exceptionOfChanged(context, state, reading) ??
    otherTimeOfEvent(context, state, reading) ??
    changeOfEvent(context, state, reading) ??
    settingOfEvent(context, state, reading) ??
    valuesOfEvent(context, state, reading) ??
    askedOfEvent(context, state, reading) ??
    aboutEvent(context, state, reading)
  );
}

/** "And when is the next one", where an event was asked for by its name, is the next of that name. */
function oneOfName(context: Context, { mentioned = [], last }: ConversationState, said: Reading): FollowUp | undefined {
  const template = shownTemplate(context);
  const isInOrder = last?.template === nextTemplate(context)?.name;
  if (!template || isInOrder || !isLook(context, said) || !turnOfName(said, mentioned)) return undefined;
  const reading = readText(context, said.text, template);
  return { template, reading, ...fillSlots(context, reading, { template, request: true }) };
}

/** "And after that?" is the event after the one shown, with the same person. */
function oneAfter(
  context: Context,
  { mentioned = [], last }: ConversationState,
  reading: Reading,
): FollowUp | undefined {
  const template = nextTemplate(context);
  const isNextOne =
    reading.nextNamed === true && turnOfName(reading, mentioned) !== undefined && isLook(context, reading);
  if (!(reading.turn === 'following' || isNextOne) || mentioned.length === 0 || !template) return undefined;
  const slots = last?.template === template.name ? last.slots : {};
  const read = readingWith(reading, { turn: 'following' });
  return { template, reading, ...fillSlots(context, read, { template, slots, request: true }) };
}

/** "And the last one", after what comes first on a day, is the last of that day. */
function otherInOrder(context: Context, { last }: ConversationState, reading: Reading): FollowUp | undefined {
  const template = nextTemplate(context);
  const { mention, ordinal = mention, title, entities, question, unexplained } = reading;
  const isOther = ordinal === 1 || ordinal === -1;
  if (!template || last?.template !== template.name || rangeOf(template, last.slots) === undefined || !isOther)
    return undefined;
  if (title !== undefined || entities.length > 0 || question || unexplained > 2) return undefined;
  const read = readingWith(reading, { turn: ordinal === 1 ? 'first' : 'last' });
  return { template, reading: read, ...fillSlots(context, read, { template, slots: last.slots, request: true }) };
}

/** The days that were looked at, if any were said. */
const rangeOf = (template: Template, slots: SlotValues): unknown => slots[rangeSlot(template) ?? ''];

/** A question, or words that resemble one: "and the next one". */
const isLook = ({ set }: Context, { question, intents: [best] }: Reading): boolean =>
  question === true || (best !== undefined && set.templates.get(best.template)?.need === 'read');

/** The template that finds events by their order. */
const nextTemplate = (context: Context): Template | undefined =>
  [...context.set.templates.values()].find(template => runs(template, 'calendar.nextEvent'));

/** "The second one" right after a list, without other words, shows that event. */
function oneOfThose(context: Context, { mentioned = [] }: ConversationState, reading: Reading): FollowUp | undefined {
  const template = [...context.set.templates.values()].find(one => about(one) && one.need === 'read');
  const event = template && slotNamed(template, 'event');
  const { ordinal = 0 } = reading;
  const isOfList = mentioned.length > 1 || Math.abs(ordinal) === mentioned.length;
  if (!template || !event || ordinal === 0 || !isOfList) return undefined;
  return { template, reading, ...fillSlots(context, reading, { template, open: event }) };
}

/**
 * Repeats the last look-up for another time, person and so on. A template that writes is repeated only for "the same
 * ...".
 */
function sameOtherwise(context: Context, state: ConversationState, reading: Reading): FollowUp | undefined {
  const { last } = state;
  const template = last && context.set.templates.get(last.template);
  const { kernel, adjacent, again, ...after } = followed(context, reading);
  const isRewording = last?.empty === true && saysOnlyWhat(reading);
  const cued = after.cued || leavesCalendarOut(reading) || isRewording;
  if (!template || kernel === '' || changesEvent(template) || (template.confirm && !again)) return undefined;
  if (namesSomethingNew(context, template, reading) || isOfShown(template, state, reading)) return undefined;
  if (saysOtherLength(template, reading)) return undefined;
  if (!cued && !adjacent && (asksItself(reading) || goesToCalendar(context, reading))) return undefined;
  const renamed = isRewording ? renamedLookUp(context, { template, slots: last.slots }, reading) : undefined;
  if (renamed) return renamed;
  const next = adjacent && slotsBeside(context, { template, slots: last.slots }, adjacent);
  if (next) return { template, slots: next, reading, filled: [] };
  const others = cued ? framed(context, { template, slots: last.slots }, kernel) : [];
  for (const text of [kernel, ...others]) {
    const { slots, filled, read } = filledFrom(context, { template, slots: last.slots }, { text, cued });
    const once = again ? withoutOtherWeeks(template, last.slots, { slots, reading: read }) : slots;
    if (filled) return { template, slots: once, filled, reading: readingWith(read, { text: reading.text }) };
  }
  if (!cued) return undefined;
  const asked = sameOfOtherHours(context, { template, slots: last.slots }, reading);
  return asked ?? sameElsewhere(context, { template, slots: last.slots }, reading);
}

/** "And a free morning?", after a look at the evenings of a week, is about that week. */
function sameOfOtherHours(context: Context, { template, slots }: Look, reading: Reading): FollowUp | undefined {
  const isSame = isConfident(reading) && reading.intents[0]?.template === template.name && !about(template);
  const times = reading.entities.flatMap(one => (one.type === 'time' ? one.value : []));
  const isOfHours = times.length > 0 && times.every(({ kind, said }) => kind === 'timerange' && !said.date);
  if (!isSame || template.writes || !isOfHours || reading.title !== undefined) return undefined;
  return { template, reading, ...fillSlots(context, reading, { template, slots }) };
}

/** "Ok Friday 8.30, put “proofread”" and "then cinema at 7", after a look at free time, are new events. */
function namesSomethingNew({ set, understanding }: Context, template: Template, reading: Reading): boolean {
  const { intents, title, entities, question, text } = reading;
  // "2pm would be ideal" praises a time.
  if (title?.how === 'tagged' && !saysName(understanding.followUp(text).kernel, title)) return false;
  const isNew = set.templates.get(intents[0]?.template ?? '')?.writes === 'new' && asksItself(reading);
  if (!isNew || template.writes || title === undefined) return false;
  const hasClock = entities.some(one => one.type === 'time' && one.value.said.time);
  return title.how !== 'tagged' || (runs(template, 'calendar.findFree') && hasClock && !question);
}

const saysName = (words: string, { text }: { text: string }): boolean =>
  words.toLowerCase().includes(text.toLowerCase());

/** "Make it 45 minutes", where one event was shown, is no other look at it. */
const isOfShown = (
  template: Template,
  { mentioned = [] }: ConversationState,
  { mention, question }: Reading,
): boolean => about(template) && mentioned.length === 1 && mention === 0 && !question;

/** What a message says besides its cues: "afternoons" of "afternoons only". */
export function followed(
  { understanding }: Context,
  { text, narrowing }: Pick<Reading, 'text' | 'narrowing'>,
): ReturnType<Understanding['followUp']> {
  const only = narrowing?.only;
  return only === undefined ? understanding.followUp(text) : { ...understanding.followUp(only), cued: true };
}

/** "30 min with her on Friday then", after a look that has no length: it asks for a time of its own. */
const saysOtherLength = (template: Template, reading: Reading): boolean =>
  slotNamed(template, 'duration') === undefined &&
  isConfident(reading) &&
  reading.entities.some(({ type }) => type === 'duration');

/** "Marco", "Marco Rossi, I mean", where nothing was found: the message asks for nothing itself. */
const saysOnlyWhat = (reading: Reading): boolean =>
  !asksItself(reading) && !reading.question && reading.answer === undefined && !(reading.beyond && !reading.corrects);

/** "Choir rehearsal, I mean", where no event of the name that was said before is to come. */
function renamedLookUp(context: Context, { template, slots: before }: Look, reading: Reading): FollowUp | undefined {
  const event = slotNamed(template, 'event');
  if (event === undefined || reading.title === undefined || reading.entities.length > 0) return undefined;
  const { [event]: _before, ...others } = before;
  return { template, reading, ...fillSlots(context, reading, { template, slots: others, open: event }) };
}

/** "Same again Saturday and Sunday", of an event that does not repeat, is about those two days. */
function withoutOtherWeeks(
  template: Template,
  before: SlotValues,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): SlotValues {
  const repeat = slotValue(template, slots, 'repeat');
  const isNew = repeat !== undefined && slotValue(template, before, 'repeat') === undefined;
  return isNew ? withValues(template, slots, { repeat: onlyOnThoseDays(repeat, reading) }) : slots;
}

/** "Without the Family calendar", by itself. */
function leavesCalendarOut(reading: Reading): boolean {
  const [first, second] = reading.entities;
  const isOne = first?.type === 'calendar' && first.without === true && second === undefined;
  return isOne && reading.unread.length === 0;
}

/** Fills the slots of the last look-up from a kernel; `filled` only if the slots use all of it. */
function filledFrom(context: Context, { template, slots: before }: Look, { text, cued }: Kernel) {
  const { now, zone } = context.setting;
  const looked = lookedAt(template, before)?.range;
  const read = readAmongDays(readText(context, text, template), { looked, today: dateAt(now, zone) });
  const person = slotNamed(template, 'person') ?? (template.writes ? undefined : slotNamed(template, 'people'));
  const mayBeName = read.names !== undefined && !isTime(read) && read.edit === undefined;
  const isName = person !== undefined && cued && mayBeName;
  const { slots, filled } = fillSlots(context, read, {
    template,
    slots: isName ? withoutAskedAbout(template, before, person) : before,
    ...(isName && { open: person }),
  });
  const isAll = isName || (read.unexplained === 0 && read.entities.length > 0);
  const says = filled.length > 0 || notPossible(context, template, read) !== undefined;
  return { slots, read, filled: isAll && says && !losesTime(template, read) ? filled : undefined };
}

/** "Evenings" could be a name. */
const isTime = ({ entities, unexplained }: Reading): boolean =>
  unexplained === 0 && entities.some(({ type }) => type === 'time');

/** A question for a day is not the same as one that knows no days. */
const losesTime = ({ slots }: Template, { entities }: Reading): boolean =>
  entities.some(({ type }) => type === 'time') && !slots.some(({ type }) => TIME_TYPES.includes(type));

/** "And Cem?" asks the same about Cem alone, but "and with Cem?" adds him where people are only taken into account. */
function withoutAskedAbout(template: Template, slots: SlotValues, person: string): SlotValues {
  const { type, required } = slotOf(template, person);
  const { [person]: _before, ...others } = slots;
  return type === 'people' && required ? others : slots;
}

type Kernel = { text: string; cued: boolean };
/** A look-up: its template, and the slots it was made with. */
type Look = { template: Template; slots: SlotValues };

/** "What about 9?" is an hour if the look-up was about one day, or else a day. */
export function framed(context: Context, { template, slots }: Look, kernel: string): string[] {
  const looked = lookedAt(template, slots);
  const type = template.slots.find(({ name }) => name === looked?.slot)?.type;
  if (!looked || !type) return [];
  return context.understanding.sentences(kernel, isOneDay(looked.range) ? 'date-time-range' : type);
}

/** "And with Priya?" repeats the time span with the template that takes the new words. */
function sameElsewhere(context: Context, before: Look, reading: Reading): FollowUp | undefined {
  const looked = lookedAt(before.template, before.slots);
  if (!looked || reading.unexplained > 0) return undefined;
  for (const { template: name } of reading.intents) {
    const template = context.set.templates.get(name);
    const range = template && rangeSlot(template);
    if (!template || !range || template.need === 'write') continue;
    const { slots, filled } = fillSlots(context, reading, {
      template,
      slots: { [range]: looked.range },
      request: true,
    });
    const isReady = template.slots.every(({ name: slot, required }) => required !== true || slots[slot] !== undefined);
    if (filled.length > 0 && isReady) return { template, slots, filled, reading };
  }
  return undefined;
}

/** A change of the only event mentioned last. A question never changes anything. */
function changeOfEvent(
  context: Context,
  { mentioned = [] }: ConversationState,
  reading: Reading,
): FollowUp | undefined {
  const [id, other] = mentioned;
  if (id === undefined || other !== undefined) return undefined;
  return changeOf(context, earlierEvent(reading, context.setting) ?? { id }, reading);
}

/** "Where does it take place", without a word that says what does, where only one event was spoken of. */
function askedOfEvent(context: Context, { mentioned = [] }: ConversationState, reading: Reading): FollowUp | undefined {
  const [id, other] = mentioned;
  const [best] = reading.intents;
  const likely = best && context.set.templates.get(best.template);
  // "Which calendar is it in" resembles a question about all calendars.
  const template = reading.asked === 'calendar' ? shownTemplate(context) : likely;
  const event = template && !template.writes ? slotNamed(template, 'event') : undefined;
  const { asked, question, title, entities, unread, next, turn, placed, whose } = reading;
  const namesOther = title ?? next ?? turn ?? placed ?? whose;
  const isQuestion = question === true || reading.text.trimEnd().endsWith('?');
  if (!template || event === undefined || id === undefined || other !== undefined || !asked || !isQuestion)
    return undefined;
  if (namesOther !== undefined || entities.length > 0 || unread.length > 0) return undefined;
  const read = readFor(context, reading, template);
  return {
    template,
    reading: read,
    ...fillSlots(context, read, { template, slots: { [event]: { id } }, request: true }),
  };
}

/** The template that shows an event. */
const shownTemplate = ({ set }: Context): Template | undefined =>
  [...set.templates.values()].find(one => !one.writes && about(one));

/** A question about a mentioned event or about the next one, whatever it asks. */
function aboutEvent(context: Context, { mentioned = [] }: ConversationState, reading: Reading): FollowUp | undefined {
  const isPointedAt = reading.mention !== undefined || reading.pointed !== undefined;
  const { templates } = context.set;
  const isOne = (reading.next || isPointedAt) && asksForOne(context, reading);
  const isRequest = asksItself(reading) && !isOne;
  if (isRequest || !(reading.next || (isPointedAt && mentioned.length > 0))) return undefined;
  const likely = reading.intents.flatMap(({ template: name }) => templates.get(name) ?? []);
  if (!reading.next && !(likely.some(about) && isOfCalendar(reading))) return undefined;
  // Unless the message clearly asks to change or delete the event, the bot only shows it, as for "what's next?".
  const shown = [...templates.values()].filter(one => !one.writes && about(one));
  const isPlain = isConfident(reading) || reading.removes === 'event';
  const plain = likely.slice(0, 1).filter(one => about(one) && (!one.writes || isPlain));
  const next = reading.next && !isPointedAt ? nextTemplate(context) : undefined;
  const [template] = isPointedAt ? [...plain, ...shown] : [next, ...shown].filter(one => one !== undefined);
  if (!template) return undefined;
  const read = readFor(context, reading, template);
  return { template, reading: read, ...fillSlots(context, read, { template, request: true }) };
}

/** "Is it raining" is about no event, although something of every message may be. */
const isOfCalendar = (reading: Reading): boolean => !reading.beyond || isConfident(reading);

/** "What's next" and "where is the one with Ana" ask for one event, not for a list of a day or with her. */
function asksForOne({ set }: Context, { intents: [best], entities }: Reading): boolean {
  const template = best && set.templates.get(best.template);
  const isAny = template?.need === 'read' && !entities.some(({ type }) => type === 'time');
  return isAny || runs(template, 'calendar.listWithPerson');
}

const about = (template: Template): boolean => slotNamed(template, 'event') !== undefined;
