import { type Found, foundAt } from './found.ts';
import { NUMBER, numberOf } from './numbers.ts';

const UNIT_MINUTES = { minute: 1, hour: 60, day: 1440, week: 10080 } as const;
const UNIT = '(?:minutes?|mins?|hours?|hrs?|h|days?|weeks?)';
/** "for an hour and a half", "1h30", "half an hour", "90 min"; not "in 2 hours", "2 hours ago", "3 days before". */
const DURATION = new RegExp(
  `(?<![\\w:.])(?:for\\s+)?(?:about\\s+)?(?:` +
    `(?<half>half\\s+an\\s+hour)|(?<quarter>(?:a\\s+)?quarter\\s+of\\s+an\\s+hour)|` +
    `(?<hm>(\\d{1,2})\\s?h\\s?(\\d{2}))|` +
    `(?<number>${NUMBER})(?<gap>\\s+|\\s?-\\s?|)(?<unit>${UNIT})(?<half2>\\s+and\\s+a\\s+half)?` +
    `(?:\\s+(?:and\\s+)?(?<more>${NUMBER})\\s*(?:minutes?|mins?))?` +
    `)(?![\\w])(?:\\s+long)?`,
  'gi',
);

/** Minutes of "N unit". */
export function unitMinutes(unit: string): number {
  const first = unit[0]?.toLowerCase();
  const name = first === 'm' ? 'minute' : first === 'h' ? 'hour' : first === 'd' ? 'day' : 'week';
  return UNIT_MINUTES[name];
}

/** A word or letter of length must be there for any of it to match. */
const MAY_LAST = /\b(?:hours?|hrs?|min|days?|weeks?|half|quarter)|\d\s?(?:h|m|d|w)/i;

export function readDurations(text: string): Found[] {
  if (!MAY_LAST.test(text)) return [];
  return [...text.matchAll(DURATION)].flatMap(match => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(0, start);
    const said = /^for\b/i.test(match[0]);
    if (/\b(?:in|within|next|last|past|after|every)\s+(?:the\s+)?(?:next\s+|last\s+|past\s+)?$/i.test(before))
      return [];
    if (/^\s+(?:ago|from now|before|later|earlier|in advance|ahead|time\b)/i.test(text.slice(end))) return [];
    const minutes = minutesOf(match.groups ?? {});
    const tooVague =
      !said && /^(?:day|week)/i.test(match.groups?.['unit'] ?? '') && /^an?$/i.test(match.groups?.['number'] ?? '');
    if (!(minutes > 0) || minutes > 366 * 1440 || tooVague) return [];
    return [foundAt(text, start, end, { type: 'duration', minutes })];
  });
}

function minutesOf(groups: Record<string, string | undefined>): number {
  const { half, quarter, hm, number = '', unit = '', half2, more } = groups;
  if (half) return 30;
  if (quarter) return 15;
  if (hm) {
    const [, hours, minutes] = /(\d+)\s?h\s?(\d+)/i.exec(hm) ?? [];
    return Number(hours) * 60 + Number(minutes);
  }
  const whole = numberOf(number) * unitMinutes(unit);
  return whole + (half2 ? unitMinutes(unit) / 2 : 0) + (more ? numberOf(more) : 0);
}
