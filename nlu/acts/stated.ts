import { isEntityToken, kindReader } from '../intents/features.ts';
import type { Words } from '../words/words.ts';

const TIMES: ReadonlySet<string> = new Set(['<hours>', '<time>', '<preset>', '<repeat>']);
/** What else may be said of an event without asking for anything. */
const BESIDE: ReadonlySet<string> = new Set([...TIMES, '<people>', '<place>', '<duration>', '<shift>', '<words>']);
const NAME = '<words>';

/** Whether a message says no more than a thing and its time. */
export const isStated = ([tokens, ...more]: readonly (readonly string[])[]): boolean =>
  tokens !== undefined && more.length === 0 && tokens.includes(NAME) && tokens.every(token => BESIDE.has(token));

/** Hours tell what is stated; beyond that they are times like others. */
export const withoutHours = (tokens: readonly string[]): string[] =>
  tokens.map(token => (token === '<hours>' ? '<time>' : token));

/**
 * "Flight to Berlin on Friday at 6": a thing with its time, and no word that asks for anything. What the thing is called
 * becomes any words, as it is in the utterances of things with their times. Without hours it must be of a kind that is an
 * event: "flight to Berlin on Friday" may be a search for one.
 * Of two times either may be meant: "dentist tomorrow or Friday at 3".
 * @returns undefined for every other sentence
 * @param familiar  words that templates use, which ask for something unless they name a kind of event
 */
export function statedReader(
  { hints, or }: Words,
  familiar: (word: string) => boolean,
): (tokens: readonly string[]) => string[] | undefined {
  const { isLink, isKnown, isEvent, isOfName, kindOf } = nameWords({ hints }, familiar);
  const isLookedFor = new Set(hints.stated.lookedFor);
  const errands = new Set(hints.stated.errands);
  const isOfEvents = (token: string, at: number): boolean => isEvent.has(kindOf(token, at) ?? '');
  const isBetweenTimes = (token: string, at: number, all: readonly string[]): boolean =>
    or.includes(token) && TIMES.has(all[at - 1] ?? '') && TIMES.has(all[at + 1] ?? '');
  return said => {
    const tokens = said.filter((token, at) => !isBetweenTimes(token, at, said));
    const asks = (token: string, at: number): boolean =>
      !BESIDE.has(token) && !isLink.has(token) && !isOfName(token, at);
    const [first = ''] = tokens;
    if (!tokens.some(token => TIMES.has(token)) || isKnown.has(first)) return undefined;
    const isErrand = errands.has(first) && tokens.includes('<hours>') && !tokens.some(token => isLookedFor.has(token));
    if (!isErrand && tokens.some(asks)) return undefined;
    if (!tokens.includes('<hours>') && !tokens.some(isOfEvents)) return undefined;
    const beside = tokens.filter(token => BESIDE.has(token) && token !== NAME);
    // Whatever comes first: "Friday at 6 flight to Berlin".
    return tokens.some(token => token === NAME || !(BESIDE.has(token) || isLink.has(token)))
      ? [NAME, ...beside]
      : undefined;
  };
}

/** "The dentist", "my review on Friday", "Dentist": an event that is named, and no word that asks for anything. */
export function bareNameTest(
  words: Pick<Words, 'hints'>,
  familiar: (word: string) => boolean,
): (tokens: readonly string[]) => boolean {
  const { isLink, isKnown, isOfName } = nameWords(words, familiar);
  const isBeside = (token: string): boolean => BESIDE.has(token) || isLink.has(token) || isKnown.has(token);
  return tokens => {
    const isPointedAt = isKnown.has(tokens[0] ?? '');
    const isName = (token: string, at: number): boolean =>
      !isBeside(token) && !isEntityToken(token) && isOfName(token, at);
    const isPart = (token: string, at: number): boolean => (isPointedAt && isBeside(token)) || isName(token, at);
    return (
      (isPointedAt || tokens.length === 1) &&
      tokens.every(isPart) &&
      tokens.some((token, at) => token === NAME || isName(token, at))
    );
  };
}

/** Which words link names, point at what is known, or may be a part of what an event is called. */
function nameWords({ hints }: Pick<Words, 'hints'>, familiar: (word: string) => boolean) {
  const kindOf = kindReader(hints);
  const { stated } = hints;
  const [isLink, isKnown, isEvent] = [new Set(stated.links), new Set(stated.known), new Set(stated.kinds)];
  const [isAsked, isLookedFor] = [new Set(stated.never), new Set(stated.lookedFor)];
  /** Whether a word asks for nothing; seldom a whole message says none that does. */
  const isOfName = (word: string, at: number): boolean => {
    const kind = kindOf(word, at);
    if (kind === undefined) return !familiar(word);
    return !isLookedFor.has(word) && (isEvent.has(kind) || (kind.startsWith('other-') && !isAsked.has(kind)));
  };
  return { isLink, isKnown, isEvent, isOfName, kindOf };
}
