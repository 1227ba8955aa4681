import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { ALEX, ANA, type Api, AUTH, EVENTS, request, startApi } from './api.ts';

const CALLBACK = 'http://127.0.0.1:3978/auth/callback/google-calendar';
const READ = `${AUTH}calendar.readonly`;
const WRITE = `${AUTH}calendar`;
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-long';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

type Tokens = {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
  scope: string;
  token_type: string;
  error?: string;
  error_description?: string;
};

describe('sandbox sign-in', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ empty: true });
    api.control.revoke(ALEX);
  });
  afterEach(() => api.close());

  const authorizeUrl = (changes: Record<string, string | undefined> = {}) => {
    const parameters = {
      client_id: 'sandbox-client',
      redirect_uri: CALLBACK,
      response_type: 'code',
      scope: READ,
      state: 'st&te',
      access_type: 'offline',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      ...changes,
    };
    const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `${api.url}/o/oauth2/v2/auth?${new URLSearchParams(given)}`;
  };
  const callback = async (changes: Record<string, string | undefined> = {}, choice = {}) =>
    new URL(await api.control.consent(authorizeUrl(changes), choice)).searchParams;
  const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
    const { status, json } = await request(`${api.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
    });
    return { status, ...(json as unknown as Tokens) };
  };
  const client = { client_id: 'sandbox-client', client_secret: 'sandbox-secret' };
  const exchange = (code: string | null, changes: Record<string, string> = {}) =>
    post('/token', {
      grant_type: 'authorization_code',
      code: code ?? '',
      redirect_uri: CALLBACK,
      code_verifier: VERIFIER,
      ...client,
      ...changes,
    });
  const refresh = (token: string | undefined) =>
    post('/token', { grant_type: 'refresh_token', refresh_token: token ?? '', ...client });
  const signIn = async (changes = {}, choice = {}) => exchange((await callback(changes, choice)).get('code'));
  const reads = async (token: string) =>
    (await api.ask('GET', EVENTS, undefined, { authorization: `Bearer ${token}` })).status;

  it('goes back with code, scope, state and iss, and the code becomes working tokens', async () => {
    const parameters = await callback({}, { email: ANA });
    expect([...parameters.keys()].sort()).to.deep.equal(['code', 'iss', 'scope', 'state']);
    expect([parameters.get('state'), parameters.get('scope'), parameters.get('iss')]).to.deep.equal([
      'st&te',
      READ,
      api.url,
    ]);
    const tokens = await exchange(parameters.get('code'));
    expect(tokens).to.deep.include({ status: 200, expires_in: 3599, scope: READ, token_type: 'Bearer' });
    expect(tokens.refresh_token).to.match(/^1\/\/sandbox-/);
    const { json } = await api.ask('GET', '/calendars/primary', undefined, {
      authorization: `Bearer ${tokens.access_token}`,
    });
    expect([json.id, json.timeZone]).to.deep.equal([ANA, 'Europe/Lisbon']);
  });

  it('keeps the query that the callback address already has', async () => {
    expect((await callback({ redirect_uri: `${CALLBACK}?profile=one` })).get('profile')).to.equal('one');
  });

  it('Cancel goes back with access_denied and the state', async () => {
    const parameters = await callback({}, { cancel: true });
    expect([parameters.get('error'), parameters.get('state'), parameters.get('code')]).to.deep.equal([
      'access_denied',
      'st&te',
      null,
    ]);
  });

  it('an unticked scope is not granted', async () => {
    const tokens = await signIn({ scope: `${READ} ${WRITE}` }, { scopes: [READ] });
    expect(tokens.scope).to.equal(READ);
    const { status } = await api.ask('POST', EVENTS, {}, { authorization: `Bearer ${tokens.access_token}` });
    expect(status).to.equal(403);
  });

  it('login_hint skips the choice of an account', async () => {
    const { status, headers } = await request(authorizeUrl({ login_hint: ANA }));
    expect(status).to.equal(303);
    expect(new URL(headers.get('location') ?? '', api.url).searchParams.get('account')).to.equal(ANA);
  });

  it('who allowed it before is only asked again with prompt=consent', async () => {
    await signIn();
    expect((await signIn()).refresh_token).to.equal(undefined);
    expect(api.control.log.counts()['oauth.decide']).to.equal(1);
    expect((await signIn({ prompt: 'consent' })).refresh_token).to.match(/^1\/\/sandbox-/);
    expect(api.control.log.counts()['oauth.decide']).to.equal(2);
  });

  it('without access_type=offline there is no refresh token', async () => {
    expect((await signIn({ access_type: undefined })).refresh_token).to.equal(undefined);
  });

  it('iss can be left out', async () => {
    api.control.switches.sendIssuer = false;
    expect((await callback()).has('iss')).to.equal(false);
  });

  const blocked: [Record<string, string | undefined>, number, string][] = [
    [{ client_id: 'other' }, 401, 'invalid_client'],
    [{ client_id: undefined }, 400, 'invalid_request'],
    [{ redirect_uri: 'https://evil.example.com/' }, 400, 'redirect_uri_mismatch'],
    [{ redirect_uri: 'http://localhost.evil.example.com/' }, 400, 'redirect_uri_mismatch'],
    [{ redirect_uri: 'http://127.0.0.1:1/#x' }, 400, 'redirect_uri_mismatch'],
    [{ redirect_uri: 'javascript:alert(1)' }, 400, 'redirect_uri_mismatch'],
    [{ response_type: 'token' }, 400, 'unsupported_response_type'],
    [{ scope: `${AUTH}everything` }, 400, 'invalid_scope'],
    [{ code_challenge_method: 'S512' }, 400, 'invalid_request'],
    [{ code_challenge: 'short' }, 400, 'invalid_request'],
  ];
  for (const [changes, expected, code] of blocked) {
    it(`${JSON.stringify(changes)} is blocked with ${code} and no redirect`, async () => {
      const { status, text, headers } = await request(authorizeUrl(changes));
      expect([status, headers.get('location')]).to.deep.equal([expected, null]);
      expect(text).to.include(`Error ${expected}: ${code}`);
    });
  }

  describe('at the token endpoint', () => {
    it('a code works once', async () => {
      const code = (await callback()).get('code');
      expect((await exchange(code)).status).to.equal(200);
      expect(await exchange(code)).to.deep.equal({
        status: 400,
        error: 'invalid_grant',
        error_description: 'Malformed auth code.',
      });
    });

    it('a code ends after ten minutes', async () => {
      const [early, late] = [(await callback()).get('code'), (await callback({ prompt: 'consent' })).get('code')];
      api.time.now += 10 * 60_000 - 1;
      expect((await exchange(early)).status).to.equal(200);
      api.time.now += 1;
      expect(await exchange(late)).to.deep.equal({
        status: 400,
        error: 'invalid_grant',
        error_description: 'Bad Request',
      });
    });

    it('a wrong verifier is refused and uses the code up', async () => {
      const code = (await callback()).get('code');
      const wrong = await exchange(code, { code_verifier: `${VERIFIER}x` });
      expect(wrong).to.deep.equal({ status: 400, error: 'invalid_grant', error_description: 'Invalid code verifier.' });
      expect((await exchange(code)).status).to.equal(400);
    });

    it('a missing verifier, and one without a challenge, are refused', async () => {
      expect((await exchange((await callback()).get('code'), { code_verifier: '' })).error_description).to.equal(
        'Missing code verifier.',
      );
      const plain = await callback({ code_challenge: undefined, code_challenge_method: undefined, prompt: 'consent' });
      expect((await exchange(plain.get('code'))).error_description).to.equal(
        'code_verifier or verifier is not needed.',
      );
    });

    it('the callback address must be the same to the letter', async () => {
      const { status, error } = await exchange((await callback()).get('code'), { redirect_uri: `${CALLBACK}/` });
      expect([status, error]).to.deep.equal([400, 'redirect_uri_mismatch']);
    });

    it('the client may name itself by HTTP Basic', async () => {
      const form = {
        grant_type: 'authorization_code',
        code: (await callback()).get('code') ?? '',
        redirect_uri: CALLBACK,
        code_verifier: VERIFIER,
      };
      const basic = (secret: string) => ({
        authorization: `Basic ${Buffer.from(`sandbox-client:${secret}`).toString('base64')}`,
      });
      expect(await post('/token', form, basic('wrong'))).to.deep.include({ status: 401, error: 'invalid_client' });
      expect((await post('/token', form, basic('sandbox-secret'))).status).to.equal(200);
    });

    const refused: [Record<string, string>, number, string][] = [
      [{ client_id: 'other' }, 401, 'invalid_client'],
      [{ client_secret: 'other' }, 401, 'invalid_client'],
      [{ client_id: '' }, 400, 'invalid_request'],
      [{ code: '' }, 400, 'invalid_request'],
      [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
      [{ grant_type: 'refresh_token' }, 400, 'invalid_request'],
    ];
    for (const [changes, status, error] of refused) {
      it(`${JSON.stringify(changes)} gets ${status} ${error}`, async () => {
        const answer = await exchange('unknown', changes);
        expect([answer.status, answer.error, typeof answer.error_description]).to.deep.equal([status, error, 'string']);
      });
    }
  });

  describe('later', () => {
    it('a refresh gives a new access token and no refresh token, again and again', async () => {
      const { refresh_token, access_token } = await signIn();
      api.time.now += 3_599_000;
      expect(await reads(access_token)).to.equal(401);
      for (let round = 0; round < 3; round++) {
        const tokens = await refresh(refresh_token);
        expect(tokens).to.not.have.property('refresh_token');
        expect([tokens.status, tokens.scope, await reads(tokens.access_token)]).to.deep.equal([200, READ, 200]);
      }
    });

    it('rotation ends the old refresh token, and its reuse everything', async () => {
      api.control.switches.rotateRefreshTokens = true;
      const first = (await signIn()).refresh_token;
      const second = (await refresh(first)).refresh_token;
      expect(second)
        .to.match(/^1\/\/sandbox-/)
        .and.not.equal(first);
      expect((await refresh(first)).error).to.equal('invalid_grant');
      expect((await refresh(second)).error).to.equal('invalid_grant');
    });

    it('revoking either token ends the whole grant', async () => {
      for (const which of ['access_token', 'refresh_token'] as const) {
        const tokens = await signIn();
        expect((await post('/revoke', { token: tokens[which] ?? '' })).status).to.equal(200);
        expect(await reads(tokens.access_token)).to.equal(401);
        expect(await refresh(tokens.refresh_token)).to.deep.equal({
          status: 400,
          error: 'invalid_grant',
          error_description: 'Token has been expired or revoked.',
        });
      }
    });

    it('revoking what is unknown gets 400 invalid_token', async () => {
      expect(await post('/revoke', { token: 'made-up' })).to.deep.equal({
        status: 400,
        error: 'invalid_token',
        error_description: 'Token expired or revoked',
      });
    });

    it('access tokens can be made to expire while refresh tokens go on', async () => {
      const { access_token, refresh_token } = await signIn();
      api.control.expireAccessTokens(ALEX);
      expect(await reads(access_token)).to.equal(401);
      expect(await reads((await refresh(refresh_token)).access_token)).to.equal(200);
    });

    it('the hundred-and-first refresh token ends the first', async () => {
      const tokens = Array.from({ length: 101 }, () => api.control.grant(ALEX, [READ]).refreshToken);
      expect((await refresh(tokens[0])).error).to.equal('invalid_grant');
      expect((await refresh(tokens[1])).status).to.equal(200);
    });
  });
});
