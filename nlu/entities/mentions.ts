import type { Words } from '../lexicon/words.ts';
import type { Entity, Span } from '../reading.ts';
import { anyPhrase, BEHIND_WORD, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf } from '../text/spans.ts';

/**
 * Which of the things that were spoken of before: 1-based from the front, -1 for the last, 0 for the one that there is
 * ("it", "that meeting").
 */
export function mentionReader({
  pointing,
  eventWords,
  ordinals,
  choosing,
  followUp,
}: Words): (text: string) => number | undefined {
  const event = `(?:${anyOf(eventWords)})`;
  const nth = `(\\d{1,3}(?:${anyOf(choosing.suffixes)})|${anyOf(Object.keys(ordinals))})`;
  const within = (phrases: readonly string[]): QuickPattern =>
    new QuickPattern(new RegExp(`${WORD_START}(?:${anyPhrase(phrases, { event, nth })})${WORD_END}`, 'iu'));
  const [counted, pointed] = [within(pointing.nth), within(pointing.that)];
  const asked = new QuickPattern(
    new RegExp(`^(?:(?:${anyOf(followUp.before)})[\\s,]+)*(?:${anyPhrase(pointing.asked)})[?!.\\s]*$`, 'iu'),
  );
  return text => {
    const said = counted.exec(text)?.slice(1).find(Boolean);
    if (said) return Number.parseInt(said, 10) || ordinals[said.toLowerCase()];
    return pointed.test(text) || asked.test(text) ? 0 : undefined;
  };
}

/** What tells one of several events apart: whatever stands behind "the one with", and a clock time behind "the". */
export function pointedReader({ pointing, eventWords }: Words) {
  const event = `(?:${anyOf(eventWords)})`;
  const one = new QuickPattern(
    new RegExp(`${WORD_START}(?:${anyPhrase(pointing.one, { event })})${BEHIND_WORD}`, 'iu'),
  );
  const the = new RegExp(`${WORD_START}(?:${anyPhrase(pointing.the, { event })})${BEHIND_WORD}$`, 'iu');
  const whose = new RegExp(`^(?:${anyOf(pointing.whose)})\\s+\\d`, 'iu');
  return (text: string, entities: readonly Entity[]): { text: string; span: Span } | undefined => {
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
    return clock && { text: clock.text, span: clock.span };
  };
}

/** Whether more than one of what was spoken of is meant. */
export function severalReader({ pointing }: Words): (text: string) => true | undefined {
  const several = new QuickPattern(new RegExp(`${WORD_START}(?:${anyPhrase(pointing.several)})${WORD_END}`, 'iu'));
  return text => several.test(text) || undefined;
}

/** Whether what comes first from now on is meant: "my next meeting". */
export function nextReader(
  { pointing, eventWords }: Words,
  how: 'next' | 'nextNamed',
): (text: string) => true | undefined {
  const event = `(?:${anyOf(eventWords)})`;
  const next = new QuickPattern(new RegExp(`${WORD_START}(?:${anyPhrase(pointing[how], { event })})${WORD_END}`, 'iu'));
  return text => next.test(text) || undefined;
}
