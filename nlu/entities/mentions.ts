import type { Entity } from '../reading/entities.ts';
import type { Reading } from '../reading/reading.ts';
import { remarkReader } from '../requests/remarks.ts';
import { anyPhrase, BEHIND_WORD, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { reasonReader } from '../text/reasons.ts';
import { anyOf, blanked } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/**
 * Which of the things that were spoken of before: 1-based from the front, -1 for the last, 0 for the one that there is
 * ("it", "that meeting"). What a remark or a reason says of it does not count: "cancel swimming, it's too cold".
 */
export function mentionReader(words: Words): (text: string) => number | undefined {
  const { pointing, eventWords, ordinals, choosing, followUp } = words;
  const [remarksIn, reasonsIn] = [remarkReader(words), reasonReader(words)];
  const event = `(?:${anyOf(eventWords)})`;
  const nth = `(\\d{1,3}(?:${anyOf(choosing.suffixes)})|${anyOf(Object.keys(ordinals))})`;
  const within = (phrases: readonly string[]): QuickPattern =>
    new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, { event, nth })})${WORD_END}`, 'iu');
  const [counted, pointed] = [within(pointing.nth), within(pointing.that)];
  const asked = new QuickPattern(
    `^(?:(?:${anyOf(followUp.before)})[\\s,]+)*(?:${anyPhrase(pointing.asked)})[?!.\\s]*$`,
    'iu',
  );
  const pointsAt = (text: string): boolean =>
    pointed.test(text) && pointed.test(blanked(text, [...remarksIn(text), ...reasonsIn(text)]));
  return text => {
    const said = counted.exec(text)?.slice(1).find(Boolean);
    if (said) return Number.parseInt(said, 10) || ordinals[said.toLowerCase()];
    return pointsAt(text) || asked.test(text) ? 0 : undefined;
  };
}

/** Whether the event is meant that was spoken of before the last one. */
export function otherOneReader({ pointing, eventWords }: Words): (text: string) => true | undefined {
  const event = `(?:${anyOf(eventWords)})`;
  const other = new QuickPattern(`${WORD_START}(?:${anyPhrase(pointing.other, { event })})${WORD_END}`, 'iu');
  return text => other.test(text) || undefined;
}

/** What tells one of several events apart: whatever stands behind "the one with", and a clock time behind "the". */
export function pointedReader(words: Words) {
  const { pointing, eventWords } = words;
  const named = namedOneReader(words);
  const event = `(?:${anyOf(eventWords)})`;
  const one = new QuickPattern(`${WORD_START}(?:${anyPhrase(pointing.one, { event })})${BEHIND_WORD}`, 'iu');
  const the = new RegExp(`${WORD_START}(?:${anyPhrase(pointing.the, { event })})${BEHIND_WORD}$`, 'iu');
  const whose = new RegExp(`^(?:${anyOf(pointing.whose)})\\s+\\d`, 'iu');
  return (text: string, entities: readonly Entity[]): Reading['pointed'] => {
    const told = one.exec(text);
    if (told) {
      const from = told.index + told[0].length;
      const known = entities.find(({ span }) => span.end > from && span.start <= from);
      // "Move that by half an hour" tells nothing apart.
      if (known?.type === 'shift' || known?.type === 'duration') return undefined;
      const end = known?.span.end ?? text.length;
      return { text: text.slice(from, end).replace(/[?!.,]+$/, ''), span: { start: told.index, end } };
    }
    const pointsAt = ({ span }: Entity): boolean =>
      the.test(text.slice(0, span.start)) || whose.test(text.slice(span.end));
    // "The end at 5" is a time, and "the 5 o'clock" an event.
    const clock = entities.find(one => one.type === 'time' && !one.value.ends && pointsAt(one));
    return clock ? { text: clock.text, span: clock.span } : named(text);
  };
}

/** "The supplier one": the words that name it are neither small nor a place in an order. */
function namedOneReader({ pointing, ordinals, numbers, noise, smallWords }: Words) {
  const pattern = new QuickPattern(
    `${WORD_START}(?:${anyPhrase(pointing.named, { which: "([\\p{L}\\p{M}’'-]+(?:\\s[\\p{L}\\p{M}’'-]+)?)" })})${WORD_END}`,
    'iu',
  );
  const small = new Set([noise, smallWords.words, Object.keys(ordinals), Object.keys(numbers)].flat());
  return (text: string): Reading['pointed'] => {
    const found = pattern.exec(text);
    const said = found?.slice(1).find(Boolean);
    if (!found || said === undefined || said.split(/\s/).some(word => small.has(word.toLowerCase()))) return undefined;
    return { text: said, span: { start: found.index, end: found.index + found[0].length }, named: true };
  };
}

/** Whether more than one of what was spoken of is meant, and not one with several people: "the meeting with them". */
export function severalReader(words: Words): (text: string) => true | undefined {
  const { pointing, eventWords } = words;
  const within = (phrases: readonly string[]): QuickPattern =>
    new QuickPattern(`${WORD_START}(?:${anyPhrase(phrases, { event: `(?:${anyOf(eventWords)})` })})${WORD_END}`, 'iu');
  const [several, single] = [within(pointing.several), within(pointing.single)];
  const remarksIn = remarkReader(words);
  return text =>
    (several.test(text) && !single.test(text) && several.test(blanked(text, remarksIn(text)))) || undefined;
}

/** Whether what comes first from now on is meant: "my next meeting". */
export function nextReader(
  { pointing, eventWords }: Words,
  how: 'next' | 'nextNamed',
): (text: string) => true | undefined {
  const event = `(?:${anyOf(eventWords)})`;
  const next = new QuickPattern(`${WORD_START}(?:${anyPhrase(pointing[how], { event })})${WORD_END}`, 'iu');
  return text => next.test(text) || undefined;
}
