import { expect } from 'chai';
import type { ErrorCode } from '../../../core/errors.ts';
import { kindOfFailure } from '../../../core/provider-failures.ts';
import { ana, anasBrowser, createHarness, type Harness, MINUTE, settle } from '../harness.ts';
import { EXPECTED } from './expected.ts';
import { HostileServer } from './hostile-server.ts';
import {
  BAD_REDIRECTS,
  type BadRedirectName,
  MISBEHAVIOURS,
  type Misbehaviour,
  type MisbehaviourName,
} from './misbehaviours.ts';

/** Only faults that end on their own, because a whole bot's deadline cannot be shortened here. */
const NAMES = (Object.keys(MISBEHAVIOURS) as MisbehaviourName[]).filter(name => !moodOf(name).endless);

function moodOf(name: MisbehaviourName): Misbehaviour {
  return MISBEHAVIOURS[name];
}

function expectedAt(name: MisbehaviourName, endpoint: 'exchange' | 'refresh' | 'account'): string | undefined {
  if (!moodOf(name)[endpoint]) return undefined;
  const expected = EXPECTED[name];
  return typeof expected === 'string' ? expected : expected[endpoint];
}

const UNAVAILABLE = 'auth/provider-unavailable';

describe('a whole bot, facing a provider that', () => {
  let server: HostileServer;
  let bot: Harness;
  beforeEach(async () => {
    server = await new HostileServer().start();
    bot = await createHarness(server);
  });
  afterEach(async () => {
    await bot.store.close();
    await server.stop();
    expect(bot.logged()).not.to.match(/CANARY|Basic |Bearer |ana@example/);
    expect(server.strays).to.deep.equal([]);
  });

  const expire = () => bot.clock.set(bot.clock() + 60 * MINUTE);

  describe('at the sign-in,', () => {
    for (const name of NAMES.filter(name => expectedAt(name, 'exchange') ?? expectedAt(name, 'account'))) {
      const end = endOfSignIn(name);
      it(`${name}: ${end}`, async () => {
        const query = server.consent(await bot.begin(ana));
        server.begin(moodOf(name));
        const result = await bot.auth.callback({ profile: 'hostile', query, browser: anasBrowser }, undefined);
        const outcome = result.kind === 'over' ? await bot.auth.outcome(result.outcomeId, anasBrowser) : undefined;
        const reason = outcome?.kind === 'failed' ? ` ${outcome.reason}` : '';
        expect(outcome ? `${outcome.kind}${reason}` : result.kind).to.equal(end);
        expect(server.calls.exchange).to.equal(1);
      });
    }
  });

  describe('at a refresh,', () => {
    for (const name of NAMES.filter(name => expectedAt(name, 'refresh'))) {
      const [first, later] = accessAfter(expectedAt(name, 'refresh'));
      it(`${name}: ${first}, then ${later}`, async () => {
        await bot.signIn(ana, 'ana@example.com');
        expire();
        server.begin(moodOf(name));
        expect(await kindOfAccess()).to.equal(first);
        expect(server.calls.refresh).to.be.within(1, 2);
        server.begin({});
        expire();
        expect(await kindOfAccess()).to.equal(later);
      });
    }
  });

  describe('sends the browser back', () => {
    const ends: Record<BadRedirectName, string> = {
      'without a code': 'failed provider',
      'with an empty code': 'failed provider',
      'with two codes': 'failed provider',
      'with a code and an error': 'failed provider',
      'with HTML in its error': 'failed provider',
      'with two errors': 'failed provider',
      'in the name of somebody else': 'failed misconfigured',
      'without a state': 'turned away',
      'with a code of 20,000 characters': 'code',
      'with line breaks in its code': 'code',
    };
    for (const [name, end] of Object.entries(ends) as [BadRedirectName, string][]) {
      it(`${name}: ${end}`, async () => {
        const query = BAD_REDIRECTS[name](server.consent(await bot.begin(ana)));
        const outcome = await settle(bot.auth, 'hostile', query);
        const reason = outcome?.kind === 'failed' ? ` ${outcome.reason}` : '';
        expect(outcome ? `${outcome.kind}${reason}` : 'turned away').to.equal(end);
        expect(server.codes).to.deep.equal(end === 'code' ? [query.get('code')] : []);
      });
    }
  });

  it('G5 refuses the client: an error for the operator, who is told which profile', async () => {
    await bot.signIn(ana, 'ana@example.com');
    expire();
    server.begin(MISBEHAVIOURS['refuses the client']);
    await kindOfAccess();
    const line =
      bot
        .logged()
        .split('\n')
        .find(text => text.includes('auth/client-refused')) ?? '{}';
    const { level, profile, operation, status, reason } = JSON.parse(line);
    expect([level, profile, operation, status, reason]).to.deep.equal([
      ...[50, 'hostile', 'token.refresh', 401, 'invalid_client'],
    ]);
  });

  async function kindOfAccess(): Promise<string> {
    const access = await bot.auth.access(ana, { profile: 'hostile', need: 'read' });
    return access.kind === 'sign-in' ? access.reason : access.kind;
  }
});

function endOfSignIn(name: MisbehaviourName): string {
  const exchange = expectedAt(name, 'exchange');
  const end = exchange === undefined || !exchange.startsWith('auth/') ? expectedAt(name, 'account') : exchange;
  if (exchange?.includes('no refresh token')) return 'again';
  if (end === 'auth/consent-needed') return 'failed consent';
  return end?.startsWith('auth/')
    ? `failed ${kindOfFailure(end as ErrorCode) === 'misconfigured' ? 'misconfigured' : 'provider'}`
    : 'code';
}

/** What the person hears at once, and after the provider behaves again: only a dead grant has to be renewed. */
function accessAfter(refresh = ''): [first: string, later: string] {
  if (refresh === 'auth/refresh-refused') return ['lapsed', 'lapsed'];
  if (refresh.startsWith('auth/')) return [refresh === UNAVAILABLE ? 'unavailable' : 'misconfigured', 'token'];
  return ['token', refresh.includes('scopes other') ? 'consent' : 'token'];
}
