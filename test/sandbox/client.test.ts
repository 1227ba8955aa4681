import { calendar, type calendar_v3 } from '@googleapis/calendar';
import { expect } from 'chai';
import { ALEX, type Api, meeting, startApi } from './api.ts';

const EVENT_ID = 'abcde12345';

/** Google's own unmodified client talks to the sandbox as to Google. */
describe('sandbox with @googleapis/calendar', () => {
  let api: Api;
  let google: calendar_v3.Calendar;
  beforeEach(async () => {
    api = await startApi({ empty: true });
    google = calendar({ version: 'v3', rootUrl: `${api.url}/`, headers: { authorization: `Bearer ${api.token}` } });
  });
  afterEach(() => api.close());

  const insert = (more: Record<string, unknown> = {}) =>
    google.events.insert({ calendarId: 'primary', requestBody: meeting(20, 10, { id: EVENT_ID, ...more }) });

  it('inserts, lists, patches and deletes', async () => {
    expect((await insert()).data.summary).to.equal('Meeting');
    const listed = await google.events.list({
      calendarId: 'primary',
      timeMin: '2026-11-20T00:00:00Z',
      timeMax: '2026-11-21T00:00:00+00:00',
      singleEvents: true,
      orderBy: 'startTime',
      fields: 'timeZone,items(id,summary)',
    });
    expect(listed.data).to.deep.equal({ timeZone: 'Europe/London', items: [{ id: EVENT_ID, summary: 'Meeting' }] });
    const patched = await google.events.patch({
      calendarId: ALEX,
      eventId: EVENT_ID,
      requestBody: { summary: 'Moved' },
    });
    expect(patched.data.summary).to.equal('Moved');
    expect((await google.events.delete({ calendarId: 'primary', eventId: EVENT_ID })).status).to.equal(204);
    expect((await google.events.get({ calendarId: 'primary', eventId: EVENT_ID })).data.status).to.equal('cancelled');
  });

  it('asks when people are busy: merged, without what is free, declined or deleted', async () => {
    await insert();
    const at = (hour: number) => ({ dateTime: `2026-11-20T${hour}:30:00Z` });
    api.control.addEvent(ALEX, { start: at(10), end: at(12) });
    api.control.addEvent(ALEX, { start: at(14), end: at(15), transparency: 'transparent' });
    api.control.addEvent(ALEX, {
      start: at(16),
      end: at(17),
      attendees: [{ email: ALEX, responseStatus: 'declined' }],
    });
    const requestBody = {
      timeMin: '2026-11-20T00:00:00Z',
      timeMax: '2026-11-20T20:00:00Z',
      timeZone: 'Asia/Kolkata',
      items: [{ id: 'primary' }, { id: 'nobody@example.com' }],
    };
    const { data } = await google.freebusy.query({ requestBody });
    expect(data.calendars).to.deep.equal({
      primary: { busy: [{ start: '2026-11-20T15:30:00+05:30', end: '2026-11-20T18:00:00+05:30' }] },
      'nobody@example.com': { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] },
    });
  });

  it('says of a calendar that is not shared what it says of one that does not exist', async () => {
    const [ana, priya] = ['ana.silva@example.com', 'priya.nair@example.com'];
    const span = { timeMin: '2026-11-20T00:00:00Z', timeMax: '2026-11-20T20:00:00Z' };
    const asks = async (viewer: string, items: string[]) => {
      const { accessToken } = api.control.grant(viewer, ['https://www.googleapis.com/auth/calendar.readonly']);
      const headers = { authorization: `Bearer ${accessToken}` };
      return (await api.ask('POST', '/freeBusy', { ...span, items: items.map(id => ({ id })) }, headers)).json
        .calendars;
    };
    const notFound = { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] };
    expect(await asks(ALEX, [ana, priya])).to.deep.equal({ [ana]: { busy: [] }, [priya]: { busy: [] } });
    // Priya has a private account, so she is in no company whose calendars are shared.
    expect(await asks(priya, [ana, 'nobody@example.com'])).to.deep.equal({
      [ana]: notFound,
      'nobody@example.com': notFound,
    });
    expect(await asks(ana, [priya, priya.toUpperCase()])).to.deep.equal({
      [priya]: notFound,
      [priya.toUpperCase()]: notFound,
    });
  });

  it('expands a mailing list, unless it has more members than the request allows', async () => {
    const team = 'booking-team@example.com';
    const query = { timeMin: '2026-11-20T00:00:00Z', timeMax: '2026-11-20T20:00:00Z', items: [{ id: team }] };
    const { data } = await google.freebusy.query({ requestBody: query });
    expect(data.groups).to.deep.equal({
      [team]: { calendars: [ALEX, 'ana.silva@example.com', 'sam.rivera@example.com'] },
    });
    expect(Object.keys(data.calendars ?? {})).to.deep.equal(data.groups?.[team]?.calendars);
    const small = await google.freebusy.query({ requestBody: { ...query, groupExpansionMax: 2 } });
    const tooBig = { errors: [{ domain: 'global', reason: 'groupTooBig' }] };
    expect([small.data.groups, small.data.calendars]).to.deep.equal([{ [team]: tooBig }, {}]);
    const few = await google.freebusy.query({ requestBody: { ...query, calendarExpansionMax: 2 } });
    const reasons = Object.values(few.data.calendars ?? {}).map(({ errors }) => errors?.[0]?.reason);
    expect(reasons).to.deep.equal([undefined, undefined, 'tooManyCalendarsRequested']);
  });

  it('refuses to look ahead more than ninety days at once', async () => {
    const requestBody = {
      timeMin: '2026-11-20T00:00:00Z',
      timeMax: '2027-02-19T00:00:00Z',
      items: [{ id: 'primary' }],
    };
    const error = await google.freebusy.query({ requestBody }).then(
      () => undefined,
      (reason: { status?: number; message: string }) => reason,
    );
    expect([error?.status, error?.message]).to.deep.equal([400, 'The requested time range is too long.']);
  });

  it('reads calendars and settings', async () => {
    expect((await google.calendars.get({ calendarId: 'primary' })).data.id).to.equal(ALEX);
    expect((await google.settings.get({ setting: 'timezone' })).data.value).to.equal('Europe/London');
    const { data } = await google.calendarList.list();
    expect(data.items?.map(({ id, primary, accessRole }) => [id, primary, accessRole])).to.deep.equal([
      [ALEX, true, 'owner'],
      ['family1a2b3c4d5e6f@group.calendar.google.com', undefined, 'owner'],
      ['bookingteam7g8h9i0j@group.calendar.google.com', undefined, 'writer'],
      ['en.uk#holiday@group.v.calendar.google.com', undefined, 'reader'],
      ['sam.rivera@example.com', undefined, 'reader'],
      ['priya.nair@example.com', undefined, 'freeBusyReader'],
    ]);
    expect((await google.settings.list()).data.items?.map(({ id }) => id)).to.include('timezone');
  });

  it('understands errors: status and Google’s reason', async () => {
    await insert();
    const error = await insert().then(
      () => undefined,
      (reason: { status?: number; errors?: { reason: string }[] }) => reason,
    );
    expect(error?.status).to.equal(409);
    expect(
      (error as { response?: { data: { error: { errors: { reason: string }[] } } } }).response?.data.error.errors[0]
        ?.reason,
    ).to.equal('duplicate');
  });
});
