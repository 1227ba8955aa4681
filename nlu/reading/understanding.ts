import type { CivilDate, Zone } from '../../time/index.ts';
import type { Reading, Reason } from './reading.ts';
import type { FocusQuestion, Proposed, SaidOfFocus } from './requests.ts';

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
  /** True if a part of a message only says what the speaker is about to do: "need to plan my week". */
  isPlan(text: string): boolean;
  /** True if a message does nothing but agree to a proposal: each of its words is a yes, a courtesy, or of the proposal. */
  agrees(text: string, proposed: Proposed): boolean;
  /** True if a whole message wants a time to be earlier or later, but does not say by how much. */
  wantsVagueShift(text: string): boolean;
  /** The words for the people who come: "with Ana and Ben". */
  inCompanyOf(who: string): string;
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
  /**
   * What a whole message asks of the event that is spoken of: "and when's that over". `names`: what that event is called, as good
   * as "it".
   */
  ofFocus(text: string, names?: readonly string[]): FocusQuestion | undefined;
  /** What a whole message wants for the event that is spoken of, besides values of it: a note, or what no action does. */
  saidOfFocus(text: string): SaidOfFocus | undefined;
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
