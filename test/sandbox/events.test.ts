import { expect } from 'chai';
import { ALEX, ANA, type Api, AUTH, EVENTS, events, meeting, NOW, request, SAM, startApi } from './api.ts';

const EVENT_ID = 'abcde12345';

describe('sandbox events', () => {
  let api: Api;
  beforeEach(async () => {
    api = await startApi({ empty: true });
  });
  afterEach(() => api.close());

  const summaries = async (query: Record<string, string>) =>
    (await api.ask('GET', events(query))).json.items?.map(({ summary }) => summary);

  it('what was inserted is what is got', async () => {
    const body = meeting(20, 10, { id: EVENT_ID, summary: 'Lunch', location: 'Here', attendees: [{ email: ANA }] });
    const inserted = await api.ask('POST', EVENTS, body);
    expect(inserted.status).to.equal(200);
    const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}`);
    expect(json).to.deep.equal(inserted.json);
    expect(json).to.deep.include({
      kind: 'calendar#event',
      id: EVENT_ID,
      status: 'confirmed',
      summary: 'Lunch',
      location: 'Here',
      start: { dateTime: '2026-11-20T10:00:00Z', timeZone: 'Europe/London' },
      organizer: { email: ALEX, displayName: 'Alex Morgan', self: true },
      attendees: [{ email: ANA, displayName: 'Ana Silva', responseStatus: 'needsAction' }],
      reminders: { useDefault: true },
      iCalUID: `${EVENT_ID}@google.com`,
      sequence: 0,
      eventType: 'default',
      created: '2026-11-18T09:00:00.000Z',
      htmlLink: `${api.url}/calendar/event?eid=${Buffer.from(`${EVENT_ID} ${ALEX}`).toString('base64url')}`,
    });
  });

  it('a local time is read in the zone it names and written in the one asked for', async () => {
    const start = { dateTime: '2026-07-20T10:00:00', timeZone: 'America/New_York' };
    const end = { dateTime: '2026-07-20T11:00:00', timeZone: 'America/New_York' };
    await api.ask('POST', EVENTS, { id: EVENT_ID, start, end });
    const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}?timeZone=Asia/Kolkata`);
    expect(json.start).to.deep.equal({ dateTime: '2026-07-20T19:30:00+05:30', timeZone: 'America/New_York' });
  });

  it('lists between timeMin and timeMax, both of them exclusive', async () => {
    for (const hour of [9, 10, 11, 12]) await api.ask('POST', EVENTS, meeting(20, hour, { summary: `at ${hour}` }));
    const query = {
      timeMin: '2026-11-20T10:00:00Z',
      timeMax: '2026-11-20T12:00:00Z',
      singleEvents: 'true',
      orderBy: 'startTime',
    };
    expect(await summaries(query)).to.deep.equal(['at 10', 'at 11']);
  });

  it('whole days begin at midnight of the calendar', async () => {
    await api.ask('POST', EVENTS, { summary: 'Day', start: { date: '2026-07-20' }, end: { date: '2026-07-21' } });
    expect(await summaries({ timeMax: '2026-07-19T23:00:00Z' })).to.deep.equal([]);
    expect(await summaries({ timeMax: '2026-07-19T23:00:01Z' })).to.deep.equal(['Day']);
    expect(await summaries({ timeMin: '2026-07-20T23:00:00Z' })).to.deep.equal([]);
  });

  it('pages follow one another to the end', async () => {
    for (const hour of [9, 10, 11, 12, 13]) await api.ask('POST', EVENTS, meeting(20, hour, { summary: `at ${hour}` }));
    const query = { singleEvents: 'true', orderBy: 'startTime', maxResults: '2' };
    const pages: unknown[] = [];
    for (let token: string | null | undefined = ''; token !== undefined; ) {
      const { json } = await api.ask('GET', events({ ...query, ...(token && { pageToken: token }) }));
      pages.push(json.items?.map(({ summary }) => summary));
      token = json.nextPageToken;
    }
    expect(pages).to.deep.equal([['at 9', 'at 10'], ['at 11', 'at 12'], ['at 13']]);
  });

  it('q wants every word somewhere in the title, text, place or people', async () => {
    const attendees = [{ email: SAM }, { email: 'jo@example.org', displayName: 'Jo Berg' }];
    await api.ask('POST', EVENTS, meeting(20, 10, { summary: 'Budget review', location: 'Garden room', attendees }));
    await api.ask('POST', EVENTS, meeting(20, 12, { summary: 'Review', description: 'about the BUDGET' }));
    expect(await summaries({ q: 'review budget', singleEvents: 'true', orderBy: 'startTime' })).to.have.length(2);
    for (const q of ['garden', 'Rivera', 'sam.rivera@', 'berg review'])
      expect(await summaries({ q })).to.deep.equal(['Budget review']);
    expect(await summaries({ q: 'budget nothing' })).to.deep.equal([]);
  });

  it('answers are indented unless prettyPrint=false', async () => {
    const fields = 'timeZone';
    expect((await api.ask('GET', events({ fields }))).text).to.equal('{\n  "timeZone": "Europe/London"\n}');
    const { text } = await api.ask('GET', events({ fields, prettyPrint: 'false' }));
    expect(text).to.equal('{"timeZone":"Europe/London"}');
  });

  it('fields give what is asked for and nothing more', async () => {
    await api.ask(
      'POST',
      EVENTS,
      meeting(20, 10, { attendees: [{ email: ALEX, responseStatus: 'tentative' }, { email: ANA }] }),
    );
    const fields = 'timeZone,items(summary,start/dateTime,attendees(self,responseStatus))';
    const { json } = await api.ask('GET', events({ fields }));
    expect(json).to.deep.equal({
      timeZone: 'Europe/London',
      items: [
        {
          summary: 'Meeting',
          start: { dateTime: '2026-11-20T10:00:00Z' },
          attendees: [{ self: true, responseStatus: 'tentative' }, { responseStatus: 'needsAction' }],
        },
      ],
    });
  });

  it('maxAttendees leaves only oneself and says so', async () => {
    await api.ask('POST', EVENTS, meeting(20, 10, { id: EVENT_ID, attendees: [{ email: ANA }, { email: ALEX }] }));
    const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}?maxAttendees=1`);
    expect(json.attendees?.map(({ email }) => email)).to.deep.equal([ALEX]);
    expect(json.attendeesOmitted).to.equal(true);
  });

  it('patch changes what it names, takes away what is null, and counts moves', async () => {
    await api.ask('POST', EVENTS, meeting(20, 10, { id: EVENT_ID, location: 'Here', description: 'Why' }));
    const { json } = await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, { location: null, ...meeting(20, 14) });
    expect(json).to.deep.include({ summary: 'Meeting', description: 'Why', sequence: 1 });
    expect(json).to.not.have.property('location');
    expect(json.start?.dateTime).to.equal('2026-11-20T14:00:00Z');
  });

  it('patch goes from a time to a whole day only when the time is taken away', async () => {
    await api.ask('POST', EVENTS, meeting(20, 10, { id: EVENT_ID }));
    const bare = await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, {
      start: { date: '2026-11-20' },
      end: { date: '2026-11-21' },
    });
    expect([bare.status, bare.json.error.message]).to.deep.equal([400, 'Invalid start time.']);
    const day = (date: string) => ({ date, dateTime: null, timeZone: null });
    const { json } = await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, {
      start: day('2026-11-20'),
      end: day('2026-11-21'),
    });
    expect([json.start, json.end]).to.deep.equal([{ date: '2026-11-20' }, { date: '2026-11-21' }]);
  });

  it('update replaces the whole event', async () => {
    await api.ask('POST', EVENTS, meeting(20, 10, { id: EVENT_ID, location: 'Here', attendees: [{ email: ANA }] }));
    const { json } = await api.ask('PUT', `${EVENTS}/${EVENT_ID}`, meeting(21, 10, { summary: 'New' }));
    expect([json.summary, json.location, json.attendees]).to.deep.equal(['New', undefined, undefined]);
  });

  it('a deleted event stays as cancelled, cannot be deleted twice, and keeps its id', async () => {
    await api.ask('POST', EVENTS, meeting(20, 10, { id: EVENT_ID }));
    const deleted = await api.ask('DELETE', `${EVENTS}/${EVENT_ID}`);
    expect([deleted.status, deleted.text]).to.deep.equal([204, '']);
    expect((await api.ask('GET', `${EVENTS}/${EVENT_ID}`)).json.status).to.equal('cancelled');
    const again = await api.ask('DELETE', `${EVENTS}/${EVENT_ID}`);
    expect([again.status, again.json.error.message, again.json.error.errors[0]?.reason]).to.deep.equal([
      410,
      'Resource has been deleted',
      'deleted',
    ]);
    const reused = await api.ask('POST', EVENTS, meeting(20, 10, { id: EVENT_ID }));
    expect([reused.status, reused.json.error.errors[0]?.reason]).to.deep.equal([409, 'duplicate']);
    expect(await summaries({})).to.deep.equal([]);
    expect(await summaries({ showDeleted: 'true' })).to.deep.equal(['Meeting']);
  });

  it('ETags: the known version is not sent again, an old one does not write', async () => {
    const inserted = await api.ask('POST', EVENTS, meeting(20, 10, { id: EVENT_ID }));
    const etag = inserted.json.etag ?? '';
    expect(inserted.headers.get('etag')).to.equal(etag);
    expect((await api.ask('GET', `${EVENTS}/${EVENT_ID}`, undefined, { 'if-none-match': etag })).status).to.equal(304);
    const first = await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, { summary: 'One' }, { 'if-match': etag });
    expect(first.status).to.equal(200);
    const second = await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, { summary: 'Two' }, { 'if-match': etag });
    expect([second.status, second.json.error.errors[0]]).to.deep.equal([
      412,
      {
        message: 'Precondition Failed',
        domain: 'global',
        reason: 'conditionNotMet',
        location: 'If-Match',
        locationType: 'header',
      },
    ]);
    expect((await api.ask('DELETE', `${EVENTS}/${EVENT_ID}`, undefined, { 'if-match': etag })).status).to.equal(412);
  });

  describe('that repeat', () => {
    const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/London' });
    const series = {
      id: EVENT_ID,
      summary: 'Weekly',
      start: at('2026-10-19T09:30:00'),
      end: at('2026-10-19T10:00:00'),
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'],
    };
    const single = { singleEvents: 'true', orderBy: 'startTime' };

    it('are taken apart with ids that name the moment, wall time kept', async () => {
      await api.ask('POST', EVENTS, series);
      const { json } = await api.ask(
        'GET',
        events({ ...single, fields: 'items(id,recurringEventId,recurrence,originalStartTime,start/dateTime)' }),
      );
      expect(json.items?.map(({ id, start }) => [id, start?.dateTime])).to.deep.equal([
        [`${EVENT_ID}_20261019T083000Z`, '2026-10-19T09:30:00+01:00'],
        [`${EVENT_ID}_20261026T093000Z`, '2026-10-26T09:30:00Z'],
        [`${EVENT_ID}_20261102T093000Z`, '2026-11-02T09:30:00Z'],
      ]);
      expect(json.items?.[1]).to.deep.include({
        recurringEventId: EVENT_ID,
        originalStartTime: { dateTime: '2026-10-26T09:30:00Z', timeZone: 'Europe/London' },
      });
      expect(json.items?.[1]).to.not.have.property('recurrence');
    });

    it('whole days have ids that name the day', async () => {
      const days = {
        start: { date: '2026-11-22' },
        end: { date: '2026-11-23' },
        recurrence: ['RRULE:FREQ=DAILY;COUNT=2'],
      };
      await api.ask('POST', EVENTS, { ...days, id: EVENT_ID });
      const { json } = await api.ask('GET', events(single));
      expect(json.items?.map(({ id }) => id)).to.deep.equal([`${EVENT_ID}_20261122`, `${EVENT_ID}_20261123`]);
    });

    it('stay one event without singleEvents', async () => {
      await api.ask('POST', EVENTS, series);
      expect((await api.ask('GET', EVENTS)).json.items?.map(({ id, recurrence }) => [id, recurrence])).to.deep.equal([
        [EVENT_ID, series.recurrence],
      ]);
      expect(await summaries({ timeMin: '2026-11-03T00:00:00Z' })).to.deep.equal([]);
    });

    it('one occurrence can be changed and another cancelled', async () => {
      await api.ask('POST', EVENTS, series);
      const moved = `${EVENT_ID}_20261026T093000Z`;
      const gone = `${EVENT_ID}_20261102T093000Z`;
      await api.ask('PATCH', `${EVENTS}/${moved}`, {
        summary: 'Moved',
        start: at('2026-10-27T12:00:00'),
        end: at('2026-10-27T12:30:00'),
      });
      await api.ask('DELETE', `${EVENTS}/${gone}`);
      expect(await summaries(single)).to.deep.equal(['Weekly', 'Moved']);
      expect((await api.ask('GET', `${EVENTS}/${moved}`)).json.originalStartTime?.dateTime).to.equal(
        '2026-10-26T09:30:00Z',
      );
      expect((await api.ask('GET', `${EVENTS}/${gone}`)).json.status).to.equal('cancelled');
      const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}/instances`);
      expect(json.items?.map(({ id }) => id)).to.deep.equal([`${EVENT_ID}_20261019T083000Z`, moved]);
    });

    it('a deleted series takes its changed occurrences along', async () => {
      await api.ask('POST', EVENTS, series);
      const moved = `${EVENT_ID}_20261026T093000Z`;
      await api.ask('PATCH', `${EVENTS}/${moved}`, { summary: 'Moved' });
      await api.ask('DELETE', `${EVENTS}/${EVENT_ID}`);
      expect(await summaries(single)).to.deep.equal([]);
      expect((await api.ask('GET', `${EVENTS}/${moved}`)).json.status).to.equal('cancelled');
    });

    it('an id of a moment at which nothing happens is not found', async () => {
      await api.ask('POST', EVENTS, series);
      expect((await api.ask('GET', `${EVENTS}/${EVENT_ID}_20261026T100000Z`)).status).to.equal(404);
    });
  });

  describe('with guests', () => {
    const asAna = () => ({ authorization: `Bearer ${api.control.grant(ANA, [`${AUTH}calendar`]).accessToken}` });

    beforeEach(() =>
      api.ask(
        'POST',
        `${EVENTS}?sendUpdates=all`,
        meeting(20, 10, { id: EVENT_ID, attendees: [{ email: ALEX }, { email: ANA }, { email: 'jo@example.org' }] }),
      ),
    );

    it('stand on the guests’ calendars, seen with their eyes', async () => {
      const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}`, undefined, asAna());
      expect(json.organizer).to.deep.equal({ email: ALEX, displayName: 'Alex Morgan' });
      expect(json.attendees?.find(({ self }) => self)?.email).to.equal(ANA);
      expect(json.start?.dateTime).to.equal('2026-11-20T10:00:00Z');
    });

    it('invitations lie in the outbox, none to the organizer', () => {
      expect(api.control.outbox.map(({ to, kind, summary, sentMs }) => [to, kind, summary, sentMs])).to.deep.equal([
        [ANA, 'invitation', 'Meeting', NOW],
        ['jo@example.org', 'invitation', 'Meeting', NOW],
      ]);
    });

    it('changes send updates, invitations to those who are new, and cancellations to those who are out', async () => {
      const attendees = [{ email: ANA }, { email: SAM }];
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}?sendUpdates=all`, { attendees });
      expect(api.control.outbox.slice(2).map(({ to, kind }) => [to, kind])).to.deep.equal([
        [SAM, 'invitation'],
        [ANA, 'update'],
        ['jo@example.org', 'cancellation'],
      ]);
    });

    it('externalOnly writes to those without a calendar here, and nothing is sent unasked', async () => {
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}?sendUpdates=externalOnly`, { summary: 'New' });
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, { summary: 'Newer' });
      expect(api.control.outbox.slice(2).map(({ to }) => to)).to.deep.equal(['jo@example.org']);
    });

    it('a guest answers for themselves', async () => {
      const attendees = [
        { email: ANA, responseStatus: 'accepted' },
        { email: ALEX, responseStatus: 'declined' },
      ];
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, { attendees }, asAna());
      const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}`);
      expect(json.attendees?.map(({ responseStatus }) => responseStatus)).to.deep.equal([
        'needsAction',
        'accepted',
        'needsAction',
      ]);
    });

    it('with attendeesOmitted a guest names only themselves, and the others keep their answers', async () => {
      const body = {
        attendeesOmitted: true,
        attendees: [{ email: ANA, responseStatus: 'tentative', comment: 'Perhaps' }],
      };
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, body, asAna());
      const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}`);
      expect(json.attendees?.map(({ responseStatus, comment }) => [responseStatus, comment])).to.deep.equal([
        ['needsAction', undefined],
        ['tentative', 'Perhaps'],
        ['needsAction', undefined],
      ]);
      expect(json.attendeesOmitted).to.equal(undefined);
    });

    it('an organizer may answer for themselves in the same way', async () => {
      const body = { attendeesOmitted: true, attendees: [{ email: ALEX, responseStatus: 'declined' }] };
      const { json } = await api.ask('PATCH', `${EVENTS}/${EVENT_ID}?sendUpdates=all`, body);
      expect(json.attendees?.map(({ responseStatus }) => responseStatus)).to.deep.equal([
        'declined',
        'needsAction',
        'needsAction',
      ]);
      expect(api.control.outbox).to.have.length(2);
    });

    it('each answer is an e-mail to the organizer alone, if updates are sent', async () => {
      const answer = (responseStatus: string, comment?: string) => ({
        attendeesOmitted: true,
        attendees: [{ email: ANA, responseStatus, comment }],
      });
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}?sendUpdates=all`, answer('declined', 'I am away'), asAna());
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}?sendUpdates=all`, answer('accepted'), asAna());
      await api.ask('PATCH', `${EVENTS}/${EVENT_ID}?sendUpdates=none`, answer('declined'), asAna());
      expect(api.control.outbox.slice(2).map(({ to, from, kind, answer }) => [to, from, kind, answer])).to.deep.equal([
        [ALEX, ANA, 'answer', { responseStatus: 'declined', comment: 'I am away' }],
        [ALEX, ANA, 'answer', { responseStatus: 'accepted' }],
      ]);
    });

    it('answering one event of a series leaves the others as they were', async () => {
      const series = {
        id: 'abcde99999',
        start: { dateTime: '2026-11-02T10:00:00Z', timeZone: 'UTC' },
        end: { dateTime: '2026-11-02T11:00:00Z', timeZone: 'UTC' },
        recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'],
        attendees: [{ email: ANA }],
      };
      await api.ask('POST', EVENTS, series);
      const body = { attendeesOmitted: true, attendees: [{ email: ANA, responseStatus: 'accepted' }] };
      await api.ask('PATCH', `${EVENTS}/abcde99999_20261109T100000Z`, body, asAna());
      const { json } = await api.ask('GET', `${EVENTS}/abcde99999/instances`, undefined, asAna());
      expect(json.items?.map(({ attendees }) => attendees?.[0]?.responseStatus)).to.deep.equal([
        'needsAction',
        'accepted',
      ]);
    });

    it('a test answers as a guest would', async () => {
      api.control.answer(ANA, EVENT_ID, { responseStatus: 'accepted', comment: 'Gladly' });
      const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}`);
      expect(json.attendees?.[1]).to.include({ responseStatus: 'accepted', comment: 'Gladly' });
      expect(api.control.outbox.at(-1)).to.include({ to: ALEX, from: ANA, kind: 'answer' });
    });

    it('a guest may not change what all share', async () => {
      const { status, json } = await api.ask('PATCH', `${EVENTS}/${EVENT_ID}`, { summary: 'Mine' }, asAna());
      expect([status, json.error.errors[0]?.reason]).to.deep.equal([403, 'forbiddenForNonOrganizer']);
    });

    it('a guest who deletes it declines, and the others keep it', async () => {
      await api.ask('DELETE', `${EVENTS}/${EVENT_ID}`, undefined, asAna());
      expect((await api.ask('GET', `${EVENTS}/${EVENT_ID}`, undefined, asAna())).json.status).to.equal('cancelled');
      const { json } = await api.ask('GET', `${EVENTS}/${EVENT_ID}`);
      expect([json.status, json.attendees?.[1]?.responseStatus]).to.deep.equal(['confirmed', 'declined']);
    });
  });

  it('a conference is made when it is asked for with its version', async () => {
    const conferenceData = { createRequest: { requestId: 'once', conferenceSolutionKey: { type: 'hangoutsMeet' } } };
    const without = await api.ask('POST', EVENTS, meeting(20, 10, { conferenceData }));
    expect(without.json.hangoutLink).to.equal(undefined);
    const { json } = await api.ask('POST', `${EVENTS}?conferenceDataVersion=1`, meeting(20, 10, { conferenceData }));
    expect(json.hangoutLink).to.match(/^https:\/\/meet\.example\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    expect(json.conferenceData?.createRequest?.status?.statusCode).to.equal('success');
    expect(json.conferenceData?.entryPoints?.[0]).to.deep.include({ entryPointType: 'video', uri: json.hangoutLink });
  });

  it('a calendar that is not shared is not found, whether it exists or not', async () => {
    const token = api.control.grant('priya.nair@example.com', ['https://www.googleapis.com/auth/calendar']).accessToken;
    for (const id of [ANA, 'nobody@example.com']) {
      const { status, json } = await request(`${api.url}/calendar/v3/calendars/${id}/events`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([status, json.error]).to.deep.equal([
        404,
        { code: 404, message: 'Not Found', errors: [{ message: 'Not Found', domain: 'global', reason: 'notFound' }] },
      ]);
    }
  });
});
