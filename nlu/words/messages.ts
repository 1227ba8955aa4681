import type { Aspect, EventTurn } from '../reading/requests.ts';

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
type RivalWords = {
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
  /** Verbs that report what somebody said or wants; what follows them is no request of its own: "I never | said | delete it". */
  reporting: readonly string[];
  /** Beginnings of a statement that follows what is asked for without a comma: "to Friday | it's her birthday"; phrases. */
  runsOn: readonly string[];
  /** Before a clause that only says why something is asked, or how the speaker is: "since", "I'm ill"; phrases. */
  reasons: readonly string[];
};

/**
 * What may be said in agreement to a proposal, besides a yes. A message with any other word does not agree.
 */
export type AgreeingWords = {
  /** Around the verb or a yes: "could you", "I want to", "that would be splendid", "thanks a lot"; phrases. */
  around: readonly string[];
  /** Verbs that ask for what is proposed, as orders and infinitives; phrases. */
  verbs: Readonly<Record<'add' | 'change' | 'remove', readonly string[]>>;
  /** Small words that change nothing about the proposal: "it", "then", "in", "my", "calendar". */
  words: readonly string[];
  /** "Only": changes nothing about one event, but takes away from several and from a series. */
  only: readonly string[];
  /** Words for all of several, and for both of two. */
  all: readonly string[];
  both: readonly string[];
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
