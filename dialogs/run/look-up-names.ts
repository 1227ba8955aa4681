import { endOf } from '../actions/action-end.ts';
import { awaitsEventTime, lookUpEventTime } from '../actions/finding/event-time.ts';
import { lookUpCalendar, namesCalendar } from '../calendars/look-up-calendar.ts';
import { type Context, templateOf } from '../context.ts';
import type { ActionResult } from '../engine/event.ts';
import { withCompanyInTitle } from '../people/company-in-title.ts';
import { lookUpPeople } from '../people/look-up.ts';
import { settingOf } from '../prompts/views.ts';
import { calendarOf, type RunEnd, type Running } from './perform.ts';

/**
 * Looks up the people, the calendar and the event named in the slots of a dialog, with the account of the template's profile; a
 * service has none, so they stay as they were said.
 */
export async function lookUpNames(context: Context, { dialog, purpose, grants }: Running): Promise<RunEnd> {
  const template = templateOf(context, dialog);
  const [grant] = grants.values();
  if (!grant?.calendar) return { kind: 'outcome', result: { outcome: 'none', values: {}, own: {} } };
  const { profile = '' } = template;
  try {
    const calendar = calendarOf(context, profile, grant.calendar);
    if (namesCalendar(template, dialog.slots)) {
      const slots = await lookUpCalendar(calendar, template, dialog.slots);
      return { kind: 'outcome', result: asRunResult({ outcome: 'people', values: {}, slots }) };
    }
    const setting = settingOf(context, dialog);
    if (awaitsEventTime(template, dialog.slots)) {
      const slots = await lookUpEventTime({ calendar, template, slots: dialog.slots, setting });
      return { kind: 'outcome', result: asRunResult({ outcome: 'people', values: {}, slots }) };
    }
    const found = await lookUpPeople({ calendar, template, slots: dialog.slots, setting });
    const slots = withCompanyInTitle(context, template, found.slots ?? dialog.slots);
    return { kind: 'outcome', result: asRunResult({ ...found, slots }) };
  } catch (error) {
    const end = endOf(error, purpose);
    return end.kind === 'outcome' ? { kind: 'outcome', result: asRunResult(end.result) } : { ...end, profile };
  }
}

const asRunResult = (result: ActionResult) => ({ ...result, own: result.values });
