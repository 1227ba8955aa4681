import type { EventTime } from '../../../calendar/model.ts';
import type { Context } from '../../context.ts';
import { settingOf } from '../../prompts/views.ts';
import { personView } from '../../slots/people.ts';
import { type CompleteWhen, isComplete, rangeView, spanView, type When, whenView } from '../../slots/times/when.ts';
import { slotValue } from '../../slots/values.ts';
import type { eventPage, setting, ValuesOf, WhenView } from '../../templates/shapes.ts';
import { type Draft, timesAsked } from './draft.ts';

type Page = ValuesOf<typeof eventPage>;
type About = { facts: Readonly<Record<string, unknown>>; asks: string; nth?: number | undefined };

/** What is known only of a time of its own. */
const OF_TIME: readonly string[] = ['when', 'length', 'until'];

/**
 * A draft as texts see an event.
 * @returns undefined if it does not have what is asked for
 */
export function draftPage(context: Context, draft: Draft, { facts, asks, nth }: About): Page | undefined {
  const { template, dialog, id, title = '', repeat = '' } = draft;
  const { now, zone } = context.setting;
  const [when] = timesAsked(draft, { nth: nth ?? 1 });
  const seen = when && isComplete(when) ? seenAs(context, draft, when) : undefined;
  const isOfTime = OF_TIME.includes(asks);
  if ((id !== undefined || nth !== undefined || isOfTime) && !(isOfTime && seen)) return undefined;
  const people = slotValue(template, dialog.slots, 'people') ?? [];
  return {
    ...EMPTY,
    title,
    when: seen ?? spanView({ startMs: now, endMs: now }, zone),
    repeat,
    place: slotValue(template, dialog.slots, 'place') ?? '',
    calendar: textIn(facts['goal']),
    attendees: people.map(one => ({ ...personView(one), answer: 'unanswered', optional: false })),
    settings: Array.isArray(facts['chosen']) ? (facts['chosen'] as ValuesOf<typeof setting>[]) : [],
  };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

const seenAs = (context: Context, { dialog }: Draft, when: CompleteWhen): WhenView =>
  whenView(when, when.minutes ?? 0, settingOf(context, dialog).zone);

/** "That afternoon" as the calendar has it. */
export const timeOfSpan = ({ setting: { zone } }: Context, span: { start: string; end: string }): EventTime =>
  timeOf(rangeView(span, zone));

const timeOf = ({ allDay, startMs, endMs, startDate, endDate }: WhenView): EventTime =>
  allDay ? { allDay, startDate, endDate } : { allDay, startMs, endMs };

/** The same times as the calendar has them. */
export const plannedTimes = (context: Context, draft: Draft, times: readonly When[]): EventTime[] =>
  times.filter(isComplete).map(when => timeOf(seenAs(context, draft, when)));

const EMPTY: Omit<Page, 'title' | 'when' | 'repeat' | 'place' | 'calendar' | 'attendees' | 'settings'> = {
  number: 1,
  answer: '',
  tentative: false,
  free: false,
  id: '',
  zone: '',
  organizer: '',
  link: '',
  linkState: '',
  description: '',
  reminders: [],
  usualReminders: false,
  cancelled: false,
};
