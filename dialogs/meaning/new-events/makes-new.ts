import { type Reading, readingWith, type Span } from '../../../nlu/index.ts';
import { type Context, createsEvent, templateThat } from '../../context.ts';
import { readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';

/** What tells something new from a change of what is there. */

/** What is asked for as an event of its own, without the words that say so: "the warm-up at 2" of "the warm-up as a separate entry at 2". */
export function askedAnew(context: Context, { anew, notNew, question, text }: Reading): Reading | undefined {
  if (!anew || notNew || question) return undefined;
  const piece = context.understanding.pieces(text).findLast(({ start }) => start <= anew.start);
  const rest = `${text.slice(piece?.start ?? 0, anew.start)} ${text.slice(anew.end)}`;
  return readText(context, rest.replaceAll(/\s+/gu, ' ').trim());
}

/** A new event with a name of its own, whatever was spoken of before: "add the warm-up as a separate entry at 2". */
export function newOfItsOwn(context: Context, said: Reading): { template: Template; reading: Reading } | undefined {
  const reading = askedAnew(context, said) ?? nameOfDay(context, said);
  const template = templateThat(context, 'new', createsEvent);
  return template && reading?.title !== undefined ? { template, reading: onDaySpokenOf(context, reading) } : undefined;
}

/** Without a day of its own, it is on that of the event spoken of. */
export function onDaySpokenOf(context: Context, reading: Reading): Reading {
  const { spokenDay } = context.setting;
  const saysDay = reading.entities.some(one => one.type === 'time' && one.value.said.date);
  return saysDay || !spokenDay ? reading : readText(context, `${spokenDay} ${reading.text}`);
}

/** "The 1st of January is a lie-in, all day", in words that name what is on that day: "the 1st of January: lie-in, all day". */
function nameOfDay(
  context: Context,
  { text, entities, dayIs, allDay, question, mention }: Reading,
): Reading | undefined {
  const times = entities.flatMap(one => (one.type === 'time' ? one : []));
  const saysWhen = allDay === true || times.some(({ value }) => value.said.time);
  const day = times.find(
    ({ value, span }) =>
      value.said.date && text.slice(span.end, dayIs?.start).trim() === '' && span.end < (dayIs?.start ?? 0),
  );
  if (!dayIs || !day || !saysWhen || question || mention !== undefined) return undefined;
  const rest = text.slice(dayIs.end).trim();
  const read = readText(context, `${text.slice(0, dayIs.start).trim()}: ${rest}`);
  const asSaid: Reading['title'] = { text: withCapital(rest.split(/[,;.]/u)[0] ?? rest), how: 'tagged' };
  return read.title ? read : readingWith(read, { title: asSaid });
}

const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * "From next week I want yoga every Tuesday, 6 to 7": a series with a name, where no word says that one is there already or changes.
 */
export function templateForNewSeries(context: Context, reading: Reading): Template | undefined {
  const { entities, title, question, text, spans } = reading;
  const likely = isConfident(reading, SURE_OF_CHANGE) ? undefined : templateLikely(context, reading);
  const repeats =
    entities.some(one => one.type === 'repeat' && !one.named) && entities.some(({ type }) => type === 'time');
  const isOfOther = title === undefined || question || spans.some(({ as }) => as === 'intent') || changes(reading);
  if (likely?.writes !== 'change' || !repeats || isOfOther) return undefined;
  const name = spans.find(({ as }) => as === 'title');
  return name && !isDefinite(context, text, name) ? templateThat(context, 'new', createsEvent) : undefined;
}

/** From here on, a verb says that something changes: "make the dentist weekly". */
const SURE_OF_CHANGE = 0.8;

const templateLikely = ({ set }: Context, { intents: [best] }: Reading): Template | undefined =>
  set.templates.get(best?.template ?? '');

/** A word that points at something, or says what becomes of it. */
const changes = ({
  mention,
  pointed,
  edit,
  newTime,
  corrects,
  removes,
  several,
  onwards,
  entities,
}: Reading): boolean =>
  [mention, pointed, edit, newTime, corrects, removes, several, onwards].some(said => said !== undefined) ||
  entities.some(one => one.type === 'shift' || (one.type === 'time' && one.value.replaces !== undefined));

/** "The review" is there already. */
function isDefinite({ understanding }: Context, text: string, name: Span): boolean {
  const before = text.slice(0, name.start).trimEnd().split(/\s/u).at(-1) ?? '';
  return understanding.definiteAt(before) === 0;
}
