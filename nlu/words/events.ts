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
