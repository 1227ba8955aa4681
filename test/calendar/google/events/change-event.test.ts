import { expect } from 'chai';
import type { EventToChange } from '../../../../calendar/model.ts';
import type { Trouble } from '../../../../sandbox/index.ts';
import { ALEX, ANA, HOUR, NOW, type Rig, refusal, SAM, startRig } from '../../harness.ts';

const PATCH = 'calendar.events.patch';
const DELETE = 'calendar.events.delete';
const GOOGLE_EVENT = {
  summary: 'Lunch',
  location: 'Café',
  start: { dateTime: new Date(NOW + HOUR).toISOString(), timeZone: 'Europe/London' },
  end: { dateTime: new Date(NOW + 2 * HOUR).toISOString(), timeZone: 'Europe/London' },
  attendees: [
    { email: ALEX, responseStatus: 'accepted' },
    { email: ANA, responseStatus: 'declined', comment: 'Sorry' },
  ],
};
const LATER = { allDay: false, startMs: NOW + 5 * HOUR, endMs: NOW + 7 * HOUR, zone: 'Europe/London' } as const;

describe('calendar: changing and deleting an event', () => {
  let rig: Rig;
  let event: EventToChange;
  beforeEach(async () => {
    rig = await startRig();
    const { id } = rig.control.addEvent(ALEX, GOOGLE_EVENT);
    event = await rig.calendar.getEvent(String(id), 'change');
    rig.control.log.clear();
  });
  afterEach(() => rig.close());

  const routes = () => rig.control.log.entries().map(({ route, status }) => `${route.split('.').at(-1)} ${status}`);
  const stored = () => rig.control.events(ALEX)[0];
  const befall = (route: string, when: 'before' | 'after-commit', trouble: Trouble, times = 1) =>
    rig.control.faults.add({ route, when, do: trouble, times });
  const mails = () => rig.control.outbox.map(({ kind, to }) => `${kind} ${to}`);
  const update = (change: object, options = { retry: false }) =>
    rig.calendar.updateEvent(event, { invite: false, ...change }, options);
  const remove = (options = { invite: false, retry: false }) => rig.calendar.deleteEvent(event, options);

  it('moves it, and leaves the rest unchanged; one request reads what it replaces', async () => {
    const { when, title, place } = await update({ when: LATER });
    expect({ when, title, place }).to.deep.equal({
      when: { allDay: false, startMs: LATER.startMs, endMs: LATER.endMs },
      title: 'Lunch',
      place: 'Café',
    });
    expect(routes()).to.deep.equal(['get 200', 'patch 200']);
    expect(mails()).to.deep.equal([]);
  });

  it('turns a timed event into an all-day one, and back', async () => {
    const whole = await update({ when: { allDay: true, startDate: '2026-11-20', endDate: '2026-11-21' } });
    expect(whole.when).to.deep.equal({ allDay: true, startDate: '2026-11-20', endDate: '2026-11-21' });
    event = await rig.calendar.getEvent(event.id, 'change');
    expect((await update({ when: LATER })).when).to.deep.include({ allDay: false, startMs: LATER.startMs });
  });

  it("keeps the provider's data about guests who stay", async () => {
    const changed = await update({ add: [{ email: SAM, name: 'Sam' }], title: 'Long lunch', invite: true });
    expect(changed.attendees.map(({ email, answer }) => `${email} ${answer}`)).to.deep.equal([
      `${ALEX} accepted`,
      `${ANA} declined`,
      `${SAM} unanswered`,
    ]);
    expect(stored()?.['attendees']).to.deep.include({ ...GOOGLE_EVENT.attendees[1], displayName: 'Ana Silva' });
    expect(mails()).to.include(`invitation ${SAM}`);
  });

  it('removes a guest in any spelling of the address, and emails them if asked to', async () => {
    const changed = await update({ remove: [ANA.toUpperCase()], invite: true });
    expect(changed.attendees.map(({ email }) => email)).to.deep.equal([ALEX]);
    expect(mails()).to.include(`cancellation ${ANA}`);
  });

  it('G20 overwrites no change that another person made meanwhile', async () => {
    await update({ title: 'Theirs' });
    expect(await refusal(update({ title: 'Mine' }))).to.include({ code: 'calendar/changed' });
    expect(await refusal(remove())).to.include({ code: 'calendar/changed' });
    expect(stored()?.['summary']).to.equal('Theirs');
  });

  it('G12 recognises its own change when the answer was lost', async () => {
    befall(PATCH, 'after-commit', { kind: 'drop' });
    expect((await update({ when: LATER, title: 'Moved', invite: true })).title).to.equal('Moved');
    expect(routes()).to.deep.equal(['get 200', 'patch 0', 'get 200']);
    expect(mails().filter(mail => mail.startsWith('update'))).to.deep.equal([`update ${ANA}`]);
  });

  it('G12 repeats what did not get through', async () => {
    befall(PATCH, 'before', { kind: 'status', status: 503, reason: 'backendError' });
    expect((await update({ title: 'Moved' })).title).to.equal('Moved');
    expect(routes()).to.deep.equal(['get 200', 'patch 503', 'get 200', 'patch 200']);
  });

  it('finds what an earlier try has written, and does not write it again', async () => {
    await update({ when: LATER, title: 'Moved', invite: true });
    rig.control.log.clear();
    const again = await update({ when: LATER, title: 'Moved', invite: true }, { retry: true });
    expect([again.title, again.before]).to.deep.equal(['Moved', undefined]);
    expect(routes()).to.deep.equal(['get 200']);
    expect(mails().filter(mail => mail.startsWith('update'))).to.deep.equal([`update ${ANA}`]);
  });

  it('writes what an earlier try did not, and knows what that replaces', async () => {
    const { title, before } = await update({ title: 'Moved' }, { retry: true });
    expect([title, before]).to.deep.equal(['Moved', { summary: 'Lunch' }]);
    expect(routes()).to.deep.equal(['get 200', 'get 200', 'patch 200']);
  });

  it('takes what another person wrote after an earlier try for theirs', async () => {
    await update({ title: 'Theirs' });
    expect(await refusal(update({ title: 'Mine' }, { retry: true }))).to.include({ code: 'calendar/changed' });
    expect(stored()?.['summary']).to.equal('Theirs');
  });

  it('G24 reports that guests may not change shared parts', async () => {
    await rig.close();
    rig = await startRig({}, ANA);
    const { id } = rig.control.addEvent(ALEX, GOOGLE_EVENT);
    event = await rig.calendar.getEvent(String(id), 'change');
    expect(await refusal(update({ title: 'Mine' }))).to.include({ code: 'calendar/forbidden' });
  });

  it('reads and deletes it, and emails the guests if asked to', async () => {
    await remove({ invite: true, retry: false });
    expect(routes()).to.deep.equal(['get 200', 'delete 204']);
    expect(mails()).to.include(`cancellation ${ANA}`);
    expect(rig.control.events(ALEX)).to.deep.equal([]);
  });

  it('G12 treats a deletion whose answer was lost as done', async () => {
    befall(DELETE, 'after-commit', { kind: 'drop' });
    await remove();
    expect(rig.control.events(ALEX)).to.deep.equal([]);
  });

  it('reports an earlier deletion, unless it was an earlier try', async () => {
    await remove();
    expect(await refusal(remove())).to.include({ code: 'calendar/gone' });
    await remove({ invite: false, retry: true });
  });

  it('deletes one of a series, or all of it', async () => {
    const { id } = rig.control.addEvent(ALEX, {
      ...GOOGLE_EVENT,
      summary: 'Yoga',
      recurrence: ['RRULE:FREQ=DAILY;COUNT=3'],
    });
    const list = () =>
      rig.calendar.listEvents({
        startMs: NOW,
        endMs: NOW + 96 * HOUR,
        zone: 'Europe/London',
        text: 'Yoga',
        show: 'change',
      });
    const [first, second] = (await list()).events;
    if (!first || !second) throw new Error('no series');
    expect([first.series, second.series]).to.deep.equal([id, id]);
    await rig.calendar.deleteEvent(second, { invite: false, retry: false });
    expect((await list()).events.length).to.equal(2);
    const series = await rig.calendar.getEvent(String(id), 'change');
    await rig.calendar.deleteEvent(series, { invite: false, retry: false });
    expect((await list()).events).to.deep.equal([]);
  });

  it('moves a whole series with its end and exceptions, without losing or adding events', async () => {
    const zone = 'America/New_York';
    const at = (civil: string) => Date.parse(`${civil}-05:00`);
    const when = { allDay: false as const, startMs: at('2026-11-23T20:00:00'), endMs: at('2026-11-23T21:00:00'), zone };
    const repeat = { rule: 'FREQ=WEEKLY;BYDAY=MO', until: '2026-12-21', except: ['2026-12-07'] };
    const draft = { title: 'Choir', when, repeat, attendees: [], meetingLink: false, invite: false };
    const { id } = await rig.calendar.createEvent('choir', draft, { retry: false });
    event = await rig.calendar.getEvent(id, 'change');
    expect([event.repeat, event.zone, event.occurrences]).to.deep.equal([repeat, zone, 4]);
    const to = { allDay: false as const, startMs: at('2026-11-27T21:00:00'), endMs: at('2026-11-27T22:00:00'), zone };
    const friday = { rule: 'FREQ=WEEKLY;BYDAY=FR', until: '2026-12-25', except: ['2026-12-11'] };
    expect((await update({ when: to, repeat: friday })).repeat).to.deep.equal(friday);
    const stretch = { startMs: NOW, endMs: NOW + 60 * 24 * HOUR, zone };
    const { events } = await rig.calendar.listEvents({ ...stretch, text: 'Choir', show: 'summary' });
    expect(events.map(one => !one.when.allDay && new Date(one.when.startMs).toISOString())).to.deep.equal([
      '2026-11-28T02:00:00.000Z',
      '2026-12-05T02:00:00.000Z',
      '2026-12-19T02:00:00.000Z',
      '2026-12-26T02:00:00.000Z',
    ]);
  });

  it('leaves the rule of a series unchanged if only its title changes', async () => {
    const { id } = rig.control.addEvent(ALEX, {
      ...GOOGLE_EVENT,
      recurrence: ['RRULE:FREQ=DAILY;UNTIL=20261201T235959Z'],
    });
    event = await rig.calendar.getEvent(String(id), 'change');
    await update({ title: 'Long lunch' });
    const changed = rig.control.events(ALEX).find(({ summary }) => summary === 'Long lunch');
    expect(changed?.['recurrence']).to.deep.equal(['RRULE:FREQ=DAILY;UNTIL=20261201T235959Z']);
  });

  it('lists the remaining events of a series, without deleted ones', async () => {
    const { id } = rig.control.addEvent(ALEX, { ...GOOGLE_EVENT, recurrence: ['RRULE:FREQ=DAILY;COUNT=5'] });
    const all = () => rig.calendar.seriesEvents(String(id), { show: 'change' });
    const [, second, third] = (await all()).events;
    if (!second || !third) throw new Error('no series');
    await rig.calendar.deleteEvent(second, { invite: false, retry: false });
    await rig.calendar.updateEvent(third, { title: 'Late lunch', invite: false }, { retry: false });
    const left = await all();
    expect(left.complete).to.equal(true);
    expect(left.events.map(({ title }) => title).toSorted()).to.deep.equal(['Late lunch', 'Lunch', 'Lunch', 'Lunch']);
    const day = { startMs: NOW + 72 * HOUR, endMs: NOW + 96 * HOUR, show: 'summary' } as const;
    expect((await rig.calendar.seriesEvents(String(id), day)).events).to.have.length(1);
  });
});
