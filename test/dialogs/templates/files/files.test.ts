import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { templateSchema } from '../../../../dialogs/templates/files/schema.ts';
import { loadTemplates } from '../../../../dialogs/templates/load.ts';
import { faultsOf, faultsWith, good, goodFolder, setWith } from '../fixture.ts';

const other = good('show-day.yaml')
  .replace('name: show-day', 'name: other')
  .replace('title: Show a day', 'title: Show another day')
  .replace('show me {range}', 'one {range}')
  .replace('what happens {range}', 'two {range}')
  .replace('look at {range}', 'three {range}');

describe('template files as bytes (D1)', () => {
  it('a byte order mark and CRLF are ignored', () => {
    const set = setWith('other.yaml', `\uFEFF${other.replaceAll('\n', '\r\n')}`);
    expect([...set.templates.keys()]).to.deep.equal(['other', 'show-day']);
  });

  it('UTF-16 is a fault', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(other, 'utf16le')]);
    expect(faultsWith('other.yaml', bytes)).to.match(
      /^templates\/other.yaml is saved as UTF-16\n {4}Save the file again as UTF-8/,
    );
  });

  it('10 MB are a fault', () => {
    const faults = faultsWith('other.yaml', Buffer.alloc(10 * 1024 * 1024, 0x20));
    expect(faults).to.equal('templates/other.yaml is 10485760 bytes long; the limit is 262144');
  });
});

describe('the templates folder', () => {
  it('that is missing is a fault', () => {
    const loaded = loadTemplates('/no/such/folder', { profiles: undefined });
    expect(loaded).to.deep.equal({
      faults: [
        { file: '/no/such/folder', message: 'cannot be read (ENOENT)' },
        { file: '/no/such/folder/bot.yaml', message: 'is missing', cause: 'missing bot' },
        { file: '/no/such/folder/preset-ranges.yaml', message: 'is missing', cause: 'missing preset-ranges' },
        { file: '/no/such/folder/pages.yaml', message: 'is missing', cause: 'missing pages' },
      ],
      warnings: [],
    });
  });

  it('reports the faults of all its files at once', () => {
    const folder = goodFolder();
    folder.write('other.yaml', other.replace('profile: google-calendar', 'profile: gogle'));
    folder.write('bot.yaml', good('bot.yaml').replace('The text thanks.', '"{{ x }}"'));
    folder.write('cards/small.yaml', good('cards/small.yaml').replace('"1.5"', '"2"'));
    const files = faultsOf(folder).match(/^templates\/[^:]+/gm);
    folder.close();
    expect(files).to.deep.equal(['templates/cards/small.yaml', 'templates/other.yaml', 'templates/bot.yaml']);
  });

  it('leaves out a disabled template, but checks it', () => {
    const disabled = other.replace('title:', 'enabled: false\ntitle:');
    expect([...setWith('other.yaml', disabled).templates.keys()]).to.deep.equal(['show-day']);
    expect(faultsWith('other.yaml', disabled.replace('| day }}', '| dya }}'))).to.match(/unknown filter `dya`/);
  });

  it('tells the classifier what a template publishes', () => {
    const template = setWith('other.yaml', other).templates.get('other');
    expect(template?.sketch).to.deep.equal({
      name: 'other',
      utterances: ['one {range}', 'two {range}', 'three {range}'],
      serves: 'look',
      slots: [{ name: 'range', type: 'date-range', names: [] }],
    });
  });

  it('leaves the texts that a template does not have to bot.yaml', () => {
    const set = setWith('other.yaml', `${other}  limited: Too often, {{ seconds }} s.\n`);
    const setting = { zone: 'UTC', locale: 'en-GB', words: set.words, turn: 0 };
    const values = { seconds: 30, zone: 'UTC', account: '', example: '', range: null };
    const replies = set.templates.get('other')?.replies;
    expect(replies?.['limited']?.markdown(values, setting)).to.equal('Too often, 30 s.');
    expect(replies?.['forbidden']).to.equal(undefined);
    expect(set.texts.forbidden.markdown(values, setting)).to.equal('The text forbidden.');
  });

  it("changes a template's version if a dialog's basis changes, but not for its texts", () => {
    const version = (text: string) => setWith('other.yaml', text).templates.get('other')?.version;
    expect(version(other)).to.match(/^[0-9a-f]{16}$/);
    expect(version(`# a comment\n${other}`)).to.equal(version(other));
    expect(version(other.replace('Which day?', 'What day?'))).to.equal(version(other));
    expect(version(other.replace('type: date-range', 'type: preset-range'))).not.to.equal(version(other));
  });
});

describe('misspelt fields (D3)', () => {
  const fields = Object.keys(templateSchema.shape);
  for (const field of fields) {
    it(`\`${field}\` with two letters swapped is named`, () => {
      const typo = `${field.slice(0, -2)}${field.at(-1)}${field.at(-2)}`;
      const text =
        other.includes(`\n${field}:`) || field === 'name'
          ? other.replace(new RegExp(`^${field}:`, 'm'), `${typo}:`)
          : `${other}${typo}: x\n`;
      const faults = faultsWith('other.yaml', text);
      expect(faults).to.include(`unknown field \`${typo}\``);
      expect(faults).to.include(`Did you mean \`${field}\`?`);
    });
  }
});

describe('values of the scope question', () => {
  const shipped = (file: string): string =>
    readFileSync(join(import.meta.dirname, '../../../../templates', file), 'utf8');
  const text = shipped('delete-event.yaml').replace('next: [busy-by-preset-range]', 'next: []');
  const folder = goodFolder();
  after(() => folder.close());

  it('are known there, and in no other question', () => {
    folder.write('shared.yaml', shipped('shared.yaml'));
    folder.write('delete-event.yaml', text);
    expect(faultsOf(folder)).to.equal('');
    folder.write('delete-event.yaml', text.replace('ask: Which event should I delete?', 'ask: "{{ about.title }}?" #'));
    expect(faultsOf(folder)).to.include('unknown value `about`');
  });
});

describe('names of other files (D7)', () => {
  const paths = [
    '../../.env',
    '/etc/passwd',
    '%2e%2e/secret',
    '..\\secret',
    'small.yaml',
    'https://example.com/card',
    'cards/small',
    './small',
    'small\u0000',
    '__proto__',
    'constructor',
    'toString',
  ];
  for (const path of paths) {
    it(`${JSON.stringify(path)} is no card`, () => {
      const text = other.replace('card: small', `card: ${JSON.stringify(path)}`);
      expect(faultsWith('other.yaml', text)).to.include(`there is no card \`${path}\``);
    });
  }

  it('a link out of the folder is read as its target, and checked against the schema', () => {
    const folder = goodFolder();
    symlinkSync(join(import.meta.dirname, '../../../../package.json'), join(folder.dir, 'linked.yaml'));
    const faults = faultsOf(folder);
    folder.close();
    expect(faults).to.include('templates/linked.yaml:3:3 unknown field `version`');
  });
});
