import type { Command, Decision } from '../../reading/reading.ts';
import { phrase } from '../../text/phrases.ts';
import { anyMayMatch, QuickPattern } from '../../text/quick-pattern.ts';
import { anyOf } from '../../text/spans.ts';
import type { Words } from '../../words/words.ts';
import { type Burst, burstReader } from './outbursts.ts';

/** A message without the punctuation around it, in lower case. */
export const bare = (text: string): string => text.toLowerCase().replace(/^[\s!.?,]+|[\s!.?,]+$/g, '');

/** A whole message as it stands, and without the polite words around it. */
export type FormsReader = (text: string) => readonly string[];

/** Several readers look at the same message one after another. */
export function formsReader({ polite }: Words): FormsReader {
  const before = new RegExp(`^(?:(?:${anyOf(polite)})[\\s,!.]+)+`, 'i');
  const behind = new RegExp(`(?:[\\s,]+(?:${anyOf(polite)}))+$`, 'i');
  let last: { text: string; forms: readonly string[] } | undefined;
  return text => {
    if (last?.text === text) return last.forms;
    const whole = bare(text);
    const start = whole.replace(behind, '');
    const all = [whole, start, whole.replace(before, ''), start.replace(before, '')];
    last = { text, forms: [...new Set(all.map(bare))] };
    return last.forms;
  };
}

/** What a message means that says several commands at once, the most important first. */
const STRONG = ['undo', 'restore', 'regret', 'start-over', 'cancel-all', 'cancel'] as const satisfies Command[];
/** Phrases that can accompany a command: "forget it, bye". */
const BESIDE: ReadonlySet<Command> = new Set(['thanks', 'bye', 'wait', 'pardon', 'greeting']);

/**
 * Finds out whether a whole message is a control word; `extra` are a designer's own words. "No. Forget it, bye" cancels like
 * "forget it", and "shit, that was wrong, put it back" puts it back.
 */
export function commandReader(
  words: Words,
  extra: Readonly<Record<string, readonly string[]>>,
  forms = formsReader(words),
): (text: string) => Command | undefined {
  const read = wholeReader(forms, meaningsOf(words.commands), meaningsOf(extra as Words['commands']));
  const burstsOf = burstReader(words);
  const times = new Set(words.timeNames);
  // "Morgen" greets, and "Morgen?" asks for tomorrow.
  const asksForTime = (text: string): boolean => /\?\s*$/.test(text) && times.has(bare(text));
  return text =>
    (asksForTime(text) ? undefined : read(text)) ?? strongest(burstsOf(text).map(burst => meantBy(read, burst)));
}

/** Finds out whether a text is one of the language's own commands. */
export const ownCommandReader = ({ commands }: Words, forms: FormsReader): ((text: string) => Command | undefined) =>
  wholeReader(forms, meaningsOf(commands));

/** The command in one part of a message. An exclamation counts as "wait", which can accompany another command. */
export const meantBy = (read: (text: string) => Command | undefined, burst: Burst): Command | undefined =>
  burst.map(read).find(Boolean) ?? (burst.at(-1) === '' ? 'wait' : undefined);

function strongest(commands: readonly (Command | undefined)[]): Command | undefined {
  const strong = STRONG.find(one => commands.includes(one));
  const isWhole = commands.every(one => one !== undefined && (BESIDE.has(one) || STRONG.some(other => other === one)));
  return isWhole ? strong : undefined;
}

/** Finds out whether a whole message says which of two things comes first. */
export const decisionReader = (words: Words, forms: FormsReader): ((text: string) => Decision | undefined) =>
  wholeReader(forms, meaningsOf(words.decisions));

/** Finds out whether a whole message leaves a question without an answer. */
export const skipReader = (words: Words, forms: FormsReader): ((text: string) => true | undefined) =>
  wholeReader(forms, [[true, words.skip]]);

/** Finds out whether a whole message wants no invitation to be sent. */
export const uninvitedReader = (words: Words, forms: FormsReader): ((text: string) => true | undefined) =>
  wholeReader(forms, [[true, words.uninvited]]);

/** Finds out whether a whole message wants no guests. */
export const aloneReader = (words: Words, forms: FormsReader): ((text: string) => true | undefined) =>
  wholeReader(forms, [[true, words.alone]]);

/** Finds out whether a whole message says that something repeats without an end, or not at all. */
export const recursReader = ({ repeatEnds: { endless, once } }: Words, forms: FormsReader) =>
  wholeReader(forms, meaningsOf({ endless, once }));

type Meanings<T> = readonly (readonly [T, readonly string[]])[];

const meaningsOf = <T extends string>(table: Readonly<Record<T, readonly string[]>>): Meanings<T> =>
  Object.entries(table) as [T, readonly string[]][];

/** What a whole message means: phrases of the language, some of which are shapes, and words as they stand. */
function wholeReader<T>(forms: FormsReader, phrases: Meanings<T>, extra: Meanings<T> = []) {
  const all = phrases.flatMap(([meaning, each]) => each.map(said => [said, meaning] as const));
  const own = extra.flatMap(([meaning, each]) => each.map(said => [said, meaning] as const));
  const known = new Map([...all, ...own].map(([said, meaning]) => [bare(said), meaning] as const));
  const shapes = all
    .filter(([said]) => said.includes('('))
    .map(([said, meaning]) => [new QuickPattern(`^(?:${phrase(said)})$`, 'iu'), meaning] as const);
  const mayMatch = anyMayMatch(shapes.map(([pattern]) => pattern));
  return (text: string): T | undefined => {
    const said = forms(text);
    const form = said.find(each => known.has(each));
    if (form !== undefined) return known.get(form);
    const likely = said.filter(mayMatch);
    if (likely.length === 0) return undefined;
    return shapes.find(([pattern]) => likely.some(each => pattern.test(each)))?.[1];
  };
}
