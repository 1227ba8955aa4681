import { expect } from 'chai';
import { firstPart } from '../../../../bot/runtime/telling/short-text.ts';

describe('the first part of a text', () => {
  for (const [what, text, length, part] of [
    ['a short text is whole', 'one two', 7, 'one two'],
    ['whole lines where there are any', 'one\ntwo three\nfour', 15, 'one\ntwo three'],
    ['a line that ends exactly there', 'one\ntwo', 3, 'one'],
    ['words of a long line', 'one two three', 9, 'one two'],
    ['no escape is cut in two', 'one \\*two\\* three', 9, 'one'],
    ['a word longer than everything', 'abcdefgh', 3, 'abc'],
    ['no blank lines at its end', 'one\n\n\ntwo', 5, 'one'],
  ] as const) {
    it(`${what}: ${JSON.stringify(part)}`, () => {
      expect(firstPart(text, length)).to.equal(part);
    });
  }
});
