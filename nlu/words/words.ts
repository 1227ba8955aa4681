import type { Command, Decision } from '../reading/reading.ts';
import type { SpokenPeriod } from '../reading/requests.ts';
import type { AdjacentDate } from '../reading/understanding.ts';
import type { DescriptionWords, EditWords, PartWords, PlaceWords } from './events.ts';
import type { FocusWords } from './focus-words.ts';
import type { AgreeingWords, AnswerFrameWords, AskingWords, Hints, SideTalkWords, SmallWords } from './messages.ts';
import type { CalendarWords, PeopleWords, WhoseWords } from './people.ts';
import type { TimeGrammar, ZoneWords } from './times.ts';

/** Everything the reader knows about one language, as data. Another language is another value of this type. */
export type Words = {
  /** Letters with a second spelling: "ü" is also written "ue". */
  spelled: Readonly<Record<string, string>>;
  /**
   * Small words that are attached to another word: in front of it (the "l'" of "l'agenda"), or after it with a hyphen
   * (the "moi" of "dis-moi"). `never`: words that only look like that, such as "rendez-vous".
   */
  joined: { before: readonly string[]; behind: readonly string[]; never: readonly string[] };
  /** Sounds of somebody who is thinking, anywhere in a message: "with uh Nora". */
  hesitations: readonly string[];
  /** What marks are called by people who dictate: a comma, and what ends a sentence or a question; phrases. */
  dictatedMarks: Readonly<Record<'comma' | 'end' | 'question', readonly string[]>>;
  /** Abbreviations and their full forms: "w/" is "with". */
  shorthand: Readonly<Record<string, string>>;
  /** Whole messages that are commands. */
  commands: Record<Command, readonly string[]>;
  /** Words around a command that do not change it. */
  polite: readonly string[];
  /** What people exclaim before they say what they want: "oh god", "wait"; phrases. */
  outbursts: readonly string[];
  /** Whole messages that bring back a deleted event by its name, which is `{which}`; phrases with `{event}`. */
  putBack: readonly string[];
  /** Nouns for an event that is referred to: "the meeting". */
  eventWords: readonly string[];
  /**
   * How people refer to something that was mentioned before; phrases with `{nth}` and `{event}`. After `one` comes what
   * distinguishes it ("the one with Ben"). `the` turns a clock time into a reference ("the 3 o'clock"), and so does
   * `whose` after a day ("tomorrow's 3pm"). `asked`: whole messages about an event that do not say which one, so they
   * mean the event mentioned last.
   */
  pointing: {
    nth: readonly string[];
    that: readonly string[];
    /** The event that was spoken of before the last one, with `{event}`; phrases. */
    other: readonly string[];
    asked: readonly string[];
    one: readonly string[];
    /** One event by what it is about, which is `{which}`: "the supplier one"; phrases. */
    named: readonly string[];
    the: readonly string[];
    whose: readonly string[];
    several: readonly string[];
    /** One event of which the rest of the sentence tells something: "the meeting | with them"; phrases with `{event}`. */
    single: readonly string[];
    /** Words for all of several events, alone or after a verb; never part of a name: "move all to 5". */
    every: readonly string[];
    /**
     * All events of a kind: "all my {event}s", "every {kind} {event}", and what comes before those that are not meant;
     * phrases. `small` are words that no kind has; `timed` are words for events that never are whole days. `named` says
     * several by their own name, which is `{kinds}`: "all {kinds}".
     */
    bulk: {
      all: readonly string[];
      named: readonly string[];
      except: readonly string[];
      small: readonly string[];
      timed: readonly string[];
      kinds: readonly string[];
      /** Whole messages about the events just listed: `{which}` are those to leave out, or the only ones meant. */
      leaveOut: readonly string[];
      only: readonly string[];
      /** What stands around `{which}` and says nothing of it: "the ones | on Monday", "the morning | one"; phrases. */
      ones: { before: readonly string[]; behind: readonly string[] };
      /** The first or last `{count}` of them, with `{event}`; `two` are more words for 2. */
      counted: { first: readonly string[]; last: readonly string[]; two: readonly string[] };
    };
    /** The first event from now on, with `{event}`: "my next meeting". */
    next: readonly string[];
    /** The same, before a name: "my next stand-up". */
    nextNamed: readonly string[];
    /** A place in the order of time before a name, with `{nth}` and `{event}`: "my last stand-up". */
    placed: readonly string[];
    /** An attached file: what it can be called, and words that refer to it. */
    file: { named: readonly string[]; pointed: readonly string[] };
  };
  /** Words between two things of which one is meant: "4 or 5". */
  or: readonly string[];
  /**
   * Changes that no action makes; phrases. `swap`: two events change places, with `{event}` for a definite name or a clock
   * time and `{any}` for any name; `some`: some of a series are counted off, with `{count}`; `always`: it is meant for every time from now on;
   * `message`: others are to be told something; `late`: whole messages that are only for others, as of someone who is late; `telling`: how the part of
   * a message begins that is for others, `{who}` for them and `{any}` for what they are told.
   */
  outOfReach: Readonly<Record<'swap' | 'some' | 'always' | 'message' | 'late' | 'telling', readonly string[]>>;
  sideTalk: SideTalkWords;
  /** A series from a day on; phrases. */
  onwards: {
    /** With `{day}`: "from {day} on". */
    from: readonly string[];
    /** With `{day}`, which is not itself meant: "everything after {day}". */
    after: readonly string[];
    /** From today on. */
    now: readonly string[];
    /** From the event that is meant on: what comes after "this". `{kind}` is a word for events. */
    following: readonly string[];
    /** What only points at the series spoken of, `{it}`. */
    it: readonly string[];
    /** Whole messages that end a series, with `{event}` or `{it}`: after the `{day}`, or before it. */
    ends: readonly string[];
    endsBefore: readonly string[];
    /** The same as a request, with `{event}`. */
    request: string;
  };
  /** How a question for information begins, after the openings; phrases. "What about 4pm" is not one. */
  questions: readonly string[];
  /** Beginnings of questions that never begin a title: a question word with its verb; phrases. */
  wholeQuestions: readonly string[];
  /** Beginnings of questions about how and why, which no look-up answers; phrases. */
  mannerQuestions: readonly string[];
  /** Beginnings of whole sentences, which are hardly ever what an event is called: "I'm late", "the same as last time"; phrases. */
  sentences: readonly string[];
  /** Words that can begin a question; phrases. Together with a question mark they make one. */
  questionWords: readonly string[];
  /** Polite words that do not change what is asked. */
  courtesy: readonly string[];
  /** Greetings before a request, with the marks behind them that tell them from a name; phrases. */
  salutations: readonly string[];
  yes: readonly string[];
  no: readonly string[];
  /** Says that something shown is wrong: "that's wrong", "not quite"; phrases. Each also counts as a no. */
  wrong: readonly string[];
  /** Words that can come before a yes or no. */
  beforeAnswer: readonly string[];
  /**
   * Whole messages that reject what the bot is about to do: "leave it as it is". The phrases, and the words allowed before
   * and after them, are patterns. "Leave it at 5" says more, so it is not one.
   */
  refusing: { before: readonly string[]; phrases: readonly string[]; after: readonly string[] };
  /** Sentences after a yes or no that only say that nothing more is wanted: "that's everything"; phrases. */
  closings: readonly string[];
  /** Words that can directly follow a yes or no. */
  afterAnswer: readonly string[];
  /** Answers to "do the new request first?": the new one first, only the new one, neither, or "that was my answer". */
  decisions: Readonly<Record<Decision, readonly string[]>>;
  /** Whole messages that skip a question. */
  skip: readonly string[];
  /** Whole messages that want no guests: "just me", "nobody". */
  alone: readonly string[];
  /** Whole messages that want no invitation to be sent: "no invite", "don't need an invite, just put it in". */
  uninvited: readonly string[];
  /**
   * Words that name nothing by themselves: "same", "usual", "there", "thing"; `beside` are those that may stand next to
   * them: "the".
   */
  vague: { words: readonly string[]; beside: readonly string[] };
  /**
   * What says that several things follow, and of them `meals`, which are not one event together: "need | 2 things". `plans` say
   * what the speaker is about to do, and ask for nothing: "need to plan my week". All but `meals` are phrases.
   */
  announcing: Readonly<Record<'lead' | 'things' | 'meals' | 'plans', readonly string[]>>;
  /** What is done with an `{event}`, as a request. */
  doing: Readonly<Record<'change' | 'accept' | 'decline' | 'maybe', string>>;
  /** How people say who else comes, with `{who}`, and the request that it is. */
  joining: { said: readonly string[]; becomes: string };
  /**
   * What leads to people who meet besides "with": `for` behind one of the `things` or what any meeting is called, `between` behind all
   * but `journeys`; the things are phrases. `days` begin the names of days that look like names of people: "between Christmas and".
   */
  company: Readonly<Record<'for' | 'between' | 'things' | 'journeys' | 'days', readonly string[]>> & {
    becomes: string;
  };
  /**
   * Before the end of a repetition: "until", and what follows it without an end: "further notice"; phrases. `endless` and
   * `once` are whole messages that say that there is no end, or no repetition.
   */
  repeatEnds: Readonly<Record<'lead' | 'never' | 'endless' | 'once', readonly string[]>>;
  /** Words that restrict an answer: "not", "all | but". */
  restricting: readonly string[];
  /** Whole messages that want a time to be earlier or later, but do not say by how much: "a bit later"; phrases. */
  vagueShift: readonly string[];
  /** Words that make an answer depend on something, or set something against it: "yes | if Ana comes"; phrases. */
  conditions: readonly string[];
  agreeing: AgreeingWords;
  answerFrames: AnswerFrameWords;
  /** What says at the beginning of a message, or at its end, that something comes on top: "also Thursdays", "Fridays too"; `more` says so anywhere; phrases. */
  also: Readonly<Record<'before' | 'behind' | 'more', readonly string[]>>;
  /** Whole messages that change only the minutes of a clock time spoken of: "half past", "quarter to"; phrases. */
  pastHour: Readonly<Record<'quarter' | 'half' | 'quarterTo', readonly string[]>>;
  /** Whole messages that say in which half of the day a clock time spoken of is: "am, not pm"; phrases. */
  halfOfDay: Readonly<Record<'am' | 'pm', readonly string[]>>;
  /** Phrases for the length that an event has: "same length"; and words for nothing but what follows: "only". */
  sameLength: readonly string[];
  /** Words for an end that stays as it is: "leave the end"; phrases. */
  sameEnd: readonly string[];
  onlyThat: readonly string[];
  /** What says that an event is in the calendar already, and none is to be made; phrases. */
  existing: readonly string[];
  /** What says that something is to be an event of its own: "a new one", "as a separate entry"; phrases. */
  anew: readonly string[];
  /**
   * The days spoken of last: all of them, the week or weekend in which they are, or the day next to them: "during those days", "that
   * weekend", "the day after"; phrases.
   */
  thatPeriod: Readonly<Record<SpokenPeriod, readonly string[]>>;
  /** Between a day and what is on then: "is a" of "the 1st is a day off"; phrases. */
  dayIs: readonly string[];
  /** How an event without a title is called; phrases. */
  untitled: readonly string[];
  /** What a message begins with that wishes for something new: "I'd like a"; phrases. */
  wishes: readonly string[];
  /** What says that nothing new is to be made: "not a new event"; phrases. */
  notNew: readonly string[];
  /** Phrases for the clock time mentioned last: "same time". */
  sameTime: readonly string[];
  /** What says that two people changed places, neither of whom comes to the other's event: "swapped shifts with"; phrases. */
  swapped: readonly string[];
  /** Phrases for the place of the event spoken of last: "at the same place". */
  samePlace: readonly string[];
  /** Before the name of an event that says when: after it, before it, at its start; `lead` may stand before these; phrases. */
  besideEvent: Readonly<Record<'after' | 'before' | 'at' | 'lead' | 'it' | 'behind', readonly string[]>>;
  /** What places something new next to what was shown: earlier or later on that day, or `{count}` days or weeks from it; phrases. */
  besideShown: Readonly<
    Record<'before' | 'after' | 'daysBefore' | 'daysAfter' | 'weeksBefore' | 'weeksAfter', readonly string[]>
  >;
  /** Phrases that leave open when something is to be: "some time next week", "as soon as possible". */
  anyTime: readonly string[];
  /** Phrases of a question for the time that is being spoken of: "then". */
  thatTime: readonly string[];
  /** Words before a follow-up to the last request: "and | next week". `again` repeats it with a change. */
  followUp: { before: readonly string[]; again: readonly string[]; behind: readonly string[] };
  /** The day or week next to the one mentioned last: "the day after". */
  adjacent: Readonly<Record<AdjacentDate, readonly string[]>>;
  /** Words around the number of a choice: "option 2", "the second one"; `suffixes` follow digits, as in "2nd". */
  choosing: { before: readonly string[]; behind: readonly string[]; suffixes: readonly string[] };
  /** Words for an event id, and words allowed between them and the id: "the id | is | abc123". */
  ids: { names: readonly string[]; is: readonly string[] };
  /** Names of places and zones in this language, with the name in the tz database or the English name. */
  zones: Readonly<Record<string, string>>;
  zoneTimes: ZoneWords;
  people: PeopleWords;
  titles: {
    called: readonly string[];
    about: readonly string[];
    /** What a meeting with people is called if it has no other name: "call" of "a call with Ana". */
    general: readonly string[];
    /** How one says that one meets people, and what such an event is called. */
    meets: Readonly<Record<string, string>>;
    /** Phrases in which `{name}` is the complete title, whatever it contains: "use {name} as the title". */
    whole: readonly string[];
    /** Before a code or a number that is not part of a title: "locker 4417"; phrases. */
    codes: readonly string[];
    /** Phrases that end such a title and begin something else. */
    ends: readonly string[];
    /** Small words that a name may end with: "focus time". */
    kept: readonly string[];
    /** Conjunctions and the like: a title ends before them or begins after them. */
    never: readonly string[];
  };
  description: DescriptionWords;
  places: PlaceWords;
  edits: EditWords;
  /** Says that the other reading of a day was meant: "no, the one after"; phrases. */
  otherReading: readonly string[];
  /** Phrases for a whole day: "all day". */
  allDay: readonly string[];
  /**
   * What lasts whole days by its nature, phrases: once, or every year; `never` are phrases around these words for what has its
   * hours: "birthday party", "60th birthday".
   */
  wholeDays: { once: readonly string[]; yearly: readonly string[]; never: readonly string[] };
  /** Directly before a period that is wanted in full: "block | friday afternoon"; phrases. */
  blocking: readonly string[];
  /** The same at the end of a message: "Friday afternoon | blocken"; phrases. */
  blockingBehind: readonly string[];
  /** Number words and their values. */
  numbers: Readonly<Record<string, number>>;
  /** Ordinals and their values; -1 is the last. */
  ordinals: Readonly<Record<string, number>>;
  /** Names of days, months and parts of the day. On their own they are not people's names. */
  timeNames: readonly string[];
  /** Words whose misspellings are corrected (`of`), and frequent misspellings that no rule covers (`others`). */
  slips: { of: readonly string[]; others: Readonly<Record<string, string>> };
  /**
   * Words that people write without a space before digits ("dec4", "at3pm"), only before the digits of a clock time
   * ("sun11am", but not "room sun2"), or after digits ("4dec", "18Uhr").
   */
  besideDigits: Readonly<Record<'before' | 'beforeClocks' | 'behind', readonly string[]>>;
  /** Words that need no answer. */
  smallWords: SmallWords;
  /** Words without a meaning of their own. */
  noise: readonly string[];
  /** Words that never begin or end a title. */
  trim: readonly string[];
  /** Words that are never a person's name. */
  notNames: readonly string[];
  /** Messages that have nothing to do with calendars, so the bot can say that it does not do that. */
  others: readonly string[];
  /** Words that tell what a message asks for. */
  hints: Hints;
  /** Questions about another person's calendar. */
  whose: WhoseWords;
  calendars: CalendarWords;
  /** Requests about a part of an event, such as its link or a guest. */
  parts: PartWords;
  /** How an invitation is answered; the first of maybe, decline and accept that fits counts. */
  responses: Readonly<Record<'accept' | 'decline' | 'maybe', readonly string[]>> & {
    /** What a note to the organizer begins with: "and say". */
    note: readonly string[];
    /** The same, where an event is called off: "with the message". */
    told: readonly string[];
    /** How a note is told that is a clause behind "that", with `{subject}`, `{rest}` and `{verb}`, and the sentence that it becomes. */
    clause?: { said: readonly string[]; becomes: string };
    /** Words that begin a note and belong to it. */
    reason: readonly string[];
    /** What the proposal of another time begins and ends with, and the sentence that it becomes, with `{it}`. */
    proposal: { lead: readonly string[]; ending: readonly string[]; as: string };
    /** How people say whose invitation is meant, with `{who}`. */
    inviter: readonly string[];
    /**
     * Whole messages that propose another time or say why the speaker is away, as answers with a note; with `{who}`, `{when}`,
     * `{event}` and `{rest}`.
     */
    restated: Readonly<Record<string, string>>;
  };
  /** What a question about events asks for; phrases, in which `{event}` is a word for one. */
  asking: AskingWords;
  /** Questions about the event that is spoken of. */
  ofFocus: FocusWords;
  /** How times are expressed, as productions. */
  timeGrammar: TimeGrammar;
};
