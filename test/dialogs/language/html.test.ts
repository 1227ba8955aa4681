import { expect } from 'chai';
import { faultsIn, warningHintsIn, warningsIn } from './own-templates.ts';

const own = (done: string): string =>
  `name: own\nutterances: [say one thing, say another thing, say a third thing]\nreplies: { done: ${JSON.stringify(done)} }\n`;

describe('HTML in a text', () => {
  for (const [text, tag, hint] of [
    ['<b>Done</b>', '<b>', 'Write **bold**.'],
    ['One<br/>Two', '<br/>', 'Write a new line.'],
    ['<a href="https://example.com">here</a>', '<a href="https://example.com">', 'Write [words](https://...).'],
    ['<span>Done</span>', '<span>', 'Remove it.'],
  ] as const) {
    it(`is a warning: ${text}`, () => {
      expect(warningsIn(own(text), {})).to.deep.equal([
        `people would read \`${tag}\`, because texts are Markdown and not HTML`,
      ]);
      expect(warningHintsIn(own(text), {})).to.deep.equal([hint]);
      expect(faultsIn(own(text))).to.equal('');
    });
  }

  it('is none of what only looks like it', () => {
    for (const text of ['2 < 3 and 4 > 1', '<ana@example.com>', 'a <placeholder>'])
      expect(warningsIn(own(text), {})).to.deep.equal([]);
  });
});
