import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect } from 'chai';
import { digestOf, lessons } from '../../cli/learn.ts';

/** What the first line of a file of weights says that they were learnt from. */
function learntFrom(file: string): unknown {
  const bytes = readFileSync(file);
  return JSON.parse(bytes.subarray(0, bytes.indexOf('\n')).toString()).from;
}

describe('weights in files', () => {
  for (const [name, all] of Object.entries(lessons)) {
    it(`${name}: are learnt from the sentences as they are now; \`npm run learn -- ${name}\` learns them anew`, () => {
      const old = all().filter(({ file, data }) => learntFrom(file) !== digestOf(data));
      expect(old.map(({ file }) => relative('nlu/lexicon', file))).to.deep.equal([]);
    });

    it(`${name}: other sentences would be noticed`, () => {
      const [{ data } = { data: '' }] = all();
      const [letter = ''] = /[a-z](?=[a-z]* [a-z]+ )/.exec(JSON.stringify(data)) ?? [];
      const other = JSON.parse(JSON.stringify(data).replace(letter, `${letter}${letter}`));
      expect(digestOf(other)).to.not.equal(digestOf(data));
    });
  }
});
