import { expect } from 'chai';
import { memoize, memoizeByName } from '../../time/index.ts';

describe('functions that keep their results', () => {
  it('find a result once, and drop all results when there are too many', () => {
    const found: number[] = [];
    const double = memoize((value: number) => {
      found.push(value);
      return value * 2;
    }, 2);
    expect([1, 2, 1, 3, 1].map(double)).to.deep.equal([2, 4, 2, 6, 2]);
    expect(found).to.deep.equal([1, 2, 3, 1]);
  });

  it('keep what they found by name, within one limit for all names', () => {
    const found: string[] = [];
    const join = memoizeByName((value: number, name: string) => {
      found.push(`${name}${value}`);
      return `${name}${value}`;
    }, 2);
    expect([join(1, 'a'), join(1, 'b'), join(1, 'a'), join(2, 'a'), join(1, 'b')]).to.deep.equal([
      'a1',
      'b1',
      'a1',
      'a2',
      'b1',
    ]);
    expect(found).to.deep.equal(['a1', 'b1', 'a2', 'b1']);
  });
});
