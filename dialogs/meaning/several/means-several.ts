import type { Bulk, Entity, EntityOf, Onwards, Reading, TimeValue } from '../../../nlu/index.ts';
import { addDays, dateOf, datesBetween } from '../../../time/index.ts';
import { type Context, changesEvent, takesSeveral } from '../../context.ts';
import { daysOf } from '../../slots/event.ts';
import type { DaySpan } from '../../slots/event-pointer.ts';
import { readText } from '../../slots/fill.ts';
import type { DayRange } from '../../slots/times/when.ts';
import { spanIn } from '../../slots/times/when-type.ts';
import { slotNamed } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';
import { daysListed } from './days-apart.ts';

/*
 * A change, a deletion or an answer of several events at once: "cancel all my meetings on Friday except the dentist". A
 * template of its own does it, which lists them and asks once.
 */

/** True if a message asks to change, delete or decline several events. */
export function meansSeveral(context: Context, template: Template, reading: Reading): boolean {
  const { bulk, question, response } = reading;
  if (question) return false;
  // "Accept everything next week" goes through the invitations one by one.
  if (template.writes === 'answer') return response === 'decline' && (bulk !== undefined || reading.several === true);
  if (!changesEvent(template) || isOnwards(context, template, reading)) return false;
  if (deletesOnDays(template, reading) || onlyInStretch(context, template, reading)) return true;
  return bulk !== undefined || (meansThem(reading) && areShown(context));
}

/** "Cancel the stand-up on 24, 25 and 28 December": one event on each of these days. */
export const deletesOnDays = ({ writes }: Template, reading: Reading): boolean =>
  writes === 'deletion' && reading.title !== undefined && daysToDelete(reading).length > 0;

/**
 * "Add Tom to the stand-up, just for next week": a change of those of these days. `rest` is the message without them, and
 * `words` name the events.
 */
export function onlyInStretch(
  context: Context,
  template: Template,
  { text, newTime }: Reading,
): OnlyInStretch | undefined {
  const [first, ...pieces] = context.understanding.pieces(text);
  if (template.writes !== 'change' || newTime !== undefined || !first) return undefined;
  const restricting = pieces.flatMap(piece => restrictedTo(context, piece))[0];
  if (!restricting) return undefined;
  const { start, length, days } = restricting;
  const rest = text.slice(0, start).replace(/[\s,;]+$/, '') + text.slice(start + length);
  const { title, edit } = readText(context, rest, template);
  const words = title?.text ?? edit?.of;
  return words === undefined ? undefined : { rest, days, words };
}

type OnlyInStretch = { rest: string; days: DayRange; words: string };

/** The days that "just for next week" restricts the rest of a message to. */
function restrictedTo(context: Context, { start, text }: { start: number; text: string }) {
  const { narrowing, entities } = readText(context, text);
  const areDays = entities.every(({ type }) => type === 'time' || type === 'choice');
  const days = narrowing?.only !== undefined && areDays ? spanIn({ entities }) : undefined;
  return days ? { start, length: text.length, days } : [];
}

export function daysToDelete(reading: Reading): DaySpan[] {
  const days = daysListed(reading) ?? reading.entities.filter(isStretch);
  return days.flatMap(({ value }) => (value.listed ? eachDay(value) : daysOf(value)));
}

/** "Tuesday and Wednesday" are two days, and each gets such an event. */
const eachDay = ({ start, end = start }: TimeValue): DaySpan[] =>
  datesBetween(dateOf(start), addDays(end, -1)).map(day => ({ start: day, end: day }));

/** "The 24th and 25th", "Monday to Wednesday". */
const isStretch = (entity: Entity): entity is EntityOf<'time'> =>
  entity.type === 'time' && entity.value.kind === 'daterange' && entity.value.said.end && !entity.value.ends;

/** "Cancel lunch, both of them are sick" is about one event, which it names. */
const meansThem = ({ several, title, pointed }: Reading): boolean =>
  several === true && title === undefined && pointed === undefined;

/**
 * "Cancel all following meetings" is about the series of the event that was shown, from there on; without one, the bot asks
 * which.
 */
const isOnwards = ({ setting: { mentioned = [] } }: Context, template: Template, { onwards, bulk }: Reading): boolean =>
  onwards !== undefined &&
  onwards.from === undefined &&
  (mentioned.length === 1 || saysOnlyOnwards(onwards, bulk)) &&
  slotNamed(template, 'series-start') !== undefined;

/** "Following meetings" are of no kind, other than "future stand-ups". */
const saysOnlyOnwards = ({ rest }: Onwards, bulk: Bulk | undefined): boolean =>
  bulk?.of?.split(/\s+/).every(word => !rest.toLowerCase().includes(word.toLowerCase())) === true;

const areShown = ({ setting: { mentioned = [], mentionedBefore = [] } }: Context): boolean =>
  mentioned.length + mentionedBefore.length > 1;

/** The template that does to several events what this one does to one. */
export const templateForSeveral = ({ set }: Context, { writes }: Template): Template | undefined =>
  [...set.templates.values()].find(one => one.writes === writes && takesSeveral(one));

/** The template of a message that is about several events; it goes on with nothing that was shown. */
export function templateOfSeveral(context: Context, reading: Reading): Template | undefined {
  if (reading.question || !mayMeanSeveral(context, reading)) return undefined;
  const template = isConfident(reading) ? context.set.templates.get(reading.intents[0]?.template ?? '') : undefined;
  return template && meansSeveral(context, template, reading)
    ? (templateForSeveral(context, template) ?? template)
    : undefined;
}

/** False for most messages, without working out which template they mean. */
const mayMeanSeveral = ({ understanding }: Context, reading: Reading): boolean =>
  reading.bulk !== undefined ||
  reading.several === true ||
  daysListed(reading) !== undefined ||
  (spanIn(reading) !== undefined && understanding.pieces(reading.text).length > 1);
