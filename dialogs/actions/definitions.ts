import type { Need } from '../ports.ts';
import type { SlotTypeName } from '../slots/index.ts';
import {
  agendaDay,
  eventCandidate,
  eventLine,
  eventPage,
  type Fields,
  fields,
  list,
  person,
} from '../templates/shapes.ts';

/** The entity types that fit; of a choice, the values that its options may have. */
export type InputDefinition = { types: readonly SlotTypeName[]; required: boolean; values?: readonly string[] };

/** What becomes of an event by an action. */
export type Written = 'new' | 'change' | 'deletion';

/** What a template's `action` may name: what it needs to be told, and how it can end. */
export type ActionDefinition = {
  /** Reading or writing; decides which permission is asked for. */
  need: Need;
  /** What becomes of an event. A change that is said of an event spoken of before goes to a template that writes one. */
  writes?: Written;
  /** What its results lead to: the first of a template's `next` that writes this begins with one of them. */
  suggests?: Written;
  /** Slots by name. */
  inputs: Readonly<Record<string, InputDefinition>>;
  /**
   * What the `confirm` text may speak of beside the slots. An action that has this looks up what it would do before it
   * is confirmed.
   */
  confirms?: Fields;
  /** More values for the `confirm` text, worked out from the slots alone. */
  foretells?: Fields;
  /** More values for the questions of these slots, once something was looked up. */
  asks?: Readonly<Record<string, Fields>>;
  /** How it can end, and which values its text then has beside the slots. */
  outcomes: Readonly<Record<string, Fields>>;
};

const page = {
  range: 'when',
  /** Events in all, on this page, before it, and after it. */
  total: 'number',
  shown: 'number',
  before: 'number',
  more: 'number',
  /** True when the provider had more than could be read. */
  partial: 'boolean',
} as const satisfies Fields;

/** How much of a series is meant, of an event that belongs to one. */
export const ofSeries = {
  /** All of its events. */
  whole: 'boolean',
  /** One of them. */
  part: 'boolean',
  /** All were meant, but the calendar has no more than this one. */
  alone: 'boolean',
  /** Of `whole`: how many there are, 0 where that is not known or they never end. */
  events: 'number',
  endless: 'boolean',
  /** The zone whose clock all of them keep to, where it is not the person's. */
  clock: 'text',
} as const satisfies Fields;

/**
 * What the question for the scope may speak of: the series, and when the one of its events is. Empty where the question
 * is repeated.
 */
const ofScope = {
  scope: { about: fields({ title: 'text', when: 'when', repeat: 'repeat' }) },
} as const satisfies Record<string, Fields>;

/** Which event: what the search is told, and how it can end. */
const which = {
  event: { types: ['event'], required: true },
  /** Somebody who is in it. */
  person: { types: ['person'], required: false },
  /** Where to look for words of a title; else 30 days back to 180 ahead. */
  range: { types: ['any-range', 'date-range', 'preset-range'], required: false },
} as const satisfies ActionDefinition['inputs'];

const search = {
  /** Several fit, a series as the one of its events that comes next; the person chooses. `before` and `more` count those on other pages. */
  many: { events: list(fields(eventCandidate)), query: 'text', before: 'number', more: 'number' },
  /** None fits; `events` are what is near. `next`: it was looked for what is still to come. */
  none: { query: 'text', events: list(fields(eventLine)), next: 'boolean' },
  /** The id is unknown, or the event was deleted. */
  gone: { query: 'text' },
} as const satisfies Record<string, Fields>;

export const actions = {
  'calendar.getEvent': {
    need: 'read',
    inputs: {
      ...which,
      /** Asks for the event's id, which a text leaves out otherwise. */
      show: { types: ['choice'], required: false, values: ['id'] },
    },
    outcomes: {
      /** `next`: it is what comes next; then `current` is what has begun and is not over. */
      done: { event: fields(eventPage), next: 'boolean', current: list(fields(eventLine)) },
      ...search,
    },
  },
  'calendar.updateEvent': {
    need: 'write',
    writes: 'change',
    inputs: {
      ...which,
      time: { types: ['time-change'], required: false },
      title: { types: ['text'], required: false },
      place: { types: ['place', 'text'], required: false },
      description: { types: ['text'], required: false },
      guests: { types: ['people-to-add'], required: false },
      without: { types: ['people-to-remove'], required: false },
      /** Of an event of a series: "one", "all", or "neither", which leaves it all as it is. */
      scope: { types: ['choice'], required: false, values: ['one', 'all', 'neither'] },
      /** Whether guests are e-mailed: "send" or "none". */
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    asks: ofScope,
    /** `event` as it is; `changed`: when it will be, which is another time where `moved`; of a series those of one. */
    confirms: {
      event: fields(eventPage),
      moved: 'boolean',
      changed: 'when',
      added: list(fields(person)),
      removed: list(fields(person)),
      ...ofSeries,
      /** It is over and stays over, so no one is e-mailed. */
      over: 'boolean',
      mailed: list(fields(person)),
    },
    outcomes: {
      done: { event: fields(eventPage), whole: 'boolean', part: 'boolean' },
      changed: {},
      /** A series that comes on days that cannot all be moved to another. */
      fixedDays: { repeat: 'repeat' },
      /** A series that has begun would go so far that some of its events were lost. */
      tooFar: {},
      /** Neither one event nor all of its series. */
      left: {},
      /** Nothing would be left of it, or the provider found something wrong with it. */
      refused: {},
      /** Somebody is to be taken off who is not invited. */
      nobody: { name: 'text' },
      /** Nothing is to be changed but guests who are invited already. */
      already: { people: list(fields(person)) },
      /** It is as it was to become. */
      unchanged: { event: fields(eventPage) },
      /** Only its organizer may change it. */
      notYours: { event: fields(eventPage) },
      ...search,
    },
  },
  'calendar.deleteEvent': {
    need: 'write',
    writes: 'deletion',
    inputs: {
      ...which,
      /** Of an event of a series: "one", "all", or "neither", which leaves it all as it is. */
      scope: { types: ['choice'], required: false, values: ['one', 'all', 'neither'] },
      /** Whether guests are e-mailed: "send" or "none". */
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    /** `mailed`: who gets an e-mail; `guest`: another person organizes the event, so only this calendar's copy is deleted. */
    confirms: {
      event: fields(eventPage),
      ...ofSeries,
      over: 'boolean',
      mailed: list(fields(person)),
      guest: 'boolean',
    },
    asks: ofScope,
    /** changed: by somebody else since it was shown; it is shown again. `left`: neither one of a series nor all. */
    outcomes: { done: { whole: 'boolean', part: 'boolean' }, changed: {}, left: {}, ...search },
  },
  'calendar.createEvent': {
    need: 'write',
    writes: 'new',
    inputs: {
      title: { types: ['title', 'text'], required: true },
      when: { types: ['date-time-range'], required: true },
      duration: { types: ['duration'], required: false },
      zone: { types: ['time-zone'], required: false },
      attendees: { types: ['people'], required: false },
      place: { types: ['place', 'text'], required: false },
      description: { types: ['description', 'text'], required: false },
      reminders: { types: ['reminders'], required: false },
      repeat: { types: ['repeat'], required: false },
      meeting: { types: ['choice'], required: false, values: ['yes', 'no'] },
      invitations: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    /**
     * `mailed`: who gets an invitation; `over`: it is over already; `noReminder`: not even the calendar's own ones;
     * `own`: the calendar is the person's. `tooLate`: reminders of the event whose time has passed already.
     */
    foretells: {
      mailed: list(fields(person)),
      over: 'boolean',
      noReminder: 'boolean',
      tooLate: 'reminders',
      own: 'boolean',
    },
    outcomes: {
      done: { event: fields(eventPage) },
      /** It had been written, and was deleted since. */
      gone: {},
      /** The provider found something wrong with it. */
      refused: {},
    },
  },
  'calendar.listBusy': {
    need: 'read',
    inputs: { range: { types: ['date-range', 'preset-range'], required: true } },
    outcomes: { done: { ...page, days: list(fields(agendaDay)) }, none: { range: 'when', partial: 'boolean' } },
  },
  'calendar.findFree': {
    need: 'read',
    suggests: 'new',
    inputs: {
      range: { types: ['any-range', 'date-range', 'preset-range'], required: true },
      duration: { types: ['duration'], required: true },
      /** For the event that a suggestion leads to. */
      attendees: { types: ['people'], required: false },
      title: { types: ['title', 'text'], required: false },
    },
    outcomes: {
      /** `free`: stretches that are at least as long as asked for. `allFree`: nothing is on in the whole range. */
      done: { ...page, allFree: 'boolean', free: list(fields({ number: 'number', when: 'when' })) },
      none: { range: 'when', partial: 'boolean' },
    },
  },
  'calendar.listWithPerson': {
    need: 'read',
    inputs: {
      person: { types: ['person'], required: true },
      range: { types: ['date-range', 'preset-range'], required: true },
    },
    outcomes: {
      done: { ...page, events: list(fields(eventLine)), found: fields(person) },
      many: { people: list(fields(person)) },
      none: { range: 'when', partial: 'boolean' },
    },
  },
} as const satisfies Record<string, ActionDefinition>;

export type ActionName = keyof typeof actions;
