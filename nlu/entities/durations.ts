import { matchesOf } from '../text/quick-pattern.ts';
import { type FoundEntity, foundAt } from '../text/spans.ts';
import { AMOUNT, type Amount, countsDays, readAmounts, secondsOf } from './amounts.ts';

const UNIT_MINUTES = { minute: 1, hour: 60, day: 1440, week: 10080 } as const;
/** The longest length that an event is given; nobody means more than a month in hours and minutes. */
const mostMinutes = (amount: Amount): number => (countsDays(amount) ? 366 : 31) * UNIT_MINUTES.day;

/** Minutes of "N unit". */
export function unitMinutes(unit: string): number {
  const first = unit[0]?.toLowerCase();
  const name = first === 'm' ? 'minute' : first === 'h' ? 'hour' : first === 'd' ? 'day' : 'week';
  return UNIT_MINUTES[name];
}

const LEAD = /\b(?:for\s+)?(?:about\s+|around\s+)?(?:(?:a|the)\s+)?$/i;
const SAID = /^for\b/i;
const LASTS = /\b(?:make\s+(?:it|that)|takes?|last(?:s|ing)?)\s+$/i;
/** "in 2 hours", "the last 3 days" lead to a time; after a helping verb, "last" is a verb, and one may "fit in" an hour. */
const LEADS_TO_TIME =
  /\b(?:(?<!\b(?:fit|squeeze|get|slot|pencil|book)\s)in|within|after|every|(?:the|this|our|my)\s+(?:next|last|past|previous|coming|following|first)|next|(?<!(?:\b(?:to|will|should|can|could|would|may|might|must|not|does|did|do)|n't)\s)last|past|previous|coming|following|first)\s+(?:the\s+)?(?:about\s+)?(?:a\s+)?$/i;
const GOES_ON_AS_TIME =
  /^(?:'s)?\s+(?:ago|back\b|from\s+(?:now|today|tomorrow|yesterday|tmrw)|before|later|earlier|after|past|in\s+advance|ahead|time\b|to\s+(?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|hence\b)/i;
/** "3 weeks from Monday" is a day; "an hour from 2pm" lasts. */
const FROM = /^\s+from\b/i;

/** "for an hour and a half", "1h30", "half an hour", "90 min"; not "in 2 hours", "2 hours ago", "3 days before". */
export function readDurations(text: string): FoundEntity[] {
  return [...negative(text), ...readAmounts(text).flatMap(amount => durationOf(text, amount))];
}

/** "for -30 minutes" */
const negative = (text: string): FoundEntity[] =>
  /-\d|minus/i.test(text)
    ? matchesOf(NEGATIVE, text).map(({ index, 0: said }) => foundAt(text, index, index + said.length, NO_LENGTH))
    : [];
const NEGATIVE = new RegExp(`(?:\\bfor\\s+|^|(?<=\\b(?:it|to|lasting)\\s+))(?:-|minus\\s+)${AMOUNT}`, 'giu');
const NO_LENGTH = { type: 'impossible', what: 'length' } as const;

function durationOf(text: string, amount: Amount): FoundEntity[] {
  const before = text.slice(0, amount.span.start);
  const lead = LEAD.exec(before)?.[0] ?? '';
  const start = amount.span.start - (SAID.test(lead) || /about|around/i.test(lead) ? lead.length : 0);
  const rest = text.slice(amount.span.end);
  const end = amount.span.end + (/^\s+long\b/.exec(rest)?.[0].length ?? 0);
  const said = SAID.test(lead);
  const minutes = secondsOf(amount.parts) / 60;
  if (LEADS_TO_TIME.test(before) || GOES_ON_AS_TIME.test(rest) || (!said && isOther(amount, before, rest))) return [];
  if (minutes > 0 && minutes <= mostMinutes(amount)) return [foundAt(text, start, end, { type: 'duration', minutes })];
  // "Book 3 years of lessons" does not say that the event is so long.
  const plain = said || LASTS.test(before) || (before + rest).trim() === '';
  return plain || minutes === 0 ? [foundAt(text, start, end, NO_LENGTH)] : [];
}

/** "14h30" is a clock time, "a day" too vague, and "3 weeks from Monday" a day. */
function isOther({ text, parts }: Amount, before: string, rest: string): boolean {
  const ofTheClock = /^\d{1,2}\s?h(?:\s?\d{2})?$/i.test(text);
  if (
    ofTheClock &&
    ((parts.hours ?? 0) >= LONGEST_SHORTHAND || /\b(?:at|from|between|by|until|to)\s+$|-\s?$/i.test(before))
  )
    return true;
  if (ofTheClock && /^\s*(?:-|to\b)\s*\d/i.test(rest)) return true;
  if (/^an?\s+(?:day|week|month|quarter|year|night|s|d|w|h|second|sec|decade)$/i.test(text)) return true;
  if (/^\d\s?s$|^\d+\s?[dwm]s$/i.test(text)) return true;
  // "At 9 hours"
  if (/^\d{1,2}\s+h(?:ou)?rs$/i.test(text) && /\bat\s+$/i.test(before)) return true;
  // "the 90s", "the twenty second"
  if (/\ds$/i.test(text) && /\b(?:the|in)\s+$/i.test(before)) return true;
  // "24 Hour Fitness"
  if (
    /^24[\s-]?h(?:(?:ou)?rs?)?$/i.test(text) &&
    /^[\s-]\p{L}/u.test(rest) &&
    !/^\s(?:from|on|in|at|with)\b/i.test(rest)
  )
    return true;
  if (/\bsecond$/i.test(text) && parts.seconds !== 1) return true;
  return FROM.test(rest) && secondsOf(parts) >= 86_400;
}

/** "8h30" may be how long something is; "9h30" is when it is. */
const LONGEST_SHORTHAND = 9;
