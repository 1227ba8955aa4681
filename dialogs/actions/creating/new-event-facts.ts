import type { SpokenReminder as Reminder } from '../../../nlu/index.ts';
import { isAddress } from '../../people/address.ts';
import type { Invitee } from '../../people/invitee.ts';
import { personView } from '../../slots/people.ts';
import type { Setting } from '../../slots/slot-type.ts';
import { isComplete, whenView } from '../../slots/times/when.ts';
import type { ValuesOf, WhenView } from '../../templates/shapes.ts';
import type { ActionInputs } from '../action.ts';
import type { builtInActions } from '../definitions.ts';
import { settingsIn, settingsView } from '../event-settings.ts';

type NewEvent = Partial<ActionInputs<'calendar.createEvent'>>;

/** `account`: the address of the calendar's owner, once known; `own`: the calendar belongs to the person. */
type Surroundings = { setting: Setting; account: string | undefined; own: boolean };

/** What the confirmation of a new event says in addition: where it goes, and who gets an invitation, or why no one does. */
export function newEventFacts(
  event: NewEvent,
  { setting, account, own }: Surroundings,
): ValuesOf<(typeof builtInActions)['calendar.createEvent']['derives']> {
  const { attendees = [], calendar, invitations, reminders } = event;
  const single = singleWhen(event, setting);
  const { now } = setting;
  // Google sends no invitations to past events: https://github.com/googleapis/google-api-nodejs-client/issues/3147
  const over = single !== undefined && single.endMs <= now;
  return {
    mailed: over || invitations === 'none' ? [] : invited(attendees, account).map(personView),
    over,
    noReminder: reminders?.length === 0,
    tooLate: single ? tooLate(reminders ?? [], single, now) : [],
    own,
    goal: calendar?.name ?? '',
    chosen: settingsView(settingsIn(event)),
  };
}

/** When a single event takes place; undefined for a series, whose later events still get invitations and reminders. */
function singleWhen({ when, duration = 0, repeat }: NewEvent, { zone }: Setting): WhenView | undefined {
  if (!when || !isComplete(when) || repeat !== undefined) return undefined;
  return whenView(when, when.minutes ?? duration, zone);
}

/** Google does not email the owner of the calendar. */
const invited = (guests: readonly Invitee[], account: string | undefined): Invitee[] =>
  guests.filter(({ email }) => isAddress(email) && email.toLowerCase() !== account?.toLowerCase());

const tooLate = (reminders: readonly Reminder[], { startMs }: WhenView, now: number): Reminder[] =>
  reminders.filter(({ minutes }) => startMs - minutes * 60_000 <= now);
