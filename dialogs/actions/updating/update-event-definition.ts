import { eventPage, fields, list, person, setting } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { settingInputs } from '../event-settings.ts';
import { search, which } from '../finding/fields.ts';
import { notify } from '../inputs.ts';
import { notFromThere, ofScope, ofSeries, partOfSeries, stayed } from '../series/fields.ts';

/** Changes an event, or as much of its series as is meant. */
export const updateEventDefinition = {
  need: 'write',
  writes: 'change',
  inputs: {
    ...which,
    time: { types: ['time-change'], required: false },
    title: { types: ['text'], required: false },
    place: { types: ['place', 'text'], required: false },
    /** Empty words take it away. */
    description: { types: ['text-change', 'text'], required: false },
    /** An empty list: none. */
    reminders: { types: ['reminders'], required: false },
    /** "usual": the default reminders of the calendar. */
    reminding: { types: ['choice'], required: false, values: ['usual'] },
    /** Makes a series of a single event. */
    repeat: { types: ['repeat-change', 'repeat'], required: false },
    /** Whether it has a video link. */
    meeting: { types: ['choice'], required: false, values: ['yes', 'no'] },
    ...settingInputs,
    guests: { types: ['people-to-add'], required: false },
    without: { types: ['people-to-remove'], required: false },
    ...partOfSeries,
    notify,
  },
  asks: ofScope,
  /**
   * `event` as it is now; `changed`: its new time, which differs from the old one if `moved`. For a series, the times
   * are those of one event.
   */
  confirms: {
    event: fields(eventPage),
    moved: 'boolean',
    changed: 'when',
    added: list(fields(person)),
    removed: list(fields(person)),
    /** The settings that change. */
    chosen: list(fields(setting)),
    /** The place, or the description, is taken away. */
    noPlace: 'boolean',
    noDescription: 'boolean',
    /** The new description is added to the present one. */
    adds: 'boolean',
    /** It will have no reminders, not even the calendar's default ones. */
    noReminder: 'boolean',
    ...ofSeries,
    /** The event is over and stays over, so no one gets an email. */
    over: 'boolean',
    mailed: list(fields(person)),
  },
  outcomes: {
    done: { event: fields(eventPage), whole: 'boolean', part: 'boolean', following: 'boolean', ...stayed },
    changed: {},
    ...notFromThere,
    /** The series repeats on days that cannot all be moved to another day. */
    fixedDays: { repeat: 'repeat' },
    /** The series has begun, and moving it this far would lose some of its events. */
    tooFar: {},
    /** The person chose neither one event nor the whole series. */
    left: {},
    /** The change leaves no valid event, or the provider rejects it. */
    refused: {},
    /** The person to be removed is not a guest. */
    nobody: { name: 'text' },
    /** The only change is to add people who are guests already. */
    already: { people: list(fields(person)) },
    /** It belongs to a series, so it cannot be made one. */
    repeats: { event: fields(eventPage) },
    /** The event already is as requested. */
    unchanged: { event: fields(eventPage) },
    /** Only the organizer may change this; a guest has settings and reminders of their own. */
    notYours: { event: fields(eventPage) },
    /** It is on a calendar that the person may only read. */
    onlyRead: { event: fields(eventPage) },
    ...search,
  },
} as const satisfies ActionDefinition;
