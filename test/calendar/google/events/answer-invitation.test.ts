import { expect } from 'chai';
import type { EventToChange, InvitationAnswer } from '../../../../calendar/model.ts';
import type { Trouble } from '../../../../sandbox/index.ts';
import { ALEX, ANA, HOUR, NOW, type Rig, refusal, SAM, startRig } from '../../harness.ts';

const PATCH = 'calendar.events.patch';
const GET = 'calendar.events.get';
const at = (hours: number) => ({ dateTime: new Date(NOW + hours * HOUR).toISOString(), timeZone: 'Europe/London' });
const INVITATION = {
  summary: 'Planning',
  start: at(1),
  end: at(2),
  attendees: [{ email: ANA, responseStatus: 'accepted' }, { email: ALEX }, { email: SAM, comment: 'Late' }],
};
const LOST: readonly [what: string, trouble: Trouble][] = [
  ['the connection is cut', { kind: 'drop' }],
  ['a 500 comes', { kind: 'status', status: 500, reason: 'backendError' }],
  ['a 503 comes', { kind: 'status', status: 503, reason: 'backendError' }],
  ['a page comes in place of the answer', { kind: 'garbage' }],
];

describe('calendar: answering an invitation', () => {
  let rig: Rig;
  let event: EventToChange;
  const invite = async (body: object = INVITATION) => {
    const { id } = rig.control.addEvent(ANA, { ...body });
    event = await rig.calendar.getEvent(String(id), 'change');
    rig.control.log.clear();
  };
  beforeEach(async () => {
    rig = await startRig();
    await invite();
  });
  afterEach(() => rig.close());

  const answer = (said: Partial<InvitationAnswer> = {}, retry = false) =>
    rig.calendar.answerInvitation(event, { answer: 'accepted', invite: true, ...said }, { retry });
  const routes = () => rig.control.log.entries().map(({ route, status }) => `${route.split('.').at(-1)} ${status}`);
  const guests = () => rig.control.events(ANA)[0]?.['attendees'] as Record<string, unknown>[];
  const mine = () => guests().find(({ email }) => email === ALEX);
  const mails = () => rig.control.outbox.map(({ to, kind, answer }) => [to, kind, answer]);
  const befall = (when: 'before' | 'after-commit', trouble: Trouble, { route = PATCH, times = 1 } = {}) =>
    rig.control.faults.add({ route, when, do: trouble, times });

  for (const said of ['accepted', 'declined', 'tentative'] as const) {
    it(`writes that the person has ${said}, and emails the organizer alone`, async () => {
      const { myAnswer, title } = await answer({ answer: said });
      expect([myAnswer, title]).to.deep.equal([said, 'Planning']);
      expect(mine()).to.include({ responseStatus: said });
      expect(mails()).to.deep.equal([[ANA, 'answer', { responseStatus: said }]]);
      expect(routes()).to.deep.equal(['get 200', 'patch 200']);
    });
  }

  it('keeps what Google knows about the other guests', async () => {
    await answer({ answer: 'declined' });
    expect(guests().map(({ email, responseStatus, comment }) => [email, responseStatus, comment])).to.deep.equal([
      [ANA, 'accepted', undefined],
      [ALEX, 'declined', undefined],
      [SAM, 'needsAction', 'Late'],
    ]);
  });

  it('sends only the own answer over the wire', async () => {
    await answer({ note: 'Gladly' });
    expect(rig.control.log.entries().at(-1)?.body).to.deep.equal({
      attendeesOmitted: true,
      attendees: [{ email: ALEX, responseStatus: 'accepted', comment: 'Gladly' }],
    });
  });

  it('writes a note, and removes it with the next answer', async () => {
    await answer({ answer: 'declined', note: 'I am away' });
    expect(mine()).to.include({ responseStatus: 'declined', comment: 'I am away' });
    event = await rig.calendar.getEvent(event.id, 'change');
    await answer({ answer: 'accepted' });
    expect(mine()).to.include({ responseStatus: 'accepted' }).and.not.have.property('comment');
  });

  it('emails nobody if not asked to', async () => {
    await answer({ invite: false });
    expect(mails()).to.deep.equal([]);
  });

  it('answers one event of a series, or all of them', async () => {
    await invite({ ...INVITATION, summary: 'Weekly', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    const series = event;
    const { events } = await rig.calendar.seriesEvents(series.id, { show: 'change' });
    event = events[1] ?? event;
    await answer({ answer: 'declined' });
    event = series;
    await answer({ answer: 'accepted' });
    const after = await rig.calendar.seriesEvents(series.id, { show: 'summary' });
    expect(after.events.map(({ myAnswer }) => myAnswer)).to.have.members(['accepted', 'accepted', 'declined']);
  });

  it('G20 does not answer an event that has changed since it was shown', async () => {
    await answer();
    expect(await refusal(answer({ answer: 'declined' }))).to.include({ code: 'calendar/changed' });
    expect(mine()).to.include({ responseStatus: 'accepted' });
  });

  it('reports an event that is gone, and one without an invitation', async () => {
    const gone = event;
    const { id } = rig.control.addEvent(ALEX, { ...INVITATION, attendees: [{ email: SAM }] });
    event = await rig.calendar.getEvent(String(id), 'change');
    expect(await refusal(answer())).to.include({ code: 'calendar/invalid' });
    event = gone;
    rig.control.clearEvents();
    expect(await refusal(answer())).to.include({ code: 'calendar/not-found' });
  });

  for (const [what, trouble] of LOST) {
    it(`G12 G23 answers and emails once if it was written and ${what}`, async () => {
      befall('after-commit', trouble);
      expect((await answer({ note: 'Yes' })).myAnswer).to.equal('accepted');
      expect(mails()).to.have.length(1);
      expect(rig.control.log.counts()).to.deep.equal({ [PATCH]: 1, [GET]: 2 });
    });

    it(`G12 G23 answers again if it was not written and ${what}`, async () => {
      befall('before', trouble);
      expect((await answer()).myAnswer).to.equal('accepted');
      expect(mails()).to.have.length(1);
      expect(rig.control.log.counts()).to.deep.equal({ [PATCH]: 2, [GET]: 2 });
    });
  }

  it('G23 a try after a restart finds the answer of the try before it', async () => {
    await answer();
    expect((await answer({}, true)).myAnswer).to.equal('accepted');
    expect(mails()).to.have.length(1);
  });

  it('G20 a try after a restart does not overwrite a newer answer', async () => {
    await answer();
    rig.control.answer(ALEX, event.id, { responseStatus: 'declined' });
    expect(await refusal(answer({}, true))).to.include({ code: 'calendar/changed' });
    expect(mine()).to.include({ responseStatus: 'declined' });
  });

  it('G23 a hundred answers with lost ones among them make a hundred e-mails', async () => {
    for (let index = 0; index < 100; index++) {
      const { id } = rig.control.addEvent(ANA, { ...INVITATION, summary: `Planning ${index}` });
      event = await rig.calendar.getEvent(String(id), 'change');
      if (index % 3 === 0) befall(index % 2 === 0 ? 'after-commit' : 'before', { kind: 'drop' });
      await answer({ answer: index % 2 === 0 ? 'accepted' : 'declined' });
    }
    expect(new Set(rig.control.outbox.map(({ eventId }) => eventId)).size).to.equal(100);
    expect(rig.control.outbox).to.have.length(100);
  });
});
