import { phrase } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

const CAPITAL = "(?-i:\\p{Lu})[\\p{L}'’-]+";
const ONE = `${CAPITAL}(?:\\s${CAPITAL}){0,2}`;
const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?(?:\\s?(?:[ap]m|[Uu]hr|h)(?:\\s?\\d\\d)?)?';
/** A pronoun points back at all of them. */
const CLASSES = {
  name: `(?<name>${ONE}(?:(?:,\\s|\\s(?:(?-i:\\p{Ll})+|&)\\s)${ONE}){0,2})`,
  event: '(?<event>[^,.;]{1,60}?)',
  /** Names in any case, where only people can be meant, and the rest of a sentence. */
  who: "(?<who>[\\p{L}][\\p{L}'’-]*(?:\\s(?-i:\\p{Lu})[\\p{L}'’-]+)?)",
  verb: '(?<verb>\\p{L}+)',
  other: `(?<other>${ONE})`,
  rest: '(?<rest>[^,.;]{1,60}?)',
  /** All that follows, whatever it says. */
  tail: '(?<tail>.{1,160})',
  /** A list of names in any case, and how long something lasts. */
  all: "(?<all>\\p{L}[\\p{L}'’ ,&-]{1,80}?)",
  length: '(?<length>[^,.;]{1,30}?)',
  /** Clock times in digits: the one that is meant, and the one that it takes the place of. */
  clock: `(?<clock>${CLOCK})`,
  old: CLOCK,
  /** A time in any words, where what comes before says that it is one. */
  when: '(?<when>[^,;]{1,60}?)',
};

/**
 * Says in the words of other readers what has a shape of its own: "Ben is not coming, remove him" is "remove Ben", and "swap
 * Ben for Ana" is "invite Ana instead of Ben". "End yoga at 8" gives yoga another end.
 */
export function restater({
  people,
  asking,
  edits,
  responses,
  notNames,
  timeNames,
  hints,
  questionWords,
  courtesy,
}: Words): (text: string) => string {
  const nobody = new Set(notNames);
  // "Swap Monday for Tuesday in the plan" is about no guest.
  const noGuest = new Set([...notNames, ...timeNames]);
  // "Postpone the retro and say I'm out" asks for something else than an answer.
  const { add = [], change = [], remove = [] } = hints.actions;
  const requesting = new Set([...add, ...change, ...remove, ...questionWords]);
  const asksFirst = (text: string, words = ''): boolean =>
    text.startsWith(words) && requesting.has(words.split(' ')[0]?.toLowerCase() ?? '');
  const patterns = Object.entries({
    ...people.restated,
    ...asking.restated,
    ...edits.restated,
    ...responses.restated,
  }).map(([said, becomes]) => [new QuickPattern(`^(?:${phrase(said, CLASSES)})[.!]*$`, 'iu'), becomes] as const);
  const kindly = new RegExp(`^(?:(?:${anyOf(courtesy)})[\\s,]+)+`, 'iu');
  const restatedBy = (text: string): string | undefined => {
    for (const [pattern, becomes] of patterns) {
      const match = pattern.exec(text);
      const groups = match?.groups ?? {};
      const [first = ''] = groups['name']?.split(' ') ?? [];
      const others = groups['event'] !== undefined && groups['other'] !== undefined ? noGuest : nobody;
      const asksOther = asksFirst(text, groups['event']) || asksFirst(text, groups['rest']);
      if (!match || asksOther || others.has(first.toLowerCase())) continue;
      return becomes.replaceAll(/\{(\w+)\}/g, (_, part: string) => groups[part] ?? '').trim();
    }
    return undefined;
  };
  return text => restatedBy(text) ?? restatedBy(text.replace(kindly, '')) ?? text;
}
