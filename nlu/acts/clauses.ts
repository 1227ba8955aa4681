import { readQuotes } from '../entities/details.ts';
import type { Span } from '../reading/spans.ts';
import { anyPhrase, BEHIND_WORD, WORD_END, WORD_START } from '../text/phrases.ts';
import { matchesOf, QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** Nobody says more at once; each is read by itself. */
const MOST_CLAUSES = 8;

/**
 * The changes of a sentence that makes several: "no, 4pm, without Ben, and make it an hour" makes three. A piece behind a
 * comma or an "and" is one by itself when it is a change, or says all that it says in one thing; else it goes on with
 * what was before ("add Ana, Ben and Cem").
 * @returns a function of the text, what is one whole in it, and whether a stretch stands by itself
 */
export function clauseReader({ edits }: Words) {
  const alone = clauseAlone(edits);
  const and = `(?:${anyOf(edits.between)})`;
  const between = new RegExp(`\\s*[,;]\\s*(?:${and}\\s+)*|(?:\\s+${and})+\\s+`, 'giu');
  return (text: string, wholes: readonly Span[], standsAlone: (piece: string, span: Span) => boolean): string[] => {
    const gaps = matchesOf(between, text)
      .map(({ index, 0: gap }) => ({ start: index, end: index + gap.length }))
      .filter(gap => !wholes.some(whole => whole.start < gap.end && gap.start < whole.end));
    const starts = [0, ...gaps.map(({ end }) => end)];
    const ends = [...gaps.map(({ start }) => start), text.length];
    const clauses: Span[] = [];
    for (const [index, start] of starts.entries()) {
      const span = { start, end: ends[index] ?? text.length };
      const last = clauses.at(-1);
      const isFull = clauses.length === MOST_CLAUSES;
      if (last && (isFull || !standsAlone(alone(text, span), span))) last.end = span.end;
      else clauses.push(span);
    }
    return clauses.map(span => alone(text, span));
  };
}

/** Says a clause in words that stand by themselves: "without Ben" for "and | no Ben" and for "5pm, | no Ben". */
function clauseAlone({ behindBetween, between, lead: leads, leading }: Words['edits']) {
  const lead = new RegExp(`^(?:${anyOf(Object.keys(behindBetween))})(?=\\s)`, 'iu');
  const isBehind = new RegExp(`(?<!\\p{L})(?:${anyOf(between)})\\s+$`, 'iu');
  const name = `(?!(?:${anyPhrase([...leads, ...leading])})${WORD_END})\\p{L}[\\p{L}'’-]+`;
  const isNameLeftOut = new RegExp(`${lead.source}\\s+${name}(?:\\s${name})?[.!]*$`, 'iu');
  return (text: string, { start, end }: Span): string => {
    const [before, clause] = [text.slice(0, start), text.slice(start, end)];
    const isLeftOut = /[,;]\s*$/.test(before) && isNameLeftOut.test(clause);
    if (!isLeftOut && !isBehind.test(before)) return clause;
    return clause.replace(lead, word => behindBetween[word.toLowerCase()] ?? word);
  };
}

/** The parts of a message between its commas, "and"s and sentences; what is quoted stays whole. */
export function pieceReader({ edits }: Words): (text: string) => { start: number; text: string }[] {
  const and = `(?:${anyOf(edits.between)})`;
  const between = new RegExp(`(?:\\s*[,;]|(?<!\\d)\\.+|[!?]+)\\s+(?:${and}[,\\s]+)*|(?:\\s+${and})+\\s+`, 'giu');
  return text => {
    const quotes = readQuotes(text).map(({ span }) => span);
    const gaps = matchesOf(between, text)
      .map(({ index, 0: gap }) => ({ start: index, end: index + gap.length }))
      .filter(gap => !quotes.some(quote => quote.start < gap.end && gap.start < quote.end))
      .slice(0, MOST_CLAUSES - 1);
    const starts = [0, ...gaps.map(({ end }) => end)];
    return starts.map((start, index) => ({ start, text: text.slice(start, gaps[index]?.start) }));
  };
}

/** The message without an announcement of several things: "2 things: | dentist tue 9 and gym wed 7". */
export function announcementReader({ announcing }: Words): (text: string) => string {
  const lead = new RegExp(
    `^(?:${anyPhrase(announcing.lead)})*(?:${anyPhrase(announcing.things)})(?:\\s*[:,;–—-]+\\s*|\\s+-\\s+)(?=\\S)`,
    'iu',
  );
  return text => text.replace(lead, '');
}

/** True if a part of a message says what the speaker is about to do with their time: "need to plan my week". */
export function planTest({ announcing: { plans } }: Words): (text: string) => boolean {
  const plan = new QuickPattern(`${WORD_START}(?:${anyPhrase(plans)})${WORD_END}`, 'iu');
  return text => plan.test(text);
}

/** Two meals in one name, with what is said of both: "lunch and dinner with Sam" is "lunch with Sam" and "dinner with Sam". */
export function mealReader({ announcing, edits }: Words): (text: string) => string[] {
  const meal = `(?:${anyOf(announcing.meals)})`;
  const two = new RegExp(
    `(?<!\\p{L})(?<one>${meal})\\s+(?:${anyOf(edits.between)}|\\+)\\s+(?<other>${meal})(?!\\p{L})`,
    'iu',
  );
  return text => {
    const { one, other } = two.exec(text)?.groups ?? {};
    return one === undefined || other === undefined || one.toLowerCase() === other.toLowerCase()
      ? []
      : [one, other].map(meal => text.replace(two, () => meal));
  };
}

/** Finds the first word of a text that makes a name a definite one: "the", "my". */
export function definiteReader({ whose: { determiners } }: Words): (text: string) => number {
  const definite = new RegExp(`(?<![\\p{L}'’-])(?:${anyOf(determiners)})(?=${BEHIND_WORD}\\p{L})`, 'iu');
  return text => text.search(definite);
}

/** True if a text says on what something depends, or what it is to be instead: "if Ana comes". */
export function conditionReader({ conditions }: Words): (text: string) => boolean {
  const conditional = new QuickPattern(`${WORD_START}(?:${anyPhrase(conditions)})${WORD_END}`, 'iu');
  return text => conditional.test(text);
}
