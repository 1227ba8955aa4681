import type { Span } from '../reading/spans.ts';
import { anyPhrase, BEHIND_WORD } from '../text/phrases.ts';
import { matchesOf, QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt } from '../text/spans.ts';
import type { Words } from '../words/words.ts';
import { vagueTest } from './vague.ts';

/** Reads "no reminder", "without a notification" and "never mind the reminder". */
export function noReminderReader({ smallWords, edits, parts }: Words): (text: string) => FoundEntity[] {
  const article = `(?:(?:${anyPhrase(edits.article)}|${anyOf(smallWords.leads)})${BEHIND_WORD}){0,2}`;
  const pattern = new QuickPattern(
    `(?<![\\p{L}\\d])(?:${anyOf(smallWords.negations)}|${anyPhrase(parts.dropped)})\\s+${article}(?:${anyPhrase(parts.names.reminder)})(?!\\p{L})`,
    'giu',
  );
  return text =>
    pattern.all(text).map(({ index, 0: said }) => foundAt(text, index, index + said.length, { type: 'reminder' }));
}

/** Reads "with the note: bring the figures" and "tell them to bring snacks"; everything that follows is the description. */
export function descriptionReader({
  description: { lead, names, saying, telling },
  edits,
  polite,
}: Words): (text: string) => FoundEntity[] {
  const noted = new RegExp(
    `(?:^|[\\s,;]+)(?:(?:${anyPhrase(lead)})\\s+)*(?:${anyPhrase(names)})\\s*(?::|(?:${anyOf(saying)})(?!\\p{L}))\\s*(.+)$`,
    'iu',
  );
  const before = `(?:(?:${anyPhrase([...edits.lead, ...polite])})[\\s,]+){0,3}`;
  const told = new QuickPattern(`^\\s*${before}(?:${anyPhrase(telling)})\\s*(\\S.+)$`, 'iu');
  return text => {
    const match = noted.exec(text) ?? told.exec(text);
    const value = match?.[1]?.trim().replace(/^"|"$/g, '');
    return match && value ? [foundAt(text, match.index, text.length, { type: 'description', value })] : [];
  };
}

const WORD = "[\\p{Lu}\\d][\\p{L}\\d'’&-]*(?:[.][\\p{L}\\d'’&-]+)*";
/** Abbreviations. A full stop after any other word ends the place. */
const SHORTENED = '(?:\\p{Lu}|St|Dr|Ave|Rd|Blvd|Ste|Apt|Mt|Str)[.]';
const CAPITALISED = `(?:${SHORTENED}(?=\\s)|${WORD}|#\\s?\\d+\\p{L}?)`;

/** Reads "in Room 7", "at the Blue Café", "in the office". Times must be blank already. */
export function placeReader(words: Words): (text: string) => FoundEntity[] {
  const { places, timeNames, smallWords, polite, courtesy, people } = words;
  const { before, kept = [], article, numbered, within, known, never, small, particles } = places;
  const the = article.length > 0 ? `(?:(?:${anyOf(article)})${BEHIND_WORD})?` : '';
  // "At the library downtown", "au café de la gare": up to the end or to what was understood.
  const stops = anyOf([...smallWords.words, ...polite, ...courtesy, ...people.companyCues, ...people.and]);
  const word = `(?:(?:${anyOf(within)})${BEHIND_WORD}){0,2}(?!(?:${stops})(?!\\p{L}))\\p{L}[\\p{L}\\d'’-]*`;
  const goesOn = `(?:(?:\\s${word}){1,3}(?=\\s*(?:[.,!?;]|$)|\\s{3}))?`;
  // In "put in the dentist", a small word belongs to the verb.
  const verb = `(?<![\\p{L}\\d])(?:${anyOf(particles)})\\s`;
  // "The Rose and Crown in Henley" is one place.
  const inn =
    article.length > 0
      ? `(?:${anyOf(article)})${BEHIND_WORD}${CAPITALISED}\\s+(?:${anyOf(people.and)}|&)\\s+${CAPITALISED}(?:\\s+(?:${anyOf(before)})${BEHIND_WORD}${CAPITALISED})?|`
      : '';
  const named = new QuickPattern(
    `(?<![\\p{L}\\d]|${verb})(${anyOf(before)})${BEHIND_WORD}(${the}(?:${anyOf(numbered)})\\s+(?!(?:${anyOf(within)}|${stops})(?!\\p{L}))[\\p{L}\\d.-]+|${inn}` +
      `(?!(?:${anyPhrase(never)})(?!\\p{L}))${the}${CAPITALISED}(?:\\s+(?:(?:${anyOf(within)})${BEHIND_WORD})?${CAPITALISED})*|(?:${anyPhrase(known)})${goesOn})`,
    'u',
  );
  // In small letters, right after something that was understood: "tomorrow at 7 in the little italian place".
  const follows = new QuickPattern(
    `(?<=\\S\\s{3,})(${anyOf(small.before)})${BEHIND_WORD}((?!(?:${anyPhrase(small.never)})(?!\\p{L}))\\p{Ll}[\\p{L}\\d'’&-]*(?:\\s\\p{L}[\\p{L}\\d'’&-]*){0,4})(?=\\s*[.!?]*$|\\s{3})`,
    'u',
  );
  // By itself between commas: "figures, room 2.17".
  const apart = new QuickPattern(
    `(?<=[,;:(–—]\\s*)()((?:${inEitherCase(numbered)})\\s+\\p{L}?\\d[\\p{L}\\d.-]*)(?=\\s*(?:[,;)!?]|[.]?$|\\s{3}))`,
    'u',
  );
  // "From" of "in lecture theatre B from next week" belongs to the time.
  const leadsOn = new RegExp(`(?:(?:^|\\s+)(?:${anyOf([...smallWords.leads, ...before])}))+$`, 'iu');
  const times = new Set(timeNames);
  const isVague = vagueTest(words);
  return text => {
    const match = named.exec(text) ?? apart.exec(text) ?? follows.exec(text);
    const [, lead = '', said = ''] = match ?? [];
    const name = said.replace(leadsOn, '');
    const value = (kept.includes(lead) ? `${lead} ${name}` : name).replace(/[.,;!?]+$/, '').trim();
    if (!match || !value || /^[\d.,:/-]+$/.test(value) || times.has(value.toLowerCase()) || isVague(value)) return [];
    return [
      foundAt(text, match.index, match.index + match[0].length - (said.length - name.length), { type: 'place', value }),
    ];
  };
}

/** True for a text that ends with what leads to a place: "lunch at the". */
export function placeLeadTest({ places: { before, article } }: Words): (text: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(before)})\\s+(?:(?:${anyPhrase(article)})\\s+)?$`, 'iu');
  return text => pattern.test(text);
}

/** "12 Mill Lane, Suite 4": a house number is not a clock time, so addresses are read before times. */
export function addressReader({ places: { before, addresses, units } }: Words): (text: string) => FoundEntity[] {
  const unit = `(?:,?\\s+(?:(?:${inEitherCase(units)})[.]?\\s+#?\\s?|#\\s?)[\\p{L}\\d-]{1,5}(?![\\p{L}\\d]))?`;
  const name = `(?:${CAPITALISED}\\s+){0,3}${CAPITALISED}`;
  const pattern = new RegExp(
    `(?:(?<!\\p{L})(?:${anyOf(before)})\\s+)?(?<![\\p{L}\\d:.,/#-])((?:${anyPhrase(addresses, { name })})(?![\\p{L}\\d])${unit})`,
    'gu',
  );
  return text =>
    (/\d/.test(text) ? matchesOf(pattern, text) : []).map(({ index, 0: all, 1: value = '' }) =>
      foundAt(text, index, index + all.length, { type: 'place', value }),
    );
}

const inEitherCase = (words: readonly string[]): string =>
  anyOf(words.flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1)]));

/** Finds what is quoted as a note: "with the note "bring the slides"", "put "bring the slides" in the notes". */
export function noteReader({ description: { lead, names, saying, behind } }: Words) {
  const before = new RegExp(
    `(?:^|[\\s,;]+)(?:(?:${anyPhrase(lead)})\\s+)*(?:${anyPhrase(names)})(?::|\\s+(?:${anyOf(saying)}))?\\s*$`,
    'iu',
  );
  const after = new RegExp(`^\\s*(?:${anyPhrase(behind)})\\s+(?:${anyPhrase(names)})(?!\\p{L})`, 'iu');
  return (text: string, quotes: readonly Quote[]): FoundEntity[] =>
    quotes.flatMap(({ inner: value, span }) => {
      const start = before.exec(text.slice(0, span.start))?.index ?? span.start;
      const end = span.end + (after.exec(text.slice(span.end))?.[0].length ?? 0);
      const isNote = start < span.start || end > span.end;
      return isNote ? [foundAt(text, start, end, { type: 'description', value })] : [];
    });
}

export type Quote = { inner: string; span: Span };

const QUOTED = /"([^"]+)"|(?<![\p{L}\d])'([^']+)'(?![\p{L}\d])|`([^`]+)`/gu;

/** Text in quotes never yields entities or commands. Single quotes count only around words. */
export function readQuotes(text: string): Quote[] {
  return matchesOf(QUOTED, text).flatMap(match => {
    const inner = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    return inner ? [{ inner, span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
}
