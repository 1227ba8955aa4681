import type { Civil, CivilDate, Zone } from '../time/index.ts';
/** What a message means. Everything here is plain data: a reading can be printed, stored and compared. */

/** A half-open range of characters in the normalised text. */
export type Span = { start: number; end: number };

/**
 * A stretch of a message, and what was read from it. An `answer` is a yes, a no, or words around one; `entity` is the
 * index of the entity, which can come from several stretches.
 */
export type ReadSpan = Span & { as: EntityType | 'title' | 'event' | 'answer' | 'intent'; entity?: number };

/**
 * Content words that nothing was read from. `isValue`: they look like a value: digits, an address, a day, a quotation.
 * `from`: where they begin behind a small word that leads to them: "with catering". `states`: their clause only states
 * something, as a reason does: "the client pulled out".
 */
export type UnreadSpan = Span & { isValue: boolean; from: number; states?: true };

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

export type TimeKind = 'date' | 'time' | 'datetime' | 'daterange' | 'timerange' | 'datetimerange';

/**
 * A point or span of time as civil (wall clock) time of its zone. `start` and `end` are dates ("2026-11-22") for whole
 * days, otherwise times ("2026-11-22T14:30"); `end` is exclusive. A bare clock time ("at 4") has the next day on which
 * it occurs, and `said.date` is false.
 */
export type TimeValue = {
  kind: TimeKind;
  start: Civil;
  /** Absent for `date`, `time` and `datetime`. */
  end?: Civil;
  /** The zone that the sentence names, if any ("3pm London time"). */
  zone?: Zone;
  /**
   * The parts that the words state; everything else in the value is assumed. A named span ("next week", "tomorrow
   * morning", "this weekend") has `end` false, and a part of a day also has `time` false. With `weekday`, the words do
   * not say which week.
   */
  said: { date: boolean; time: boolean; end: boolean; weekday?: true };
  /** The words state only an end: "until 5" (the clock time is in `start`), "until Saturday" (the last day is before `end`). */
  ends?: true;
  /** Hours of several days are meant: "evenings". */
  daily?: true;
  /** Its days are named one by one, as weekdays: "Wednesday and Thursday". */
  listed?: true;
  /** The time before it is said instead of it: "to Wednesday instead of Thursday". */
  replaced?: true;
  /** What is said instead of another: "at 10, not 9", "not on Thursday but on Friday". */
  replaces?: 'clock' | 'day';
  /** The only clock time says neither morning nor afternoon: "at 7", but not "7am" or "07:00". */
  anyHalf?: true;
  /** Which of two likely readings this is, if the words are ambiguous. */
  ambiguity?: AmbiguityChoice;
  /** The other likely readings ("next Friday", 03/04), least likely last. */
  alternatives?: TimeValue[];
};

/** The choices for words with two readings. */
export type AmbiguityChoices = {
  /** "next Friday", said before this week's Friday. */
  nextWeekday: 'week-after' | 'coming';
  /** "03/04", if the locale does not decide. */
  dayMonth: 'month-first' | 'day-first';
  /** "Friday", said on a Friday. */
  sameWeekday: 'today' | 'in-a-week';
};

export type AmbiguityChoice = {
  [K in keyof AmbiguityChoices]: { about: K; as: AmbiguityChoices[K] };
}[keyof AmbiguityChoices];

/** A stated value that is impossible. */
export type Impossible = {
  /**
   * A day or clock time that does not exist, "that day" in a conversation about no single day, an end before its start, an
   * impossible length or reminder, a reminder at an hour of the day before, an unknown zone ("her time"), a repetition without days ("twice a week") or with an end
   * that is not a date.
   */
  what: 'day' | 'unclear-day' | 'clock' | 'order' | 'length' | 'reminder' | 'reminder-hour' | 'zone' | 'repeat' | 'end';
  /** The number of days in the named month. */
  days?: number;
};

/**
 * Whose calendar a message asks about, if not the speaker's own. "company" asks about the speaker's events with others:
 * "do Ana and I have anything".
 */
export type Whose = {
  of: 'people' | 'calendar' | 'room' | 'company';
  /** The words: "Ana and Ben", "my boss", "Family". */
  name: string;
  /** The people who are named. */
  people: PersonMention[];
  /** The speaker is one of them: "are Ana and I both free". */
  withMe?: true;
  /** One or all of the people who were mentioned before: "is he free on Friday". */
  spokenOf?: 'one' | 'all';
  /** It asks if they are busy, not if they are free. */
  busy?: true;
  /** Which part asks: the whole message, a later sentence, or only a phrase, as in "add gym to the team calendar". */
  form: 'message' | 'sentence' | 'phrase';
  span: Span;
};

/**
 * All events of a kind: `of` names it ("yoga" in "all my yoga classes"), `except` are the words for those that are not
 * meant, and `rest` is the message without them. `timed`: the word for them is not used of whole days ("meetings"); `bare`:
 * nothing but "all" or "everything" is said.
 */
export type Bulk = { span: Span; rest: string; of?: string; timed?: true; bare?: true; except?: string };

/**
 * The place of an event among those of its name: 2 and "choir" for "the second choir in December"; negative numbers count from
 * the last one. `said` is all of it.
 */
export type Placed = { nth: number; words: string; said: string };

/** Words for some of the events just listed: those to leave out ("all but the second"), and the only ones that are meant. */
export type Narrowing = { but?: string; only?: string };

/**
 * What no action does: events change places; `some`: of a series, some are counted off, as every second one; `always`: something is meant for every time from now on, which leaves open if
 * that is new or a series that is there; `message`: other people are to be told something; `late`: the whole message is only for others, as
 * when the speaker is late.
 */
export type OutOfReach = 'swap' | 'some' | 'always' | 'message' | 'late';

/**
 * A question that any calendar on the wall answers: what day or week a time is, how many days it is until then, what time it is in a
 * `zone` now or at a time (`at`, which may have a zone of its own), or which zone the speaker is in.
 */
export type Almanac = {
  asks: 'date' | 'days' | 'today' | 'week' | 'clock' | 'zone';
  day?: CivilDate;
  at?: TimeValue;
  zone?: Zone;
};

/** What a message says that asks for nothing. */
export type Chat = 'thanks' | 'praise' | 'mood';

/** The part of a message that is to be told to other people, and the message without it. */
export type ToOthers = { said: string; rest: string };

/**
 * A request is about a series from a day on. `rest` is the request without these words: "move the stand-up to 10" for
 * "move the stand-up to 10 from the 14th on". Without `from`, it is from the event that is meant on. `ends`: it says that the
 * series ends, and `rest` is the deletion. `said` is the whole message.
 */
export type Onwards = { said: string; rest: string; from?: CivilDate; ends?: true };

/**
 * A time that is given by an event: after it, before it or at its start; `minutes` are those in between. `it`: the words only
 * point at the event spoken of last.
 */
export type BesideEvent = { side: 'after' | 'before' | 'at'; event: string; minutes?: number; it?: true; span: Span };

/**
 * Two times of which one is meant: "4 or 5 pm". `times` are the entities among them; a bare number is none. `clocks` if
 * both are clock times; `days` if both are days next to each other, the end exclusive.
 */
export type Either = {
  span: Span;
  times: Span[];
  clocks?: [string, string];
  days?: { start: CivilDate; end: CivilDate };
};

/** A request for something new without the event that gives its time: "coffee tomorrow" of "coffee after choir tomorrow". */
/** The words that place something new next to what was shown, and how many days later it is; `after`: later on that day. */
export type BesideShown = { days: number; after?: true; span: Span };

export type PlacedBeside = { besideEvent: BesideEvent; rest: string };

/** The people that a message mentions, without the speaker; `unnamed`: only as "he" or "her". */
export type Others = { people: PersonMention[]; unnamed: boolean };

/**
 * A mentioned person; a name or an address is set. `spokenOf`: the name is only a pronoun for one, two or all of the
 * people of whom the conversation was before: "her", "both of them".
 */
export type PersonMention = {
  name?: string;
  email?: string;
  spokenOf?: (typeof PEOPLE_SPOKEN_OF)[number];
  /** How they are addressed, "Dr": a name in the calendar does not need it, a title does. */
  honorific?: string;
};

/** How many people a pronoun stands for; what says "two" is read before what says "all". */
export const PEOPLE_SPOKEN_OF = ['two', 'one', 'all'] as const;

/**
 * How an event repeats. `rule` is an RFC 5545 RRULE without the "RRULE:" prefix and without UNTIL: the end is a civil
 * date, because an instant needs the event's zone.
 */
export type SpokenRepeat = {
  rule: string;
  /** The last possible day, "2026-12-21". */
  until?: string;
};

export type SpokenReminder = { minutes: number; method: 'popup' | 'email' };

/** A reference to an event: its id; one from a link to Google Calendar also says the calendar ("ID CALENDAR"). */
export type EventReference = { id: string };

/** A part of a sentence with a meaning of its own. */
export type Entity = { span: Span; text: string } & Meaning;

export type Meaning =
  | { type: 'time'; value: TimeValue }
  | { type: 'duration'; minutes: number }
  /** A shift to later (earlier if negative), or a change of length (shorter if negative). */
  | { type: 'shift'; of: 'start' | 'length'; minutes: number }
  | ({ type: 'impossible' } & Impossible)
  /** `without`: they are named as not coming. */
  | { type: 'people'; people: PersonMention[]; without?: true }
  /**
   * A calendar by its name: "my Family calendar". `to`: something is to go there; `own`: the account's own among several
   * ("my main calendar"); `without`: it is left out; `bare`: nothing like "on" leads to it, so it may be part of a name.
   */
  | { type: 'calendar'; name: string; to?: true; own?: true; without?: true; bare?: true }
  | { type: 'event-reference'; value: EventReference }
  /** `named`: the words may only name an event: "the weekly sync". */
  | { type: 'repeat'; value: SpokenRepeat; named?: true }
  /** How many times something takes place, where no word says how often: "after ten times". */
  | { type: 'occurrences'; count: number }
  /** Days on which something is not to be: "except in August". */
  | { type: 'exception' }
  /** Without a value, none is wanted: "no reminder". */
  | { type: 'reminder'; value?: SpokenReminder }
  | { type: 'time-zone'; zone: Zone }
  | { type: 'place'; value: string }
  | { type: 'description'; value: string }
  /** A phrase from a designer's list: `list` is its slot or list, `value` the option's value. */
  | { type: 'choice'; list: string; value: string };

export type EntityType = Entity['type'];
export type EntityOf<T extends EntityType> = Extract<Entity, { type: T }>;

/** The words for the event's title: stated as the title, or left over. */
export type TitleReading = { text: string; how: 'named' | 'quoted' | 'pattern' | 'tagged' };

/** A change to what was said before: "add Ana", "without Ben", "change the title to ...", "change the title". */
export type SpokenEdit = {
  op: 'add' | 'remove' | 'set' | 'ask';
  /** The named slot, if any. */
  slot?: string;
  /** The words of the new value, if stated. */
  rest?: string;
  /** What `rest` replaces: "Ana instead of Ben". */
  insteadOf?: string;
  /** `rest` is what the person meant, or begins like a name: "sorry, I meant lunch", "no, the dentist". */
  names?: true;
  /** The event that the change is about: "rename X to Y". */
  of?: string;
};

/**
 * A part to add to or remove from an event; `event` names the event, and the part `text` stands for its texts and
 * people.
 */
export type PartOfEvent = { of: 'link' | 'reminder' | 'file' | 'text'; is: 'comes' | 'goes'; event?: string };

/**
 * What a question asks for: of an event its place, people and their answers, the speaker's own answer (`mine`), time, length or link, or how long it is until
 * then; of a period what overlaps in it.
 */
export type Aspect =
  | 'where'
  | 'who'
  | 'when'
  | 'until'
  | 'length'
  | 'often'
  | 'link'
  | 'organizer'
  | 'calendar'
  | 'answers'
  | 'mine'
  | 'clash'
  | 'conflicts';

/**
 * The place of an event in the order of time: the first or last of a period, what its day starts or ends with, the one
 * going on, the last one before now, or the one after the event spoken of.
 */
export type EventTurn = 'first' | 'last' | 'start' | 'end' | 'now' | 'previous' | 'following';

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
  thatPeriod?: { of: 'all' | 'week' | 'weekend'; span: Span };
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

/** What the classifier learns about a template. */
export type TemplateSketch = {
  name: string;
  utterances: readonly string[];
  slots: readonly SlotSketch[];
  /** How its action changes an event, if it does. */
  writes?: 'new' | 'change' | 'deletion' | 'answer';
  /** The kind of request that its action serves, a file of `lexicon/LANGUAGE/requests/`; none if any kind may be meant. */
  serves?: string;
};

export type SlotSketch = {
  name: string;
  /** The slot type of the template file: "date-time-range", "people", "text" ... */
  type: string;
  /** What people call it: "title", "name", "subject". */
  names: readonly string[];
  /** Only for a designer's own lists. */
  options?: readonly {
    value: string;
    title?: string;
    phrases: readonly string[];
    words?: readonly string[];
    frames?: readonly string[] | undefined;
  }[];
  /** What stands around the `words` of an option. */
  frames?: readonly string[];
};

/** When and where a message is read. */
export type ReadingContext = {
  /** "2026-11-21T09:00:00": the wall clock in `zone`. */
  reference: string;
  /** The speaker's zone. */
  zone: Zone;
  /** BCP 47, "en-GB". */
  locale: string;
  /** The day that the conversation is about: what "that day" means. Today if missing; null if it is not known. */
  spokenDay?: CivilDate | null;
  /** The first day of a later month that the conversation is about: "the 12th" is most likely one of it. */
  spokenMonth?: CivilDate;
  /** The names of the speaker's calendars, as far as known. */
  calendars?: readonly string[];
};

/** What some words are, by an answer: the value of a slot, in other words if `value` is set, or something else. */
export type Explanation = { slot: string; value?: string } | { as: string };

/** The parts of a follow-up. `again`: the same is wanted once more; `cued`: words connect it to what came before. */
export type FollowUpWords = { kernel: string; cued: boolean; again: boolean; adjacent?: AdjacentDate };

/** A day or week next to the one mentioned before. */
export type AdjacentDate = 'dayAfter' | 'dayBefore' | 'weekAfter' | 'weekBefore';

/** A classifier and reader for one set of templates, created once when they load and used for every message. */
export type Understanding = {
  /** Reads a message; `edit` and `clauses` are absent, because they depend on the slots that can change. */
  read(text: string, context: ReadingContext): Reading;
  /**
   * Reads a message again for a dialog with these slots: with `edit`, `clauses`, and without entities that belong to a
   * new title. Much cheaper than `read`, because the message is not analysed again.
   * @throws TypeError if `reading` does not come from this object's `read` or `forSlots`; a copy lacks the analysis
   */
  forSlots(reading: Reading, slots: readonly SlotSketch[]): Reading;
  /** The features that decided which template a message most likely means, in order of weight. */
  why(text: string, context: ReadingContext): Reason[];
  /**
   * The sentences that an answer can stand for, likeliest first: without surrounding words, and completed for a slot of
   * that type ("4" becomes "at 4").
   */
  sentences(answer: string, type: string): string[];
  /** What an answer says that some other words mean, given the slots that it can name. */
  explanation(answer: string, slots: readonly SlotSketch[]): Explanation | undefined;
  /** The question if a person is free: "is Ben free on Friday". */
  asksWhether(who: string, time: string): string;
  /** The message without words that only say that several things follow: "need 2 things: ...". */
  announced(text: string): string;
  /** Two messages for one with two meals in a name: "lunch and dinner with Sam"; empty for others. */
  meals(text: string): string[];
  /** The parts of a message between commas, "and"s and sentence ends, with their positions. */
  pieces(text: string): { start: number; text: string }[];
  /** The position of the first "the", "my" or the like; -1 if there is none. */
  definiteAt(text: string): number;
  /** True if a text makes something depend on something else, or wants it instead: "if Ana comes". */
  isConditional(text: string): boolean;
  /** True if a whole message wants a time to be earlier or later, but does not say by how much. */
  wantsVagueShift(text: string): boolean;
  /** The request to remove a person from the event mentioned last: "remove Ben". */
  takingOff(who: string): string;
  /** The request for a new event with a note. */
  noted(event: string, remark: string): string;
  /** The request to do something with an event: "move Yoga to 5", "accept Yoga". */
  asking(what: 'change' | 'accept' | 'decline' | 'maybe', event: string): string;
  /** The request to delete an event: "delete Yoga the 17th". */
  deletion(event: string): string;
  /** The part of a message that continues the last request: "next week" in "and next week?". */
  followUp(text: string): FollowUpWords;
  /** The time that a whole message wishes for instead of another: "3:30" in "actually, can we do 3:30". */
  otherTime(text: string): string | undefined;
  /** A word for any event, used in place of a title: "event". */
  readonly anyEvent: string;
  /** True if the language or a template knows the word, so it is hardly a name. */
  knows(word: string): boolean;
  /** True if a word with a capital letter inside a sentence is likely a name, such as "Ben" in French, which knows "ben". */
  readonly namesHaveCapitals: boolean;
  /** How a message that came with a file refers to the file, if it does. */
  fileWords(text: string): 'named' | 'pointed' | undefined;
};
