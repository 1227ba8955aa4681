import { fields, list, setting } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { settingInputs } from '../event-settings.ts';
import { notify } from '../inputs.ts';
import { ofSeveral, severalOutcomes, severalToConfirm, whichOfSeveral } from './fields.ts';

/** Changes several events in the same way after one confirmation. */
export const updateEventsDefinition = {
  need: 'write',
  writes: 'change',
  each: ['calendar.updateEvent'],
  inputs: {
    ...whichOfSeveral,
    time: { types: ['time-change'], required: false },
    place: { types: ['place', 'text'], required: false },
    /** An empty list: none. */
    reminders: { types: ['reminders'], required: false },
    /** "usual": the default reminders of the calendar. */
    reminding: { types: ['choice'], required: false, values: ['usual'] },
    /** Whether they have a video link. */
    meeting: { types: ['choice'], required: false, values: ['yes', 'no'] },
    ...settingInputs,
    guests: { types: ['people-to-add'], required: false },
    without: { types: ['people-to-remove'], required: false },
    notify,
  },
  asks: ofSeveral,
  confirms: {
    ...severalToConfirm,
    /** The settings that change. */
    chosen: list(fields(setting)),
    /** They will have no reminders. */
    noReminder: 'boolean',
  },
  outcomes: severalOutcomes,
} as const satisfies ActionDefinition;
