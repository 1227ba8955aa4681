import { PEOPLE_SPOKEN_OF, type PersonMention } from '../reading/entities.ts';
import { phrase, WORD_END, WORD_START } from '../text/phrases.ts';
import { QuickPattern } from '../text/quick-pattern.ts';
import { anyOf, type FoundEntity, foundAt } from '../text/spans.ts';
import type { Words } from '../words/words.ts';

/** Reads people without a name, of whom the conversation was before: "coffee with her", "invite both of them". */
export function spokenOfReader(words: Words): (text: string) => FoundEntity[] {
  const classes = { alone: aloneBehind(words) };
  const patterns = PEOPLE_SPOKEN_OF.flatMap(many =>
    words.people.spokenOf[many].map(cued => ({
      many,
      pattern: new QuickPattern(`${WORD_START}${phrase(cued, classes)}${WORD_END}`, 'dgiu'),
    })),
  );
  const isDenied = denialReader(words);
  return text => {
    const found = patterns.flatMap(({ many, pattern }) =>
      pattern
        .all(text)
        .filter(match => !isDenied(text, match))
        .flatMap(({ indices }) => spokenOfAt(text, indices?.groups?.['who'], many)),
    );
    return found.filter(
      ({ entity }, at) => found.findIndex(other => other.entity.span.start === entity.span.start) === at,
    );
  };
}

/** German "mit Ihnen", with a capital letter, is the one who is spoken to. */
function spokenOfAt(
  text: string,
  [start, end]: readonly [number, number] = [0, 0],
  spokenOf: NonNullable<PersonMention['spokenOf']>,
): FoundEntity[] {
  const name = text.slice(start, end);
  return /^\p{Ll}/u.test(name) ? [foundAt(text, start, end, { type: 'people', people: [{ name, spokenOf }] })] : [];
}

/** "Don't invite her", "lad sie nicht ein": reads a negation right before the words or right behind them. */
function denialReader({ smallWords }: Words): (text: string, match: RegExpExecArray) => boolean {
  const negation = `(?:${anyOf(smallWords.negations)})`;
  const [before, behind] = [
    new RegExp(`${WORD_START}${negation}\\s+$`, 'iu'),
    new RegExp(`^\\s+(?:\\p{L}+\\s+)?${negation}${WORD_END}`, 'iu'),
  ];
  return (text, { index, 0: said }) =>
    before.test(text.slice(0, index)) || behind.test(text.slice(index + said.length));
}

/** Behind "her" and "both", unless something of theirs follows: "with her mother", "with both teams". */
function aloneBehind({ people, noise }: Words): string {
  const { and, behindNames, endsName, cues, companyCues } = people;
  const links = anyOf([...and, ...behindNames, ...endsName, ...cues, ...companyCues, ...noise]);
  return `(?=\\s*$|\\s\\s|\\s*[,;:.!?)]|\\s(?:${links})${WORD_END})`;
}
