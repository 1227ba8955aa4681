import type { Need } from '../ports.ts';
import type { DeclaredCall } from '../services/declared-call.ts';
import { CALENDAR_USES } from '../slots/calendar.ts';
import type { SlotTypeName } from '../slots/index.ts';
import {
  agendaDay,
  calendarLine,
  conflict,
  dayLoad,
  eventCandidate,
  eventLine,
  eventPage,
  eventToWrite,
  type Fields,
  fields,
  invitation,
  list,
  oneOf,
  person,
  setting,
} from '../templates/shapes.ts';
import { knownPerson, proposedTime, unknownPerson } from './availability/fields.ts';
import { settingInputs } from './event-settings.ts';
import { undoEnd, undoLine } from './undoing/fields.ts';

/** The slot types that fit. For a choice: the values that its options may have. */
export type InputDefinition = { types: readonly SlotTypeName[]; required: boolean; values?: readonly string[] };

/** How an action changes the calendar. */
export type Written = 'new' | 'change' | 'deletion' | 'answer' | 'undo';

/** What a step of a template can name: its inputs, and the outcomes it can have. */
export type ActionDefinition = {
  /** The auth profile of the action's own; by default that of the template. */
  profile?: string;
  /** It is another template, whose entities are its inputs and its results. */
  isDialog?: true;
  /** Whether it reads or writes, which decides the permission to ask for. */
  need: Need;
  /**
   * How it changes an event. A follow-up that changes the event last spoken of goes to a template whose action writes.
   */
  writes?: Written;
  /**
   * The kind of request that it serves: a file of `nlu/lexicon/LANGUAGE/requests/`. By default what it writes; with
   * neither, only the template's utterances decide the kind.
   */
  serves?: string;
  /** Its calendar is where an event goes, not where events are looked for. */
  goal?: true;
  /**
   * Inputs that say all that matters. A button that hands these over was shown with what it leads to, so pressing it is
   * the confirmation; so is the answer to a question for one of them that shows the rest.
   */
  agreedBy?: readonly string[];
  /** Each result can start another template: the first in `next` that writes this. */
  suggests?: Written;
  /** A command leads to its template, so that needs no utterances. */
  byCommand?: true;
  /** Actions that it plans for each of several events; they are confirmed together and carried out one by one. */
  each?: readonly string[];
  /** The inputs, by name. */
  inputs: Readonly<Record<string, InputDefinition>>;
  /**
   * Values for the `confirm` text. An action that has these looks up the effect of the change before the person confirms
   * it.
   */
  confirms?: Fields;
  /** Before the confirmation it looks for what speaks against the time; see the text `conflicts`. */
  checksTime?: true;
  /** More values for the `confirm` text, calculated from the inputs alone. */
  derives?: Fields;
  /** More values for the questions of these inputs, known after a look-up. */
  asks?: Readonly<Record<string, Fields>>;
  /** The possible outcomes, with the values of their texts in addition to the slots. */
  outcomes: Readonly<Record<string, Fields>>;
  /** Its file has faults, so no template can use it. */
  isFaulty?: true;
  /** How it calls its service; built-in actions use the calendar. */
  declared?: DeclaredCall;
};

const page = {
  range: 'when',
  /** Events in total, on this page, on earlier pages, and on later pages. */
  total: 'number',
  shown: 'number',
  before: 'number',
  more: 'number',
  /** True if the provider had more events than the bot reads. */
  partial: 'boolean',
} as const satisfies Fields;

/** `ahead`: no days were asked about, so `range` is what was searched. */
const inOrder = { range: 'when', ahead: 'boolean', current: list(fields(eventLine)) } as const satisfies Fields;

const titleAndTime = { title: 'text', when: 'when' } as const satisfies Fields;

/** With `following`: events that were changed individually and that the calendar refused to change, so they are as before. */
const stayed = { stayed: list(fields(titleAndTime)) } as const satisfies Fields;

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
const ofScope = {
  scope: { about: fields({ title: 'text', when: 'when', repeat: 'repeat' }) },
} as const satisfies Record<string, Fields>;

/** Of invitations that are answered one after the other: how many are open after this one. */
const remaining = { left: 'number' } as const satisfies Fields;

/** Inputs that say which event is meant. */
const which = {
  event: { types: ['event'], required: true },
  /** A person who takes part in it. */
  person: { types: ['person'], required: false },
  /** The dates to search for title words; by default 30 days back to 180 days ahead. */
  range: { types: ['any-range', 'date-range', 'preset-range'], required: false },
  /** Only events on this calendar; by default those on all that count. */
  calendar: { types: ['calendar'], required: false },
} as const satisfies ActionDefinition['inputs'];

/** What a question about one event asks for; `reading.asked` has it. */
const asked = {
  types: ['choice'],
  required: false,
  values: ['where', 'who', 'when', 'until', 'length', 'link'],
} as const;

/** Inputs that say how much of a series is meant. */
const partOfSeries = {
  /** For an event of a series: "one", "following" (it and all after it), "all", or "neither", which changes nothing. */
  scope: { types: ['choice'], required: false, values: ['one', 'following', 'all', 'neither'] },
  /** From when on, if the person says so; then no scope is asked for. */
  from: { types: ['series-start'], required: false },
} as const satisfies ActionDefinition['inputs'];

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

const search = {
  /**
   * Several events fit and the person chooses one; each series counts once, with its next event. `before` and `more`
   * count those on other pages.
   */
  many: { events: list(fields(eventCandidate)), query: 'text', before: 'number', more: 'number' },
  /**
   * No event fits; `events` are nearby ones, or have a `similar` title. `next`: the search was for the next event.
   */
  none: { query: 'text', events: list(fields(eventLine)), next: 'boolean', similar: 'boolean' },
  /** The id is unknown, or the event has been deleted. */
  gone: { query: 'text' },
} as const satisfies Record<string, Fields>;

/** `known` are the other people whose busy times can be seen; the `unknown` count neither as free nor as busy. */
const withOthers = { known: list(fields(person)), unknown: list(fields(unknownPerson)) } as const satisfies Fields;

/** Inputs that say which events are meant, where several are. */
const whichOfSeveral = {
  events: { types: ['events'], required: true },
  person: which.person,
  range: which.range,
} as const satisfies ActionDefinition['inputs'];

/** Values for the question for days, if those that were said have too many events. */
const tooMany = { range: { total: 'number', most: 'number' } } as const satisfies Record<string, Fields>;

/** Events that stay as they are, and why. */
const leftAlone = list(
  fields({
    title: 'text',
    when: 'when',
    why: oneOf('declined', 'began-before', 'all-day', 'not-yours', 'yours', 'only-read', 'as-is', 'refused'),
  }),
);
/** The events that are left alone, with the number of those that are over. */
const leftOut = { left: leftAlone, over: 'number' } as const satisfies Fields;

/** The events in the order of their numbers, and who gets an email about any of them. */
const severalToConfirm = {
  events: list(fields(eventToWrite)),
  mailed: list(fields(person)),
  ...leftOut,
  /** Words for events to leave out that fit none. */
  unknown: 'text',
  /** There may be more such events, or more at their new times, than could be read. */
  partial: 'boolean',
} as const satisfies Fields;

const severalOutcomes = {
  /**
   * How many events were asked about and written; `answered` of them are declined invitations. `failed`: the others, with
   * the outcome of each.
   */
  done: {
    total: 'number',
    done: 'number',
    answered: 'number',
    failed: list(fields({ title: 'text', when: 'when', outcome: 'text' })),
  },
  /** There are no such events; `ahead`: no days were said. */
  none: { query: 'text', ahead: 'boolean' },
  /** None of them can be written. */
  nothing: leftOut,
  /** The person has excepted all of them. */
  left: {},
} as const satisfies Record<string, Fields>;

export const builtInActions = {
  'calendar.getEvent': {
    need: 'read',
    /** An invitation that is not answered can be answered. */
    suggests: 'answer',
    inputs: {
      ...which,
      asked,
      /** Asks for the event's id, which a text leaves out otherwise. */
      show: { types: ['choice'], required: false, values: ['id'] },
    },
    outcomes: {
      /**
       * `next`: `event` is the next one; then `current` has the events going on now. `unanswered`: it is an invitation
       * that waits for an answer.
       */
      done: { event: fields(eventPage), next: 'boolean', current: list(fields(eventLine)), unanswered: 'boolean' },
      ...search,
    },
  },
  'calendar.nextEvent': {
    need: 'read',
    serves: 'next',
    /** An invitation that is not answered can be answered. */
    suggests: 'answer',
    inputs: {
      range: which.range,
      person: which.person,
      /** Which one by its place in the order of time; by default the next. "following" is the one after the last shown. */
      turn: { types: ['choice'], required: false, values: ['first', 'last', 'now', 'previous', 'following'] },
      asked,
    },
    outcomes: {
      /** `current` are the meetings going on now; `declined`: nothing but declined events is coming up. */
      done: { ...inOrder, event: fields(eventPage), declined: 'boolean', unanswered: 'boolean' },
      /** Several events begin together. */
      several: { ...inOrder, events: list(fields(eventLine)) },
      none: inOrder,
    },
  },
  'calendar.reviewDays': {
    need: 'read',
    serves: 'load',
    suggests: 'change',
    inputs: {
      range: { types: ['any-range', 'date-range', 'preset-range'], required: true },
      /** "conflicts" asks for what overlaps. */
      about: { types: ['choice'], required: false, values: ['conflicts'] },
    },
    outcomes: {
      /**
       * `meetings` take `minutes` together, of which some are `uncertain`; `days` has those with meetings. `wholeDays` are
       * all-day events, and `left` is what is free of the working hours from now on. `total` counts the pairs of events
       * that overlap; `conflicts` has those of the page if they were asked about.
       */
      done: {
        ...page,
        meetings: 'number',
        minutes: 'duration',
        uncertain: 'number',
        wholeDays: 'number',
        left: 'duration',
        days: list(fields(dayLoad)),
        conflicts: list(fields(conflict)),
      },
      /** Nothing overlaps. */
      none: { range: 'when', partial: 'boolean' },
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
      /** Whether guests get an email: "send" or "none". */
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
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
  },
  'calendar.moveEvent': {
    need: 'write',
    writes: 'change',
    goal: true,
    inputs: {
      ...which,
      /** Where it goes. */
      calendar: { types: ['calendar'], required: true },
      /** Whether guests get an email: "send" or "none". */
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    /** A series moves as a whole. `mailed`: who gets an email. */
    confirms: { event: fields(eventPage), ...ofSeries, mailed: list(fields(person)) },
    outcomes: {
      done: { event: fields(eventPage), whole: 'boolean' },
      changed: {},
      /** The provider does not move it: not every kind of event can be moved. */
      refused: {},
      /** It is on that calendar already. */
      unchanged: { event: fields(eventPage) },
      /** Only the organizer may move it. */
      notYours: { event: fields(eventPage) },
      onlyRead: { event: fields(eventPage) },
      ...search,
    },
  },
  'calendar.deleteEvent': {
    need: 'write',
    writes: 'deletion',
    inputs: {
      ...which,
      ...partOfSeries,
      /** Whether guests get an email: "send" or "none". */
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    /**
     * `mailed`: who gets an email; `guest`: another person organizes the event, so only this calendar's copy is
     * deleted.
     */
    confirms: {
      event: fields(eventPage),
      ...ofSeries,
      over: 'boolean',
      mailed: list(fields(person)),
      guest: 'boolean',
    },
    asks: ofScope,
    /**
     * `changed`: someone changed the event since it was shown, so it is shown again. `left`: the person chose neither
     * one event nor the series.
     */
    outcomes: {
      done: { whole: 'boolean', part: 'boolean', following: 'boolean', ...stayed },
      changed: {},
      left: {},
      ...notFromThere,
      /** It is on a calendar that the person may only read. */
      onlyRead: { event: fields(eventPage) },
      ...search,
    },
  },
  'calendar.deleteEvents': {
    need: 'write',
    writes: 'deletion',
    each: ['calendar.deleteEvent', 'calendar.answerInvitation'],
    inputs: {
      ...whichOfSeveral,
      /** What to do with events that another person organizes. */
      invitations: { types: ['choice'], required: false, values: ['decline', 'delete', 'keep'] },
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    asks: { ...tooMany, invitations: { events: list(fields(invitation)), others: 'number' } },
    confirms: severalToConfirm,
    outcomes: severalOutcomes,
  },
  'calendar.updateEvents': {
    need: 'write',
    writes: 'change',
    each: ['calendar.updateEvent'],
    inputs: {
      ...whichOfSeveral,
      time: { types: ['time-change'], required: false },
      place: { types: ['place', 'text'], required: false },
      guests: { types: ['people-to-add'], required: false },
      without: { types: ['people-to-remove'], required: false },
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    asks: tooMany,
    confirms: severalToConfirm,
    outcomes: severalOutcomes,
  },
  'calendar.answerInvitations': {
    need: 'write',
    writes: 'answer',
    each: ['calendar.answerInvitation'],
    inputs: {
      ...whichOfSeveral,
      answer: { types: ['choice'], required: true, values: ['accept', 'decline', 'maybe'] },
      note: { types: ['description', 'text'], required: false },
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    asks: tooMany,
    confirms: severalToConfirm,
    outcomes: severalOutcomes,
  },
  'calendar.answerInvitation': {
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
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
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
       * next open invitation, if they are answered one after the other and `left` is not 0.
       */
      done: {
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
      /** The person organizes the event. */
      own: { event: fields(eventPage) },
      /** The event is in the calendar, but the person is not one of its guests. */
      notInvited: { event: fields(eventPage) },
      /** The event has taken place. */
      over: { event: fields(eventPage) },
      /** No invitation waits for an answer. */
      noneOpen: { range: 'when', ahead: 'boolean' },
      ...search,
    },
  },
  'calendar.listInvitations': {
    need: 'read',
    suggests: 'answer',
    inputs: { range: { types: ['any-range', 'date-range', 'preset-range'], required: false } },
    outcomes: {
      /**
       * Invitations that the person has not answered; a series counts once, with its next event. `ahead`: no days were
       * asked about.
       */
      done: { ...page, ahead: 'boolean', events: list(fields(invitation)) },
      none: { range: 'when', ahead: 'boolean', partial: 'boolean' },
    },
  },
  'calendar.createEvent': {
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
  },
  'calendar.listCalendars': {
    need: 'read',
    serves: 'calendars',
    inputs: {},
    outcomes: {
      /** `goal`: where new events go. `few`: the permission that was given shows the account's own calendar alone. */
      done: { calendars: list(fields(calendarLine)), goal: 'text', few: 'boolean' },
    },
  },
  'calendar.chooseCalendar': {
    need: 'read',
    serves: 'calendars',
    inputs: {
      calendar: { types: ['calendar'], required: true },
      /** "count": its events are the person's; "ignore": they are not; "new-events": they go there from now on. */
      use: { types: ['choice'], required: true, values: CALENDAR_USES },
    },
    outcomes: {
      /** `counted`: the names of all calendars that count now. */
      done: { name: 'text', own: 'boolean', use: oneOf(...CALENDAR_USES), counted: list('text') },
      /** It is so already. */
      unchanged: { name: 'text', own: 'boolean', use: oneOf(...CALENDAR_USES) },
      /** New events cannot go to a calendar that the person may only read. */
      onlyRead: { name: 'text' },
    },
  },
  /** Takes back what the bot wrote last, at most ten minutes ago. */
  'calendar.undo': {
    need: 'write',
    writes: 'undo',
    byCommand: true,
    inputs: {
      /** Whether those who got an email about the write get one about taking it back: "send" or "none". */
      notify: { types: ['choice'], required: false, values: ['send', 'none'] },
    },
    /**
     * `mailed`: who gets an email; `left`: the number of writes of the same answer that cannot be taken back. Without an
     * email, and if nothing has happened since, nothing is confirmed.
     */
    confirms: { writes: list(fields(undoLine)), mailed: list(fields(person)), left: 'number' },
    outcomes: {
      done: { writes: list(fields(undoEnd)), mailed: list(fields(person)), left: 'number' },
      changed: {},
      refused: {},
      /** It was taken back before. */
      undone: {},
      /** Nothing was written in the last ten minutes. `tried`: an earlier try may have taken it back. */
      late: { tried: 'boolean' },
      /** The event is not there any more. */
      away: { write: fields(undoLine) },
      /** The bot was interrupted while it wrote, so it does not know what was there before. */
      lost: { write: fields(undoLine) },
    },
  },
  'calendar.listBusy': {
    need: 'read',
    inputs: {
      range: { types: ['date-range', 'preset-range'], required: true },
      calendar: { types: ['calendar'], required: false },
    },
    outcomes: { done: { ...page, days: list(fields(agendaDay)) }, none: { range: 'when', partial: 'boolean' } },
  },
  'calendar.findFree': {
    need: 'read',
    serves: 'free',
    suggests: 'new',
    inputs: {
      range: { types: ['any-range', 'date-range', 'preset-range'], required: true },
      duration: { types: ['duration'], required: true },
      /** People who should be free too. They and the title are passed on to the event that a suggestion creates. */
      attendees: { types: ['people'], required: false },
      title: { types: ['title', 'text'], required: false },
      calendar: { types: ['calendar'], required: false },
    },
    outcomes: {
      /**
       * `free`: stretches that are at least as long as asked for. `allFree`: nothing is on in the whole range. With other
       * people, `free` has the best times, best first; of hours that were asked about, `fits` means that everyone is free
       * from their start, and `instead` that they do not suit everyone, so these are others of the same day.
       */
      done: {
        ...page,
        ...withOthers,
        allFree: 'boolean',
        fits: 'boolean',
        instead: 'boolean',
        free: list(fields(proposedTime)),
      },
      none: { range: 'when', ...withOthers, partial: 'boolean' },
    },
  },
  'calendar.checkAvailability': {
    need: 'read',
    serves: 'free',
    suggests: 'new',
    inputs: {
      attendees: { types: ['people'], required: true },
      range: { types: ['any-range', 'date-range', 'preset-range'], required: true },
    },
    outcomes: {
      /** `hours`: the question is about hours, not days. `allFree`, `noneFree`: of those who are known. */
      done: {
        range: 'when',
        hours: 'boolean',
        oneDay: 'boolean',
        allFree: 'boolean',
        noneFree: 'boolean',
        known: list(fields(knownPerson)),
        unknown: list(fields(unknownPerson)),
      },
    },
  },
  'calendar.listWithPerson': {
    need: 'read',
    inputs: {
      person: { types: ['person'], required: true },
      range: { types: ['date-range', 'preset-range'], required: true },
      calendar: { types: ['calendar'], required: false },
    },
    outcomes: {
      done: { ...page, events: list(fields(eventLine)), found: fields(person) },
      many: { people: list(fields(person)) },
      none: { range: 'when', partial: 'boolean' },
    },
  },
} as const satisfies Record<string, ActionDefinition>;

export type ActionName = keyof typeof builtInActions;

/** All actions that a template can use, by name; there can be more than the built-in ones. */
export type ActionDefinitions = ReadonlyMap<string, ActionDefinition>;

export const knownActions: ActionDefinitions = new Map(Object.entries(builtInActions));
