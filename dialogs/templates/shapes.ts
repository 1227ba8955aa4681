import type { SpokenReminder, SpokenRepeat } from '../../nlu/index.ts';
import type { CivilDate, Instant, Zone } from '../../time/index.ts';

/**
 * The values that a text can use. The checker compares every `{{ name.field | filter }}` with these, so a misspelt
 * value is found when the file is loaded.
 */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  /** When something takes place: see WhenView. */
  | 'when'
  /** Minutes. */
  | 'duration'
  /** A `SpokenRepeat`. */
  | 'repeat'
  /** A list of `{ minutes, method: 'popup' | 'email' }`. */
  | 'reminders'
  /** A URL from a field that the calendar fills in; never one from text that people write. */
  | 'link'
  /** Output of a filter that is ready to show; no other filter accepts it. */
  | 'written'
  /** One of these texts, or an empty one. If it is `titled`, `.title` gives its label. */
  | { readonly oneOf: readonly string[]; readonly titled?: true }
  | { readonly list: Shape }
  | { readonly fields: Fields };

export type Fields = Readonly<Record<string, Shape>>;

export const oneOf = (...values: readonly string[]) => ({ oneOf: values });
/** The value of a `choice`. */
export const optionOf = (options: readonly { value: string }[]) => ({
  oneOf: options.map(({ value }) => value),
  titled: true as const,
});
/** The name of what people call the option of a `choice`, next to its value. */
export const titleOf = (choice: string): string => `${choice}.title`;
export const list = <S extends Shape>(item: S) => ({ list: item });
export const fields = <F extends Fields>(of: F) => ({ fields: of });

/** The TypeScript type of a shape's values: the checker and the compiler read the same definition. */
type ValueOf<S> = S extends keyof Values
  ? Values[S]
  : S extends { readonly oneOf: readonly string[] }
    ? string
    : S extends { readonly list: infer I }
      ? ValueOf<I>[]
      : S extends { readonly fields: infer F }
        ? ValuesOf<F>
        : never;

/** The values that a text with these fields needs. */
export type ValuesOf<F> = { [N in keyof F]: ValueOf<F[N]> };

type Values = {
  text: string;
  number: number;
  boolean: boolean;
  when: WhenView;
  duration: number;
  /** Empty if there is no repetition. */
  repeat: SpokenRepeat | '';
  reminders: readonly SpokenReminder[];
  link: string;
  written: string;
};

/** The value of the shape 'when': instants for clock times, civil dates (exclusive end) for all-day spans. */
export type WhenView = {
  allDay: boolean;
  startMs: Instant;
  endMs: Instant;
  /** In `zone`. */
  startDate: CivilDate;
  /** Exclusive. */
  endDate: CivilDate;
  /** The zone in which it is shown. */
  zone: Zone;
  /** Of several days, the hours of each that count, as clock times. */
  hours?: { from: string; to: string };
};

/** What a guest can have answered. */
const answers = ['accepted', 'declined', 'tentative', 'unanswered'] as const;

export const person = {
  name: 'text',
  email: 'text',
  label: 'text',
  answer: oneOf(...answers),
  optional: 'boolean',
} as const satisfies Fields;

/** A line of a list. The person chooses it by typing its `number`. */
export const eventLine = {
  number: 'number',
  title: 'text',
  when: 'when',
  place: 'text',
  answer: oneOf(...answers),
  tentative: 'boolean',
  free: 'boolean',
  /** The name of the calendar that it is on; empty for the account's own. */
  calendar: 'text',
} as const satisfies Fields;

/** One of several events that the words fit; `repeat` if it belongs to a series. The rest only if something was asked of them. */
export const eventCandidate = {
  ...eventLine,
  repeat: 'repeat',
  organizer: 'text',
  attendees: list(fields(person)),
  link: 'link',
} as const satisfies Fields;

/** A setting of an event and its value; the filter `settings` has the words. */
export const setting = { name: 'text', value: 'text' } as const satisfies Fields;

export const eventPage = {
  ...eventLine,
  id: 'text',
  /** The event's own zone, where times are shown in another; empty otherwise. */
  zone: 'text',
  organizer: 'text',
  attendees: list(fields(person)),
  link: 'link',
  /** "pending" or "failed" if a link was requested but is not there. */
  linkState: oneOf('pending', 'failed'),
  description: 'text',
  repeat: 'repeat',
  reminders: 'reminders',
  /** The event has the calendar's default reminders; `reminders` has them only if they are known. */
  usualReminders: 'boolean',
  /** Those that are not the usual ones. */
  settings: list(fields(setting)),
  cancelled: 'boolean',
} as const satisfies Fields;

/** What takes the same time as an event, if that was asked; `partial`: the calendar holds more than could be read. */
export const clashing = { clashes: list(fields(eventLine)), partial: 'boolean' } as const satisfies Fields;

/** An event that another one was compared with: whether they take the same time, or which one begins first. */
export const rivalLine = {
  ...eventLine,
  overlapping: 'boolean',
  earlier: 'boolean',
  later: 'boolean',
} as const satisfies Fields;

/** One of the person's calendars. */
export const calendarLine = {
  name: 'text',
  /** It is the account's own. */
  own: 'boolean',
  /** Its events are the person's. */
  counts: 'boolean',
  /** New events go there. */
  goal: 'boolean',
  role: oneOf('owner', 'writer', 'reader', 'free-busy'),
} as const satisfies Fields;

/** One of several events that are written together, and what becomes of it. */
export const eventToWrite = {
  ...eventLine,
  repeat: 'repeat',
  /** The whole series, or one event of it. */
  whole: 'boolean',
  part: 'boolean',
  what: oneOf('delete', 'change', 'answer'),
  /** Its new time, which differs from the old one if `moved`. */
  moved: 'boolean',
  changed: 'when',
  /** The titles of other events at its new time. */
  overlaps: list('text'),
  /** Who gets an email about it. */
  mailed: list(fields(person)),
} as const satisfies Fields;

/** An invitation that waits for an answer. */
export const invitation = {
  ...eventLine,
  id: 'text',
  organizer: 'text',
  repeat: 'repeat',
} as const satisfies Fields;

/** How much is on in a day: its meetings, and their time in minutes. */
export const dayLoad = { day: 'when', meetings: 'number', minutes: 'duration' } as const satisfies Fields;

/** Two events, as lines that can be chosen, and the time that both take. */
export const conflict = { shared: 'when', events: list(fields(eventLine)) } as const satisfies Fields;

export const busySlot = { when: 'when', tentative: 'boolean' } as const satisfies Fields;

/** One day of an agenda: its events and the merged busy time. */
export const agendaDay = {
  day: 'when',
  events: list(fields(eventLine)),
  busy: list(fields(busySlot)),
} as const satisfies Fields;
