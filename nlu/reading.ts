import type { Civil, Zone } from '../time/index.ts';
/**
 * What a message was understood to say. Everything here is plain data: a reading can be printed, stored and compared.
 */

/** Half-open range of characters of the normalised text. */
export type Span = { start: number; end: number };

/** What is to become of a dialog when something else is asked for in the middle of it; or it was an answer after all. */
export type Decision = 'hold' | 'switch' | 'go-on' | 'answer';

/** A message that is only a control word. */
export type Command =
  | 'cancel'
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
  | 'undo'
  | 'back'
  | 'sign-in'
  | 'switch-account';

export type TimeKind = 'date' | 'time' | 'datetime' | 'daterange' | 'timerange' | 'datetimerange';

/**
 * A point or span of time as civil (wall clock) time of the zone it was read in.
 * `start` and `end` are "2026-11-22" where whole days are meant, else "2026-11-22T14:30"; `end` is exclusive.
 * A bare clock time ("at 4") carries the next day on which it occurs, with `said.date` false.
 */
export type TimeValue = {
  kind: TimeKind;
  start: Civil;
  /** Absent for `date`, `time` and `datetime`. */
  end?: Civil;
  /** When the sentence named one ("3pm London time"). */
  zone?: Zone;
  /**
   * What the words stated; everything else in the value was assumed. A span with a name of its own ("next week",
   * "tomorrow morning", "this weekend") has `end` false, and a part of a day has `time` false as well. Of which week a
   * day is was not said where `weekday` is.
   */
  said: { date: boolean; time: boolean; end: boolean; weekday?: true };
  /** Which of two likely readings this is, where the words have two. */
  way?: AmbiguityChoice;
  /** The other likely readings ("next Friday", 03/04), least likely last. */
  alternatives?: TimeValue[];
};

/** How words are taken that can be read in two ways. */
export type AmbiguityChoices = {
  /** "next Friday", said before this week's Friday. */
  nextWeekday: 'week-after' | 'coming';
  /** "03/04" where the locale does not tell. */
  dayMonth: 'month-first' | 'day-first';
  /** "Friday", said on a Friday. */
  sameWeekday: 'today' | 'in-a-week';
};

export type AmbiguityChoice = {
  [K in keyof AmbiguityChoices]: { about: K; as: AmbiguityChoices[K] };
}[keyof AmbiguityChoices];

/** What is said to be and cannot. */
export type Impossible = {
  /**
   * A day or a clock time that there is not, an end before its start, a length or a reminder that nothing can have, a
   * zone that nobody can know ("her time"), a repetition without its days ("twice a week") or with an end that is no day.
   */
  what: 'day' | 'clock' | 'order' | 'length' | 'reminder' | 'zone' | 'repeat' | 'end';
  /** How many days the month has of which a day was said. */
  days?: number;
};

/** Whose calendar a message asks about, where it is not the speaker's own; or ("company") with whom of it: "do Ana and I have anything". */
export type Whose = {
  of: 'people' | 'calendar' | 'room' | 'company';
  /** As it was said: "Ana and Ben", "my boss", "Family". */
  name: string;
  /** Those of the people who were named. */
  people: PersonMention[];
  /** What asks: the whole message, a later sentence of it, or but a phrase as in "add gym to the team calendar". */
  form: 'message' | 'sentence' | 'phrase';
  span: Span;
};

/** Who is spoken of besides the speaker: by name, or as "he" and "her" alone. */
export type Others = { people: PersonMention[]; unnamed: boolean };

/** Somebody who was mentioned; at least one of the two is there. */
export type PersonMention = { name?: string; email?: string };

/**
 * How often an event repeats. `rule` is an RFC 5545 RRULE without its "RRULE:" prefix and without UNTIL: the end is a
 * civil date, for it takes the event's zone to make an instant of it.
 */
export type SpokenRepeat = {
  rule: string;
  /** The last day that it may fall on, "2026-12-21". */
  until?: string;
};

export type SpokenReminder = { minutes: number; method: 'popup' | 'email' };

/** Where an event was pointed at: its id, or a Google Calendar link that holds one. */
export type EventReference = { id: string; calendarId?: string };

/** A piece of a sentence that means something by itself. */
export type Entity = { span: Span; text: string } & Meaning;

export type Meaning =
  | { type: 'time'; value: TimeValue }
  | { type: 'duration'; minutes: number }
  /** By how much later (earlier, where it is negative) or longer (shorter). */
  | { type: 'shift'; of: 'start' | 'length'; minutes: number }
  | ({ type: 'impossible' } & Impossible)
  | { type: 'people'; people: PersonMention[] }
  | { type: 'event-reference'; value: EventReference }
  | { type: 'repeat'; value: SpokenRepeat }
  | { type: 'reminder'; value: SpokenReminder }
  | { type: 'time-zone'; zone: Zone }
  | { type: 'place'; value: string }
  | { type: 'description'; value: string }
  /** A phrase of a designer's own list: `list` is the slot or list it belongs to, `value` the option's value. */
  | { type: 'choice'; list: string; value: string };

export type EntityType = Entity['type'];
export type EntityOf<T extends EntityType> = Extract<Entity, { type: T }>;

/** Words that were said to be, or are left over to be, a name for the event. */
export type TitleReading = { text: string; how: 'named' | 'quoted' | 'pattern' | 'leftover' };

/** A change to what was already said: "add Ana", "without Ben", "change the title to ...", "change the title". */
export type SpokenEdit = {
  op: 'add' | 'remove' | 'set' | 'ask';
  /** The slot that was named, when one was. */
  slot?: string;
  /** The new value's words, when they were said. */
  rest?: string;
  /** What `rest` takes the place of: "Ana instead of Ben". */
  insteadOf?: string;
  /** `rest` is what was meant, or begins as names do: "sorry, I meant lunch", "no, the dentist". */
  names?: true;
  /** Which event it is about: "rename X to Y". */
  of?: string;
};

/** Something of an event that is to come to it or to go; `event` says which event, `text` is its texts and people. */
export type PartOfEvent = { of: 'link' | 'reminder' | 'file' | 'text'; is: 'comes' | 'goes'; event?: string };

/** How likely a template is meant. Confidence is 0..1 and comparable over messages. */
export type IntentGuess = { template: string; confidence: number };

/** How much something that was seen speaks for the likeliest template; less than 0, against it. */
export type Reason = { seen: string; weight: number };

export type Reading = {
  /** The message with white space collapsed. Spans point into it. */
  text: string;
  /** The same in small letters, without the polite words and the punctuation around it. */
  plain: string;
  /** It takes something away from what it says: "not", "except". What an option of a choice is called is none of it. */
  restricted?: true;
  /** Set only when the whole message is the command. */
  command?: Command;
  /** Worked out when it is asked for or the reading is copied, like the title. Most likely first; empty when the message asks for nothing that a template does. */
  guesses: IntentGuess[];
  /** In the order of the sentence. What was said in pieces spans what lies between; choices and repetitions may hold times. */
  entities: Entity[];
  title: TitleReading | undefined;
  /** A thing with its time, and no word of what is to be done with it: "dentist tomorrow at 3". */
  stated: boolean;
  /** It speaks of what no calendar has to do with: music, the weather, money. */
  beyond: boolean;
  /** Whose calendar it asks about, where that is not the speaker's own. Worked out when it is asked for, like the title. */
  whose: Whose | undefined;
  /** Who is spoken of, whatever is asked. Worked out when it is asked for. */
  others: Others | undefined;
  /** What is to go: an event, somebody who is in it, or something else of it. Worked out when asked for, as is what follows. */
  removes: 'event' | 'guest' | 'part' | undefined;
  /**
   * A deletion that a message begins by not wanting, as it would be asked for, and what comes behind it: "delete the dentist"
   * and "move it to 4" of "don't delete the dentist, move it to 4".
   */
  kept: { deletion: string; rest: string } | undefined;
  /** Something of an event that is to come or to go; the whole message. */
  part: PartOfEvent | undefined;
  /** The IANA zone that the whole message names: "London", "CET". */
  zone?: string;
  /** The whole message (or its beginning) as an answer to a yes/no question. */
  answer?: 'yes' | 'no';
  /** The whole message says that what was shown is not right: "that's wrong", "not quite". */
  wrong?: true;
  /** What was said behind it: "at 5" of "yes, but at 5"; empty where it was all. */
  behindAnswer?: string;
  /** The changes of a sentence that makes several, each in its own words. */
  clauses?: string[];
  /** The whole message leaves the question without an answer: "skip", "doesn't matter". */
  skip?: true;
  /** Which comes first, where that was asked; the whole message. */
  decision?: Decision;
  /** "the second one", "3", "last": 1-based from the front, or -1 for the last. */
  ordinal?: number;
  edit?: SpokenEdit;
  /** Something that was spoken of before: 1-based, -1 for the last, 0 for the one that there is ("it"). */
  mention?: number;
  /** Whom a message names that may be nothing but names and addresses: "Ana and Ben". */
  names?: PersonMention[];
  /** The whole message takes somebody off who was named before: "take him off again". */
  unnamedGuest?: true;
  /** Somebody other is meant than who was taken or offered: than whom ("not that Ana"), or who it is instead. */
  someoneElse?: { than?: string; instead?: string };
  /** The other of two readings is wanted: "no, the one after". */
  otherReading?: true;
  /** What tells one of several events apart: "the one with Ana", "the 3 o'clock". `span` holds it all. */
  pointed?: { text: string; span: Span };
  /** More than one of what was spoken of is meant: "both". */
  several?: true;
  /** What comes first from now on is meant: "my next meeting". */
  next?: true;
  /** The same of what is named: "my next stand-up". */
  nextNamed?: true;
  /** It only wants to know something, and changes nothing: "when is my next meeting today". */
  question?: true;
  /** A question with its question word first, and a verb or a question mark: "when is it", and not "what to do". */
  wholeQuestion?: true;
  /** The clock time that was said last is meant: "same time on Thursday". */
  sameTime?: true;
  /** All times of the message are one list: "saturday or sunday". */
  linked?: true;
  /** A stretch of time is wanted as a whole: "block friday afternoon". */
  blocking?: true;
  /** "all day" or "whole day" was said. */
  allDay?: true;
  /** How many words are neither part of an entity nor noise: 0 for "tomorrow at noon, please". */
  unexplained: number;
};

/** What a template lets the language know of itself. */
export type TemplateSketch = {
  name: string;
  utterances: readonly string[];
  slots: readonly SlotSketch[];
  /** What becomes of an event by it. */
  writes?: 'new' | 'change' | 'deletion';
};

export type SlotSketch = {
  name: string;
  /** The slot type of the template file: "date-time-range", "people", "text" ... */
  type: string;
  /** What people call it: "title", "name", "subject". */
  names: readonly string[];
  /** Only for lists of a designer's own. */
  options?: readonly { value: string; title?: string; phrases: readonly string[] }[];
};

/** When and where a message is read. */
export type ReadingContext = {
  /** "2026-11-21T09:00:00": the wall clock in `zone`. */
  reference: string;
  /** The speaker's. */
  zone: Zone;
  /** BCP 47, "en-GB". */
  locale: string;
};

/** `again` where the same is wanted once more; `cued` where words tie it to what was before. */
export type FollowUpWords = { kernel: string; cued: boolean; again: boolean; beside?: AdjacentDate };

/** Which day or week next to the one that was spoken of. */
export type AdjacentDate = 'dayAfter' | 'dayBefore' | 'weekAfter' | 'weekBefore';

/** Templates learnt by heart: made once when they load, asked for every message. */
export type Understanding = {
  /** Reads a message once; `edit` and `clauses` are absent, because they depend on the slots that can be changed. */
  read(text: string, context: ReadingContext): Reading;
  /**
   * The same message as it is said to a dialog with these slots: with `edit`, `clauses`, and the entities that are no part
   * of a new title. Costs a fraction of `read`, because the message is not analysed again.
   * @throws TypeError when `reading` did not come from this object's `read` or `forSlots`; a copy does not know its analysis
   */
  forSlots(reading: Reading, slots: readonly SlotSketch[]): Reading;
  /** What in a message decided which template it is likeliest for, the weightiest first. */
  why(text: string, context: ReadingContext): Reason[];
  /**
   * The sentences that the answer to a question may stand for, likeliest first: without the words around it, and as the
   * kernel of what would be said for a slot of that type ("4" as "at 4").
   */
  sentences(answer: string, type: string): string[];
  /** A question of whether somebody is free: "is Ben free on Friday". */
  asksWhether(who: string, time: string): string;
  /** The parts of a message between its commas, "and"s and sentences, with where they begin. */
  pieces(text: string): { start: number; text: string }[];
  /** Where "the", "my" or the like stands first in a text; -1 for nowhere. */
  definiteAt(text: string): number;
  /** A request to take somebody off the event that is spoken of: "remove Ben". */
  takingOff(who: string): string;
  /** What a message goes on with from what was asked for last: "next week" of "and next week?". */
  followUp(text: string): FollowUpWords;
  /** How the words of a message that came with a file speak of it, if they do. */
  fileWords(text: string): 'named' | 'pointed' | undefined;
};
