import type { ActionResult } from '../engine/event.ts';
import type { SlotValues } from '../engine/state.ts';
import type { ActionInput } from './action.ts';
import { checkAvailability } from './availability/check-availability.ts';
import { chooseCalendar } from './calendars/choose-calendar.ts';
import { listCalendars } from './calendars/list-calendars.ts';
import { createEvent } from './creating/create-event.ts';
import { planCopy } from './creating/plan-copy.ts';
import type { ActionName } from './definitions.ts';
import { deleteEvent } from './deleting/delete-event.ts';
import { getEvent } from './finding/get-event.ts';
import { nextEvent } from './finding/next-event.ts';
import { findFree } from './listing/find-free.ts';
import { listBusy } from './listing/list-busy.ts';
import { listWithPerson } from './listing/list-with-person.ts';
import { answerInvitation } from './responding/answer-invitation.ts';
import { listInvitations } from './responding/list-invitations.ts';
import { reviewDays } from './reviewing/review-days.ts';
import { answerInvitations } from './several/answer-invitations.ts';
import { deleteEvents } from './several/delete-events.ts';
import { updateEvents } from './several/update-events.ts';
import { undo } from './undoing/undo.ts';
import { moveEvent } from './updating/move-event.ts';
import { updateEvent } from './updating/update-event.ts';

type Implementations = { [A in ActionName]: (input: ActionInput<A>) => Promise<ActionResult> };

const implementations: Implementations = {
  'calendar.getEvent': getEvent,
  'calendar.nextEvent': nextEvent,
  'calendar.reviewDays': reviewDays,
  'calendar.updateEvent': updateEvent,
  'calendar.moveEvent': moveEvent,
  'calendar.deleteEvent': deleteEvent,
  'calendar.deleteEvents': deleteEvents,
  'calendar.updateEvents': updateEvents,
  'calendar.answerInvitation': answerInvitation,
  'calendar.answerInvitations': answerInvitations,
  'calendar.listInvitations': listInvitations,
  'calendar.createEvent': createEvent,
  'calendar.planCopy': planCopy,
  'calendar.listCalendars': listCalendars,
  'calendar.chooseCalendar': chooseCalendar,
  'calendar.undo': undo,
  'calendar.listBusy': listBusy,
  'calendar.findFree': findFree,
  'calendar.listWithPerson': listWithPerson,
  'calendar.checkAvailability': checkAvailability,
};

/** What every action gets, whatever its inputs. */
export type Performance = Omit<ActionInput<ActionName>, 'inputs'>;

/**
 * Runs an action.
 * @param inputs as its definition names and types them; none that is required is missing
 */
export const performAction = (name: string, inputs: SlotValues, performance: Performance): Promise<ActionResult> =>
  performNamed(name as ActionName, inputs, performance);

// The checker lets an expression fill an input only if its type fits the definition.
const performNamed = <A extends ActionName>(name: A, inputs: SlotValues, performance: Performance) =>
  implementations[name]({ ...performance, inputs: inputs as ActionInput<A>['inputs'] });
