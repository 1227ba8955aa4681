import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { BotProcess, freshFolder, killBots, removeFolder, say } from './bot-process.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('npm start', () => {
  let folder: string;

  beforeEach(() => {
    folder = freshFolder();
  });
  afterEach(async () => {
    await killBots();
    removeFolder(folder);
  });

  it('first prints where it listens, and ends cleanly when told to', async () => {
    const bot = new BotProcess(folder);
    const url = await bot.listening();
    expect(bot.out.split('\n')[0]).to.equal(`Listening on ${url}`);
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    expect(await bot.ended('SIGTERM')).to.equal(0);
  });

  it('continues in the middle of a dialog after it was killed', async () => {
    const bot = new BotProcess(folder);
    const url = await bot.listening();
    await say(url, 'create an event');
    expect(await say(url, 'Planning day')).to.deep.equal([
      'When should it be? Give me a day and a time, for example “tomorrow from 2 to 3”.',
    ]);
    await bot.ended('SIGKILL');
    const [answer] = await say(await new BotProcess(folder).listening(), 'tomorrow');
    expect(answer).to.match(/^What time on \w+, \d+ \w+ \d{4}\?/);
  });

  it('refuses a second bot on the same store, in one line', async () => {
    const bot = new BotProcess(folder);
    await bot.listening();
    const second = new BotProcess(folder);
    expect(await second.ended()).to.equal(1);
    expect(second.out).to.match(/^Another bot is running on .*\. Stop it first, or give this one a store of its own/);
    expect(second.out).not.to.contain('    at ');
  });

  it('names the file, line and column of a broken template, and serves the others', async () => {
    const templates = join(folder, 'templates');
    cpSync(join(ROOT, 'templates'), templates, { recursive: true });
    const file = join(templates, 'get-event.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('action: calendar.getEvent', 'action: calendar.getEvnt'));
    const bot = new BotProcess(folder, { TEMPLATES_DIR: templates });
    await bot.listening();
    expect(bot.out).to.match(/get-event\.yaml:\d+:\d+ .*\n.*calendar\.getEvnt\n +\^/);
    expect(bot.out).to.contain('get-event.yaml: there is no good version, so it is out of service until it is mended');
    expect(bot.out).not.to.contain('    at ');
    expect(await bot.ended('SIGTERM')).to.equal(0);
  });

  it('starts without a setting of a service, and only what needs the service says so', async () => {
    const profiles = join(folder, 'auth-profiles');
    cpSync(join(ROOT, 'auth-profiles'), profiles, { recursive: true });
    const office = join(ROOT, 'docs/examples/office');
    cpSync(join(office, 'auth-profiles'), profiles, { recursive: true });
    const bot = new BotProcess(folder, {
      AUTH_PROFILES_DIR: profiles,
      TEMPLATES_DIR: `${join(ROOT, 'templates')},${join(office, 'templates')}`,
      ACTIONS_DIR: join(office, 'actions'),
      LOG_LEVEL: 'warn',
    });
    const url = await bot.listening();
    expect(bot.out).to.contain('OFFICE_URL is not set; the auth profile office-api needs it for `apiUrl`.');
    expect((await say(url, 'who is in the office')).at(-1)).to.equal(
      "This bot isn't set up correctly for The office service. You can't fix that. The people who run this bot have been told.",
    );
    expect((await say(url, 'create an event')).at(-1)).to.equal('What should I call it?');
    expect(await bot.ended('SIGTERM')).to.equal(0);
  });

  it('names every fault of an auth profile, with line, column and caret', async () => {
    const good = readFileSync(join(ROOT, 'sandbox/auth-profiles/google-calendar.yaml'), 'utf8');
    const broken = good
      .replace('type: oauth2', 'type: oauth1')
      .replace('authorization: per-user', 'authorization: per-usr');
    writeFileSync(join(folder, 'google-calendar.yaml'), broken);
    const bot = new BotProcess(folder, { AUTH_PROFILES_DIR: folder });
    expect(await bot.ended()).to.equal(1);
    expect(bot.out.replaceAll(folder, 'auth-profiles')).to.equal(
      'auth-profiles/google-calendar.yaml:4:7 `oauth1` is not allowed here\n' +
        '    type: oauth1\n' +
        '          ^\n' +
        '    Did you mean `oauth2`?\n\n' +
        'auth-profiles/google-calendar.yaml:5:16 `per-usr` is not allowed here\n' +
        '    authorization: per-usr\n' +
        '                   ^\n' +
        '    Did you mean `per-user`?\n',
    );
  });

  it("names the missing setting if Google's settings are incomplete", async () => {
    const bot = new BotProcess(folder, { GOOGLE_CLIENT_ID: 'id' });
    expect(await bot.ended()).to.equal(1);
    expect(bot.out.trim()).to.equal(
      'Please correct these settings:\n' +
        '  GOOGLE_CLIENT_SECRET is not set; the auth profile google-calendar needs it for `clientSecret`',
    );
  });

  it('F10: rejects keys that do not fit the store, and leaves the store unchanged', async () => {
    const key = (byte: number): string => `key-1:${Buffer.alloc(32, byte).toString('base64url')}`;
    const bot = new BotProcess(folder, { TOKEN_KEYS: key(1) });
    await bot.listening();
    await bot.ended('SIGTERM');
    const before = readFileSync(join(folder, 'bot.sqlite'));
    const second = new BotProcess(folder, { TOKEN_KEYS: key(2) });
    expect(await second.ended()).to.equal(1);
    expect(second.out).to.contain('TOKEN_KEYS does not fit this store.');
    expect(readFileSync(join(folder, 'bot.sqlite')).equals(before)).to.equal(true);
  });

  it('names a port that is in use', async () => {
    const bot = new BotProcess(folder);
    const { port } = new URL(await bot.listening());
    const other = freshFolder();
    const second = new BotProcess(other, { PORT: port });
    expect(await second.ended()).to.equal(1);
    expect(second.out.trim()).to.equal(
      `Port ${port} is in use: stop what uses it, or set PORT to another (0 takes a free one).`,
    );
    removeFolder(other);
  });
});
