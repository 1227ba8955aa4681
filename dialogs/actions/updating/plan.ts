import {
  areOwnSettings,
  chosenSettings,
  type EventChange,
  type EventDetails,
  type EventDraft,
  type EventToChange,
  type Guest,
  sameTime,
  usualSetting,
} from '../../../calendar/model.ts';
import { withAddress } from '../../people/address.ts';
import { type Invitee, matchAmong } from '../../people/invitee.ts';
import { withCivilEnd } from '../../slots/details.ts';
import { personView } from '../../slots/people.ts';
import { changedTime, type TimeChange } from '../../slots/times/time-change.ts';
import type { ActionInputs, ResultOf } from '../action.ts';
import { settingsIn } from '../event-settings.ts';

export type UpdateInputs = ActionInputs<'calendar.updateEvent'>;
export type UpdateResult = ResultOf<'calendar.updateEvent'>;

/** The fields of an event that a change writes. */
export type Plan = Omit<EventChange, 'invite'>;

/** The change of the time, without the days that only identify the event. */
export function timeChange({ time = {} }: UpdateInputs): TimeChange {
  const { of, within, ...different } = time;
  return different;
}

/** The fields to write, or the outcome if nothing can be written. */
export function plannedChange(inputs: UpdateInputs, event: EventToChange, zone: string): Plan | UpdateResult {
  const change = timeChange(inputs);
  const asked = Object.keys(change).length > 0;
  const when = asked ? changedTime(event.when, change, zone) : undefined;
  if (asked && !when) return { outcome: 'refused', values: {} };
  const nobody = inputs.without?.find(person => !guestOf(event, person));
  if (nobody) return { outcome: 'nobody', values: { name: nobody.said ?? nobody.name ?? nobody.email ?? '' } };
  const moved = when && !sameTime(when, event.when) ? when : undefined;
  const { add = [], ...others } = realChanges(requestedChange(inputs, moved), event);
  const fresh = add.filter(person => !isThere(event, person));
  const plan = { ...others, ...(fresh.length > 0 && { add: fresh }), ...removals(inputs, event) };
  const nothingNew = add.length > 0 && Object.keys(plan).length === 0;
  return nothingNew ? { outcome: 'already', values: { people: add.map(personView) } } : plan;
}

/** The requested change, with the new time it leads to. */
export function requestedChange(inputs: UpdateInputs, when: EventDraft['when'] | undefined): Plan {
  const { title, place, meeting, repeat, guests = [] } = inputs;
  const add = withAddress(guests);
  const settings = settingsIn(inputs);
  return {
    ...(when && { when }),
    ...(repeat && { repeat: withCivilEnd(repeat) }),
    ...(title !== undefined && { title }),
    ...(place !== undefined && { place }),
    ...textChange(inputs),
    ...reminderChange(inputs),
    ...(meeting !== undefined && { meetingLink: meeting === 'yes' }),
    ...(chosenSettings(settings).length > 0 && { settings }),
    ...(add.length > 0 && { add }),
  };
}

function textChange({ description }: UpdateInputs): Pick<Plan, 'description' | 'note'> {
  if (description === undefined || typeof description === 'string') return description ? { description } : {};
  return description.adds ? { note: description.words } : { description: description.words };
}

function reminderChange({ reminders, reminding }: UpdateInputs): Pick<Plan, 'reminders'> {
  if (reminders) return { reminders };
  return reminding === 'usual' ? { reminders: 'usual' } : {};
}

/** Drops changes to values that the event already has; writing them would only email its guests. */
function realChanges(plan: Plan, event: EventDetails): Plan {
  const { title, place, description, reminders, meetingLink, settings, ...others } = plan;
  const different = Object.fromEntries(
    chosenSettings(settings ?? {})
      .filter(name => settings?.[name] !== (event.settings?.[name] ?? usualSetting(name)))
      .map(name => [name, settings?.[name]]),
  );
  return {
    ...others,
    ...(title !== undefined && title !== event.title && { title }),
    ...(place !== undefined && place !== (event.place ?? '') && { place }),
    ...(description !== undefined && description !== (event.description ?? '') && { description }),
    ...(reminders && !hasReminders(event, reminders) && { reminders }),
    ...(meetingLink !== undefined && meetingLink !== (event.meetingLink !== undefined) && { meetingLink }),
    ...(Object.keys(different).length > 0 && { settings: different }),
  };
}

function hasReminders(event: EventDetails, wanted: NonNullable<Plan['reminders']>): boolean {
  if (wanted === 'usual' || event.usualReminders) return wanted === 'usual' && event.usualReminders === true;
  const sorted = (reminders: EventDetails['reminders']): string =>
    reminders
      .map(({ minutes, method }) => `${minutes} ${method}`)
      .toSorted()
      .join();
  return sorted(wanted) === sorted(event.reminders);
}

/**
 * A message that only names a new value asks for nothing else, even if the event has that value already. A time equal to
 * the event's own may only identify the event, so it is no change.
 */
export const namesNewValue = (inputs: UpdateInputs): boolean =>
  Object.keys(requestedChange({ ...inputs, guests: [] }, undefined)).length > 0;

/** True if everything that is asked for belongs to the person's own copy, so that no organizer or guest is concerned. */
export function isOwnChange(inputs: UpdateInputs): boolean {
  const { settings = {}, reminders, ...shared } = requestedChange(inputs, undefined);
  const isShared = Object.keys(shared).length > 0 || inputs.without !== undefined || inputs.guests !== undefined;
  const isTimed = Object.keys(timeChange(inputs)).length > 0;
  const asks = reminders !== undefined || chosenSettings(settings).length > 0;
  return asks && !isShared && !isTimed && areOwnSettings(settings);
}

/** True if a person is a guest or the organizer. */
const isThere = ({ attendees, organizer, mine }: EventToChange, { email }: { email: string }): boolean =>
  [...attendees, ...(mine && organizer ? [organizer] : [])].some(there => isAddressOf(there, email));

export function removals({ without = [] }: UpdateInputs, event: EventDetails): Pick<Plan, 'remove'> {
  const guests = without.flatMap(person => guestOf(event, person) ?? []);
  return guests.length > 0 ? { remove: guests.map(({ email }) => email) } : {};
}

const guestOf = (event: EventDetails, { email }: Invitee): Guest | undefined =>
  event.attendees.find(guest => !guest.self && email !== undefined && isAddressOf(guest, email));

const isAddressOf = (one: { email: string }, email: string): boolean => one.email.toLowerCase() === email.toLowerCase();

/** The guests that the names of people to remove refer to. */
export function guestsToRemove({ without = [] }: UpdateInputs, { attendees }: EventDetails): Invitee[] {
  const guests = attendees
    .filter(({ self }) => !self)
    .map(({ email, name }) => ({ email: email.toLowerCase(), ...(name && { name }) }));
  return without.map(one => (one.email === undefined ? matchAmong(one, guests) : one));
}
