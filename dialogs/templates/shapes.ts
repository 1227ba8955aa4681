import type { CivilDate, Instant, Zone } from '../../time/index.ts';
/**
 * What a text may speak of: the values that Liquid sees while a template's text is rendered. The checker compares
 * every `{{ name.field | filter }}` with these, so that a misspelt value is found when the file is loaded.
 */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  /** When something is: see WhenView. */
  | 'when'
  /** Minutes. */
  | 'duration'
  /** A `Repeat`. */
  | 'repeat'
  /** A list of `{ minutes, method: 'popup' | 'email' }`. */
  | 'reminders'
  /** An address from a field that the calendar itself fills in; never one out of somebody's text. */
  | 'link'
  /** What a filter has made ready to be shown; no other filter takes it. */
  | 'written'
  | { readonly list: Shape }
  | { readonly fields: Fields };

export type Fields = Readonly<Record<string, Shape>>;

export const list = (item: Shape): Shape => ({ list: item });
export const fields = (of: Fields): Shape => ({ fields: of });

/** The value behind the shape 'when': instants for clock times, civil dates (exclusive end) for whole days. */
export type WhenView = {
  allDay: boolean;
  startMs: Instant;
  endMs: Instant;
  /** In `zone`. */
  startDate: CivilDate;
  /** Exclusive. */
  endDate: CivilDate;
  /** In which it is shown. */
  zone: Zone;
};

export const person: Fields = { name: 'text', email: 'text', label: 'text', answer: 'text', optional: 'boolean' };

/** A line of a list. `number` is what the person types to choose it. */
export const eventLine: Fields = {
  number: 'number',
  title: 'text',
  when: 'when',
  place: 'text',
  answer: 'text',
  tentative: 'boolean',
  free: 'boolean',
};

/** One of several that words fit; `repeat` where it is one of a series. */
export const eventCandidate: Fields = { ...eventLine, repeat: 'repeat' };

export const eventPage: Fields = {
  ...eventLine,
  id: 'text',
  organizer: 'text',
  attendees: list(fields(person)),
  link: 'link',
  /** "pending" or "failed" when a link was asked for and is not there. */
  linkState: 'text',
  description: 'text',
  repeat: 'repeat',
  reminders: 'reminders',
  /** It has the calendar's default reminders; `reminders` holds them only if they are known. */
  usualReminders: 'boolean',
  cancelled: 'boolean',
};

export const busySlot: Fields = { when: 'when', tentative: 'boolean' };

/** One day of an agenda: what is on, and the merged busy time. */
export const agendaDay: Fields = {
  day: 'when',
  events: list(fields(eventLine)),
  busy: list(fields(busySlot)),
};
