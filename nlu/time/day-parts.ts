import { en } from '../lexicon/en/index.ts';
import { anyOf } from '../text/spans.ts';
import type { Hours, Piece, TimeContext } from './pieces.ts';
import { DAY_PART, dayPartOf } from './vocabulary.ts';

const SIDE = '(?<side>early|late|later|earlier|mid|middle\\s+of|beginning\\s+of|end\\s+of|start\\s+of)';
const TONIGHT = anyOf(en.times.tonight);
const PART = new RegExp(
  `(?<![\\p{L}\\d'-])(?:(?<lead>(?:in|during|for|at|over|by)\\s+(?:the\\s+)?|the\\s+)?(?:${SIDE}(?:\\s+(?:on\\s+)?(?:in\\s+)?|\\s?-\\s?|)(?:the\\s+)?)?(?:hours\\s+of\\s+the\\s+)?` +
    `(?:(?<which>this|next|last|previous|the\\s+same)\\s+(?<side2>early|late|mid)?\\s*-?)?(?<part>${DAY_PART})|(?<side3>early|late|later)?\\s*(?<tonight>${TONIGHT}))(?![\\p{L}\\d'])`,
  'giu',
);
const MAY_NAME_PART = new RegExp(
  `(?:${anyOf([...Object.keys(en.times.dayParts), ...en.times.tonight])})(?![\\p{L}\\d])`,
  'iu',
);
/** A greeting is no time; nobody is greeted with "good night". */
const GREETING = /\bgood\s+$/i;
const GREETED = /^(?:morning|afternoon|evening)$/i;
/** "at lunch" is when, "for lunch" what for. */
const MEAL = /^(?:lunch)$/i;
const MERIDIEM = /^[ap]m$/i;
/** Of what happens then, a part of the day may stand right before it: "morning meetings". */
export const BEFORE_EVENTS = /^\s+(?:meetings?|events?|appointments?|calls?|slots?|plans|schedule|agenda)\b/i;

/** "in the morning", "late this afternoon", "tonight", "evening". Clock times must have been made blank before. */
export function readDayParts(text: string, { today }: TimeContext): Piece[] {
  if (!MAY_NAME_PART.test(text)) return [];
  return [...text.matchAll(PART)].flatMap((match): Piece[] => {
    const { lead = '', which, part = '', tonight, side, side2, side3 } = match.groups ?? {};
    const greets = GREETED.test(part) && GREETING.test(text.slice(0, match.index));
    if (greets || !fits(text, match)) return [];
    const covers = [{ start: match.index, end: match.index + match[0].length }];
    const name = tonight ? 'tonight' : (dayPartOf(part) ?? '');
    const whole = en.dayParts[name];
    if (!whole) return [];
    const hours = sideOf(side ?? side2 ?? side3, whole);
    const days = which && /last|previous/i.test(which) ? -1 : which && /next/i.test(which) ? 1 : 0;
    if (tonight || (which && !/same/i.test(which)))
      return [{ kind: 'date', covers, date: today.plus({ days }), part: hours }];
    const said = /^(?:in|during|for|at|over|by)\b/i.test(lead) || side !== undefined || name === 'end of day';
    return [{ kind: 'part', covers, part: hours, sure: said || alone(text, match) }];
  });
}

/** Lunch is a time of day only after "at" or a day, and "am" only right after a day. */
function fits(text: string, match: RegExpExecArray): boolean {
  const { lead = '', which, part = '' } = match.groups ?? {};
  const end = match.index + match[0].length;
  if (MEAL.test(part)) {
    const alone =
      /\b(?:tomorrow|today|day)\s+$/i.test(text.slice(0, match.index)) && /^\s*(?:$|[,.!?])/.test(text.slice(end));
    return /\b(?:at|during|over)\b/i.test(lead) || alone;
  }
  if (!MERIDIEM.test(part)) return true;
  const iAm = /\bi\s+$/i.test(text.slice(0, end - part.length));
  return !which && !iAm && (lead === '' || /\bthe\b/i.test(lead));
}

const alone = (text: string, match: RegExpExecArray): boolean => match[0].trim() === text.trim();

/** The first or last two hours; of a morning and an evening that is early and late enough. */
export function sideOf(side: string | undefined, [from, to]: Hours): Hours {
  if (!side) return [from, to];
  if (/^(?:early|earlier|beginning|start)/i.test(side)) return [from, from + 2];
  if (/^mid/i.test(side)) return [from + 2, to];
  return [to - 2, to];
}
