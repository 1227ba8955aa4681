import { anyPhrase, BEHIND_WORD, WORD_END, WORD_START } from '../text/phrases.ts';
import { anyOf, type FoundEntity, foundAt } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/**
 * Finds one of the person's calendars by its name alone: "put it on Family". Where nothing goes there, a name counts only as
 * it is written: "a paper on family life".
 */
export function knownCalendarReader({
  calendars,
}: Words): (text: string, names: readonly string[] | undefined) => FoundEntity[] {
  const { nouns, known } = calendars;
  const [to, on] = [anyPhrase([...calendars.to, ...known.to]), anyPhrase(known.on)];
  const without = anyPhrase(calendars.except);
  const patternOf = (name: string): RegExp =>
    new RegExp(
      `${WORD_START}(?:(?<to>${to})|(?<without>${without})|${on})${BEHIND_WORD}(?<name>${anyOf([name])})${WORD_END}(?![\\s-]*(?:${anyPhrase(nouns)})${WORD_END})`,
      'iu',
    );
  return (text, names = []) => {
    const said = names.filter(name => name !== '' && text.toLowerCase().includes(name.toLowerCase()));
    return said
      .toSorted((a, b) => b.length - a.length)
      .flatMap(name => {
        const match = patternOf(name).exec(text);
        const [to, isOut] = [match?.groups?.['to'] !== undefined, match?.groups?.['without'] !== undefined];
        if (!match || !(to || match.groups?.['name'] === name)) return [];
        const meaning = {
          type: 'calendar',
          name,
          ...(to && { to: true as const }),
          ...(isOut && { without: true as const }),
        } as const;
        return [foundAt(text, match.index, match.index + match[0].length, meaning)];
      })
      .slice(0, 1);
  };
}
