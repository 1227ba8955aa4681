import type { PersonMention } from '../reading/entities.ts';

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
