import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { expect } from 'chai';
import { isBotError } from '../../core/errors.ts';
import { withEnvFile } from '../../settings/environment.ts';
import { BotProcess, freshFolder, killBots, removeFolder } from '../bot/bot-process.ts';
import { childEnvironment } from '../child-environment.ts';
import { CommandProcess } from '../cli/authorize/command-process.ts';

describe('the .env file', () => {
  let folder: string;
  let path: string;
  const here = { TEMPLATES_DIR: resolve('templates'), AUTH_PROFILES_DIR: resolve('auth-profiles') };
  beforeEach(() => {
    folder = freshFolder();
    path = join(folder, 'settings.env');
  });
  afterEach(async () => {
    await killBots();
    removeFolder(folder);
  });

  function read(text: string, over: Record<string, string> = {}): Record<string, string | undefined> {
    writeFileSync(path, text);
    const { ENV_FILE, ...settings } = withEnvFile({ ENV_FILE: path, ...over });
    expect(ENV_FILE).to.equal(path);
    return settings;
  }
  function complaint(work: () => unknown): string {
    try {
      work();
    } catch (error) {
      if (isBotError(error, 'settings/invalid')) return error.message.replace(path, 'FILE');
      throw error;
    }
    return 'none';
  }

  for (const [text, settings] of [
    ['', {}],
    ['A=1\n\n# why\nC=3', { A: '1', C: '3' }],
    ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['export A=1\n  B = two words # why\n', { A: '1', B: 'two words' }],
    ['A="two\nlines"\nB=\'#\'\nC=`"` # why', { A: 'two\nlines', B: '#', C: '"' }],
    ['A=it\'s\nB=a"b\nC=\nD=""', { A: "it's", B: 'a"b', C: '', D: '' }],
    ['\uFEFFA=1\n', { A: '1' }],
  ] as const) {
    it(`is read like Node reads it: ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.deep.equal(settings);
      expect(parseEnv(text.replace('\uFEFF', ''))).to.deep.equal(settings);
    });
  }

  it('may have comments that are indented', () => {
    expect(read('# why\n   # and\n  # B=2\nC=3')).to.deep.equal({ C: '3' });
  });

  it('does not change existing variables, not even empty ones', () => {
    expect(read('A=file\nB=file\nC=file', { A: 'shell', B: '' })).to.deep.equal({ A: 'shell', B: '', C: 'file' });
  });

  for (const [text, line] of [
    ['A', 1],
    ['A=1\nTOP-SECRET\nB=2', 2],
    ['A="two\nlines"\n\nB: TOP-SECRET', 4],
    ['A=1\nB="TOP-SECRET\nC=3', 2],
    ['A="1"TOP-SECRET', 1],
    ['A="x\nB="TOP-SECRET"', 1],
    ['=TOP-SECRET', 1],
    ['A=1\n1B=TOP-SECRET', 2],
    ['\u0000A\u0000=\u0000', 1],
  ] as const) {
    it(`is rejected with the line number, without its content: ${JSON.stringify(text)}`, () => {
      expect(complaint(() => read(text))).to.equal(
        `Line ${line} of FILE is neither NAME=value nor a comment that begins with #. If a value begins with a quote, it must end with the same quote.`,
      );
    });
  }

  it('must exist and be a file if ENV_FILE names it', () => {
    expect(complaint(() => withEnvFile({ ENV_FILE: path }))).to.equal(
      'The settings in FILE cannot be read: ENV_FILE names it, but the file does not exist.',
    );
    mkdirSync(path);
    expect(complaint(() => withEnvFile({ ENV_FILE: path }))).to.equal(
      'The settings in FILE cannot be read: it is a folder.',
    );
  });

  it('is optional', async () => {
    const bot = new BotProcess(folder, { ENV_FILE: '', ...here }, { cwd: folder });
    expect(await bot.listening()).to.match(/^http:/);
    expect(bot.out).to.match(/^Listening on /);
  });

  it('stops the bot in one line, and the commands as well', async () => {
    writeFileSync(path, 'PORT=0\nnonsense\n');
    const line = `Line 2 of ${path} is neither NAME=value nor a comment that begins with #. If a value begins with a quote, it must end with the same quote.\n`;
    const bot = new BotProcess(folder, { ENV_FILE: path });
    expect([await bot.ended(), bot.out]).to.deep.equal([1, line]);
    const commands = { authorize: '--list', 'rotate-keys': '--list', 'teams-package': '--list', templates: 'check' };
    for (const [command, word] of Object.entries(commands)) {
      const child = new CommandProcess([word], { ENV_FILE: path }, command);
      expect([command, await child.ended(), child.out]).to.deep.equal([command, 1, line]);
    }
  });

  it("provides the bot's settings", async () => {
    writeFileSync(path, 'LOG_LEVEL=loud\n');
    const bot = new BotProcess(folder, { ENV_FILE: path, LOG_LEVEL: 'error' });
    expect(await bot.listening()).to.match(/^http:/);
    const env = childEnvironment({ ENV_FILE: path, STORE_URL: `sqlite:${join(folder, 'other.sqlite')}` });
    const child = new CommandProcess(['check'], env, 'templates');
    expect(await child.ended()).to.equal(1);
    expect(child.out).to.contain('LOG_LEVEL must be debug, info, warn, error or silent');
  });
});
