import { createRequire } from 'node:module';
import { expect } from 'chai';
import { escapeMarkdown, escapeNothing, Lines, withoutEscapes } from '../../../../dialogs/templates/liquid/escape.ts';
import { render } from '../render.ts';

/** Web Chat's Markdown renderer, in the same version and with the same options (renderMarkdown.ts). */
const fromWebChat = createRequire(createRequire(import.meta.url).resolve('botframework-webchat'));
const MarkdownIt = fromWebChat('markdown-it') as new (options: object) => { render(markdown: string): string };
const markdownIt = new MarkdownIt({ breaks: false, html: true, linkify: true, typographer: true, xhtmlOut: true });

/** Web Chat's HTML; only its curly quotes may differ. */
const webChat = { render: (markdown: string) => markdownIt.render(markdown).replace(/[“”]/g, '&quot;') };

const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Titles that a person could put into a calendar. */
const titles = [
  'Budget review',
  'Ana & Ben',
  '**bold** and *slanted*',
  '__init__.py',
  'snake_case_name',
  '~~gone~~',
  '`code`',
  '```',
  '# not a heading',
  '## Two',
  '- not a list',
  '+ not a list',
  '* not a list',
  '1. not a list',
  '2026. A year',
  '3) three',
  '> not a quote',
  '===',
  '---',
  '***',
  '| a | b |',
  '[Join](https://evil.example)',
  '![image](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '[x][y]',
  '<b>bold</b>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<at>everyone</at>',
  '<at id="0">Ana</at>',
  '</div><a href=//evil.example>x</a>',
  '&lt;b&gt;',
  '&amp;',
  '&#60;b&#62;',
  'https://evil.example/path?a=b&c=d',
  'http://evil.example',
  'HTTPS://EVIL.EXAMPLE',
  'http://localhost/x',
  '//evil.com',
  '//localhost',
  'ftp://evil.com/x',
  'www.evil.com',
  'evil.com',
  'see evil.com.',
  'node.js and report.md',
  'ana@example.com',
  'mailto:ana@example.com',
  'mailto:a@b',
  'MAILTO:a@b',
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'msteams:/l/chat',
  'tel:+441234',
  '(c) (r) (tm) (C)',
  'wait...',
  'a -- b --- c',
  '+-5',
  'what????',
  'no!!!!',
  'a,,b',
  '{{ secret }}{% include %}',
  '{{DATE(2017-02-13T20:46:30Z,SHORT)}}',
  '{class=x}',
  '{aria-label="x"}',
  '$\u007BHOME}',
  '{% raw %}',
  'back\\slash \\* \\',
  'C:\\dir\\evil.com',
  '1.5 hours, v2.0.1',
  '10.30 – 11',
  'Ünïcödé 日本語 🎉',
  'a/b//c',
  '#tag @channel',
];

describe('values in Markdown (C1, C2, C3, C6)', () => {
  for (const title of titles) {
    it(`Web Chat shows ${JSON.stringify(title)} as it is`, () => {
      const markdown = render('{{ title }}', { title });
      expect(webChat.render(markdown)).to.equal(`<p>${htmlText(title)}</p>\n`);
      expect(withoutEscapes(markdown)).to.equal(title);
    });

    it(`${JSON.stringify(title)} stays unchanged in a list, in bold and in a sentence`, () => {
      const html = webChat.render(render('Hi.\n\n- **{{ title }}**, and ({{ title }}) then\n- {{ title }}', { title }));
      const text = htmlText(title);
      const bold = `<strong>${text}</strong>, and (${text}) then`;
      expect(html).to.equal(`<p>Hi.</p>\n<ul>\n<li>${bold}</li>\n<li>${text}</li>\n</ul>\n`);
    });
  }

  it('line breaks, tabs and control characters become blanks or nothing', () => {
    expect(escapeMarkdown('a\n\n# b\r\n\tc\u0000\u0007d')).to.equal('a # b cd');
  });

  it('marks that change the text direction are removed', () => {
    expect(escapeMarkdown('a\u202Eb\u2066c\u200Fd')).to.equal('abcd');
  });

  it('half a character is replaced', () => {
    expect(escapeMarkdown('a\uD83Cb')).to.equal('a\uFFFDb');
  });

  it('an empty value shows nothing', () => {
    expect([null, undefined, ''].map(escapeMarkdown)).to.deep.equal(['', '', '']);
  });

  it('a value that is no text is a bug of ours', () => {
    expect(() => escapeMarkdown({ a: 1 })).to.throw(TypeError, 'a text cannot show a value of type object');
  });

  it('intended line breaks stay, and each line is escaped like a beginning', () => {
    expect(escapeMarkdown(new Lines('# a\n- b\n\n1. c'))).to.equal('\\# a  \n\\- b  \n  \n1\\. c');
    expect(webChat.render(escapeMarkdown(new Lines('# a\n- b')))).to.equal('<p># a<br />\n- b</p>\n');
  });

  it('plain text gets no extra characters', () => {
    expect(escapeNothing('*a* <b> https://x.example\nb')).to.equal('*a* <b> https://x.example b');
    expect(escapeNothing(new Lines('a\nb'))).to.equal('a\nb');
  });

  it('a value is never parsed as a template', () => {
    const title = '{{ account }}{% assign x = 1 %}';
    expect(withoutEscapes(render('{{ title }}', { title, account: 'canary' }))).to.equal(title);
  });
});

describe('links', () => {
  it('show where they lead', () => {
    const link = 'https://meet.google.com/abc-defg-hij?authuser=0';
    const markdown = render('Join: {{ link | link }}', { link });
    expect(markdown).to.equal(
      'Join: [meet\\.google\\.com/abc-defg-hij](<https://meet.google.com/abc-defg-hij?authuser=0>)',
    );
    expect(webChat.render(markdown)).to.equal(
      '<p>Join: <a href="https://meet.google.com/abc-defg-hij?authuser=0">meet.google.com/abc-defg-hij</a></p>\n',
    );
  });

  for (const link of [
    'javascript:alert(1)',
    'http://meet.example',
    'data:text/html,x',
    'https://ana:secret@meet.example',
    'meet.example',
    'https://',
    '',
  ]) {
    it(`${JSON.stringify(link)} is none`, () => {
      expect(render('[{{ link | link }}]', { link })).to.equal('[]');
    });
  }

  it('cannot be broken out of', () => {
    const markdown = render('{{ link | link }}', { link: 'https://a.example/)>[x](https://evil.example)\n<b>' });
    expect(webChat.render(markdown).match(/<a /g)).to.have.length(1);
    expect(webChat.render(markdown)).to.match(/^<p><a href="https:\/\/a\.example\/[^"]*">[^<]*<\/a><\/p>\n$/);
  });
});
