import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openTemplates } from '../../../bot/templates/open-templates.ts';
import { back } from '../../../cli/templates/back.ts';
import { check } from '../../../cli/templates/check.ts';
import { changes, history } from '../../../cli/templates/versions.ts';
import { silentLog } from '../../../core/log.ts';
import { openKeys } from '../../../settings/keys.ts';
import { readSettings, type Settings } from '../../../settings/settings.ts';
import { checkKeys, createSealer, openStore } from '../../../store/index.ts';

const SHIPPED = join(import.meta.dirname, '../../../templates');
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
});
