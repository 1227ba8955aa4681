import { failures } from '../actions/definitions.ts';
import { type Fields, fields, list } from './shapes.ts';

/**
 * The texts that belong to no single template, as `templates/bot.yaml` must give them: for each its values beside
 * `example`, `zone` and `account`, which are there in every text.
 */
export const botTexts = {
  /** First words in a new conversation; the templates' buttons stand below it. */
  greeting: {},
  help: { abilities: list(fields({ title: 'text', help: 'text', example: 'text' })) },
  /** Nothing that a template does was recognised. */
  unknown: {},
  /** Two templates are about as likely; `first` and `second` are their titles. */
  unsure: { first: 'text', second: 'text' },
  cancelled: { title: 'text' },
  nothingToCancel: {},
  startedOver: {},
  thanks: {},
  /** After the last answer that did not fit. */
  wayOut: { title: 'text' },
  givenUp: { title: 'text' },
  /** An answer that does not fit, where the template has no `invalid` of its own. */
  invalid: {},
  /** A message over the length that is read. */
  tooLong: { limit: 'number' },
  nothingToRead: {},
  /** Something else was asked for in the middle of a dialog. */
  interrupted: { current: 'text', next: 'text' },
  held: { current: 'text' },
  resumed: { title: 'text' },
  /** Date said, clock time not; and the other way round. */
  askTime: { day: 'when' },
  askDay: {},
  askYesNo: {},
  /** At the confirm step: what can be changed. */
  confirmHelp: {},
  /** A slot was named without its new value, and has no question of its own. */
  askChange: { names: 'text' },
  removedNobody: { name: 'text' },
  expiredCard: {},
  alreadyDone: {},
  noMore: {},
  askZone: {},
  /** Somebody to invite whose address is not known. */
  askAddress: { name: 'text' },
  badAddress: { name: 'text' },
  /** A clock time that does not exist, or exists twice, on the day the clocks change. */
  clockGap: { when: 'when' },
  clockFold: { when: 'when' },
  signInNeeded: { profile: 'text' },
  signInLapsed: { profile: 'text' },
  /** `need` is "read" or "write". */
  consentNeeded: { profile: 'text', need: 'text' },
  signInWaiting: { profile: 'text' },
  signInRefused: { profile: 'text' },
  /** The provider gave too little, or an error. */
  signInFailed: { profile: 'text' },
  signedIn: { profile: 'text' },
  signedOut: { profile: 'text' },
  notSignedIn: {},
  whoAmI: { profile: 'text' },
  codeWrong: {},
  codeDestroyed: {},
  ownerMustReconnect: { profile: 'text' },
  authUnavailable: { profile: 'text' },
  /** The dialog that the person stood in was changed or taken away by the designer. */
  changedUnderneath: { title: 'text' },
  working: {},
  tooBusy: {},
  failed: {},
  ...failures,
} as const satisfies Record<string, Fields>;

export type BotTextName = keyof typeof botTexts;

/** The short words on buttons, as `templates/bot.yaml` must give them. */
export const botButtons = [
  'yes',
  'no',
  'cancel',
  'help',
  'startOver',
  'more',
  'signIn',
  'tryAgain',
  'hold',
  'switch',
  'goOn',
  'allDay',
] as const;
export type BotButtonName = (typeof botButtons)[number];
