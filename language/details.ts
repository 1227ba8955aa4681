import { unitMinutes } from './durations.ts';
import { type Found, foundAt } from './found.ts';
import { NUMBER, numberOf } from './numbers.ts';
import type { Span } from './reading.ts';

const REMINDER = new RegExp(
  `(?:\\b(?:and\\s+)?(?:remind\\s+me|(?:with\\s+|set\\s+|add\\s+)?(?:an?\\s+)?(?:(?<kind1>e-?mail|pop-?up)\\s+)?(?:reminder|notification|alert)s?)\\s+(?:by\\s+(?<kind2>e-?mail|pop-?up)\\s+)?)?` +
    `(?<number>${NUMBER})\\s*(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?)\\s+(?:before(?:hand)?|earlier|in\\s+advance|ahead)(?:\\s+by\\s+(?<kind3>e-?mail|pop-?up))?`,
  'gi',
);
/** Google's limit (Events: reminders.overrides[].minutes). */
const MOST_MINUTES = 40_320;

/** Without one of these words nothing is a reminder. */
const MAY_REMIND = /before|earlier|advance|ahead/i;

/** "remind me 10 minutes before", "with an e-mail reminder a day before". */
export function readReminders(text: string): Found[] {
  if (!MAY_REMIND.test(text)) return [];
  return [...text.matchAll(REMINDER)].flatMap(match => {
    const { number = '', unit = '', kind1, kind2, kind3 } = match.groups ?? {};
    const minutes = numberOf(number) * unitMinutes(unit);
    const method = /mail/i.test(kind1 ?? kind2 ?? kind3 ?? '') ? ('email' as const) : ('popup' as const);
    if (!(minutes <= MOST_MINUTES)) return [];
    return [
      foundAt(text, match.index, match.index + match[0].length, { type: 'reminder', value: { minutes, method } }),
    ];
  });
}

const DESCRIPTION =
  /(?:^|[\s,;]+)(?:(?:with|and)\s+(?:the\s+|a\s+)?)?(?:descriptions?|notes?|agenda)\s*(?::|\bsaying\b|\breading\b)\s*(.+)$/i;

/** "with the note: bring the figures"; everything that follows is the description. */
export function readDescription(text: string): Found[] {
  const match = DESCRIPTION.exec(text);
  const value = match?.[1]?.trim().replace(/^"|"$/g, '');
  return match && value ? [foundAt(text, match.index, text.length, { type: 'description', value })] : [];
}

const CAPITALISED = "[\\p{Lu}\\d][\\p{L}\\d'’.&-]*";
const PLACE = new RegExp(
  `\\b(?:in|at)\\s+((?:the\\s+)?(?:room|meeting room|hall|building|office|floor)\\s+[\\p{L}\\d.-]+|(?:the\\s+)?${CAPITALISED}(?:\\s+(?:of\\s+|the\\s+)?${CAPITALISED})*|(?:the|my|our)\\s+(?:office|kitchen|canteen|lobby|library|gym|garden|café|cafe|restaurant|pub|boardroom|meeting room|conference room))`,
  'gu',
);

/** "in Room 7", "at the Blue Café", "in the office". Times must have been made blank before. */
export function readPlaces(text: string): Found[] {
  const match = [...text.matchAll(PLACE)][0];
  const value = match?.[1]?.replace(/[.,;!?]+$/, '').trim();
  if (!match || !value || /^\d+$/.test(value)) return [];
  return [foundAt(text, match.index, match.index + match[0].length, { type: 'place', value })];
}

/** What stands in quotes is text: it never yields entities or commands. Single quotes count only around words. */
export function readQuotes(text: string): { inner: string; span: Span }[] {
  return [...text.matchAll(/"([^"]+)"|(?<![\p{L}\d])'([^']+)'(?![\p{L}\d])|`([^`]+)`/gu)].flatMap(match => {
    const inner = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    return inner ? [{ inner, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
}
