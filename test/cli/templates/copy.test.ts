import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { copy } from '../../../cli/templates/copy.ts';
import { formatFault } from '../../../core/faults.ts';
import { loadLanguages, loadTemplates } from '../../../dialogs/index.ts';
import { readSettings, type Settings } from '../../../settings/settings.ts';

const SHIPPED = join(import.meta.dirname, '../../../templates');

describe('templates in several folders', () => {
  let folder: string;
  let settings: Settings;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(SHIPPED, join(folder, 'shipped'), { recursive: true });
    settings = readSettings({ TEMPLATES_DIR: `${folder}/shipped, ${folder}/own` });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (path: string, from: string | RegExp, to: string): void => {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  const title = (name: string, language = 'en'): string | undefined => {
    const loaded = loadTemplates(settings.TEMPLATES_DIR, { profiles: undefined, language });
    return 'set' in loaded ? loaded.set.templates.get(name)?.title : undefined;
  };
  /** Faults and warnings. */
  const told = (): string => {
    const { warnings, ...loaded } = loadLanguages(settings.TEMPLATES_DIR, { profiles: undefined });
    const found = [...('faults' in loaded ? loaded.faults : []), ...warnings];
    return found.map(formatFault).join('\n\n').replaceAll(`${folder}/`, '');
  };

  it('a file of a later folder replaces that of the same name, and nothing else', () => {
    expect(copy(settings, 'get-event').replaceAll(`${folder}/`, '')).to.equal(
      'Copied shipped/get-event.yaml to own/get-event.yaml, which replaces it. `npm run templates -- check` warns when the original changes.\n',
    );
    const [german, list] = [title('get-event', 'de'), title('busy-by-preset-range')];
    edit('own/get-event.yaml', /^title: .*$/m, 'title: Mine');
    expect([title('get-event'), title('get-event', 'de'), title('busy-by-preset-range')]).to.deep.equal([
      'Mine',
      german,
      list,
    ]);
  });

  it('a copy is as good as its original, whatever kind of file it is', () => {
    for (const name of ['get-event', 'get-event.de', 'cards/event', 'cards/event.fr.yaml', 'bot', 'pages.de']) {
      copy(settings, name);
    }
    expect(told()).to.equal('');
    expect(readFileSync(join(folder, 'own/get-event.yaml'), 'utf8')).to.match(
      /^# yaml-language-server: .*\nbase: "[0-9a-f]{12}"\nname: get-event\n/,
    );
  });

  it('a copy knows its schema from where it is', () => {
    rmSync(join(folder, 'own'), { recursive: true, force: true });
    settings = readSettings({ TEMPLATES_DIR: `${folder}/shipped,${folder}/for/us` });
    copy(settings, 'cards/event');
    expect(readFileSync(join(folder, 'for/us/cards/event.yaml'), 'utf8').split('\n')[0]).to.equal(
      '# yaml-language-server: $schema=../../../docs/schemas/card.schema.json',
    );
  });

  it('check warns when the original of a copy has changed, until the copy says that it knows', () => {
    copy(settings, 'get-event');
    edit('shipped/get-event.yaml', /^title: .*$/m, 'title: Better');
    const text = told();
    const [, base] = /write `base: "([0-9a-f]{12})"`/.exec(text) ?? [];
    expect(text).to.match(
      /^own\/get-event\.yaml:2:7 shipped\/get-event\.yaml has changed since this was copied from it\n/,
    );
    edit('own/get-event.yaml', /^base: .*$/m, `base: "${base}"`);
    expect(told()).to.equal('');
    rmSync(join(folder, 'shipped/get-event.yaml'));
    expect(told()).to.match(/^own\/get-event\.yaml:2:7 the file that this was copied from is gone\n/);
  });

  it('an original with other line ends has not changed', () => {
    copy(settings, 'get-event');
    edit('shipped/get-event.yaml', /\n/g, '\r\n');
    expect(told()).to.equal('');
  });

  it('a copy never replaces a file', () => {
    copy(settings, 'get-event');
    edit('own/get-event.yaml', /^title: .*$/m, 'title: Mine');
    expect(() => copy(settings, 'get-event')).to.throw('own/get-event.yaml is there already');
    expect(title('get-event')).to.equal('Mine');
  });

  it('only a file of an earlier folder can be copied', () => {
    expect(() => copy(settings, 'get-evnt')).to.throw(
      'get-evnt.yaml is in no folder before the last\n    Did you mean `get-event.yaml`?',
    );
    expect(() => copy(settings, '../shipped/get-event')).to.throw('is in no folder before the last');
    expect(() => copy(readSettings({ TEMPLATES_DIR: `${folder}/shipped` }), 'get-event')).to.throw(
      'TEMPLATES_DIR names only one folder.',
    );
    expect(existsSync(join(folder, 'own'))).to.equal(false);
  });

  it('a folder that cannot be read is a fault', () => {
    expect(told()).to.match(/^own cannot be read \(ENOENT\)$/);
  });
});
