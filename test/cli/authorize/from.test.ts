import { existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect } from 'chai';
import { withSettings } from '../../../cli/authorize/env-file.ts';
import { freshFolder, removeFolder } from '../../bot/bot-process.ts';
import { providerFolder } from './folder.ts';
import { run } from './test-run.ts';

const SECRET = 'GOCSPX-canary_secret-1';
const CLIENT = {
  client_id: '1234567890-abc.apps.googleusercontent.com',
  project_id: 'calendar-bot',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: 'https://oauth2.googleapis.com/token',
  client_secret: SECRET,
  redirect_uris: ['http://localhost:3978/auth/callback/fake'],
};

describe('npm run authorize -- PROFILE --from FILE', () => {
  let folder: string;
  let env: Record<string, string>;
  let envFile: string;
  let file: string;

  beforeEach(() => {
    folder = freshFolder();
    env = { AUTH_PROFILES_DIR: googleFolder() };
    envFile = join(folder, '.env');
    file = join(folder, 'client_secret.json');
  });
  afterEach(() => removeFolder(folder));

  /** A profile with Google's sign-in page. */
  const googleFolder = () =>
    providerFolder(
      folder,
      { origin: 'http://localhost:9' },
      { authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent' },
    ).AUTH_PROFILES_DIR;

  const from = (content: unknown, settings = env) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return run(['fake', '--from', file], settings, { envFile });
  };

  it("writes the profile's settings, readable only by their owner, and shows no secret", async () => {
    expect(await from({ web: CLIENT })).to.deep.equal({
      ...{ code: 0, errors: '' },
      out:
        `Wrote FAKE_CLIENT_ID and FAKE_CLIENT_SECRET to ${envFile}. Restart the bot if it is running.\n` +
        `${file} still contains the secret. Delete it or store it safely.\n` +
        'Next: npm run authorize -- fake --doctor\n',
    });
    expect(readFileSync(envFile, 'utf8')).to.equal(
      `FAKE_CLIENT_ID=${CLIENT.client_id}\nFAKE_CLIENT_SECRET=${SECRET}\n`,
    );
    expect(statSync(envFile).mode & 0o777).to.equal(0o600);
    expect(readdirSync(folder).sort()).to.deep.equal(['.env', 'client_secret.json', 'profiles']);
  });

  it('replaces old values and keeps every other line', async () => {
    const old = '# mine\nPUBLIC_URL=http://localhost:3978\n\nexport FAKE_CLIENT_SECRET="old"  # the old one\nOTHER=1';
    writeFileSync(envFile, old, { mode: 0o644 });
    expect((await from({ web: CLIENT })).code).to.equal(0);
    expect(readFileSync(envFile, 'utf8')).to.equal(
      '# mine\nPUBLIC_URL=http://localhost:3978\n\n' +
        `FAKE_CLIENT_SECRET=${SECRET}\nOTHER=1\nFAKE_CLIENT_ID=${CLIENT.client_id}\n`,
    );
    expect(statSync(envFile).mode & 0o777).to.equal(0o600);
  });

  it('names exactly what to add in the console', async () => {
    const near = ['https://localhost:3978/auth/callback/fake', 'http://localhost:3978/auth/callback/fake/'];
    const { code, out } = await from({ web: { ...CLIENT, redirect_uris: near } });
    expect(code).to.equal(1);
    expect(out).to.contain(`
The client lacks the bot's redirect URI. In the Google Cloud console, open Google Auth Platform > Clients > this client >
Authorised redirect URIs, add exactly this and save:

  http://localhost:3978/auth/callback/fake

It has now:
  https://localhost:3978/auth/callback/fake
  http://localhost:3978/auth/callback/fake/

The change takes effect within minutes, sometimes hours.
`);
    const elsewhere = { ...env, PUBLIC_URL: 'http://localhost:8080' };
    expect((await from({ web: { ...CLIENT, redirect_uris: undefined } }, elsewhere)).out).to.contain(
      '\n  http://localhost:8080/auth/callback/fake\n\nIt has now:\n  none\n',
    );
  });

  it('says what to create instead of an unsuitable file, and writes nothing', async () => {
    const create = 'In the Google Cloud console: Google Auth Platform > Clients > Create client > Web application';
    const wrong: [unknown, string][] = [
      [
        { installed: CLIENT },
        `${file} belongs to a client for desktop apps, but this bot is a web application. ${create} (docs/google.md#client).`,
      ],
      [
        { type: 'service_account' },
        `${file} is not the JSON file of a web client from Google's console. ${create}, then Download JSON.`,
      ],
      [
        { web: { ...CLIENT, client_secret: undefined } },
        `${file} contains no client secret; Google shows a secret only when it is created. In the console: Clients > this client > ` +
          'Add secret > Download JSON (docs/google.md#id-and-secret).',
      ],
      [`{"web": "${SECRET}`, `${file} is not JSON.`],
    ];
    for (const [content, words] of wrong) {
      expect(await from(content), words).to.deep.equal({ code: 1, out: '', errors: `${words}\n` });
    }
    expect((await run(['fake', '--from', `${file}x`], env, { envFile })).errors).to.equal(
      `${file}x cannot be read (ENOENT).\n`,
    );
    expect(existsSync(envFile)).to.equal(false);
  });

  it('says if a setting is set elsewhere, which takes precedence', async () => {
    const { code, out } = await from({ web: CLIENT }, { ...env, FAKE_CLIENT_ID: 'from-the-shell' });
    expect(code).to.equal(1);
    expect(out).to.contain(`FAKE_CLIENT_ID is also set outside ${envFile}, and that value wins. Remove it there.\n`);
  });

  it('writes nothing if the file is of another provider than the profile', async () => {
    providerFolder(folder, { origin: 'http://localhost:9' });
    writeFileSync(envFile, 'FAKE_CLIENT_ID=working\nFAKE_CLIENT_SECRET=CANARY-WORKING\n');
    const { code, out } = await from({ web: CLIENT });
    expect(code).to.equal(1);
    expect(
      out,
    ).to.equal(`Nothing was written. This file is for a client at accounts.google.com, but people with the profile fake\nsign in at localhost:9, which does not know that client. Name the profile that this file belongs to, or
set the client id and secret of the right provider.
`);
    expect(readFileSync(envFile, 'utf8')).to.equal('FAKE_CLIENT_ID=working\nFAKE_CLIENT_SECRET=CANARY-WORKING\n');
    googleFolder();
    const elsewhere = await from({ web: { ...CLIENT, auth_uri: 'https://login.example/oauth2/auth' } });
    expect([elsewhere.code, elsewhere.out.includes('a client at login.example, but')]).to.deep.equal([1, true]);
    expect((await from({ web: { ...CLIENT, auth_uri: undefined } })).code).to.equal(0);
  });

  it('follows a link to the file', async () => {
    writeFileSync(join(folder, 'real.env'), 'A=1\n');
    symlinkSync('real.env', envFile);
    await from({ web: CLIENT });
    expect(lstatSync(envFile).isSymbolicLink()).to.equal(true);
    expect(parseEnv(readFileSync(join(folder, 'real.env'), 'utf8'))).to.include({ A: '1', FAKE_CLIENT_SECRET: SECRET });
  });
});

describe('settings in an .env file', () => {
  const cases: [string, string][] = [
    ['', 'KEY=new\n'],
    ['A=1', 'A=1\nKEY=new\n'],
    ['A=1\r\n', 'A=1\r\nKEY=new\r\n'],
    ['KEY=old\r\nA=1\r\n', 'KEY=new\r\nA=1\r\n'],
    ['#KEY=old\nA=1\n', '#KEY=old\nA=1\nKEY=new\n'],
    ['  KEY = old # why\n', 'KEY=new\n'],
    ['KEY=one\nKEY=two\n', 'KEY=new\nKEY=new\n'],
    ['KEY="two\nlines"\nA=1\n', 'KEY=new\nA=1\n'],
    ['A="says\nKEY=no\n"\n', 'A="says\nKEY=no\n"\nKEY=new\n'],
    ['MY_KEY=1\nKEY2=2\n', 'MY_KEY=1\nKEY2=2\nKEY=new\n'],
  ];
  for (const [before, after] of cases) {
    it(`turns ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
      expect(withSettings(before, { KEY: 'new' })).to.equal(after);
      expect(parseEnv(after)['KEY']).to.equal('new');
    });
  }

  it('quotes values that would be read differently', () => {
    for (const value of ['a#b', 'a b', '"quoted"', "it's", ' ', '$HOME', 'a=b', '', 'x`y']) {
      expect(parseEnv(withSettings('', { KEY: value }))['KEY'], value).to.equal(value);
    }
    expect(() => withSettings('', { KEY: 'two\nlines' })).to.throw('KEY cannot be written into an .env file');
  });
});
