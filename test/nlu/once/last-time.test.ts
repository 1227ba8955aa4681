import { expect } from 'chai';
import { LastTime } from '../../../nlu/once/last-time.ts';

describe('what was worked out last time', () => {
  let worked: string[];
  const doubled = (known: LastTime<string>, word: string): string =>
    known.get(word, () => {
      worked.push(word);
      return word + word;
    });
  beforeEach(() => {
    worked = [];
  });

  it('is not worked out again', () => {
    const known = new LastTime<string>();
    for (const word of ['a', 'b', 'a']) doubled(known, word);
    known.end();
    expect([doubled(known, 'a'), doubled(known, 'c'), worked]).to.deep.equal(['aa', 'cc', ['a', 'b', 'c']]);
  });

  it('is forgotten when it was not asked for once', () => {
    const known = new LastTime<string>();
    doubled(known, 'a');
    known.end();
    doubled(known, 'b');
    known.end();
    doubled(known, 'a');
    expect(worked).to.deep.equal(['a', 'b', 'a']);
  });
});
