import { inspect } from 'node:util';
import { expect } from 'chai';
import type { ApiFailure } from '../../../../calendar/index.ts';
import { BotError, isBotError } from '../../../../core/errors.ts';
import { calendarAt, NOW, type Reply, refusal, type StandIn, startStandIn } from '../../harness.ts';

const google = (status: number, reason: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { error: { code: status, message: 'Private words', errors: [{ domain: 'global', reason }] } },
});

const rpc = (reason: string): Reply => ({
  status: 403,
  body: { error: { code: 403, errors: [{ reason: 'forbidden' }], details: [{ reason }] } },
});

const cases: [what: string, reply: Reply, code: string, requests: number][] = [
  ['400', google(400, 'badRequest'), 'calendar/invalid', 1],
  ['401 twice (G6)', google(401, 'authError'), 'calendar/unauthorized', 2],
  ['403 rateLimitExceeded', google(403, 'rateLimitExceeded'), 'calendar/rate-limited', 4],
  ['403 userRateLimitExceeded', google(403, 'userRateLimitExceeded'), 'calendar/rate-limited', 4],
  ['403 quotaExceeded (G16)', google(403, 'quotaExceeded'), 'calendar/quota-exceeded', 1],
  ['403 insufficientPermissions (G24)', google(403, 'insufficientPermissions'), 'calendar/insufficient-scope', 1],
  ['403 of a narrow token (G24)', rpc('ACCESS_TOKEN_SCOPE_INSUFFICIENT'), 'calendar/insufficient-scope', 1],
  ['403 accessNotConfigured (G24)', google(403, 'accessNotConfigured'), 'calendar/misconfigured', 1],
  ['403 SERVICE_DISABLED (G24)', rpc('SERVICE_DISABLED'), 'calendar/misconfigured', 1],
  ['400 of an API key', google(400, 'keyInvalid'), 'calendar/misconfigured', 1],
  ['403 domainPolicy (G24)', google(403, 'domainPolicy'), 'calendar/blocked', 1],
  ['403 forbiddenForNonOrganizer (G24)', google(403, 'forbiddenForNonOrganizer'), 'calendar/forbidden', 1],
  ['403 of a reason like "constructor"', google(403, 'constructor'), 'calendar/forbidden', 1],
  ['403 adminPolicyEnforced', google(403, 'adminPolicyEnforced'), 'calendar/blocked', 1],
  ['403 of an account without a calendar', google(403, 'notACalendarUser'), 'calendar/forbidden', 1],
  ['403 without a body', { status: 403, body: '' }, 'calendar/misconfigured', 1],
  ['404 of another server', { status: 404, body: '<h1>Private words</h1>' }, 'calendar/misconfigured', 1],
  ['404 in the words of another API', { status: 404, body: { message: 'Private words' } }, 'calendar/misconfigured', 1],
  ['a redirect', { status: 302, headers: { location: '/Private' }, body: '' }, 'calendar/misconfigured', 1],
  ['404', google(404, 'notFound'), 'calendar/not-found', 1],
  ['409', google(409, 'duplicate'), 'calendar/conflict', 1],
  ['410', google(410, 'deleted'), 'calendar/gone', 1],
  ['412', google(412, 'conditionNotMet'), 'calendar/changed', 1],
  ['418', google(418, 'teapot'), 'calendar/invalid', 1],
  ['429', google(429, 'rateLimitExceeded'), 'calendar/rate-limited', 4],
  ['500', google(500, 'backendError'), 'calendar/unavailable', 4],
  ['503', { status: 503, body: '<h1>Private words</h1>' }, 'calendar/unavailable', 4],
  ['a page in place of JSON', { body: '<!doctype html>Private words' }, 'calendar/misconfigured', 4],
  ['half of the JSON', { body: '{"private words' }, 'calendar/unavailable', 4],
  ['a cut connection', 'drop', 'calendar/unavailable', 4],
];

describe('calendar: what Google refuses', () => {
  let server: StandIn;
  afterEach(() => server.close());

  for (const [what, reply, code, requests] of cases) {
    it(`${what} is ${code} after ${requests === 1 ? 'one try' : `${requests} tries`}, without Google's text`, async () => {
      server = await startStandIn(() => reply);
      const failures: ApiFailure[] = [];
      const report = (failure: ApiFailure) => void failures.push(failure);
      const error = await refusal(calendarAt(server.url, { report }).calendar.getEvent('secret-id', 'details'));
      expect(error).to.be.instanceOf(BotError).and.to.include({ code });
      expect(server.requests).to.have.length(requests);
      expect(failures.map(failure => failure.code)).to.deep.equal([code]);
      expect(`${inspect(error, { depth: 9 })}${JSON.stringify(failures)}`).to.not.match(
        /Private words|a-token|secret-id/,
      );
    });
  }

  it('a reason that is no single word is not quoted', async () => {
    server = await startStandIn(() => google(403, 'Private words'));
    const error = await refusal(calendarAt(server.url).calendar.zone());
    expect(error).to.deep.include({ code: 'calendar/forbidden', facts: { status: 403, reason: 'unknown' } });
  });

  it('G6 a token that was revoked early is renewed once, and the request repeated', async () => {
    server = await startStandIn((_url, _nth, { headers }) =>
      headers.authorization === 'Bearer new' ? { body: { timeZone: 'UTC' } } : google(401, 'authError'),
    );
    const refused: (string | undefined)[] = [];
    const getAccessToken = async (token?: string): Promise<string> => {
      refused.push(token);
      return token === undefined ? 'old' : 'new';
    };
    const { calendar, pauses } = calendarAt(server.url, { getAccessToken });
    expect(await calendar.zone()).to.equal('UTC');
    expect(refused).to.deep.equal([undefined, 'old']);
    expect(pauses).to.deep.equal([]);
  });

  it('an error of the token source passes through unchanged', async () => {
    server = await startStandIn(() => google(401, 'authError'));
    const dead = new BotError('auth/refresh-refused', 'sign in again');
    const getAccessToken = async (token?: string): Promise<string> => {
      if (token !== undefined) throw dead;
      return 'old';
    };
    expect(await refusal(calendarAt(server.url, { getAccessToken }).calendar.zone())).to.equal(dead);
  });

  for (const id of ['', '.', '..']) {
    it(`the id "${id}" counts as not found, without a request`, async () => {
      server = await startStandIn(() => 'drop');
      const { calendar } = calendarAt(server.url);
      expect(isBotError(await refusal(calendar.getEvent(id, 'details')), 'calendar/not-found')).to.equal(true);
      expect(isBotError(await refusal(calendar.getEvent(`a ${id}`, 'details')), 'calendar/not-found')).to.equal(true);
      const event = { id, version: '"1"' };
      const deleting = calendar.deleteEvent(event, { invite: false, retry: false });
      const ending = calendar.endSeries(event, { from: '2026-12-01', invite: false });
      for (const write of [deleting, ending]) {
        expect(isBotError(await refusal(write), 'calendar/not-found')).to.equal(true);
      }
      expect(server.requests).to.deep.equal([]);
    });
  }

  it('an id cannot lead out of its path', async () => {
    server = await startStandIn(() => google(404, 'notFound'));
    await refusal(calendarAt(server.url).calendar.getEvent('../acl?x=1#y ana@example.com/z', 'details'));
    expect(server.requests[0]?.pathname).to.equal(
      '/calendar/v3/calendars/ana%40example.com%2Fz/events/..%2Facl%3Fx%3D1%23y',
    );
  });

  it('the API can be at any path, with or without a slash at its end', async () => {
    for (const path of ['/proxy/calendar/v3', '/google/', '', '/calendar/v3/']) {
      const asked: string[] = [];
      server = await startStandIn(({ pathname, search }) => {
        asked.push(pathname + search);
        return 'drop';
      });
      const { calendar } = calendarAt(server.url, { apiUrl: `${server.url}${path}` });
      await refusal(calendar.preferences());
      expect(asked).to.deep.equal([
        `${path.replace(/\/$/, '')}/users/me/settings?fields=items(id%2Cvalue)&prettyPrint=false`,
      ]);
      await server.close();
    }
  });

  const waits: [what: string, header: string | undefined, seconds: number | undefined, tries: number][] = [
    ['seconds that fit', '1', 1, 4],
    ['seconds that do not', '30', 30, 1],
    ['a date that fits', new Date(NOW + 2_000).toUTCString(), 2, 4],
    ['a date that does not', new Date(NOW + 60_000).toUTCString(), 60, 1],
    ['a date that is over', new Date(NOW - 60_000).toUTCString(), 0, 4],
    ['an absurd wait', '99999999999', 3_600, 1],
    ['nonsense', 'soon', undefined, 4],
    ['nothing', undefined, undefined, 4],
  ];
  for (const [what, header, seconds, tries] of waits) {
    it(`G9 Retry-After with ${what}`, async () => {
      server = await startStandIn(() =>
        google(429, 'rateLimitExceeded', header === undefined ? {} : { 'retry-after': header }),
      );
      const { calendar, pauses } = calendarAt(server.url);
      const error = await refusal(calendar.zone());
      expect(isBotError(error, 'calendar/rate-limited') && error.facts['seconds']).to.equal(seconds);
      expect(server.requests).to.have.length(tries);
      for (const pause of pauses) expect(pause).to.be.at.least((seconds ?? 0) * 1_000);
    });
  }
});
