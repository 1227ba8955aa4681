import { expect } from 'chai';
import { finished, type InSteps, Stepwise } from '../../../nlu/once/stepwise.ts';

describe('work in steps', () => {
  let taken: number;
  beforeEach(() => {
    taken = 0;
  });

  function* counting(): InSteps<string> {
    for (; taken < 5; taken++) yield;
    return 'done';
  }

  it('can be finished at once', () => {
    expect([finished(counting()), taken]).to.deep.equal(['done', 5]);
  });

  it('is not begun before somebody needs it, and done once', () => {
    const work = new Stepwise(counting);
    expect([work.isDone, taken]).to.deep.equal([false, 0]);
    expect([work.value, work.value, work.isDone, taken]).to.deep.equal(['done', 'done', true, 5]);
  });

  it('goes on between other work, and whoever needs the result takes the steps that are left', async () => {
    let isWanted = false;
    const work = new Stepwise(function* (): InSteps<number> {
      for (let count = 0; ; count++) {
        if (isWanted) return count;
        yield;
      }
    });
    const result = work.inTurns();
    const other = new Promise(resolve => setTimeout(resolve, 1));
    await other;
    expect(work.isDone).to.equal(false);
    isWanted = true;
    expect(work.value).to.be.above(0);
    expect(await result).to.equal(work.value);
  });

  it('begins anew after an error', async () => {
    const work = new Stepwise(function* (): InSteps<number> {
      yield;
      taken++;
      if (taken === 1) throw new TypeError('not yet');
      return taken;
    });
    expect(() => work.value).to.throw(TypeError, 'not yet');
    expect(await work.inTurns()).to.equal(2);
  });
});
