import type { CivilDate, Zone } from '../../time/index.ts';
import type { PersonMention } from './entities.ts';
import type { Span } from './spans.ts';
import type { TimeValue } from './times.ts';

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

/** The words that place something new next to what was shown, and how many days later it is; `after`: later on that day. */
export type BesideShown = { days: number; after?: true; span: Span };

/** A request for something new without the event that gives its time: "coffee tomorrow" of "coffee after choir tomorrow". */
export type PlacedBeside = { besideEvent: BesideEvent; rest: string };

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

/** Days as they stand to those spoken of last: all of them, the week or weekend in which they are, the day next to them. */
export type SpokenPeriod = 'all' | 'week' | 'weekend' | 'dayAfter' | 'dayBefore';

/**
 * The place of an event in the order of time: the first or last of a period, what its day starts or ends with, the one
 * going on, the last one before now, or the one after the event spoken of.
 */
export type EventTurn = 'first' | 'last' | 'start' | 'end' | 'now' | 'previous' | 'following';

/**
 * What a question can ask of the event that is spoken of. Besides what it is: whether it is `written` yet, whether anyone was
 * `told` of it, `private`, `certain`, `count` (how many of a series or a list), `clash` (what else is on then), and `order`
 * (before or after another event). `is`: it only asks
 * whether it is so, of a value that was cut out: "is it | at the office".
 */
export type FocusAspect =
  | 'written'
  | 'told'
  | 'private'
  | 'certain'
  | 'count'
  | 'clash'
  | 'order'
  | 'length'
  | 'often'
  | 'organizer'
  | 'calendar'
  | 'who'
  | 'where'
  | 'when'
  | 'is';

/** What a question asks of the event that is spoken of. */
export type FocusQuestion = {
  asks: FocusAspect;
  /** Of a series or a list: the first is 1, the last is -1. */
  nth?: number;
  /** With `order`: the words of the other event. */
  rival?: string;
};

/**
 * What a whole message wants for the event that is spoken of, besides what a slot of it holds: a note in it, to mark it as
 * tentative, or another time to be proposed that is not named.
 */
export type SaidOfFocus = { wants: 'note'; note: string } | { wants: 'tentative' | 'proposal' };

/** What a message may agree to. */
export type Proposed = {
  /** What would be done. */
  readonly does: 'add' | 'change' | 'remove' | 'accept' | 'decline' | 'maybe' | undefined;
  /** Names that stand for it: the title of the event. */
  readonly names: readonly string[];
  /** It is about several events, a new series, or more than one event of a series (`whole`), or other requests wait for the same yes. */
  readonly several: 'listed' | 'series' | 'waiting' | 'whole' | undefined;
};
