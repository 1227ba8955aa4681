import type { ActionDefinition, ActionDefinitions } from './action-definition.ts';
import { checkAvailabilityDefinition } from './availability/check-availability-definition.ts';
import { chooseCalendarDefinition } from './calendars/choose-calendar-definition.ts';
import { listCalendarsDefinition } from './calendars/list-calendars-definition.ts';
import { createEventDefinition } from './creating/create-event-definition.ts';
import { planCopyDefinition } from './creating/plan-copy-definition.ts';
import { deleteEventDefinition } from './deleting/delete-event-definition.ts';
import { getEventDefinition } from './finding/get-event-definition.ts';
import { nextEventDefinition } from './finding/next-event-definition.ts';
import { findFreeDefinition } from './listing/find-free-definition.ts';
import { listBusyDefinition } from './listing/list-busy-definition.ts';
import { listWithPersonDefinition } from './listing/list-with-person-definition.ts';
import { answerInvitationDefinition } from './responding/answer-invitation-definition.ts';
import { listInvitationsDefinition } from './responding/list-invitations-definition.ts';
import { reviewDaysDefinition } from './reviewing/review-days-definition.ts';
import { answerInvitationsDefinition } from './several/answer-invitations-definition.ts';
import { deleteEventsDefinition } from './several/delete-events-definition.ts';
import { updateEventsDefinition } from './several/update-events-definition.ts';
import { undoDefinition } from './undoing/undo-definition.ts';
import { moveEventDefinition } from './updating/move-event-definition.ts';
import { updateEventDefinition } from './updating/update-event-definition.ts';

/** The actions of the calendar, each by the name that templates use. */
export const builtInActions = {
  'calendar.getEvent': getEventDefinition,
  'calendar.nextEvent': nextEventDefinition,
  'calendar.reviewDays': reviewDaysDefinition,
  'calendar.updateEvent': updateEventDefinition,
  'calendar.moveEvent': moveEventDefinition,
  'calendar.deleteEvent': deleteEventDefinition,
  'calendar.deleteEvents': deleteEventsDefinition,
  'calendar.updateEvents': updateEventsDefinition,
  'calendar.answerInvitations': answerInvitationsDefinition,
  'calendar.answerInvitation': answerInvitationDefinition,
  'calendar.listInvitations': listInvitationsDefinition,
  'calendar.createEvent': createEventDefinition,
  'calendar.planCopy': planCopyDefinition,
  'calendar.listCalendars': listCalendarsDefinition,
  'calendar.chooseCalendar': chooseCalendarDefinition,
  'calendar.undo': undoDefinition,
  'calendar.listBusy': listBusyDefinition,
  'calendar.findFree': findFreeDefinition,
  'calendar.checkAvailability': checkAvailabilityDefinition,
  'calendar.listWithPerson': listWithPersonDefinition,
} as const satisfies Record<string, ActionDefinition>;

export type ActionName = keyof typeof builtInActions;

export const knownActions: ActionDefinitions = new Map(Object.entries(builtInActions));
