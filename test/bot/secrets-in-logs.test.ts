import { expect } from 'chai';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { spellings } from '../secrets/spellings.ts';
import { BotProcess, freshFolder, removeFolder, say, signInLink } from './bot-process.ts';
import { type FakeConnector, startFakeConnector } from './fake-connector.ts';
import { sandboxSettings } from './sandbox-settings.ts';
import { codeFromBrowser } from './sign-in-by-http.ts';

const EMAIL = 'alex.morgan@example.com';
const TITLE = 'Quokka Überraschung';
const GUEST = 'quokka.guest@example.com';
const CHAT = 'the wombat knows where the key is';
const DIRECT_LINE_SECRET = 'a-secret-that-no-log-may-hold';

/** The kinds of secrets to look for; the test fails if the sign-in no longer has one of them. */
const KINDS = [
  'client secret',
  'access token',
  'refresh token',
  'authorization code',
  'state',
  'verifier',
  'challenge',
  'link to sign in',
  'cookie',
  'Direct Line secret',
  'Direct Line token',
  'stream ticket',
  'account',
  'event title',
  'guest',
  'chat text',
];

/** The log lines of all failures. */
const FAILURES = [
  '"operation":"events.list","method":"GET","path":"/calendars/{calendarId}/events","status":400',
  '"operation":"token.refresh","method":"POST","path":"{refreshUrl}","status":500',
  '"operation":"token.revoke","method":"POST","path":"{revokeUrl}","status":503',
  '"operation":"token.exchange","method":"POST","path":"{tokenUrl}","status":400',
  '"end":"misconfigured"',
  'The bot rejected the answer to a sign-in.',
];

describe('the log of the whole process', () => {
  let folder: string;
  let sandbox: Sandbox;
  let bot: BotProcess;
  let connector: FakeConnector;
  let url: string;
  const secrets = new Map<string, string>();
  const plainFetch = globalThis.fetch;

  const note = (what: string, value: unknown): void => {
    if (typeof value === 'string' && value !== '') secrets.set(value, what);
  };

  before(async () => {
    folder = freshFolder();
    sandbox = await startSandbox();
    connector = await startFakeConnector();
    bot = new BotProcess(folder, {
      LOG_LEVEL: 'debug',
      ...sandboxSettings(sandbox),
      DIRECT_LINE_SECRET,
    });
    url = await bot.listening();
    globalThis.fetch = async (...asked) => {
      const answer = await plainFetch(...asked);
      for (const cookie of answer.headers.getSetCookie()) note('cookie', /=([^;]*)/.exec(cookie)?.[1]);
      return answer;
    };
  });
  after(async () => {
    globalThis.fetch = plainFetch;
    await bot.ended('SIGKILL');
    await sandbox.close();
    await connector.close();
    removeFolder(folder);
  });

  const ask = async (text: string): Promise<string> => (await say(url, text, { serviceUrl: connector.url })).join('\n');
  const link = async (text: string): Promise<string> => {
    const found = await signInLink(url, text, { serviceUrl: connector.url });
    note('link to sign in', found.split('/').at(-1));
    return found;
  };
  const signIn = async (text: string): Promise<string> =>
    ask(await codeFromBrowser(url, sandbox.control, await link(text), EMAIL));

  /** An error answer that quotes everything the provider knows, as providers may. */
  const quoting = (status: number) =>
    ({
      kind: 'garbage',
      status,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ error: 'invalid_request', error_description: [...secrets.keys()].join(' ') }),
    }) as const;

  async function speakByDirectLine(): Promise<void> {
    const page = await fetch(`${url}/`);
    const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const headers = { 'content-type': 'application/json' };
    const ours = await fetch(`${url}/webchat/token`, {
      method: 'POST',
      headers: { ...headers, cookie, origin: url },
      body: '{}',
    });
    const { token, conversationId } = (await ours.json()) as { token: string; conversationId: string };
    note('Direct Line token', token);
    const authorization = { ...headers, authorization: `Bearer ${token}` };
    const begun = await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers: authorization });
    const { streamUrl } = (await begun.json()) as { streamUrl: string };
    note('stream ticket', new URL(streamUrl).searchParams.get('t'));
    const said = await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: authorization,
      body: JSON.stringify({ type: 'message', text: CHAT, from: { id: 'me' } }),
    });
    expect(said.status).to.equal(200);
    const generated = await fetch(`${url}/v3/directline/tokens/generate`, {
      method: 'POST',
      headers: { authorization: `Bearer ${DIRECT_LINE_SECRET}` },
    });
    note('Direct Line token', ((await generated.json()) as { token: string }).token);
  }

  /** Records the requests to the provider. */
  function noteRequests(): void {
    for (const { headers, body, query } of sandbox.control.log.entries()) {
      const { authorization = '' } = headers;
      note('access token', /^Bearer (.+)$/.exec(String(authorization))?.[1]);
      note('client authentication', /^Basic (.+)$/.exec(String(authorization))?.[1]);
      const form = (body ?? {}) as Record<string, unknown>;
      note('authorization code', form['code']);
      note('verifier', form['code_verifier']);
      note('refresh token', form['refresh_token']);
      note('state', query['state']);
      note('nonce', query['nonce']);
      note('challenge', query['code_challenge']);
    }
  }

  it('contains no secret and no content of a calendar or chat, however much fails', async () => {
    const { control } = sandbox;
    note('client secret', sandbox.client.clientSecret);
    note('Direct Line secret', DIRECT_LINE_SECRET);
    note('event title', TITLE);
    note('guest', GUEST);
    note('chat text', CHAT);
    note('account', EMAIL);
    await speakByDirectLine();
    await ask(CHAT);

    expect(await signIn(`create an event called "${TITLE}" with ${GUEST} tomorrow at 3pm`)).to.contain(TITLE);
    expect(await ask('yes')).to.match(/^Done, /);
    expect(control.outbox.map(({ to }) => to)).to.deep.equal([GUEST]);
    expect(await ask(`show the event ${TITLE}`)).to.contain('quokka');
    noteRequests();

    control.faults.add({ route: 'calendar.events.list', when: 'before', do: quoting(400) });
    await ask("what's on tomorrow");
    control.faults.add({ route: 'calendar.events.list', times: 2, when: 'before', do: { kind: 'drop' } });
    expect(await ask("what's on tomorrow")).to.contain(TITLE);
    control.expireAccessTokens();
    control.faults.add({ route: 'oauth.token', when: 'before', do: quoting(500) });
    await ask("what's on tomorrow");
    expect(await ask("what's on tomorrow")).to.contain(TITLE);
    noteRequests();

    control.faults.add({ route: 'oauth.revoke', when: 'before', do: quoting(503) });
    expect(await ask('sign out')).to.contain("You're signed out");
    control.faults.add({ route: 'oauth.token', when: 'before', do: quoting(400) });
    await codeFromBrowser(url, control, await link("what's on tomorrow"), EMAIL);
    await fetch(`${url}/auth/callback/google-calendar?code=${encodeURIComponent(CHAT)}&state=unknown-to-anybody`);
    await fetch(`${url}/api/messages`, { method: 'POST', body: `{"text":"${CHAT}"` });
    noteRequests();

    expect(await bot.ended('SIGTERM')).to.equal(0);
    expect([...new Set(secrets.values())]).to.have.members(KINDS);
    for (const failure of FAILURES) expect(bot.out).to.contain(failure);
    const found = [...secrets].filter(([value]) => spellings(value).some(spelling => bot.out.includes(spelling)));
    expect(found).to.deep.equal([]);
  });
});
