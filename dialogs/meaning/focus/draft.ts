import { daysOfSeries, type SpokenRepeat } from '../../../nlu/index.ts';
import { civilAt, clockOf, dateOf, daysBetween, minutesBetween } from '../../../time/index.ts';
import type { Context } from '../../context.ts';
import type { Dialog, Target } from '../../engine/state.ts';
import { type CompleteWhen, isComplete, type When } from '../../slots/times/when.ts';
import { slotNamed, slotValue, withDuration } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

/** A write that still waits for a yes. */
export type Draft = {
  template: Template;
  dialog: Dialog;
  /** What it is called, if it is new. */
  title?: string;
  /** The event that is there already. */
  id?: string;
  /** When it is to be, if that is known; of a series, on its first day. */
  when?: CompleteWhen;
  repeat?: SpokenRepeat;
};

/** The draft of an open dialog. A look-up has none, and neither has what is done to several events at once. */
export function draftOf(context: Context, dialog: Dialog): Draft | undefined {
  const template = context.set.templates.get(dialog.template);
  if (!template?.writes || template.writes === 'undo') return undefined;
  const [target] = (dialog.run ?? []).flatMap(step => step.target ?? []);
  const isNew = template.writes === 'new' && slotNamed(template, 'event') === undefined;
  return isNew ? newDraft(template, dialog) : draftOfExisting(context, { template, dialog }, target);
}

function newDraft(template: Template, dialog: Dialog): Draft {
  const slots = withDuration(template, dialog.slots);
  const [title, when] = [slotValue(template, slots, 'title'), slotValue(template, slots, 'date-time-range')];
  const repeat = slotValue(template, slots, 'repeat');
  return {
    template,
    dialog,
    ...(title !== undefined && { title }),
    ...(when && isComplete(when) && { when: { minutes: slotValue(template, slots, 'duration') ?? 0, ...when } }),
    ...(repeat && { repeat }),
  };
}

function draftOfExisting(
  { setting: { zone } }: Context,
  { template, dialog }: { template: Template; dialog: Dialog },
  target: Target | undefined,
): Draft | undefined {
  const said = slotValue(template, dialog.slots, 'event');
  const id = target?.id ?? (said && 'id' in said ? said.id : undefined);
  const when = target?.when && template.writes === 'change' ? civilWhen(target.when, zone) : undefined;
  return id === undefined ? undefined : { template, dialog, id, ...(when && { when }) };
}

/** A time of the calendar as it is said. */
export function civilWhen(when: NonNullable<Target['when']>, zone: string): CompleteWhen {
  if (when.allDay) return { date: when.startDate, allDay: true, days: daysBetween(when.startDate, when.endDate) };
  const [start, end] = [civilAt(when.startMs, zone), civilAt(when.endMs, zone)];
  return { date: dateOf(start), time: clockOf(start), minutes: minutesBetween(start, end) };
}

/** The days of a draft: one, or all of a series as far as they are looked at. */
export function daysOf({ when, repeat }: Pick<Draft, 'when' | 'repeat'>): string[] {
  if (!when) return [];
  return repeat ? [...daysOfSeries(repeat, when.date)].filter(day => !repeat.except?.includes(day)) : [when.date];
}

/** So many days of a series are looked at, unless some are named. */
const MOST_LOOKED_AT = 4;

/** When a draft is to be on the days that are asked about: one of them by its place, those in a stretch of days, or the first. */
export function timesAsked(
  draft: Draft,
  { nth, range }: { nth?: number | undefined; range?: { start: string; end: string } | undefined },
): When[] {
  const days = daysOf(draft);
  const within = range
    ? days.filter(day => dateOf(range.start) <= day && day < range.end)
    : days.slice(0, MOST_LOOKED_AT);
  const one = nth === undefined ? undefined : days.at(nth > 0 ? nth - 1 : nth);
  const asked = nth === undefined ? within : one === undefined ? [] : [one];
  return asked.map(date => ({ ...draft.when, date }));
}
