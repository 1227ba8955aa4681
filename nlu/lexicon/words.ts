import type { Chrono } from 'chrono-node';
import type { AdjacentDate, Command, Decision } from '../reading.ts';

export type Shift = {
  words: readonly string[];
  pairs: readonly (readonly [string, string])[];
  after: readonly string[];
};

/** What recognises words of one language, as data: a second language is a second one of these. */
export type Words = {
  /** Letters that are also written in another way: "ü" as "ue". */
  spelled: Readonly<Record<string, string>>;
  /**
   * Small words that are written onto another word: before it, "l'" of "l'agenda", or behind it and a hyphen, "moi" of
   * "dis-moi". Some words only look like that: "rendez-vous".
   */
  joined: { before: readonly string[]; behind: readonly string[]; never: readonly string[] };
  /** Words as they are written in a hurry, to what they stand for: "w/" is "with". */
  shorthand: Readonly<Record<string, string>>;
  /** Whole messages that are commands. */
  commands: Record<Command, readonly string[]>;
  /** Words around a command that do not change it. */
  polite: readonly string[];
  /** What an event is called when it is pointed at. */
  eventWords: readonly string[];
  /**
   * How one of the things that were spoken of before is pointed at; phrases with `{nth}` and
   * `{event}`. Behind `one` stands what tells it from others, and `the` makes a clock time one ("the 3 o'clock"), as
   * `whose` does behind its day ("tomorrow's 3pm"). Whole messages that ask something of an event and
   * do not say of which (`asked`) are about the one that was spoken of.
   */
  pointing: {
    nth: readonly string[];
    that: readonly string[];
    asked: readonly string[];
    one: readonly string[];
    the: readonly string[];
    whose: readonly string[];
    several: readonly string[];
    /** Words for all of some events; by themselves or behind a verb, no part of a name: "move all to 5". */
    every: readonly string[];
    /** What comes first from now on, with `{event}`. */
    next: readonly string[];
    /** The same, before a name: "my next stand-up". */
    nextNamed: readonly string[];
    /** A file that came along, by name, and words that may point at it. */
    file: { named: readonly string[]; pointed: readonly string[] };
  };
  /** How a question begins that only wants to know something, behind the openings; phrases. "What about 4pm" is none. */
  questions: readonly string[];
  /** How a question begins that no title does: a question word and its verb; phrases. */
  wholeQuestions: readonly string[];
  /** Words that a question may begin with; phrases. With a question mark they make one too. */
  questionWords: readonly string[];
  /** Words that ask nicely and say nothing of what is asked. */
  courtesy: readonly string[];
  yes: readonly string[];
  no: readonly string[];
  /** What says that something shown is not right: "that's wrong", "not quite"; phrases. Each is a no as well. */
  wrong: readonly string[];
  /** What may stand before a yes or no. */
  beforeAnswer: readonly string[];
  /**
   * Whole messages that say no to what is about to be done: "leave it as it is". The phrases, and what may stand before and
   * after them, are shapes; "leave it at 5" is none, because it says more.
   */
  refusing: { before: readonly string[]; phrases: readonly string[]; after: readonly string[] };
  /** What may follow a yes or no right away. */
  afterAnswer: readonly string[];
  /** What is to be done with what is open when something else is asked for: first that, only that, neither; or it was an answer. */
  decisions: Readonly<Record<Decision, readonly string[]>>;
  /** Whole messages that leave a question without an answer. */
  skip: readonly string[];
  /** That something is left out of what is answered, or more is meant: "not", "all | but". */
  restricting: readonly string[];
  answerFrames: AnswerFrameWords;
  /** Phrases for the clock time that was said last. */
  sameTime: readonly string[];
  /** Before what goes on from what was asked for last: "and | next week"; `again` asks for the same with a difference. */
  followUp: { before: readonly string[]; again: readonly string[]; behind: readonly string[] };
  /** The day or the week beside the one that was spoken of: "the day after". */
  adjacent: Readonly<Record<AdjacentDate, readonly string[]>>;
  /** Around the number of what is chosen: "option 2", "the second one"; and what is behind digits, "2nd". */
  choosing: { before: readonly string[]; behind: readonly string[]; suffixes: readonly string[] };
  /** What an id is called, and what may stand between the two. */
  ids: { names: readonly string[]; is: readonly string[] };
  /** Places and zones by their names in this language, to names of the tz database or what English calls them. */
  zones: Readonly<Record<string, string>>;
  people: PeopleWords;
  titles: {
    called: readonly string[];
    about: readonly string[];
    /** Kinds of events, each a word that ends a title that is more than it: "team meeting". */
    heads: readonly string[];
    /** The same where the name follows: "réunion budget", "anniversaire de Léa". */
    firstHeads: readonly string[];
    /** `{name}` is the whole name, whatever is in it: "use {name} as the title". */
    whole: readonly string[];
    /** What ends such a name and tells of something else; phrases. */
    ends: readonly string[];
    /** Words of clauses: what is left over for a name ends before them and begins behind them. */
    never: readonly string[];
  };
  /** "with a | description | saying". The first two are phrases. */
  description: { lead: readonly string[]; names: readonly string[]; saying: readonly string[] };
  places: PlaceWords;
  edits: EditWords;
  /** That a day was meant otherwise: "no, the one after"; phrases. */
  otherReading: readonly string[];
  /** The whole of a day; phrases. */
  allDay: readonly string[];
  /** Right before a stretch of time that is wanted as a whole: "block | friday afternoon"; phrases. */
  blocking: readonly string[];
  /** "one" and so on, to their values. */
  numbers: Readonly<Record<string, number>>;
  /** "first" and so on; -1 is the last. */
  ordinals: Readonly<Record<string, number>>;
  /** Names of days, months and parts of the day: nobody's. */
  timeNames: readonly string[];
  /** Names whose slips are corrected (`of`), and frequent slips that no rule covers, each with its name (`others`). */
  slips: { of: readonly string[]; others: Readonly<Record<string, string>> };
  /**
   * Words that people write without a space before digits ("dec4", "at3pm"), before digits of a clock time only ("sun11am",
   * but "room sun2"), and behind digits ("4dec", "18Uhr").
   */
  besideDigits: Readonly<Record<'before' | 'beforeClocks' | 'behind', readonly string[]>>;
  /** What says nothing that a calendar could miss. */
  smallWords: SmallWords;
  /** Words that carry no meaning of their own. */
  noise: readonly string[];
  /** Words that never begin or end a title. */
  trim: readonly string[];
  /** Words that are never somebody's name. */
  notNames: readonly string[];
  /** What people say that has nothing to do with calendars, so that the bot knows what it does not know. */
  others: readonly string[];
  /** What tells what a message asks for. */
  hints: Hints;
  /** What asks about a calendar that is not the speaker's. */
  whose: WhoseWords;
  /** What asks for something of an event, rather than for the event. */
  parts: PartWords;
  /** How times are said, where that is not in the words of the grammar. */
  speech?: Speech;
  /** How times are said, where they are not read by way of `speech`. */
  timeGrammar?: TimeGrammar;
};

/** Words that need no answer: function words, politeness and filler. Names of days and months, and numbers, never count. */
export type SmallWords = {
  words: readonly string[];
  /** Greetings and asides of several words; phrases. */
  phrases: readonly string[];
  /** Words that belong to what follows them: "with" of "with catering". */
  leads: readonly string[];
  /** Before what the speaker asks of somebody, which is no part of an event: "and tell | the florist"; phrases. */
  errands: readonly string[];
  /** Before the name of something that is not wanted: "no reminder". */
  negations: readonly string[];
};

/**
 * How people ask about a calendar that is not their own; phrases. `{who}` stands for people, `{time}` for a time (`{gap}` without any word beside it), `{when}`
 * for what may be said between two words (times among it), `{end}` for the end of the sentence, and the names of `kinds`
 * for what is listed there.
 */
export type WhoseWords = {
  /** Before such a question, and no part of it. */
  leads: readonly string[];
  /** Questions of free and busy times, in which the speaker may be among the people: "when are Ana and I free". */
  free: readonly string[];
  /** The same as a part of a sentence, behind what leads to it: "(tell me) if Ana is free". */
  whether: readonly string[];
  /** Questions that are about others alone: "what does Ana have on Friday". */
  has: readonly string[];
  /** Questions with nobody in them; names may follow: "who is free, Ana or Ben". */
  anyone: readonly string[];
  /** What both have in the speaker's own calendar, who is among the people: "do Ana and I have anything". */
  company: readonly string[];
  /** Anywhere in a message, on what somebody else's time decides: "if she is free". */
  conditions: readonly string[];
  /** About a room; `{name}` is what it is called. */
  rooms: readonly string[];
  /** Anywhere in a message: "Ana's calendar", and a calendar with a `{name}` of its own. */
  theirs: readonly string[];
  calendars: readonly string[];
  /** The same, where a capital must tell that it is a name. */
  named: readonly string[];
  /** Each may hold those above it. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** Where a word that is not known is somebody's name; words. */
  mentions: {
    /** Right before it, whatever its case. */
    asked: readonly string[];
    /** Right before it where it has a capital. */
    led: readonly string[];
    /** Right after it, whatever its case. */
    follows: readonly string[];
    pronouns: readonly string[];
    /** Whether a capital alone tells a name, as things are written small. */
    nouns?: 'small';
  };
  /** "His", "her": what is theirs. */
  possessives: readonly string[];
  /** Before the name of what a thing is about, which asks for nothing. */
  subject: readonly string[];
  /** A question of somebody else's time, with `{who}` and `{time}`. */
  asking: string;
  /** Small words beside a time. */
  between: readonly string[];
  /** The speaker, and those whom they speak to. */
  me: readonly string[];
  /** People who are not named, beside the words of the kind `group`. */
  unnamed: readonly string[];
  /** Before those: "my", "the". */
  determiners: readonly string[];
  /** Before a name, and no part of it. */
  articles: readonly string[];
  /** No people. */
  never: readonly string[];
  /** What the speaker's own calendar is called: "my Google calendar". */
  own: readonly string[];
};

/** How an answer stands in what is said. */
export type AnswerFrameWords = {
  /** Words before and behind an answer that say nothing of it: "dunno, maybe | 3 | I guess". */
  before: readonly string[];
  behind: readonly string[];
  /** By the type of the slot that was asked for: sentences that a bare answer, `{answer}`, is the kernel of. */
  frames: Readonly<Record<string, readonly string[]>>;
};

/** How somebody asks for something, apart from the words that a template's utterances hold. */
export type Hints = {
  /** Words that are run together or careless, and forms that say no more, to what they stand for: "wanna" is "want to". */
  slurred: Readonly<Record<string, string>>;
  /** What may be behind a word without making it another: "'s". */
  endings: readonly string[];
  /** Before a request, and no part of it: "hi there", "I would like to"; phrases. */
  openings: readonly string[];
  /** What is to be done, in words of one kind; what is learnt of one is learnt of all. */
  actions: Readonly<Record<string, readonly string[]>>;
  /** To what, likewise; "call" may be either. What begins with "other-" is for no template. */
  kinds: Readonly<Record<string, readonly string[]>>;
  /** What a longer word ends with that is of a kind by it, where words are put together: a "Zahnarzttermin" is an event. */
  compounds: Readonly<Record<string, readonly string[]>>;
  /** How a thing is called that is only stated with its time: "flight to Berlin on Friday at 6". */
  stated: {
    /** Small words within a name. */
    links: readonly string[];
    /** What begins with them is there already. */
    known: readonly string[];
    /** Kinds whose words are events, and others whose words are none even with a clock time. */
    kinds: readonly string[];
    never: readonly string[];
    /** Words that are looked for, with a time as well. */
    lookedFor: readonly string[];
    /** What is done outside calendars, which begins a name where hours are said: "walk the dog at 7". */
    errands: readonly string[];
  };
};

export type PeopleWords = {
  /** After these stand people, whatever their case, and there by first and last name. */
  companyCues: readonly string[];
  /** After these stand people, or things that are written with a small letter. */
  cues: readonly string[];
  /** After these only addresses are people. */
  addressCues: readonly string[];
  /** After these people stand only where they are taken off something: "take Ana off the retro". */
  offCues: readonly string[];
  and: readonly string[];
  me: readonly string[];
  /** Behind a word in small letters, they make it a thing: "with pictures of the sea". */
  behindThings: readonly string[];
  /** What stands behind a name in small letters and is no part of it. */
  behindNames: readonly string[];
  /** A name that ends with one of them is none. */
  endsName: readonly string[];
  /** Between guests and the event that they are added to or taken off. */
  ofEvents: readonly string[];
  /** Phrases behind what is no guest: "add yoga to my calendar". */
  noGuests: readonly string[];
  /** Whole messages that want somebody other than who was taken or offered. */
  someoneElse: readonly string[];
  /** Before the name of somebody who was taken for another of that name. */
  another: readonly string[];
  /** What is said of somebody in two pieces, the second with a pronoun, to how it is said at once; with `{name}`, `{event}`. */
  restated: Readonly<Record<string, string>>;
  /** How somebody is addressed, which is no part of a name; phrases. */
  titles: readonly string[];
};

export type PlaceWords = {
  before: readonly string[];
  article: readonly string[];
  /** What has a name or number of its own behind it: "room 4". */
  numbered: readonly string[];
  /** Between two words of a name. */
  within: readonly string[];
  /** Phrases for places without a name. */
  known: readonly string[];
  /** Words with a capital that are no places; phrases. */
  never: readonly string[];
  /** Before places in small letters, which stand behind a time or people, and what is none there; phrases. */
  small: { before: readonly string[]; never: readonly string[] };
  /** What a street's name ends with, where the number of the house comes first: "12 Mill Lane". */
  streets: readonly string[];
  /** What has a number of its own in a house: "Suite 4". */
  units: readonly string[];
};

/**
 * How people change what they have said; phrases. `{rest}` is the new value, `{of}` what is renamed, `{slot}` a slot by
 * one of its names with an article.
 */
export type EditWords = {
  /** Words that may stand before any of it. */
  lead: readonly string[];
  /** Words that make what follows a correction. */
  leading: readonly string[];
  /** Among them those that leave no doubt. */
  meaning: readonly string[];
  /** Between two changes in one sentence. */
  between: readonly string[];
  article: readonly string[];
  /** What a slot is called whose value is the title. */
  titles: readonly string[];
  rename: readonly string[];
  renameOther: readonly string[];
  correct: readonly string[];
  /** `{rest}` in the place of `{of}`. */
  replace: readonly string[];
  remove: readonly string[];
  add: readonly string[];
  /** `changeOf` says whose slot it is: "the title of {of}". */
  slot: Readonly<Record<'clear' | 'more' | 'changeOf' | 'change', readonly string[]>>;
};

/**
 * The words of the grammar of times, lengths, repetitions and reminders. It is written in English; what is said in
 * another language is put in its words before it is read.
 */
export type GrammarWords = {
  /** Words for moving and stretching: anywhere in a sentence, a verb with its particle, and behind a duration. */
  shifts: Readonly<Record<'later' | 'earlier' | 'longer' | 'shorter', Shift>>;
  /** What tells of an event before it begins; beginnings of words. */
  alerts: readonly string[];
  weekdays: Readonly<Record<string, number>>;
  months: readonly string[];
  /** Parts of a day as [from, to) in hours. */
  dayParts: Readonly<Record<string, readonly [number, number]>>;
  times: TimeWords;
};

/**
 * How people ask that an event go, or something of it come or go; phrases. `{who}` stands for people, `{event}` for
 * what says which event, and `{part}` for one of `names`.
 */
export type PartWords = {
  /** Asks for a deletion without a word of the hints' `remove`. */
  deleting: readonly string[];
  /** Asks for no deletion, with `{remove}` for a word of the hints' `remove`: "don't delete". */
  notDeleting: readonly string[];
  /** What in it says that it is not wanted. */
  negations: readonly string[];
  /** Whole messages that take somebody off an event. */
  guests: readonly string[];
  /** Others that may as well be what an event is called: "Zaun streichen". */
  maybeGuests: readonly string[];
  /** What stands for a guest who was spoken of: "him". */
  pronouns: readonly string[];
  /** What stands for the event that is spoken of: "it", "the guest list". */
  it: readonly string[];
  /** How somebody is taken off in the plainest words: with no event said, the one spoken of, or another. */
  takenOff: Readonly<Partial<Record<'plain' | 'it' | 'event', string>>>;
  /** `text` is what an event's texts and people are called. */
  names: Readonly<Record<'link' | 'reminder' | 'file' | 'text', readonly string[]>>;
  /** Whole messages by which one of them is to go, or to come. */
  goes: readonly string[];
  comes: readonly string[];
};

/**
 * How a language says times, lengths, repetitions and reminders: put into the words of the grammar. First words and
 * phrases are exchanged (what is not among them is hidden), then whole shapes, in order.
 */
export type Speech = {
  /** To words of the grammar, or to words that only the shapes know. A key with a capital is taken only as it stands. */
  words: Readonly<Record<string, string>>;
  /**
   * A phrase with `{number}`, `{hour}`, `{weekday}` ... and what it becomes, in which "{hour-1}" is the hour before. For
   * two of a kind there is `{hour2}`.
   */
  shapes: readonly (readonly [shape: string, becomes: string])[];
};

/**
 * How a language says times, lengths, repetitions and reminders, in productions (see `productionsOf`). `fillers` may
 * stand between the words of any of them. Behind a number, a word that is not in `apart` says what is counted ("à 4
 * personnes"). With one of `moving` a message asks to move something.
 * Those of `joined` may be written onto each other ("Freitagabend").
 */
export type TimeGrammar = {
  productions: string;
  fillers: readonly string[];
  apart: readonly string[];
  moving: readonly string[];
  joined: readonly string[];
  /** Whether a word with a capital inside a sentence is hardly a time: "Pascale Dimanche". */
  namesHaveCapitals: boolean;
  /** With one of them a message speaks of what has been. */
  past?: readonly string[];
  /** The first hour that is in the morning where nothing says so; six if it is not set. */
  earliest?: number;
  /** The language's parser of chrono-node, asked about numbers that no production reads. */
  chrono?: Chrono;
};

/** A length of time as luxon writes its units. */
export type LengthUnit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** Which piece of a stretch is meant; `still` and `rest` begin now, `so-far` ends now. */
export type PeriodPart = 'early' | 'so-far' | 'beginning' | 'middle' | 'late' | 'still' | 'end' | 'rest';

/** Every key is one spelling, in lower case. */
export type TimeWords = {
  weekdays: Readonly<Record<string, number>>;
  months: Readonly<Record<string, number>>;
  /** Days of a month. */
  ordinals: Readonly<Record<string, number>>;
  /** The month in which a season begins. */
  seasons: Readonly<Record<string, number>>;
  /** How often the unit is meant: a fortnight is two weeks. */
  units: Readonly<Record<string, readonly [LengthUnit, number]>>;
  /** "this" and so on: how many weeks, months ... from the one that is on. */
  which: Readonly<Record<string, number>>;
  periodParts: Readonly<Record<string, PeriodPart>>;
  /** To the names of `dayParts`. */
  dayParts: Readonly<Record<string, string>>;
  tonight: readonly string[];
  /** Between the two ends of a range, apart from a dash. */
  to: readonly string[];
  /** A sentence with one of them speaks of the past. */
  lookingBack: readonly string[];
};
