import { expect } from 'chai';
import { lineDiff } from '../../../../cli/templates/versions/line-diff.ts';

const lines = (text: string): string => text.split(' ').join('\n');

describe('the lines that differ', () => {
  it('are shown with two lines around them, and the number of the first', () => {
    expect(lineDiff(lines('a b c d e f'), lines('a b c X e f'))).to.equal('@@ line 2\n  b\n  c\n- d\n+ X\n  e\n  f');
  });

  it('are shown place by place', () => {
    expect(lineDiff(lines('a b c d e f g h'), lines('X b c d e f g'))).to.equal(
      '@@ line 1\n- a\n+ X\n  b\n  c\n@@ line 6\n  f\n  g\n- h',
    );
  });

  it('are none of equal texts, whatever their line ends', () => {
    expect(lineDiff('a\nb\n', 'a\r\nb')).to.equal('');
  });
});
