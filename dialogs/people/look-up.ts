import type { Action } from '../actions/action.ts';
import type { Acquaintance, Calendar } from '../ports.ts';
import type { SlotValues } from '../state.ts';
import type { Template } from '../templates/template.ts';
import { type Invitee, isSought, soughtAmong } from './invitee.ts';
import { withInvited } from './slots.ts';

const DAY_MS = 86_400_000;
const DAYS_BACK = 90;
const DAYS_AHEAD = 30;

/** Looks up all names of a dialog that have no address, in one question to the calendar. */
export const lookUpPeople: Action = async ({ calendar, template, slots, setting }) => {
  const people = await acquaintances(calendar, setting.now);
  const known = changed(template, slots, one => soughtAmong(one, people));
  return { outcome: 'people', values: {}, slots: withoutTitled(template, known) };
};

/** Whom nobody knows and the title names, it may only tell of: "Dentist with Nora Brown". */
function withoutTitled(template: Template, slots: SlotValues): SlotValues {
  const title = template.slots.find(({ type }) => type === 'title');
  const text = String((title && slots[title.name]) ?? '').toLowerCase();
  const isTitled = ({ why, name = '' }: Invitee): boolean => why === 'nobody' && text.includes(name.toLowerCase());
  const guests = template.slots.filter(({ name, type }) => type === 'people' && slots[name] !== undefined);
  const invited = guests.map(({ name }) => [name, (slots[name] as Invitee[]).filter(one => !isTitled(one))]);
  return { ...slots, ...Object.fromEntries(invited) };
}

/** Whom the person has met of late, or soon will. */
export const acquaintances = (calendar: Calendar, now: number): Promise<Acquaintance[]> =>
  calendar.people({ startMs: now - DAYS_BACK * DAY_MS, endMs: now + DAYS_AHEAD * DAY_MS });

/** The same when the calendar did not answer: their addresses have to be asked for. */
export const notLookedUp = (template: Template, slots: SlotValues): SlotValues =>
  changed(template, slots, one => ({ ...one, why: 'unavailable' }));

const changed = (template: Template, slots: SlotValues, change: (one: Invitee) => Invitee): SlotValues =>
  withInvited(template, slots, one => (isSought(one) ? change(one) : one));
