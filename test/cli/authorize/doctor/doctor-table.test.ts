import { expect } from 'chai';
import { OAuth2Server } from 'oauth2-mock-server';
import { systemClock } from '../../../../core/clock.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/index.ts';
import { MINUTE } from '../../../auth/harness.ts';
import { type Asked, type Fault, FaultProxy, HTML } from '../../../auth-servers/fault-proxy.ts';
import { startGateway } from '../../../auth-servers/gateway.ts';
import { StrictProvider } from '../../../auth-servers/strict-provider.ts';
import { freshFolder, removeFolder } from '../../../bot/bot-process.ts';
import { providerFolder, sandboxFolder } from '../folder.ts';
import { run, TestRun } from '../test-run.ts';

const EMAIL = 'alex.morgan@example.com';
const CALLBACK = 'http://localhost:4978/auth/callback/fake';
const JSON_TYPE = { 'content-type': 'application/json' };

/** One misconfiguration, and the place and words of the finding it must lead to. */
type Case = {
  what: string;
  /** Profile fields that replace the right ones. */
  fields?: Record<string, string>;
  settings?: Record<string, string>;
  /** Faults of the authorization server and of the API. */
  faults?: Record<string, Fault>;
  apiFaults?: Record<string, Fault>;
  /** An account is linked. */
  authorized?: true;
  /** How far this computer's clock is ahead. */
  fastByMs?: number;
  finds: [place: string, words: string];
};

const wrongsIn = (out: string): string[] => out.split('\n').filter(line => line.startsWith('WRONG'));
const wrong = (place: string, words: string): string => `WRONG  ${place.padEnd(15)} ${words}`;
const MALFORMED = JSON.stringify({
  error: 'invalid_request',
  error_description: 'AADSTS9002313: Request is malformed.',
});
const isGrant =
  (type: string, answer: Fault): Fault =>
  ({ body }: Asked) =>
    body.includes(`grant_type=${type}`) ? answer : undefined;
const refusal = (status: number, error: string): Fault => ({
  status,
  headers: JSON_TYPE,
  body: JSON.stringify({ error }),
});
/** oidc-provider's wording. */
const GRANT_NOT_ALLOWED: Fault = {
  ...{ status: 400, headers: JSON_TYPE },
  body: '{"error":"invalid_request","error_description":"requested grant type is not allowed for this client"}',
};
const backWith = (query: string): Fault => ({ status: 303, headers: { location: `${CALLBACK}?${query}` } });

describe('the doctor, at oidc-provider with a faulty proxy', () => {
  const provider = new StrictProvider();
  const api = new FaultProxy();
  const secure = new FaultProxy({ secure: true });
  let folder: string;
  let sandbox: Sandbox;
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  before(async () => {
    folder = freshFolder();
    await Promise.all([provider.start(CALLBACK), api.start(), secure.start()]);
    sandbox = await startSandbox();
    gateway = await startGateway(`${provider.inner}/me`, sandbox, EMAIL);
    api.targets['/calendar/v3'] = gateway.url;
    await authorize();
  });
  after(async () => {
    await Promise.all([gateway.close(), sandbox.close(), provider.stop(), api.stop(), secure.stop()]);
    removeFolder(folder);
  });
  afterEach(() => {
    provider.proxy.faults = {};
    api.faults = {};
  });

  /**
   * @param over fields; `{p}`, `{a}` and `{s}` stand for the addresses of the provider, the API and the server with its
   *   own certificate
   */
  function settings(over: Record<string, string> = {}): Record<string, string> {
    const placed = Object.entries(over).map(([field, text]) => [
      field,
      text.replace('{p}', provider.origin).replace('{a}', api.origin).replace('{s}', secure.origin),
    ]);
    const fields = { ...provider.profileFields(`${api.origin}/calendar/v3`), ...Object.fromEntries(placed) };
    return { ...providerFolder(folder, provider, fields), PORT: '4978' };
  }

  async function authorize(): Promise<void> {
    const env = { ...settings(), PUBLIC_URL: 'http://localhost:4978' };
    const command = new TestRun(['fake'], env, { now: systemClock() });
    const url = await command.says(/^ {2}(\S+\/auth\?\S+)$/m);
    command.type(await provider.consent(url, { email: EMAIL }));
    await command.says(/Use this account/);
    command.type('y');
    expect(await command.ended).to.equal(0);
  }

  const nobody = () => ({ STORE_URL: `sqlite:${folder}/nobody.sqlite` });
  const doctor = (env: Record<string, string>, nowMs = systemClock()) => run(['fake', '--doctor'], env, { now: nowMs });

  it('says that it works, with the shared account', async () => {
    const { code, out } = await doctor(settings());
    expect([code, wrongsIn(out), out.includes('note ')]).to.deep.equal([0, [], false]);
    expect(out).to.match(/\n\nIt works: the calendar of alex\.morgan@example\.com answers\.\n$/);
    expect((await run(['fake', '--test'], settings(), { now: systemClock() })).code).to.equal(0);
  });

  it('finds nothing wrong with a working set-up before the first sign-in', async () => {
    const variants: Record<string, string>[] = [
      {},
      { authorization: 'per-user' },
      { clientAuthentication: 'post' },
      { apiUrl: '{a}/calendar/v3/' },
      { authorizationUrl: '{p}/auth', authorizationParams: '{ prompt: consent, ui_locales: de }' },
      { issuer: '{p}' },
    ];
    for (const fields of variants) {
      const { code, out } = await doctor({ ...settings(fields), ...nobody() });
      expect([code, wrongsIn(out), /^note/m.test(out)], JSON.stringify(fields)).to.deep.equal([0, [], false]);
    }
  });

  it('notes optional parts that are missing', async () => {
    const refused = { status: 403, headers: JSON_TYPE, body: googleError('insufficientPermissions') };
    api.faults = { '/calendar/v3/users/me/settings': refused };
    const { code, out } = await doctor(settings());
    expect([code, wrongsIn(out)]).to.deep.equal([0, []]);
    expect(out).to.contain(
      'note   API             /users/me/settings cannot be read, so the bot does not know the settings there (time zone, week, clock).\n',
    );
  });

  it('finds nothing wrong if only a header is unusual, or a page needs its cookies', async () => {
    const needsCookie = ({ headers }: Asked): Fault =>
      headers.cookie === 'session=1; step=2'
        ? { headers: HTML, body: '<form></form>' }
        : { status: 400, headers: HTML, body: 'Your browser takes no cookies: invalid_request' };
    const working: Record<string, Fault>[] = [
      { '/me': { status: 401, headers: HTML, body: '{"error":"invalid_token"}' } },
      { '/token': { status: 400, headers: HTML, body: '{"error":"invalid_grant"}' } },
      { '/token': { status: 400, headers: JSON_TYPE, body: MALFORMED } },
      { '/auth': { headers: HTML, body: `<form>${' '.repeat(1_100_000)}` } },
      {
        '/auth': {
          status: 302,
          headers: { location: '/step', 'set-cookie': 'session=1; Path=/; HttpOnly; SameSite=Strict' },
        },
        '/step': { status: 302, headers: { location: '/page', 'set-cookie': 'step=2; Path=/page' } },
        '/page': needsCookie,
      },
      { '/auth': { status: 302, headers: { location: 'https://sso.example.com/login?error=session' } } },
      {
        '/auth': { status: 302, headers: { location: '/login?error=no-session-yet' } },
        '/login': { headers: HTML, body: '<form>' },
      },
    ];
    for (const faults of working) {
      provider.proxy.faults = faults;
      const { code, out } = await doctor({ ...settings(), ...nobody() });
      expect([code, wrongsIn(out)], JSON.stringify(faults)).to.deep.equal([0, []]);
    }
  });

  const cases: Case[] = [
    {
      what: 'a wrong client id',
      settings: { FAKE_CLIENT_ID: 'nobody' },
      finds: ['sign-in page', 'The provider does not know the client id in FAKE_CLIENT_ID.'],
    },
    {
      what: 'a wrong secret',
      settings: { FAKE_CLIENT_SECRET: 'CANARY-WRONG' },
      finds: [
        'token endpoint',
        'The provider knows the client id in FAKE_CLIENT_ID, but rejects the secret in FAKE_CLIENT_SECRET.',
      ],
    },
    {
      what: 'an id and a secret sent in the wrong way',
      fields: { clientAuthentication: 'post' },
      faults: { '/token': ({ headers }) => (headers.authorization ? undefined : refusal(401, 'invalid_client')) },
      finds: [
        'token endpoint',
        'The provider expects client id and secret in another part of the request than the profile says.',
      ],
    },
    {
      what: 'a redirect URI that is not registered',
      settings: { PORT: '4979' },
      finds: [
        'sign-in page',
        'The provider does not accept this redirect URI: http://localhost:4979/auth/callback/fake',
      ],
    },
    {
      what: 'a scope that the client may not have',
      fields: { scopes: '[openid, email, offline_access, admin]' },
      finds: [
        'sign-in page',
        'The profile asks for a scope that the provider does not know or does not allow for this client.',
      ],
    },
    {
      what: 'a scope for writing that the client may not have',
      fields: { authorization: 'per-user', scopes: '{ read: [openid, email, offline_access], write: [admin] }' },
      finds: [
        'sign-in page',
        'The profile asks for a scope that the provider does not know or does not allow for this client.',
      ],
    },
    {
      what: 'PKCE that is switched off',
      fields: { pkce: 'false' },
      finds: ['sign-in page', 'The provider requires PKCE (RFC 7636), but the profile turns it off.'],
    },
    {
      what: 'a provider that refuses PKCE',
      faults: { '/auth': backWith('error=invalid_request&error_description=code_challenge+is+not+supported') },
      finds: ['sign-in page', 'The provider does not accept PKCE (RFC 7636), or not with S256.'],
    },
    {
      what: 'a client without the authorization code flow',
      faults: { '/auth': backWith('error=unauthorized_client') },
      finds: ['sign-in page', 'The provider does not let this client use the authorization code flow.'],
    },
    {
      what: 'a client that may not renew tokens',
      faults: { '/token': isGrant('refresh_token', refusal(400, 'unauthorized_client')) },
      finds: [
        'refresh',
        'The provider does not let this client refresh tokens, so people would have to sign in again and again.',
      ],
    },
    {
      what: 'a client that may not renew tokens, in words',
      faults: { '/token': isGrant('refresh_token', GRANT_NOT_ALLOWED) },
      finds: [
        'refresh',
        'The provider does not let this client refresh tokens, so people would have to sign in again and again.',
      ],
    },
    {
      what: 'an answer that nobody knows, by the field that the profile has',
      faults: { '/token': isGrant('refresh_token', refusal(400, 'no_idea')) },
      finds: ['refresh', 'The URL in `tokenUrl` gave an answer that the doctor does not know.'],
    },
    {
      what: 'a client id with a blank, which the provider does not know',
      settings: { FAKE_CLIENT_ID: '" CLIENT-ID"' },
      finds: ['settings', 'The value of FAKE_CLIENT_ID has quotes or spaces around it.'],
    },
    {
      what: 'a client that may not exchange codes',
      faults: { '/token': isGrant('authorization_code', refusal(400, 'unauthorized_client')) },
      finds: ['token endpoint', 'The provider does not let this client use the authorization code flow.'],
    },
    {
      what: 'another issuer',
      faults: { '/auth': backWith('code=4711&state=doctor&iss=https://other.example') },
      finds: [
        'sign-in page',
        'The provider calls itself https://other.example, but the profile expects another issuer, so the bot rejects its answers.',
      ],
    },
    {
      what: 'another issuer, before anybody has signed in',
      fields: { issuer: '{p}/' },
      finds: [
        'sign-in page',
        'The provider calls itself http://{p}, but the profile expects another issuer, so the bot rejects its answers.',
      ],
    },
    {
      what: 'a provider that says that it is unavailable',
      faults: { '/auth': backWith('error=temporarily_unavailable') },
      finds: [
        'sign-in page',
        '{p} reports an error of its own at the URL in `authorizationUrl` (temporarily_unavailable).',
      ],
    },
    {
      what: 'a wrong sign-in page',
      fields: { authorizationUrl: '{p}/autx?prompt=consent' },
      finds: ['sign-in page', 'The URL in `authorizationUrl` does not exist (404).'],
    },
    {
      what: 'a sign-in page that is no page',
      faults: { '/auth': { headers: JSON_TYPE, body: '{}' } },
      finds: ['sign-in page', '`authorizationUrl` answers with application/json, not with a sign-in page.'],
    },
    {
      what: 'a maintenance page that says it is fine',
      faults: { '/auth': { headers: HTML, body: '<h1>We will be back soon</h1>' } },
      finds: [
        'sign-in page',
        '`authorizationUrl` shows a page on which nobody can sign in. It says: We will be back soon',
      ],
    },
    {
      what: 'redirects without an end',
      faults: { '/auth': { status: 302, headers: { location: '/auth/again' } } },
      finds: ['sign-in page', 'The sign-in page redirects in a loop (stopped after 20 redirects).'],
    },
    {
      what: 'a wrong token URL',
      fields: { tokenUrl: '{p}/tokn' },
      finds: ['token endpoint', 'The URL in `tokenUrl` does not exist (404).'],
    },
    {
      what: 'a token URL that redirects',
      fields: { tokenUrl: '{p}/old' },
      faults: { '/old': { status: 308, headers: { location: '/token' } } },
      finds: [
        'token endpoint',
        '`tokenUrl` answers with a redirect (308). The bot does not follow it, because that would send secrets to another host.',
      ],
    },
    {
      what: 'a token URL that is a page',
      fields: { tokenUrl: '{p}/page' },
      faults: { '/page': { headers: HTML, body: '<h1>Welcome</h1>' } },
      finds: ['token endpoint', '`tokenUrl` answers with a web page where JSON is expected (200).'],
    },
    {
      what: 'a token URL that is something else',
      fields: { tokenUrl: '{p}/jwks' },
      faults: { '/jwks': { headers: JSON_TYPE, body: '{"keys":[]}' } },
      finds: ['token endpoint', '`tokenUrl` answers (200), but not as OAuth 2.0 requires (RFC 6749, section 5).'],
    },
    {
      what: 'a token URL whose connection is cut',
      faults: { '/token': 'drop' },
      finds: ['token endpoint', '{p}, the host in `tokenUrl`, did not answer (ECONNRESET).'],
    },
    {
      what: 'a wrong refresh URL',
      fields: { refreshUrl: '{p}/refresh' },
      finds: ['refresh', 'The URL in `refreshUrl` does not exist (404).'],
    },
    {
      what: 'a wrong revocation URL',
      fields: { revokeUrl: '{p}/revoke' },
      finds: ['revocation', 'The URL in `revokeUrl` does not exist (404).'],
    },
    {
      what: 'a revocation URL that is the token endpoint',
      fields: { revokeUrl: '{p}/token' },
      finds: ['revocation', '`revokeUrl` does not revoke tokens (RFC 7009); it expects a different request.'],
    },
    {
      what: 'a revocation URL that is the account URL',
      fields: { revokeUrl: '{p}/me' },
      finds: ['revocation', '`revokeUrl` does not revoke tokens (RFC 7009); it expects a different request.'],
    },
    {
      what: 'a wrong account URL',
      fields: { account: '{ url: "{p}/mee", field: email }' },
      finds: ['account URL', 'The URL in `account.url` does not exist (404).'],
    },
    {
      what: 'a wrong account URL, of sign-ins in the chat',
      fields: { authorization: 'per-user', account: '{ url: "{p}/mee", field: email }' },
      finds: ['account URL', 'The URL in `account.url` does not exist (404).'],
    },
    {
      what: 'a field that the account does not have',
      fields: { account: '{ url: "{p}/me", field: mail }' },
      authorized: true,
      finds: [
        'account URL',
        'The answer from `account.url` does not have the text field that `account.field` names. It has: sub, email',
      ],
    },
    {
      what: 'a wrong path of the API',
      fields: { apiUrl: '{a}/calendar/v2' },
      apiFaults: { '/calendar/v2': { status: 404, headers: JSON_TYPE, body: '{}' } },
      finds: ['API', 'The URL in `apiUrl` does not exist (404).'],
    },
    {
      what: 'a wrong path of the API, of sign-ins in the chat',
      fields: { authorization: 'per-user', apiUrl: '{a}/v3' },
      apiFaults: { '/v3': { status: 404, headers: HTML, body: '<h1>Not RecognisedFinding</h1>' } },
      finds: ['API', 'The URL in `apiUrl` does not exist (404).'],
    },
    {
      what: 'an API that is a web site',
      fields: { authorization: 'per-user', apiUrl: '{a}/wiki' },
      apiFaults: { '/wiki': { headers: HTML, body: '<h1>Wiki</h1>' } },
      finds: ['API', '`apiUrl` answers with a web page where JSON is expected (200).'],
    },
    {
      what: 'an API that is another one',
      fields: { apiUrl: '{a}/v1.0' },
      apiFaults: { '/v1.0': { headers: JSON_TYPE, body: '{"value":[]}' } },
      authorized: true,
      finds: ['API', '`apiUrl` answers (200), but not like the Google Calendar API.'],
    },
    {
      what: 'an API that does not know the token',
      apiFaults: {
        '/calendar/v3': { status: 401, headers: JSON_TYPE, body: '{"error":{"status":"UNAUTHENTICATED"}}' },
      },
      authorized: true,
      finds: ['API', '`apiUrl` rejects the token from the sign-in (401).'],
    },
    {
      what: 'an API that is not enabled, while the account is known',
      apiFaults: { '/calendar/v3': { status: 403, headers: JSON_TYPE, body: googleError('accessNotConfigured') } },
      authorized: true,
      finds: ['API', "The Google Calendar API is not enabled in the client's project."],
    },
    {
      what: 'events that may not be read',
      apiFaults: {
        '/calendar/v3/calendars/primary/events': {
          status: 403,
          headers: JSON_TYPE,
          body: googleError('insufficientPermissions'),
        },
      },
      authorized: true,
      finds: ['API', 'A permission is missing because it was not granted.'],
    },
    {
      what: 'an API whose quota is used up',
      apiFaults: { '/calendar/v3': { status: 403, headers: JSON_TYPE, body: googleError('rateLimitExceeded') } },
      authorized: true,
      finds: ['API', 'The Google Calendar API accepts no more requests for now (rateLimitExceeded).'],
    },
    {
      what: 'an API that redirects',
      apiFaults: { '/calendar/v3': { status: 301, headers: { location: 'https://api.example.com/calendar/v3' } } },
      finds: [
        'API',
        '`apiUrl` answers with a redirect (to another address). The bot does not follow it, because that would send secrets to another host.',
      ],
    },
    {
      what: 'an API that is down',
      apiFaults: { '/': { status: 503, headers: HTML, body: '<h1>Maintenance</h1>' } },
      finds: ['API', '{a} reports an error of its own at the URL in `apiUrl` (503).'],
    },
    {
      what: 'a provider that is down for maintenance',
      faults: { '/': { status: 503, headers: HTML, body: '<h1>Maintenance</h1>' } },
      finds: ['sign-in page', '{p} reports an error of its own at the URL in `authorizationUrl` (503).'],
    },
    {
      what: 'a provider that takes no more requests',
      faults: { '/token': { status: 429, headers: JSON_TYPE, body: '{"error":"slow_down"}' } },
      finds: ['token endpoint', '{p} accepts no more requests for now (429).'],
    },
    {
      what: 'a provider whose connections are cut, while an account is in use',
      faults: { '/': 'drop' },
      authorized: true,
      finds: ['sign-in page', '{p}, the host in `authorizationUrl`, did not answer (ECONNRESET).'],
    },
    {
      what: 'a refresh that fails for this account only',
      faults: { '/token': ({ body }) => (/made-up/.test(body) ? undefined : { status: 500 }) },
      authorized: true,
      finds: ['account', '{p} reports an error of its own at the URL in `tokenUrl` (500).'],
    },
    {
      what: 'a certificate of its own',
      fields: { apiUrl: '{s}/calendar/v3' },
      finds: ['API', 'There is no secure connection to {s}, the host in `apiUrl` (DEPTH_ZERO_SELF_SIGNED_CERT).'],
    },
    {
      what: 'a server without TLS',
      fields: { tokenUrl: 'https://{h}/token', refreshUrl: '{p}/token' },
      finds: ['token endpoint', 'There is no secure connection to {p}, the host in `tokenUrl` (EPROTO).'],
    },
    {
      what: 'a clock that is far off',
      fastByMs: 61 * MINUTE,
      finds: [
        'clock',
        "This computer's clock differs from the provider's by 61 minutes, so tokens and links expire at the wrong time.",
      ],
    },
    {
      what: 'an authorization that was taken back',
      faults: { '/token': isGrant('refresh_token', refusal(400, 'invalid_grant')) },
      authorized: true,
      finds: ['account', 'The provider ended the authorization: it was revoked, or not used for a long time.'],
    },
  ];

  for (const { what, fields, faults = {}, apiFaults = {}, authorized, fastByMs = 0, finds, ...more } of cases) {
    it(`finds ${what}, and nothing else`, async () => {
      provider.proxy.faults = faults;
      api.faults = apiFaults;
      const hostOf = (text: string) =>
        text
          .replace('{h}', new URL(provider.origin).host)
          .replace('{p}', new URL(provider.origin).host)
          .replace('{a}', new URL(api.origin).host)
          .replace('{s}', new URL(secure.origin).host);
      const here = Object.entries(fields ?? {}).map(([name, text]) => [name, text.replace('{h}', hostOf('{h}'))]);
      const env = { ...settings(Object.fromEntries(here)), ...more.settings, ...(!authorized && nobody()) };
      const { code, out } = await doctor(env, systemClock() + fastByMs);
      const [place, words] = finds;
      expect([code, wrongsIn(out)]).to.deep.equal([1, [wrong(place, hostOf(words))]]);
      expect(out)
        .to.match(/\nOne thing is wrong\.\n$/)
        .and.not.contain('CANARY');
    });
  }

  it('finds a server that is down, and says so once', async () => {
    const { origin } = await gone();
    const away = provider.profileFields(`${api.origin}/calendar/v3`);
    const env = providerFolder(
      folder,
      { origin },
      Object.fromEntries(
        Object.entries(away).map(([field, text]) => [field, text.replaceAll(provider.origin, origin)]),
      ),
    );
    const { code, out } = await doctor({ ...env, PORT: '4978', ...nobody() });
    const { host } = new URL(origin);
    const words = `${host}, the host in \`authorizationUrl\`, did not answer (ECONNREFUSED).`;
    expect([code, wrongsIn(out)]).to.deep.equal([1, [wrong('sign-in page', words)]]);
  });
});

function googleError(reason: string): string {
  return JSON.stringify({ error: { code: 403, errors: [{ domain: 'global', reason, message: 'No' }] } });
}

/** An address at which nothing listens any more. */
async function gone(): Promise<FaultProxy> {
  const proxy = await new FaultProxy().start();
  await proxy.stop();
  return proxy;
}

describe('the doctor, at oauth2-mock-server', () => {
  const server = new OAuth2Server();
  let folder: string;
  let sandbox: Sandbox;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let origin: string;

  before(async () => {
    folder = freshFolder();
    await server.issuer.keys.generate('RS256');
    await server.start(0, 'localhost');
    origin = server.issuer.url ?? '';
    sandbox = await startSandbox();
    gateway = await startGateway(`${origin}/userinfo`, sandbox, EMAIL);
  });
  after(async () => {
    await Promise.all([gateway.close(), sandbox.close(), server.stop()]);
    removeFolder(folder);
  });

  const doctor = (over: Record<string, string> = {}) => {
    const fields = {
      ...{ authorizationUrl: `${origin}/authorize`, tokenUrl: `${origin}/token`, revokeUrl: `${origin}/revoke` },
      ...{ apiUrl: `${gateway.url}/calendar/v3`, account: `{ url: "${origin}/userinfo", field: sub }` },
      ...over,
    };
    const env = { ...providerFolder(folder, { origin }, fields), PORT: '4978' };
    return run(['fake', '--doctor'], env, { now: systemClock() });
  };

  it('does not send users of another provider to the page about Google', async () => {
    const env = { ...providerFolder(folder, { origin }), PORT: '4978' };
    expect(await run(['fake', '--doctor', '--saw', 'it does not work'], env)).to.deep.equal({
      ...{ code: 1, errors: '' },
      out: "The doctor does not know this error. Look it up in the provider's documentation.\n",
    });
  });

  it('runs completely, because the server asks no one, and says that it works', async () => {
    for (const authorization of ['per-user', undefined]) {
      const { code, out } = await doctor(authorization ? { authorization } : {});
      expect([code, wrongsIn(out)]).to.deep.equal([0, []]);
      expect(out).to.match(/\n\nIt works: the calendar of johndoe answers\.\n$/);
    }
  });

  const cases: [what: string, fields: () => Record<string, string>, place: string, words: string][] = [
    [
      'a wrong token URL',
      () => ({ tokenUrl: `${origin}/tokn`, refreshUrl: `${origin}/token` }),
      'token endpoint',
      'The URL in `tokenUrl` does not exist (404).',
    ],
    [
      'a wrong account URL',
      () => ({ account: `{ url: "${origin}/me", field: sub }` }),
      'account URL',
      'The URL in `account.url` does not exist (404).',
    ],
    [
      'a wrong field of the account',
      () => ({ account: `{ url: "${origin}/userinfo", field: email }` }),
      'account URL',
      'The answer from `account.url` does not have the text field that `account.field` names. It has: sub',
    ],
    [
      'a wrong path of the API',
      () => ({ apiUrl: `${gateway.url}/calendar` }),
      'API',
      'The URL in `apiUrl` does not exist (404).',
    ],
  ];
  for (const [what, fields, place, words] of cases) {
    it(`finds ${what}, and nothing else`, async () => {
      const { code, out } = await doctor(fields());
      expect([code, wrongsIn(out)]).to.deep.equal([1, [wrong(place, words)]]);
    });
  }
});

describe('the doctor, at the sandbox with a faulty proxy', () => {
  const proxy = new FaultProxy();
  let folder: string;
  let sandbox: Sandbox;

  before(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
    await proxy.start();
    proxy.targets['/'] = sandbox.url;
  });
  after(async () => {
    await Promise.all([sandbox.close(), proxy.stop()]);
    removeFolder(folder);
  });
  afterEach(() => {
    proxy.faults = {};
  });

  const doctor = (edit?: (text: string) => string) => {
    const perUser = (text: string) => text.replace(/^authorization: .*\naudience: .*$/m, 'authorization: per-user');
    const here = { ...sandbox, url: proxy.origin };
    const env = { ...sandboxFolder(folder, here, text => edit?.(perUser(text)) ?? perUser(text)), PORT: '4978' };
    return run(['google-calendar', '--doctor'], env, { now: systemClock() });
  };

  it("shows an unknown error of Google's, and what to do with it", async () => {
    const authError = Buffer.from('\n\x11restricted_client\x12\x08Not today').toString('base64url');
    proxy.faults = {
      '/o/oauth2/v2/auth': { status: 302, headers: { location: `/signin/oauth/error?authError=${authError}` } },
      '/signin': { headers: HTML, body: '<a href="/">Error 403</a>' },
    };
    const { code, out } = await doctor();
    expect([code, wrongsIn(out)]).to.deep.equal([
      1,
      [wrong('sign-in page', 'The URL in `authorizationUrl` gave an answer that the doctor does not know.')],
    ]);
    expect(out)
      .to.contain("To do: Look up this answer in the provider's documentation")
      .and.contain('restricted_client');
  });

  it('finds nothing wrong with a profile for sign-ins in the chat', async () => {
    const { code, out } = await doctor();
    expect([code, wrongsIn(out)]).to.deep.equal([0, []]);
  });

  const cases: [what: string, edit: (text: string) => string, place: string, words: string][] = [
    [
      'a wrong API',
      text => text.replace('/calendar/v3\n', '/calendar/v4\n'),
      'API',
      'The URL in `apiUrl` does not exist (404).',
    ],
    [
      'a wrong account URL',
      text => text.replace('/calendars/primary"', '/calendar/primary"'),
      'account URL',
      'The URL in `account.url` does not exist (404).',
    ],
    [
      'a wrong refresh URL',
      text => text.replace(/^(refreshUrl: .*)token$/m, '$1refresh'),
      'refresh',
      'The URL in `refreshUrl` does not exist (404).',
    ],
    [
      'scopes that do not open the calendar',
      text => text.replace('auth/calendar.readonly', 'auth/calendar.events'),
      'settings',
      "The profile's scopes for reading do not cover what the bot reads: account.url",
    ],
  ];
  for (const [what, edit, place, words] of cases) {
    it(`finds ${what}, and nothing else`, async () => {
      const { code, out } = await doctor(edit);
      expect([code, wrongsIn(out)]).to.deep.equal([1, [wrong(place, words)]]);
    });
  }
});
