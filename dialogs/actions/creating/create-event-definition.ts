import { eventPage, fields, list, person, setting } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { settingInputs } from '../event-settings.ts';

/** Creates an event. */
export const createEventDefinition = {
  need: 'write',
  writes: 'new',
  goal: true,
  checksTime: true,
  inputs: {
    title: { types: ['title', 'text'], required: true },
    when: { types: ['date-time-range'], required: true },
    duration: { types: ['duration'], required: false },
    zone: { types: ['time-zone'], required: false },
    attendees: { types: ['people'], required: false },
    /** Where it goes; by default the calendar that the person has chosen for new events. */
    calendar: { types: ['calendar'], required: false },
    place: { types: ['place', 'text'], required: false },
    description: { types: ['description', 'text'], required: false },
    reminders: { types: ['reminders'], required: false },
    repeat: { types: ['repeat'], required: false },
    meeting: { types: ['choice'], required: false, values: ['yes', 'no'] },
    invitations: { types: ['choice'], required: false, values: ['send', 'none'] },
    ...settingInputs,
    /** What the event says about its owner. Not every account has each of them. */
    type: {
      types: ['choice'],
      required: false,
      values: ['default', 'focus', 'out-of-office', 'working-location'],
    },
  },
  /**
   * `mailed`: who gets an invitation; `over`: the event is in the past; `noReminder`: the event has no reminders, not
   * even the calendar's defaults; `own`: the calendar belongs to the person; `tooLate`: reminders whose time has
   * already passed; `goal`: the calendar where it goes, if one is named or chosen for new events; `chosen`: the settings
   * that are not left as usual.
   */
  derives: {
    mailed: list(fields(person)),
    over: 'boolean',
    noReminder: 'boolean',
    tooLate: 'reminders',
    own: 'boolean',
    goal: 'text',
    chosen: list(fields(setting)),
  },
  outcomes: {
    done: { event: fields(eventPage) },
    /** The event was written earlier and has been deleted since. */
    gone: {},
    /** The provider rejected it. */
    refused: {},
    /** The account or the event cannot have this `type`; a plain event is offered next. */
    noSuchType: {},
  },
} as const satisfies ActionDefinition;
