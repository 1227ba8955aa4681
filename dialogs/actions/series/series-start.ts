import { firstDate } from '../../../nlu/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import type { When } from '../../slots/times/when.ts';
import { slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { ruleOn } from './moved-series.ts';

/**
 * The slots of a new series that was given another day go by that one: "make it Friday" of every Wednesday is every
 * Friday from then on.
 * @param before  what the slots were before the last change
 */
export function withSeriesDay(template: Template, slots: SlotValues, before: SlotValues | undefined): SlotValues {
  const { when, repeat } = seriesIn(template, slots);
  const last = seriesIn(template, before ?? {});
  if (!repeat || repeat.rule !== last.repeat?.rule || when?.date === undefined) return slots;
  const isOther = last.when?.date !== undefined && when.date !== last.when.date;
  const rule = isOther ? ruleOn(repeat.rule, when.date) : undefined;
  return rule === undefined ? slots : withValues(template, slots, { repeat: { ...repeat, rule } });
}

/**
 * The slots of a new series with a start that its rule holds: the first such day from the one that was said. Where its
 * end comes before that, nothing of it would ever be on, and the repetition keeps that day so that its end is asked for.
 */
export function withSeriesStart(template: Template, slots: SlotValues): SlotValues {
  const { when, repeat: said } = seriesIn(template, slots);
  if (when?.date === undefined || !said) return slots;
  const { first: _before, ...repeat } = said;
  const date = firstDate(repeat.rule, when.date) ?? when.date;
  const isNever = repeat.until !== undefined && repeat.until < date;
  return withValues(template, slots, {
    'date-time-range': onDate(when, date),
    repeat: isNever ? { ...repeat, first: date } : repeat,
  });
}

const seriesIn = (template: Template, slots: SlotValues) => ({
  when: slotValue(template, slots, 'date-time-range'),
  repeat: slotValue(template, slots, 'repeat'),
});

/** What was answered about the day before is not said of another. */
function onDate(when: When, date: string): When {
  if (when.date === date) return when;
  const { turn: _turn, past: _past, ...rest } = when;
  return { ...rest, date };
}
