import { expect } from 'chai';
import type { EventToChange, EventValues, WrittenEvent } from '../../../../calendar/model.ts';
import type { Trouble } from '../../../../sandbox/index.ts';
import { ALEX, ANA, HOUR, NOW, type Rig, refusal, SAM, startRig } from '../../harness.ts';

const PATCH = 'calendar.events.patch';
const GOOGLE_EVENT = {
  summary: 'Lunch',
  description: '<b>Bring</b> the <a href="https://example.com/menu">menu</a>',
  start: { dateTime: new Date(NOW + HOUR).toISOString(), timeZone: 'Europe/London' },
  end: { dateTime: new Date(NOW + 2 * HOUR).toISOString(), timeZone: 'Europe/London' },
  attendees: [
    { email: ALEX, responseStatus: 'accepted' },
    { email: ANA, responseStatus: 'declined', comment: 'Sorry' },
  ],
};
const LATER = { allDay: false, startMs: NOW + 5 * HOUR, endMs: NOW + 7 * HOUR, zone: 'Europe/London' } as const;
const QUIET = { invite: false, retry: false };

describe('calendar: taking a write back', () => {
  let rig: Rig;
  let id: string;
  const begin = async (as: string, event: Record<string, unknown> = GOOGLE_EVENT): Promise<void> => {
    rig = await startRig({}, as);
    seen = 0;
    id = String(rig.control.addEvent(ALEX, event)['id']);
    rig.control.log.clear();
  };
  afterEach(() => rig.close());

  const now = (of = id): Promise<EventToChange> => rig.calendar.getEvent(of, 'change');
  const stored = () => rig.control.events(ALEX).find(event => event['id'] === id);
  const content = () => {
    const { summary, description, location, start, end, attendees, recurrence } = stored() ?? {};
    return { summary, description, location, start, end, attendees, recurrence };
  };
  const befall = (when: 'before' | 'after-commit', trouble: Trouble) =>
    rig.control.faults.add({ route: PATCH, when, do: trouble, times: 1 });
  /** The emails since `forgetMails`. */
  let seen = 0;
  const mails = () => rig.control.outbox.slice(seen).map(({ kind, to }) => `${kind} ${to}`);
  const forgetMails = () => {
    seen = rig.control.outbox.length;
  };
  const writes = () =>
    rig.control.log.entries().filter(({ route, status }) => route === PATCH && status === 200).length;
  const update = async (change: object): Promise<WrittenEvent & { before: EventValues }> => {
    const written = await rig.calendar.updateEvent(await now(), { invite: false, ...change }, { retry: false });
    return { ...written, before: written.before ?? {} };
  };

  const changes: Record<string, object> = {
    'a time': { when: LATER },
    'a whole day': { when: { allDay: true, startDate: '2026-11-20', endDate: '2026-11-21' } },
    'a title, a place and a description': { title: 'Tea', place: 'Kitchen', description: 'Plain' },
    'a new guest': { add: [{ email: SAM, name: 'Sam' }] },
    'a guest who left, with their answer': { remove: [ANA] },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`takes back ${what}, exactly`, async () => {
      await begin(ALEX);
      const before = content();
      const written = await update(change);
      expect(content()).not.to.deep.equal(before);
      const { title } = await rig.calendar.restoreEvent(written, written.before, QUIET);
      expect([title, content()]).to.deep.equal(['Lunch', before]);
    });
  }

  it('takes back the move of a whole series, with its rule', async () => {
    await begin(ALEX, { ...GOOGLE_EVENT, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=WE'] });
    const before = content();
    const written = await update({ when: LATER, repeat: { rule: 'FREQ=WEEKLY;COUNT=4;BYDAY=TH' } });
    await rig.calendar.restoreEvent(written, written.before, QUIET);
    expect(content()).to.deep.equal(before);
  });

  it('writes nothing over a later change', async () => {
    await begin(ALEX);
    const written = await update({ when: LATER });
    await update({ title: 'Theirs' });
    expect(await refusal(rig.calendar.restoreEvent(written, written.before, QUIET))).to.include({
      code: 'calendar/changed',
    });
    expect(stored()?.['summary']).to.equal('Theirs');
  });

  it('writes once if the answer was lost, or did not get through', async () => {
    await begin(ALEX);
    for (const [when, trouble] of [
      ['after-commit', { kind: 'drop' }],
      ['before', { kind: 'status', status: 503, reason: 'backendError' }],
    ] as const) {
      const written = await update({ when: LATER });
      forgetMails();
      rig.control.log.clear();
      befall(when, trouble);
      await rig.calendar.restoreEvent(written, written.before, { invite: true, retry: false });
      expect(mails()).to.deep.equal([`update ${ANA}`]);
      expect(writes()).to.equal(when === 'before' ? 1 : 0);
      expect((await now()).when).to.deep.include({ startMs: NOW + HOUR });
    }
  });

  it('is done if an earlier try has done it', async () => {
    await begin(ALEX);
    const written = await update({ add: [{ email: SAM }], when: LATER });
    await rig.calendar.restoreEvent(written, written.before, { invite: true, retry: false });
    forgetMails();
    await rig.calendar.restoreEvent(written, written.before, { invite: true, retry: true });
    expect(mails()).to.deep.equal([]);
  });

  it('is done if the event has the values by now, whoever wrote them', async () => {
    await begin(ALEX);
    const written = await update({ title: 'Tea' });
    await update({ title: 'Lunch' });
    expect((await rig.calendar.restoreEvent(written, written.before, QUIET)).title).to.equal('Lunch');
    expect(writes()).to.equal(2);
  });

  it('is not done if the event was deleted meanwhile', async () => {
    await begin(ALEX);
    const written = await update({ title: 'Tea' });
    await update({ title: 'Lunch' });
    await rig.calendar.deleteEvent(await now(), QUIET);
    expect(await refusal(rig.calendar.restoreEvent(written, written.before, QUIET))).to.have.property('code');
  });

  it('brings a deleted event back as tentative as it was', async () => {
    await begin(ALEX, { ...GOOGLE_EVENT, status: 'tentative' });
    const { before } = await rig.calendar.deleteEvent(await now(), QUIET);
    await rig.calendar.restoreEvent({ id }, before, QUIET);
    expect(stored()?.['status']).to.equal('tentative');
  });

  it('brings a deleted event back under its id, and invites its guests again', async () => {
    await begin(ALEX);
    const before = content();
    const { event, before: values } = await rig.calendar.deleteEvent(await now(), { invite: true, retry: false });
    expect(event?.title).to.equal('Lunch');
    forgetMails();
    await rig.calendar.restoreEvent({ id }, values, { invite: true, retry: false });
    expect(content()).to.deep.equal(before);
    expect(mails()).to.deep.equal([`invitation ${ANA}`]);
    await rig.calendar.restoreEvent({ id }, values, { invite: true, retry: true });
    expect(mails()).to.deep.equal([`invitation ${ANA}`]);
  });

  it('brings back one of a series, where it was moved to', async () => {
    await begin(ALEX, { ...GOOGLE_EVENT, recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });
    const list = () => rig.calendar.seriesEvents(id, { show: 'change' });
    const second = (await list()).events[1];
    if (!second) throw new Error('no series');
    const moved = { allDay: false, startMs: NOW + 30 * HOUR, endMs: NOW + 31 * HOUR, zone: 'Europe/London' } as const;
    await rig.calendar.updateEvent(second, { when: moved, invite: false }, { retry: false });
    const { before } = await rig.calendar.deleteEvent(await now(second.id), QUIET);
    expect((await list()).events.length).to.equal(2);
    await rig.calendar.restoreEvent({ id: second.id }, before, QUIET);
    expect((await now(second.id)).when).to.deep.equal({ allDay: false, startMs: moved.startMs, endMs: moved.endMs });
    expect((await list()).events.length).to.equal(3);
  });

  it('brings back one of a series with what is its own, of which the provider keeps only the time', async () => {
    await begin(ALEX, { ...GOOGLE_EVENT, recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });
    const [, second] = (await rig.calendar.seriesEvents(id, { show: 'change' })).events;
    if (!second) throw new Error('no series');
    const own = { title: 'Tea', place: 'Kitchen', add: [{ email: SAM }], invite: false };
    await rig.calendar.updateEvent(second, own, { retry: false });
    const { before } = await rig.calendar.deleteEvent(await now(second.id), QUIET);
    expect(before).to.deep.include({ summary: 'Tea', location: 'Kitchen', description: GOOGLE_EVENT.description });
    const guests = before['attendees'] as { email: string }[];
    expect(guests.map(({ email }) => email)).to.deep.equal([ALEX, ANA, SAM]);
    await rig.calendar.restoreEvent({ id: second.id }, before, QUIET);
    expect(await now(second.id)).to.deep.include({ title: 'Tea', place: 'Kitchen' });
  });

  for (const trouble of [{ kind: 'drop' }, { kind: 'status', status: 503, reason: 'backendError' }] as const) {
    it(`brings back one of a series with what is its own, although the look before the deletion meets ${trouble.kind}`, async () => {
      await begin(ALEX, { ...GOOGLE_EVENT, recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });
      const [, second] = (await rig.calendar.seriesEvents(id, { show: 'change' })).events;
      if (!second) throw new Error('no series');
      await rig.calendar.updateEvent(second, { title: 'Tea', invite: false }, { retry: false });
      const shown = await now(second.id);
      rig.control.faults.add({ route: 'calendar.events.get', when: 'before', do: trouble, times: 2 });
      const { event, before } = await rig.calendar.deleteEvent(shown, QUIET);
      expect(event?.title).to.equal('Tea');
      await rig.calendar.restoreEvent({ id: second.id }, before, QUIET);
      expect((await now(second.id)).title).to.equal('Tea');
    });
  }

  it('says which event an earlier try deleted', async () => {
    await begin(ALEX);
    const shown = await now();
    await rig.calendar.deleteEvent(shown, QUIET);
    const { event, before } = await rig.calendar.deleteEvent(shown, { invite: false, retry: true });
    expect([event?.title, before]).to.deep.equal(['Lunch', { status: 'confirmed' }]);
  });

  it('keeps what a deletion replaces if an earlier try did not delete it', async () => {
    await begin(ANA);
    const { before } = await rig.calendar.deleteEvent(await now(), { invite: false, retry: true });
    await rig.calendar.restoreEvent({ id }, before, QUIET);
    expect((await now()).myAnswer).to.equal('declined');
  });

  it("brings back a guest's own copy of one of a series", async () => {
    await begin(ANA, { ...GOOGLE_EVENT, recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });
    const [, second] = (await rig.calendar.seriesEvents(id, { show: 'change' })).events;
    if (!second) throw new Error('no series');
    const { before } = await rig.calendar.deleteEvent(second, QUIET);
    await rig.calendar.restoreEvent({ id: second.id }, before, QUIET);
    expect(await now(second.id)).to.deep.include({ myAnswer: 'declined', when: second.when });
  });

  it("brings back a guest's own copy, with their answer", async () => {
    await begin(ANA);
    const { before } = await rig.calendar.deleteEvent(await now(), QUIET);
    expect((await refusal(now())) as object).to.include({ code: 'calendar/gone' });
    await rig.calendar.restoreEvent({ id }, before, QUIET);
    expect((await now()).myAnswer).to.equal('declined');
  });

  it('takes back an answer, also the first one, and leaves the answers of others', async () => {
    await begin(ANA);
    const first = await rig.calendar.answerInvitation(
      await now(),
      { answer: 'accepted', invite: false },
      { retry: false },
    );
    await rig.calendar.restoreEvent(first, first.before ?? {}, QUIET);
    expect(stored()?.['attendees']).to.deep.include({ ...GOOGLE_EVENT.attendees[1], displayName: 'Ana Silva' });
  });

  it('says that the event is gone if the provider has forgotten it', async () => {
    await begin(ALEX);
    const error = await refusal(rig.calendar.restoreEvent({ id: 'neverthere' }, { status: 'confirmed' }, QUIET));
    expect(error).to.include({ code: 'calendar/not-found' });
  });

  const LOST = { kind: 'status', status: 503, reason: 'backendError' } as const;
  const unread = (times: number) =>
    rig.control.faults.add({ route: 'calendar.events.get', when: 'before', do: LOST, times });

  it('knows what an answer replaces when the first try of it gets lost after it was written', async () => {
    await begin(ANA);
    befall('after-commit', LOST);
    const answer = { answer: 'accepted', invite: false } as const;
    const answered = await rig.calendar.answerInvitation(await now(), answer, { retry: false });
    await rig.calendar.restoreEvent(answered, answered.before ?? {}, QUIET);
    expect((await now()).myAnswer).to.equal('declined');
  });

  for (const retry of [false, true]) {
    it(`knows what a change replaces, although the look before it is lost twice (retry: ${retry})`, async () => {
      await begin(ALEX);
      const event = await now();
      unread(2);
      const written = await rig.calendar.updateEvent(event, { title: 'Tea', invite: false }, { retry });
      expect(written.before).to.deep.equal({ summary: 'Lunch' });
    });
  }

  it('does not know what was replaced if an earlier try has written the change', async () => {
    await begin(ALEX);
    const event = await now();
    const change = { title: 'Tea', invite: false };
    await rig.calendar.updateEvent(event, change, { retry: false });
    const written = await rig.calendar.updateEvent(event, change, { retry: true });
    expect([written.title, written.before]).to.deep.equal(['Tea', undefined]);
  });

  it('writes a change even if what it replaces cannot be read, without a way back', async () => {
    await begin(ALEX);
    const event = await now();
    unread(3);
    const written = await rig.calendar.updateEvent(event, { when: LATER, invite: false }, { retry: false });
    expect([written.before, written.when]).to.deep.equal([
      undefined,
      { allDay: false, startMs: LATER.startMs, endMs: LATER.endMs },
    ]);
  });
});
