import { expect } from 'chai';
import { firstMatcher, matchesOf, QuickPattern } from '../../../nlu/text/quick-pattern.ts';

describe('a quick pattern', () => {
  it('finds what its pattern finds, again and again', () => {
    const free = new QuickPattern('free|busy', 'giu');
    expect([1, 2].map(() => free.all('Free or busy').map(({ 0: said, index }) => [said, index]))).to.deep.equal([
      [
        ['Free', 0],
        ['busy', 8],
      ],
      [
        ['Free', 0],
        ['busy', 8],
      ],
    ]);
    expect(free.all('out')).to.deep.equal([]);
  });

  it('of a wrong source is only noticed by a text with its words', () => {
    const wrong = new QuickPattern('rename(?<1>x)', 'u');
    expect(wrong.test('move')).to.equal(false);
    expect(() => wrong.test('rename')).to.throw(SyntaxError);
  });

  it('comes first if it stands first', () => {
    const first = firstMatcher(['move (?<what>.+)', '(?<what>.+)'], 'u');
    expect(['move lunch', 'lunch'].map(text => first(text)?.groups?.['what'])).to.deep.equal(['lunch', 'lunch']);
    expect(firstMatcher(['move'], 'u')('lunch')).to.equal(undefined);
  });
});

describe('the matches of a pattern', () => {
  it('are those of matchAll, also empty ones', () => {
    for (const [pattern, text] of [
      [/\d*/g, 'a12b'],
      [/(?=.)/gu, '👍a'],
      [/x/g, ''],
    ] as const) {
      expect(matchesOf(pattern, text).map(({ 0: said, index }) => [said, index])).to.deep.equal(
        [...text.matchAll(pattern)].map(({ 0: said, index }) => [said, index]),
      );
    }
  });

  it('are refused for a pattern that is not global', () => {
    expect(() => matchesOf(/x/, 'x')).to.throw(TypeError);
  });
});
