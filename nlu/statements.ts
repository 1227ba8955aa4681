import type { Entity } from './reading/entities.ts';
import type { Span } from './reading/spans.ts';
import { anyPhrase, WORD_END, WORD_START } from './text/phrases.ts';
import { matchesOf, QuickPattern } from './text/quick-pattern.ts';
import { reasonReader } from './text/reasons.ts';
import { anyOf, blanked, type FoundEntity, overlaps } from './text/spans.ts';
import type { Words } from './words/words.ts';

/** Finds what is read in a text: times, people, places and the like. */
type Find = (text: string) => readonly FoundEntity[];

/** What a clause of a message does: it asks for a change or a deletion, it states something, or neither. */
type Clause = Span & { does?: 'asks' | 'states' };

/**
 * Takes out of a message the clauses that only state something or say why, next to a request to change or delete: "the coach is
 * ill" of "the coach is ill, move swimming to Sunday". The request must be complete without them: it names what it is about, and has a
 * value of every kind that they have. So "the dentist is on Friday, move it to Monday" stays whole, and so does what has
 * words for other people: "cancel it and tell them I'm ill".
 * @param tells  true for a text with words for other people
 */
export function statementRemover(words: Words, tells: (text: string) => boolean): (text: string, find: Find) => string {
  const clausesOf = clauseReader(words);
  const [names, reasonsIn] = [objectTest(words), reasonReader(words)];
  const [asks, states] = [askingPattern(words), statingPattern(words)];
  return (text, find) => {
    if (!asks.test(text) || !(states.test(text) || reasonsIn(text).length > 0) || tells(text)) return text;
    const found = find(text);
    if (found.some(({ entity }) => entity.type === 'description')) return text;
    const covers = found.flatMap(one => one.covers);
    const clauses = clausesOf(text, covers);
    const reasons = reasonsIn(text);
    const rest = blanked(blanked(text, reasons), covers);
    const asked = clauses.filter(
      ({ does, start, end }) => does === 'asks' && asks.test(rest.slice(start, end)) && names(rest.slice(start, end)),
    );
    const told = kindsIn(asked, found);
    const addsNothing = (clause: Span): boolean => [...kindsIn([clause], found)].every(kind => told.has(kind));
    const extra = [...clauses.filter(({ does }) => does === 'states'), ...reasons];
    const stated = asked.length > 0 ? extra.filter(addsNothing) : [];
    return stated.length > 0 ? withoutClauses(text, stated) : text;
  };
}

/** The kinds of values in some clauses. "This week" is a time, whatever else it is. */
const kindsIn = (clauses: readonly Span[], found: readonly FoundEntity[]): Set<Entity['type']> =>
  new Set(
    found
      .filter(({ covers }) => covers.some(cover => clauses.some(clause => overlaps(clause, cover))))
      .filter(({ entity }) => !(entity.type === 'choice' && found.some(time => isTimeOf(time, entity.span))))
      .map(({ entity }) => entity.type),
  );

const isTimeOf = ({ entity }: FoundEntity, span: Span): boolean =>
  entity.type === 'time' && overlaps(entity.span, span);

function withoutClauses(text: string, clauses: readonly Span[]): string {
  return blanked(text, clauses)
    .replace(/^[\s,;.!:–—-]+/u, '')
    .replace(/\s*[,;:–—-]*\s{2,}[\s,;:–—-]*/gu, ' ')
    .replace(/[\s,;:–—-]+$/u, '');
}

/** Cuts a message into clauses, and says what each does. */
function clauseReader(words: Words): (text: string, covers: readonly Span[]) => Clause[] {
  const [asks, states] = [askingPattern(words), statingPattern(words)];
  const { smallWords, titles, pointing, eventWords } = words;
  const event = `(?:${anyPhrase(eventWords)})`;
  const pointed = new QuickPattern(`${WORD_START}(?:${anyPhrase(pointing.one, { event })})${WORD_END}`, 'iu');
  const called = new QuickPattern(
    `${WORD_START}(?:${anyPhrase([...titles.called, ...titles.about])})${WORD_END}`,
    'iu',
  );
  const denied = new RegExp(`^\\s*(?:${anyOf(smallWords.negations)})${WORD_END}`, 'iu');
  const startsIn = startReader(words);
  const runsOn = runOnPattern(words);
  const aimed = new QuickPattern(
    `${WORD_START}(?:${anyOf(verbsOf(words))})\\s(?:${definiteOf(words)})${WORD_END}`,
    'iu',
  );
  const doing = (clause: string, isBehindValue: boolean): Clause['does'] => {
    // "Off" of "it's her day off" asks for nothing.
    if (asks.test(clause) && !(isBehindValue && runsOn.test(clause) && !aimed.test(clause))) return 'asks';
    const isValue = /["?]/.test(clause) || denied.test(clause) || pointed.test(clause) || called.test(clause);
    return states.test(clause) && !isValue ? 'states' : undefined;
  };
  return (text, covers) => {
    const starts = startsIn(text, covers);
    return starts.map((start, at) => {
      const span = { start, end: starts[at + 1] ?? text.length };
      const isBehindValue = covers.some(({ end }) => end === start);
      const does = doing(text.slice(span.start, span.end), isBehindValue);
      return does ? { ...span, does } : span;
    });
  };
}

/** Finds where clauses begin: behind a comma or the end of a sentence, and where a request or a statement runs on without one. */
function startReader(words: Words): (text: string, covers: readonly Span[]) => number[] {
  const { smallWords, polite, courtesy } = words;
  const [states, statement] = [statingPattern(words), runOnPattern(words)];
  const verb = new QuickPattern(`(?<=\\s)(?:${anyOf(verbsOf(words))})\\s(?=\\p{L})`, 'giu');
  const small = new Set([smallWords.words, smallWords.negations, smallWords.leads, polite, courtesy].flat());
  const definite = new RegExp(`^(?:${definiteOf(words)})$`, 'iu');
  const reporting = new Set(smallWords.reporting);
  const isSmall = (word = ''): boolean => word === '' || small.has(word.toLowerCase());
  const endsStatement = (word = ''): boolean =>
    !/n['’]t$/iu.test(word) && !reporting.has(word.toLowerCase()) && (states.test(word) || !isSmall(word));
  const beginsObject = (word = ''): boolean => definite.test(word) || !isSmall(word);
  return (text, covers) => {
    const plain = [0, ...matchesOf(PAUSE, text).map(({ index, 0: pause }) => index + pause.length)];
    const [clauseEnd, clauseStart] = [
      (at: number): number => plain.find(start => start > at) ?? text.length,
      (at: number): number => plain.findLast(start => start <= at) ?? 0,
    ];
    const requests = verb
      .all(text)
      .map(({ index }) => index)
      .filter(at => states.test(text.slice(clauseStart(at), at)) && !states.test(text.slice(at, clauseEnd(at))))
      .filter(
        at =>
          endsStatement(LAST_WORD.exec(text.slice(0, at))?.[1]) && beginsObject(SECOND_WORD.exec(text.slice(at))?.[1]),
      );
    const statements = covers.map(({ end }) => end).filter(end => statement.test(text.slice(end)));
    return [...new Set([...plain, ...requests, ...statements])].sort((a, b) => a - b);
  };
}

const PAUSE = /(?:[,;!?]|(?<!\d)\.)\s+|\s[–—-]\s/gu;
const LAST_WORD = /([\p{L}\p{M}'’]+)\s+$/u;
const SECOND_WORD = /^[\p{L}\p{M}'’]+\s+([\p{L}\p{M}'’]+)/u;

/** The verbs that ask for a change or a deletion; a participle only says what has happened. */
function verbsOf(words: Words): string[] {
  const states = new RegExp(`^(?:${anyPhrase(words.smallWords.stating)})$`, 'iu');
  const { remove = [], change = [] } = words.hints.actions;
  return [...remove, ...change].filter(word => !states.test(word));
}

/** The words before a name that is known: "the", "my". */
const definiteOf = ({ whose }: Words): string => anyOf([...whose.determiners, ...whose.articles]);

const runOnPattern = ({ smallWords }: Words): RegExp =>
  new RegExp(`^\\s*(?:${anyPhrase(smallWords.runsOn)})${WORD_END}`, 'iu');

const askingPattern = (words: Words): QuickPattern =>
  new QuickPattern(`(?<!-)${WORD_START}(?:${anyOf(verbsOf(words))})(?!-)${WORD_END}`, 'iu');

const statingPattern = ({ smallWords }: Words): QuickPattern =>
  new QuickPattern(`${WORD_START}(?:${anyPhrase(smallWords.stating)})${WORD_END}`, 'iu');

/** True for a clause that names what it is about, and not only points at it: "move it"; what was read from it is blank. */
function objectTest(words: Words): (clause: string) => boolean {
  const { smallWords, polite, courtesy, eventWords, timeNames, notNames, numbers, noise, pointing } = words;
  const event = `(?:${anyOf(eventWords)})`;
  const pointed = new QuickPattern(
    `${WORD_START}(?:${anyOf(verbsOf(words))})[\\s-](?:${anyPhrase(pointing.that, { event })})${WORD_END}(?<rest>.*)$`,
    'isu',
  );
  const small = [smallWords.words, smallWords.negations, polite, courtesy, eventWords, timeNames, notNames, noise];
  const known = new Set([...small.flat(), ...Object.keys(numbers), ...verbsOf(words)]);
  const isOwn = (word: string): boolean => !known.has(word.toLowerCase());
  return clause => {
    const behind = pointed.exec(clause)?.groups?.['rest'];
    const [, next] = /^\s([\p{L}\p{M}'’]+)/u.exec(behind ?? '') ?? [];
    if (behind !== undefined && (next === undefined || !isOwn(next))) return false;
    return (clause.match(/\p{L}[\p{L}\p{M}'’]+/gu) ?? []).some(isOwn);
  };
}
