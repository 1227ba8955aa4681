import type { Chrono } from 'chrono-node';
import type { AdjacentDate, Aspect, Command, Decision, EventTurn, PersonMention } from '../reading.ts';

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
   * What says that several things follow, and of them `meals`, which are not one event together: "need | 2 things". All but
   * `meals` are phrases.
   */
  announcing: Readonly<Record<'lead' | 'things' | 'meals', readonly string[]>>;
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
  /** The days spoken of last: all of them, or the week or weekend in which they are: "during those days", "that weekend"; phrases. */
  thatPeriod: Readonly<Record<'all' | 'week' | 'weekend', readonly string[]>>;
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
  /** How times are expressed, as productions. */
  timeGrammar: TimeGrammar;
};

/**
 * What a question asks for. `turns` choose an event by its place in the order of time; `behind` is a whole message for
 * the one after the event spoken of.
 */
export type AskingWords = {
  aspects: Readonly<Record<Aspect, readonly string[]>>;
  turns: Readonly<Record<Exclude<EventTurn, 'following'>, readonly string[]>>;
  behind: readonly string[];
  /** Beginnings of questions whether an event is there: "do I have | choir on Tuesday"; phrases. */
  there: readonly string[];
  /** Beginnings that ask so only if a time follows: "is | choir on Tuesday". */
  dated: readonly string[];
  /** Whole questions, and the plainer ones that they mean; see `nlu/acts/restated.ts`. */
  restated: Readonly<Record<string, string>>;
  rivals: RivalWords;
};

/**
 * Whole questions whether an {event} overlaps a {rival}; phrases. `question` asks if it overlaps anything, `nobody` names no
 * other event ("anything else"), and `articles` stand before its name.
 */
export type RivalWords = {
  asked: readonly string[];
  question: string;
  nobody: readonly string[];
  articles: readonly string[];
};

/** Words that need no answer: function words, politeness and filler. Numbers and names of days and months never count. */
export type SmallWords = {
  words: readonly string[];
  /** Greetings and filler of several words; phrases. */
  phrases: readonly string[];
  /** Words that belong to what follows them: "with" of "with catering". */
  leads: readonly string[];
  /** Before a request to a person, which is not part of the event: "and tell | the florist"; phrases. */
  errands: readonly string[];
  /** Before the name of something unwanted: "no reminder". */
  negations: readonly string[];
  /** Endings of adverbs and of verb forms; phrases. */
  endings: readonly string[];
  /** Values in small words: another time than the one before ("5 pm | or am"), or the same as once ("the usual place"); phrases. */
  otherwise: readonly string[];
  /** Finite verbs of a clause that states something: "the client | pulled out"; phrases. */
  stating: readonly string[];
  /** Beginnings of a statement that follows what is asked for without a comma: "to Friday | it's her birthday"; phrases. */
  runsOn: readonly string[];
  /** Before a clause that only says why something is asked, or how the speaker is: "since", "I'm ill"; phrases. */
  reasons: readonly string[];
};

/**
 * How people ask about another person's calendar; phrases. `{who}` stands for people, `{time}` for a time with the small
 * words around it, `{gap}` for a time alone, `{when}` for anything between two words (times included), `{end}` for the end
 * of the sentence, and the names of `kinds` for what is listed there.
 */
export type WhoseWords = {
  /** Words before such a question that are not part of it. */
  leads: readonly string[];
  /** Questions about free and busy times; the speaker can be one of the people: "when are Ana and I free". */
  free: readonly string[];
  /** The same as a subordinate clause: "(tell me) if Ana is free". */
  whether: readonly string[];
  /** Questions about other people only: "what does Ana have on Friday". */
  has: readonly string[];
  /** Questions for a person; names can follow: "who is free, Ana or Ben". */
  anyone: readonly string[];
  /** Questions about the time of the speaker and whoever was spoken of before, who are {us}: "when are we both free". */
  bothOfUs: readonly string[];
  /** The speaker and one other person; phrases. */
  us: readonly string[];
  /** Questions about events that the speaker shares with others: "do Ana and I have anything". */
  company: readonly string[];
  /** Conditions on another person's time, anywhere in a message: "if she is free". */
  conditions: readonly string[];
  /** Questions about a room; `{name}` is its name. */
  rooms: readonly string[];
  /** Anywhere in a message: "Ana's calendar". */
  theirs: readonly string[];
  /** What asks if somebody is busy, and not if they are free, besides the words of that kind; phrases. */
  busy: readonly string[];
  /** Lists of words by name; each can contain those above it. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** Words next to which an unknown word is a person's name. */
  mentions: {
    /** Directly before the name, in any case. */
    asked: readonly string[];
    /** Directly before the name, if it has a capital letter. */
    led: readonly string[];
    /** Directly after the name, in any case. */
    follows: readonly string[];
    pronouns: readonly string[];
    /** `small`: common nouns are written in lower case, so a capital letter alone marks a name. */
    nouns?: 'small';
  };
  /** Possessives for other people: "his", "her". */
  possessives: readonly string[];
  /** Before the subject of something: "about", "on". */
  subject: readonly string[];
  /** A question about another person's time, with `{who}` and `{time}`. */
  asking: string;
  /** Small words next to a time. */
  between: readonly string[];
  /** Words for the speaker and the listener. */
  me: readonly string[];
  /** Words for people of whom the conversation was before: "he". They are among `unnamed`. */
  spokenOf: readonly string[];
  /** Those of them, and of the possessives, that stand for more than one: "they". */
  severalSpokenOf: readonly string[];
  /** Unnamed people, in addition to the words of the kind `group`. */
  unnamed: readonly string[];
  /** Before unnamed people: "my", "the". */
  determiners: readonly string[];
  /** Before a name, not part of it. */
  articles: readonly string[];
  /** Words that are never people. */
  never: readonly string[];
  /** Names for the speaker's own calendar: "my Google calendar". */
  own: readonly string[];
};

/**
 * How people name one of several calendars; phrases. `{name}` is its name, `{noun}` any of `nouns`, `{usual}` any word of
 * `kinds` or `own`, `{end}` the end of the sentence, `{on}` and `{to}` any phrase of these lists, `{lead}` any of both or of `bare`.
 */
export type CalendarWords = {
  nouns: readonly string[];
  /** Before a calendar that something goes to: "into my". They win over `on`. */
  to: readonly string[];
  /** Before a calendar that something is on: "on the". */
  on: readonly string[];
  /** Before a calendar that is left out: "without the". */
  except: readonly string[];
  /** Before the name, where neither is said: "my". */
  bare: readonly string[];
  /** Words that point at the calendar spoken of last: "in there". */
  same: readonly string[];
  phrases: readonly string[];
  /** Phrases in which only a capital letter shows that the name is one. */
  named: readonly string[];
  /** Words that are in no name of one word or several: "on" of "the dentist on my family calendar". */
  never: readonly string[];
  /** Names for the account's own calendar among several: "my main calendar". */
  own: readonly string[];
  /** Before the name of one of the person's calendars without the word "calendar"; `to` adds to the `to` above. */
  known: { to: readonly string[]; on: readonly string[] };
  /** Words that stand for the same calendar in every language: "family", "Familie". */
  kinds: Readonly<Record<string, readonly string[]>>;
};

/** What can surround the answer to a question. */
export type AnswerFrameWords = {
  /** Words before and after an answer that do not change it: "dunno, maybe | 3 | I guess". */
  before: readonly string[];
  behind: readonly string[];
  /** Before and after an option of a list, besides these: "I'd like the | large | one". */
  option: Readonly<Record<'before' | 'behind', readonly string[]>>;
  /** Before what other words are said to be: "it's | the door code"; phrases. */
  explaining: readonly string[];
  /** By the slot type of the question: sentences around a bare `{answer}`. */
  frames: Readonly<Record<string, readonly string[]>>;
};

/** Words that tell what a message asks for, in addition to those in the templates' utterances. */
export type Hints = {
  /** Contractions and casual spellings, with their full form: "wanna" is "want to". */
  slurred: Readonly<Record<string, string>>;
  /** Endings that do not change a word: "'s". */
  endings: readonly string[];
  /** Before a request, not part of it: "hi there", "I would like to"; phrases. */
  openings: readonly string[];
  /** Verbs by kind. What the classifier learns about one verb of a kind holds for all of them. */
  actions: Readonly<Record<string, readonly string[]>>;
  /** Words that ask for one more of what there is. */
  again: readonly string[];
  /** Nouns by kind, likewise; "call" can be both. Kinds that begin with "other-" belong to no template. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** Word endings by kind, for languages with compounds: a "Zahnarzttermin" is an event. */
  compounds: Readonly<Record<string, readonly string[]>>;
  /** Events that are only stated, without a verb: "flight to Berlin on Friday at 6". */
  stated: {
    /** Small words inside a name. */
    links: readonly string[];
    /** Beginnings of things that exist already: "my", "the". */
    known: readonly string[];
    /** `kinds`: kinds whose words are events. `never`: words that are no event even with a clock time. */
    kinds: readonly string[];
    never: readonly string[];
    /** Things people look up, even with a time. */
    lookedFor: readonly string[];
    /** Verbs for things outside calendars; with a clock time they begin a title: "walk the dog at 7". */
    errands: readonly string[];
  };
};

export type PeopleWords = {
  /** Before people in any case, by first and last name. */
  companyCues: readonly string[];
  /** Before people, or before things in lower case. */
  cues: readonly string[];
  /** Before people only if an address follows. */
  addressCues: readonly string[];
  /** What the signs of an e-mail address are called: "tom | dot | becker | at | example"; phrases. */
  dictated: Readonly<Record<'at' | 'dot', readonly string[]>>;
  /** Before people only if they are removed from something: "take Ana off the retro". */
  offCues: readonly string[];
  and: readonly string[];
  /** Behind people who come, with a capital or a title: "Ana and Ben | are coming", "Ana | and I"; phrases. */
  coming: readonly string[];
  me: readonly string[];
  /** After a word in lower case, these make it a thing: "with pictures of the sea". */
  behindThings: readonly string[];
  /** After a name in lower case, not part of it. */
  behindNames: readonly string[];
  /** First names that are small words as well: "with mark". */
  alsoWords: readonly string[];
  /** Words that never end a name. */
  endsName: readonly string[];
  /** Between guests and the event they are added to or removed from. */
  ofEvents: readonly string[];
  /** Phrases after something that is not a guest: "add yoga to my calendar". */
  noGuests: readonly string[];
  /**
   * People without a name, as `(?<who>..)`, by how many they are: "with (?<who>her{alone})"; phrases. Behind `{alone}`
   * nothing of theirs follows, as in "with her mother".
   */
  spokenOf: Readonly<Record<NonNullable<PersonMention['spokenOf']>, readonly string[]>>;
  /** What asks to invite somebody, phrases: without one, a name that nobody in the calendar has belongs to the title. */
  inviting: readonly string[];
  /** Whole messages that ask for a person other than the one chosen or offered. */
  someoneElse: readonly string[];
  /** Before a name, to say that another person of that name is meant. */
  another: readonly string[];
  /** Two clauses about a person, the second with a pronoun, and the one clause they mean; with `{name}`, `{event}`. */
  restated: Readonly<Record<string, string>>;
  /** Forms of address, not part of a name: "Dr"; phrases. */
  titles: readonly string[];
};

/**
 * The words before a description: "with a | description | saying". `behind`: the words after a quoted one, as in "into the |
 * notes". All but `saying` are phrases.
 * `telling` begins a message whose rest is for the guests: "tell them to | bring snacks".
 */
export type DescriptionWords = Readonly<
  Record<'lead' | 'names' | 'saying' | 'behind' | 'telling', readonly string[]>
> & {
  /** A request for an event with a note: "{event}, notes: {remark}". */
  readonly noting: string;
};

export type PlaceWords = {
  before: readonly string[];
  /** Those of them that are a part of the place: "chez Max". */
  kept?: readonly string[];
  article: readonly string[];
  /** Words that a name or number follows: "room 4". */
  numbered: readonly string[];
  /** Allowed between two words of a place's name. */
  within: readonly string[];
  /** Phrases for places without a name: "at home". */
  known: readonly string[];
  /** Capitalised words that are not places; phrases. */
  never: readonly string[];
  /** Before a place in lower case that follows a time or people (`before`), and what is no place there (`never`); phrases. */
  small: { before: readonly string[]; never: readonly string[] };
  /** Verbs to which such a word may belong: "put in". */
  particles: readonly string[];
  /** Addresses with their house number, where `{name}` is one capitalised word or several: "12 {name} Lane"; phrases. */
  addresses: readonly string[];
  /** Numbered parts of a building: "Suite 4". */
  units: readonly string[];
};

/**
 * How people change what they said; phrases. `{rest}` is the new value, `{of}` what is renamed, `{slot}` a slot's name
 * with an article.
 */
export type EditWords = {
  /**
   * Shapes of their own, as a change: "end yoga at 8" is "change yoga to end at 8", and "by video instead of in Room 4" takes
   * the place off; with `{rest}`, `{clock}` and `{event}`.
   */
  restated: Readonly<Record<string, string>>;
  /** Words allowed before any of these. */
  lead: readonly string[];
  /** Words that turn what follows into a correction. */
  leading: readonly string[];
  /** Those of `leading` that are unambiguous. */
  meaning: readonly string[];
  /**
   * Words anywhere in a message that say that something said before was wrong or is different now: "sorry", "I wanted to say",
   * "she asks"; phrases.
   */
  slips: readonly string[];
  /** Between two changes in one sentence. */
  between: readonly string[];
  /** What a word says that begins a change behind one of them: "and | no | Ben" is without him. */
  behindBetween: Readonly<Record<string, string>>;
  article: readonly string[];
  /** Names for the slot that holds the title. */
  titles: readonly string[];
  rename: readonly string[];
  renameOther: readonly string[];
  correct: readonly string[];
  /** `{rest}` in the place of `{of}`. */
  replace: readonly string[];
  /** Right before the time that something is moved to. */
  toTime: readonly string[];
  /** Whole messages that wish for another time, which is `{when}`: "could we do {when} instead"; phrases. */
  otherTime: readonly string[];
  remove: readonly string[];
  add: readonly string[];
  /** Those that end in "Of" name the event too: "the title of {of}". */
  slot: Readonly<Record<'clearOf' | 'clear' | 'moreOf' | 'more' | 'changeOf' | 'change', readonly string[]>>;
};

/**
 * How people ask to remove an event, or to add or remove a part of it; phrases. `{who}` stands for people, `{event}` for
 * words that say which event, and `{part}` for one of `names`.
 */
export type PartWords = {
  /** Asks for a deletion without a word of the `remove` hints. */
  deleting: readonly string[];
  /** Rejects a deletion, with `{remove}` for a word of the `remove` hints: "don't delete". */
  notDeleting: readonly string[];
  /** The negation in it. */
  negations: readonly string[];
  /** Whole messages that remove a guest from an event. */
  guests: readonly string[];
  /** Others that could also be a title: "Zaun streichen". */
  maybeGuests: readonly string[];
  /** Pronouns for a guest who was mentioned: "him". */
  pronouns: readonly string[];
  /** Words for the event in question: "it", "the guest list". */
  it: readonly string[];
  /** The plainest way to remove a guest: without an event, from the event in question, or from another. */
  takenOff: Readonly<Partial<Record<'plain' | 'it' | 'event', string>>>;
  /** Names of parts; `text` has those of an event's texts and people. */
  names: Readonly<Record<'link' | 'reminder' | 'file' | 'text', readonly string[]>>;
  /** What is said before something that is not to be after all: "never mind the reminder". */
  dropped: readonly string[];
  /** Whole messages that remove a part, or add one. */
  goes: readonly string[];
  comes: readonly string[];
};

/** How the zone of a clock time is said. */
export type ZoneWords = {
  /** Phrases with `{zone}`, a place: "{zone} time", "heure de {zone}". */
  frames: readonly string[];
  /** Zones by what stands there besides names of places: "Pacific" time, "Londoner" Zeit. */
  named: Readonly<Record<string, string>>;
  /** Abbreviations besides those that all languages have. */
  abbreviations: Readonly<Record<string, string>>;
  /** Whether they are also written in small letters, behind a clock time: "3pm est". */
  small: boolean;
  /** Those of `named` that are zones by themselves behind a clock time, "9 a.m. Eastern", and words that may follow. */
  alone: readonly string[];
  aloneBefore: readonly string[];
  /** What a clock time ends with, or consists of, besides digits; phrases. */
  clockEnds: readonly string[];
  /** The speaker's own zone, and that of somebody else; phrases. */
  mine: readonly string[];
  theirs: readonly string[];
};

/**
 * How a language expresses times, lengths, repetitions and reminders, in productions (see `productionsOf`). `fillers` can
 * come between the words of a production. After a number, a word that is not in `apart` says what is counted ("à 4
 * personnes"). A message with a word of `moving` asks to move something. Words of `joined` can be written together
 * ("Freitagabend").
 */
/**
 * What words anywhere in a message say of its times: that something is `moving` from one to another; that it is `past`;
 * that hours are `early`, "breakfast at 7", or those of a timetable (`travelling`), "train at 6:40"; that an event is `changing` or `shifting`, that its `beginning` or its `ending` is, or that time
 * is `adding` to it; that it is a `series`, or one by the month (`monthly`), or that a word like "weekly" is `repeating` it and no part of its name;
 * that a time is looked for (`searching`), or asked whether it is `free`.
 */
export type TimeCue =
  | 'moving'
  | 'past'
  | 'early'
  | 'travelling'
  | 'changing'
  | 'shifting'
  | 'beginning'
  | 'ending'
  | 'adding'
  | 'series'
  | 'monthly'
  | 'repeating'
  | 'searching'
  | 'free'
  | 'titled';

export type TimeGrammar = {
  productions: string;
  fillers: readonly string[];
  apart: readonly string[];
  joined: readonly string[];
  /** True if a capitalised word inside a sentence is probably a name, not a time: "Pascale Dimanche". */
  namesHaveCapitals: boolean;
  /** Words for times that are names as well, with a capital: "Sam". */
  alsoNames?: readonly string[];
  /** The first hour that counts as morning by default; 6 if not set. */
  earliest?: number;
  /** Words that decide, wherever they stand in a message, how others are read. */
  cues: Partial<Readonly<Record<TimeCue, readonly string[]>>>;
  /** Words behind which a cue for moving is a noun: "night shift". */
  beforeNouns?: readonly string[];
  /** The language's chrono-node parser, for dates with numbers that no production reads. */
  chrono?: Chrono;
};

/**
 * What people ask and say besides their requests; phrases. Whole questions for the day of a `{time}`, the days until then, today, this
 * week, the week of a `{time}`, the time of day in a `{place}` now, `there` at a `{time}`, or `here` at a `{time}` elsewhere, and the
 * speaker's zone; `around`: what may stand around these. Words of thanks, praise and moods can stand anywhere.
 */
export type SideTalkWords = Readonly<
  Record<
    | ('date' | 'days' | 'today' | 'week' | 'weekOf' | 'clock' | 'there' | 'here' | 'zone' | 'around')
    | ('thanks' | 'praise' | 'mood'),
    readonly string[]
  >
>;
