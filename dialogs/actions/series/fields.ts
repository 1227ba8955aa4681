import { eventPage, type Fields, fields, list } from '../../templates/shapes.ts';
import type { ActionDefinition } from '../action-definition.ts';

/** Inputs that say how much of a series is meant. */
export const partOfSeries = {
  /** For an event of a series: "one", "following" (it and all after it), "all", or "neither", which changes nothing. */
  scope: { types: ['choice'], required: false, values: ['one', 'following', 'all', 'neither'] },
  /** From when on, if the person says so; then no scope is asked for. */
  from: { types: ['series-start'], required: false },
} as const satisfies ActionDefinition['inputs'];

const titleAndTime = { title: 'text', when: 'when' } as const satisfies Fields;

/** With `following`: events that were changed individually and that the calendar refused to change, so they are as before. */
export const stayed = { stayed: list(fields(titleAndTime)) } as const satisfies Fields;

/** How much of a series a change affects. */
export const ofSeries = {
  /** All its events. */
  whole: 'boolean',
  /** One of its events. */
  part: 'boolean',
  /** One of its events and all after it. */
  following: 'boolean',
  /** With `following`: later events that were changed individually. */
  exceptions: list(fields(titleAndTime)),
  /** The person meant all events, but the calendar has only this one. */
  alone: 'boolean',
  /** With `whole` or `following`: the number of events, or 0 if it is unknown or the series never ends. */
  events: 'number',
  endless: 'boolean',
  /** The zone that the series' clock times follow, if it differs from the person's. */
  clock: 'text',
} as const satisfies Fields;

/** Values for the scope question: the series, and when the single event is. Empty when the question is asked again. */
export const ofScope = {
  scope: { about: fields({ title: 'text', when: 'when', repeat: 'repeat' }) },
} as const satisfies Record<string, Fields>;

/** How it ends if a series cannot be changed from a day on. */
export const notFromThere = {
  /** The event is no part of a series. */
  single: { event: fields(eventPage) },
  /** The person is only a guest, and only the organizer can split a series. */
  guest: { event: fields(eventPage) },
  /** The series has no event from then on, or an unusual rule that cannot be split. */
  noneLeft: { event: fields(eventPage) },
  /** More of its later events were changed individually than can be kept. */
  tooMany: { event: fields(eventPage), most: 'number' },
} as const satisfies Record<string, Fields>;
