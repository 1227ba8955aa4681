import { expect } from 'chai';
import { oneLine, plainText } from '../../../../calendar/google/events/plain-text.ts';
import { cpuMs } from '../../../cpu-time.ts';

const texts: [what: string, html: string, text: string][] = [
  ['text that was never HTML', 'a < b && c > d\nnext line', 'a < b && c > d\nnext line'],
  ['line breaks', 'one<br>two<BR/>three', 'one\ntwo\nthree'],
  ['paragraphs', '<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['lists', 'Bring:<ul><li>pens</li><li>paper</li></ul>', 'Bring:\n\n- pens\n- paper'],
  ['other tags', '<b class="x">bold</b> and <o:p>odd</o:p>', 'bold and odd'],
  [
    'addresses in angle brackets',
    'Join <https://example.com/a>, ask <ana@example.com>',
    'Join <https://example.com/a>, ask <ana@example.com>',
  ],
  ['tags without a name of HTML', '<my-tag a="b">one</my-tag><br/>two', 'one\ntwo'],
  ['entities', 'a&nbsp;&lt;b&gt; &amp; &quot;c&quot; &#39;d&#x27; &copy;', 'a <b> & "c" \'d\' ©'],
  ['entities only once', '&amp;lt;', '&lt;'],
  ['unknown entities', '&nosuch; &#xD800; AT&T', '&nosuch; &#xD800; AT&T'],
  [
    'links',
    'See <a href="https://example.com/?a=1&amp;b=2">the plan</a>.',
    'See the plan (https://example.com/?a=1&b=2).',
  ],
  ['links that show their address', '<a href="https://example.com">https://example.com</a>', 'https://example.com'],
  ['links without words', '<a href=https://example.com></a>', 'https://example.com'],
  ['mail links', "<a href='mailto:a@example.com'>a@example.com</a>", 'a@example.com'],
  ['links to nowhere good', '<a href="javascript:alert(1)">click</a>', 'click'],
  ['a link that never ends', '<a href="https://example.com">here', 'here (https://example.com)'],
  ['scripts and styles', 'a<style>p{}</style>b<script>alert("<b>")</script>c', 'abc'],
  ['comments', 'a<!-- <b>no</b> -->b', 'ab'],
  ['an arrow is no comment', 'a --> b', 'a --> b'],
  ['control characters', 'a\u0000b\u001b[31mc&#7;d\u009be', 'ab[31mcde'],
  ['line ends of others', 'a\r\nb\rc', 'a\nb\nc'],
  ['much empty space', '  a   b \n\n\n\n\n c  ', 'a b\n\nc'],
];

describe("calendar: a description's plain text", () => {
  for (const [what, html, text] of texts) {
    it(what, () => {
      expect(plainText(html)).to.equal(text);
    });
  }

  for (const part of ['<', '<a', '<a href="', '&', '&#', '<!--', '<a:b', '<a href=x>', '\n', ' ', '<style>']) {
    it(`takes linear time for many ${JSON.stringify(part)}`, () => {
      const texts = [part.repeat(200_000), `<${'a'.repeat(200_000)}`, `<a:${'a'.repeat(200_000)}`];
      expect(cpuMs(() => texts.map(plainText))).to.be.below(1_500);
    });
  }

  it('titles are one line', () => {
    expect(oneLine(' a\r\n\tb\u0007 c ')).to.equal('a b c');
  });
});
