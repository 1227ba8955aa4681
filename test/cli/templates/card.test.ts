import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type CardOptions, showCard } from '../../../cli/templates/cards/card.ts';
import { cardText } from '../../../cli/templates/cards/card-text.ts';
import { installedBrowser } from '../../../cli/templates/cards/picture.ts';
import { previewPage } from '../../../cli/templates/cards/preview-page.ts';
import { isBotError } from '../../../core/errors.ts';
import { readSettings } from '../../../settings/settings.ts';
import { NO_CHROMIUM } from '../../browser/chromium.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const ROOT = join(import.meta.dirname, '../../..');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

const show = async (name: string, options: Partial<CardOptions> = {}, env: Record<string, string> = {}) =>
  (await showCard(readSettings(env), name, { now: NOW, locale: 'en-GB', ...options })).text;

const problem = async (...given: Parameters<typeof show>): Promise<string | undefined> => {
  const error: unknown = await show(...given).then(undefined, (thrown: unknown) => thrown);
  return isBotError(error, 'settings/invalid') ? error.message : undefined;
};

describe('npm run templates -- card', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('shows a card with example values as text', async () => {
    expect(await show('event')).to.equal(`┌─
│ Design review
│ Tuesday, 24 November 2026, 10:00 – 11:00
│ every week
│ Where: Room 4
│ Calendar: Team
│ Organiser: Ana Silva
│ Reminder: 10 minutes before (pop-up)
│ Settings: shown as free
│ ────────────────────
│ 3 guests
│ Ana Silva   ✓ coming
│ Ben Ode   ? maybe
│ Cem Aydın   no answer yet
│ ────────────────────
│ What people told us, and what comes next.
│ [Join the meeting] [Details]
└─
`);
  });

  for (const locale of ['en-GB', 'de-DE', 'fr-FR']) {
    it(`has example values for every shipped card: ${locale}`, async () => {
      const files = readdirSync(join(import.meta.dirname, '../../../templates/cards'));
      const names = files.flatMap(file => /^([^.]+)\.yaml$/.exec(file)?.[1] ?? []);
      expect(names).to.have.length.above(2);
      for (const name of names) {
        const text = await show(name, { locale });
        expect(text.split('\n'), name).to.have.length.above(6);
        expect(text, name).to.not.match(/undefined|null|NaN|\[object|\bWords\b|Invalid/);
      }
    });
  }

  it('writes a page that needs no other file, in light or dark colours', async () => {
    const file = join(folder, 'event.html');
    expect(await show('event', { out: file })).to.equal(`${file} was written.\n`);
    const light = readFileSync(file, 'utf8');
    expect(light).to.include('"text":"Design review"').and.include('"backgroundColor":"#ffffffff"');
    expect(light).to.not.match(/<(?:script|img|link)[^>]+(?:src|href)=/);
    await show('event', { out: file, dark: true });
    expect(readFileSync(file, 'utf8')).to.include('"backgroundColor":"#ff2d2c2c"').and.include('@media all');
  });

  it('a value cannot end the script of the page', () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '</script><b>' }] } as const;
    expect(previewPage(card, { title: 'x', dark: false }))
      .to.include('\\x3C/script><b>')
      .and.not.include('</script><b>');
  });

  it('of a declared action shows the example in its file', async () => {
    const office = join(ROOT, 'docs/examples/office');
    const [templates, profiles] = [join(folder, 'templates'), join(folder, 'auth-profiles')];
    for (const from of [ROOT, office]) cpSync(join(from, 'auth-profiles'), profiles, { recursive: true });
    cpSync(join(ROOT, 'templates'), templates, { recursive: true });
    cpSync(join(office, 'templates'), templates, { recursive: true });
    appendFileSync(join(templates, 'who-is-in.yaml'), '  card: people\n');
    writeFileSync(
      join(templates, 'cards/people.yaml'),
      [
        'type: AdaptiveCard',
        'version: "1.5"',
        'fallbackText: People',
        'body:',
        '  - { type: TextBlock, text: "{{ range.start | day }}" }',
        '  - { type: TextBlock, $for: one in people, text: "{{ one.name }} {{ one.room }}" }',
        '',
      ].join('\n'),
    );
    const env = { TEMPLATES_DIR: templates, ACTIONS_DIR: join(office, 'actions'), AUTH_PROFILES_DIR: profiles };
    expect(await show('people', {}, env)).to.equal('┌─\n│ Monday, 23 November 2026\n│ Ana 4.12\n│ Ben\n└─\n');
  });

  it('says which cards there are', async () => {
    expect(await problem('evnt')).to.equal('No template shows a card “evnt”. Did you mean `event`?');
    expect(await problem('something')).to.equal(
      'No template shows a card “something”. There are: agenda, confirm-event, event.',
    );
  });

  it('says what a picture needs', async () => {
    const env = { CHROME: '/nowhere/chrome' };
    expect(await problem('event', { out: join(folder, 'event.png') }, env)).to.equal(
      'A picture needs Chromium or Chrome, and CHROME names /nowhere/chrome, which does not exist. Install one, or set CHROME to its path. Without it, write a page and open it: --out card.html.',
    );
    expect(await problem('event', { out: 'event.pdf' })).to.equal('--out event.pdf must end in .png or .html.');
  });

  const isPossible = installedBrowser() !== undefined;
  it(`draws a picture ${isPossible ? '' : NO_CHROMIUM}`, async function () {
    if (!isPossible) return this.skip();
    const file = join(folder, 'event.png');
    await show('event', { out: file });
    const picture = readFileSync(file);
    expect(picture.subarray(0, 4)).to.deep.equal(PNG);
    expect(picture.readUInt32BE(16)).to.be.within(1600, 2000);
    expect(picture.readUInt32BE(20)).to.be.within(600, 1600);
  });
});

describe('a card as text', () => {
  const text = (body: readonly object[], more: object = {}): string[] =>
    cardText({ type: 'AdaptiveCard', version: '1.5', body, ...more })
      .split('\n')
      .slice(1, -1);

  it('shows every kind of element', () => {
    const block = (shown: string, more: object = {}): object => ({ type: 'TextBlock', text: shown, ...more });
    expect(
      text([
        block('one\\*\ntwo', { separator: true }),
        {
          type: 'RichTextBlock',
          inlines: [
            { type: 'TextRun', text: 'a' },
            { type: 'TextRun', text: 'b' },
          ],
        },
        { type: 'FactSet', facts: [{ title: 'Where', value: 'Here' }] },
        { type: 'ColumnSet', columns: [{ items: [block('x'), block('y')] }, { items: [block('z')] }] },
        { type: 'Table', rows: [{ cells: [{ items: [block('p')] }, { items: [block('q')] }] }] },
        { type: 'Container', separator: true, items: [block('in'), block('hidden', { isVisible: false })] },
        { type: 'Image', altText: 'a map' },
        { type: 'Input.Text', label: 'Name' },
        { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: 'Go' }] },
      ]),
    ).to.deep.equal(
      [
        'one*',
        'two',
        'ab',
        'Where: Here',
        'x   z',
        'y',
        'p   q',
        '─'.repeat(20),
        'in',
        '(Image: a map)',
        '(Input.Text: Name)',
        '[Go]',
      ].map(line => `│ ${line}`),
    );
  });

  it('breaks long lines between words', () => {
    const [first = '', second = ''] = text([{ type: 'TextBlock', text: `${'word '.repeat(20)}end` }]);
    expect(first).to.have.length.within(60, 76);
    expect(second).to.match(/^│ (?:word )+end$/);
  });
});
