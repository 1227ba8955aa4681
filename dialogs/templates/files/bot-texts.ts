import { failures } from '../../actions/failures.ts';
import { type Fields, fields, list, person } from '../shapes.ts';

/**
 * The texts that belong to no single template, as `templates/bot.yaml` must give them: for each its values beside
 * `example`, `zone`, `showZone`, `account` and `showAccount`, which are there in every text.
 */
export const botTexts = {
  /** First words in a new conversation; the templates' buttons stand below it. */
  greeting: {},
  /** The same in a group, which reads it once: how to speak to the bot there. */
  greetingInGroup: {},
  /** A hello in the middle of something, above the open question; also above `help` when the bot is only mentioned. */
  hello: {},
  /** Any other hello, once the greeting was said. */
  helloAgain: {},
  help: { abilities: list(fields({ title: 'text', help: 'text', example: 'text' })) },
  /** Nothing that a template does was recognised. */
  unknown: {},
  /** What was asked for is understood, and nothing for a calendar. */
  beyond: {},
  /**
   * The message asks about a calendar that the bot cannot see: `whose` is "people" (`people` has the ones it names),
   * "calendar" (called `name`) or "room"; `own` is false for a shared account. `offered` is the number of buttons below
   * with what the bot can do instead.
   */
  cannotSee: { whose: 'text', name: 'text', people: list(fields(person)), own: 'boolean', offered: 'number' },
  /** Only one person can be looked for at a time; `people` are the others. */
  onlyOnePerson: { people: list(fields(person)) },
  /** Two templates are about as likely; `first` and `second` are their titles. */
  unsure: { first: 'text', second: 'text' },
  cancelled: { title: 'text' },
  nothingToCancel: {},
  startedOver: {},
  thanks: {},
  whoAreYou: {},
  smallTalk: {},
  bye: {},
  /** The person thinks; the open question stays. */
  wait: {},
  /** "Yes" or "no" where nothing was asked. */
  acknowledged: {},
  /** A yes, where nothing was asked. */
  nothingOpen: {},
  /** There is no change that could be taken back; `title` is the open dialog's. */
  nothingToUndo: { title: 'text' },
  /** What was done last is written; it is not taken back by itself. */
  cannotUndo: {},
  /** "Undo" after a deletion; a button for a new event stands below it. */
  wasDeleted: {},
  /** "Again", where nothing is done twice by itself. */
  notAgain: {},
  /**
   * Something is to be added to an event that is there, or taken off it, that the bot cannot change: `part` is "link",
   * "reminder", "file" or "text".
   */
  cannotChange: { part: 'text', adds: 'boolean' },
  /** "Skip", where the answer is needed. */
  cannotSkip: {},
  /** Something is asked for in the middle, and as much is put aside as may be. */
  tooManyHeld: { current: 'text', next: 'text' },
  /** "Cancel both": of several events one must be chosen. */
  oneAtATime: {},
  /** After the last answer that did not fit. */
  wayOut: { title: 'text' },
  givenUp: { title: 'text' },
  /** An answer that does not fit, where the template has no `invalid` of its own. */
  invalid: {},
  /** A message over the length that is read. */
  tooLong: { limit: 'number' },
  nothingToRead: {},
  /** Only a file, a picture or a card came. */
  fileAlone: {},
  /** The same came with words, which are answered below. */
  filesNotRead: {},
  /** Something else was asked for in the middle of a dialog. */
  interrupted: { current: 'text', next: 'text' },
  held: { current: 'text' },
  resumed: { title: 'text' },
  /** Parts of a message that its dialog has no use for. */
  leftOut: { parts: list('text') },
  /** A message asks for several things, which are done one after the other; `parts` are those that wait. */
  later: { parts: list('text') },
  /** What waited is next. */
  nextRequest: { said: 'text' },
  /** Date said, clock time not; and the other way round. */
  askTime: { day: 'when' },
  askDay: {},
  askYesNo: {},
  /** At the confirm step: what can be changed. `what` is "new", "change" or "deletion". */
  confirmHelp: { what: 'text' },
  /** After a no to a confirmation; `what` is "new", "change" or "deletion". */
  notWritten: { what: 'text' },
  /** A slot was named without its new value, and has no question of its own. */
  askChange: { names: 'text' },
  removedNobody: { name: 'text' },
  expiredCard: { inGroup: 'boolean' },
  alreadyDone: {},
  noMore: {},
  /** A nod where there are several to choose from; the buttons under it are their numbers. */
  whichOne: {},
  /** Words such as "next Friday" that are one of two days; the buttons under it are the days. */
  whichDay: { said: 'text', first: 'when', second: 'when' },
  askZone: {},
  /** Several people of the calendar fit a name. */
  whichPerson: { name: 'text', people: list(fields(person)) },
  /** Nobody has that name: who was taken for it, for a slip of spelling or as the beginning of theirs. */
  tookFor: { name: 'text', person: fields(person) },
  /** Another one was meant than who is remembered by that name. */
  forgotPerson: { name: 'text' },
  /**
   * Somebody to invite whose address is not known; `why` is "nobody" (in the calendar has that name), "other" (nobody
   * else has), "unavailable" (the calendar did not answer), or empty where it was not looked into.
   */
  askAddress: { name: 'text', why: 'text' },
  badAddress: { name: 'text' },
  /** A clock time that does not exist on the day the clocks change, and what it is instead. */
  clockGap: { when: 'when' },
  /** One that exists twice; the buttons under it are both. */
  clockFold: { when: 'when' },
  /** Over already, for a new event; "yes" is a button under it. */
  askPast: { when: 'when' },
  /** A new event of years. */
  askShorter: { when: 'when' },
  /** A new series that would end before its first event. */
  askSeriesEnd: { first: 'when', until: 'when' },
  /** What was said cannot be; the question for what can follows. `days` has the month that was named, else 0. */
  noSuchDay: { said: 'text', days: 'number' },
  noSuchTime: { said: 'text' },
  endBeforeStart: { said: 'text' },
  noSuchLength: { said: 'text' },
  reminderTooEarly: { said: 'text' },
  noSuchZone: { said: 'text' },
  /** A repetition that does not tell its days: "twice a week". */
  noSuchRepeat: { said: 'text' },
  /** Of a repetition: "until 26.11", where that is no day. */
  noSuchEnd: { said: 'text' },
  signInNeeded: { profile: 'text' },
  /** `cause` is "testing" (the app is not published), "disuse" or "withdrawn". */
  signInLapsed: { profile: 'text', cause: 'text' },
  /** `need` is "read" or "write"; `missing` names permissions that were not given. */
  consentNeeded: { profile: 'text', need: 'text', missing: 'text' },
  /** The calendar refuses although consent was asked for twice; `need` and `missing` as in `consentNeeded`. */
  permissionMissing: { profile: 'text', need: 'text', missing: 'text' },
  /** The person asked for a sign-in, or for another account. */
  signInOffer: { profile: 'text' },
  /** A day before a sign-in is over; `cause` is "testing" or "disuse". */
  signInEnds: { profile: 'text', cause: 'text', end: 'when' },
  signInWaiting: { profile: 'text' },
  signInRefused: { profile: 'text' },
  /** The provider had trouble of its own. */
  signInFailed: { profile: 'text' },
  /**
   * The window of a sign-in in Teams is closed; `how` is "cancelled", "failed", or "code-shown" when the code that it showed
   * can still be typed. A button below leads to another try.
   */
  signInClosed: { profile: 'text', how: 'text' },
  /** The provider does not accept the set-up of the bot; the operator was told. */
  signInMisconfigured: { profile: 'text' },
  signedIn: { profile: 'text' },
  signedOut: { profile: 'text' },
  notSignedIn: {},
  whoAmI: { profile: 'text' },
  codeWrong: {},
  codeDestroyed: {},
  /** A code that was typed in a group before, so nobody may use it any more. */
  codeExposed: {},
  /** In a group: a sign-in code was typed there. */
  codeInGroup: { name: 'text' },
  /** An account that serves everybody; `cause` is "never" (not authorized yet), "consent", or as in `signInLapsed`. */
  ownerMustReconnect: { profile: 'text', cause: 'text' },
  notForYou: { profile: 'text' },
  readOnly: { profile: 'text' },
  switchedOff: { profile: 'text' },
  /** The template is not made for accounts of this `mode`: "per-user" or "pre-authorized". */
  wrongMode: { title: 'text', profile: 'text', mode: 'text' },
  /** Signing in or out of an account that serves everybody. */
  sharedAccount: { profile: 'text' },
  /** `own`: the account is the person's, not one that serves everybody. */
  authUnavailable: { profile: 'text', own: 'boolean' },
  /** The provider does not accept the set-up of the bot; the operator was told. */
  authMisconfigured: { profile: 'text', own: 'boolean' },
  /** In a group: the answer went to the person's own chat with the bot. */
  answeredPrivately: { name: 'text' },
  /** In a group: that chat could not be opened. `canAdd` says that a button below adds the bot for the person. */
  askPrivately: { name: 'text', canAdd: 'boolean' },
  /** In a group: the person's own chat is open, but the answer did not arrive there. */
  notReached: { name: 'text' },
  /** The dialog that the person stood in was changed or taken away by the designer. */
  changedUnderneath: { title: 'text' },
  /** The stored conversation cannot be read any more, so it starts over; comes first in the answer. */
  lostPlace: {},
  /** The bot was restarted after it had carried out a message, and before its whole answer had gone out. */
  restarted: {},
  /** The bot was restarted before it had carried out what was `said`, and that is too long ago to do it now. */
  missed: { at: 'when', today: 'boolean', said: 'text' },
  /** Replaces a text that took too many steps to fill in, or grew too long; something may have been done before it. */
  tooLongToShow: {},
  working: {},
  tooBusy: {},
  failed: {},
  /** A write without an answer: it may have been done; the next turn finds out. */
  maybeWritten: {},
  /** The person leaves a write whose outcome is unknown, or the bot can no longer find it out. */
  leftUnknown: {},
  /**
   * Stands in the place of a confirmation that can no longer be answered. `result` is "written", "refused" or "over" (asked
   * once more, or not known), `what` is "new", "change" or "deletion", `title` is empty when it is not known.
   */
  settled: { result: 'text', what: 'text', title: 'text' },
  /** Something was written, and the template's own words for that failed. */
  written: {},
  /**
   * Stands above an answer that could not be sent, or may not have arrived (`maybe`). `at` is when it was given, `today`
   * whether that was today. If it reported something written, `wrote` is "new", "change" or "deletion".
   */
  lateAnswer: { at: 'when', today: 'boolean', maybe: 'boolean', wrote: 'text', title: 'text' },
  /** Stands below an answer that was cut because it was too long for the channel. */
  cutShort: {},
  /** What was said cannot be kept just now, so nothing was done. */
  storeDown: {},
  ...failures,
} as const satisfies Record<string, Fields>;

export type BotTextName = keyof typeof botTexts;

/** The short words on buttons, as `templates/bot.yaml` must give them. */
export const botButtons = [
  'yes',
  'no',
  'changeSomething',
  'cancel',
  'help',
  'startOver',
  'more',
  'signIn',
  'openInBrowser',
  'renew',
  'tryAgain',
  'check',
  'hold',
  'switch',
  'goOn',
  'itsMyAnswer',
  'allDay',
  'someoneElse',
  'doNotInvite',
  'ourEvents',
  'findAndInvite',
  'inviteThen',
  'ownFreeTime',
  'ownCalendar',
  'addApp',
] as const;
export type BotButtonName = (typeof botButtons)[number];
