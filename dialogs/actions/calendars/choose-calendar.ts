import type { CalendarEntry } from '../../../calendar/model.ts';
import { type CalendarChoices, calendarForNew, isCounted, takesEvents } from '../../calendars/calendar-choices.ts';
import type { Action, ActionInputs } from '../action.ts';

type Use = ActionInputs<'calendar.chooseCalendar'>['use'];

/** Changes which calendars count, or where new events go. Nothing is written to a calendar; the bot remembers it. */
export const chooseCalendar: Action<'calendar.chooseCalendar'> = async ({ calendar, inputs, setting }) => {
  const { use } = inputs;
  const { calendars: before = {} } = setting;
  const entries = await calendar.calendars();
  const entry = entries.find(({ id }) => id === inputs.calendar.id);
  // The person did not say which one, or it is gone.
  if (!entry) return { outcome: 'ready', values: {}, ask: 'calendar' };
  const { name, own } = entry;
  if (use === 'new-events' && !takesEvents(entry)) return { outcome: 'onlyRead', values: { name } };
  if (isSo(entry, use, { before, entries })) return { outcome: 'unchanged', values: { name, own, use } };
  const choices = chosen(entry, use, before);
  const counted = entries.filter(one => isCounted(one, choices));
  return {
    outcome: 'done',
    values: { name, own, use, counted: counted.map(one => one.name) },
    learn: { calendars: choices },
  };
};

type Situation = { before: CalendarChoices; entries: readonly CalendarEntry[] };

function isSo(entry: CalendarEntry, use: Use, { before, entries }: Situation): boolean {
  if (use === 'new-events') return calendarForNew(entries, before) === entry;
  return isCounted(entry, before) === (use === 'count');
}

function chosen({ id, own }: CalendarEntry, use: Use, before: CalendarChoices): CalendarChoices {
  if (use !== 'new-events') return { ...before, counts: { ...before.counts, [id]: use === 'count' } };
  const { newEvents: _before, ...rest } = before;
  return own ? rest : { ...rest, newEvents: id };
}
