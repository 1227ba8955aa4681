import { expect } from 'chai';
import { personKey, storeKey } from '../../core/store-key.ts';

describe('key of a record', () => {
  it('is the same for a person, whether its hash is remembered or not', () => {
    const parts = ['tenant', 'msteams', 'Zoë, "a"', '1'] as const;
    const key = storeKey('state', ...parts);
    expect([personKey('state', ...parts), personKey('state', ...parts)]).to.deep.equal([key, key]);
    expect(personKey('late', ...parts)).to.equal(storeKey('late', ...parts));
  });

  it('differs for parts that read the same together', () => {
    expect(personKey('state', 'ab', 'c')).not.to.equal(personKey('state', 'a', 'bc'));
    expect(personKey('state', 'ab', 'c')).not.to.equal(personKey('state', 'abc'));
  });
});
