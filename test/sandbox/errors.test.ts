import { expect } from 'chai';
import { ALEX, type Api, AUTH, EVENTS, events, meeting, startApi } from './api.ts';

describe('sandbox refusals', () => {
  let api: Api;
  before(async () => {
    api = await startApi({ empty: true });
  });
  after(() => api.close());

  const inUtc = { dateTime: '2026-11-20T10:00:00Z' };
  const local = { dateTime: '2026-11-20T10:00:00' };
  const { start, end } = meeting(20, 10);

  const bodies: [string, unknown, string, string][] = [
    ['no end', { start }, 'required', 'Missing end time.'],
    ['no start', { end }, 'required', 'Missing start time.'],
    [
      'an end as the event begins',
      { start: inUtc, end: inUtc },
      'timeRangeEmpty',
      'The specified time range is empty.',
    ],
    [
      'a day that ends on itself',
      { start: { date: '2026-11-20' }, end: { date: '2026-11-20' } },
      'timeRangeEmpty',
      'The specified time range is empty.',
    ],
    [
      'a day and a time',
      { start: { date: '2026-11-20' }, end },
      'invalid',
      'Start and end times must either both be date or both be dateTime.',
    ],
    [
      'a time without offset or zone',
      { start: local, end },
      'required',
      'Missing time zone definition for start time.',
    ],
    [
      'a zone that is none',
      { start, end: { ...local, timeZone: 'Europe/Lundun' } },
      'invalid',
      'Invalid time zone definition for end time.',
    ],
    [
      'a series without a zone',
      { start, end, recurrence: ['RRULE:FREQ=DAILY'] },
      'required',
      'Missing time zone definition for start time.',
    ],
    [
      'a rule that is none',
      { start: { date: '2026-11-20' }, end: { date: '2026-11-21' }, recurrence: ['RRULE:FREQ=OFTEN'] },
      'invalid',
      'Invalid recurrence rule.',
    ],
    [
      'the thirtieth of February',
      { start: { date: '2026-02-30' }, end: { date: '2026-03-01' } },
      'invalid',
      'Invalid value for: Invalid format: "2026-02-30"',
    ],
    ['a moment that is none', { start: { dateTime: 'soon' }, end }, 'badRequest', 'Bad Request'],
    ['an id with letters after v', { id: 'xyzxyz', start, end }, 'invalid', 'Invalid resource id value.'],
    ['an id too short', { id: 'abcd', start, end }, 'invalid', 'Invalid resource id value.'],
    ['an id beside an iCalUID', { id: 'abcdef', iCalUID: 'x@y', start, end }, 'invalid', 'Invalid resource id value.'],
    ['a guest without an address', { start, end, attendees: [{ email: 'Ana' }] }, 'invalid', 'Invalid attendee email.'],
    [
      'default and own reminders',
      { start, end, reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] } },
      'cannotUseDefaultRemindersAndSpecifyOverride',
      'Cannot specify both default reminders and overrides at the same time.',
    ],
    ['no JSON', '{', 'parseError', 'Parse Error'],
  ];
  for (const [what, body, reason, message] of bodies) {
    it(`inserting ${what} is refused with ${reason}`, async () => {
      const { status, json } = await api.ask('POST', EVENTS, body);
      expect([status, json.error.errors[0]?.reason, json.error.message]).to.deep.equal([400, reason, message]);
      expect(api.control.events(ALEX)).to.deep.equal([]);
    });
  }

  const queries: [Record<string, string>, string, string][] = [
    [{ timeMin: '2026-11-20T10:00:00' }, 'badRequest', 'Bad Request'],
    [{ timeMax: '2026-11-20' }, 'badRequest', 'Bad Request'],
    [
      { timeMin: '2026-11-20T10:00:00Z', timeMax: '2026-11-20T10:00:00Z' },
      'timeRangeEmpty',
      'The specified time range is empty.',
    ],
    [{ orderBy: 'startTime' }, 'invalid', 'The requested ordering is not available for the particular query.'],
    [{ maxResults: '0' }, 'invalidParameter', "Invalid integer value: '0'."],
    [{ singleEvents: 'yes' }, 'invalidParameter', "Invalid boolean value: 'yes'."],
    [{ timeZone: 'Mars/Base' }, 'invalid', 'Invalid time zone definition.'],
    [{ pageToken: 'made-up' }, 'invalid', 'Invalid page token value.'],
    [{ fields: 'items(sumary)' }, 'invalidParameter', 'Invalid field selection sumary'],
  ];
  for (const [query, reason, message] of queries) {
    it(`listing with ${new URLSearchParams(query)} is refused with ${reason}`, async () => {
      const { status, json } = await api.ask('GET', events(query));
      expect([status, json.error.errors[0]?.reason, json.error.message]).to.deep.equal([400, reason, message]);
    });
  }

  it('an unknown token gets Google’s 401', async () => {
    const { status, json, headers } = await api.ask('GET', EVENTS, undefined, { authorization: 'Bearer made-up' });
    expect([status, json.error.errors[0]]).to.deep.equal([
      401,
      {
        message: 'Invalid Credentials',
        domain: 'global',
        reason: 'authError',
        location: 'Authorization',
        locationType: 'header',
      },
    ]);
    expect(headers.get('www-authenticate')).to.equal(
      'Bearer realm="https://accounts.google.com/", error="invalid_token"',
    );
  });

  const reach: [string, string, string, number][] = [
    ['calendar.readonly', 'GET', EVENTS, 200],
    ['calendar.readonly', 'POST', EVENTS, 403],
    ['calendar.events', 'GET', EVENTS, 200],
    ['calendar.events', 'GET', '/users/me/calendarList', 403],
    ['calendar.events', 'DELETE', `${EVENTS}/unknown`, 404],
    ['calendar.events.readonly', 'PATCH', `${EVENTS}/unknown`, 403],
    ['calendar.freebusy', 'GET', EVENTS, 403],
    ['userinfo.email', 'GET', '/calendars/primary', 403],
  ];
  for (const [scope, method, path, expected] of reach) {
    it(`${scope} gets ${expected} for ${method} ${path}`, async () => {
      const { accessToken } = api.control.grant(ALEX, [`${AUTH}${scope}`]);
      const body = method === 'POST' || method === 'PATCH' ? {} : undefined;
      const { status } = await api.ask(method, path, body, { authorization: `Bearer ${accessToken}` });
      expect(status).to.equal(expected);
    });
  }

  it('too small a scope is told in the error’s details', async () => {
    const { accessToken } = api.control.grant(ALEX, [`${AUTH}calendar.readonly`]);
    const { json } = await api.ask('POST', EVENTS, {}, { authorization: `Bearer ${accessToken}` });
    expect(json.error.errors[0]).to.deep.equal({
      message: 'Insufficient Permission',
      domain: 'global',
      reason: 'insufficientPermissions',
    });
    expect(json.error.details).to.deep.equal([
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: 'calendar-json.googleapis.com', method: 'calendar.v3.Events.Insert' },
      },
    ]);
  });

  it('a badly escaped path is a bad request and nothing worse', async () => {
    expect((await api.ask('GET', '/calendars/%ZZ/events')).status).to.equal(400);
    expect((await api.ask('GET', EVENTS)).status).to.equal(200);
  });
});
