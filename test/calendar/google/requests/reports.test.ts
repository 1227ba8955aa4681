import { expect } from 'chai';
import type { ApiFailure } from '../../../../calendar/index.ts';
import type { Calendar } from '../../../../calendar/model.ts';
import { BotError } from '../../../../core/errors.ts';
import { calendarAt, HOUR, NOW, type Reply, refusal, type StandIn, startRig, startStandIn } from '../../harness.ts';

const google = (status: number, reason: string): Reply => ({
  status,
  body: { error: { code: status, message: 'Private words', errors: [{ domain: 'global', reason }] } },
});

const RANGE = { startMs: NOW, endMs: NOW + HOUR, zone: 'UTC' };
const DRAFT = {
  ...{ title: 'Private words', attendees: [], meetingLink: false, invite: false },
  when: { allDay: false, startMs: NOW, endMs: NOW + HOUR, zone: 'UTC' },
} as const;
const EVENT = { id: 'secret-id', version: '"1"' };

const list = (calendar: Calendar) => calendar.listEvents({ ...RANGE, text: 'Private words', show: 'summary' });
const create = (calendar: Calendar) => calendar.createEvent('secretid', DRAFT, { retry: false });
const update = (calendar: Calendar) => calendar.updateEvent(EVENT, { title: 'x', invite: false }, { retry: false });
const remove = (calendar: Calendar) => calendar.deleteEvent(EVENT, { invite: false, retry: false });

const EVENTS = '/calendars/{calendarId}/events';
const ONE = `${EVENTS}/{eventId}`;

type Row = [what: string, ask: (calendar: Calendar) => Promise<unknown>, reply: Reply, line: Omit<ApiFailure, 'ms'>];
const at = (operation: string, method: string, path: string) => ({ operation, method, path });
const answered = (status: number, reason: string, code: ApiFailure['code'], tries = 1) => ({
  status,
  reason,
  code,
  tries,
});

const rows: Row[] = [
  [
    'a list while the API is switched off',
    list,
    google(403, 'accessNotConfigured'),
    { ...at('events.list', 'GET', EVENTS), ...answered(403, 'accessNotConfigured', 'calendar/misconfigured') },
  ],
  [
    'a list that fails four times',
    list,
    google(503, 'backendError'),
    { ...at('events.list', 'GET', EVENTS), ...answered(503, 'backendError', 'calendar/unavailable', 4) },
  ],
  [
    'a list whose connection is cut',
    list,
    'drop',
    { ...at('events.list', 'GET', EVENTS), ...answered(0, 'ECONNRESET', 'calendar/unavailable', 4) },
  ],
  [
    'one event that is not there',
    calendar => calendar.getEvent('secret-id', 'details'),
    google(404, 'notFound'),
    { ...at('events.get', 'GET', ONE), ...answered(404, 'notFound', 'calendar/not-found') },
  ],
  [
    'one event that is kept as cancelled',
    calendar => calendar.getEvent('secret-id', 'details'),
    { body: { status: 'cancelled' } },
    { ...at('events.get', 'GET', ONE), ...answered(200, 'cancelled', 'calendar/gone') },
  ],
  [
    'a series',
    calendar => calendar.seriesEvents('secret-id', { show: 'summary' }),
    google(429, 'rateLimitExceeded'),
    {
      ...at('events.instances', 'GET', `${ONE}/instances`),
      ...answered(429, 'rateLimitExceeded', 'calendar/rate-limited', 4),
    },
  ],
  [
    'people',
    calendar => calendar.people(RANGE),
    google(403, 'forbidden'),
    { ...at('events.list', 'GET', EVENTS), ...answered(403, 'forbidden', 'calendar/forbidden') },
  ],
  [
    "the calendar's zone from another server",
    calendar => calendar.zone(),
    { status: 404, body: '<h1>Private words</h1>' },
    { ...at('calendars.get', 'GET', '/calendars/{calendarId}'), ...answered(404, 'unknown', 'calendar/misconfigured') },
  ],
  [
    'preferences, in one try',
    calendar => calendar.preferences(),
    google(500, 'backendError'),
    { ...at('settings.list', 'GET', '/users/me/settings'), ...answered(500, 'backendError', 'calendar/unavailable') },
  ],
  [
    'a new event',
    create,
    google(403, 'quotaExceeded'),
    { ...at('events.insert', 'POST', EVENTS), ...answered(403, 'quotaExceeded', 'calendar/quota-exceeded') },
  ],
  [
    'a change over a newer version',
    update,
    google(412, 'conditionNotMet'),
    { ...at('events.patch', 'PATCH', ONE), ...answered(412, 'conditionNotMet', 'calendar/changed') },
  ],
  [
    'a deletion of what is gone',
    remove,
    google(410, 'deleted'),
    { ...at('events.delete', 'DELETE', ONE), ...answered(410, 'deleted', 'calendar/gone') },
  ],
  [
    'a deletion that a page answers',
    remove,
    { body: '<!doctype html>Private words' },
    { ...at('events.get', 'GET', ONE), ...answered(200, 'html', 'calendar/misconfigured', 4) },
  ],
];

describe('calendar: the report of a failure', () => {
  let server: StandIn;
  const failures: ApiFailure[] = [];
  const report = (failure: ApiFailure) => void failures.push(failure);
  beforeEach(() => void failures.splice(0));
  afterEach(() => server?.close());
  const reported = () => failures.map(({ ms, ...line }) => ({ ...line, timed: Number.isInteger(ms) && ms >= 0 }));

  for (const [what, ask, reply, line] of rows) {
    it(`${what}: one line without content`, async () => {
      server = await startStandIn(() => reply);
      await refusal(ask(calendarAt(server.url, { report }).calendar));
      expect(reported()).to.deep.equal([{ ...line, timed: true }]);
    });
  }

  it('a write that may have happened before its token ended', async () => {
    server = await startStandIn((_url, nth) => (nth === 1 ? google(503, 'backendError') : google(401, 'authError')));
    const getAccessToken = async (refused?: string): Promise<string> => {
      if (refused === undefined) return 'a-token';
      throw new BotError('auth/refresh-refused', 'over', { facts: { reason: 'invalid_grant' } });
    };
    await refusal(create(calendarAt(server.url, { report, getAccessToken }).calendar));
    expect(reported()).to.deep.equal([
      { ...at('events.get', 'GET', ONE), ...answered(0, 'no-token', 'calendar/unavailable'), timed: true },
    ]);
  });

  it('nothing if a later try succeeds, or if auth/ has reported the missing token', async () => {
    server = await startStandIn((_url, nth) =>
      nth === 1 ? google(503, 'backendError') : { body: { timeZone: 'UTC' } },
    );
    expect(await calendarAt(server.url, { report }).calendar.zone()).to.equal('UTC');
    const getAccessToken = async () => {
      throw new BotError('auth/provider-unavailable', 'down', { facts: { reason: 'timeout' } });
    };
    await refusal(list(calendarAt(server.url, { report, getAccessToken }).calendar));
    expect(reported()).to.deep.equal([]);
  });

  it('a hanging connection is tried four times', async () => {
    const rig = await startRig({ report, requestMs: 50 });
    rig.control.faults.add({ route: 'calendar.events.list', times: 9, when: 'before', do: { kind: 'hang' } });
    await refusal(list(rig.calendar));
    await rig.close();
    expect(reported()).to.deep.equal([
      { ...at('events.list', 'GET', EVENTS), ...answered(0, 'timeout', 'calendar/unavailable', 4), timed: true },
    ]);
  });

  it('an unknown host name is a wrong set-up, and the write was not sent', async () => {
    server = await startStandIn(() => 'drop');
    const { calendar } = calendarAt('http://no-such-host.invalid', { report });
    expect(await refusal(create(calendar))).to.include({ code: 'calendar/misconfigured' });
    expect(reported()).to.deep.equal([
      { ...at('events.insert', 'POST', EVENTS), ...answered(0, 'ENOTFOUND', 'calendar/misconfigured'), timed: true },
    ]);
  });

  for (const [hasAllScopes, code] of [
    [true, 'calendar/misconfigured'],
    [false, 'calendar/insufficient-scope'],
  ] as const) {
    it(`too few permissions, although ${hasAllScopes ? 'all' : 'not all'} of the profile's were granted: ${code}`, async () => {
      server = await startStandIn(() => google(403, 'insufficientPermissions'));
      const { calendar } = calendarAt(server.url, { report, hasAllScopes });
      expect(await refusal(list(calendar))).to.include({ code: 'calendar/insufficient-scope' });
      await refusal(calendar.preferences());
      expect(failures.map(failure => failure.code)).to.deep.equal([code, 'calendar/insufficient-scope']);
    });
  }
});
