import type { EntityOf, EntityType, Reading } from '../../../nlu/index.ts';
import { movesToCalendar } from '../../calendars/changing-template.ts';
import { type Context, createsEvent, runs, templateThat } from '../../context.ts';
import type { ConversationState } from '../../engine/state.ts';
import { readText } from '../../slots/fill.ts';
import type { Template } from '../../templates/template.ts';
import { isConfident } from '../confident.ts';
import { PERHAPS } from '../spoken-of/clarified.ts';

/** Below this confidence, an event that is only named with its time counts as a new one. */
const SURE_OF_MORE = 0.5;

/**
 * "Bell ringing Sunday 10:15", "maths mock 8 dec 9am-11", "quote for Dave at 4pm": the template that creates an event from a
 * name with its time, whatever the words of the name resemble. The confirmation shows what was made of it.
 */
export function templateForBareEvent(context: Context, reading: Reading): Template | undefined {
  if (isConfident(reading, SURE_OF_MORE) || asksOtherwise(reading) || reading.title === undefined) return undefined;
  const times = timesIn(reading);
  if (reading.beyond && !times.some(isSpan)) return undefined;
  const isLine = saysAllOfWhen(times) && beginsWithName(reading) && !writesOther(context, reading);
  return isLine || (isPerhapsNew(context, reading) && times.some(({ value }) => value.said.time))
    ? templateThat(context, 'new', createsEvent)
    : undefined;
}

const timesIn = ({ entities }: Reading): EntityOf<'time'>[] =>
  entities.flatMap(one => (one.type === 'time' && !one.value.replaced && !one.value.replaces ? one : []));

/** "From 9 to 11", "18 December to 5 January": no one asks about the weather like this. */
const isSpan = ({ value: { said, ends } }: EntityOf<'time'>): boolean => said.end && !ends;

/** A day with a clock time, or a span of days. */
function saysAllOfWhen(times: readonly EntityOf<'time'>[]): boolean {
  const dated = times.filter(({ value }) => value.said.date);
  return dated.length > 0 && (times.some(({ value }) => value.said.time) || dated.some(isSpan));
}

/** A question, an answer, or words about an event that is there. */
const asksOtherwise = (reading: Reading): boolean =>
  reading.question === true ||
  reading.foreign ||
  reading.sentence === true ||
  reading.mention !== undefined ||
  reading.removes !== undefined ||
  reading.response !== undefined ||
  reading.edit?.slot !== undefined ||
  (reading.whose?.form === 'message' && reading.whose.of !== 'calendar');

/** True if nothing but a time or an article stands before the name: "tomorrow 7am: site visit". */
function beginsWithName({ text, title, spans, entities }: Reading): boolean {
  const name = title?.text.toLowerCase() ?? '';
  const at = text.toLowerCase().indexOf(name);
  const isTime = (entity?: number): boolean => entity !== undefined && entities[entity]?.type === 'time';
  const times = spans.filter(({ entity, end }) => isTime(entity) && end <= at);
  const before = times.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text.slice(0, at),
  );
  return name !== '' && at >= 0 && (before.match(/\p{L}+/gu) ?? []).length <= 1;
}

function writesOther({ set }: Context, { intents: [best] }: Reading): boolean {
  const writes = best && best.confidence >= PERHAPS ? set.templates.get(best.template)?.writes : undefined;
  return writes !== undefined && writes !== 'new';
}

const isPerhapsNew = ({ set }: Context, { intents: [best] }: Reading): boolean =>
  best !== undefined && best.confidence >= PERHAPS && set.templates.get(best.template)?.writes === 'new';

const OF_NEW: readonly EntityType[] = ['time', 'duration', 'place', 'calendar'];

/** For this long (in ms), "add the party" is about the free time that was looked at. */
const ON_THEIR_MINDS = 15 * 60_000;

/** "Great, add the party", after a look at free time, is something new, however much it sounds like one that is there. */
export function templateForNewInFreeTime(
  context: Context,
  { last }: Pick<ConversationState, 'last'>,
  reading: Reading,
): Template | undefined {
  const { title, entities, question, mention, text } = reading;
  const likely = context.set.templates.get(reading.intents[0]?.template ?? '');
  const looked = last && context.set.templates.get(last.template);
  const isRecent = context.setting.now - (last?.atMs ?? 0) < ON_THEIR_MINDS;
  if (!isRecent || !runs(looked, 'calendar.findFree') || likely?.writes !== 'change') return undefined;
  const adds = readText(context, text, likely).edit?.op === 'add' || movesToCalendar(likely);
  if (title === undefined || !adds) return undefined;
  const namesMore = entities.some(({ type }) => !OF_NEW.includes(type));
  return question || mention !== undefined || namesMore ? undefined : templateThat(context, 'new', createsEvent);
}
