import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import { ALEX, ANA, calendarAt, HOUR, NOW, type Rig, refusal, SAM, startRig, startStandIn } from '../harness.ts';

const DAY = { startMs: NOW, endMs: NOW + 24 * HOUR, zone: 'Europe/London' };

describe('calendar: Google Calendar', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const meeting = (hour: number, more: Record<string, unknown> = {}) => ({
    summary: 'Meeting',
    start: { dateTime: new Date(NOW + hour * HOUR).toISOString() },
    end: { dateTime: new Date(NOW + (hour + 1) * HOUR).toISOString() },
    ...more,
  });

  it('reads an event in one request', async () => {
    const { id } = rig.control.addEvent(ALEX, meeting(1, { description: '<b>Hello</b>', location: 'Café' }));
    expect(await rig.calendar.getEvent(String(id), 'details')).to.deep.include({
      title: 'Meeting',
      place: 'Café',
      description: 'Hello',
      organizer: { email: ALEX, name: 'Alex Morgan' },
    });
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.events.get': 1 });
  });

  for (const name of [
    'boss@company.com',
    'Boss <boss@company.com>',
    'boss＠company.com',
    'boss﹫company.com',
    'boss @ company . com',
    '\u202Emoc.ynapmoc@ssob',
  ]) {
    it(`a guest or organizer with the name ${JSON.stringify(name)} gets no name, only their address`, async () => {
      const { id } = rig.control.addEvent(
        ALEX,
        meeting(1, {
          attendees: [{ email: ALEX }, { email: 'evil@example.org', displayName: name }],
          organizer: { email: 'evil@example.org', displayName: name },
        }),
      );
      const { attendees, organizer } = await rig.calendar.getEvent(String(id), 'details');
      expect(attendees.filter(({ self }) => !self).map(({ email, name }) => [email, name])).to.deep.equal([
        ['evil@example.org', undefined],
      ]);
      expect(organizer).not.to.deep.include({ name });
    });
  }

  it('an unknown id is not found', async () => {
    expect(await refusal(rig.calendar.getEvent('nothere', 'details'))).to.include({ code: 'calendar/not-found' });
    expect(await refusal(rig.calendar.getEvent('nothere somebody@example.com', 'details'))).to.include({
      code: 'calendar/not-found',
    });
  });

  it('lists with the zone and the owner in one request', async () => {
    rig.control.addEvent(
      ALEX,
      meeting(1, { attendees: [{ email: ALEX, responseStatus: 'tentative' }, { email: ANA }] }),
    );
    const { events, ...facts } = await rig.calendar.listEvents({ ...DAY, show: 'summary' });
    expect(facts).to.deep.equal({ zone: 'Europe/London', owner: ALEX, complete: true });
    expect(events).to.deep.equal([
      {
        title: 'Meeting',
        when: { allDay: false, startMs: NOW + HOUR, endMs: NOW + 2 * HOUR },
        status: 'confirmed',
        busy: true,
        myAnswer: 'tentative',
      },
    ]);
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.events.list': 1 });
  });

  it('lists people, and details with the usual reminders', async () => {
    rig.control.addEvent(ALEX, meeting(1, { attendees: [{ email: ANA }, { email: SAM }] }));
    const people = await rig.calendar.listEvents({ ...DAY, show: 'people' });
    expect(people.events[0]?.attendees.map(({ email }) => email)).to.deep.equal([ANA, SAM]);
    const details = await rig.calendar.listEvents({ ...DAY, show: 'details' });
    expect(details.events[0]?.reminders).to.deep.equal([{ minutes: 10, method: 'popup' }]);
    expect(details.events[0]?.attendees).to.have.length(2);
  });

  it('finds by words', async () => {
    rig.control.addEvent(ALEX, meeting(1, { summary: 'Lunch & talk' }));
    rig.control.addEvent(ALEX, meeting(2));
    const { events } = await rig.calendar.listEvents({ ...DAY, text: 'lunch &', show: 'summary' });
    expect(events.map(({ title }) => title)).to.deep.equal(['Lunch & talk']);
  });

  it('an empty interval is refused as by Google', async () => {
    const query = { ...DAY, endMs: NOW, show: 'summary' } as const;
    expect(await refusal(rig.calendar.listEvents(query))).to.include({ code: 'calendar/invalid' });
  });

  it("the agenda in the calendar's own zone is one request", async () => {
    rig.control.addEvent(ALEX, meeting(1));
    const { days, owner } = await rig.calendar.agenda(DAY);
    expect(days.map(({ date, events, busy }) => [date, events.length, busy.length])).to.deep.equal([
      ['2026-11-18', 1, 1],
    ]);
    expect(owner).to.equal(ALEX);
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.events.list': 1 });
  });

  it('the zone is requested once', async () => {
    expect(await Promise.all([rig.calendar.zone(), rig.calendar.zone()])).to.deep.equal([
      'Europe/London',
      'Europe/London',
    ]);
    expect(await rig.calendar.zone()).to.equal('Europe/London');
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.calendars.get': 1 });
  });

  it('the zone is requested again after a refusal', async () => {
    const fault = { kind: 'status', status: 404, reason: 'notFound' } as const;
    rig.control.faults.add({ route: 'calendar', when: 'before', do: fault });
    expect(await refusal(rig.calendar.zone())).to.include({ code: 'calendar/not-found' });
    expect(await rig.calendar.zone()).to.equal('Europe/London');
  });

  it('reads continue after failures', async () => {
    const answers = ['rateLimitExceeded', 'backendError', 'userRateLimitExceeded'].map((reason, index) => ({
      route: 'calendar',
      nth: index + 1,
      when: 'before' as const,
      do: { kind: 'status' as const, status: reason === 'backendError' ? 500 : 403, reason },
    }));
    rig.control.faults.add(...answers);
    expect(await rig.calendar.zone()).to.equal('Europe/London');
    expect(rig.pauses).to.have.length(3);
  });

  it('a hanging request is given up and repeated', async () => {
    rig.control.faults.add({ route: 'calendar', when: 'before', do: { kind: 'delay', ms: 2_000 } });
    const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar']);
    const { calendar, pauses } = calendarAt(rig.url, { getAccessToken: async () => accessToken, requestMs: 500 });
    expect(await calendar.zone()).to.equal('Europe/London');
    expect(pauses).to.have.length(1);
  });

  it('another calendar than the primary one', async () => {
    const calendar = calendarAt(rig.url, {
      calendarId: ALEX,
      getAccessToken: async () => rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar']).accessToken,
    }).calendar;
    rig.control.addEvent(ALEX, meeting(1));
    expect((await calendar.listEvents({ ...DAY, show: 'summary' })).events).to.have.length(1);
    expect(rig.control.log.entries().at(-1)?.path).to.equal('/calendar/v3/calendars/alex.morgan%40example.com/events');
  });

  it('keeps its connection between requests and calendars', async () => {
    const ports = new Set<number | undefined>();
    const server = await startStandIn((_url, _nth, { socket }) => {
      ports.add(socket.remotePort);
      return { body: { timeZone: 'UTC' } };
    });
    for (let index = 0; index < 5; index++) await calendarAt(server.url).calendar.zone();
    expect(ports.size).to.equal(1);
    await server.close();
  });

  it("loads Google's client only on first use", () => {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
      const { createGoogleCalendar } = await import('./calendar/index.ts');
      createGoogleCalendar({ apiUrl: 'https://www.googleapis.com/calendar/v3' });
      console.log(loaded.filter(url => /google(apis|-auth)|gaxios/.test(url)).length, loaded.length > 5);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(printed.trim()).to.equal('0 true');
  });
});
