import { anyOf } from './found.ts';
import { phrase } from './phrases.ts';
import type { Command, Decision } from './reading.ts';
import type { Words } from './words/words.ts';

const bare = (text: string): string => text.toLowerCase().replace(/^[\s!.?,]+|[\s!.?,]+$/g, '');

/** Finds out whether a whole message is a control word; `extra` are a designer's own phrases. */
export const commandReader = (
  words: Words,
  extra: Readonly<Record<string, readonly string[]>>,
): ((text: string) => Command | undefined) =>
  wholeReader(
    words,
    Object.entries(words.commands).map(([command, phrases]) => [
      command as Command,
      [...phrases, ...(extra[command] ?? [])],
    ]),
  );

/** Finds out whether a whole message says which of two things comes first. */
export const decisionReader = (words: Words): ((text: string) => Decision | undefined) =>
  wholeReader(words, Object.entries(words.decisions) as [Decision, readonly string[]][]);

/** Finds out whether a whole message leaves a question without an answer. */
export const skipReader = (words: Words): ((text: string) => true | undefined) =>
  wholeReader(words, [[true, words.skip]]);

/** What a whole message means, whatever polite words stand around it. */
function wholeReader<T>(words: Words, meanings: readonly (readonly [T, readonly string[]])[]) {
  const polite = anyOf(words.polite);
  const before = new RegExp(`^(?:(?:${polite})[\\s,!.]+)+`, 'i');
  const behind = new RegExp(`(?:[\\s,]+(?:${polite}))+$`, 'i');
  const all = meanings.flatMap(([meaning, phrases]) => phrases.map(said => [said, meaning] as const));
  const known = new Map(all.map(([said, meaning]) => [bare(said), meaning] as const));
  const shapes = all
    .filter(([said]) => said.includes('('))
    .map(([said, meaning]) => [new RegExp(`^(?:${phrase(said)})$`, 'iu'), meaning] as const);
  const shaped = (text: string): T | undefined => shapes.find(([pattern]) => pattern.test(text))?.[1];
  return (text: string): T | undefined => {
    const whole = bare(text);
    const start = whole.replace(behind, '');
    const forms = [whole, start, whole.replace(before, ''), start.replace(before, '')];
    return forms.map(form => known.get(bare(form))).find(meaning => meaning !== undefined) ?? shaped(bare(whole));
  };
}
