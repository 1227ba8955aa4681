import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { startBot } from '../../../bot/start.ts';
import { openContext } from '../../../cli/authorize/context.ts';
import { readProfile } from '../../../cli/authorize/read-profile.ts';
import { fixedClock } from '../../../core/clock.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { NOON } from '../../auth/harness.ts';
import { freshFolder, removeFolder } from '../../bot/bot-process.ts';
import { signInByHttp } from '../../bot/sign-in-by-http.ts';
import { providerFolder, sandboxFolder } from './folder.ts';
import { TestRun } from './test-run.ts';

const ACCOUNT = 'alex.morgan@example.com';
const LINK = /^ {2}(\S+\/auth\/start\/\S+)$/m;

describe('the link of npm run authorize', () => {
  let folder: string;
  let sandbox: Sandbox;
  let env: Record<string, string>;
  let command: TestRun | undefined;
  /** Run after each test, last first. */
  let ends: (() => Promise<unknown>)[];

  beforeEach(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
    env = sandboxFolder(folder, sandbox);
    ends = [];
  });
  afterEach(async () => {
    command?.stop();
    await command?.ended;
    for (const end of ends.reverse()) await end();
    await sandbox.close();
    removeFolder(folder);
  });

  const start = (): TestRun => {
    command = new TestRun(['google-calendar'], env);
    return command;
  };
  const signIn = (link: string, email = ACCOUNT) => signInByHttp(new URL(link).origin, sandbox.control, link, email);
  const statusOf = async (url: string): Promise<number> => (await fetch(url, { redirect: 'manual' })).status;
  /** A bot that runs during the command, on a store of its own if one is given. */
  const startBeside = async (store?: string): Promise<string> => {
    const bot = await startBot({ ...env, LOG_LEVEL: 'silent', ...(store && { STORE_URL: store }) }, fixedClock(NOON));
    ends.push(bot.close);
    return bot.url;
  };

  it("leads to the command's own page while no bot runs", async () => {
    const run = start();
    const link = await run.says(LINK);
    expect(run.out).to.contain(`(no bot is running, so this command receives the answer at ${new URL(link).origin})`);
    expect(await signIn(link)).to.contain('Go back to the terminal');
    await run.says(/Use this account/);
    run.type('y');
    expect(await run.ended).to.equal(0);
  });

  it('leads to the bot that runs on the same store', async () => {
    env['PUBLIC_URL'] = await startBeside();
    const run = start();
    const link = await run.says(LINK);
    expect(run.out).to.contain(`(the bot running at ${env['PUBLIC_URL']} receives the answer)`);
    await signIn(link);
    await run.says(/Use this account/);
    run.type('y');
    expect(await run.ended).to.equal(0);
  });

  it('is not offered where no bot would know it', async () => {
    env['PUBLIC_URL'] = await startBeside('sqlite::memory:');
    const beside = start();
    await beside.says(/Waiting for the sign-in/);
    expect(beside.out).to.contain(
      `You cannot sign in on this computer: the server at ${env['PUBLIC_URL']} does not know this sign-in. ` +
        'Is it a bot with the same settings?\n\nOn another computer, open:',
    );
  });

  it('is not offered while the port is taken', async () => {
    const url = new URL(await startBeside('sqlite::memory:'));
    Object.assign(env, { PORT: url.port, PUBLIC_URL: 'http://localhost:9' });
    const run = start();
    await run.says(/Waiting for the sign-in/);
    expect(run.out).to.contain(`You cannot sign in on this computer: Port ${url.port} is in use:`);
  });

  it('is not offered on a server whose bot does not answer', async () => {
    const key = `key-1:${Buffer.alloc(32, 1).toString('base64url')}`;
    const origin = 'https://provider.example';
    env = { ...providerFolder(folder, { origin }), TOKEN_KEYS: key, COOKIE_KEY: key, DIRECT_LINE_KEY: key };
    rmSync(join(folder, 'profiles/google-calendar.yaml'));
    env['PUBLIC_URL'] = 'https://0.0.0.0:9'; // nothing is ever sent there
    command = new TestRun(['fake'], env);
    await command.says(/Waiting for the sign-in/);
    expect(command.out).to.contain('You cannot sign in on this computer: no bot answers at https://0.0.0.0:9\n');
  });

  it('B12 works once', async () => {
    const run = start();
    const link = await run.says(LINK);
    await signIn(link);
    expect(await statusOf(link)).to.equal(410);
    await run.says(/Use this account/);
  });

  it('B12 ends when the command stops or starts again', async () => {
    const first = start();
    const link = await first.says(LINK);
    first.stop();
    await first.ended;
    const work = await openContext(env, [readProfile(env, 'google-calendar')], fixedClock(NOON));
    ends.push(work.close);
    expect(await work.auth.describeLink(link.split('/').at(-1) ?? '')).to.equal(undefined);
  });

  it('B12 works only in the browser that started: links for the terminal are useless elsewhere', async () => {
    const run = start();
    const url = await run.says(/^ {2}(\S+\/o\/oauth2\/v2\/auth\S+)$/m);
    const end = await sandbox.control.consent(url, { email: ACCOUNT });
    expect(await statusOf(end)).to.equal(400);
    run.type(end);
    await run.says(/^account {3}alex\.morgan@example\.com$/m);
  });

  for (const [who, beside] of [
    ['the command itself', false],
    ['the running bot', true],
  ] as const) {
    it(`ends the command when ${who} refuses in a browser that returns to it`, async () => {
      if (beside) env['PUBLIC_URL'] = await startBeside();
      const run = start();
      const link = await run.says(LINK);
      const cancel = (url: string) => sandbox.control.consent(url, { cancel: true });
      const page = await signInByHttp(new URL(link).origin, { consent: cancel }, link, ACCOUNT);
      expect(page).to.contain("You didn't allow it");
      expect(await run.ended).to.equal(1);
      expect(run.out).to.contain('The provider says that access was not allowed.');
      const again = start();
      await again.says(/Waiting for the sign-in/);
      expect(again.out).not.to.contain('not allowed');
    });
  }
});
