import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openTemplates } from '../../../../bot/templates/open-templates.ts';
import { check } from '../../../../cli/templates/check/check.ts';
import { back } from '../../../../cli/templates/versions/back.ts';
import { outdatedTranslations } from '../../../../cli/templates/versions/outdated-translations.ts';
import { changes, history } from '../../../../cli/templates/versions/versions.ts';
import { formatFault } from '../../../../core/faults.ts';
import { silentLog } from '../../../../core/log.ts';
import { readFiles } from '../../../../dialogs/index.ts';
import { openKeys } from '../../../../settings/keys.ts';
import { readSettings, type Settings } from '../../../../settings/settings.ts';
import { checkKeys, createSealer, openStore } from '../../../../store/index.ts';

const SHIPPED = join(import.meta.dirname, '../../../../templates');
const OFFICE = join(SHIPPED, '../docs/examples/office');
const DAY_MS = 86_400_000;

describe('the versions of the templates, for a designer', () => {
  let folder: string;
  let settings: Settings;
  let now: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(SHIPPED, join(folder, 'shipped'), { recursive: true });
    cpSync(join(SHIPPED, 'get-event.yaml'), join(folder, 'own/get-event.yaml'), { recursive: true });
    settings = readSettings({
      TEMPLATES_DIR: `${folder}/shipped,${folder}/own`,
      STORE_URL: `sqlite:${folder}/bot.sqlite`,
    });
    now = Date.UTC(2026, 10, 23, 12);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A bot starts, serves the templates as they are, and ends. */
  async function serve(): Promise<void> {
    const clock = () => now;
    const store = await openStore(settings.STORE_URL, { clock, log: silentLog, role: 'bot' });
    const sealer = createSealer(openKeys(settings).store);
    await checkKeys(store, sealer);
    const served = await openTemplates(settings, { store, sealer, clock, log: silentLog });
    served.learn();
    await new Promise(setImmediate);
    await served.close();
    await store.close();
    now += DAY_MS;
  }
  const own = (name: string): string => join(folder, 'own', name);
  const edit = (name: string, from: string | RegExp, to: string): void =>
    writeFileSync(own(name), readFileSync(own(name), 'utf8').replace(from, to));
  const restored = async (number: number, ...names: string[]): Promise<string> =>
    shown((await back(settings, number, names)).text);
  const shown = (text: string): string => text.replaceAll(`${folder}/`, '');

  it('are none before a bot has served', async () => {
    const none = 'No version is kept yet: a bot keeps the templates that it serves in STORE_URL.\n';
    expect([await history(settings), await changes(settings)]).to.deep.equal([none, none]);
    expect(await back(settings, 1, [])).to.deep.equal({
      text: 'There is no version 1. `npm run templates -- history` lists them.\n',
      isGood: false,
    });
    expect(existsSync(join(folder, 'bot.sqlite'))).to.equal(false);
  });

  it('a file that there never was is no reason to be content', async () => {
    await serve();
    expect(await back(settings, 1, ['get-evnt'])).to.deep.equal({
      text: 'There is no `get-evnt`, now or in version 1. Did you mean `get-event`?\n',
      isGood: false,
    });
    expect((await history(settings)).split('\n').filter(line => /^ *\d/.test(line))).to.have.length(1);
  });

  it('are listed with what has changed in each', async () => {
    await serve();
    edit('get-event.yaml', /^title: .*$/m, 'title: Mine');
    cpSync(join(SHIPPED, 'pages.de.yaml'), own('pages.de.yaml'));
    edit('pages.de.yaml', 'pages:', '# ours\npages:');
    await serve();
    rmSync(join(folder, 'shipped/cards/agenda.fr.yaml'));
    await serve();
    const lines = (await history(settings)).split('\n');
    expect(lines[0]).to.match(/^ {3}3 {2}25 Nov 2026, \d\d:\d\d {2}cards\/agenda\.fr\.yaml \(removed\)$/);
    expect(lines[1]).to.match(/^ {3}2 {2}24 Nov 2026, \d\d:\d\d {2}get-event\.yaml, pages\.de\.yaml$/);
    expect(lines[2]).to.match(/^ {3}1 {2}23 Nov 2026, \d\d:\d\d {2}\d+ files$/);
    expect(lines[4]).to.equal('To return to one: npm run templates -- back NUMBER');
  });

  it('are compared with the files as they are now', async () => {
    await serve();
    expect(await changes(settings)).to.equal('Nothing has changed since version 1.\n');
    edit('get-event.yaml', /^title: .*$/m, 'title: Mine');
    writeFileSync(own('new.yaml'), 'name: new\n');
    rmSync(join(folder, 'shipped/cards/agenda.fr.yaml'));
    expect(await changes(settings, 'template', 1)).to.equal(await changes(settings));
    expect(await changes(settings, 'template', 9)).to.equal('There is no version 9.\n');
    expect(await changes(settings)).to.match(
      /^cards\/agenda\.fr\.yaml was removed\.\n\nget-event\.yaml\n@@ line 1\n {2}# .*\n {2}name: get-event\n- title: .*\n\+ title: Mine\n {2}.*\n {2}.*\n\nnew\.yaml is new\.\n$/,
    );
  });

  it('can be returned to, and what they replace is kept', async () => {
    const before = readFileSync(own('get-event.yaml'), 'utf8');
    await serve();
    edit('get-event.yaml', /^title: .*$/m, 'title: Mine');
    await serve();
    edit('get-event.yaml', 'action: calendar.getEvent', 'action: calendar.getEvnt'); // never served
    writeFileSync(own('bot.de.yaml'), readFileSync(join(folder, 'shipped/bot.de.yaml')));
    expect(await restored(1)).to.equal(
      'own/get-event.yaml is removed: shipped/get-event.yaml is as it was.\n\nWhat they replaced is version 3.\n',
    );
    expect(existsSync(own('get-event.yaml'))).to.equal(false);
    expect(readFileSync(join(folder, 'shipped/get-event.yaml'), 'utf8')).to.equal(before);
    expect(await restored(2)).to.equal('own/get-event.yaml is as it was.\n\nWhat they replaced is version 4.\n');
    expect(readFileSync(own('get-event.yaml'), 'utf8')).to.equal(before.replace(/^title: .*$/m, 'title: Mine'));
    expect(await restored(3)).to.match(/^own\/get-event\.yaml is as it was\.\n/);
    expect(readFileSync(own('get-event.yaml'), 'utf8')).to.include('calendar.getEvnt');
    expect((await history(settings)).split('\n')[2]).to.match(/get-event\.yaml {2}\(not served\)$/);
  });

  it('give back single files', async () => {
    await serve();
    edit('get-event.yaml', /^title: .*$/m, 'title: Mine');
    writeFileSync(own('pages.yaml'), readFileSync(join(folder, 'shipped/pages.yaml'), 'utf8').replace('a', 'b'));
    expect(await restored(1, 'pages')).to.equal(
      'own/pages.yaml is removed: shipped/pages.yaml is as it was.\n\nWhat they replaced is version 2.\n',
    );
    expect(readFileSync(own('get-event.yaml'), 'utf8')).to.include('title: Mine');
    expect(await restored(1, 'pages')).to.equal('Nothing to do: the files are as in version 1.\n');
  });

  it('are what a faulty file is served as, which check says', async () => {
    await serve();
    edit('get-event.yaml', 'action: calendar.getEvent', 'action: calendar.getEvnt');
    await back(settings, 1, ['create-event']); // keeps the faulty file as a version that did not serve
    const { text, isGood } = await check(settings);
    expect(isGood).to.equal(false);
    expect(shown(text)).to.contain(
      'A bot that serves these files:\nown/get-event.yaml: the last good version stays in use\n',
    );
  });

  describe('translations of texts that have changed since', () => {
    const outdated = async (): Promise<string[]> => {
      const warnings = await outdatedTranslations(settings, readFiles(settings.TEMPLATES_DIR).files);
      return warnings.map(fault => shown(formatFault(fault)));
    };
    beforeEach(() => {
      for (const name of ['get-event.de.yaml', 'get-event.fr.yaml']) cpSync(join(SHIPPED, name), own(name));
    });

    it('are warnings with both texts, until the translation is edited', async () => {
      await serve();
      expect(await outdated()).to.deep.equal([]);
      edit('get-event.yaml', /^title: .*$/m, 'title: Look an event up');
      await serve();
      const [german = '', french = '', ...others] = await outdated();
      expect(others).to.deep.equal([]);
      expect(german).to.match(
        /^own\/get-event\.de\.yaml:\d+:1 own\/get-event\.yaml says something else here since this was last edited\n {4}title: .*\n {4}\^\n/,
      );
      expect(german).to.contain('and now "Look an event up". If the translation still fits, save');
      expect(french).to.match(/^own\/get-event\.fr\.yaml/);
      edit('get-event.de.yaml', /^title: .*$/m, 'title: Termin nachschlagen');
      expect(await outdated()).to.deep.equal([french]);
      await serve();
      expect(await outdated()).to.deep.equal([french]);
    });

    it('may be of any text, such as help, example, names and questions, but not of utterances', async () => {
      await serve();
      edit('get-event.yaml', /^help: .*$/m, 'help: Shows it.');
      edit('get-event.yaml', /^example: .*$/m, 'example: When is lunch?');
      edit('get-event.yaml', /names: \[range, period\]/, 'names: [range, days]');
      edit('get-event.yaml', /ask: Which event\?.*$/m, 'ask: Which one?');
      edit('get-event.yaml', /^utterances:$/m, 'utterances:\n  - look up the event {event}');
      const fields = (await outdated())
        .filter(text => text.includes('.de.yaml'))
        .map(text => text.split('\n')[1]?.trim().split(':')[0]);
      expect(fields.toSorted()).to.deep.equal(['ask', 'example', 'help', 'names']);
    });

    it('are shown by check, next to faults', async () => {
      await serve();
      edit('get-event.yaml', /^title: .*$/m, 'title: Look an event up');
      edit('get-event.yaml', 'action: calendar.getEvent', 'action: calendar.getEvnt');
      expect((await check(settings)).text).to.match(
        /^2 warnings:\n\n[\s\S]*says something else here[\s\S]*\n\n1 fault:/,
      );
    });
  });

  it('are kept of declared actions too, with --actions', async () => {
    const [actions, profiles] = [join(folder, 'actions'), join(folder, 'auth-profiles')];
    for (const from of [join(SHIPPED, '..'), OFFICE])
      cpSync(join(from, 'auth-profiles'), profiles, { recursive: true });
    cpSync(join(OFFICE, 'actions'), actions, { recursive: true });
    const { TEMPLATES_DIR, STORE_URL } = settings;
    settings = readSettings({
      ...{ TEMPLATES_DIR: TEMPLATES_DIR.join(','), STORE_URL },
      ...{ ACTIONS_DIR: actions, AUTH_PROFILES_DIR: profiles },
    });
    expect(await history(settings, 'action')).to.match(/^No version is kept yet: a bot keeps the actions /);
    await serve();
    expect(await changes(settings, 'action')).to.equal('Nothing has changed since version 1.\n');
    const file = join(actions, 'office.presence.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('path: /people', 'path: /persons'));
    expect(await changes(settings, 'action')).to.match(
      /^office\.presence\.yaml\n[\s\S]*-.*path: \/people\n.*\+.*path: \/persons\n/,
    );
    await serve();
    expect((await history(settings, 'action')).split('\n')).to.deep.equal([
      '   2  24 Nov 2026, 12:00  office.presence.yaml',
      '   1  23 Nov 2026, 12:00  2 files',
      '',
      'To return to one: npm run templates -- back NUMBER --actions',
      '',
    ]);
    const { text } = await back(settings, 1, ['office.presence'], 'action');
    expect(shown(text)).to.equal('actions/office.presence.yaml is as it was.\n\nWhat they replaced is version 2.\n');
    expect(readFileSync(file, 'utf8')).to.equal(before);
  });
});
