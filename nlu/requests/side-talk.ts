import { dateOf, type Zone } from '../../time/index.ts';
import type { Entity } from '../reading/entities.ts';
import type { Almanac, Chat } from '../reading/requests.ts';
import type { TimeValue } from '../reading/times.ts';
import { anyPhrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { anyMayMatch, QuickPattern } from '../text/quick-pattern.ts';
import { wholeZoneReader } from '../time/zones.ts';
import type { Words } from '../words/words.ts';

/** Longer messages say more. */
const MOST_WORDS = 14;
const LONGEST = 100;

/** What stands for a time and for a place. */
const CLASSES = { time: '(?<time>.{2,60}?)', place: '(?<place>.{2,40}?)' };

/** Finds the entities of a part of the message by itself. */
type Find = (part: string) => Entity[];

/**
 * Reads a whole message that asks what any calendar on the wall says: "when's Easter", "how many days until Christmas", "what week is
 * it", "what time is 3pm in New York". What it asks about must be a time by itself, and a place must have a zone.
 */
export function almanacReader(words: Words): (text: string, find: Find) => Almanac | undefined {
  const { sideTalk } = words;
  const bare = withoutAround(words);
  const zoneOf = wholeZoneReader(words);
  const whole = (shape: string) => new QuickPattern(`^${anyPhrase([shape], CLASSES)}$`, 'iu');
  const readers = ASKED.flatMap(asks => sideTalk[asks].map(shape => [asks, whole(shape)] as const));
  const readAs = (text: string, find: Find): Almanac | undefined => {
    for (const [asks, pattern] of readers) {
      const match = pattern.exec(text);
      const said = match && almanacOf(asks, match.groups ?? {}, { find, zoneOf });
      if (said) return said;
    }
    return undefined;
  };
  const mayAsk = anyMayMatch(readers.map(([, pattern]) => pattern));
  return (text, find) => {
    if (text.length > LONGEST || !mayAsk(text)) return undefined;
    const [plain, asked] = [text.replace(END, '').trim(), bare(text)];
    return readAs(plain, find) ?? (asked === plain ? undefined : readAs(asked, find));
  };
}

/** Cuts off what leads to a question and stands around it: "hi, can you tell me …", "… please". */
function withoutAround({ sideTalk, hints, polite }: Words): (text: string) => string {
  const around = `(?:${anyPhrase([...sideTalk.around, ...polite])})`;
  const lead = new QuickPattern(`^(?:(?:${around}|${anyPhrase(hints.openings)})[\\s,]+){1,6}`, 'iu');
  const tail = new QuickPattern(`(?:[\\s,]+${around}){1,3}$`, 'iu');
  return text => {
    const asked = text.replace(END, '').trim();
    const from = lead.exec(asked)?.[0].length ?? 0;
    const rest = asked.slice(from);
    return rest.slice(0, tail.exec(rest)?.index ?? rest.length);
  };
}

const END = /[\s?.!]+$/;

/** The most special first. */
const ASKED = ['zone', 'there', 'here', 'clock', 'weekOf', 'week', 'days', 'today', 'date'] as const;

type Readers = { find: Find; zoneOf: (text: string) => string | undefined };

function almanacOf(
  asks: (typeof ASKED)[number],
  { time, place }: Record<string, string | undefined>,
  { find, zoneOf }: Readers,
): Almanac | undefined {
  const at = time === undefined ? undefined : timeIn(time, find);
  const zone = place === undefined ? undefined : (zoneOf(place) as Zone | undefined);
  if ((time !== undefined && !at) || (place !== undefined && zone === undefined)) return undefined;
  const day = at && !at.said.time ? { day: dateOf(at.start) } : undefined;
  switch (asks) {
    case 'date':
    case 'days':
      return day && { asks, ...day };
    case 'weekOf':
      return day && { asks: 'week', ...day };
    case 'there':
      return at?.said.time && zone ? { asks: 'clock', at, zone } : undefined;
    case 'here':
      return at?.said.time && at.zone ? { asks: 'clock', at } : undefined;
    case 'clock':
      return zone && { asks, zone };
    default:
      return { asks };
  }
}

/** The time that a text consists of, with its zone. */
function timeIn(text: string, find: Find): TimeValue | undefined {
  const part = text.trim();
  const [first, ...others] = find(part);
  const isAll = first?.span.start === 0 && (others.at(-1) ?? first).span.end === part.length;
  const areOfZone = others.every(({ type }) => type === 'time-zone');
  return isAll && areOfZone && first.type === 'time' ? first.value : undefined;
}

/** Reads what only passes the time of day: thanks, praise and moods, in a message that says little else. */
export function chatReader({ sideTalk }: Words): (text: string) => Chat | undefined {
  const kinds = CHAT.map(
    kind => [kind, new QuickPattern(`${WORD_START}(?:${anyPhrase(sideTalk[kind])})${WORD_END}`, 'iu')] as const,
  );
  return text =>
    text.split(/\s+/).length > MOST_WORDS ? undefined : kinds.find(([, pattern]) => pattern.test(text))?.[0];
}

const CHAT = ['thanks', 'praise', 'mood'] as const satisfies Chat[];
