import { expect } from 'chai';
import type { EventDraft } from '../../../../calendar/model.ts';
import type { Trouble } from '../../../../sandbox/index.ts';
import { ALEX, ANA, calendarAt, HOUR, NOW, type Rig, refusal, SAM, startRig } from '../../harness.ts';

const ID = 'abcdefgh01234567';
const INSERT = 'calendar.events.insert';
const GET = 'calendar.events.get';

const draft: EventDraft = {
  title: 'Lunch',
  when: { allDay: false, startMs: NOW + HOUR, endMs: NOW + 2 * HOUR, zone: 'Europe/London' },
  attendees: [{ email: ANA, name: 'Ana' }, { email: SAM }],
  meetingLink: false,
  invite: true,
};

describe('calendar: writing an event', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const events = () => rig.control.events(ALEX);
  const routes = () => rig.control.log.entries().map(({ route, status }) => `${route.split('.').at(-1)} ${status}`);
  const create = (changes: Partial<EventDraft> = {}, retry = false) =>
    rig.calendar.createEvent(ID, { ...draft, ...changes }, { retry });
  const befall = (route: string, when: 'before' | 'after-commit', trouble: Trouble, times = 1) =>
    rig.control.faults.add({ route, when, do: trouble, times });

  it('takes one request, whose answer has the details', async () => {
    const { id, title, when, attendees } = await create();
    expect({ id, title, when }).to.deep.equal({
      id: ID,
      title: 'Lunch',
      when: { allDay: false, startMs: NOW + HOUR, endMs: NOW + 2 * HOUR },
    });
    expect(attendees.map(({ email, name, answer }) => [email, name, answer])).to.deep.equal([
      [ANA, 'Ana', 'unanswered'],
      [SAM, 'Sam Rivera', 'unanswered'],
    ]);
    expect(routes()).to.deep.equal(['insert 200']);
  });

  it('writes what an event says about its owner, and declines nothing', async () => {
    const alone = { attendees: [], invite: false };
    await rig.calendar.createEvent(`${ID}1`, { ...draft, ...alone, kind: 'focus' }, { retry: false });
    await rig.calendar.createEvent(`${ID}2`, { ...draft, ...alone, kind: 'out-of-office' }, { retry: false });
    const home = { ...draft, ...alone, kind: 'working-location' as const, place: 'Home' };
    await rig.calendar.createEvent(`${ID}3`, home, { retry: false });
    const there = events().map(event => ({
      eventType: event['eventType'],
      shown: [event['transparency'], event['visibility']],
      properties: event[`${event['eventType']}Properties`],
    }));
    expect(there).to.have.deep.members([
      {
        eventType: 'focusTime',
        shown: [undefined, undefined],
        properties: { autoDeclineMode: 'declineNone', chatStatus: 'doNotDisturb' },
      },
      { eventType: 'outOfOffice', shown: [undefined, undefined], properties: { autoDeclineMode: 'declineNone' } },
      {
        eventType: 'workingLocation',
        shown: ['transparent', 'public'],
        properties: { type: 'customLocation', customLocation: { label: 'Home' } },
      },
    ]);
  });

  it('is refused as invalid where such an event cannot be', async () => {
    expect(await refusal(create({ kind: 'focus' }))).to.have.property('code', 'calendar/invalid');
    expect(events()).to.deep.equal([]);
  });

  it('sends invitations only if asked to', async () => {
    await create({ invite: false });
    expect(rig.control.outbox).to.deep.equal([]);
    await rig.calendar.createEvent(`${ID}2`, draft, { retry: false });
    expect(rig.control.outbox.map(({ to }) => to)).to.deep.equal([ANA, SAM]);
  });

  it('writes place, description and reminders, and requests a conference that is made once', async () => {
    const reminders = [{ minutes: 30, method: 'email' as const }];
    const made = await create({ place: 'Café', description: 'Bring pens', reminders, meetingLink: true });
    expect(made).to.deep.include({ place: 'Café', description: 'Bring pens', reminders });
    expect(made.meetingLink).to.match(/^https:\/\/meet\.example\.com\//);
    const [{ body, query } = { body: undefined, query: undefined }] = rig.control.log.entries(INSERT);
    expect(query).to.include({ conferenceDataVersion: '1', sendUpdates: 'all' });
    expect(body).to.deep.include({
      reminders: { useDefault: false, overrides: reminders },
      conferenceData: { createRequest: { requestId: ID, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
    });
  });

  it("uses the calendar's reminders if it has none of its own; an empty list means no reminders", async () => {
    expect(await create({ attendees: [] })).to.deep.include({ reminders: [], usualReminders: true });
    const silent = await rig.calendar.createEvent(`${ID}2`, { ...draft, reminders: [] }, { retry: false });
    expect(silent).to.deep.include({ reminders: [] }).and.not.have.property('usualReminders');
    expect(rig.control.log.entries(INSERT).at(-1)?.body).to.deep.include({
      reminders: { useDefault: false, overrides: [] },
    });
  });

  it('omits what the draft does not contain', async () => {
    await create({ attendees: [] });
    const [{ body } = { body: undefined }] = rig.control.log.entries(INSERT);
    expect(body).to.have.all.keys('id', 'summary', 'start', 'end');
  });

  const times: [what: string, instant: number, zone: string, dateTime: string][] = [
    [
      'the first half of an hour that comes twice',
      Date.UTC(2026, 10, 1, 5, 30),
      'America/New_York',
      '2026-11-01T01:30:00-04:00',
    ],
    ['its second half', Date.UTC(2026, 10, 1, 6, 30), 'America/New_York', '2026-11-01T01:30:00-05:00'],
    ['half an hour of clock change', Date.UTC(2027, 3, 3, 15, 15), 'Australia/Lord_Howe', '2027-04-04T01:45:00+10:30'],
    ['no offset at all', Date.UTC(2026, 11, 1, 9), 'UTC', '2026-12-01T09:00:00Z'],
  ];
  for (const [what, startMs, zone, dateTime] of times) {
    it(`G26 sends ${what} exactly, with its zone`, async () => {
      const made = await create({ when: { allDay: false, startMs, endMs: startMs + HOUR, zone } });
      const [{ body } = { body: undefined }] = rig.control.log.entries(INSERT);
      expect(body).to.deep.include({ start: { dateTime, timeZone: zone } });
      expect(made.when).to.deep.equal({ allDay: false, startMs, endMs: startMs + HOUR });
    });
  }

  it('G27 keeps a series at its wall time across a clock change', async () => {
    const startMs = Date.parse('2027-03-22T09:00:00Z');
    const when = { allDay: false as const, startMs, endMs: startMs + HOUR, zone: 'Europe/London' };
    const repeat = { rule: 'FREQ=WEEKLY;COUNT=2' };
    expect((await create({ when, repeat })).repeat).to.deep.equal(repeat);
    const stretch = { startMs, endMs: startMs + 240 * HOUR, zone: 'Europe/London' };
    const list = await rig.calendar.listEvents({ ...stretch, show: 'summary' });
    expect(list.events.map(event => !event.when.allDay && event.when.startMs)).to.deep.equal([
      startMs,
      Date.parse('2027-03-29T08:00:00Z'),
    ]);
  });

  it('G27 keeps an all-day event on its day', async () => {
    const when = { allDay: true as const, startDate: '2026-11-20', endDate: '2026-11-22' };
    expect((await create({ when })).when).to.deep.equal(when);
    expect(events()[0]).to.deep.include({ start: { date: '2026-11-20' }, end: { date: '2026-11-22' } });
  });

  const lost: [what: string, trouble: Trouble][] = [
    ['the connection is cut', { kind: 'drop' }],
    ['a 500 comes', { kind: 'status', status: 500, reason: 'backendError' }],
    ['a 502 comes', { kind: 'status', status: 502, reason: 'backendError' }],
    ['a 504 comes', { kind: 'garbage', status: 504 }],
    ['a page comes in place of the answer', { kind: 'garbage' }],
  ];
  for (const [what, trouble] of lost) {
    it(`G10 G12 writes once if it was written and ${what}`, async () => {
      befall(INSERT, 'after-commit', trouble);
      expect((await create()).id).to.equal(ID);
      expect(events()).to.have.length(1);
      expect(rig.control.outbox).to.have.length(2);
      expect(rig.control.log.counts()).to.deep.equal({ [INSERT]: 1, [GET]: 1 });
    });

    it(`G12 writes again if it was not written and ${what}`, async () => {
      befall(INSERT, 'before', trouble);
      expect((await create()).id).to.equal(ID);
      expect(events()).to.have.length(1);
      expect(rig.control.log.counts()).to.deep.equal({ [INSERT]: 2, [GET]: 1 });
    });
  }

  it('G10 writes once if it was written and the answer takes too long', async () => {
    const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar']);
    const { calendar } = calendarAt(rig.url, { getAccessToken: async () => accessToken, requestMs: 100 });
    befall(INSERT, 'after-commit', { kind: 'delay', ms: 300 });
    expect((await calendar.createEvent(ID, draft, { retry: false })).id).to.equal(ID);
    expect(events()).to.have.length(1);
    expect(rig.control.outbox).to.have.length(2);
  });

  it('G10 writes once in two hundred runs with lost answers', async () => {
    befall(INSERT, 'after-commit', { kind: 'drop' }, 200);
    for (let index = 0; index < 200; index++) {
      await rig.calendar.createEvent(`${ID}${index}`, { ...draft, invite: false }, { retry: false });
    }
    expect(events()).to.have.length(200);
    expect(rig.control.faults.pending).to.equal(0);
  });

  it('G10 first finds an earlier successful call, even if the read fails at first', async () => {
    befall(INSERT, 'after-commit', { kind: 'drop' });
    befall(GET, 'before', { kind: 'drop' }, 4);
    expect(await refusal(create())).to.include({ code: 'calendar/unavailable' });
    befall(GET, 'before', { kind: 'status', status: 503, reason: 'backendError' });
    expect((await create({}, true)).id).to.equal(ID);
    expect(events()).to.have.length(1);
    expect(rig.control.outbox).to.have.length(2);
  });

  for (const [status, reason] of [
    [429, 'rateLimitExceeded'],
    [403, 'quotaExceeded'],
    [401, 'authError'],
    [403, 'forbidden'],
  ] as const) {
    it(`leaves the outcome open after a refusal with ${status} ${reason} that follows a lost answer`, async () => {
      befall(INSERT, 'after-commit', { kind: 'drop' });
      befall(GET, 'before', { kind: 'status', status, reason }, 4);
      expect(await refusal(create())).to.include({ code: 'calendar/unavailable' });
      rig.control.faults.clear();
      expect((await create({}, true)).id).to.equal(ID);
      expect(events()).to.have.length(1);
    });
  }

  it('reports a refusal with 429 at the first try as such, because nothing was written', async () => {
    befall(INSERT, 'before', { kind: 'status', status: 429, reason: 'rateLimitExceeded' }, 4);
    expect(await refusal(create())).to.include({ code: 'calendar/rate-limited' });
    expect(events()).to.have.length(0);
  });

  it('repeats an earlier call that did not get through', async () => {
    expect((await create({}, true)).id).to.equal(ID);
    expect(routes()).to.deep.equal(['get 404', 'insert 200']);
  });

  it('waits for rate limits without reading, because nothing was written', async () => {
    befall(INSERT, 'before', { kind: 'status', status: 403, reason: 'rateLimitExceeded' });
    await create();
    expect(routes()).to.deep.equal(['insert 403', 'insert 200']);
    expect(rig.pauses).to.have.length(1);
  });

  it('gives up after four tries', async () => {
    befall(INSERT, 'before', { kind: 'drop' }, 9);
    expect(await refusal(create())).to.include({ code: 'calendar/unavailable' });
    expect(rig.control.log.counts()).to.deep.equal({ [INSERT]: 4, [GET]: 3 });
  });

  it('G11 is done if our id exists with the same event', async () => {
    await create();
    expect((await create()).id).to.equal(ID);
    expect(routes()).to.deep.equal(['insert 200', 'insert 409', 'get 200']);
  });

  const others: [what: string, changes: Partial<EventDraft>][] = [
    ['title', { title: 'Dinner' }],
    ['time', { when: { allDay: false, startMs: NOW, endMs: NOW + HOUR, zone: 'Europe/London' } }],
    ['kind of time', { when: { allDay: true, startDate: '2026-11-18', endDate: '2026-11-19' } }],
  ];
  for (const [what, changes] of others) {
    it(`G11 is in conflict if our id exists with another ${what}`, async () => {
      await create();
      expect(await refusal(create(changes))).to.include({ code: 'calendar/conflict' });
      expect(await refusal(create(changes, true))).to.include({ code: 'calendar/conflict' });
      expect(events()).to.have.length(1);
    });
  }

  it('G11 is gone if our id was deleted, and is not written again', async () => {
    await create();
    const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar']);
    const headers = { authorization: `Bearer ${accessToken}` };
    await fetch(`${rig.url}/calendar/v3/calendars/primary/events/${ID}`, { method: 'DELETE', headers });
    expect(await refusal(create())).to.include({ code: 'calendar/gone' });
    expect(await refusal(create({}, true))).to.include({ code: 'calendar/gone' });
    expect(await refusal(rig.calendar.getEvent(ID, 'details'))).to.include({ code: 'calendar/gone' });
    expect(events()).to.deep.equal([]);
  });

  it('ignores fractions of a second, which Google drops', async () => {
    const when = { allDay: false as const, startMs: NOW + 123, endMs: NOW + HOUR + 999, zone: 'Europe/London' };
    await create({ when });
    expect((await create({ when }, true)).when).to.deep.equal({ allDay: false, startMs: NOW, endMs: NOW + HOUR });
  });

  it('G24 needs a token that may write', async () => {
    const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar.readonly']);
    const { calendar } = calendarAt(rig.url, { getAccessToken: async () => accessToken });
    expect(await refusal(calendar.createEvent(ID, draft, { retry: false }))).to.include({
      code: 'calendar/insufficient-scope',
    });
    expect(events()).to.deep.equal([]);
  });
});
