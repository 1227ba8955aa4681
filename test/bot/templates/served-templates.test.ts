import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { openTemplates } from '../../../bot/templates/open-templates.ts';
import type { ServedTemplates } from '../../../bot/templates/served-templates.ts';
import { silentLog } from '../../../core/log.ts';
import { loadTemplates } from '../../../dialogs/index.ts';
import { readSettings } from '../../../settings/settings.ts';
import { createSealer, openStore, type Store } from '../../../store/index.ts';
import { until } from '../../until.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../../templates');
const NOW = Date.UTC(2026, 10, 23, 9);
const sealer = createSealer([{ id: 'key-1', secret: Buffer.alloc(32, 7) }]);

describe('templates in their languages, while the bot runs', () => {
  let dir: string;
  let store: Store;
  let served: ServedTemplates | undefined;
  const stderr = process.stderr.write;
  let told: string[];
  let alerts: string[];

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(TEMPLATES, dir, { recursive: true });
    store = await openStore('sqlite::memory:', { clock: () => NOW, log: silentLog, role: 'command' });
    [told, alerts] = [[], []];
    process.stderr.write = ((text: string) => told.push(text) > 0) as typeof process.stderr.write;
  });
  afterEach(async () => {
    process.stderr.write = stderr;
    await served?.close();
    served = undefined;
    await store.close();
    rmSync(dir, { recursive: true });
  });

  /** Starts to serve, again if it did before. */
  async function serve(env: Readonly<Record<string, string>> = {}): Promise<ServedTemplates> {
    await served?.close();
    const settings = readSettings({ TEMPLATES_DIR: dir, ...env });
    const tell = ({ text = '' }: Readonly<Record<string, string>>) => void alerts.push(text.replaceAll(`${dir}/`, ''));
    served = await openTemplates(settings, { store, sealer, clock: () => NOW, log: silentLog, tell });
    served.learn();
    await new Promise(setImmediate); // learn() keeps what is served
    return served;
  }
  const yes = (locale?: string): string | undefined => served?.live(locale).set.buttons.yes;
  const title = (name: string, locale?: string): string | undefined =>
    served?.live(locale).set.templates.get(name)?.title;
  const change = (name: string, from: string, to: string): void => {
    const path = join(dir, name);
    const text = readFileSync(path, 'utf8');
    expect(text).to.include(from);
    writeFileSync(path, text.replace(from, to));
  };

  it('include the default language, or the start fails', async () => {
    const error = await serve({ DEFAULT_LOCALE: 'pt-BR' }).catch(caught => caught);
    expect(error.code).to.equal('settings/invalid');
    expect(error.message).to.include('DEFAULT_LOCALE is pt-BR, and the templates speak en, de, fr');
    const { texts } = await serve({ DEFAULT_LOCALE: 'de-AT' });
    expect(texts.failed()).to.match(/^Bei mir ist etwas schiefgegangen/);
    expect(texts.failed('en-US')).to.match(/^Something went wrong/);
  });

  it('are those of a locale, or else the originals', async () => {
    const { languages, texts, live } = await serve();
    expect(languages()).to.deep.equal(['en', 'de', 'fr']);
    expect(['de-AT', 'de', 'fr-CA', 'en-US', 'pt', '', undefined].map(yes)).to.deep.equal([
      'Ja',
      'Ja',
      'Oui',
      'Yes',
      'Yes',
      'Yes',
      'Yes',
    ]);
    expect(texts.tooBusy('de')).to.equal('Bei so vielen Nachrichten komme ich nicht mit. Bitte warte eine Minute.');
    expect(texts.tooBusy()).to.equal("I can't keep up with that many messages. Please wait a minute.");
    expect(live('de').understanding).to.equal(live('de-CH').understanding);
  });

  it('change when a translation is saved, and what was learnt of other languages stays', async () => {
    const { live } = await serve();
    const { understanding } = live('en');
    change('bot.de.yaml', '  yes: Ja', '  yes: Jawohl');
    await until(() => yes('de') === 'Jawohl');
    expect([yes(), told]).to.deep.equal(['Yes', []]);
    expect(live('en').understanding).to.equal(understanding);
  });

  it('stay as they were until an edited utterance is learnt, and change all at once then', async () => {
    await serve();
    await served?.learn();
    const before = served?.live('en');
    change('get-event.yaml', 'utterances:\n', 'utterances:\n  - inform me about {event}\n');
    change('get-event.yaml', 'title: ', 'title: Now ');
    await until(() => {
      const live = served?.live('en');
      expect(live?.isLearnt).to.equal(true);
      return live !== before;
    });
    expect(title('get-event')).to.match(/^Now /);
    const context = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' };
    const [best] = served?.live('en').understanding.read('inform me about the budget review', context).intents ?? [];
    expect(best?.template).to.equal('get-event');
  });

  it('change with the declared actions that they use, and keep the last good version of one', async () => {
    const example = resolve(import.meta.dirname, '../../../docs/examples/office');
    cpSync(`${example}/templates`, dir, { recursive: true });
    cpSync(`${example}/actions`, `${dir}/actions`, { recursive: true });
    cpSync(`${example}/auth-profiles`, `${dir}/profiles`, { recursive: true });
    cpSync(resolve(TEMPLATES, '../auth-profiles'), `${dir}/profiles`, { recursive: true });
    await serve({ ACTIONS_DIR: `${dir}/actions`, AUTH_PROFILES_DIR: `${dir}/profiles` });
    const inputs = () => {
      const [step] = served?.live().set.templates.get('who-is-in')?.steps ?? [];
      return Object.keys(step?.definition.inputs ?? {});
    };
    expect(inputs()).to.deep.equal(['range']);
    change('actions/office.presence.yaml', 'inputs:\n', 'inputs:\n  floor: { type: text }\n');
    await until(() => inputs().includes('floor'));
    change('actions/office.presence.yaml', 'path: /people', 'path: people');
    await until(() => told.length > 0);
    expect(told.join('')).to.include(`${dir}/actions/office.presence.yaml:4:7 must begin with "/"`);
    expect([inputs(), told.length]).to.deep.equal([['floor', 'range'], 1]);
    change('get-event.yaml', 'title: ', 'title: Now ');
    await until(() => title('get-event')?.startsWith('Now ') === true);
    expect(inputs()).to.deep.equal(['floor', 'range']);
  });

  it('show the original where a translation lacks a text', async () => {
    change('bot.de.yaml', '  yes: Ja\n', '');
    await serve();
    expect([yes('de'), yes(), told]).to.deep.equal(['Yes', 'Yes', []]);
  });

  it('stay as they are in a broken file, which is reported once; other files change', async () => {
    await serve();
    change('create-event.yaml', 'action: calendar.createEvent', 'action: calendar.makeEvent');
    await until(() => told.length > 0);
    expect(told.join('')).to.match(/create-event\.yaml:\d+:\d+ `calendar.makeEvent` is not an action/);
    expect(told.join('')).to.include(`${dir}/create-event.yaml: the last good version stays in use`);
    change('get-event.yaml', 'title: ', 'title: Now ');
    await until(() => title('get-event')?.startsWith('Now ') === true);
    expect([title('create-event') !== undefined, told.length, alerts]).to.deep.equal([true, 1, []]);
  });

  it('are the last good version of a broken file after a restart, and the operator is told', async () => {
    await serve();
    change('create-event.yaml', 'title: ', 'title: Really ');
    await until(() => title('create-event')?.startsWith('Really ') === true);
    change('create-event.yaml', 'action: calendar.createEvent', 'action: calendar.makeEvent');
    change('get-event.yaml', 'title: ', 'title: Now ');
    await serve();
    expect(title('create-event')).to.match(/^Really /);
    expect(title('get-event')).to.match(/^Now /);
    expect(alerts).to.deep.equal([
      'The bot has started with a fault in its templates. create-event.yaml: the last good version stays in use. ' +
        '`npm run templates -- check` shows what to mend.',
    ]);
    change('create-event.yaml', 'action: calendar.makeEvent', 'action: calendar.createEvent');
    change('create-event.yaml', 'title: Really ', 'title: Mended ');
    await until(() => title('create-event')?.startsWith('Mended ') === true);
  });

  it('are those of the last folder that has a file, as files come and go', async () => {
    const own = mkdtempSync(join(tmpdir(), 'templates-'));
    await serve({ TEMPLATES_DIR: `${dir},${own}` });
    const shipped = title('get-event');
    const text = readFileSync(join(dir, 'get-event.yaml'), 'utf8');
    writeFileSync(join(own, 'get-event.yaml'), text.replace(/^title: .*$/m, 'title: Mine'));
    await until(() => title('get-event') === 'Mine');
    rmSync(join(own, 'get-event.yaml'));
    await until(() => title('get-event') === shipped);
    expect(told).to.deep.equal([]);
    rmSync(own, { recursive: true });
  });

  it('lack only the broken file if there was no good version', async () => {
    change('create-event.yaml', 'entities:', 'entities: [');
    const { live } = await serve();
    const loaded = loadTemplates([TEMPLATES], { profiles: undefined });
    const names = 'set' in loaded ? [...loaded.set.templates.keys()] : [];
    expect(names).to.include('create-event');
    expect([...live().set.templates.keys()]).to.deep.equal(names.filter(name => name !== 'create-event'));
    expect(alerts[0]).to.include(
      'create-event.yaml: there is no good version, so it is out of service until it is mended.',
    );
  });

  it('do not start without any good version of the own texts', async () => {
    change('bot.yaml', 'texts:', 'texts: [');
    const error = await serve().catch(caught => caught);
    expect(error.code).to.equal('files/faults');
    expect(error.message).to.include('bot.yaml:');
  });

  it('are the last good translation after a restart', async () => {
    const german = await serve();
    const before = title('create-event', 'de');
    await german.close();
    change('create-event.de.yaml', 'utterances:', 'utterances: 1 #');
    await serve();
    expect(title('create-event', 'de')).to.equal(before);
    expect(alerts[0]).to.include('create-event.de.yaml: the last good version stays in use');
  });

  it('leave a language out if its texts of the bot are broken, until they are mended', async () => {
    change('bot.de.yaml', 'buttons:\n', 'buttons: [\n');
    const { languages } = await serve();
    expect([yes('de'), yes()]).to.deep.equal(['Yes', 'Yes']);
    expect(languages()).to.deep.equal(['en', 'fr']);
    expect(told.join('')).to.include('bot.de.yaml: there is no good version');
    change('bot.de.yaml', 'buttons: [\n', 'buttons:\n');
    await until(() => yes('de') === 'Ja');
  });

  describe('with declared actions', () => {
    const OFFICE = resolve(import.meta.dirname, '../../../docs/examples/office');
    let actions: string;
    beforeEach(() => {
      actions = mkdtempSync(join(tmpdir(), 'actions-'));
      cpSync(join(OFFICE, 'actions'), actions, { recursive: true });
      cpSync(join(OFFICE, 'auth-profiles'), join(actions, 'profiles'), { recursive: true });
      cpSync(join(OFFICE, 'templates/who-is-in.yaml'), join(dir, 'who-is-in.yaml'));
    });
    afterEach(() => rmSync(actions, { recursive: true }));

    const serveActions = () => {
      cpSync(resolve(TEMPLATES, '../auth-profiles'), join(actions, 'profiles'), { recursive: true });
      return serve({ ACTIONS_DIR: actions, AUTH_PROFILES_DIR: join(actions, 'profiles') });
    };
    const edit = (from: string, to: string): void => {
      const path = join(actions, 'office.presence.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };

    it('serve the last good version of an action after a restart, and say so', async () => {
      await serveActions();
      await served?.close();
      edit('result:', 'reslut:');
      await serveActions();
      expect(title('who-is-in')).to.equal('Who is in the office');
      expect(told.join('')).to.contain('office.presence.yaml: the last good version stays in use');
    });

    it('serve an edit of an action while they run', async () => {
      await serveActions();
      expect(served?.live().set.actions.get('office.presence')?.inputs).to.have.keys(['range']);
      edit('inputs:\n', 'inputs:\n  floor: { type: text }\n');
      await until(() => served?.live().set.actions.get('office.presence')?.inputs['floor'] !== undefined);
      expect(told).to.deep.equal([]);
    });
  });

  it('refuse a calendar action with the profile of a service', async () => {
    const profiles = join(dir, 'profiles');
    cpSync(resolve(TEMPLATES, '../docs/examples/office/auth-profiles'), profiles, { recursive: true });
    cpSync(resolve(TEMPLATES, '../auth-profiles'), profiles, { recursive: true });
    change('get-event.yaml', 'profile: google-calendar', 'profile: office-api');
    await serve({ AUTH_PROFILES_DIR: profiles });
    expect(told.join('')).to.match(
      /get-event.yaml:6:10 `office-api` is the profile of a service, and `calendar.getEvent` needs a calendar/,
    );
  });
});
