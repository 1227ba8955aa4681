import { firstDate } from '../../../nlu/index.ts';
import type { SlotValues } from '../../engine/state.ts';
import type { When } from '../../slots/times/when.ts';
import { slotValue, withValues } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';
import { ruleOn } from './moved-series.ts';

/**
 * If a new series gets another day, its rule follows: "make it Friday" turns every Wednesday into every Friday from
 * then on.
 * @param before the slots before the last change
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
 * Moves the start of a new series to the first day that its rule allows. If the series ends before that day, it would
 * never take place; the repetition then keeps that day as `first`, so the bot asks for another end.
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

/** Answers about the old day (past, clock change) do not apply to the new one. */
function onDate(when: When, date: string): When {
  if (when.date === date) return when;
  const { turn: _turn, past: _past, ...rest } = when;
  return { ...rest, date };
}
