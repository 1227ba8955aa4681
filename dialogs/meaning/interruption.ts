import type { Entity, Reading, Span } from '../../nlu/index.ts';
import { type Context, runs, slotOf, templateOf } from '../context.ts';
import { type Dialog, type DialogPending, openDialogOf } from '../engine/state.ts';
import type { Turn } from '../engine/transition.ts';
import { isInvited } from '../people/slots.ts';
import { unusedParts } from '../slots/accounted.ts';
import { fillSlots, readText } from '../slots/fill.ts';
import { rangeSlot, takesWords } from '../slots/slot-kinds.ts';
import { slotNamed } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';
import { changeIn, isOfGuests, seriesEnded } from './edits.ts';
import { namedEvent, namesOther, namesOwn } from './named-event.ts';
import { answering, askedAboutOthers } from './other-calendars.ts';
import { ownRequest } from './own-request.ts';
import { behindLead } from './proposed/own-words.ts';
import { plannedEvent, plannedTime } from './proposed/planned-time.ts';
import { templateToRun } from './requests/template-meant.ts';
import { templateOfSeveral } from './several/means-several.ts';
import { shiftedSlots } from './spoken-of/shift.ts';

const SURE = 0.82;
/** If the open question takes any words, a new request needs more confidence. */
const SURE_AMONG_WORDS = 0.88;
/** A change or a deletion of an event that is named. */
const SURE_OF_CHANGE = 0.9;
/** Even more if it contains a possible name: "lunch with Ana". */
const SURE_ALTHOUGH_NAMED = 0.985;
/** Less is enough if nothing in the message fits the open question. */
const SURE_WHERE_NOTHING_FITS = 0.7;
/** A question is rarely an answer, and looking at the calendar does no harm. */
const SURE_OF_QUESTION = 0.5;
/** "What to do about Ben" could be a title. */
const SURE_OF_QUESTION_AMONG_WORDS = 0.84;
/** "When is the town hall" could not, if it has anything to do with the calendar. */
const SURE_OF_WHOLE_QUESTION = 0.2;
/** No confidence reaches this. */
const NEVER = Number.POSITIVE_INFINITY;

/** The other template that a message asks for while a dialog is open, if any. */
export function interruptingTemplate(context: Turn, pending: DialogPending, reading: Reading): Template | undefined {
  if (pending.at === 'confirm' && seriesEnded(context, pending.dialog, reading)) return undefined;
  const about = questionAboutOthers(context, reading) ?? periodAsked(context, pending, reading);
  if (about) return about;
  if (givesTimeByEvent(context, pending, reading)) return undefined;
  const own = ownRequest(context, pending, reading);
  if (own) return templateToRun(context, reading, own.name);
  const ofOther = [reading, ...withoutLead(context, reading)].find(one => isOfOther(context, pending, one));
  if (ofOther) return templateToRun(context, ofOther, ofOther.intents[0]?.template ?? '');
  const isOption = takesWords(context, pending) || isChoosing(context, pending);
  const ofMany = isOption ? undefined : templateOfSeveral(context, reading);
  if (ofMany) return ofMany;
  if (isAnswer(context, pending, reading)) return undefined;
  if (isBareResponse(reading)) return undefined;
  if (isChoosing(context, pending) && (reading.restricted || reading.stated)) return undefined;
  return (
    lookUpAsked(context, pending, reading) ??
    otherAsked(context, pending, reading) ??
    aboutOthersAsked(context, pending, reading)
  );
}

/** "Delete the dentist" of "no wait, delete the dentist instead": the words around it say nothing of what is asked. */
function withoutLead(context: Turn, { text, answer, title, edit }: Reading): Reading[] {
  // "Make that Dora instead of Ben" is read as it is: neither name alone says what is asked.
  if (title === undefined || answer === 'yes' || edit?.insteadOf !== undefined) return [];
  const kernel = context.understanding.followUp(behindLead(context, text)).kernel;
  return kernel === text || kernel === '' ? [] : [readText(context, kernel)];
}

const asksForGuests = (context: Context, pending: DialogPending): boolean =>
  pending.at === 'slot' && isInvited(slotOf(templateOf(context, pending.dialog), pending.slot).type);

/** "Eva@example.com and Ben" may begin a look at their time, but no word asks for one. */
function saysOnlyNames(reading: Reading): boolean {
  const isNamed = reading.entities.length > 0 && reading.entities.every(({ type }) => type === 'people');
  if (!isNamed) return false;
  const { text, spans, unread, others } = reading;
  const isName = ({ start, end }: Span): boolean =>
    others?.people.some(({ name }) => name === text.slice(start, end)) === true;
  return unread.every(isName) && !spans.some(({ as }) => as === 'intent');
}

/** "Right after choir", where a new event is to have a time. */
const givesTimeByEvent = (context: Context, pending: DialogPending, { besideEvent }: Reading): boolean =>
  besideEvent !== undefined &&
  !takesWords(context, pending) &&
  slotNamed(templateOf(context, openDialogOf(pending)), 'date-time-range') !== undefined;

/** The template for a message that only asks about other people's time. */
function questionAboutOthers(context: Context, reading: Reading): Template | undefined {
  const { whose, answer } = reading;
  return whose?.form === 'message' && answer === undefined ? answering(context, reading, whose) : undefined;
}

/** "And next week?" looks at a week: no event is moved to one, and a series that ends with it would be said so. */
function periodAsked(context: Context, pending: DialogPending, reading: Reading): Template | undefined {
  const { text, entities, answer } = reading;
  const { need } = templateOf(context, openDialogOf(pending));
  const { cued, kernel } = context.understanding.followUp(text);
  if (need !== 'write' || takesWords(context, pending) || answer !== undefined) return undefined;
  const asks = text.trimEnd().endsWith('?');
  // "Next week?" may answer the question when it is to be.
  const isLook = pending.at === 'slot' ? cued && asks : cued || asks;
  if (!isLook || !entities.some(isPeriod) || !entities.every(isPeriodOrPreset)) return undefined;
  if (readText(context, kernel).unexplained > 0) return undefined;
  const looks = reading.intents.flatMap(({ template }) => templateToRun(context, reading, template) ?? []);
  return looks.find(template => template.need === 'read');
}

const isPeriod = (entity: Entity): boolean =>
  entity.type === 'time' && entity.value.kind === 'daterange' && !entity.value.ends && !entity.value.listed;
const isPeriodOrPreset = (entity: Entity): boolean => entity.type === 'choice' || isPeriod(entity);

/** The template for a message that needs to know other people's time, if the open dialog has no use for it: "invite Ben if he is free". */
function aboutOthersAsked(context: Context, pending: DialogPending, reading: Reading): Template | undefined {
  if (!reading.whose || takesWords(context, pending) || usedBy(context, pending, reading).length > 0) return undefined;
  const next = askedAboutOthers(context, reading)?.template;
  return next?.name === openDialogOf(pending).template ? undefined : next;
}

/** The slots of the open dialog that a message fills. */
const usedBy = (context: Context, pending: DialogPending, reading: Reading): readonly string[] =>
  filledBy(context, pending, reading).filled;

function filledBy(context: Context, pending: DialogPending, reading: Reading) {
  const dialog = openDialogOf(pending);
  const open = openSlot(pending);
  return fillSlots(context, reading, {
    template: templateOf(context, dialog),
    slots: dialog.slots,
    ...(open !== undefined && { open }),
  });
}

const openSlot = (pending: DialogPending): string | undefined =>
  pending.at === 'slot' || pending.at === 'choose' ? pending.slot : undefined;

/** True for "accept" and "decline it" alone: in an open dialog, no invitation is spoken of. */
const isBareResponse = (reading: Reading): boolean =>
  reading.response !== undefined &&
  !reading.question &&
  reading.title === undefined &&
  reading.entities.every(({ type }) => type === 'choice') &&
  reading.unread.length === 0;

/** True if a message is clearly about an event other than the open dialog's. */
function isOfOther(context: Turn, pending: DialogPending, reading: Reading): boolean {
  const situation = { dialog: openDialogOf(pending), last: context.state.last };
  if (takesWords(context, pending)) return editsNamed(context, reading) && namesOther(context, situation, reading);
  if (!namesOther(context, situation, reading)) return false;
  return reading.edit?.of !== undefined || !isVagueChange(context, reading);
}

/** True for "add Ana to Stand-up", "rename Stand-up to Daily": a change that names its event. */
function editsNamed(context: Context, reading: Reading): boolean {
  const { edit, entities, intents } = reading;
  if (!edit || !isConfident(reading, SURE_AMONG_WORDS)) return false;
  const [best] = intents;
  const isChange = best !== undefined && context.set.templates.get(best.template)?.writes === 'change';
  const isOfPeople = edit.op !== 'set' && entities.some(({ type }) => type === 'people');
  return isChange && (edit.of !== undefined || isOfPeople);
}

/** True if a request could also be the answer to the open question: "show house to buyers". */
export const couldBeAnswer = (context: Context, pending: DialogPending, reading: Reading): boolean =>
  takesWords(context, pending) && !reading.question && (reading.title !== undefined || reading.entities.length === 0);

/**
 * The look-up that a question asks for. The confidence of all look-ups counts together, since confusing them does no
 * harm.
 */
function lookUpAsked(context: Context, pending: DialogPending, reading: Reading): Template | undefined {
  const isTimed = reading.entities.some(({ type }) => type === 'time');
  const asksOfThing = reading.wholeQuestion === true && !isTimed && !takesWords(context, pending);
  if (!reading.question && !asksOfThing) return undefined;
  const { templates } = context.set;
  const looks = reading.intents.flatMap(({ template: name, confidence }) => {
    const template = templateToRun(context, reading, name);
    return template?.need === 'read' ? [{ template, confidence }] : [];
  });
  const ofTime = asksOfPlannedTime(context, pending, reading) ? templateOfTime(context) : undefined;
  const sure = looks.reduce((sum, { confidence }) => sum + confidence, 0);
  const asksOfClash = ofTime !== undefined && reading.asked !== undefined;
  if (!asksOfClash && sure < sureOfQuestion(context, pending, reading)) return undefined;
  const shown = [...templates.values()].find(one => !one.writes && one.slots.some(({ type }) => type === 'event'));
  const next = ofTime ?? (reading.next && shown ? shown : looks[0]?.template);
  return next?.name === openDialogOf(pending).template ? undefined : next;
}

/** "Does that clash with anything?", "do I have something then?" of an event or a time that is in no calendar yet. */
function asksOfPlannedTime(context: Context, pending: DialogPending, reading: Reading): boolean {
  const { asked, thatTime, title, mention, entities } = reading;
  const clashes = asked === 'clash' || (asked === 'conflicts' && !entities.some(({ type }) => type === 'time'));
  const isOfThat = thatTime === true || (clashes && (title === undefined || mention !== undefined));
  if (!isOfThat) return false;
  return plannedEvent(context, { pending }) !== undefined || plannedTime(context, { pending }) !== undefined;
}

/** The template that lists what is on in some hours. */
const templateOfTime = ({ set }: Context): Template | undefined =>
  [...set.templates.values()].find(one => runs(one, 'calendar.listBusy') && rangeSlot(one) !== undefined);

function sureOfQuestion(context: Context, pending: DialogPending, { wholeQuestion }: Reading): number {
  if (!takesWords(context, pending)) return SURE_OF_QUESTION;
  return wholeQuestion ? SURE_OF_WHOLE_QUESTION : SURE_OF_QUESTION_AMONG_WORDS;
}

/** Any other request with enough confidence. */
function otherAsked(context: Context, pending: DialogPending, reading: Reading): Template | undefined {
  const dialog = openDialogOf(pending);
  const [guess] = reading.intents;
  const next = guess && templateToRun(context, reading, guess.template);
  if (saysNoAct(context, pending, reading) || (next && changesDraft(context, pending, reading, next))) return undefined;
  if (!next || isVagueChange(context, reading) || sureness(context, reading, next) < sureOf(context, pending, reading))
    return undefined;
  return next.name === dialog.template && !isNewRequest(context, dialog, reading) ? undefined : next;
}

/** "Make that twelve fifteen", where something new is to be confirmed: "that" is not in the calendar yet. */
function changesDraft(context: Context, pending: DialogPending, reading: Reading, next: Template): boolean {
  const isDraft = templateOf(context, openDialogOf(pending)).writes === 'new' && next.writes === 'change';
  const { pointed, several, bulk, placed, mention, entities } = reading;
  if (!isDraft || pointed || several || bulk || placed || entities.length === 0) return false;
  const isSaid = pending.at === 'confirm' || mention === undefined;
  return isSaid && (namedEvent(reading) === undefined || givesTitle(reading));
}

/** A name where an event is asked for, and "to 5" anywhere: no word of it asks for something else. */
function saysNoAct(context: Context, pending: DialogPending, { spans, question, title, entities }: Reading): boolean {
  if (question || spans.some(({ as }) => as === 'intent')) return false;
  const slot = pending.at === 'slot' ? slotOf(templateOf(context, pending.dialog), pending.slot) : undefined;
  const asksForEvent = slot?.type === 'event' || slot?.type === 'events';
  return title === undefined ? entities.length === 0 : asksForEvent && entities.length === 0;
}

/**
 * True if a message only resembles a change or a deletion: "move on", "a change of plans". It is then no request while
 * a question is open.
 */
export function isVagueChange(context: Context, reading: Reading): boolean {
  const [best] = reading.intents;
  const writes = best && context.set.templates.get(best.template)?.writes;
  if (reading.question || (writes !== 'change' && writes !== 'deletion')) return false;
  return !isConfident(reading, SURE_OF_CHANGE) || !saysWhich(reading);
}

/** True if a message says which event it is about. */
function saysWhich({ title, mention, pointed, several, next, edit, entities }: Reading): boolean {
  if (title || mention !== undefined || pointed || several || next || edit?.of !== undefined) return true;
  return entities.some(({ type }) => type === 'people' || type === 'event-reference');
}

/** The confidence in what a template does, summed over all templates that do the same. */
const sureness = ({ set }: Context, { intents }: Reading, template: Template): number =>
  intents
    .filter(one => actionsOf(set.templates.get(one.template)) === actionsOf(template))
    .reduce((sum, { confidence }) => sum + confidence, 0);

const actionsOf = (template: Template | undefined): string | undefined =>
  template?.steps.map(({ action }) => action).join(', ');

/** True if a message asks for something when no question is open. */
export const isRequest = (reading: Reading): boolean => isConfident(reading, SURE_WHERE_NOTHING_FITS);

/** True if a message accepts an offer: "yes", "book it". "That would be the 9th" asks for another day instead. */
export const accepts = (reading: Reading): boolean =>
  (reading.answer === 'yes' && reading.afterAnswer === '') ||
  (reading.mention === 0 && !isRequest(reading) && !reading.entities.some(({ type }) => type === 'time'));

function isAnswer(context: Turn, pending: DialogPending, reading: Reading): boolean {
  const { unexplained, answer, ordinal } = reading;
  if (reading.question && asksOfPlannedTime(context, pending, reading)) return false;
  // "No, what's on Thursday" asks, whatever it says no to.
  const answers = answer === 'yes' || (answer === 'no' && !reading.wholeQuestion);
  if (unexplained === 0 || answers || ordinal !== undefined || reading.alone) return true;
  if (reading.question) return false;
  if (asksForGuests(context, pending) && saysOnlyNames(reading)) return true;
  if (takesWords(context, pending) && givesTitle(reading)) return true;
  const dialog = openDialogOf(pending);
  const template = templateOf(context, dialog);
  if (shiftedSlots(template, dialog.slots, reading)) return true;
  if (deletesOther(context, reading) || (template.writes !== 'new' && makesNew(context, reading))) return false;
  const changes = reading.edit !== undefined || reading.clauses !== undefined;
  const isEdit = changes || namesOwn(context, { dialog, last: context.state.last }, reading);
  return isEdit && changeIn(context, dialog, reading).kind !== 'none';
}

/** True if a message says outright what the event is called. */
const givesTitle = ({ title }: Reading): boolean => title?.how === 'named' || title?.how === 'quoted';

/** "Delete the dentist tomorrow" takes nothing off what is open. */
function deletesOther(context: Context, reading: Reading): boolean {
  const { removes, edit, title, intents } = reading;
  const [best] = intents;
  const isDeletion = best !== undefined && context.set.templates.get(best.template)?.writes === 'deletion';
  if (!isDeletion || removes !== 'event' || title === undefined || edit?.slot !== undefined) return false;
  return isConfident(reading, SURE_ALTHOUGH_NAMED) && !isOfGuests(context, reading);
}

/** "Put in new shoes on Saturday, 45 mins": a new event with its name and time, whatever its parts would change. */
function makesNew(context: Context, reading: Reading): boolean {
  const { title, edit, entities, intents, spans } = reading;
  const isNew = context.set.templates.get(intents[0]?.template ?? '')?.writes === 'new';
  const isAsked = spans.some(({ as }) => as === 'intent') && edit?.slot === undefined;
  if (!isNew || !isAsked || title === undefined || !isConfident(reading, SURE_ALTHOUGH_NAMED)) return false;
  return entities.some(one => one.type === 'time' && one.value.said.date);
}

function sureOf(context: Context, pending: DialogPending, reading: Reading): number {
  const open = openSlot(pending);
  if (takesWords(context, pending)) {
    if (reading.stated) return NEVER;
    return reading.title ? SURE_ALTHOUGH_NAMED : SURE_AMONG_WORDS;
  }
  const { filled, slots } = filledBy(context, pending, reading);
  const fits = open === undefined ? filled.length > 0 : filled.includes(open);
  // "Dentist tomorrow at 3" is a new request, unless the bot has asked which event is meant.
  if (fits && open !== undefined && reading.stated) return NEVER;
  if (isChoosing(context, pending)) return fits ? SURE_ALTHOUGH_NAMED : SURE;
  // What would be left out of an answer makes a request likelier: "find an hour with Ben".
  const template = templateOf(context, openDialogOf(pending));
  const isWhole = fits && unusedParts({ template, after: slots }, reading).length === 0;
  return isWhole ? SURE : SURE_WHERE_NOTHING_FITS;
}

/**
 * True if the question offers a few options. Then "only tomorrow's" looks like a question about tomorrow, "neither at
 * all" like a name, and "not all of them" like another request, although they are answers.
 */
const isChoosing = (context: Context, pending: DialogPending): boolean =>
  pending.at === 'slot' && slotOf(templateOf(context, pending.dialog), pending.slot).type === 'choice';

/**
 * True if the message requests the same template again, with a value for every required slot and at least one
 * difference.
 */
function isNewRequest(context: Context, dialog: Dialog, reading: Reading): boolean {
  const template = templateOf(context, dialog);
  const { slots } = fillSlots(context, reading, { template, request: true });
  const needed = template.slots.filter(({ required }) => required === true).map(({ name }) => name);
  const differs = needed.some(name => JSON.stringify(slots[name]) !== JSON.stringify(dialog.slots[name]));
  return differs && needed.every(name => slots[name] !== undefined && dialog.slots[name] !== undefined);
}
