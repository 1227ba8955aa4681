import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { ALEX, AUTH, request } from './api.ts';

type Profile = Record<'authorizationUrl' | 'tokenUrl' | 'refreshUrl' | 'revokeUrl' | 'apiUrl', string> & {
  account: { url: string; field: string };
  scopes: { read: string[]; write: string[] };
  clientId: string;
  clientSecret: string;
};

function run(...words: string[]): ChildProcess {
  return spawn(process.execPath, ['sandbox/main.ts', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('npm run sandbox', () => {
  it('says where it listens and who is there, and ends cleanly on SIGINT', async () => {
    const child = run('--port', '0');
    const [said] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const text = said.toString();
    const url = /^Listening on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(text)?.[1] ?? '';
    expect(text)
      .to.include(ALEX)
      .and.include('sandbox-client')
      .and.include('sandbox-secret')
      .and.include(`${url}/outbox`);
    expect((await request(`${url}/`)).status).to.equal(200);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).to.deep.equal([0, null]);
  });

  it('says in a line why it cannot start', async () => {
    const sandbox = await startSandbox();
    const child = run('--port', new URL(sandbox.url).port);
    const [said] = (await once(child.stderr ?? child, 'data')) as [Buffer];
    expect(said.toString()).to.match(/^listen EADDRINUSE: address already in use 127\.0\.0\.1:\d+\n$/);
    expect(await once(child, 'exit')).to.deep.equal([1, null]);
    await sandbox.close();
  });
});

describe('sandbox auth profile', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  it('leads through the whole of a sign-in', async () => {
    const { clientId, clientSecret } = sandbox.client;
    const text = readFileSync('sandbox/auth-profiles/google-calendar.yaml', 'utf8')
      .replaceAll('${' + 'SANDBOX_URL}', sandbox.url)
      .replace('${' + 'SANDBOX_CLIENT_ID}', clientId)
      .replace('${' + 'SANDBOX_CLIENT_SECRET}', clientSecret);
    const profile = parse(text) as Profile;
    const redirect_uri = 'http://localhost:3978/auth/callback/google-calendar';
    const asked = {
      client_id: profile.clientId,
      redirect_uri,
      response_type: 'code',
      scope: profile.scopes.read.join(' '),
    };
    const callback = await sandbox.control.consent(`${profile.authorizationUrl}&${new URLSearchParams(asked)}`);
    const client = { client_id: profile.clientId, client_secret: profile.clientSecret };
    const post = async (url: string, form: Record<string, string>) =>
      (await request(url, { method: 'POST', body: new URLSearchParams({ ...form, ...client }) }))
        .json as unknown as Record<string, string>;
    const code = new URL(callback).searchParams.get('code') ?? '';
    const tokens = await post(profile.tokenUrl, { grant_type: 'authorization_code', code, redirect_uri });
    const refreshed = await post(profile.refreshUrl, {
      grant_type: 'refresh_token',
      refresh_token: tokens['refresh_token'] ?? '',
    });
    const headers = { authorization: `Bearer ${refreshed['access_token']}` };
    expect((await request(profile.account.url, { headers })).json).to.have.property(profile.account.field, ALEX);
    expect((await request(`${profile.apiUrl}/calendars/primary/events`, { headers })).status).to.equal(200);
    expect(await post(profile.revokeUrl, { token: tokens['refresh_token'] ?? '' })).to.deep.equal({});
    expect((await request(profile.account.url, { headers })).status).to.equal(401);
    expect(profile.scopes.write).to.deep.equal([`${AUTH}calendar`]);
  });
});
