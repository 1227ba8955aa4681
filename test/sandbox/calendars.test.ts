import { expect } from 'chai';
import { ALEX, ANA, type Api, SAM, startApi } from './api.ts';

const FAMILY = 'family1a2b3c4d5e6f@group.calendar.google.com';
const TEAM = 'bookingteam7g8h9i0j@group.calendar.google.com';
const HOLIDAYS = 'en.uk#holiday@group.v.calendar.google.com';

const eventsOf = (id: string): string => `/calendars/${encodeURIComponent(id)}/events`;
const BODY = {
  summary: 'Swimming',
  start: { dateTime: '2026-11-20T15:00:00Z' },
  end: { dateTime: '2026-11-20T16:00:00Z' },
};

/** @see https://developers.google.com/workspace/calendar/api/v3/reference */
describe('sandbox calendars that are no person’s own', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ empty: true });
  });
  afterEach(() => api.close());

  it('an event’s organizer is the calendar, its creator the person', async () => {
    const { json } = await api.ask('POST', eventsOf(FAMILY), BODY);
    expect(json.organizer).to.deep.equal({ email: FAMILY, displayName: 'Family', self: true });
    expect(json.creator).to.deep.equal({ email: ALEX, displayName: 'Alex Morgan' });
    const list = await api.ask('GET', eventsOf(FAMILY));
    expect([list.json.summary, list.json.accessRole, list.json.items?.length]).to.deep.equal(['Family', 'owner', 1]);
    expect((await api.ask('GET', eventsOf('primary'))).json.items).to.deep.equal([]);
  });

  it('a calendar that may only be read refuses writes', async () => {
    for (const id of [HOLIDAYS, SAM]) {
      expect((await api.ask('GET', eventsOf(id))).status).to.equal(200);
      const { status, json } = await api.ask('POST', eventsOf(id), BODY);
      expect([status, json.error.errors[0]?.reason]).to.deep.equal([403, 'requiredAccessLevel']);
    }
  });

  it('hidden calendars are only listed with showHidden', async () => {
    const named = async (query: string) =>
      (await api.ask('GET', `/users/me/calendarList${query}`)).json.items?.map(({ summary }) => summary);
    expect(await named('')).not.to.include('Old plans');
    expect(await named('?showHidden=true')).to.include('Old plans');
  });

  it('of events whose times alone are shared, and of private ones, a reader gets no more', async () => {
    api.control.addEvent(ANA, { ...BODY, location: 'Pool' });
    api.control.addEvent(SAM, { ...BODY, visibility: 'private' });
    for (const id of [ANA, SAM]) {
      const [event] = (await api.ask('GET', eventsOf(id))).json.items ?? [];
      expect([event?.summary, event?.location, event?.visibility]).to.deep.equal([undefined, undefined, 'private']);
      expect(event?.start?.dateTime).to.be.a('string');
    }
  });

  it('an invited person has a copy with the same id and UID', async () => {
    const { json } = await api.ask('POST', eventsOf(TEAM), { ...BODY, attendees: [{ email: ALEX }] });
    const [copy] = (await api.ask('GET', eventsOf('primary'))).json.items ?? [];
    expect([copy?.id, copy?.iCalUID]).to.deep.equal([json.id, json.iCalUID]);
    expect([copy?.organizer?.self, copy?.attendees?.[0]?.self]).to.deep.equal([undefined, true]);
  });

  describe('events.move', () => {
    const move = (from: string, id: unknown, to: string, more = '') =>
      api.ask('POST', `${eventsOf(from)}/${id}/move?destination=${encodeURIComponent(to)}${more}`);

    it('changes the organizer, keeps the id, and tells guests if asked to', async () => {
      const { json } = await api.ask('POST', eventsOf('primary'), { ...BODY, attendees: [{ email: ANA }] });
      const moved = await move('primary', json.id, FAMILY, '&sendUpdates=all');
      expect([moved.json.id, moved.json.organizer?.email]).to.deep.equal([json.id, FAMILY]);
      expect((await api.ask('GET', `${eventsOf('primary')}/${json.id}`)).status).to.equal(404);
      expect(api.control.outbox.map(({ to, kind }) => [to, kind])).to.deep.equal([[ANA, 'update']]);
    });

    it('refuses what cannot be moved', async () => {
      const invited = api.control.addEvent(SAM, { ...BODY, attendees: [{ email: ALEX }] });
      const focus = {
        eventType: 'focusTime',
        focusTimeProperties: { autoDeclineMode: 'declineNone' },
        transparency: 'opaque',
      };
      const own = await api.ask('POST', eventsOf('primary'), { ...BODY, ...focus });
      const reasons = async (id: unknown, to: string) => {
        const { status, json } = await move('primary', id, to);
        return [status, json.error.errors[0]?.reason];
      };
      expect(await reasons(invited['id'], FAMILY)).to.deep.equal([403, 'cannotChangeOrganizer']);
      expect(await reasons(own.json.id, FAMILY)).to.deep.equal([400, 'eventTypeRestriction']);
      expect(await reasons(own.json.id, HOLIDAYS)).to.deep.equal([403, 'requiredAccessLevel']);
      expect(await reasons('nothere', FAMILY)).to.deep.equal([404, 'notFound']);
    });
  });

  it('the busy times of several calendars take one request', async () => {
    api.control.addEvent(FAMILY, BODY);
    const { json } = await api.ask('POST', '/freeBusy', {
      timeMin: '2026-11-20T00:00:00Z',
      timeMax: '2026-11-21T00:00:00Z',
      items: [{ id: FAMILY }, { id: TEAM }],
    });
    expect(json.calendars).to.deep.equal({
      [FAMILY]: { busy: [{ start: '2026-11-20T15:00:00Z', end: '2026-11-20T16:00:00Z' }] },
      [TEAM]: { busy: [] },
    });
  });

  it('the pages show them', async () => {
    const { json } = await api.ask('POST', eventsOf(FAMILY), BODY);
    const read = async (path: string) => (await fetch(`${api.url}${path}`)).text();
    expect(await read(`/agenda/${ALEX}`)).to.include('Booking team</a> <span class="soft">writer');
    expect(await read(`/agenda/${encodeURIComponent(FAMILY)}`)).to.include('Swimming');
    expect(await read(new URL(String(json.htmlLink)).pathname + new URL(String(json.htmlLink)).search)).to.include(
      'On the calendar Family',
    );
  });
});
