import { anyPhrase } from '../../text/phrases.ts';
import { QuickPattern } from '../../text/quick-pattern.ts';
import { anyOf } from '../../text/spans.ts';
import type { Words } from '../../words/words.ts';

/** The answer, and the words that follow it. */
export type Answered = { answer: 'yes' | 'no'; rest: string };

/**
 * Reads yes or no at the beginning of a message: "yes, but at 4", "oh well, of course not", 👍. If several follow each
 * other, a "no" among them wins. Of two readings the longer one wins: "of course not", not "of course".
 */
export function answerReader(words: Words): (text: string) => Answered | undefined {
  const { yes, no, afterAnswer, beforeAnswer, polite, closings } = words;
  const isRefusal = refusalReader(words);
  const [noAt, yesAt] = [no, yes].map(longestReader) as [LongestReader, LongestReader];
  const lead = new RegExp(`^(?:(?:${anyOf(beforeAnswer)})(?![\\p{L}'])[\\s,.!;:-]*)+`, 'iu');
  const goesOn = new RegExp(
    `^[\\s,.!;:-]*(?:$|[,.!;:-]|(?:${anyOf(afterAnswer)})(?!\\p{L})|\\p{Emoji_Presentation})`,
    'iu',
  );
  const small = new RegExp(`^(?:[\\s,.!;:-]|\\p{Emoji_Modifier}|(?:${anyOf(polite)})(?![\\p{L}']))+`, 'iu');
  const closing = new RegExp(`^[\\s,.!;:-]*(?:${anyPhrase(closings)})\\s*(?:[,.!;:-]+\\s*|$)`, 'iu');
  const tidy = (text: string): string => text.replace(small, '');
  /** What is left of the rest without the sentences that only close the conversation. */
  const withoutClosings = (rest: string): string => {
    const open = tidy(rest);
    const shorter = closings.length > 0 ? open.replace(closing, '') : open;
    return shorter === open ? open : withoutClosings(shorter);
  };
  const smallAlone = new RegExp(`^(?:\\s+(?:${anyOf(polite)})(?![\\p{L}']))+\\s*(?:$|[,.!;:-])`, 'iu');
  const leadsOnly = (rest: string): boolean => `${rest.trimStart()} `.replace(lead, '') === '';
  /** "Yes fine, but at 4", "yeah go on then" */
  const endsThere = (rest: string): boolean =>
    goesOn.test(rest) || smallAlone.test(rest) || leadsOnly(rest) || withoutClosings(rest) !== tidy(rest);
  const first = (text: string): Answered | undefined => {
    const [noLength, yesLength] = [noAt(text), yesAt(text)];
    const length = Math.max(noLength, yesLength);
    return length === 0 ? undefined : { answer: noLength >= yesLength ? 'no' : 'yes', rest: text.slice(length) };
  };
  const goOn = (said: Answered): Answered => {
    const next = first(withoutClosings(said.rest).replace(lead, ''));
    if (!next) return said;
    const { answer, rest } = goOn(next);
    return { answer: answer === 'no' ? 'no' : said.answer, rest };
  };
  return text => {
    const start = text.trim();
    if (isRefusal(start)) return { answer: 'no', rest: '' };
    const said = first(start) ?? first(start.replace(lead, ''));
    const all = said && goOn(said);
    if (!all || (all === said && !endsThere(said.rest))) return undefined;
    return { ...all, rest: leadsOnly(all.rest) ? '' : withoutClosings(all.rest) };
  };
}

/** True if the whole message says that what the bot showed is wrong: "no, that's wrong". */
export function wrongReader({ wrong, no, beforeAnswer, polite }: Words): (text: string) => true | undefined {
  const around = anyPhrase([...no, ...beforeAnswer, ...polite]);
  const gap = "(?![\\p{L}'])[\\s,.!;:-]*";
  const whole = new QuickPattern(
    `^(?:(?:${around})${gap})?(?:${anyPhrase(wrong)})${gap}(?:(?:${anyPhrase(polite)})${gap})?$`,
    'iu',
  );
  return text => (text.length <= LONGEST_REFUSAL && whole.test(text.trim())) || undefined;
}

/** Longer messages say more than no. These patterns also backtrack, which takes time in a long text. */
const LONGEST_REFUSAL = 60;

/** True if the whole message says no and nothing else: "no, leave it as it is, thanks". */
function refusalReader({ refusing, no, beforeAnswer, polite }: Words): (text: string) => boolean {
  const before = anyPhrase([...refusing.before, ...no, ...beforeAnswer, ...polite]);
  const refusal = anyPhrase(refusing.phrases);
  const gap = "(?![\\p{L}'])[\\s,.!;:-]*";
  const whole = new QuickPattern(
    `^(?:(?:${before}|${refusal})${gap})*(?:${refusal}|${anyPhrase(no)})${gap}(?:(?:${anyPhrase([...refusing.after, ...polite])})${gap})*$`,
    'iu',
  );
  return text => text.length <= LONGEST_REFUSAL && whole.test(text);
}

type LongestReader = (text: string) => number;

/** The length of the longest phrase that the text begins with. */
function longestReader(phrases: readonly string[]): LongestReader {
  const beginning = (some: readonly string[]): RegExp => new RegExp(`^(?:${anyPhrase(some)})(?![\\p{L}'])`, 'iu');
  const any = beginning(phrases);
  const each = phrases.map(one => beginning([one]));
  return text => (any.test(text) ? Math.max(...each.map(one => one.exec(text)?.[0].length ?? 0)) : 0);
}

/** True if the whole message asks for the other of two readings. */
export function otherReadingReader({ otherReading, edits }: Words): (text: string) => true | undefined {
  const pattern = new RegExp(`^(?:(?:${anyOf(edits.lead)})[\\s,]+)*(?:${anyPhrase(otherReading)})[.!]*$`, 'iu');
  return text => pattern.test(text.trim()) || undefined;
}

/** "the second one", "#2", "last": 1-based, -1 for the last. */
export function ordinalReader({ ordinals, numbers, choosing, courtesy }: Words): (text: string) => number | undefined {
  const counted = Object.keys(numbers).filter(word => word.length > 2);
  const pattern = new RegExp(
    `^(?:(?:${anyPhrase(choosing.before)})\\.?\\s*|#)*(?:(\\d{1,3})(?:${anyOf(choosing.suffixes)})?|` +
      `(${anyOf([...Object.keys(ordinals), ...counted])}))(?:\\s+(?:${anyPhrase(choosing.behind)}))?(?:\\s*,?\\s*(?:${anyOf(courtesy)}))?[.!)]*$`,
    'iu',
  );
  return text => {
    const [, digits, word] = pattern.exec(text.trim()) ?? [];
    if (digits) return Number(digits) || undefined;
    return word ? (ordinals[word.toLowerCase()] ?? numbers[word.toLowerCase()]) : undefined;
  };
}
