import { expect } from 'chai';
import { FakeProvider } from '../../auth/fake-provider.ts';
import { MINUTE, NOON } from '../../auth/harness.ts';
import { freshFolder, removeFolder } from '../../bot/bot-process.ts';
import { providerFolder, TENANT } from './folder.ts';
import { run, TestRun } from './test-run.ts';

const TEAM = 'team@example.com';
const DAY = 24 * 60 * MINUTE;

describe('authorizing a profile', () => {
  let folder: string;
  let provider: FakeProvider;
  let env: Record<string, string>;
  const runs: TestRun[] = [];

  beforeEach(async () => {
    folder = freshFolder();
    provider = await new FakeProvider().start();
    env = providerFolder(folder, provider);
  });
  afterEach(async () => {
    for (const command of runs.splice(0)) {
      command.stop();
      await command.ended;
    }
    await provider.stop();
    removeFolder(folder);
  });

  const start = (args = ['fake'], options = {}): TestRun => {
    const command = new TestRun(args, env, options);
    runs.push(command);
    return command;
  };
  const addressToOpen = (command: TestRun) => command.says(/^ {2}(\S+\/authorize\?\S+)$/m);
  /** The address at which a browser arrives. */
  const endOf = (url: string, ...[account, scopes]: [string?, string[]?]): string => {
    const redirectUri = new URL(url).searchParams.get('redirect_uri') ?? '';
    return `${redirectUri}?${provider.consent(url, account ?? TEAM, scopes)}`;
  };
  const authorized = async () => {
    const command = start();
    command.type(endOf(await addressToOpen(command)));
    await command.says(/Use this account/);
    command.type('y');
    expect(await command.ended).to.equal(0);
  };

  it('says what the bot will do with the account, and recommends a test account, before the first sign-in', async () => {
    const command = start();
    await addressToOpen(command);
    expect(command.out.slice(0, command.out.indexOf('On this computer'))).to.equal(
      `Fake Calendar (profile fake): one account for everyone in its audience.

No account is authorized yet. We recommend starting with a test account.

With this account the bot
  reads   its calendar (titles, times, places, descriptions, guests) and the busy times of others
  writes  nothing (access: read-only)
  for     everyone in the tenant ${TENANT}, except guests

`,
    );
  });

  it('shows the account and what will happen to it, and uses it after a yes', async () => {
    const command = start();
    command.type(endOf(await addressToOpen(command)));
    await command.says(/Use this account\? \[y\/N\]/);
    expect(command.out).to.contain(`
account   team@example.com
granted   read
ends      2027-05-20 12:00 UTC, if it is not used for 180 days

With this account the bot
  reads   its calendar (titles, times, places, descriptions, guests) and the busy times of others
  writes  nothing (access: read-only)
`);
    command.type('y');
    expect(await command.ended).to.equal(0);
    expect((await run(['fake', '--status'], env)).out).to.match(/^state {5}in use$/m);
  });

  it('names the missing permissions, and the seven days of an app in testing', async () => {
    env = providerFolder(folder, provider, { access: 'read-write', publishing: 'testing' });
    const command = start();
    command.type(endOf(await addressToOpen(command), TEAM, ['read']));
    await command.says(/Use this account/);
    expect(command.out).to.contain(`granted   read
missing   write
ends      2026-11-28 12:00 UTC, seven days after consent, because the app is in testing at the provider`);
  });

  it('revokes an account that is not wanted', async () => {
    for (const answer of ['n', '', 'yes please']) {
      const command = start();
      command.type(endOf(await addressToOpen(command)));
      await command.says(/Use this account/);
      command.type(answer);
      expect(await command.ended, answer).to.equal(1);
      expect(command.out).to.match(/No account was authorized, and nothing was stored\.\n$/);
    }
    expect(provider.revoked).to.have.length(3);
    expect((await run(['fake', '--status'], env)).out).to.contain('No account is authorized yet');
  });

  it('ignores other parameters of the pasted address', async () => {
    const command = start();
    command.type(endOf(await addressToOpen(command)), '', 'y');
    await command.says(/Use this account/);
    command.type('y');
    expect(await command.ended).to.equal(0);
  });

  it('does not take silence for a yes', async () => {
    const command = start();
    command.type(endOf(await addressToOpen(command)));
    command.hangUp();
    expect(await command.ended).to.equal(1);
    expect(provider.revoked).to.have.length(1);
  });

  it('keeps the account in use until another one is accepted', async () => {
    await authorized();
    const command = start();
    command.type(endOf(await addressToOpen(command), 'other@example.com'));
    await command.says(/Use this account/);
    expect(command.out).to.contain('In use now: team@example.com. It stays in use until you accept another one.');
    expect((await run(['fake', '--status'], env)).out).to.match(/^account {3}team@example\.com$/m);
    command.type('y');
    expect(await command.ended).to.equal(0);
    expect((await run(['fake', '--status'], env)).out).to.match(/^account {3}other@example\.com$/m);
  });

  it('accepts the code alone, as it appears in an address', async () => {
    const command = start();
    const code = provider.consent(await addressToOpen(command), TEAM).get('code') ?? '';
    command.type(encodeURIComponent(code));
    await command.says(/^account {3}team@example\.com$/m);
  });

  it('says what is wrong with the pasted text, and accepts another', async () => {
    const command = start();
    const url = await addressToOpen(command);
    const end = endOf(url);
    const [page = ''] = end.split('?');
    const wrong: [string, string][] = [
      ['what?', 'That is neither an address nor a code.'],
      [url, 'That is the address of the sign-in page.'],
      [`${page}?state=x`, 'That address contains no code.'],
      ['https://example.com/?code=x', `The address to paste begins with ${page}?`],
      [end.replace(/state=[^&]+/, `state=${'x'.repeat(43)}`), 'That belongs to another sign-in.'],
    ];
    for (const [text, words] of wrong) {
      command.type(text);
      await command.says(new RegExp(words.replace(/[.?]/g, '\\$&')));
    }
    expect(provider.tokenRequests).to.have.length(0);
    command.type(`<${end}>`);
    await command.says(/^account {3}team@example\.com$/m);
  });

  it('offers another sign-in if the provider gives no lasting permission', async () => {
    provider.omitRefreshToken = 'unless forced';
    const command = start();
    const first = await addressToOpen(command);
    command.type(endOf(first));
    const second = await command.says(/has not granted lasting permission yet[\s\S]*^(\S+\/authorize\?\S+)$/m);
    expect([second === first, new URL(second).searchParams.get('prompt')]).to.deep.equal([false, 'consent']);
  });

  it('says that the person refused at the provider', async () => {
    const command = start();
    const end = new URL(endOf(await addressToOpen(command)));
    end.searchParams.delete('code');
    end.searchParams.set('error', 'access_denied');
    command.type(end.href);
    expect(await command.ended).to.equal(1);
    expect(command.out).to.contain('The provider says that access was not allowed.');
    expect(command.out).to.contain('To find out more: npm run authorize -- fake --doctor');
  });

  it('B12 gives up after ten minutes, and accepts nothing later', async () => {
    const command = start(['fake'], { passing: 1 });
    const url = await addressToOpen(command);
    expect(await command.ended).to.equal(1);
    expect(command.clock()).to.equal(NOON + 10 * MINUTE);
    expect(command.out).to.match(/10 min left[\s\S]* 9 min left[\s\S]* 1 min left/);
    expect(command.out).to.contain('The sign-in expired after ten minutes.');
    const later = start();
    await addressToOpen(later);
    later.type(endOf(url).replace(/^[^?]*/, ''));
    await later.says(/That belongs to another sign-in/);
  });

  it('B12 leaves no traces when it is stopped', async () => {
    const waiting = start();
    const link = await waiting.says(/^ {2}(\S+\/auth\/start\/\S+)$/m);
    waiting.stop();
    expect(await waiting.ended).to.equal(1);
    expect(waiting.errors).to.equal('\nStopped; nothing was stored.\n');
    const asking = start();
    asking.type(endOf(await addressToOpen(asking)));
    await asking.says(/Use this account/);
    asking.stop();
    expect(await asking.ended).to.equal(1);
    expect(provider.revoked).to.have.length(1);
    expect((await run(['fake', '--status'], env)).out).to.contain('No account is authorized yet');
    expect(link).to.match(/^http:\/\/localhost:\d+\/auth\/start\/[\w-]{43}$/);
  });

  it('says that people sign in themselves, or that the profile is switched off', async () => {
    env = providerFolder(folder, provider, { authorization: 'per-user' });
    const own = await run(['fake'], env);
    expect([own.code, own.errors.split('\n')[0]]).to.deep.equal([
      2,
      'With fake, each person signs in to Fake Calendar in their own chat, so there is nothing to authorize here.',
    ]);
    env = providerFolder(folder, provider, { enabled: 'false' });
    expect(await run(['fake'], env)).to.deep.equal({
      code: 1,
      out: '',
      errors: 'The profile fake is turned off. Write `enabled: true` into its file.\n',
    });
  });

  it('requires the settings of the profile even if no template uses it, and shows the faults of its file', async () => {
    const { FAKE_CLIENT_SECRET: _, ...without } = env;
    expect(await run(['fake'], without)).to.deep.equal({
      code: 1,
      out: '',
      errors:
        'Please correct these settings:\n' +
        '  FAKE_CLIENT_SECRET is not set; the auth profile fake needs it for `clientSecret`\n',
    });
    env = providerFolder(folder, provider, { tokenUrl: 'ftp://example.com' });
    const { code, errors } = await run(['fake'], env);
    expect([code, errors]).to.deep.equal([
      1,
      `${folder}/profiles/fake.yaml:7:11 \`tokenUrl\` must begin with https://\n    tokenUrl: ftp://example.com\n              ^\n`,
    ]);
  });

  it('shows everything about the account', async () => {
    await authorized();
    expect(await run(['fake', '--status'], env)).to.deep.equal({
      code: 0,
      out: `Fake Calendar (profile fake)

account   team@example.com
granted   read
ends      2027-05-20 12:00 UTC, if it is not used for 180 days
consented 2026-11-21 12:00 UTC
last used 2026-11-21 12:00 UTC
state     in use
`,
      errors: '',
    });
    expect(await run(['--list'], env)).to.deep.equal({
      code: 0,
      out: `profile  mode            enabled  account           state
fake     pre-authorized  yes      team@example.com  in use
`,
      errors: '',
    });
  });

  it('tests the account with a new token, and names the step that fails', async () => {
    await authorized();
    const { origin } = provider;
    expect(await run(['fake', '--test'], env)).to.deep.equal({
      ...{ code: 0, errors: '' },
      out: `GET ${origin}/whoami\nGET ${origin}/api (calendar, events, settings)\nIt works: the account is team@example.com.\n`,
    });
    expect(provider.refreshes).to.equal(1);
    provider.apiStatus = 403;
    const refused = await run(['fake', '--test'], env);
    expect([refused.code, refused.out]).to.deep.equal([
      1,
      'Failed at: account URL\nThe bot cannot use this answer.\n\n' +
        `GET ${origin}/whoami -> 403 {"id":"team@example.com","timeZone":"Europe/Lisbon","items":[]}\n\n` +
        'To find out why and what to do: npm run authorize -- fake --doctor\n',
    ]);
    provider.endGrants(TEAM);
    const ended = await run(['fake', '--test'], env);
    expect([ended.code, ended.out]).to.deep.equal([
      1,
      `Failed at: refresh\nThe provider no longer accepts this grant.\n\nPOST ${origin}/token -> 400 invalid_grant\n\n` +
        'To find out why and what to do: npm run authorize -- fake --doctor\n',
    ]);
    const listed = await run(['--list'], env, { now: NOON + DAY });
    expect([listed.code, listed.out]).to.deep.equal([
      1,
      `profile  mode            enabled  account           state
fake     pre-authorized  yes      team@example.com  ended: the account owner or an administrator revoked it at the provider
`,
    ]);
    const over = await run(['fake', '--status'], env, { now: NOON + DAY });
    expect(over.code).to.equal(1);
    expect(over.out).to.contain(
      'state     ended: the account owner or an administrator revoked it at the provider\n\n' +
        'To authorize it again: npm run authorize -- fake\n',
    );
  });

  it('lists an account as expired after its time, unless the profile is switched off', async () => {
    await authorized();
    const list = (days: number) => run(['--list'], env, { now: NOON + days * DAY });
    expect((await list(179)).code).to.equal(0);
    const { code, out } = await list(181);
    expect([code, out.split('\n')[1]]).to.deep.equal([
      1,
      'fake     pre-authorized  yes      team@example.com  ended 2027-05-20 12:00 UTC: it was not used for a long time',
    ]);
    expect((await run(['fake', '--status'], env, { now: NOON + 181 * DAY })).code).to.equal(1);
    providerFolder(folder, provider, { enabled: 'false' });
    expect((await list(181)).code).to.equal(0);
  });

  it('reports an error in the answer, which the doctor cannot see without a sign-in', async () => {
    const account = `{ url: "${provider.origin}/whoami", field: login }`;
    env = providerFolder(folder, provider, { account });
    const command = start();
    command.type(endOf(await addressToOpen(command)));
    expect(await command.ended).to.equal(1);
    expect(command.out).to.contain(
      '\nThe profile does not match the provider, so no account was linked.\n' +
        "Seen: The provider's answer has no `login`. (200 no-account)\n" +
        'To find out more: npm run authorize -- fake --doctor\n',
    );
  });

  it('reports an answer of another issuer', async () => {
    const command = start();
    command.type(`${endOf(await addressToOpen(command))}&iss=https://other.example`);
    expect(await command.ended).to.equal(1);
    expect(command.out).to.contain(
      '\nThe profile does not match the provider, so no account was linked.\n' +
        'Seen: The answer comes from another issuer than the profile expects. (issuer)\n',
    );
    expect(command.out).to.not.contain('other.example');
  });

  it('says how to authorize if there is no account, instead of testing it', async () => {
    const words = 'No account is authorized yet: npm run authorize -- fake\n';
    expect(await run(['fake', '--test'], env)).to.deep.equal({ code: 1, out: words, errors: '' });
  });

  it('revokes the permissions after a yes', async () => {
    await authorized();
    const command = start(['fake', '--revoke']);
    await command.says(/Stop using Fake Calendar of team@example\.com for everyone\? \[y\/N\]/);
    command.type('no');
    expect(await command.ended).to.equal(1);
    expect(provider.revoked).to.have.length(0);
    expect(await run(['fake', '--revoke', '--yes'], env)).to.deep.equal({
      code: 0,
      out: 'The bot no longer uses team@example.com. The permissions were revoked at the provider.\n',
      errors: '',
    });
    expect(provider.revoked).to.have.length(1);
    expect((await run(['fake', '--revoke', '--yes'], env)).out).to.equal(
      'No account is authorized for fake, so there is nothing to revoke.\n',
    );
  });

  it('reports permissions that could not be revoked', async () => {
    await authorized();
    provider.revokeStatus = 503;
    const { code, out } = await run(['fake', '--revoke', '--yes'], env);
    expect(code).to.equal(1);
    expect(out).to.contain('The provider did not revoke the permissions. Remove the app');
  });

  it('prints its usage after a wrong call', async () => {
    const wrong: [string[], string][] = [
      [['fak'], `There is no profile fak in ${folder}/profiles/. Did you mean \`fake\`?`],
      [['fake', '--tets'], 'There is no option --tets. Did you mean `--test`?'],
      [['fake', '--test', '--status'], '--status and --test cannot be combined; choose one.'],
      [['fake', '--saw', 'x'], '--saw works only with --doctor.'],
      [['fake', '--doctor', '--saw'], '--saw needs the error that the browser showed: --saw "Error 403: org_internal"'],
      [['fake', '--yes'], '--yes works only with --revoke.'],
      [['fake', '--from'], '--from needs a file: --from client_secret.json'],
      [['fake', '--test=1'], '--test takes no value.'],
      [['fake', 'other'], 'Name only one profile: fake, or other.'],
      [['--list', 'fake'], '--list shows every profile; omit the name.'],
    ];
    for (const [args, words] of wrong) {
      expect(await run(args, env), args.join(' ')).to.deep.equal({ code: 2, out: '', errors: `${words}\n` });
    }
    expect((await run([], env)).errors).to.match(/^Which profile\?\n\nnpm run authorize -- PROFILE /);
    expect((await run(['--help'], env)).code).to.equal(0);
  });
});
