import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { changed, taken } from '../../../../cli/templates/copies/changed.ts';
import { copy } from '../../../../cli/templates/copies/copy.ts';
import { formatFault } from '../../../../core/faults.ts';
import { loadLanguages, loadTemplates } from '../../../../dialogs/index.ts';
import { readSettings, type Settings } from '../../../../settings/settings.ts';

const SHIPPED = join(import.meta.dirname, '../../../../templates');

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
    expect(told()).to.match(
      /^own\/get-event\.yaml:2:7 shipped\/get-event\.yaml has changed since this was copied from it\n/,
    );
    taken(settings, 'get-event');
    expect(told()).to.equal('');
    rmSync(join(folder, 'shipped/get-event.yaml'));
    expect(told()).to.match(/^own\/get-event\.yaml:2:7 the file that this was copied from is gone\n/);
  });

  describe('changed', () => {
    const shown = (name?: string): string => changed(settings, name).replaceAll(`${folder}/`, '');
    beforeEach(() => {
      copy(settings, 'get-event');
      copy(settings, 'cards/event');
      edit('own/get-event.yaml', /^title: .*$/m, 'title: Mine');
    });

    it('shows what has changed in a shipped file since it was copied, and what in the copy', () => {
      edit('shipped/get-event.yaml', /^interruptions: .*$/m, 'interruptions: hold');
      expect(shown()).to.match(
        /^What has changed in shipped\/get-event\.yaml since it was copied \(- before, \+ now\):\n@@ line \d+\n(?: .*\n)+- interruptions: switch\n\+ interruptions: hold\n/,
      );
      expect(shown('get-event')).to.match(
        /\n\nWhat you have changed in own\/get-event\.yaml \(- as copied, \+ yours\):\n@@ line 2\n(?: .*\n)+- title: .*\n\+ title: Mine\n/,
      );
      expect(shown()).to.match(/\nWhen own\/get-event\.yaml has .*: npm run templates -- changed get-event --done\n$/);
    });

    it('names the copies if nothing has changed', () => {
      expect(shown()).to.equal('No shipped file has changed since it was copied: get-event, cards/event.\n');
      expect(shown('cards/event.yaml')).to.equal(
        'shipped/cards/event.yaml has not changed since it was copied.\n\n' +
          'You have changed nothing in own/cards/event.yaml. Without it, shipped/cards/event.yaml is used.\n',
      );
    });

    it('shows how the files differ if the version that was copied is not kept, also in a broken copy', () => {
      rmSync(join(folder, 'own/.shipped'), { recursive: true });
      edit('shipped/get-event.yaml', /^interruptions: .*$/m, 'interruptions: hold');
      edit('own/get-event.yaml', 'entities:', 'entities: [');
      expect(shown('get-event')).to.match(
        /^The version of shipped\/get-event\.yaml that own\/get-event\.yaml was copied from is not kept\.\n\n.*\n@@ line 2\n/,
      );
      expect(shown('get-event')).to.match(/\n- title: .*\n\+ title: Mine\n/);
      expect(shown('get-event')).to.match(/\n- interruptions: hold\n\+ interruptions: switch\n/);
      expect(taken(settings, 'get-event').replaceAll(`${folder}/`, '')).to.equal(
        'own/get-event.yaml counts as a copy of shipped/get-event.yaml as it is now.\n',
      );
      expect(shown()).to.match(/^No shipped file has changed/);
    });

    it('says which copies there are, and that an original is gone', () => {
      expect(() => shown('get-evnt')).to.throw('Did you mean `get-event`?');
      expect(() => shown('pages')).to.throw('There are: get-event, cards/event');
      expect(() => taken(settings, '')).to.throw('`changed --done` needs the name of one file.');
      rmSync(join(folder, 'shipped/get-event.yaml'));
      expect(shown()).to.equal('own/get-event.yaml was copied from a file that is gone.\n');
    });
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
