import { expect } from 'chai';
import { clip, type Interval, merge, subtract } from '../../time/index.ts';

const between = (...pairs: [number, number][]): Interval[] => pairs.map(([startMs, endMs]) => ({ startMs, endMs }));
const [day] = between([10, 20]) as [Interval];

describe('intervals', () => {
  it('clips to the part inside; touching leaves nothing', () => {
    expect(between([0, 12], [12, 15], [15, 30], [0, 30]).map(one => clip(one, day))).to.deep.equal(
      between([10, 12], [12, 15], [15, 20], [10, 20]),
    );
    expect(between([0, 10], [20, 30], [15, 15]).map(one => clip(one, day))).to.deep.equal(Array(3).fill(undefined));
  });

  it('merges what overlaps or touches, in any order', () => {
    expect(merge(between([5, 6], [1, 3], [2, 4], [4, 5], [8, 9]))).to.deep.equal(between([1, 6], [8, 9]));
    expect(merge(between([1, 9], [2, 3]))).to.deep.equal(between([1, 9]));
  });

  it('does not change its arguments', () => {
    const given = between([1, 3], [2, 4]);
    merge(given);
    expect(given).to.deep.equal(between([1, 3], [2, 4]));
  });

  it('subtracts what is taken', () => {
    expect(subtract(day, [])).to.deep.equal([day]);
    expect(subtract(day, between([0, 10], [12, 13], [15, 25]))).to.deep.equal(between([10, 12], [13, 15]));
    expect(subtract(day, between([0, 12], [20, 30]))).to.deep.equal(between([12, 20]));
    expect(subtract(day, between([5, 25]))).to.deep.equal([]);
  });
});
