import { expect } from 'chai';
import type { Interval } from '../../../time/index.ts';
import { ALEX, ANA, calendarAt, HOUR, NOW, refusal, SAM, type StandIn, startRig, startStandIn } from '../harness.ts';

const PRIYA = 'priya.nair@example.com';
const TEAM = 'booking-team@example.com';
const DAY: Interval = { startMs: NOW, endMs: NOW + 10 * HOUR };
const at = (hours: number) => ({ dateTime: new Date(NOW + hours * HOUR).toISOString() });
const span = (from: number, to: number) => ({ startMs: NOW + from * HOUR, endMs: NOW + to * HOUR });

describe('the busy times of other people in Google Calendar', () => {
  let server: StandIn | undefined;
  afterEach(() => server?.close());

  it('busy, free and not shared are three answers, from one request', async () => {
    const rig = await startRig();
    rig.control.addEvent(ANA, { start: at(1), end: at(2), summary: 'Private' });
    rig.control.addEvent(ANA, { start: at(2), end: at(3) });
    const found = await rig.calendar.freeBusy([ANA, SAM, 'tom.becker@example.net'], DAY);
    expect(found).to.deep.equal([
      { email: ANA, busy: [span(1, 3)] },
      { email: SAM, busy: [] },
      { email: 'tom.becker@example.net', unknown: 'not-shared' },
    ]);
    const requests = rig.control.log.entries();
    expect(requests.map(({ route }) => route)).to.deep.equal(['calendar.freebusy.query']);
    await rig.close();
  });

  it('a mailing list stands for its members', async () => {
    const rig = await startRig();
    rig.control.addEvent(SAM, { start: at(4), end: at(5) });
    expect(await rig.calendar.freeBusy([TEAM, PRIYA], DAY)).to.deep.equal([
      { email: ALEX, group: TEAM, busy: [] },
      { email: ANA, group: TEAM, busy: [] },
      { email: SAM, group: TEAM, busy: [span(4, 5)] },
      { email: PRIYA, busy: [] },
    ]);
    await rig.close();
  });

  it('permission to read is enough, and no one asked about takes no request', async () => {
    const rig = await startRig();
    const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar.readonly']);
    const { calendar } = calendarAt(rig.url, { getAccessToken: async () => accessToken });
    expect(await calendar.freeBusy([], DAY)).to.deep.equal([]);
    expect(rig.control.log.entries()).to.have.length(0);
    expect(await calendar.freeBusy([ANA], DAY)).to.deep.equal([{ email: ANA, busy: [] }]);
    await rig.close();
  });

  it('permission for events alone is not enough', async () => {
    const rig = await startRig();
    const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar.events']);
    const { calendar } = calendarAt(rig.url, { getAccessToken: async () => accessToken });
    expect(await refusal(calendar.freeBusy([ANA], DAY))).to.include({ code: 'calendar/insufficient-scope' });
    await rig.close();
  });

  it('those after the fiftieth are unknown, and the interval ends after ninety days', async () => {
    const rig = await startRig();
    const many = Array.from({ length: 51 }, (_, index) => `p${index}@example.org`);
    const found = await rig.calendar.freeBusy(many, { startMs: NOW, endMs: NOW + 24 * 200 * HOUR });
    expect(found.map(one => 'unknown' in one && one.unknown)).to.deep.equal([
      ...many.slice(1).map(() => 'not-shared'),
      'too-many',
    ]);
    await rig.close();
  });

  const reasons: readonly (readonly [reason: string, unknown: string])[] = [
    ['notFound', 'not-shared'],
    ['forbidden', 'not-shared'],
    ['groupTooBig', 'too-many'],
    ['tooManyCalendarsRequested', 'too-many'],
    ['internalError', 'unavailable'],
    ['somethingNew', 'unavailable'],
  ];
  for (const [reason, unknown] of reasons) {
    it(`${reason}, of a calendar or a list, is ${unknown}`, async () => {
      const errors = [{ domain: 'global', reason }];
      server = await startStandIn(() => ({
        body: { groups: { 'all@x.org': { errors } }, calendars: { 'a@x.org': { errors, busy: [] } } },
      }));
      const { calendar } = calendarAt(server.url);
      expect(await calendar.freeBusy(['a@x.org', 'all@x.org'], DAY)).to.deep.equal([
        { email: 'a@x.org', unknown },
        { email: 'all@x.org', unknown },
      ]);
    });
  }

  it('a missing calendar and an unreadable time are unknown, never free', async () => {
    const busy = [{ start: 'soon', end: 'later' }];
    server = await startStandIn(() => ({ body: { calendars: { 'B@x.org': { busy } } } }));
    const { calendar } = calendarAt(server.url);
    expect(await calendar.freeBusy(['a@x.org', 'b@x.org'], DAY)).to.deep.equal([
      { email: 'a@x.org', unknown: 'unavailable' },
      { email: 'b@x.org', unknown: 'unavailable' },
    ]);
  });

  it('the zones of calendars in the list are known, others are not', async () => {
    const rig = await startRig();
    expect([...(await rig.calendar.zonesOf([SAM, ANA, PRIYA.toUpperCase()]))]).to.deep.equal([
      [SAM, 'America/New_York'],
      [PRIYA.toUpperCase(), 'Asia/Kolkata'],
    ]);
    await rig.close();
  });

  it('zones are not worth a second try, and a failure only means that there are none', async () => {
    server = await startStandIn(() => ({ status: 503, body: { error: { code: 503 } } }));
    const { calendar, pauses } = calendarAt(server.url);
    expect([...(await calendar.zonesOf([SAM]))]).to.deep.equal([]);
    expect([server.requests.length, pauses.length]).to.deep.equal([1, 0]);
  });
});
