import { readAmounts, secondsOf } from '../entities/amounts.ts';
import { en } from '../lexicon/en/index.ts';
import type { Span } from '../reading.ts';
import { anyOf } from '../text/spans.ts';
import { inOrder, wakingHours } from './clock-order.ts';
import { clocksIn, type FoundClock } from './clock-shapes.ts';
import { NUMBERED } from './numeric.ts';
import type { Piece } from './pieces.ts';
import { TO, WEEKDAY } from './vocabulary.ts';

const LINK = new RegExp(`^\\s*(?:${TO}|and|\\/)\\s*$`, 'i');

/** Clock times: "at 4", "2-3:30pm", "half past two", "between 3 and 4 pm", "noon". A bare number needs a word before it. */
export function readClocks(text: string): Piece[] {
  const found = clocksIn(text).map(clock => counted(text, clock));
  const pieces: Piece[] = [];
  for (let index = 0; index < found.length; index++) {
    const first = found[index] as FoundClock;
    const second = found[index + 1];
    const movedAt = movedFrom(text, first);
    const linked = second && movedAt === undefined && isLinked(text, first, second);
    if (linked) {
      index++;
      pieces.push(rangePiece(first, second));
    } else if ((movedAt !== undefined || stands(first) || leadsOn(text, first)) && !inNumber(text, first)) {
      pieces.push({
        kind: 'clock',
        covers: [coverOf(first)],
        from: first.clock,
        ends: ends(first, text),
        ...openOf(first, text),
        ...(movedAt !== undefined && { movedAt }),
      });
    }
  }
  return pieces;
}

/** "555-0199" holds no clock time. */
const inNumber = (text: string, { start, end }: FoundClock): boolean =>
  /\d-$/.test(text.slice(Math.max(0, start - 2), start)) || /^-\d/.test(text.slice(end, end + 2));

/** "to", "for" and the like belong to the sentence: "move it to 4" asks for something. */
const coverOf = ({ start, end, lead }: FoundClock): Span => ({
  start: start + (OF_SENTENCE.test(lead) ? lead.length : 0),
  end,
});
const OF_SENTENCE = /^(?:to|for|starting|ending)\b/i;

/** The first word before a clock time. */
const word = ({ lead }: FoundClock): string => lead.trim().split(/\s+/)[0]?.toLowerCase() ?? '';

/** "an hour before 5" is a clock time of its own. */
function counted(text: string, clock: FoundClock): FoundClock {
  const side = /^(before|after)\b/i.exec(clock.lead)?.[1];
  if (!side) return clock;
  const before = text.slice(0, clock.start);
  const amount = readAmounts(before).at(-1);
  const minutes = amount && secondsOf(amount.parts) / 60;
  if (!amount || !minutes || minutes >= 720 || before.slice(amount.span.end).trim() !== '') return clock;
  const shifted = wakingHours(clock.clock).minutes + (/after/i.test(side) ? minutes : -minutes);
  return {
    ...clock,
    start: amount.span.start,
    lead: '',
    bare: false,
    weak: false,
    clock: { minutes: (shifted + 1440) % 1440, sure: true },
  };
}

/** "not before 9" is from 9 on. */
function openOf(clock: FoundClock, text: string): { open?: 'after' | 'before' } {
  const said = word(clock);
  if (!/^(?:after|since|before)$/.test(said)) return {};
  return { open: (said === 'before') === NOT.test(text.slice(0, clock.start)) ? 'after' : 'before' };
}
const NOT = /\bnot\s+$/i;
const ENDS = /\b(?:to|until|untill|till|til)\s*$/i;
const ends = (clock: FoundClock, text: string): boolean =>
  /^(?:to|until|untill|till|til)$/.test(word(clock)) || ENDS.test(text.slice(0, clock.start));

/** A number alone is a time only where something says so: am, minutes, o'clock, or a word before it. */
const stands = (clock: FoundClock): boolean =>
  !clock.bare
    ? !clock.weak || clock.lead.trim() !== ''
    : !/^(?:about|between|-|approximately|approx\.?|to|starting|ending|)$/.test(word(clock));

/** What is beside a number makes it a time. */
const leadsOn = (text: string, clock: FoundClock): boolean => isMovedTo(text, clock) || isBesideDay(text, clock);

/** "Tomorrow 1230", "fri 2.30", "1400 on Tuesday"; not "room 1230 tomorrow". */
const isBesideDay = (text: string, { weak, start, end }: FoundClock): boolean =>
  weak &&
  (BEHIND_DAY.test(text.slice(0, start)) || (BEFORE_DAY.test(text.slice(end)) && !NUMBERED.test(text.slice(0, start))));
const DAY = `(?:${WEEKDAY}|today|tomorrow|tonight)`;
const BEHIND_DAY = new RegExp(`\\b${DAY},?\\s+$`, 'i');
const BEFORE_DAY = new RegExp(`^,?\\s+(?:on\\s+)?${DAY}\\b`, 'i');

/** "Move the dentist to 11". */
const isMovedTo = (text: string, clock: FoundClock): boolean =>
  clock.bare && word(clock) === 'to' && MOVED.test(text.slice(0, clock.start));
const MOVED = /\b(?:move|shift|push|reschedule|bring|bump)\b[^.!?]*$/i;

/** "Move my 3pm to 4" and "move the meeting from 3 to 4" name the event first: where it is said where that goes. */
function movedFrom(text: string, { start, end, lead, bare }: FoundClock): number | undefined {
  if (/^to\b/i.test(lead) || !NAMED.test(text.slice(0, start))) return undefined;
  const behind = text.slice(end);
  const to = /\bto\s/i.exec(behind);
  const isNumber = bare && lead === '' && behind.slice(0, to?.index).trim() !== '';
  return !to || isNumber || IS_RANGE.test(behind) ? undefined : end + to.index;
}
/** Words that another language hides are "x". */
const EVENT = `(?:${anyOf(en.eventWords)})`;
const NAMED = new RegExp(
  `\\b(?:move|shift|push|reschedule|bring|bump|change|postpone|delay|switch)\\b[^.!?]*` +
    `(?:\\b(?:my|our|the|that|this|x+)|['’]s)\\s+(?:(?:${EVENT}|x+)\\s+)?$`,
  'i',
);
/** "My 3 to 4 meeting". */
const IS_RANGE = new RegExp(`^\\s*(?:to|-)\\s*[\\d:.]+\\s?(?:[ap]\\.?m\\.?)?\\s+${EVENT}\\b`, 'i');

/** Two times are a range when a word links them; "and" does only after "between". */
function isLinked(text: string, first: FoundClock, second: FoundClock): boolean {
  const between =
    text.slice(first.end, second.start) + (/^(?:to|until|untill|till|til|-)$/.test(word(second)) ? second.lead : '');
  const and = /^\s*and\s*$/i.test(between);
  if (!LINK.test(between) || (and && word(first) !== 'between')) return false;
  if (!first.bare) return true;
  const dash = /^\s*-\s*$/.test(between);
  return (
    !second.bare ||
    word(first) === 'from' ||
    word(first) === 'between' ||
    (dash && first.clock.minutes !== second.clock.minutes && first.lead.trim() !== '-')
  );
}

function rangePiece(first: FoundClock, second: FoundClock): Piece {
  const covers = [{ ...coverOf(first), end: second.end }];
  const range = inOrder(first.clock, second.clock);
  return range
    ? { kind: 'clock', covers, from: first.clock, to: second.clock, ends: false }
    : { kind: 'absurd', what: 'order', covers };
}
