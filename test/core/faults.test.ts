import { expect } from 'chai';
import { didYouMean, FaultsError, formatFault, listed } from '../../core/faults.ts';
import { editDistance } from '../../core/names/nearest.ts';

describe('faults', () => {
  it('a fault is shown with its place, the line, a caret and a hint', () => {
    const fault = { file: 'a.yaml', line: 2, column: 5, source: 'nam: x', message: 'unknown field', hint: 'Did you?' };
    expect(formatFault(fault)).to.equal('a.yaml:2:5 unknown field\n    nam: x\n        ^\n    Did you?');
  });

  it('a long line is shown around its caret', () => {
    const [, line = '', caret = ''] = formatFault({
      file: 'a.yaml',
      line: 1,
      column: 301,
      source: `${'x'.repeat(300)}!${'y'.repeat(300)}`,
      message: 'here',
    }).split('\n');
    expect(line[caret.indexOf('^')]).to.equal('!');
    expect(line.length).to.be.at.most(124);
  });

  it('all faults of a file are in the message of the error', () => {
    const error = new FaultsError([
      { file: 'a.yaml', message: 'one' },
      { file: 'b.yaml', message: 'two' },
    ]);
    expect(error.message).to.equal('a.yaml one\n\nb.yaml two');
    expect(error.code).to.equal('files/faults');
  });

  it('a near word is suggested and a far one is not', () => {
    expect(didYouMean('scope', ['scopes', 'title'])).to.equal('Did you mean `scopes`?');
    expect(didYouMean('Titel', ['scopes', 'title'])).to.equal('Did you mean `title`?');
    expect(didYouMean('banana', ['scopes', 'title'])).to.equal(undefined);
  });

  it('of very many names the first are listed', () => {
    const names = Array.from({ length: 500 }, (_, at) => `t${at}`);
    expect(listed(names)).to.match(/^t0, t1, .*, t29 and 470 more$/);
    expect(listed(names.slice(0, 30))).to.match(/, t29$/);
  });

  it('swapped neighbours are one step apart', () => {
    expect(editDistance('titel', 'title')).to.equal(1);
    expect(editDistance('', 'abc')).to.equal(3);
  });
});
