import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { showCard } from '../../../../cli/templates/cards/card.ts';
import { check } from '../../../../cli/templates/check/check.ts';
import { trySentence } from '../../../../cli/templates/try.ts';
import { readSettings } from '../../../../settings/settings.ts';
import { copyFewTemplates, FEW } from '../../../few-templates.ts';

const SHIPPED = join(import.meta.dirname, '../../../../templates');

describe('npm run templates', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    copyFewTemplates(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('check counts confusions on request, and names utterances that are clearly taken for another template', async () => {
    const settings = readSettings({ TEMPLATES_DIR: folder });
    expect((await check(settings, { utterances: true })).text).not.to.contain(
      'get-event: “cancel my meeting {range}” looks like delete-event',
    );
    const file = join(folder, 'get-event.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('utterances:\n', 'utterances:\n  - cancel my meeting {range}\n'));
    const { text: told } = await check(settings, { utterances: true });
    expect(told).to.match(new RegExp(`^No faults in .*: ${FEW.length} templates `));
    expect(told).to.match(
      /\n\d+ of \d+ utterances in "en" would start their template if they were not examples of it /,
    );
    expect(told).to.match(/\nThe others would start:\n(?: {2}.*\n)* {2}get-event: (?:.*, )?delete-event 1/);
    expect(told).to.contain('\n  get-event: “cancel my meeting {range}” looks like delete-event\n');
  });

  it('check lists what collides only if a designer wrote or changed it; --all lists everything', async () => {
    const settings = readSettings({ TEMPLATES_DIR: folder });
    const [own, all] = [
      (await check(settings, { utterances: true })).text,
      (await check(settings, { all: true })).text,
    ];
    expect(own).to.match(/^No faults in .*\nAll utterances are as shipped\. .*\n$/);
    expect(all).to.match(/\n\d+ of \d+ utterances in "en" would start their template /);
    expect(own).not.to.contain('would start their template');
  });

  it('check tells which defaults and examples are not understood, in each language', async () => {
    const change = (file: string, from: string, to: string): void => {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    change('create-event.yaml', 'default: send invitations', 'default: by pigeon');
    change('create-event.yaml', 'example: Tuesday at 14:00', 'example: whenever');
    change('create-event.de.yaml', 'example: Dienstag um 14 Uhr', 'example: irgendwann');
    const { text, isGood } = await check(readSettings({ TEMPLATES_DIR: folder }));
    expect(isGood).to.equal(false);
    expect(text).to.match(/^3 faults:\n/);
    expect(text).to.match(/:14 this example of `when` is not understood\n {8}example: whenever\n {17}\^\n {4}Write a /);
    expect(text).to.match(
      /:14 this default of `invitations` is not understood\n {8}default: by pigeon\n {17}\^\n {4}Write a phrase of one of its options: “send invitations”, /,
    );
  });

  it('check lists warnings apart, and fails for them only if it is strict', async () => {
    const settings = readSettings({ TEMPLATES_DIR: folder });
    const file = join(folder, 'get-event.de.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*\n/m, ''));
    const { text, isGood } = await check(settings);
    expect(text.replaceAll(folder, 'templates')).to.match(
      /^1 warning:\n\ntemplates\/get-event\.de\.yaml `title` is not translated\n[\s\S]*\nNo faults in templates\//,
    );
    const strict = await check(settings, { strict: true });
    expect([isGood, strict.isGood]).to.deep.equal([true, false]);
    expect(strict.text).to.match(/^1 fault:\n\n[\s\S]*\nNothing else is wrong in /);
  });

  it('check shows the first five warnings of each file', async () => {
    const settings = readSettings({ TEMPLATES_DIR: folder });
    for (const name of ['bot', 'pages']) {
      const key = name === 'bot' ? 'texts' : 'pages';
      writeFileSync(join(folder, `${name}.it.yaml`), `${key}:\n  failed: Non va.\n`);
    }
    const text = (await check(settings)).text.replaceAll(`${folder}/`, '');
    expect(text.match(/^(bot|pages)\.it\.yaml(:\d+:\d+)? `.*` is not translated$/gm)).to.have.length(10);
    expect(text.match(/^(bot|pages)\.it\.yaml has \d+ more warnings\.$/gm)).to.have.length(2);
  });

  it('check lists faults after warnings, and what a bot would serve', async () => {
    const settings = readSettings({ TEMPLATES_DIR: folder, STORE_URL: `sqlite:${folder}/none.sqlite` });
    const file = join(folder, 'get-event.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('action: calendar.getEvent', 'action: calendar.getEvnt'));
    const { text, isGood } = await check(settings);
    expect(isGood).to.equal(false);
    expect(text.replaceAll(folder, 'templates')).to.match(
      /^1 fault:\n\ntemplates\/get-event\.yaml:\d+:\d+ `calendar.getEvnt`/,
    );
    expect(text.replaceAll(folder, 'templates')).to.contain(
      'A bot that serves these files:\ntemplates/get-event.yaml: there is no good version, so it is out of service until it is mended\n',
    );
  });

  describe('check of auth profiles', () => {
    const writeProfile = (name: string, text: string): void => writeFileSync(join(folder, 'auth-profiles', name), text);
    const google = readFileSync(join(SHIPPED, '../auth-profiles/google-calendar.yaml'), 'utf8');
    const checked = async () => {
      const { text, isGood } = await check(
        readSettings({ TEMPLATES_DIR: folder, AUTH_PROFILES_DIR: join(folder, 'auth-profiles') }),
      );
      return { told: text.replaceAll(`${folder}/`, '').split(/\n{2,}(?!A bot)/)[1], isGood };
    };
    beforeEach(() => mkdirSync(join(folder, 'auth-profiles')));

    it('tells a wrong address', async () => {
      writeProfile(
        'google-calendar.yaml',
        google.replace('https://oauth2.googleapis.com/token', 'oauth2.googleapis.com'),
      );
      const { told, isGood } = await checked();
      expect([told?.split('\n')[0], isGood]).to.deep.equal([
        'auth-profiles/google-calendar.yaml:16:11 `tokenUrl` is not a URL',
        false,
      ]);
    });

    it('warns of scopes with which templates cannot do what they do', async () => {
      writeProfile('google-calendar.yaml', google.replace(/^ {2}write: .*$/m, '  write: [email]'));
      const { told, isGood } = await checked();
      expect(told?.split('\n')).to.deep.equal([
        'auth-profiles/google-calendar.yaml:24:10 none of these scopes allows writing, but templates write: create-event, delete-event, respond-to-invitation',
        '      write: [email]',
        '             ^',
        '    Add `https://www.googleapis.com/auth/calendar`.',
      ]);
      expect(isGood).to.equal(true);
      writeProfile('google-calendar.yaml', google.replace(/auth\/calendar\S*\]/g, 'auth/tasks]'));
      expect((await checked()).told).to.match(/:23:9 none of these scopes allows reading events\n/);
    });

    it('warns of a profile for everybody with which no one may write', async () => {
      const shared = 'authorization: pre-authorized\naudience: { users: [ana] }';
      writeProfile('google-calendar.yaml', google.replace(/^authorization: .*$/m, shared));
      expect((await checked()).told).to.match(
        /^auth-profiles\/google-calendar\.yaml:10:7 `access` is `read-only`, so no one can use templates that write: create-event, /,
      );
    });
  });

  it('check knows declared actions, and their faults', async () => {
    const example = join(SHIPPED, '../docs/examples/office');
    for (const part of ['actions', 'auth-profiles'])
      cpSync(`${example}/${part}`, join(folder, part), { recursive: true });
    cpSync(`${example}/templates`, folder, { recursive: true });
    cpSync(join(SHIPPED, '../auth-profiles'), join(folder, 'auth-profiles'), { recursive: true });
    const settings = readSettings({
      ...{ TEMPLATES_DIR: folder, ACTIONS_DIR: `${folder}/actions`, AUTH_PROFILES_DIR: `${folder}/auth-profiles` },
      STORE_URL: `sqlite:${folder}/none.sqlite`,
    });
    const { text: good } = await check(settings);
    expect(good).to.include('2 declared actions (office.bookDesk, office.presence)');
    expect(good).to.include(
      '\nThe profile office-api needs settings that are not set: OFFICE_TENANT, OFFICE_URL, OFFICE_KEY.\n',
    );
    expect(trySentence(settings, 'who is in the office tomorrow').text).to.include('who-is-in');
    const path = join(folder, 'actions/office.presence.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('profile: office-api', 'profile: nobody'));
    const { text, isGood } = await check(settings);
    expect(isGood).to.equal(false);
    const parts = text.replaceAll(folder, '.').split('\n\n');
    expect(parts.map(part => part.split('\n')[0])).to.deep.equal([
      '1 fault:',
      './actions/office.presence.yaml:3:10 there is no auth profile `nobody`',
      'A bot that serves these files:',
    ]);
  });

  it('try shows which words decided', () => {
    expect(trySentence(readSettings({}), 'cancel my meeting with Ana').text).to.match(/delete-event[\s\S]*cancel/);
  });

  it('try shows what was left out, and which defaults filled in', () => {
    const { text } = trySentence(readSettings({}), 'book lunch tomorrow at noon and bring umbrellas');
    expect(text).to.match(/\ndefaults\n {2}duration +30\n/);
    expect(text).to.match(/\nleft out +“bring umbrellas”\n/);
  });

  it('try and card work beside a file with a fault, and name it', async () => {
    const broken = join(folder, 'parking.yaml');
    cpSync(SHIPPED, folder, { recursive: true });
    writeFileSync(broken, 'name: parking\nutterances: [a]\n');
    const settings = readSettings({ TEMPLATES_DIR: folder });
    const said = trySentence(settings, 'book lunch tomorrow at noon');
    expect(said.text).to.include('template       create-event');
    const card = await showCard(settings, 'event', { now: 0 });
    expect(card.text).to.include('Design review');
    for (const { trouble } of [said, card]) {
      expect(trouble).to.include(`${broken}:2:`).and.include(`${broken}: there is no good version`);
    }
  });
});
