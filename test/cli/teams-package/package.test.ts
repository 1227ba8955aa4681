import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import draft04 from 'ajv-draft-04';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { fillManifest, type Manifest, manifestCommands, readManifest } from '../../../cli/teams-package/manifest.ts';
import { MANIFEST, teamsIdentity, teamsPackage } from '../../../cli/teams-package/package.ts';
import { loadLanguages, loadTemplates, type TemplateSets } from '../../../dialogs/templates/load.ts';
import type { Template, TemplateSet } from '../../../dialogs/templates/template.ts';
import { type Environment, readSettings } from '../../../settings/settings.ts';
import { childEnvironment } from '../../child-environment.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SCHEMA = join(ROOT, '../shared/schemas/MicrosoftTeams.schema.json');
const APP_ID = '6f0c1c2e-8a5d-4a5e-9d2b-3f1a7c9e4b21';

const live: Environment = {
  PUBLIC_URL: 'https://calendar.company.test',
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'a password',
  TOKEN_KEYS: 'key-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  COOKIE_KEY: 'sixteen characters',
  DIRECT_LINE_KEY: 'sixteen characters',
};

const identity = teamsIdentity(readSettings(live));

/** The parts of a template that the package uses. */
const template = (title: string, example?: string, help?: string): [string, Template] => {
  const shown = { title, ...(example !== undefined && { example }), ...(help !== undefined && { help }) };
  return [title, { ...shown, sketch: { utterances: [title] } } as unknown as Template];
};
const setOf = (...templates: [string, Template][]): Pick<TemplateSet, 'templates'> => ({
  templates: new Map(templates),
});
const two = setOf(
  template('Create an event', 'Create an event', 'Puts an event on your calendar.'),
  template("What's on"),
);

const unpack = (archive: Uint8Array): { manifest: Manifest; files: Record<string, Uint8Array> } => {
  const files = unzipSync(archive);
  return { files, manifest: JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) };
};

/** The width and height from a PNG's header, and its colour type (6: with transparency). */
function pngHeader(bytes: Uint8Array | undefined): number[] {
  const png = Buffer.from(bytes ?? []);
  expect(png.subarray(1, 4).toString()).to.equal('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20), png[25] ?? 0];
}

describe("manifest against Microsoft's schema (../shared/schemas)", () => {
  before(function () {
    if (!existsSync(SCHEMA)) this.skip();
  });

  function faults(manifest: unknown): unknown {
    const ajv = new draft04.default({ strict: false, validateFormats: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    return validate(manifest) ? [] : validate.errors;
  }

  it('fits with translations', () => {
    const german = { ...two, language: 'de' };
    expect(faults(unpack(teamsPackage(identity, two, [german])).manifest)).to.deep.equal([]);
  });

  it('manifest.json fits unchanged', () => {
    expect(faults(JSON.parse(readFileSync(MANIFEST, 'utf8')))).to.deep.equal([]);
  });

  it('the manifest in the package fits', () => {
    expect(faults(unpack(teamsPackage(identity, two)).manifest)).to.deep.equal([]);
  });

  it('the schema does find faults', () => {
    expect(faults({ ...JSON.parse(readFileSync(MANIFEST, 'utf8')), accentColor: 'blue' })).to.have.length(1);
  });
});

describe('teams package', () => {
  it('holds the manifest and both icons in the sizes that Teams wants', () => {
    const { files } = unpack(teamsPackage(identity, two));
    expect(Object.keys(files)).to.deep.equal(['manifest.json', 'color.png', 'outline.png']);
    expect(pngHeader(files['color.png'])).to.deep.equal([192, 192, 6]);
    expect(pngHeader(files['outline.png'])).to.deep.equal([32, 32, 6]);
  });

  it('fills in the settings', () => {
    const { manifest } = unpack(teamsPackage(identity, two));
    expect(manifest['id']).to.equal(APP_ID);
    expect(manifest.developer.websiteUrl).to.equal('https://calendar.company.test/');
    expect(manifest['validDomains']).to.deep.equal(['calendar.company.test']);
    expect(manifest.bots).to.deep.equal([
      {
        botId: APP_ID,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: ['personal', 'team', 'groupChat'],
            commands: [
              { title: 'Create an event', description: 'Puts an event on your calendar.' },
              { title: "What's on" },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(manifest)).not.to.match(/example\.com|00000000-/);
  });

  it('keeps your own addresses in manifest.json', () => {
    const own = readManifest(MANIFEST);
    own.developer.privacyUrl = 'https://company.test/privacy';
    const filled = fillManifest(own, {
      appId: APP_ID,
      publicUrl: 'https://bot.company.test:8443',
      commands: [],
      languages: [],
    });
    expect(filled.developer.privacyUrl).to.equal('https://company.test/privacy');
    expect(filled.developer.termsOfUseUrl).to.equal('https://bot.company.test:8443/');
    expect(filled['validDomains']).to.deep.equal(['bot.company.test:8443']);
  });

  it('is the same for the same settings', () => {
    const archives = [1, 2].map(() => Buffer.from(teamsPackage(identity, two)).toString('base64'));
    expect(archives[0]).to.equal(archives[1]);
  });

  it('uses the title if an example is too long for Teams, and offers at most twelve commands', () => {
    const long = template('Long', 'x'.repeat(129));
    const many = Array.from({ length: 13 }, (_, number) => template(`Number ${number}`));
    expect(manifestCommands(setOf(long))).to.deep.equal([{ title: 'Long' }]);
    expect(manifestCommands(setOf(...many))).to.have.length(12);
  });

  it('offers no template that words do not start', () => {
    const [name, undo] = template('Undo');
    const noWords: [string, Template] = [name, { ...undo, sketch: { ...undo.sketch, utterances: [] } }];
    const english = setOf(noWords, template('New', 'New event'));
    expect(manifestCommands(english)).to.deep.equal([{ title: 'New event' }]);
    const german = { language: 'de', ...setOf(['Undo', noWords[1]], ['New', template('Neu')[1]]) };
    const { files } = unpack(teamsPackage(identity, english, [german]));
    expect(
      JSON.parse(strFromU8(files['de.json'] ?? new Uint8Array()))['bots[0].commandLists[0].commands[0].title'],
    ).to.equal('Neu');
  });

  it('names every setting that is missing', () => {
    expect(() => teamsIdentity(readSettings({}))).to.throw(
      'Please correct these settings:\n' +
        '  PUBLIC_URL is not set; it is the https:// address where Teams reaches the bot\n' +
        '  MicrosoftAppId is not set; it is the "Microsoft App ID" of your Azure Bot',
    );
  });

  it('refuses an address that only this machine can reach', () => {
    const local = readSettings({ ...live, PUBLIC_URL: 'http://localhost:3978' });
    expect(() => teamsIdentity(local)).to.throw(
      'Please correct these settings:\n' +
        '  PUBLIC_URL is http://localhost:3978, which is this machine; Teams cannot reach it',
    );
  });
});

describe('manifest.de.json', () => {
  const sets = loadLanguages(join(ROOT, 'templates'), { profiles: undefined });
  const [english, ...others] = 'sets' in sets ? sets.sets : ([] as unknown as TemplateSets);

  it('is in the package as de.json, with the commands in German', () => {
    const { manifest, files } = unpack(teamsPackage(identity, english, others));
    expect(manifest['localizationInfo']).to.deep.equal({
      defaultLanguageTag: 'en',
      additionalLanguages: [
        { languageTag: 'de', file: 'de.json' },
        { languageTag: 'fr', file: 'fr.json' },
      ],
    });
    const german = JSON.parse(strFromU8(files['de.json'] ?? new Uint8Array()));
    expect(german['name.short']).to.equal('Kalender-Bot');
    const commands = manifest.bots[0]?.commandLists[0]?.commands ?? [];
    const command = `bots[0].commandLists[0].commands[${commands.findIndex(({ title }) => title === 'Create an event')}]`;
    expect(german[`${command}.title`]).to.equal('Leg einen Termin an');
    expect(german[`${command}.description`]).to.match(/^Trägt einen Termin in deinen/);
    expect(Object.keys(german).filter(key => key.endsWith('.title'))).to.have.length(commands.length);
  });

  it('is left out for a language that the bot does not speak', () => {
    expect(unpack(teamsPackage(identity, english)).manifest['localizationInfo']).to.equal(undefined);
  });

  it('keeps the English sentence if a template is not translated', () => {
    const none = { language: 'de', templates: new Map() };
    const { files } = unpack(teamsPackage(identity, english, [none]));
    const keys = Object.keys(JSON.parse(strFromU8(files['de.json'] ?? new Uint8Array())));
    expect(keys).to.have.members(['$schema', 'name.short', 'name.full', 'description.short', 'description.full']);
  });
});

describe('manifest.json', () => {
  it('lists the commands of the templates, as the package will', () => {
    const loaded = loadTemplates(join(ROOT, 'templates'), { profiles: undefined });
    const expected = 'set' in loaded ? manifestCommands(loaded.set) : loaded.faults;
    expect(readManifest(MANIFEST).bots[0]?.commandLists[0]?.commands).to.deep.equal(expected);
  });
});

describe('an edited manifest.json', () => {
  const dir = mkdtempSync(join(tmpdir(), 'manifest-'));
  after(() => rmSync(dir, { recursive: true }));

  it('points at a name that is too long for Teams', () => {
    const path = join(dir, 'manifest.json');
    const text = readFileSync(MANIFEST, 'utf8').replace('"Calendar bot"', `"${'Calendar '.repeat(4)}"`);
    writeFileSync(path, text);
    const line = text.split('\n').findIndex(found => found.includes('"short": "Calendar Cal')) + 1;
    expect(() => readManifest(path)).to.throw(`${path}:${line}:45 is 36 characters long; the limit is 30`);
  });

  it('points at broken JSON', () => {
    const path = join(dir, 'broken.json');
    writeFileSync(path, '{\n  "name": { "short": "Calendar bot"\n');
    expect(() => readManifest(path)).to.throw(`${path}:3:1`);
  });
});

describe('npm run teams-package', () => {
  const dir = mkdtempSync(join(tmpdir(), 'teams-'));
  after(() => rmSync(dir, { recursive: true }));

  const run = (env: Environment) =>
    promisify(execFile)(process.execPath, [join(ROOT, 'cli/teams-package.ts')], {
      cwd: dir,
      env: { ...childEnvironment({ TEMPLATES_DIR: join(ROOT, 'templates') }), ...env },
    });

  it('writes the package with the commands of the templates, and says what to do with it', async () => {
    const { stdout } = await run(live);
    expect(stdout.split('\n')[0]).to.equal('Wrote dist/teams-app.zip. To install it in Teams:');
    const { manifest } = unpack(readFileSync(join(dir, 'dist/teams-app.zip')));
    expect(manifest.bots[0]?.commandLists[0]?.commands.map(({ title }) => title)).to.include.members([
      'Create an event',
      "What's on?",
    ]);
  });

  it('says what is missing and fails', async () => {
    const failure = await run({}).then(
      () => undefined,
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure?.code).to.equal(1);
    expect(failure?.stderr).to.equal(
      'Please correct these settings:\n' +
        '  PUBLIC_URL is not set; it is the https:// address where Teams reaches the bot\n' +
        '  MicrosoftAppId is not set; it is the "Microsoft App ID" of your Azure Bot\n',
    );
  });
});
