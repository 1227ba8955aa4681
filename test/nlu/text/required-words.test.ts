import { expect } from 'chai';
import { quickTest, requiredWords } from '../../../nlu/text/required-words.ts';

const table: readonly (readonly [pattern: string, required: string[] | undefined])[] = [
  ['rename', ['rename']],
  ['a', undefined],
  ['free|available', ['free', 'available']],
  ['free|\\d+', undefined],
  ['(?:rename|retitle)\\s+(?<of>.+?)\\s+to\\s+(?<rest>.+?)', ['rename', 'retitle']],
  ['^(?:please\\s+)*(?:(?:the|my)\\s+){0,3}title$', ['title']],
  ['colou?r', ['colo']],
  ['ab+cd', ['ab']],
  ['calend[ae]rs?', ['calend']],
  ['(?<!not )free(?= time)(?!fall)', ['free']],
  ["who(?:['’]s| is)", ['who']],
  ['\\bx\\.yz\\s', ['x.yz']],
  ['\\p{L}+-ever\\u{41}', ['-ever']],
  ['go(?:ne|ing)?', ['go']],
  ['ok👍?', ['ok']],
];

describe('words that a pattern requires', () => {
  for (const [pattern, required] of table) {
    it(`${pattern} requires ${required?.join(' or ') ?? 'none'}`, () => {
      expect(requiredWords(pattern)).to.deep.equal(required);
    });
  }

  it('a text without any of them cannot match, whatever its case', () => {
    const mayMatch = quickTest(['^is (\\w+) free$', '^when (?:can|could) we meet$']);
    expect(['IS ANA FREE', 'when could we meet', 'when is it', 'hello'].map(mayMatch)).to.deep.equal([
      true,
      true,
      true,
      false,
    ]);
  });

  it('a family with a pattern that requires none lets every text through', () => {
    expect(quickTest(['^rename$', '^\\d$'])('hello')).to.equal(true);
  });
});
