import { expect } from 'chai';
import type { EventChange, EventDraft, EventToChange } from '../../../../calendar/model.ts';
import { ALEX, ANA, HOUR, NOW, type Rig, refusal, startRig } from '../../harness.ts';

const PATCH = 'calendar.events.patch';
const WHEN = { allDay: false, startMs: NOW + HOUR, endMs: NOW + 2 * HOUR, zone: 'Europe/London' } as const;
const DRAFT: EventDraft = { title: 'Lunch', when: WHEN, attendees: [], meetingLink: false, invite: false };
const ID = '0123456789abcdefghijklmnop';
const TIMES = {
  start: { dateTime: new Date(WHEN.startMs).toISOString(), timeZone: 'Europe/London' },
  end: { dateTime: new Date(WHEN.endMs).toISOString(), timeZone: 'Europe/London' },
};

describe('calendar: settings, reminders, link and notes of an event', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const made = async (fields: object = {}): Promise<EventToChange> => {
    const { id } = rig.control.addEvent(ALEX, { summary: 'Lunch', ...TIMES, ...fields });
    return rig.calendar.getEvent(String(id), 'change');
  };
  const update = (event: EventToChange, change: Partial<EventChange>, retry = false) =>
    rig.calendar.updateEvent(event, { invite: false, ...change }, { retry });
  const stored = () => rig.control.events(ALEX)[0] ?? {};

  it('writes each setting of a new event in the field that Google documents', async () => {
    const settings = {
      visibility: 'private',
      availability: 'free',
      color: 'tomato',
      editing: 'yes',
      inviting: 'no',
      guestlist: 'no',
    } as const;
    const event = await rig.calendar.createEvent(ID, { ...DRAFT, settings }, { retry: false });
    expect(event.settings).to.deep.equal(settings);
    expect(stored()).to.deep.include({
      visibility: 'private',
      transparency: 'transparent',
      colorId: '11',
      guestsCanModify: true,
      guestsCanInviteOthers: false,
      guestsCanSeeOtherGuests: false,
    });
  });

  it('says nothing of settings that are the usual ones', async () => {
    const event = await rig.calendar.createEvent(
      ID,
      { ...DRAFT, settings: { visibility: 'default', color: 'default', availability: 'busy', inviting: 'yes' } },
      { retry: false },
    );
    expect(event.settings).to.equal(undefined);
  });

  it('changes one setting and leaves the others, and sets it back', async () => {
    const event = await made({ colorId: '9', visibility: 'confidential' });
    expect(event.settings).to.deep.equal({ visibility: 'private', color: 'blueberry' });
    const red = await update(event, { settings: { color: 'tomato' } });
    expect(red.settings).to.deep.equal({ visibility: 'private', color: 'tomato' });
    const plain = await update(await rig.calendar.getEvent(event.id, 'change'), { settings: { color: 'default' } });
    expect(plain.settings).to.deep.equal({ visibility: 'private' });
  });

  it('sets reminders, none, and the default ones again', async () => {
    const event = await made();
    const read = () => rig.calendar.getEvent(event.id, 'change');
    await update(event, { reminders: [{ minutes: 60, method: 'email' }] });
    const set = await read();
    expect(set.reminders).to.deep.equal([{ minutes: 60, method: 'email' }]);
    expect(set.usualReminders).to.equal(undefined);
    await update(set, { reminders: [] });
    const none = await read();
    expect([none.reminders, none.usualReminders]).to.deep.equal([[], undefined]);
    await update(none, { reminders: 'usual' });
    expect((await read()).usualReminders).to.equal(true);
  });

  it('adds a video link, takes it away, and makes another one', async () => {
    const event = await made();
    const first = await update(event, { meetingLink: true });
    expect(first.meetingLink).to.match(/^https:/);
    const gone = await update(await rig.calendar.getEvent(event.id, 'change'), { meetingLink: false });
    expect(gone.meetingLink).to.equal(undefined);
    const second = await update(await rig.calendar.getEvent(event.id, 'change'), { meetingLink: true });
    expect(second.meetingLink)
      .to.match(/^https:/)
      .and.not.equal(first.meetingLink);
  });

  it('adds words to a description and keeps its HTML', async () => {
    const event = await made({ description: '<b>Bring</b> figures' });
    const changed = await update(event, { note: 'and slides' });
    expect(changed.description).to.equal('Bring figures\nand slides');
    expect(stored()['description']).to.equal('<b>Bring</b> figures\nand slides');
  });

  it('takes the description and the place away', async () => {
    const changed = await update(await made({ description: 'Figures', location: 'Room 4' }), {
      description: '',
      place: '',
    });
    expect([changed.description, changed.place]).to.deep.equal([undefined, undefined]);
  });

  it('makes a series of a single event', async () => {
    const changed = await update(await made(), { when: WHEN, repeat: { rule: 'FREQ=WEEKLY', until: '2026-12-31' } });
    expect(changed.repeat).to.deep.equal({ rule: 'FREQ=WEEKLY', until: '2026-12-31' });
  });

  it('makes guests optional and keeps what they answered', async () => {
    const event = await made({ attendees: [{ email: ANA, responseStatus: 'accepted' }] });
    const changed = await update(event, { attendance: [{ email: ANA, optional: true }] });
    expect(changed.attendees.map(({ email, answer, optional }) => ({ email, answer, optional }))).to.deep.equal([
      { email: ANA, answer: 'accepted', optional: true },
    ]);
  });

  it("changes only a guest's own copy, and mails nobody", async () => {
    const { id } = rig.control.addEvent(ANA, { summary: 'Theirs', ...TIMES, attendees: [{ email: ALEX }] });
    const event = await rig.calendar.getEvent(String(id), 'change');
    const changed = await update(event, { settings: { color: 'grape', visibility: 'private', availability: 'free' } });
    expect(changed.settings).to.deep.equal({ visibility: 'private', availability: 'free', color: 'grape' });
    const [organizers = {}] = rig.control.events(ANA);
    expect([organizers['colorId'], organizers['visibility'], organizers['transparency']]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect(rig.control.outbox).to.deep.equal([]);
    const again = await rig.calendar.getEvent(String(id), 'change');
    expect(await refusal(update(again, { settings: { inviting: 'no' } }))).to.include({ code: 'calendar/forbidden' });
  });

  const changes: Record<string, Partial<EventChange>> = {
    settings: { settings: { color: 'sage', inviting: 'no' } },
    reminders: { reminders: [{ minutes: 5, method: 'popup' }] },
    'the default reminders': { reminders: 'usual' },
    'a link': { meetingLink: true },
    'words of a description': { note: 'and slides' },
    'no place': { place: '' },
    'a repetition': { when: WHEN, repeat: { rule: 'FREQ=DAILY' } },
    'an optional guest': { attendance: [{ email: ANA, optional: true }] },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`writes ${what} once if the answer is lost`, async () => {
      const event = await made({
        location: 'Room 4',
        description: 'Figures',
        attendees: [{ email: ANA }],
        reminders: { useDefault: false, overrides: [{ method: 'email', minutes: 30 }] },
      });
      rig.control.faults.add({ route: PATCH, when: 'after-commit', do: { kind: 'drop' }, times: 1 });
      await update(event, { ...change, invite: true });
      expect(rig.control.outbox.map(({ kind }) => kind)).to.deep.equal(['update']);
    });
  }
});
