import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { baseOf, copyOf } from '../../../../dialogs/templates/folders/base.ts';
import { type RawFiles, readFiles, yamlOf } from '../../../../dialogs/templates/folders/raw-files.ts';

describe('templates folders, laid over each other', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'templates-'));
    for (const name of ['one/cards', 'two/cards']) mkdirSync(join(dir, name), { recursive: true });
    write('one/a.yaml', 'of: one');
    write('one/cards/c.yaml', 'of: one');
    write('one/b.de.yaml', 'of: one');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const write = (path: string, text: string): void => writeFileSync(join(dir, path), text);
  const folders = (): string[] => [join(dir, 'one'), join(dir, 'two')];
  const shown = ({ files }: { files: RawFiles }): string[] =>
    [...files.values()].map(({ name, path, bytes }) => `${name} ${path.slice(dir.length + 1)} ${bytes}`);

  it('hold the files of all, each from the last folder that has it', () => {
    write('two/a.yaml', 'of: two');
    write('two/cards/d.yaml', 'of: two');
    write('two/.hidden.yaml', 'of: two');
    write('two/readme.md', 'of: two');
    expect(shown(readFiles(folders()))).to.deep.equal([
      'a.yaml two/a.yaml of: two',
      'b.de.yaml one/b.de.yaml of: one',
      'cards/c.yaml one/cards/c.yaml of: one',
      'cards/d.yaml two/cards/d.yaml of: two',
      'bot.yaml one/bot.yaml ENOENT',
      'preset-ranges.yaml one/preset-ranges.yaml ENOENT',
      'pages.yaml one/pages.yaml ENOENT',
    ]);
  });

  it('return the same object for a file that has not changed, on every layer', () => {
    write('two/a.yaml', 'of: two');
    const before = readFiles(folders()).files;
    write('two/cards/c.yaml', 'of: two');
    const after = readFiles(folders(), before).files;
    expect(after.get('a.yaml')).to.equal(before.get('a.yaml'));
    expect(after.get('cards/c.yaml')?.beneath).to.equal(before.get('cards/c.yaml'));
    rmSync(join(dir, 'two/cards/c.yaml'));
    expect(readFiles(folders(), after).files.get('cards/c.yaml')).to.equal(before.get('cards/c.yaml'));
    write('one/a.yaml', 'of: another');
    const last = readFiles(folders(), after).files.get('a.yaml');
    expect([last?.path, last === before.get('a.yaml')]).to.deep.equal([join(dir, 'two/a.yaml'), false]);
  });

  it('have a fault if one cannot be read, or none holds a template', () => {
    expect(readFiles([join(dir, 'one'), join(dir, 'none')]).faults).to.deep.equal([
      { file: join(dir, 'none'), message: 'cannot be read (ENOENT)' },
    ]);
    rmSync(join(dir, 'one/a.yaml'));
    expect(readFiles(folders()).faults).to.deep.equal([
      { file: join(dir, 'one'), message: 'contains no dialog template' },
    ]);
  });
});

describe('the base of a copied file', () => {
  const parsed = (text: string): unknown => {
    const yaml = yamlOf({ name: 'a.yaml', path: 'a.yaml', bytes: Buffer.from(text) });
    return 'value' in yaml ? yaml.value : yaml.faults;
  };
  const copied = (text: string): string => copyOf(Buffer.from(text));
  const base = (text: string): string => baseOf(Buffer.from(text));

  it('comes after the comments at the beginning, and is no part of what the file says', () => {
    expect(copied('# one\n\n# two\nname: a\n# three\n')).to.match(
      /^# one\n\n# two\nbase: "[0-9a-f]{12}"\nname: a\n# three\n$/,
    );
    expect(parsed(copied('name: a\n'))).to.deep.equal({ name: 'a' });
    expect(parsed(copied('\uFEFF---\nname: a\n'))).to.deep.equal({ name: 'a' });
    expect(copied(copied('name: a\n')).match(/^base: /gm)).to.have.length(1);
    expect(parsed('base: 123456789012\nname: a\n')).to.deep.equal({ name: 'a' });
    expect(parsed('entities: { base: 1 }\n')).to.deep.equal({ entities: { base: 1 } });
  });

  it('depends on every character of the original, but not on its line ends', () => {
    expect(base('a: 1\r\nb: 2\r\n')).to.equal(base('a: 1\nb: 2\n'));
    expect(base('a: 1\nb: 2')).not.to.equal(base('a: 1\nb: 2\n'));
    expect(base('a: ä\n')).not.to.equal(base('a: a\n'));
  });
});
