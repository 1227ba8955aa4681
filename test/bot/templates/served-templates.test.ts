import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { type ServedTemplates, serveTemplates } from '../../../bot/templates/served-templates.ts';
import { silentLog } from '../../../core/log.ts';
import { readSettings } from '../../../settings/settings.ts';
import { until } from '../../until.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../../templates');

describe('templates in their languages, while the bot runs', () => {
  let dir: string;
  let served: ServedTemplates;
  const stderr = process.stderr.write;
  let told: string[];

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(TEMPLATES, dir, { recursive: true });
    told = [];
    process.stderr.write = ((text: string) => told.push(text) > 0) as typeof process.stderr.write;
  });
  afterEach(() => {
    process.stderr.write = stderr;
    served?.close();
    rmSync(dir, { recursive: true });
  });

  const serve = (): void => {
    served = serveTemplates(readSettings({ TEMPLATES_DIR: dir }), silentLog);
  };
  const yes = (locale?: string): string => served.live(locale).set.buttons.yes;
  const change = (name: string, from: string, to: string): void => {
    const path = join(dir, name);
    const text = readFileSync(path, 'utf8');
    expect(text).to.include(from);
    writeFileSync(path, text.replace(from, to));
  };
  it('include the default language, or the start fails', () => {
    const settings = (DEFAULT_LOCALE: string) => readSettings({ TEMPLATES_DIR: dir, DEFAULT_LOCALE });
    expect(() => serveTemplates(settings('pt-BR'), silentLog))
      .to.throw('DEFAULT_LOCALE is pt-BR, and the templates speak en, de, fr')
      .with.property('code', 'settings/invalid');
    served = serveTemplates(settings('de-AT'), silentLog);
    expect(served.texts.failed()).to.match(/^Bei mir ist etwas schiefgegangen/);
    expect(served.texts.failed('en-US')).to.match(/^Something went wrong/);
  });

  it('are those of a locale, or else the originals', () => {
    serve();
    expect(served.languages()).to.deep.equal(['en', 'de', 'fr']);
    expect(['de-AT', 'de', 'fr-CA', 'en-US', 'pt', '', undefined].map(yes)).to.deep.equal([
      'Ja',
      'Ja',
      'Oui',
      'Yes',
      'Yes',
      'Yes',
      'Yes',
    ]);
    expect(served.texts.tooBusy('de')).to.equal(
      'Bei so vielen Nachrichten komme ich nicht mit. Bitte warte eine Minute.',
    );
    expect(served.texts.tooBusy()).to.equal("I can't keep up with that many messages. Please wait a minute.");
    expect(served.live('de').understanding).to.equal(served.live('de-CH').understanding);
  });

  it('change when a translation is saved', async () => {
    serve();
    change('bot.de.yaml', '  yes: Ja', '  yes: Jawohl');
    await until(() => yes('de') === 'Jawohl');
    expect([yes(), told]).to.deep.equal(['Yes', []]);
  });

  it('stay as they are when a translation is broken, which is reported', async () => {
    serve();
    expect(yes('de')).to.equal('Ja');
    change('bot.de.yaml', '  yes: Ja\n', '');
    await until(() => told.length > 0);
    expect([yes('de'), yes()]).to.deep.equal(['Ja', 'Yes']);
    expect(told.join('')).to.match(/bot\.de\.yaml:\d+:1 `buttons\.yes` is not translated/);
  });

  it('leave a language out if its translation is broken at the start, until it is repaired', async () => {
    change('bot.de.yaml', '  yes: Ja\n', '');
    serve();
    expect([yes('de'), yes()]).to.deep.equal(['Yes', 'Yes']);
    expect(served.languages()).to.deep.equal(['en', 'fr']);
    expect(told.join('')).to.include('`buttons.yes` is not translated');
    change('bot.de.yaml', 'buttons:\n', 'buttons:\n  yes: Ja\n');
    await until(() => yes('de') === 'Ja');
  });
});
