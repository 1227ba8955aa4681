import { expect } from 'chai';
import { createGoogleCalendar } from '../../../calendar/index.ts';
import { ALEX, NOW, type Reply, refusal, type StandIn, startRig, startStandIn } from '../harness.ts';

const items = (values: Record<string, string>): Reply => ({
  body: { items: Object.entries(values).map(([id, value]) => ({ id, value })) },
});

describe("a person's settings of Google Calendar", () => {
  let server: StandIn;
  afterEach(() => server?.close());

  const preferencesAt = (url: string, token = 'a-token') =>
    createGoogleCalendar({
      account: ALEX,
      getAccessToken: async () => token,
      apiUrl: `${url}/calendar/v3`,
      clock: () => NOW,
      report: () => undefined,
    }).preferences();

  const rows: readonly (readonly [name: string, values: Record<string, string>, preferences: object])[] = [
    [
      'as a European has them',
      { timezone: 'Europe/Berlin', weekStart: '1', format24HourTime: 'true', dateFieldOrder: 'DMY' },
      { zone: 'Europe/Berlin', weekStart: 1, hours: 24, dateOrder: 'day-first' },
    ],
    [
      'as an American has them',
      { timezone: 'America/New_York', weekStart: '0', format24HourTime: 'false', dateFieldOrder: 'MDY' },
      { zone: 'America/New_York', weekStart: 7, hours: 12, dateOrder: 'month-first' },
    ],
    [
      'weeks from Saturday, dates from the year',
      { timezone: 'Asia/Dubai', weekStart: '6', format24HourTime: 'false', dateFieldOrder: 'YMD' },
      { zone: 'Asia/Dubai', weekStart: 6, hours: 12, dateOrder: 'month-first' },
    ],
    ['left as they are at first', { timezone: 'Europe/Paris' }, { zone: 'Europe/Paris', weekStart: 7, hours: 12 }],
  ];
  for (const [name, values, preferences] of rows) {
    it(name, async () => {
      server = await startStandIn(() => items(values));
      expect(await preferencesAt(server.url)).to.deep.equal(preferences);
      expect(server.requests.map(({ pathname }) => pathname)).to.deep.equal(['/calendar/v3/users/me/settings']);
    });
  }

  it('take one request, and never a second try', async () => {
    const error = { error: { code: 503, errors: [{ reason: 'backendError' }] } };
    server = await startStandIn(() => ({ status: 503, body: error }));
    expect(await refusal(preferencesAt(server.url))).to.include({ code: 'calendar/unavailable' });
    expect(server.requests).to.have.length(1);
  });

  it('an unknown zone is ignored', async () => {
    server = await startStandIn(() => items({ timezone: 'Mars/Olympus' }));
    expect(await refusal(preferencesAt(server.url))).to.include({ code: 'calendar/unavailable' });
  });

  it('permission to read a calendar is enough to read them', async () => {
    const sandbox = await startRig();
    const { accessToken } = sandbox.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar.readonly']);
    expect(await preferencesAt(sandbox.url, accessToken)).to.deep.equal({
      zone: 'Europe/London',
      weekStart: 1,
      hours: 24,
      dateOrder: 'day-first',
    });
    await sandbox.close();
  });
});
