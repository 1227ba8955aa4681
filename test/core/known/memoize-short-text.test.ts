import { expect } from 'chai';
import { memoizeShortText } from '../../../core/known/memoize-short-text.ts';

describe('memoizeShortText', () => {
  let calls: string[];
  const length = () =>
    memoizeShortText(text => {
      calls.push(text);
      return text.length;
    });
  beforeEach(() => {
    calls = [];
  });

  it('finds each result once', () => {
    const find = length();
    expect(['a', 'bb', 'a'].map(find)).to.deep.equal([1, 2, 1]);
    expect(calls).to.deep.equal(['a', 'bb']);
  });

  it('keeps no more than 1,000 results', () => {
    const find = length();
    for (let at = 0; at <= 1_000; at++) find(`${at}`);
    find('0');
    expect(calls.length).to.equal(1_002);
  });

  it('keeps no result of a long text', () => {
    const find = length();
    const text = 'a'.repeat(301);
    expect([find(text), find(text)]).to.deep.equal([301, 301]);
    expect(calls.length).to.equal(2);
  });
});
