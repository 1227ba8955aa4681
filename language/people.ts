import { anyOf, blanked, type Found, foundAt } from './found.ts';
import type { PersonMention } from './reading.ts';
import { en } from './words/en.ts';

const ADDRESS = '[^\\s@<>,;:"()\\[\\]\\\\]+@[^\\s@<>,;:"()\\[\\]\\\\]+';
const CAPITAL = "\\p{Lu}[\\p{L}'’-]+";
const NAME = `${CAPITAL}(?:\\s+${CAPITAL}){0,2}`;
const ONE = `(?:(?:${NAME})\\s*<${ADDRESS}>|<?${ADDRESS}>?|${NAME}|\\p{Ll}[\\p{L}'’-]+(?![\\p{L}'’-]|\\s+of\\b))`;
/** After these words stand people, whatever their case. */
const CUE = `(?:${[
  'meeting with',
  'meet with',
  'along with',
  'together with',
  'with',
  'without',
  'invite',
  'inviting',
  'uninvite',
  'meet',
  'meeting',
  'see',
  'include',
  'including',
  'includes',
  'add',
  'remove',
  'for',
]
  .map(cue => `[${cue[0]?.toUpperCase()}${cue[0]}]${cue.slice(1)}`)
  .join('|')})`;
const LIST = new RegExp(
  `(?<![\\p{L}\\w])(${CUE})\\s+(${ONE}(?:\\s*(?:,|;|\\band\\b|&|\\bor\\b)\\s*(?:and\\s+)?${ONE})*)`,
  'gu',
);
const ADDRESSED = new RegExp(`(?:(${NAME})\\s*<(${ADDRESS})>|<?(${ADDRESS})>?)`, 'gu');
const NOT_NAMES = new Set([...en.notNames, ...Object.keys(en.weekdays), ...en.months, ...Object.keys(en.dayParts)]);
/** Words that show that the stretch is no name although it stands where one could. */
const ENDS_NAME = new RegExp(
  `\\s(?:${anyOf(['on', 'at', 'in', 'to', 'from', 'about', 'for', 'and', 'or', 'next', 'this'])})$`,
  'i',
);

/** "add yoga to my calendar" adds no guest. */
const NO_GUESTS = /^\s+(?:to|in|into|on)\s+(?:my|the|our)\s+(?:calendar|diary|agenda|schedule)\b/i;

/** People by name (after a word such as "with", or capitalised) and by e-mail address anywhere. */
export function readPeople(text: string): Found[] {
  const lists = [...text.matchAll(LIST)].flatMap(match => {
    const [, cue = '', names = ''] = match;
    const start = match.index + match[0].length - names.length;
    if (NO_GUESTS.test(text.slice(start + names.length))) return [];
    return peopleAt(text, start, names, /^for$/i.test(cue));
  });
  const rest = blanked(
    text,
    lists.flatMap(({ covers }) => covers),
  );
  const alone = [...rest.matchAll(ADDRESSED)].map(match =>
    foundAt(text, match.index, match.index + match[0].length, { type: 'people', people: [addressed(match)] }),
  );
  return [...lists, ...alone].toSorted((a, b) => a.entity.span.start - b.entity.span.start);
}

/** The people of a list, as far as it is one: it ends before the first word that is nobody's name. */
function peopleAt(text: string, start: number, list: string, onlyAddresses: boolean): Found[] {
  const people: PersonMention[] = [];
  let end = 0;
  for (const part of list.matchAll(new RegExp(ONE, 'gu'))) {
    const person = personOf(part[0], onlyAddresses);
    if (part[0].toLowerCase() === 'and') continue;
    if (person === 'me') end = part.index + part[0].length;
    else if (person) {
      people.push(person);
      end = part.index + part[0].length;
    } else break;
  }
  return people.length > 0 ? [foundAt(text, start, start + end, { type: 'people', people })] : [];
}

function personOf(text: string, onlyAddress: boolean): PersonMention | 'me' | undefined {
  const address = new RegExp(ADDRESSED.source, 'u').exec(text);
  if (address) return addressed(address);
  if (/^(?:me|myself)$/i.test(text)) return 'me';
  const first = text.split(/\s+/)[0]?.toLowerCase() ?? '';
  if (onlyAddress || NOT_NAMES.has(first) || NOT_NAMES.has(text.toLowerCase()) || ENDS_NAME.test(text))
    return undefined;
  return { name: text.replace(/['’]s$/, '') };
}

function addressed([, name, inBrackets, alone]: RegExpExecArray | RegExpMatchArray): PersonMention {
  const email = (inBrackets ?? alone ?? '').replace(/^<|[>.,;:!?]+$/g, '');
  return { ...(name && { name }), email };
}
