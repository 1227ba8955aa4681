import { inspect } from 'node:util';
import { expect } from 'chai';
import { OAuthClient } from '../../../auth/provider/oauth-client.ts';
import { findAccount, revokeGrant } from '../../../auth/provider/provider-requests.ts';
import type { OAuthTokens } from '../../../auth/provider/tokens.ts';
import { fixedClock } from '../../../core/clock.ts';
import { isBotError } from '../../../core/errors.ts';
import { until } from '../../until.ts';
import { MINUTE, NOON, recordedLog } from '../harness.ts';
import { EXPECTED, type Expected, GIVEN_BACK } from './expected.ts';
import { HostileServer } from './hostile-server.ts';
import { type Endpoint, MISBEHAVIOURS, type Misbehaviour, type MisbehaviourName } from './misbehaviours.ts';

/** Short only if nothing but the deadline ends a request; the other cases then do not depend on the machine's load. */
const deadlineOf = ({ endless }: Misbehaviour) => (endless ? 150 : 4_000);
/** How long after its deadline the end of a request may be noticed. */
const SLACK_MS = 1_500;
const ENDPOINTS: readonly Endpoint[] = ['exchange', 'refresh', 'account', 'revoke'];
const OLD = { accessToken: 'CANARY-OLD-ACCESS', refreshToken: 'CANARY-OLD-REFRESH', expiresAtMs: NOON };

describe('a provider that', () => {
  let server: HostileServer;
  before(async () => {
    server = await new HostileServer().start();
  });
  after(() => server.stop());

  for (const [name, expected] of Object.entries(EXPECTED) as [MisbehaviourName, Expected][]) {
    it(name, async () => {
      const mood: Misbehaviour = MISBEHAVIOURS[name];
      const endpoints = ENDPOINTS.filter(endpoint => mood[endpoint]);
      const outcomes: Partial<Record<Endpoint, string>> = {};
      for (const endpoint of endpoints) outcomes[endpoint] = await outcomeOf(endpoint, mood);
      expect(outcomes).to.deep.equal(
        typeof expected === 'string' ? Object.fromEntries(endpoints.map(endpoint => [endpoint, expected])) : expected,
      );
      expect(server.strays).to.deep.equal([]);
      expect(Object.prototype).not.to.have.property('polluted');
    });
  }

  it('sends late headers and then hangs in the body gets one deadline for both', async () => {
    server.begin({
      exchange: ({ response }) => {
        // Not chained: restify, where it is loaded in the same process, gives every `writeHead` back nothing.
        setTimeout(() => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.flushHeaders();
        }, 900);
      },
    });
    const started = performance.now();
    const error = await request('exchange', 1_000).catch((e: unknown) => e);
    expect(error).to.have.property('code', 'auth/provider-unavailable');
    expect(performance.now() - started).to.be.below(1_800);
  });

  for (const name of ['hangs before the headers', 'hangs in the body', 'drips its body', 'sends 50 MB'] as const) {
    it(`${name} gets no lasting connection`, async () => {
      const other = await new HostileServer().start();
      other.begin(MISBEHAVIOURS[name]);
      const client = new OAuthClient({
        profile: other.profile(),
        redirectUri: 'https://bot.example.com/back',
        clock: fixedClock(NOON),
        timeoutMs: 100,
      });
      await client.refresh(OLD.refreshToken).catch(() => undefined);
      await until(async () => (await other.connections()) === 0);
      await other.stop();
    });
  }

  /**
   * Sends one request and expects it to end in time, to be sent as often as allowed, and to fail without secrets in the
   * error.
   */
  async function outcomeOf(endpoint: Endpoint, mood: Misbehaviour): Promise<string> {
    const deadline = deadlineOf(mood);
    server.begin(mood);
    const started = performance.now();
    const { outcome, problem } = await request(endpoint, deadline).then(
      result => ({ outcome: result, problem: undefined }),
      (error: unknown) => ({ outcome: isBotError(error) ? error.code : inspect(error), problem: error }),
    );
    const tries = server.calls[endpoint];
    expect(performance.now() - started).to.be.below(deadline * tries + SLACK_MS);
    expect(tries).to.be.within(1, endpoint === 'refresh' ? 2 : 1);
    const { log, text } = recordedLog();
    log.error({ err: problem }, 'A request failed.');
    expect(`${text()} ${inspect(problem, { depth: null, showHidden: true })}`).not.to.match(/CANARY|Basic |Bearer /);
    return outcome;
  }

  async function request(endpoint: Endpoint, timeoutMs: number): Promise<string> {
    const profile = server.profile();
    const client = new OAuthClient({
      profile,
      redirectUri: 'https://bot.example.com/back',
      clock: fixedClock(NOON),
      timeoutMs,
    });
    if (endpoint === 'exchange') return described(await client.exchange('CANARY-CODE', 'CANARY-VERIFIER'));
    if (endpoint === 'refresh') return described(await client.refresh(OLD.refreshToken));
    if (endpoint === 'account') return findAccount(profile, OLD.accessToken, timeoutMs);
    await revokeGrant(profile, OLD, timeoutMs);
    return GIVEN_BACK;
  }
});

function described({ accessToken, refreshToken, expiresAtMs, scopes }: OAuthTokens): string {
  expect(accessToken).to.match(/^CANARY-ACCESS-\d+$/);
  const which = refreshToken === OLD.refreshToken ? 'old' : refreshToken === undefined ? 'no' : 'new';
  return [
    `${(expiresAtMs - NOON) / MINUTE} minutes`,
    `scopes ${scopes === undefined ? 'unnamed' : scopes.join(' ') || 'none'}`,
    `${which} refresh token`,
  ].join(', ');
}
