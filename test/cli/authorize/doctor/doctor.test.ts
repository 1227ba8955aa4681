import { expect } from 'chai';
import { systemClock } from '../../../../core/clock.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/index.ts';
import { MINUTE } from '../../../auth/harness.ts';
import { freshFolder, removeFolder } from '../../../bot/bot-process.ts';
import { sandboxFolder } from '../folder.ts';
import { run, TestRun } from '../test-run.ts';

const ACCOUNT = 'alex.morgan@example.com';
const REDIRECT_URI = 'http://localhost:4978/auth/callback/google-calendar';

describe('the doctor, at the sandbox', () => {
  let folder: string;
  let sandbox: Sandbox;
  let env: Record<string, string>;

  beforeEach(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
    env = { ...sandboxFolder(folder, sandbox), PORT: '4978' };
  });
  afterEach(async () => {
    await sandbox.close();
    removeFolder(folder);
  });

  const doctor = (settings = env, now = systemClock()) => run(['google-calendar', '--doctor'], settings, { now });
  const authorize = async (scopes?: readonly string[]) => {
    const command = new TestRun(
      ['google-calendar'],
      { ...env, PUBLIC_URL: 'http://localhost:4978' },
      { now: systemClock() },
    );
    const url = await command.says(/^ {2}(\S+\/o\/oauth2\/v2\/auth\S+)$/m);
    command.type(await sandbox.control.consent(url, { email: ACCOUNT, ...(scopes && { scopes }) }));
    await command.says(/Use this account/);
    command.type('y');
    expect(await command.ended).to.equal(0);
  };

  it('says what is right when all is well', async () => {
    expect(await doctor()).to.deep.equal({
      ...{ code: 0, errors: '' },
      out: `Google Calendar (sandbox) (profile google-calendar)
redirect URI: ${REDIRECT_URI}

ok     settings        SANDBOX_CLIENT_ID and SANDBOX_CLIENT_SECRET are set
ok     sign-in page    accepts the client id, the redirect URI and the scopes
ok     token endpoint  accepts client id and secret
ok     refresh         refreshes tokens for this client
ok     revocation      revokes grants
ok     clock           agrees with the provider's
-      account         no account is authorized yet. To authorize one: npm run authorize -- google-calendar
ok     account URL     exists and requires a sign-in
ok     API             exists and requires a sign-in

No problems found. Some problems show only after a sign-in (whether the API is enabled, whether \`account.field\` is
right) or in the browser (test users, administrators). If the browser shows an error, run
  npm run authorize -- google-calendar --doctor --saw "the address or the text of the error page"
`,
    });
    await authorize();
    const { code, out } = await doctor();
    expect(code).to.equal(0);
    expect(out.slice(out.indexOf('ok     account'))).to.equal(
      `ok     account         refreshed the token of ${ACCOUNT}
ok     account URL     answers for ${ACCOUNT}
ok     API             returns the calendar, its events and its settings

It works: the calendar of ${ACCOUNT} answers.
`,
    );
  });

  it('names the quotes around a secret, and not the refusal that they cause', async () => {
    const { code, out } = await doctor({ ...env, SANDBOX_CLIENT_SECRET: '"CANARY-SECRET"' });
    expect(code).to.equal(1);
    expect(out).to.contain(`
WRONG  settings        The value of SANDBOX_CLIENT_SECRET has quotes or spaces around it.
                       To do: Remove them.
                       More: docs/google.md#on-your-side
ok     sign-in page    accepts the client id, the redirect URI and the scopes
-      token endpoint  not checked, for the same reason
-      refresh         not checked, for the same reason
ok     revocation      revokes grants
`);
    expect(out)
      .to.match(/One thing is wrong\.\n$/)
      .and.not.to.contain('CANARY');
  });

  it('names an unknown client id, and an invalid permission', async () => {
    const unknown = await doctor({ ...env, SANDBOX_CLIENT_ID: 'nobody' });
    const lines = unknown.out.split('\n').filter(line => line.startsWith('WRONG'));
    expect(lines).to.deep.equal(['WRONG  sign-in page    Google does not know the client id in SANDBOX_CLIENT_ID.']);
    env = { ...sandboxFolder(folder, sandbox, text => text.replaceAll('calendar.readonly', 'calender')), PORT: '4978' };
    expect((await doctor()).out).to.contain(
      'WRONG  sign-in page    The profile asks for a scope that Google does not know.\n',
    );
  });

  it("reads the reason from the address of Google's error page", async () => {
    const authError = 'ChVyZWRpcmVjdF91cmlfbWlzbWF0Y2gSsAEKWW91IGNhbid0IHNpZ24gaW4';
    const location = `https://accounts.google.com/signin/oauth/error?authError=${authError}`;
    const leads = { kind: 'garbage', status: 302, headers: { location } } as const;
    sandbox.control.faults.add({ route: 'oauth.authorize', when: 'before', do: leads });
    const { code, out } = await doctor();
    expect(code).to.equal(1);
    expect(out).to.contain(`
WRONG  sign-in page    The client does not know this redirect URI: ${REDIRECT_URI}
                       To do: Google Cloud console > Google Auth Platform > Clients > this client > Authorised redirect URIs: add exactly ${REDIRECT_URI} (http or https, host, port and a trailing slash all matter).
                       A change there takes effect within minutes, sometimes hours.
                       More: docs/google.md#redirect-uri
                       Seen: GET ${sandbox.url}/o/oauth2/v2/auth -> 302 redirect_uri_mismatch`);
    expect(out).to.match(/One thing is wrong\.\n$/);
  });

  it('hides secrets that a provider repeats, and terminal control sequences', async () => {
    const body = JSON.stringify({ error: 'invalid_client', error_description: 'not \x1b[2Jsandbox-secret' });
    const repeats = { kind: 'garbage', status: 401, body } as const;
    sandbox.control.faults.add({ route: 'oauth.token', when: 'before', do: repeats, times: 3 });
    const { out } = await doctor();
    expect(out).to.contain(`Seen: POST ${sandbox.url}/token -> 401 invalid_client not [2J***\n`);
    expect(out).not.to.contain('\x1b');
  });

  it('says why the API rejects the account', async () => {
    await authorize();
    const refusals = [
      ['accessNotConfigured', "The Google Calendar API is not enabled in the client's project."],
      ['insufficientPermissions', 'A permission is missing because its box was not ticked.'],
      ['domainPolicy', "An administrator of the account's organisation does not allow this app."],
      ['newReason', 'The URL in `apiUrl` gave an answer that the doctor does not know.'],
    ];
    for (const [reason = '', words] of refusals) {
      const refusal = { kind: 'status', status: 403, reason } as const;
      sandbox.control.faults.clear();
      sandbox.control.faults.add({ route: 'calendar.events.list', when: 'before', do: refusal });
      const { code, out } = await doctor();
      expect(code).to.equal(1);
      expect(out).to.contain(`WRONG  API             ${words}\n`);
      expect(out).to.match(new RegExp(`Seen: GET .*/calendars/primary/events -> 403 .*"${reason}"`));
      expect(out).to.contain(`ok     account URL     answers for ${ACCOUNT}\n`);
    }
  });

  it('names the permission that is missing', async () => {
    const write = 'authorization: pre-authorized\naccess: read-write';
    env = {
      ...sandboxFolder(folder, sandbox, text => text.replace('authorization: pre-authorized', write)),
      PORT: '4978',
    };
    await authorize(['https://www.googleapis.com/auth/calendar.readonly']);
    const { code, out } = await doctor();
    expect(code).to.equal(1);
    expect(out).to.contain(
      'WRONG  account         A permission is missing because its box was not ticked. https://www.googleapis.com/auth/calendar\n',
    );
    expect(out).to.contain('ok     API             returns the calendar, its events and its settings\n');
  });

  it('says that no refresh token can come', async () => {
    env = { ...sandboxFolder(folder, sandbox, text => text.replace('access_type=offline&', '')), PORT: '4978' };
    const { out } = await doctor();
    expect(out).to.contain(
      'WRONG  settings        Google sends no refresh token, because access_type=offline is missing.\n',
    );
    env = { ...sandboxFolder(folder, sandbox, text => text.replace('&prompt=consent', '')), PORT: '4978' };
    const noted = await doctor();
    expect(noted.out).to.contain('note   settings        Google sends a refresh token only with the first consent');
    expect(noted.code).to.equal(0);
  });

  it('says how wrong the clock is', async () => {
    const { code, out } = await doctor(env, systemClock() + 61 * MINUTE);
    expect(code).to.equal(1);
    expect(out).to.contain("WRONG  clock           This computer's clock differs from the provider's by 61 minutes");
    expect((await doctor(env, systemClock() - 4 * MINUTE)).out).to.contain('ok     clock           agrees with');
  });

  it('says that the permissions were taken back', async () => {
    await authorize();
    sandbox.control.revoke(ACCOUNT);
    const { code, out } = await doctor();
    expect(code).to.equal(1);
    expect(out).to.contain('WRONG  account         The provider ended the authorization: it was revoked');
    expect(out).to.contain(`Seen: POST ${sandbox.url}/token -> 400 invalid_grant\n`);
  });

  it('says that the authorization ends after seven days in testing, and when it has', async () => {
    env = { ...sandboxFolder(folder, sandbox, text => `${text}publishing: testing\n`), PORT: '4978' };
    await authorize();
    const soon = await doctor();
    expect(soon.code).to.equal(0);
    expect(soon.out).to.match(
      /^note {3}account {9}The app is in Testing, so the authorization ends at \d{4}-\d\d-\d\d \d\d:\d\d UTC, seven/m,
    );
    sandbox.control.revoke(ACCOUNT);
    const over = await doctor(env, systemClock() + 8 * 24 * 60 * MINUTE);
    expect(over.out).to.contain(
      'WRONG  account         The authorization lasted seven days, because the app is still in Testing.\n',
    );
  });

  it('says if nothing answers, and if the store cannot be opened', async () => {
    const { port } = new URL(sandbox.url);
    await sandbox.close();
    const { out } = await doctor({ ...env, STORE_URL: 'sqlite:/dev/null/bot.sqlite' });
    sandbox = await startSandbox();
    expect(out).to.contain(
      `WRONG  sign-in page    127.0.0.1:${port}, the host in \`authorizationUrl\`, did not answer (ECONNREFUSED).\n`,
    );
    expect(out).to.contain(`Seen: GET http://127.0.0.1:${port}/o/oauth2/v2/auth -> ECONNREFUSED\n`);
    for (const place of ['token endpoint', 'refresh', 'revocation', 'account URL', 'API']) {
      expect(out).to.contain(`\n-      ${place.padEnd(15)} not checked, for the same reason\n`);
    }
    expect(out).to.match(/^WRONG {2}store {11}The store \/dev\/null\/bot\.sqlite cannot be opened/m);
  });

  it('checks a profile for sign-ins in the chat too', async () => {
    env = {
      ...sandboxFolder(folder, sandbox, text =>
        text.replace('pre-authorized', 'per-user').replace(/^audience.*\n/m, ''),
      ),
      PORT: '4978',
    };
    const { code, out } = await doctor();
    expect(code).to.equal(0);
    expect(out).to.contain('-      account         people sign in themselves, so there is no account to check\n');
  });

  it('explains an error from the browser', async () => {
    const saw = (text: string) => run(['google-calendar', '--doctor', '--saw', text], env);
    expect(await saw('Error 403: org_internal')).to.deep.equal({
      ...{ code: 0, errors: '' },
      out: `The app is Internal, but this account belongs to another organisation.
To do: Sign in with an account of the organisation, or change the app: Google Cloud console > Google Auth Platform > Audience > Make external.
More: docs/google.md#consent-screen
`,
    });
    const page = 'https://accounts.google.com/signin/oauth/error?authError=ChVyZWRpcmVjdF91cmlfbWlzbWF0Y2gSsAEKWW91';
    expect((await saw(page)).out).to.contain(`Authorised redirect URIs: add exactly ${REDIRECT_URI} (`);
    expect(await saw('it does not work')).to.deep.equal({
      ...{ code: 1, errors: '' },
      out: 'The doctor does not know this error. See the table of errors in docs/google.md.\n',
    });
  });

  it("can be asked where a sign-in's answer is pasted", async () => {
    const command = new TestRun(['google-calendar'], { ...env, PORT: '0' });
    await command.says(/Waiting for the sign-in/);
    command.type('https://accounts.google.com/signin/oauth/error?authError=Cgxvcmdfb3JnX2ludGVybmFs', 'org_internal');
    await command.says(/The app is Internal, but this account belongs to another organisation\./);
    command.stop();
    await command.ended;
  });
});
