import { expect } from 'chai';
import type { Profile } from '../../../auth/profile/profile.ts';
import { OAuthClient } from '../../../auth/provider/oauth-client.ts';
import { challengeOf, randomToken } from '../../../auth/random.ts';
import { fixedClock } from '../../../core/clock.ts';
import type { BotError } from '../../../core/errors.ts';
import { FakeProvider, type TokenMood } from '../fake-provider.ts';
import { MINUTE, NOON } from '../harness.ts';

const REDIRECT = 'https://bot.example.com/auth/callback/fake';

describe('an OAuth client', () => {
  let provider: FakeProvider;
  beforeEach(async () => {
    provider = await new FakeProvider().start();
  });
  afterEach(() => provider.stop());

  const client = (over: Partial<Profile> = {}, timeoutMs?: number) =>
    new OAuthClient({ profile: provider.profile(over), redirectUri: REDIRECT, clock: fixedClock(NOON), timeoutMs });
  const authorizationUrl = (over: Partial<Profile> = {}, verifier = randomToken()) =>
    client(over).authorizationUrl({
      state: 'STATE',
      challenge: challengeOf(verifier),
      scopes: ['a', 'b'],
      forceConsent: false,
      otherAccount: false,
    });
  async function signedIn(over: Partial<Profile> = {}) {
    const verifier = randomToken();
    const code = provider.consent(authorizationUrl(over, verifier), 'ana@example.com').get('code') ?? '';
    return client(over).exchange(code, verifier);
  }
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => expect.fail('it did not fail'),
      (error: BotError) => error,
    );

  it('sends people to the URL of the profile with exactly its own parameters', () => {
    const verifier = 'v'.repeat(43);
    const url = new URL(authorizationUrl({ authorizationParams: { hd: 'example.com' } }, verifier));
    expect(`${url.origin}${url.pathname}`).to.equal(`${provider.origin}/authorize`);
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      prompt: 'consent',
      hd: 'example.com',
      response_type: 'code',
      client_id: 'CLIENT-ID',
      redirect_uri: REDIRECT,
      scope: 'a b',
      state: 'STATE',
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
    });
  });

  it('exchanges a code with its verifier', async () => {
    expect(await signedIn()).to.deep.equal({
      accessToken: 'CANARY-ACCESS-fake-2',
      refreshToken: 'CANARY-REFRESH-fake-2',
      expiresAtMs: NOON + 60 * MINUTE,
      scopes: ['a', 'b'],
    });
    expect(Object.fromEntries(provider.tokenRequests[0] ?? [])).to.include({
      client_id: 'CLIENT-ID',
      client_secret: 'CANARY-CLIENT-SECRET',
      redirect_uri: REDIRECT,
    });
  });

  it('sends client id and secret as Basic authentication if the profile says so', async () => {
    await signedIn({ clientAuthentication: 'basic' });
    expect(provider.tokenRequests[0]?.has('client_secret')).to.equal(false);
    expect(provider.tokenHeaders[0]?.authorization).to.equal(
      `Basic ${Buffer.from('CLIENT-ID:CANARY-CLIENT-SECRET').toString('base64')}`,
    );
  });

  it('A12 needs a flag in the profile to work without PKCE', async () => {
    provider.ignorePkce = true;
    await signedIn();
    expect(provider.tokenRequests[0]?.get('code_verifier')).to.match(/^[\w-]{43}$/);
    const bare = new URL(authorizationUrl({ pkce: false })).searchParams;
    expect([bare.has('code_challenge'), bare.has('code_challenge_method')]).to.deep.equal([false, false]);
  });

  it('G1 keeps the refresh token through 100 refreshes whose answers have none', async () => {
    let { refreshToken = '' } = await signedIn();
    const accessTokens = new Set<string>();
    for (let i = 0; i < 100; i++) {
      const tokens = await client().refresh(refreshToken);
      expect(tokens.refreshToken).to.equal('CANARY-REFRESH-fake-2');
      accessTokens.add(tokens.accessToken);
      refreshToken = tokens.refreshToken;
    }
    expect(accessTokens.size).to.equal(100);
  });

  it('uses a new refresh token when one comes', async () => {
    provider.omitRefreshToken = 'never';
    const { refreshToken = '' } = await signedIn();
    expect((await client().refresh(refreshToken)).refreshToken).to.equal('CANARY-REFRESH-fake-3');
  });

  describe('G5 distinguishes', () => {
    const cases: [TokenMood, string, Record<string, unknown>][] = [
      ['error 500', 'auth/provider-unavailable', { status: 500, reason: 'server_error' }],
      ['html', 'auth/provider-unavailable', { status: 502, reason: 'not-json' }],
      ['huge', 'auth/provider-unavailable', { reason: 'cut-off', tries: 2 }],
      ['redirect', 'auth/misconfigured', { reason: 'redirect' }],
      ['empty object', 'auth/bad-answer', { status: 200, reason: 'bad-access_token' }],
      ['error with 200', 'auth/refresh-refused', { status: 200, reason: 'invalid_grant' }],
      ['invalid_client', 'auth/client-refused', { status: 401, reason: 'invalid_client' }],
    ];
    for (const [mood, code, facts] of cases) {
      it(`${mood}: ${code}`, async () => {
        const { refreshToken = '' } = await signedIn();
        provider.mood = mood;
        const error = await failure(client().refresh(refreshToken));
        expect([error.code, error.facts]).to.deep.equal([code, facts]);
      });
    }
    it('an unknown refresh token: auth/refresh-refused', async () => {
      expect((await failure(client().refresh('stale'))).code).to.equal('auth/refresh-refused');
    });
    it('an unreachable provider: auth/provider-unavailable', async () => {
      const gone = client({ refreshUrl: 'http://127.0.0.1:9/token' });
      const error = await failure(gone.refresh('x'));
      expect([error.code, error.facts]).to.deep.equal([
        'auth/provider-unavailable',
        { reason: 'ECONNREFUSED', tries: 2 },
      ]);
    });
  });

  it('K2 gives up on a provider that does not answer', async () => {
    provider.mood = 'hang';
    const started = performance.now();
    const error = await failure(client({}, 100).exchange('x', 'v'));
    expect([error.code, error.facts]).to.deep.equal(['auth/provider-unavailable', { reason: 'timeout' }]);
    expect(performance.now() - started).to.be.within(95, 1_000);
  });

  it('K4 keeps secrets out of its errors at every depth', async () => {
    const { inspect } = await import('node:util');
    for (const clientAuthentication of ['post', 'basic'] as const) {
      for (const mood of ['error 500', 'html', 'invalid_client', 'error with 200'] as const) {
        provider.mood = mood;
        const error = await failure(client({ clientAuthentication }).refresh('CANARY-REFRESH'));
        expect(inspect(error, { depth: null, showHidden: true })).not.to.match(/CANARY|Basic /);
      }
    }
  });

  describe('G7 calculates the lifetime of a token', () => {
    const lives: [unknown, number][] = [
      [undefined, 5],
      [null, 5],
      [0, 5],
      [-1, 5],
      ['3600', 5],
      ['soon', 5],
      [120, 2],
      [3599, 3599 / 60],
      [10 * 365 * 86_400, 60],
    ];
    for (const [expiresIn, minutes] of lives) {
      it(`expires_in ${JSON.stringify(expiresIn)} as ${minutes} minutes`, async () => {
        provider.expiresIn = expiresIn;
        expect((await signedIn()).expiresAtMs).to.equal(NOON + minutes * MINUTE);
      });
    }
  });
});
