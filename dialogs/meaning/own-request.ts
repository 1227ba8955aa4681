import type { Reading } from '../../nlu/index.ts';
import { type Context, slotOf, templateOf } from '../context.ts';
import { type DialogPending, openDialogOf } from '../engine/state.ts';
import type { Turn } from '../engine/transition.ts';
import { unusedParts } from '../slots/accounted.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { takesWords } from '../slots/slot-kinds.ts';
import { slotValue } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isOfGuests } from './edits.ts';
import { namedEvent, namesOwn } from './named-event.ts';

/** A request for a change, whatever the open question is: "cancel subscription" is a title. */
const SURE_OF_WHOLE = 0.9;
const SURE_OF_PART = 0.85;
/** Less is enough if the open dialog has no use for a name in it. */
const SURE_OF_MORE = 0.8;
/** "Block that out", where "that" was said just before. */
const SURE_OF_BOUND = 0.5;

/**
 * The template for a request that stands on its own, although parts of it would fit the open question, because it says
 * itself what it is about: "I'm off from the 7th to the 11th, block that", "lunch with Ana on Friday at 1".
 */
export function ownRequest(context: Turn, pending: DialogPending, reading: Reading): Template | undefined {
  if (saysWhatIsOpen(reading) || offersOptions(context, pending)) return undefined;
  const template =
    requestInParts(context, pending, reading) ??
    (takesWords(context, pending) ? requestForTitle(context, reading) : requestWithMore(context, pending, reading));
  return template && isAskedForAlready(context, pending, template) ? undefined : template;
}

/** Where nothing is known of the open event but how it began, the event that is asked for is that one. */
function isAskedForAlready(context: Context, pending: DialogPending, { name, writes }: Template): boolean {
  const dialog = openDialogOf(pending);
  const open = templateOf(context, dialog);
  const known = (['title', 'date-time-range'] as const).map(type => slotValue(open, dialog.slots, type));
  return name === dialog.template && writes === 'new' && known.every(value => value === undefined);
}

/** True if a message answers, or says which value of the open dialog it changes: "yes", "change the time to 4". */
const saysWhatIsOpen = ({ answer, edit, unexplained, title }: Reading): boolean =>
  answer !== undefined || unexplained === 0 || edit?.slot !== undefined || title?.how === 'quoted';

/** Words for one of a few options may resemble anything. */
const offersOptions = (context: Context, pending: DialogPending): boolean =>
  pending.at === 'choose' ||
  (pending.at === 'slot' && slotOf(templateOf(context, pending.dialog), pending.slot).type === 'choice');

/** The likeliest template, if it writes; the confidence in all that write counts. */
function writingTemplate({ set }: Context, { intents }: Reading, needed: number): Template | undefined {
  const best = intents[0] && set.templates.get(intents[0].template);
  if (!best?.writes) return undefined;
  const writing = intents.filter(({ template }) => set.templates.get(template)?.writes !== undefined);
  return writing.reduce((sum, { confidence }) => sum + confidence, 0) >= needed ? best : undefined;
}

/** "Tom is ill, cancel the interview": the first part tells something, and a later one asks for something. */
function requestInParts(context: Turn, pending: DialogPending, reading: Reading): Template | undefined {
  const parts = context.understanding.pieces(reading.text).map(({ text }) => readText(context, text));
  // "I beg your pardon, it ought to be the 10th" tells nothing before it corrects.
  const [before, ...others] = parts.filter(({ command }) => command !== 'pardon' && command !== 'wait');
  if (!before || saysWhatIsOpen(before)) return undefined;
  for (const part of others) {
    const template = writingTemplate(context, part, part.mention === 0 ? SURE_OF_BOUND : SURE_OF_PART);
    if (!template || part.edit?.slot !== undefined || isOfGuests(context, part)) continue;
    const isOwn = part.mention === 0 ? isBound(context, before, template) : namesWhat(part, template);
    if (isOwn && !isOfOpen(context, pending, part.mention === 0 ? before : part)) return template;
  }
  return undefined;
}

/** True if "it" stands for what the part before names: "the 1:1", or the days of "I'm off from the 7th to the 11th". */
function isBound(
  { understanding }: Context,
  { text, title, entities, others }: Reading,
  { writes }: Template,
): boolean {
  if (title !== undefined) return true;
  if (writes === 'new') return entities.some(one => one.type === 'time' && one.value.said.date);
  const definite = understanding.definiteAt(text);
  const isOfOther = entities.some(({ span }) => span.start <= definite && definite < span.end);
  return definite >= 0 && !isOfOther && others?.unnamed !== true;
}

/** True if a part says itself what it is about. "Tomorrow at noon" only says when. */
const namesWhat = (reading: Reading, { writes }: Template): boolean =>
  namedEvent(reading) !== undefined ||
  reading.bulk !== undefined ||
  (writes === 'new' && reading.unexplained > 0 && hasTime(reading));

const hasTime = ({ entities, newTime }: Reading): boolean =>
  newTime !== undefined || entities.some(({ type }) => type === 'time' || type === 'shift');

const isOfOpen = (context: Turn, pending: DialogPending, reading: Reading): boolean =>
  namesOwn(context, { dialog: openDialogOf(pending), last: context.state.last }, reading);

/** In answer to the question for a title: "remind me to call Mum on Friday" has a time, and no title needs one. */
function requestForTitle(context: Context, reading: Reading): Template | undefined {
  const template = writingTemplate(context, reading, SURE_OF_WHOLE);
  if (!template || reading.stated || reading.mention !== undefined || beginsWithName(reading)) return undefined;
  if (isOfGuests(context, reading) || !asksInWords(reading)) return undefined;
  const isComplete = template.writes === 'new' ? hasTime(reading) && saysMore(reading) : hasTimeOrLength(reading);
  return isComplete ? template : undefined;
}

/** True if words besides names and times ask for something: "Black Friday sale" has none. */
function asksInWords({ text, spans }: Reading): boolean {
  if (spans.some(({ as }) => as === 'intent')) return true;
  const isRead = (at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
  return [...text.matchAll(/\p{L}+/gu)].some(({ index }) => !isRead(index));
}

/** "Review on Thursday" is what the event is called, and when it is. */
export const beginsWithName = ({ text, title }: Reading): boolean =>
  title !== undefined && text.toLowerCase().startsWith(title.text.toLowerCase());

/** "Add an event at 4" says no more than the request that is open. */
const saysMore = ({ title, generalTitle, entities }: Reading): boolean =>
  title !== undefined ||
  generalTitle !== undefined ||
  entities.some(one => one.type === 'people' || (one.type === 'time' && one.value.said.date));

const hasTimeOrLength = (reading: Reading): boolean =>
  hasTime(reading) || reading.entities.some(({ type }) => type === 'duration');

/** In answer to other questions: what is named there is nothing that the open dialog has a use for. */
function requestWithMore(context: Context, pending: DialogPending, reading: Reading): Template | undefined {
  const template = writingTemplate(context, reading, SURE_OF_MORE);
  if (!template || reading.clauses !== undefined || isOfGuests(context, reading)) return undefined;
  const dialog = openDialogOf(pending);
  const open = { template: templateOf(context, dialog), slots: dialog.slots };
  const asked = pending.at === 'slot' ? { open: pending.slot } : {};
  const { slots: after } = fillSlots(context, reading, { ...open, ...asked });
  const unused = unusedParts({ template: open.template, before: dialog.slots, after }, reading);
  const names = namesIn(reading);
  return unused.some(({ text }) => names.includes(text.toLowerCase())) ? template : undefined;
}

/** What may name an event: its title, or words that were not read, unless the message is about something named before. */
function namesIn({ text, title, unread, mention }: Reading): string[] {
  const words = unread.filter(({ isValue, from, start }) => !isValue && from === start);
  const others = mention === undefined ? words.map(({ start, end }) => text.slice(start, end)) : [];
  return [...(title ? [title.text] : []), ...others].map(name => name.toLowerCase());
}
