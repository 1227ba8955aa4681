import type { Calendar, Contact } from '../../calendar/model.ts';
import { bestNamed } from '../../nlu/index.ts';
import { DAY_MS, isDate } from '../../time/index.ts';
import { type Context, runs } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { lookedAt, rangeSlot } from '../slots/slot-kinds.ts';
import type { Setting } from '../slots/slot-type.ts';
import { slotNamed } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import type { Invitee } from './invitee.ts';
import { allPeopleIn, withInvited } from './slots.ts';

const DAYS_AROUND = 30;

type LookUp = { calendar: Calendar; template: Template; slots: SlotValues; setting: Setting };

/**
 * The slots without the owner of the calendar, if an assistant names them: "an hour for Alex and Sam". The owner isn't
 * invited, and isn't asked for an address. If the question is only about the owner, they stay, with their address.
 */
export async function withoutOwner({ calendar, template, slots, setting }: LookUp): Promise<SlotValues> {
  if (!allPeopleIn(template, slots).some(isUnknown)) return slots;
  const owner = await ownerOf(calendar, setting);
  if (!owner) return slots;
  const isOwner = (one: Invitee): boolean => isUnknown(one) && isCalled(owner, one.name);
  const others = withInvited(template, slots, one => (isOwner(one) ? [] : [one]));
  const isAlone = allPeopleIn(template, others).length === 0 && needsPeople(template);
  return isAlone
    ? withInvited(template, slots, one =>
        isOwner(one) ? [{ name: one.name ?? owner.email, ...owner, self: true }] : [one],
      )
    : others;
}

/** "What does Alex have today", asked by an assistant of Alex: the person's own days, and the template that lists them. */
export function ownDaysAsked(
  context: Context,
  template: Template,
  slots: SlotValues,
): { template: Template; slots: SlotValues } | undefined {
  const people = allPeopleIn(template, slots);
  const isOwn = people.length > 0 && people.every(({ self }) => self) && runs(template, 'calendar.checkAvailability');
  const days = isOwn ? lookedAt(template, slots)?.range : undefined;
  const own = [...context.set.templates.values()].find(one => runs(one, 'calendar.listBusy') && rangeSlot(one));
  const range = own && rangeSlot(own);
  return own && range !== undefined && days && isDate(days.start)
    ? { template: own, slots: { [range]: days } }
    : undefined;
}

function isCalled(owner: Contact, name = ''): boolean {
  const { people, exact } = bestNamed(name, [owner]);
  return exact && people.length > 0;
}

const isUnknown = ({ why, email }: Invitee): boolean => why === 'nobody' && email === undefined;

const needsPeople = (template: Template): boolean =>
  template.slots.some(({ name, required }) => required === true && name === slotNamed(template, 'people'));

/** The owner as the guest lists of the calendar name them. */
async function ownerOf(calendar: Calendar, { now, zone }: Setting): Promise<Contact | undefined> {
  const around = { startMs: now - DAYS_AROUND * DAY_MS, endMs: now + DAYS_AROUND * DAY_MS };
  const { events } = await calendar.listEvents({ ...around, zone, show: 'people' });
  const own = events.flatMap(({ attendees }) => attendees).filter(({ self }) => self);
  const one = own.find(({ name }) => name !== undefined) ?? own[0];
  return one && { email: one.email, ...(one.name !== undefined && { name: one.name }) };
}
