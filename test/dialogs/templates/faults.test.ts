import { expect } from 'chai';
import { faultsWith, fixtures } from './fixture.ts';

/** The place of each kind of fixture in the folder of the good ones. */
const kinds: Record<string, (name: string) => string> = {
  dialog: name => name,
  bot: () => 'bot.yaml',
  'preset-ranges': () => 'preset-ranges.yaml',
  card: () => 'cards/small.yaml',
};

describe('faults in template files (D1 to D4, D6, D7)', () => {
  for (const [kind, target] of Object.entries(kinds)) {
    for (const { name, content, expected } of fixtures(kind)) {
      it(`${kind}/${name}`, () => {
        expect(faultsWith(target(name), content)).to.equal(expected);
      });
    }
  }

  it('nothing in a file changes Object.prototype', () => {
    for (const { name, content } of fixtures('dialog')) faultsWith(name, content);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['enabled']).to.equal(undefined);
  });
});
