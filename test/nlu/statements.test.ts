import { expect } from 'chai';
import { wordsIn } from '../../nlu/lexicon/index.ts';
import { statementRemover } from '../../nlu/statements.ts';
import { type FoundEntity, foundAt } from '../../nlu/text/spans.ts';

/** Finds weekdays as values, of one kind: which kind does not matter here. */
const find = (text: string): FoundEntity[] =>
  [...text.matchAll(/\b(?:on |to |auf |am |à )?(?:monday|friday|montag|freitag|lundi|vendredi)\b/giu)].map(
    ({ index, 0: said }) => foundAt(text, index, index + said.length, { type: 'people', people: [{ name: said }] }),
  );

const TAKEN_OFF: [language: string, text: string, left: string][] = [
  ['en', 'the coach is ill, move swimming to friday', 'move swimming to friday'],
  ['en', 'ugh the coach cancelled move the swimming to friday', 'move the swimming to friday'],
  ['en', "delete swimming, he's moved away", 'delete swimming'],
  ['en', "move swimming to friday it's her birthday on monday", 'move swimming to friday'],
  ['de', 'die trainerin ist krank, verschieb das schwimmen auf freitag', 'verschieb das schwimmen auf freitag'],
  ['de', 'verschieb das schwimmen auf freitag ich hab am montag dienst', 'verschieb das schwimmen auf freitag'],
  ['fr', 'le prof est malade, déplace la piscine à lundi', 'déplace la piscine à lundi'],
];

const WHOLE: [language: string, text: string][] = [
  ['en', 'swimming is on friday, move it to monday'],
  ['en', "I can't cancel swimming on friday"],
  ['en', "rename swimming, it's called Laps now"],
  ['en', "move swimming, it's on friday now"],
  ['de', 'das schwimmen ist am freitag, verschieb es auf montag'],
  ['de', 'ich muss das schwimmen am freitag absagen'],
  ['fr', 'la piscine est vendredi, décale-la à lundi'],
];

describe('statements beside a request', () => {
  for (const [language, text, left] of TAKEN_OFF)
    it(`are no part of it: ${text}`, () =>
      expect(statementRemover(wordsIn(language), () => false)(text, find)).to.equal(left));
  for (const [language, text] of WHOLE)
    it(`stay if it needs them: ${text}`, () =>
      expect(statementRemover(wordsIn(language), () => false)(text, find)).to.equal(text));
  it('stay next to words for other people', () => {
    const text = "cancel swimming and tell them I'm ill";
    expect(statementRemover(wordsIn('en'), () => true)(text, find)).to.equal(text);
  });
});
