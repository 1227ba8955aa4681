import type { EntityOf, Reading } from '../../../nlu/index.ts';
import { dateOf, daysBetween, isDate } from '../../../time/index.ts';
import { type Context, templateThat } from '../../context.ts';
import type { ConversationState, Last, SlotValues } from '../../engine/state.ts';
import { LONGEST_EVENT } from '../../slots/times/time-change.ts';
import { slotNamed, slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/**
 * "Only until the end of January", where one event of a series was spoken of, ends that series: what comes after that day is
 * deleted.
 */
export function endOfSeries(
  context: Context,
  { mentioned = [], last }: ConversationState,
  reading: Reading,
): { template: Template; slots: SlotValues; filled: readonly string[]; reading: Reading } | undefined {
  const [id, other] = mentioned;
  const template = templateThat(context, 'deletion', one => slotNamed(one, 'series-start') !== undefined);
  const event = template && slotNamed(template, 'event');
  const end = reading.question ? undefined : lastDay(reading);
  if (!template || event === undefined || !end || id === undefined || other !== undefined) return undefined;
  if (!isOfSeries(context, last, reading) && daysBetween(end.start, end.end) <= LONGEST_EVENT) return undefined;
  const slots = withValues(template, { [event]: { id } }, { 'series-start': { date: end.end } });
  return { template, reading, slots, filled: Object.keys(slots) };
}

/** The day that a message names as an end, if it says nothing else but which events are meant. */
function lastDay({ entities, unexplained, title }: Reading): { start: string; end: string } | undefined {
  const isEnd = (one: Reading['entities'][number]): one is EntityOf<'time'> =>
    one.type === 'time' && one.value.ends === true;
  const [time, ...times] = entities.filter(isEnd);
  const isAll = unexplained === 0 && title === undefined && entities.every(one => isEnd(one) || one.type === 'choice');
  if (!time || times.length > 0 || !isAll) return undefined;
  const { start, end } = time.value;
  return isDate(start) && end !== undefined ? { start, end: dateOf(end) } : undefined;
}

/** True if the event was made to repeat just now, or the message speaks of a series. */
function isOfSeries({ set }: Context, last: Last | undefined, { entities }: Reading): boolean {
  const before = last && set.templates.get(last.template);
  const repeats = (['repeat', 'repeat-change'] as const).some(
    type => before !== undefined && slotValue(before, last?.slots ?? {}, type) !== undefined,
  );
  return repeats || entities.some(one => one.type === 'choice' && one.value === 'all');
}
