import { expect } from 'chai';
import { rememberLast } from '../../../dialogs/templates/remember-last.ts';

describe('rememberLast', () => {
  it('makes a result again only if something that was given has changed', () => {
    const remember = rememberLast<number>();
    const [one, other] = [{}, {}];
    let made = 0;
    const asked = (of: object, ...given: unknown[]): number => remember(of, given, () => ++made);
    expect([asked(one, 'a', other), asked(one, 'a', other)]).to.deep.equal([1, 1]);
    expect([asked(one, 'b', other), asked(one, 'b'), asked(one, 'b')]).to.deep.equal([2, 3, 3]);
    expect([asked(other, 'b'), asked(one, 'b'), asked(one, 'a', other)]).to.deep.equal([4, 3, 5]);
  });
});
