import type { Reading } from '../../../nlu/index.ts';
import { changingTemplate, movesToCalendar } from '../../calendars/changing-template.ts';
import { type Context, changesEvent, runs, templateThat } from '../../context.ts';
import type { ConversationState } from '../../engine/state.ts';
import { readText } from '../../slots/fill.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';
import { isAskedWhereKept } from './looked-at.ts';

/** Templates whose confidences differ by less than this are offered together. */
const APART = 0.1;

/** The templates that a message may ask for, most likely first; empty if none is likely. */
export function likelyTemplates(context: Context, reading: Reading): Template[] {
  const [best] = reading.intents;
  if (!best || !isConfident(reading)) return [];
  const likely = reading.intents.filter(({ confidence }) => confidence > best.confidence - APART);
  const templates = [...new Set(likely.flatMap(({ template }) => templateToRun(context, reading, template) ?? []))];
  const telling = templates.filter(template => tells(template, reading));
  const placing = templates.filter(template => takesCalendar(template, reading));
  return [telling, placing].find(({ length }) => length > 0) ?? templates;
}

/** "On the family calendar" is for a template that a calendar can be said for. */
const takesCalendar = (template: Template, { whose }: Reading): boolean =>
  whose?.of === 'calendar' && slotNamed(template, 'calendar') !== undefined;

/** True if a template shows what is asked of the event that a message names: "tell me who comes to the review". */
const tells = ({ slots, writes }: Template, { asked, title }: Reading): boolean =>
  !writes &&
  title !== undefined &&
  slots.some(({ options }) => options?.some(({ value }) => value === asked)) &&
  slots.some(({ type }) => type === 'event');

/** "Put drinks after it": the template for something new next to the event spoken of last. */
export function templateForNewBeside(context: Context, { placedBeside }: Reading): Template | undefined {
  if (!placedBeside?.besideEvent.it) return undefined;
  const rest = readText(context, placedBeside.rest);
  const template = context.set.templates.get(rest.intents[0]?.template ?? '');
  return rest.title && isConfident(rest) && template?.writes === 'new' ? template : undefined;
}

/** The template that answers a question about one event: "how many weeks is it since my last choir". */
export function templateForPlacedEvent({ set }: Context, reading: Reading): Template | undefined {
  const { placed, asked, question } = reading;
  if (isConfident(reading) || !placed || !asked || !question) return undefined;
  return [...set.templates.values()].find(one => !one.writes && slotNamed(one, 'event') !== undefined);
}

/**
 * "Can't make the stand-up tomorrow because of the dentist": the template that answers an invitation, although the words around the
 * name resemble something else.
 */
export function templateForStatedDecline(context: Context, reading: Reading): Template | undefined {
  const { response, title, question, removes, entities, intents, negates, corrects } = reading;
  const isTold = response === 'decline' && (negates === true || corrects === true);
  const likely = isConfident(reading) ? context.set.templates.get(intents[0]?.template ?? '')?.writes : undefined;
  const asksOther = likely === 'answer' || likely === 'deletion' || removes !== undefined;
  const movesIt = entities.some(one => one.type === 'time' && one.value.said.time) || reading.edit?.slot !== undefined;
  if (!isTold || title === undefined || question || asksOther || movesIt) return undefined;
  return templateThat(context, 'answer');
}

/** "And which day is the quietest?": the template that knows, as one of its options says so. */
export function templateForExtremeDay({ set }: Context, { entities, question }: Reading): Template | undefined {
  const asked = entities.some(one => one.type === 'choice' && (one.value === 'busiest' || one.value === 'quietest'));
  return asked && question ? [...set.templates.values()].find(one => runs(one, 'calendar.reviewDays')) : undefined;
}

/** The least confidence for a request whose title is left out of account. */
const SURE_WITHOUT_TITLE = 0.5;

/** "Cancel pizza night": the template for one event, if nothing but the words of the title tells against it. */
export function templateForTitle(context: Context, reading: Reading): Template | undefined {
  if (isConfident(reading) || reading.foreign || reading.mention !== undefined) return undefined;
  const title = reading.spans.find(({ as }) => as === 'title');
  if (!title) return undefined;
  const { text } = reading;
  const untitled = readText(
    context,
    text.slice(0, title.start) + context.understanding.anyEvent + text.slice(title.end),
  );
  const [template] = isConfident(untitled, SURE_WITHOUT_TITLE) ? likelyTemplates(context, untitled) : [];
  return template && slotNamed(template, 'event') ? template : undefined;
}

/**
 * The template for a guess. "Who moved the review to 5" asks about the event, so it is shown and not changed, and "when is
 * my next dentist appointment" asks for it by its name, not by its place in the order of time.
 */
export function templateToRun(context: Context, reading: Reading, name: string): Template | undefined {
  const { set } = context;
  const template = set.templates.get(name);
  const shows =
    (reading.question && template && changesEvent(template)) ||
    isNamedInOrder(template, reading) ||
    isAskedOfOne(template, reading) ||
    isAskedIfThere(template, reading) ||
    isAskedWhereKept(template, reading);
  if (shows) return [...set.templates.values()].find(one => !one.writes && slotNamed(one, 'event') !== undefined);
  return template?.writes === 'change' ? ofCalendar(context, reading, template) : template;
}

/** "When is the 1:1 with Priya" asks for that event, and not for all that she comes to. */
const isAskedOfOne = (template: Template | undefined, { asked, title, generalTitle, unread }: Reading): boolean =>
  runs(template, 'calendar.listWithPerson') &&
  asked !== undefined &&
  (title === undefined ? unread.some(({ states }) => states) : !saysIn(title.text, generalTitle));

/** "Meeting" says no more than "meet" does; "lunch" of "where am I meeting Ana for lunch" does. */
const saysIn = (title: string, general: string | undefined): boolean =>
  general !== undefined && title.toLowerCase().includes(general.toLowerCase());

/** "Do I have choir on Tuesday" asks for that event, and not for all of Tuesday. */
const isAskedIfThere = (
  template: Template | undefined,
  { asksIfThere, asked, title, generalTitle }: Reading,
): boolean =>
  asksIfThere &&
  asked === undefined &&
  title !== undefined &&
  !generalTitle &&
  (runs(template, 'calendar.listBusy') || runs(template, 'calendar.reviewDays'));

function isNamedInOrder(template: Template | undefined, reading: Reading): boolean {
  const { next, nextNamed, placed, turn, title } = reading;
  const isNamed = !next && (turn === undefined || turn === 'previous') && title !== undefined;
  return runs(template, 'calendar.nextEvent') && ((nextNamed === true && !next) || placed !== undefined || isNamed);
}

/** A change to or away from the template that moves events between calendars, as the message says. */
function ofCalendar(context: Context, reading: Reading, template: Template): Template {
  const changing = changingTemplate(context, reading) ?? template;
  return movesToCalendar(changing) === movesToCalendar(template) ? template : changing;
}

/** "Cancel the second" of open invitations may mean to decline it or to delete it, so both are offered. */
export function withAnswerBesideDeletion(
  context: Context & { state: ConversationState },
  likely: readonly Template[],
  { mention, ordinal }: Reading,
): readonly Template[] {
  const [first] = likely;
  const { last } = context.state;
  const shown = last && context.set.templates.get(last.template);
  const isOfList = (mention ?? ordinal) !== undefined && shown && runs(shown, 'calendar.listInvitations');
  const answer = templateThat(context, 'answer');
  return isOfList && answer && first?.writes === 'deletion' ? [answer, first] : likely;
}
