import { firstDate } from '../../../nlu/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import type { RepeatSlot } from '../../slots/details.ts';
import type { When } from '../../slots/when.ts';
import type { Slot, Template } from '../../templates/template.ts';
import { ruleOn } from './moved-series.ts';

/**
 * The slots of a new series that was given another day go by that one: "make it Friday" of every Wednesday is every
 * Friday from then on.
 * @param before  what the slots were before the last change
 */
export function withSeriesDay(template: Template, slots: SlotValues, before: SlotValues | undefined): SlotValues {
  const { when, repeat, repeatName } = seriesIn(template, slots);
  const last = seriesIn(template, before ?? {});
  if (!repeat || repeat.rule !== last.repeat?.rule || when?.date === undefined) return slots;
  const isOther = last.when?.date !== undefined && when.date !== last.when.date;
  const rule = isOther ? ruleOn(repeat.rule, when.date) : undefined;
  return rule === undefined ? slots : { ...slots, [repeatName]: { ...repeat, rule } };
}

/**
 * The slots of a new series with a start that its rule holds: the first such day from the one that was said. Where its
 * end comes before that, nothing of it would ever be on, and the repetition keeps that day so that its end is asked for.
 */
export function withSeriesStart(template: Template, slots: SlotValues): SlotValues {
  const { when, whenName, repeat: said, repeatName } = seriesIn(template, slots);
  if (when?.date === undefined || !said) return slots;
  const { first: _before, ...repeat } = said;
  const date = firstDate(repeat.rule, when.date) ?? when.date;
  const isNever = repeat.until !== undefined && repeat.until < date;
  return { ...slots, [whenName]: onDate(when, date), [repeatName]: isNever ? { ...repeat, first: date } : repeat };
}

function seriesIn({ slots: all }: Template, slots: SlotValues) {
  const named = (type: Slot['type']): string => all.find(slot => slot.type === type)?.name ?? '';
  const [whenName, repeatName] = [named('date-time-range'), named('repeat')];
  const [when, repeat] = [slots[whenName] as When | undefined, slots[repeatName] as RepeatSlot | undefined];
  return { when, whenName, repeat, repeatName };
}

/** What was answered about the day before is not said of another. */
function onDate(when: When, date: string): When {
  if (when.date === date) return when;
  const { turn: _turn, past: _past, ...rest } = when;
  return { ...rest, date };
}
