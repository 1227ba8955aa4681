import { expect } from 'chai';
import type { FakeProvider } from '../fake-provider.ts';
import { ana, anasBrowser, beforeEachBot, type Harness, MINUTE, settle } from '../harness.ts';

const ACCOUNT = 'ana@example.com';
type Line = Record<string, unknown>;

const line = (operation: string, method: string, path: string, more: Line): Line => ({
  ...{ profile: 'fake', operation, method, path, status: 0, tries: 1 },
  ...more,
});
const consent = (reason: string, code: string, level: number): Line =>
  line('consent', 'GET', '{authorizationUrl}', { reason, code, level });

describe('the log lines of a provider failure', () => {
  let provider: FakeProvider;
  let bot: Harness;

  beforeEachBot(started => {
    ({ provider, bot } = started);
  });

  /** All log lines of level warn, and those that report a failure. */
  const lines = (): Line[] =>
    bot
      .logged()
      .split('\n')
      .filter(Boolean)
      .map(text => JSON.parse(text) as Line)
      .filter(({ level, operation }) => Number(level) >= 40 || operation !== undefined)
      .map(({ time: _, msg: __, ms, ...rest }) => (Number.isInteger(ms) ? rest : { ...rest, untimed: true }));
  const access = () => bot.auth.access(ana, { profile: 'fake', need: 'read' });

  const redirects: [query: Record<string, string>, end: string, line: Line][] = [
    [{ error: 'access_denied' }, 'refused', consent('access_denied', 'auth/consent-needed', 30)],
    [{ error: 'unauthorized_client' }, 'misconfigured', consent('unauthorized_client', 'auth/misconfigured', 50)],
    [{ error: 'admin_policy_enforced' }, 'misconfigured', consent('admin_policy_enforced', 'auth/misconfigured', 50)],
    [{ error: 'invalid_scope' }, 'misconfigured', consent('invalid_scope', 'auth/misconfigured', 50)],
    [{ error: 'server_error' }, 'provider', consent('server_error', 'auth/provider-unavailable', 40)],
    [{ error: 'ana-s-own-word' }, 'provider', consent('other', 'auth/provider-unavailable', 40)],
    [{}, 'provider', consent('other', 'auth/provider-unavailable', 40)],
  ];
  for (const [query, end, expected] of redirects) {
    it(`the browser returns with ${JSON.stringify(query)}: ${end}`, async () => {
      const state = new URL(await bot.begin(ana)).searchParams.get('state') ?? '';
      const words = { error_description: `Private words of ${ACCOUNT}` };
      const outcome = await settle(bot.auth, 'fake', new URLSearchParams({ ...query, ...words, state }));
      expect(outcome?.kind === 'failed' ? outcome.reason : outcome?.kind).to.equal(end);
      expect(lines()).to.deep.equal([expected]);
      expect(bot.logged()).to.not.match(/Private|ana@|ana-s/);
    });
  }

  it('no refresh token even after a second consent: wrong set-up', async () => {
    provider.omitRefreshToken = 'always';
    const query = provider.consent(await bot.begin(ana), ACCOUNT);
    const again = await bot.auth.callback({ profile: 'fake', query, browser: anasBrowser }, undefined);
    const url = again.kind === 'again' ? again.url : '';
    const outcome = await settle(bot.auth, 'fake', provider.consent(url, ACCOUNT));
    expect(outcome).to.include({ kind: 'failed', reason: 'no-lasting-grant' });
    expect(lines()).to.deep.equal([
      line('token.exchange', 'POST', '{tokenUrl}', {
        ...{ status: 200, reason: 'no-refresh-token', code: 'auth/misconfigured', level: 50 },
      }),
    ]);
  });

  it('a revoked grant: one line for several requests, and none once it is known', async () => {
    await bot.signIn(ana, ACCOUNT);
    provider.endGrants(ACCOUNT);
    bot.clock.set(bot.clock() + 60 * MINUTE);
    await Promise.all([access(), access(), access()]);
    await access();
    expect(lines()).to.deep.equal([
      line('token.refresh', 'POST', '{refreshUrl}', {
        ...{ status: 400, reason: 'invalid_grant', code: 'auth/refresh-refused', level: 30 },
      }),
    ]);
  });

  it('a refresh whose answer is lost twice: two tries, one line', async () => {
    await bot.signIn(ana, ACCOUNT);
    bot.clock.set(bot.clock() + 60 * MINUTE);
    provider.loseAnswers = 2;
    expect(await access()).to.deep.equal({ kind: 'unavailable' });
    expect(lines()).to.have.length(1);
    expect(lines()[0]).to.include({ operation: 'token.refresh', tries: 2, status: 0, level: 40 });
  });

  it('a refresh whose first answer is lost and which then works: none', async () => {
    await bot.signIn(ana, ACCOUNT);
    bot.clock.set(bot.clock() + 60 * MINUTE);
    provider.loseAnswers = 1;
    expect((await access()).kind).to.equal('token');
    expect(lines()).to.deep.equal([]);
  });

  it('a grant that cannot be revoked', async () => {
    await bot.signIn(ana, ACCOUNT);
    provider.revokeStatus = 503;
    await bot.auth.signOut(ana, 'fake');
    expect(lines()).to.deep.equal([
      line('token.revoke', 'POST', '{revokeUrl}', {
        ...{ status: 503, reason: 'unknown', code: 'auth/provider-unavailable', level: 40 },
      }),
    ]);
  });

  it('an unreachable provider during the account request', async () => {
    provider.apiStatus = 404;
    const outcome = await settle(bot.auth, 'fake', provider.consent(await bot.begin(ana), ACCOUNT));
    expect(outcome).to.include({ kind: 'failed', reason: 'misconfigured' });
    expect(lines()).to.deep.equal([
      line('account.lookup', 'GET', '{account.url}', {
        ...{ status: 404, reason: 'unknown', code: 'auth/misconfigured', level: 50 },
      }),
    ]);
  });
});
