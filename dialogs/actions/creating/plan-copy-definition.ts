import { EVENT_SETTINGS } from '../../../calendar/model.ts';
import { fields, list, oneOf, person } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { search, which } from '../finding/fields.ts';

/** Finds the event that is to be copied, and what the copy has of it. */
export const planCopyDefinition = {
  need: 'read',
  inputs: {
    ...which,
    /** When the copy is. */
    time: { types: ['time-change'], required: true },
    /** Whether the copy has the guests of the event. */
    guests: { types: ['choice'], required: false, values: ['same', 'none'] },
  },
  asks: { guests: { about: fields({ title: 'text', people: list(fields(person)) }) } },
  outcomes: {
    /** `linked`: the event has a video link, which the copy has not. `repeats`: it belongs to a series, and the copy does not. */
    done: {
      title: 'text',
      when: 'when',
      place: 'text',
      description: 'text',
      people: list(fields(person)),
      visibility: oneOf(...EVENT_SETTINGS.visibility.values),
      availability: oneOf(...EVENT_SETTINGS.availability.values),
      color: oneOf(...EVENT_SETTINGS.color.values),
      linked: 'boolean',
      repeats: 'boolean',
    },
    /** The new time leaves nothing of the event. */
    refused: {},
    ...search,
  },
} as const satisfies ActionDefinition;
