import { conflictFields } from '../../actions/availability/fields.ts';
import { endings, endingsOfOne, partly } from '../../actions/endings.ts';
import { failures } from '../../actions/failures.ts';
import { WHY_ASKED } from '../../calendars/why-asked.ts';
import { serviceTexts } from '../../services/service-texts.ts';
import { type Fields, fields, list, oneOf, person } from '../shapes.ts';

/**
 * The texts that belong to no single template, as `templates/bot.yaml` must give them: for each its values besides
 * `example`, `zone`, `showZone`, `account` and `showAccount`, which are there in every text.
 */
export const botTexts = {
  /** The first text in a new conversation; the templates' buttons follow. */
  greeting: {},
  /** The greeting in a group, which also says how to address the bot there. */
  greetingInGroup: {},
  /** A hello while a question is open, above that question; also above `help` when the bot is only mentioned. */
  hello: {},
  /** Any later hello. */
  helloAgain: {},
  help: { abilities: list(fields({ title: 'text', help: 'text', example: 'text' })) },
  /** Nothing that a template does was recognised. */
  unknown: {},
  /** The message is in a language that the bot does not speak; `languages` are those that it does. */
  otherLanguage: { languages: 'text' },
  /** What was asked for is understood, and nothing for a calendar. */
  beyond: {},
  /**
   * The message asks about a calendar that the bot cannot see. `whose` is "people" (named in `people`), "calendar"
   * (called `name`) or "room"; `own` is false for a shared account; `offered` is the number of buttons with
   * alternatives.
   */
  cannotSee: {
    whose: oneOf('people', 'calendar', 'room'),
    name: 'text',
    people: list(fields(person)),
    own: 'boolean',
    offered: 'number',
  },
  /** The bot can search for only one person at a time; `people` are the others. */
  onlyOnePerson: { people: list(fields(person)) },
  /** Two templates are almost equally likely; `first` and `second` are their titles. */
  unsure: { first: 'text', second: 'text' },
  cancelled: { title: 'text' },
  nothingToCancel: {},
  startedOver: {},
  thanks: {},
  whoAreYou: {},
  smallTalk: {},
  /** A few words that ask for nothing and were not understood otherwise. */
  chat: { kind: oneOf('thanks', 'praise', 'mood') },
  /**
   * What any calendar on the wall says: the day `on`, in so many `days` or so many days `ago` (then `days` is negative), its
   * `week`; or the time `on` of a zone, which is `from` here.
   */
  almanac: {
    asks: oneOf('date', 'days', 'today', 'week', 'clock', 'zone'),
    on: 'when',
    from: 'when',
    elsewhere: 'boolean',
    days: 'number',
    ago: 'number',
    week: 'number',
  },
  bye: {},
  /** The person needs time; the open question stays. */
  wait: {},
  /** A no, or another short reply, without an open question. */
  acknowledged: {},
  /** A yes without an open question. */
  nothingOpen: {},
  /** The person says that an answer was wrong. */
  wrongAnswer: {},
  /** There is no change to undo; `title` is the open dialog's. */
  nothingToUndo: { title: 'text' },
  /** What was done last is too long ago to be taken back, or something else was done since. */
  cannotUndo: {},
  /** What was done last leaves no way back, such as a series that was split. */
  undoWaits: { title: 'text' },
  noWayBack: {},
  /** The same after a deletion; a button for a new event follows. */
  wasDeleted: {},
  /** "Again": the bot does not repeat actions. */
  notAgain: {},
  /** The message asks for a change that no action makes. */
  cannotDo: { what: oneOf('swap', 'some', 'onwards', 'message', 'tentative', 'proposal') },
  /** Besides its request, a message asks to tell others something, in the words `said`. */
  notTold: { said: 'text' },
  /** Files cannot be added to events or removed from them. */
  cannotChange: { adds: 'boolean' },
  /** "Skip" at a question whose answer is required. */
  cannotSkip: {},
  /** Another request in an open dialog, when no more dialogs can be put aside. */
  tooManyHeld: { current: 'text', next: 'text' },
  /** "Cancel both": the person must choose one event. */
  oneAtATime: {},
  /** After the last permitted answer that did not fit. */
  wayOut: { title: 'text' },
  givenUp: { title: 'text' },
  /** An answer does not fit, and the slot has no `invalid` of its own. */
  invalid: {},
  /** The message is longer than the bot reads. */
  tooLong: { limit: 'number' },
  nothingToRead: {},
  /** A file, picture or card came without words. */
  fileAlone: {},
  /** A file came with words; their answer follows. */
  filesNotRead: {},
  /** The person asked for something else while a dialog is open. */
  interrupted: { current: 'text', next: 'text' },
  /** The answer to the question for a title is a question that the bot cannot answer (`asks`), or another whole sentence. */
  isItTheTitle: { said: 'text', asks: 'boolean' },
  held: { current: 'text' },
  resumed: { title: 'text' },
  /** Parts of a message that its dialog cannot use. */
  leftOut: { parts: list('text') },
  /**
   * Parts of a message that look like values, but that the bot could not read. The buttons leave them out, or keep
   * them.
   */
  askUnread: { parts: list('text') },
  /** The message has several requests, which the bot handles one by one; `parts` are the waiting ones. */
  later: { parts: list('text') },
  /** The next waiting request starts. */
  nextRequest: { said: 'text' },
  /** The date is known but not the time; then the other way round. */
  askTime: { day: 'when' },
  askTimeOfPart: { part: 'when' },
  /** The event that is to give the time was not found. */
  askBeside: { name: 'text', why: oneOf('', 'none', 'several', 'unavailable') },
  askDay: {},
  askYesNo: {},
  /** At a confirmation: what can be changed. `what` is "new", "change", "deletion", "answer" or "undo". */
  confirmHelp: { what: oneOf('new', 'change', 'deletion', 'answer', 'undo') },
  /** After a no to a confirmation. `what` is "new", "change", "deletion", "answer" or "undo". */
  notWritten: { what: oneOf('new', 'change', 'deletion', 'answer', 'undo') },
  /**
   * What was asked of something that waits for a yes: whether it is `written`, whether anyone was `told` (`mailed` are those who get
   * an invitation then), or the `count` of a series, which is 0 if it has no end.
   */
  ofDraft: {
    asks: oneOf('written', 'told', 'count'),
    what: oneOf('new', 'change', 'deletion', 'answer', 'undo'),
    mailed: list(fields(person)),
    count: 'number',
  },
  /** The question for a yes once more, in short. */
  confirmShort: { what: oneOf('new', 'change', 'deletion', 'answer', 'undo') },
  /** The message names a slot without a new value, and the slot has no question of its own. */
  askChange: { names: 'text' },
  removedNobody: { name: 'text' },
  expiredCard: { inGroup: 'boolean' },
  alreadyDone: {},
  noMore: {},
  /** An unclear yes when there are several to choose from; the buttons are their numbers. */
  whichOne: {},
  /** Words such as "next Friday" fit two days; the buttons are the days. */
  whichDay: { said: 'text', first: 'when', second: 'when', again: 'boolean' },
  askZone: {},
  /** Several people in the calendar fit a name. */
  whichPerson: { name: 'text', people: list(fields(person)) },
  /**
   * Which calendar a name means. `why` is "several" (have the name), "none" (has it), "read-only", "not-allowed" (the
   * list of calendars may not be read) or "unavailable"; `calendars` are the names on the buttons.
   */
  whichCalendar: { name: 'text', why: oneOf(...WHY_ASKED), calendars: list('text') },
  /** No one has exactly this name; says who the bot chose, for a misspelt or shortened name. */
  tookFor: { name: 'text', person: fields(person) },
  /** No event is called `query`, and the one that nearly is was taken. */
  closest: { query: 'text' },
  /** Who comes to a new event, by the title only: nobody in the calendar has the name. */
  onlyInTitle: { names: 'text' },
  /** The person rejected the remembered match for a name. */
  forgotPerson: { name: 'text' },
  /**
   * The address of a guest is unknown. `why` is `nobody` (no one in the calendar has the name), "other" (no one else
   * has it), "unclear" (a pronoun such as "her" stands for no one), "unavailable" (the calendar did not answer), or
   * empty if there was no look-up. `alone`: the question is about this person only.
   */
  askAddress: { name: 'text', why: oneOf('nobody', 'other', 'unclear', 'unavailable'), alone: 'boolean' },
  badAddress: { name: 'text' },
  /** A clock time that the clocks skip that day, and the time that the bot uses instead. */
  clockGap: { when: 'when' },
  /** What speaks against the time of an event, before its confirmation; buttons for better times follow. */
  conflicts: conflictFields,
  /** A clock time that occurs twice that day; the buttons are both. */
  clockFold: { when: 'when' },
  /** A new event in the past; one button is "yes". */
  askPast: { when: 'when' },
  /** A new event that is too long. */
  askShorter: { when: 'when' },
  /** A new series that would end before its first event. */
  askSeriesEnd: { first: 'when', until: 'when' },
  /** An impossible value, followed by the question for it. `days` is the length of the named month, or 0. */
  noSuchDay: { said: 'text', days: 'number' },
  noSuchTime: { said: 'text' },
  endBeforeStart: { said: 'text' },
  noSuchLength: { said: 'text' },
  reminderTooEarly: { said: 'text' },
  /** The calendar counts back from the start of an event, and knows no "evening before". */
  reminderAtHour: { said: 'text' },
  noSuchZone: { said: 'text' },
  /** "That day", if the conversation was about no single day. */
  unclearDay: { said: 'text' },
  /** A repetition without days: "twice a week". */
  noSuchRepeat: { said: 'text' },
  /** An end of a repetition that is not a date. */
  noSuchEnd: { said: 'text' },
  /** A range of `preset-ranges.yaml` whose dates are all past. */
  rangeOver: { title: 'text' },
  signInNeeded: { profile: 'text', need: oneOf('read', 'write') },
  /** `cause` is "testing" (the app is not published), "disuse" or "withdrawn". */
  signInLapsed: { profile: 'text', cause: oneOf('testing', 'disuse', 'withdrawn') },
  /** `need` is "read" or "write"; `missing` names the permissions that were not granted. */
  consentNeeded: { profile: 'text', need: oneOf('read', 'write'), missing: 'text' },
  /** The calendar refuses after two requests for consent; `need` and `missing` as in `consentNeeded`. */
  permissionMissing: { profile: 'text', need: oneOf('read', 'write'), missing: 'text' },
  /** The person asked to sign in, or to use another account. */
  signInOffer: { profile: 'text' },
  /** One day before a sign-in expires; `cause` is "testing" or "disuse". */
  signInEnds: { profile: 'text', cause: oneOf('testing', 'disuse'), end: 'when' },
  signInWaiting: { profile: 'text' },
  signInRefused: { profile: 'text' },
  /** The provider had a failure of its own. */
  signInFailed: { profile: 'text' },
  /**
   * The sign-in window in Teams is closed. `how` is "cancelled", "failed", or "code-shown" if the code it showed can
   * still be typed. A button tries again.
   */
  signInClosed: { profile: 'text', how: oneOf('cancelled', 'failed', 'code-shown') },
  /** The provider rejects the bot's set-up; the operator has been told. */
  signInMisconfigured: { profile: 'text' },
  signedIn: { profile: 'text' },
  signedOut: { profile: 'text' },
  notSignedIn: {},
  whoAmI: { profile: 'text' },
  codeWrong: {},
  codeDestroyed: {},
  /** The code was typed in a group before, so it is no longer valid. */
  codeExposed: {},
  /** In a group: a person typed a sign-in code there. */
  codeInGroup: { name: 'text' },
  /** A shared account; `cause` is "never" (not authorized yet), "consent", or as in `signInLapsed`. */
  ownerMustReconnect: { profile: 'text', cause: oneOf('never', 'consent', 'testing', 'disuse', 'withdrawn') },
  notForYou: { profile: 'text' },
  readOnly: { profile: 'text' },
  switchedOff: { profile: 'text' },
  /** The template does not support accounts of this `mode`: "per-user" or "pre-authorized". */
  wrongMode: { title: 'text', profile: 'text', mode: oneOf('per-user', 'pre-authorized') },
  /** The person wants to sign in or out, but the account is shared. */
  sharedAccount: { profile: 'text' },
  /** `own`: the account is the person's own, not a shared one. */
  authUnavailable: { profile: 'text', own: 'boolean' },
  /** The provider rejects the bot's set-up; the operator has been told. */
  authMisconfigured: { profile: 'text', own: 'boolean' },
  /** In a group: the answer went to the person's private chat with the bot. */
  answeredPrivately: { name: 'text' },
  /** In a group: the private chat could not be opened. `canAdd`: a button adds the bot for the person. */
  askPrivately: { name: 'text', canAdd: 'boolean' },
  /** In a group: the private chat is open, but the answer did not arrive there. */
  notReached: { name: 'text' },
  /** The designer changed or removed the template of the open dialog. */
  changedUnderneath: { title: 'text' },
  /** The stored conversation is unreadable, so it starts over; this text comes first. */
  lostPlace: {},
  /** The bot restarted after it carried out a message, before the whole answer was sent. */
  restarted: {},
  /** The bot restarted before it carried out what was `said`, too long ago to do it now. */
  missed: { at: 'when', today: 'boolean', said: 'text' },
  /** Replaces a text that took too many steps to render, or became too long; the action itself may have happened. */
  tooLongToShow: {},
  /** Of several events that are being written, how many are. */
  working: { total: 'number', done: 'number' },
  tooBusy: {},
  failed: {},
  /** The result of a write is unknown; the next turn finds out. */
  maybeWritten: {},
  /** The person abandons a write whose result is unknown, or the bot can no longer find it out. */
  leftUnknown: {},
  /**
   * Replaces a confirmation that can no longer be answered. `result` is "written", "refused" or "over" (repeated, or
   * unknown), `what` is "new", "change", "deletion", "answer" or "undo", `title` is empty if unknown.
   */
  settled: {
    result: oneOf('written', 'refused', 'over'),
    what: oneOf('new', 'change', 'deletion', 'answer', 'undo'),
    title: 'text',
  },
  /** Something was written, and the template's text for it failed. */
  written: {},
  /**
   * Introduces an answer that could not be sent, or may not have arrived (`maybe`). `at` is its time; `today`: it was
   * given today. If it reported a write, `wrote` is "new", "change" or "deletion".
   */
  lateAnswer: {
    at: 'when',
    today: 'boolean',
    maybe: 'boolean',
    wrote: oneOf('new', 'change', 'deletion', 'answer', 'undo'),
    title: 'text',
  },
  /** Follows an answer that was cut because it was too long for the channel. */
  cutShort: {},
  /** The bot cannot store the message now, so it did nothing. */
  storeDown: {},
  ...failures,
  ...endings,
  ...endingsOfOne,
  ...serviceTexts,
  /** A template has written something, and could not write the rest. */
  partly,
} as const satisfies Record<string, Fields>;

export type BotTextName = keyof typeof botTexts;

/** The labels of the bot's buttons, which `templates/bot.yaml` must contain. */
export const botButtons = [
  'yes',
  'no',
  'changeSomething',
  'cancel',
  'help',
  'startOver',
  'more',
  'signIn',
  'connect',
  'letRead',
  'openInBrowser',
  'renew',
  'tryAgain',
  'check',
  'hold',
  'switch',
  'goOn',
  'itsMyAnswer',
  'anyTitle',
  'allDay',
  'leaveOut',
  'itsThePlace',
  'intoTheNotes',
  'someoneElse',
  'doNotInvite',
  'undo',
  'bookAnyway',
  'ourEvents',
  'findAndInvite',
  'inviteThen',
  'ownFreeTime',
  'ownCalendar',
  'addApp',
] as const;
export type BotButtonName = (typeof botButtons)[number];
