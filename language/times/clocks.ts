import { anyOf } from '../found.ts';
import { en } from '../words/en.ts';
import type { Clock, Piece } from './pieces.ts';

const HOUR_WORDS = Object.keys(en.numbers).filter(word => (en.numbers[word] ?? 0) <= 12 && word.length > 2);
const HALF = `(?<half>half past|half-past|quarter past|quarter to|quarter-past|quarter-to|(?:5|10|20|25) past|\\d{1,2} minutes (?:past|to)|ten past|ten to|five past|five to|twenty past|twenty to)\\s+(?<halfhour>\\d{1,2}|${anyOf(HOUR_WORDS)})(?:\\s?(?<halfmeridiem>[ap])\\.?m\\b\\.?)?`;
const PLAIN = `(?:(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))?(?:\\s?(?<meridiem>[ap])\\.?\\s?m\\b\\.?)?(?:\\s?o'?clock)?|(?<word>${anyOf(HOUR_WORDS)})\\b(?:\\s(?<wordminute>fifteen|thirty|forty[ -]five)\\b)?(?:\\s?(?<wordmeridiem>[ap])\\.?m\\b\\.?|\\s?o'?clock)?|(?<noon>noon|midday|midnight))`;
/** What follows a number of things, not an hour: "at 3 of the shops", "around 20 people". */
const COUNTED = `(?:of|people|persons?|guests?|others?|more|percent|per cent|dollars?|euros?|pounds?|kilos?|kilomet(?:re|er)s?|km|miles?|degrees?)\\b`;
const rename = (source: string, suffix: string): string => source.replace(/\(\?<(\w+)>/g, `(?<$1${suffix}>`);
const ONE = `(?:${HALF}|${PLAIN})`;
const CLOCK = new RegExp(
  `(?<![\\w:.,/$€£#-])(?:(?<lead>(?:at|from|between|around|about|by|after|before|until|till)(?=\\s)|@)\\s*|-\\s*)?` +
    `${rename(ONE, '1')}(?:\\s*(?<link>-|to|until|till|and|through)\\s*${rename(ONE, '2')})?(?![\\w:/%]|[.,]\\d|\\s+${COUNTED})` +
    `(?<part>\\s+(?:in the (?:morning|afternoon|evening)|at night))?`,
  'gi',
);

/** Clock times: "at 4", "2-3:30pm", "half past two", "between 3 and 4 pm", "noon". A bare number needs a word before it. */
export function readClocks(text: string): Piece[] {
  return [...text.matchAll(CLOCK)].flatMap((match): Piece[] => {
    const groups = match.groups ?? {};
    const [from, to] = [clockOf(groups, '1'), clockOf(groups, '2')];
    if (!from || !plausible(match, groups, from, to)) return [];
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const piece = { covers: [{ start, end: match.index + match[0].length }], kind: 'clock' as const };
    const said = partOfDay(groups['part'], from);
    const ends = ENDS.test(groups['lead'] ?? '') || ENDS.test(text.slice(0, start));
    if (!to || !linked(groups)) return [{ ...piece, from: said, ends }];
    const range = inOrder(said, partOfDay(groups['part'], to));
    return [range ? { ...piece, ...range, ends: false } : { covers: piece.covers, kind: 'absurd' }];
  });
}

const ENDS = /\b(?:to|until|till)\s*$/i;

/** "and" joins two times only after "between". */
const linked = ({ lead, link }: Record<string, string | undefined>): boolean =>
  link?.toLowerCase() !== 'and' || lead?.toLowerCase() === 'between';

/** A number alone is a time only where something says so: am, minutes, o'clock, a word before it, or a range's other half. */
function plausible(
  match: RegExpExecArray,
  groups: Record<string, string | undefined>,
  from: Clock,
  to: Clock | undefined,
) {
  const bare = (suffix: string): boolean =>
    (groups[`hour${suffix}`] ?? groups[`word${suffix}`]) !== undefined &&
    ['minute', 'wordminute', 'meridiem', 'wordmeridiem'].every(part => groups[`${part}${suffix}`] === undefined) &&
    !/o'?clock/i.test(match[0]);
  const lead = groups['lead']?.toLowerCase();
  if (groups['minute1'] !== undefined && /\d\.\d/.test(match[0]) && !lead && !groups['meridiem1']) return false;
  if (!bare('1')) return true;
  if (to)
    return (
      !bare('2') || lead === 'from' || lead === 'between' || (groups['link'] === '-' && from.minutes !== to.minutes)
    );
  return (lead !== undefined && lead !== 'about' && lead !== 'between') || groups['part'] !== undefined;
}

function clockOf(groups: Record<string, string | undefined>, suffix: string): Clock | undefined {
  const get = (name: string): string | undefined => groups[`${name}${suffix}`]?.toLowerCase();
  const noon = get('noon');
  if (noon) return { minutes: noon === 'midnight' ? 1440 : 720, sure: true };
  const half = get('half');
  if (half) return shifted(half, hourNumber(get('halfhour')), get('halfmeridiem'));
  const hour = hourNumber(get('hour') ?? get('word'));
  if (hour === undefined) return undefined;
  const minute = Number(get('minute') ?? en.numbers[get('wordminute') ?? ''] ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  const twoDigits = /^0/.test(get('hour') ?? '') && get('minute') !== undefined;
  return withMeridiem(hour * 60 + minute, get('meridiem') ?? get('wordmeridiem'), twoDigits);
}

const hourNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : (en.numbers[text] ?? Number(text));

function shifted(half: string, hour: number | undefined, meridiem: string | undefined): Clock | undefined {
  if (hour === undefined || hour > 12) return undefined;
  const amount = /half/.test(half) ? 30 : /quarter/.test(half) ? 15 : (hourNumber(half.split(' ')[0]) ?? 0);
  const minutes = hour * 60 + (/to$/.test(half) ? -amount : amount);
  return withMeridiem((minutes + 1440) % 1440, meridiem, false);
}

function withMeridiem(minutes: number, meridiem: string | undefined, sure: boolean): Clock | undefined {
  const hour = Math.floor(minutes / 60);
  if (!meridiem) return { minutes, sure: sure || hour >= 13 || hour === 0 };
  if (hour > 12) return undefined;
  return { minutes: (minutes % 720) + (meridiem === 'p' ? 720 : 0), sure: true };
}

function partOfDay(part: string | undefined, clock: Clock): Clock {
  if (!part || clock.sure) return clock;
  const late = /afternoon|evening|night/i.test(part) && clock.minutes < 720;
  return { minutes: clock.minutes + (late ? 720 : 0), sure: true };
}

/** The longest stretch over midnight that is believed; "3pm to 2pm" is more likely a slip. */
const LONGEST_NIGHT = 12 * 60;

/** "10 to 2" ends in the afternoon; "2 to 3 pm" begins in it. Nothing when the end is before the start. */
export function inOrder(from: Clock, to: Clock): { from: Clock; to: Clock } | undefined {
  let begin = from;
  if (to.sure && !from.sure && to.minutes >= 720 && from.minutes < 720 && from.minutes + 720 < to.minutes) {
    begin = { minutes: from.minutes + 720, sure: true };
  } else if (to.sure && !from.sure) begin = { ...from, sure: true };
  const waking = wakingHours(begin);
  let end = to.sure ? to.minutes : to.minutes % 1440;
  while (!to.sure && end <= waking.minutes && end < 1440) end += 720;
  const last = end <= waking.minutes ? end + 1440 : end;
  if (last > 1440 && last - waking.minutes > LONGEST_NIGHT) return undefined;
  return { from: waking, to: { minutes: last, sure: true } };
}

/** A meeting "at 4" is in the afternoon unless said otherwise: an unsure hour before eight is taken for a later one. */
export function wakingHours(clock: Clock): Clock {
  return !clock.sure && clock.minutes < 8 * 60
    ? { minutes: clock.minutes + 720, sure: true }
    : { ...clock, sure: true };
}
