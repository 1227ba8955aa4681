import { expect } from 'chai';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { freshFolder, removeFolder } from '../../bot/bot-process.ts';
import { signInByHttp } from '../../bot/sign-in-by-http.ts';
import { CommandProcess } from './command-process.ts';
import { sandboxFolder } from './folder.ts';

const ACCOUNT = 'alex.morgan@example.com';

describe('npm run authorize', () => {
  let folder: string;
  let sandbox: Sandbox;
  let command: CommandProcess | undefined;

  beforeEach(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
  });
  afterEach(async () => {
    await command?.ended('SIGKILL');
    await sandbox.close();
    removeFolder(folder);
  });
  const start = (...args: string[]): CommandProcess => {
    command = new CommandProcess(args, sandboxFolder(folder, sandbox));
    return command;
  };

  it('receives the answer of a browser on this computer, and uses the account after a yes', async () => {
    const run = start('google-calendar');
    const link = await run.says(/^ {2}(\S+\/auth\/start\/\S+)$/m);
    const page = await signInByHttp(new URL(link).origin, sandbox.control, link, ACCOUNT);
    expect(page).to.contain('Go back to the terminal');
    await run.says(/Use this account\? \[y\/N\]/);
    run.type('y');
    expect(await run.ended()).to.equal(0);
  });

  it('takes an address that is pasted', async () => {
    const run = start('google-calendar');
    const url = await run.says(/^ {2}(\S+\/o\/oauth2\/v2\/auth\S+)$/m);
    run.type(await sandbox.control.consent(url, { email: ACCOUNT }));
    await run.says(/Use this account\? \[y\/N\]/);
    run.type('y');
    expect(await run.ended()).to.equal(0);
  });

  it('B12 leaves no traces after Ctrl-C', async () => {
    const run = start('google-calendar');
    const url = await run.says(/^ {2}(\S+\/o\/oauth2\/v2\/auth\S+)$/m);
    run.type(await sandbox.control.consent(url, { email: ACCOUNT }));
    await run.says(/Use this account/);
    expect(await run.ended('SIGINT')).to.equal(1);
    expect(run.out).to.match(/\nStopped; nothing was stored\.\n$/);
    expect(sandbox.control.log.entries('oauth.revoke').map(({ status }) => status)).to.deep.equal([200]);
  });
});
