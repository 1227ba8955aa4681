import { expect } from 'chai';
import { isBotError } from '../../../core/errors.ts';
import { ALEX, ANA, calendarAt, HOUR, NOW, PRIYA, type Rig, refusal, SAM, startRig } from '../harness.ts';

const FAMILY = 'family1a2b3c4d5e6f@group.calendar.google.com';
const TEAM = 'bookingteam7g8h9i0j@group.calendar.google.com';
const HOLIDAYS = 'en.uk#holiday@group.v.calendar.google.com';
const DAY = { startMs: NOW, endMs: NOW + 24 * HOUR, zone: 'Europe/London' };
const PLAIN = { attendees: [], meetingLink: false, invite: false };

describe('calendar: several calendars of one person', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const at = (hour: number, summary: string, more: Record<string, unknown> = {}) => ({
    summary,
    start: { dateTime: new Date(NOW + hour * HOUR).toISOString(), timeZone: DAY.zone },
    end: { dateTime: new Date(NOW + (hour + 1) * HOUR).toISOString(), timeZone: DAY.zone },
    ...more,
  });
  const draft = (title: string, hour: number) => ({
    ...PLAIN,
    title,
    when: { allDay: false as const, startMs: NOW + hour * HOUR, endMs: NOW + (hour + 1) * HOUR, zone: DAY.zone },
  });
  const list = (...calendars: string[]) => rig.calendar.listEvents({ ...DAY, show: 'choices', calendars });
  const changeable = (id: string) => rig.calendar.getEvent(id, 'change');

  it('the list has names, roles and what is shown, with the own calendar first, and is requested once', async () => {
    const [entries] = await Promise.all([rig.calendar.calendars(), rig.calendar.calendars()]);
    expect(entries.map(({ name, role, own, ofPerson, shown }) => [name, role, own, ofPerson, shown])).to.deep.equal([
      [ALEX, 'owner', true, false, true],
      ['Family', 'owner', false, false, true],
      ['Booking team', 'writer', false, false, true],
      ['Old plans', 'owner', false, false, false],
      ['Holidays in United Kingdom', 'reader', false, false, true],
      ['Sam Rivera', 'reader', false, true, true],
      ['Priya Nair', 'free-busy', false, true, true],
    ]);
    await rig.calendar.calendars();
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.calendarList.list': 1 });
    await rig.calendar.calendars({ fresh: true });
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.calendarList.list': 2 });
  });

  it('a failed list is asked for again', async () => {
    const { accessToken } = rig.control.grant(ANA, ['https://www.googleapis.com/auth/calendar.events']);
    const { calendar } = calendarAt(rig.url, { account: ANA, getAccessToken: async () => accessToken });
    const error = await refusal(calendar.calendars());
    expect(isBotError(error, 'calendar/insufficient-scope')).to.equal(true);
    expect(isBotError(await refusal(calendar.calendars()), 'calendar/insufficient-scope')).to.equal(true);
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.calendarList.list': 2 });
  });

  describe('while the list cannot be read', () => {
    const failAll = (status: number, reason: string) =>
      rig.control.faults.add({
        route: 'calendar.calendarList.list',
        when: 'before',
        times: 99,
        do: { kind: 'status', status, reason },
      });

    it('the list that is known stays known after a refresh that failed', async () => {
      const before = await rig.calendar.calendars();
      failAll(500, 'backendError');
      const error = await refusal(rig.calendar.calendars({ fresh: true }));
      expect(isBotError(error, 'calendar/unavailable')).to.equal(true);
      expect(await rig.calendar.calendars()).to.deep.equal(before);
    });

    it('a list that is too old is used all the same', async () => {
      let now = NOW;
      const { accessToken } = rig.control.grant(ALEX, ['https://www.googleapis.com/auth/calendar']);
      const later = calendarAt(rig.url, { clock: () => now, getAccessToken: async () => accessToken });
      const before = await later.calendar.calendars();
      failAll(503, 'backendError');
      now += HOUR;
      const both = await Promise.all([later.calendar.calendars(), later.calendar.calendars()]);
      expect(both).to.deep.equal([before, before]);
    });

    it('the list is not used any more without the permission to read it', async () => {
      await rig.calendar.calendars();
      failAll(403, 'insufficientPermissions');
      for (const fresh of [true, false]) {
        const error = await refusal(rig.calendar.calendars({ fresh }));
        expect(isBotError(error, 'calendar/insufficient-scope')).to.equal(true);
      }
    });
  });

  it('without calendars named, the own one is listed in one request, and its events have plain ids', async () => {
    rig.control.addEvent(FAMILY, at(1, 'Swimming'));
    const { id } = rig.control.addEvent(ALEX, at(2, 'Stand-up'));
    const { events } = await rig.calendar.listEvents({ ...DAY, show: 'choices' });
    expect(events.map(event => [event.id, event.calendar])).to.deep.equal([[id, undefined]]);
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.events.list': 1 });
  });

  it('several are listed in order of time, one request each, with the calendar in the id', async () => {
    rig.control.addEvent(ALEX, at(2, 'Stand-up'));
    const family = rig.control.addEvent(FAMILY, at(1, 'Swimming'));
    rig.control.addEvent(TEAM, at(3, 'Release'));
    const { events, owner } = await list(TEAM, ALEX, FAMILY);
    expect(events.map(({ title, calendar }) => [title, calendar?.name])).to.deep.equal([
      ['Swimming', 'Family'],
      ['Stand-up', undefined],
      ['Release', 'Booking team'],
    ]);
    expect(events[0]?.id).to.equal(`${family['id']} ${FAMILY}`);
    expect(owner).to.equal(ALEX);
    expect(rig.control.log.counts()).to.deep.equal({ 'calendar.events.list': 3, 'calendar.calendarList.list': 1 });
  });

  it('an event on two calendars is listed once, as the one of the own calendar', async () => {
    rig.control.addEvent(TEAM, at(1, 'Release', { attendees: [{ email: ALEX, responseStatus: 'accepted' }] }));
    const { events } = await list(TEAM, ALEX);
    expect(events.map(({ title, calendar, myAnswer }) => [title, calendar, myAnswer])).to.deep.equal([
      ['Release', undefined, 'accepted'],
    ]);
  });

  it('each event of a series on two calendars is listed once', async () => {
    const daily = { recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] };
    rig.control.addEvent(TEAM, at(1, 'Release', { ...daily, attendees: [{ email: ALEX }] }));
    const week = { ...DAY, endMs: NOW + 7 * 24 * HOUR };
    const { events } = await rig.calendar.listEvents({ ...week, show: 'choices', calendars: [TEAM, ALEX] });
    expect(events.map(({ when }) => when.allDay === false && (when.startMs - NOW) / HOUR)).to.deep.equal([1, 25, 49]);
  });

  it('a calendar that was taken away leaves the list incomplete, but the own one must be there', async () => {
    rig.control.addEvent(ALEX, at(2, 'Stand-up'));
    const { events, complete } = await list(ALEX, 'gone1234@group.calendar.google.com');
    expect([events.length, complete]).to.deep.equal([1, false]);
    rig.control.faults.add({
      route: 'calendar.events.list',
      when: 'before',
      do: { kind: 'status', status: 404, reason: 'notFound' },
    });
    expect(isBotError(await refusal(list(ALEX)), 'calendar/not-found')).to.equal(true);
  });

  it('where only busy times are shared, events have no titles', async () => {
    rig.control.addEvent(PRIYA, at(1, 'Kathak class', { location: 'Pune' }));
    const { events } = await list(PRIYA);
    expect(events.map(({ title, place, busy }) => [title, place, busy])).to.deep.equal([['', undefined, true]]);
  });

  it("another person's answer is not the person's own", async () => {
    rig.control.addEvent(SAM, at(1, 'Board', { attendees: [{ email: SAM, responseStatus: 'declined' }] }));
    expect((await list(SAM)).events.map(({ myAnswer }) => myAnswer)).to.deep.equal([undefined]);
  });

  it('what another calendar is invited to is no invitation of the person', async () => {
    const { id } = rig.control.addEvent(ANA, at(1, 'Fair', { attendees: [{ email: TEAM }, { email: SAM }] }));
    const { events } = await list(TEAM);
    expect(events.map(({ title, myAnswer }) => [title, myAnswer])).to.deep.equal([['Fair', undefined]]);
    const { attendees } = await changeable(`${id} ${TEAM}`);
    expect(attendees.map(({ email, self }) => [email, self])).to.deep.equal([
      [TEAM, false],
      [SAM, false],
    ]);
  });

  it('what may only be read cannot be changed', async () => {
    const { id } = rig.control.addEvent(HOLIDAYS, at(1, 'Feast'));
    const event = await changeable(`${id} ${HOLIDAYS}`);
    expect([event.mine, event.locked, event.calendar?.role]).to.deep.equal([false, true, 'reader']);
    const { id: own } = rig.control.addEvent(FAMILY, at(1, 'Swimming'));
    const family = await changeable(`${own} ${FAMILY}`);
    expect([family.mine, family.locked, family.calendar?.role]).to.deep.equal([true, undefined, 'owner']);
  });

  it('creates, changes and deletes on another calendar', async () => {
    const made = await rig.calendar.createEvent(
      'abcde12345',
      { ...draft('Swimming', 1), calendar: FAMILY },
      { retry: false },
    );
    expect([made.id, made.calendar?.name]).to.deep.equal([`abcde12345 ${FAMILY}`, 'Family']);
    const { version, id } = await changeable(made.id);
    const changed = await rig.calendar.updateEvent(
      { id, version },
      { title: 'Diving', invite: false },
      { retry: false },
    );
    expect([changed.id, changed.title]).to.deep.equal([made.id, 'Diving']);
    const now = await changeable(made.id);
    await rig.calendar.deleteEvent(now, { invite: false, retry: false });
    expect(rig.control.events(FAMILY)).to.deep.equal([]);
    expect(isBotError(await refusal(changeable(made.id)), 'calendar/gone')).to.equal(true);
  });

  it('an own calendar may be named by the address of the account', async () => {
    const { id } = rig.control.addEvent(ALEX, at(1, 'Stand-up'));
    const found = await changeable(`${id} ${ALEX}`);
    expect([found.id, found.calendar]).to.deep.equal([id, undefined]);
    const made = await rig.calendar.createEvent('abcde1', { ...draft('Tea', 3), calendar: ALEX }, { retry: false });
    expect(made.id).to.equal('abcde1');
  });

  it('the events of a series on another calendar can be read and changed one by one', async () => {
    const { id } = rig.control.addEvent(FAMILY, at(1, 'Swimming', { recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] }));
    const { events } = await rig.calendar.seriesEvents(`${id} ${FAMILY}`, { show: 'change' });
    expect(events.map(one => one.series)).to.deep.equal([`${id} ${FAMILY}`, `${id} ${FAMILY}`]);
    const [, second] = events;
    if (!second) throw new Error('no second event');
    await rig.calendar.updateEvent(second, { title: 'Diving', invite: false }, { retry: false });
    expect((await list(FAMILY)).events.map(({ title }) => title)).to.deep.equal(['Swimming']);
    expect((await changeable(second.id)).title).to.equal('Diving');
  });

  describe('moving', () => {
    const HOW = { invite: true, retry: false };

    it('moves an event with its guests and tells them once', async () => {
      const { id } = rig.control.addEvent(ALEX, at(1, 'Parents’ evening', { attendees: [{ email: ANA }] }));
      const moved = await rig.calendar.moveEvent(await changeable(String(id)), FAMILY, HOW);
      expect([moved.id, moved.calendar?.name, moved.attendees.map(({ email }) => email)]).to.deep.equal([
        `${id} ${FAMILY}`,
        'Family',
        [ANA],
      ]);
      expect(rig.control.events(ALEX)).to.deep.equal([]);
      expect(rig.control.events(FAMILY)).to.have.length(1);
      expect(rig.control.outbox.map(({ to, kind }) => [to, kind])).to.deep.equal([[ANA, 'update']]);
    });

    it('moves it back to the own calendar', async () => {
      const { id } = rig.control.addEvent(FAMILY, at(1, 'Swimming'));
      const moved = await rig.calendar.moveEvent(await changeable(`${id} ${FAMILY}`), ALEX, HOW);
      expect([moved.id, moved.calendar, moved.from]).to.deep.equal([id, undefined, FAMILY]);
    });

    it('says where it was, so that it can go back once', async () => {
      const { id } = rig.control.addEvent(ALEX, at(1, 'Swimming'));
      const moved = await rig.calendar.moveEvent(await changeable(String(id)), FAMILY, HOW);
      const back = await rig.calendar.moveEvent(moved, moved.from, HOW);
      expect([back.id, back.from]).to.deep.equal([id, FAMILY]);
      expect((await rig.calendar.moveEvent(moved, moved.from, { ...HOW, retry: true })).id).to.equal(id);
    });

    it('moves once when the answer is lost', async () => {
      const { id } = rig.control.addEvent(ALEX, at(1, 'Swimming', { attendees: [{ email: ANA }] }));
      const event = await changeable(String(id));
      rig.control.faults.add({ route: 'calendar.events.move', when: 'after-commit', do: { kind: 'drop' } });
      const moved = await rig.calendar.moveEvent(event, FAMILY, HOW);
      expect(moved.id).to.equal(`${id} ${FAMILY}`);
      expect(rig.control.outbox).to.have.length(1);
      expect((await rig.calendar.moveEvent(event, FAMILY, { ...HOW, retry: true })).id).to.equal(moved.id);
      expect(rig.control.outbox).to.have.length(1);
    });

    it('a whole series moves with its changed events, and one of its events does not', async () => {
      const { id } = rig.control.addEvent(ALEX, at(1, 'Swimming', { recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] }));
      const { events } = await rig.calendar.seriesEvents(String(id), { show: 'change' });
      const [, second] = events;
      if (!second) throw new Error('no second event');
      const error = await refusal(rig.calendar.moveEvent(second, FAMILY, HOW));
      expect(isBotError(error, 'calendar/invalid')).to.equal(true);
      await rig.calendar.updateEvent(second, { title: 'Diving', invite: false }, { retry: false });
      await rig.calendar.moveEvent(await changeable(String(id)), FAMILY, HOW);
      const there = await rig.calendar.seriesEvents(`${id} ${FAMILY}`, { show: 'choices' });
      expect(there.events.map(({ title }) => title)).to.deep.equal(['Swimming', 'Diving']);
    });

    it('an invitation, a changed event and a calendar to read only are refused', async () => {
      const theirs = rig.control.addEvent(SAM, at(1, 'Board', { attendees: [{ email: ALEX }] }));
      const invited = await refusal(rig.calendar.moveEvent(await changeable(String(theirs['id'])), FAMILY, HOW));
      expect(isBotError(invited, 'calendar/forbidden')).to.equal(true);
      const { id } = rig.control.addEvent(ALEX, at(1, 'Swimming'));
      const event = await changeable(String(id));
      const readOnly = await refusal(rig.calendar.moveEvent(event, HOLIDAYS, HOW));
      expect(isBotError(readOnly, 'calendar/forbidden')).to.equal(true);
      await rig.calendar.updateEvent(event, { title: 'Diving', invite: false }, { retry: false });
      expect(isBotError(await refusal(rig.calendar.moveEvent(event, FAMILY, HOW)), 'calendar/changed')).to.equal(true);
    });
  });
});
