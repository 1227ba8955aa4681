import { eventPage, type Fields, fields, invitation, list, oneOf, person } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';
import { search, which } from '../finding/fields.ts';
import { notify } from '../inputs.ts';
import { ofScope, ofSeries } from '../series/fields.ts';

/** How many invitations are open after this one, if they are answered one after the other. */
const remaining = { left: 'number' } as const satisfies Fields;

/** Accepts or declines an invitation, or answers "maybe". */
export const answerInvitationDefinition = {
  need: 'write',
  writes: 'answer',
  suggests: 'answer',
  agreedBy: ['event', 'answer'],
  inputs: {
    ...which,
    /** Without one, an invitation that is not answered yet is meant. */
    event: { types: ['event'], required: false },
    /** "skip" goes on to the next invitation without an answer. */
    answer: { types: ['choice'], required: false, values: ['accept', 'decline', 'maybe', 'skip'] },
    /** Words for the organizer. */
    note: { types: ['description', 'text'], required: false },
    /** Another time that the note proposes; the note has its words. */
    proposal: { types: ['text'], required: false },
    /** "yes": the open invitations one after the other. */
    each: { types: ['choice'], required: false, values: ['yes'] },
    /** For an event of a series: "one", "all", or "neither", which answers nothing. */
    scope: { types: ['choice'], required: false, values: ['one', 'all', 'neither'] },
    /** Whether the organizer gets an email: "send" or "none". */
    notify,
  },
  asks: { ...ofScope, answer: { about: fields(invitation), ...remaining } },
  /** `told`: who gets an email about the answer. `before`: the answer so far. */
  confirms: {
    event: fields(eventPage),
    answer: oneOf('accept', 'decline', 'maybe'),
    note: 'text',
    before: oneOf('accepted', 'declined', 'tentative', 'unanswered'),
    told: list(fields(person)),
    ...ofSeries,
    ...remaining,
  },
  outcomes: {
    /**
     * `free`: after a decline, times at which the person is free and that could be proposed instead. `following`: the
     * next open invitation, if they are answered one after the other and `left` is not 0. `calledOff` is true only of
     * an event of their own.
     */
    done: {
      calledOff: 'boolean',
      event: fields(eventPage),
      answer: oneOf('accept', 'decline', 'maybe'),
      note: 'text',
      told: list(fields(person)),
      whole: 'boolean',
      part: 'boolean',
      free: list(fields({ number: 'number', when: 'when' })),
      following: fields(invitation),
      ...remaining,
    },
    /** An invitation was left unanswered, and the next one follows. */
    skipped: { event: fields(eventPage), following: fields(invitation), ...remaining },
    changed: {},
    left: {},
    /** The person has answered so before. */
    unchanged: { event: fields(eventPage), answer: oneOf('accept', 'decline', 'maybe') },
    /** The person organizes the event. `calledOff`: they will not come, so its deletion is offered. */
    own: { event: fields(eventPage), calledOff: 'boolean' },
    /** The event is in the calendar, but the person is not one of its guests. */
    notInvited: { event: fields(eventPage) },
    /** The event has taken place. */
    over: { event: fields(eventPage) },
    /** No invitation waits for an answer. */
    noneOpen: { range: 'when', ahead: 'boolean' },
    ...search,
  },
} as const satisfies ActionDefinition;
