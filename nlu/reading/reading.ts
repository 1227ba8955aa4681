import type { Entity, Others, PersonMention, ReadSpan } from './entities.ts';
import type {
  Almanac,
  Aspect,
  BesideEvent,
  BesideShown,
  Bulk,
  Chat,
  EventTurn,
  Narrowing,
  Onwards,
  OutOfReach,
  PartOfEvent,
  Placed,
  PlacedBeside,
  SpokenEdit,
  SpokenPeriod,
  TitleReading,
  ToOthers,
  Whose,
} from './requests.ts';
import type { Span, UnreadSpan } from './spans.ts';
import type { Either } from './times.ts';

/** What to do with the open dialog after an interruption; `answer` means the words were an answer after all. */
export type Decision = 'hold' | 'switch' | 'go-on' | 'answer';

/** A message that consists of a command. */
export type Command =
  | 'cancel'
  /** Ends all that is open: "cancel everything". With nothing open it is a request. */
  | 'cancel-all'
  | 'help'
  | 'start-over'
  | 'sign-out'
  | 'greeting'
  | 'thanks'
  | 'more'
  | 'who-am-i'
  | 'who-are-you'
  | 'small-talk'
  | 'bye'
  | 'wait'
  | 'pardon'
  /** Takes back what was done or said last. */
  | 'undo'
  /** Goes back to the step before, and never means what is written. */
  | 'step-back'
  /** What was just done was not meant: "wrong one", "why did you delete that". */
  | 'regret'
  /** Brings back what was deleted: "put it back", "I didn't mean to delete that". */
  | 'restore'
  | 'back'
  | 'sign-in'
  | 'switch-account';

/** A template that may be meant. Confidence is from 0 to 1 and comparable between messages. */
export type IntentGuess = { template: string; confidence: number };

/** How much a feature supports the likeliest template; a negative weight counts against it. */
export type Reason = { seen: string; weight: number };

export type Reading = {
  /** The message with white space collapsed. Spans refer to it. */
  text: string;
  /** The text in lower case, without polite words and surrounding punctuation. */
  plain: string;
  /** The message restricts what it says: "not", "except". Words of an option's title do not count. */
  restricted?: true;
  /** It asks to invite somebody: "invite Ana", and not only "lunch with Ana". */
  invites?: true;
  /** Set only if the whole message is the command, with nothing but exclamations and the like around it. */
  command?: Command;
  /** The whole message brings back an event by its name: "the dentist" in "put the dentist back". */
  putBack?: string;
  /**
   * The templates that may be meant, most likely first; empty if no template fits. Computed on access or when the
   * reading is copied.
   */
  intents: IntentGuess[];
  /**
   * In the order of the sentence. The span of an entity in several pieces includes what lies between them; choices and
   * repetitions can contain times.
   */
  entities: Entity[];
  title: TitleReading | undefined;
  /** The time or shift that something is moved to: "5pm" of "move the dentist to 5pm with Ben". */
  newTime?: Span;
  /** What a meeting with people is called for want of a title: "Call" for "a call with Ana". */
  generalTitle?: string;
  /** A thing with its time, without a verb: "dentist tomorrow at 3". */
  stated: boolean;
  /** The message is about something unrelated to calendars: music, the weather, money. */
  beyond: boolean;
  /** True if the text is in a language that nobody has added yet. */
  foreign: boolean;
  /** Whose calendar it asks about, if not the speaker's own. Computed on access. */
  whose: Whose | undefined;
  /** The people mentioned, whatever the message asks. Computed on access. */
  others: Others | undefined;
  /**
   * What to remove: an event, a guest, or another part of an event. This and the next fields are computed on access.
   */
  removes: 'event' | 'guest' | 'part' | undefined;
  /**
   * A deletion that the beginning of a message rules out, phrased as a request, and the rest of the message: "delete
   * the dentist" and "move it to 4" for "don't delete the dentist, move it to 4".
   */
  kept: { deletion: string; rest: string } | undefined;
  /** How the message answers an invitation, if it does. */
  response: 'accept' | 'decline' | 'maybe' | undefined;
  /** What a question about an event or a period asks for, if it says so. Computed on access, like the next. */
  asked: Aspect | undefined;
  /** Which event is meant by its place in the order of time. */
  turn: EventTurn | undefined;
  /** It asks whether something is in the calendar: "do I have choir on Tuesday". */
  asksIfThere: boolean;
  /** A part to add to or remove from an event, if that is the whole message. */
  part: PartOfEvent | undefined;
  /** The IANA zone, if the whole message names one: "London", "CET". */
  zone?: string;
  /** The message, or its beginning, as an answer to a yes/no question. */
  answer?: 'yes' | 'no';
  /** The whole message says that what was shown is wrong: "that's wrong", "not quite". */
  wrong?: true;
  /** The words after the answer: "at 5" in "yes, but at 5"; empty if there are none. */
  afterAnswer?: string;
  /** The clauses of a sentence with several changes, each in its own words. */
  clauses?: string[];
  /** The whole message declines to answer: "skip", "doesn't matter". */
  skip?: true;
  /** The whole message wants no guests: "just me", "nobody". */
  alone?: true;
  /** The whole message says that something is to repeat without an end, or not at all: "it never ends", "just once". */
  recurs?: 'endless' | 'once';
  /** The whole message wants no invitation to be sent: "no invite", "don't need an invite, just put it in". */
  uninvited?: true;
  /** The answer to what to do first; the whole message. */
  decision?: Decision;
  /** "the second one", "3", "last": 1-based, or -1 for the last. */
  ordinal?: number;
  edit?: SpokenEdit;
  /** A reference to something mentioned before: 1-based, -1 for the last, 0 for the only one ("it"). */
  mention?: number;
  /** The event spoken of before the last one: "the other one". */
  otherOne?: true;
  /** The people named in a message that may consist of names and addresses only: "Ana and Ben". */
  names?: PersonMention[];
  /** The whole message removes a person mentioned before: "take him off again". */
  unnamedGuest?: true;
  /** The person means someone else: `than` was rejected ("not that Ana"), `instead` is the right one. */
  someoneElse?: { than?: string; instead?: string; apart?: true };
  /** The person means the other of two readings: "no, the one after". */
  otherReading?: true;
  /**
   * What identifies one of several events: "the one with Ana", "the 3 o'clock". `span` covers all of it. `named`: it says what
   * the event is about, "the supplier one".
   */
  pointed?: { text: string; span: Span; named?: true };
  /** More than one of the mentioned events is meant: "both". */
  several?: true;
  /** A change that no action makes. Computed on access. */
  outOfReach: OutOfReach | undefined;
  /** The whole message asks about days and hours, and not about what is on then. Computed on access. */
  almanac: Almanac | undefined;
  /** The message has words that only pass the time of day. Computed on access. */
  chat: Chat | undefined;
  /** What other people are to be told, next to something else. Computed on access. */
  toOthers: ToOthers | undefined;
  /**
   * It is about a series from a day on. Computed on access. For slots of which one is the start of a series, the rest of the
   * reading is that of `rest`.
   */
  onwards: Onwards | undefined;
  /** Many events are meant at once: "everything on Friday". Computed on access. */
  bulk: Bulk | undefined;
  /** An event by its place among those of its name. Computed on access. */
  placed: Placed | undefined;
  /** Some of the events just listed are left out, or the only ones meant. Computed on access. */
  narrowing: Narrowing | undefined;
  /** The whole message says when, by another event. Computed on access. */
  besideEvent: BesideEvent | undefined;
  /** Set if something new has its time by another event. Computed on access. */
  placedBeside: PlacedBeside | undefined;
  /** Another event that this one is asked to be compared with: "does choir clash | with film night". */
  rival?: string;
  /** That many of the events just listed: 2 for "the first two", -2 for "the last two". */
  counted?: number;
  /** The next event is meant: "my next meeting". */
  next?: true;
  /** The next event with a certain name is meant: "my next stand-up". */
  nextNamed?: true;
  /** The message is a question and changes nothing: "when is my next meeting today". */
  question?: true;
  /**
   * A question that begins with a question word and has a verb or a question mark: "when is it", but not "what to do".
   */
  wholeQuestion?: true;
  /** It begins like a sentence that tells something: "I'm late", "you know". */
  sentence?: true;
  /** It asks how or why: "how do I get there". */
  mannerQuestion?: true;
  /** The clock time mentioned last is meant: "same time on Thursday". */
  sameTime?: true;
  /** Something is to be before or after what was shown: "beforehand", "two days later". */
  besideShown?: BesideShown;
  /** It tells of people who changed places: "swapped shifts with Sam". */
  swapped?: true;
  /** The words for the place of the event spoken of last: "at the same place". */
  samePlace?: Span;
  /** It leaves open when something is to be: "some time next week", "whenever Ben is free". */
  anyTime?: true;
  /** It speaks of a time that is not named: "am I free then?". */
  thatTime?: true;
  /** The whole message points or compares and names nothing: "same place", "the usual". */
  vague?: true;
  /** It comes on top of what was said: "also Thursdays". */
  also?: true;
  /** It has a word that denies something: "not", "without". */
  negates?: true;
  /** It says expressly that something comes on top of what there is: "Thursday too", "also Sunday 12-6". */
  another?: true;
  /** It says that something said before was wrong or is different now: "sorry, I wanted to say Saturday", "she asks for 5". */
  corrects?: true;
  /** The whole message changes only the minutes of a clock time spoken of: "wait, half past". */
  pastHour?: 'quarter' | 'half' | 'quarterTo';
  /** The whole message says in which half of the day a clock time spoken of is: "am, not pm". */
  halfOfDay?: 'am' | 'pm';
  /** It keeps the length that an event has: "same length, start at 9". */
  sameLength?: true;
  /** Where it says that the end stays, while the beginning changes. */
  sameEnd?: Span;
  /** It means nothing but what it says: "only the 8th". */
  onlyThat?: true;
  /** It is about an event that is in the calendar already, and none is to be made: "the existing one". */
  existing?: true;
  /** The words that ask for an event of its own: "a new one", "as a separate entry". */
  anew?: Span;
  /** The words for the days spoken of last, or the week or weekend in which they are: "during those days", "that weekend". */
  thatPeriod?: { of: SpokenPeriod; span: Span };
  /** The words between a day and what is on then: "is a" of "the 1st is a day off". */
  dayIs?: Span;
  /** It is about an event without a title: "the untitled one". */
  untitled?: true;
  /** Nothing new is to be made: "not a new event". */
  notNew?: true;
  /** Something is to go to the calendar spoken of last: "put it in there". */
  sameCalendar?: true;
  /** The message leaves open which of two times it means. */
  either?: Either;
  /** All times of the message form one list: "saturday or sunday". */
  linked?: true;
  /** A whole span is to be blocked: "block friday afternoon". */
  blocking?: true;
  /** The message says "all day" or "whole day". */
  allDay?: true;
  /** It names what lasts whole days by its nature, and what comes back every year: a birthday. */
  wholeDays?: 'once' | 'yearly';
  /** The number of words that are neither part of an entity nor noise: 0 for "tomorrow at noon, please". */
  unexplained: number;
  /** Every stretch that something was read from, in the order of the sentence. This and the next are computed on access. */
  spans: ReadSpan[];
  /** The content words that nothing was read from, in the order of the sentence. */
  unread: UnreadSpan[];
};
