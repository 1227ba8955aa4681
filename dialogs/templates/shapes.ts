import type { SpokenReminder, SpokenRepeat } from '../../nlu/index.ts';
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
  /** A `SpokenRepeat`. */
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

export const list = <S extends Shape>(item: S) => ({ list: item });
export const fields = <F extends Fields>(of: F) => ({ fields: of });

/** What stands for a value of a shape in TypeScript: the checker and the compiler read the same definition. */
export type ValueOf<S> = S extends keyof Values
  ? Values[S]
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
  /** Empty for what does not repeat. */
  repeat: SpokenRepeat | '';
  reminders: readonly SpokenReminder[];
  link: string;
  written: string;
};

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

export const person = {
  name: 'text',
  email: 'text',
  label: 'text',
  answer: 'text',
  optional: 'boolean',
} as const satisfies Fields;

/** A line of a list. `number` is what the person types to choose it. */
export const eventLine = {
  number: 'number',
  title: 'text',
  when: 'when',
  place: 'text',
  answer: 'text',
  tentative: 'boolean',
  free: 'boolean',
} as const satisfies Fields;

/** One of several that words fit; `repeat` where it is one of a series. */
export const eventCandidate = { ...eventLine, repeat: 'repeat' } as const satisfies Fields;

export const eventPage = {
  ...eventLine,
  id: 'text',
  /** The event's own zone, where times are shown in another; empty otherwise. */
  zone: 'text',
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
} as const satisfies Fields;

export const busySlot = { when: 'when', tentative: 'boolean' } as const satisfies Fields;

/** One day of an agenda: what is on, and the merged busy time. */
export const agendaDay = {
  day: 'when',
  events: list(fields(eventLine)),
  busy: list(fields(busySlot)),
} as const satisfies Fields;
