import { expect } from 'chai';
import type { SeriesPart, SeriesSplit } from '../../../../calendar/model.ts';
import type { Trouble } from '../../../../sandbox/index.ts';
import { ALEX, ANA, type Rig, refusal, SAM, startRig } from '../../harness.ts';

const ZONE = 'Europe/London';
const at = (text: string) => ({ dateTime: `${text}:00Z`, timeZone: ZONE });
const WEEKLY = {
  summary: 'Stand-up',
  location: 'Room 4',
  description: 'Round',
  colorId: '7',
  guestsCanModify: false,
  start: at('2026-11-23T09:30'),
  end: at('2026-11-23T09:45'),
  recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=10'],
  attendees: [
    { email: ALEX, responseStatus: 'accepted' },
    { email: ANA, responseStatus: 'accepted', optional: true },
    { email: SAM, responseStatus: 'declined' },
  ],
};
const ms = (text: string): number => Date.parse(`${text}:00Z`);
const LOST: readonly [what: string, trouble: Trouble][] = [
  ['the connection is cut', { kind: 'drop' }],
  ['a 503 comes', { kind: 'status', status: 503, reason: 'backendError' }],
  ['a page comes in place of the answer', { kind: 'garbage' }],
];
const PATCH = 'calendar.events.patch';
const INSERT = 'calendar.events.insert';

describe('calendar: a series from a day on', () => {
  let rig: Rig;
  let id: string;
  beforeEach(async () => {
    rig = await startRig();
    id = String(rig.control.addEvent(ALEX, { ...WEEKLY })['id']);
  });
  afterEach(() => rig.close());

  const part = async (day = '2026-12-14'): Promise<SeriesPart> => {
    const found = await rig.calendar.seriesPart(id, day);
    if (!found) throw new Error('no such part');
    return found;
  };
  const instance = async (day: string): Promise<string> => {
    const startMs = ms(`${day}T00:00`);
    const { events } = await rig.calendar.seriesEvents(id, { startMs, endMs: startMs + 86_400_000, show: 'choices' });
    return events[0]?.id ?? '';
  };
  const change = async (event: string, title: string, when?: [string, string]) => {
    const { version } = await rig.calendar.getEvent(event, 'change');
    const [startMs, endMs] = when?.map(ms) ?? [];
    const moved = startMs !== undefined &&
      endMs !== undefined && { when: { allDay: false as const, startMs, endMs, zone: ZONE } };
    await rig.calendar.updateEvent({ id: event, version }, { title, ...moved, invite: false }, { retry: false });
  };
  const remove = async (event: string) => {
    const { version } = await rig.calendar.getEvent(event, 'change');
    await rig.calendar.deleteEvent({ id: event, version }, { invite: false, retry: false });
  };
  /** An hour later from a day on. */
  const splitOf = ({ from, when, repeat, series }: SeriesPart, more: object = {}): SeriesSplit => {
    if (when.allDay || !series.repeat) throw new Error('another series');
    const { startMs, endMs } = when;
    const later = { allDay: false as const, startMs: startMs + 3_600_000, endMs: endMs + 3_600_000, zone: ZONE };
    return { id: 'second', from, when: later, repeat, was: series.repeat, change: { invite: true, ...more } };
  };
  const split = async (found: SeriesPart, retry = false) =>
    rig.calendar.splitSeries({ id, version: found.series.version }, splitOf(found), { retry });
  const stored = (of: string) => rig.control.events(ALEX).find(one => one['id'] === of) as Record<string, unknown>;
  /** "23 Nov 09:30 Stand-up" of all events in the calendar. */
  const shown = async (): Promise<string[]> => {
    const { events } = await rig.calendar.listEvents({
      startMs: ms('2026-11-20T00:00'),
      endMs: ms('2027-03-01T00:00'),
      zone: ZONE,
      show: 'choices',
    });
    return events.map(({ when, title }) =>
      when.allDay ? when.startDate : `${new Date(when.startMs).toISOString().slice(5, 16)} ${title}`,
    );
  };
  const mails = () => rig.control.outbox.map(({ to, kind, eventId }) => [to, kind, eventId === id ? 'old' : eventId]);
  const AFTER = [
    '11-23T09:30 Stand-up',
    '11-30T09:30 Stand-up',
    '12-07T09:30 Stand-up',
    ...['12-14', '12-21', '12-28', '01-04', '01-11', '01-18', '01-25'].map(day => `${day}T10:30 Stand-up`),
  ];

  it('is read with what is left of its count', async () => {
    const { from, whole, when, repeat, count, changed } = await part();
    expect({ from, whole, when, repeat, count, changed }).to.deep.equal({
      from: '2026-12-14',
      whole: false,
      when: { allDay: false, startMs: ms('2026-12-14T09:30'), endMs: ms('2026-12-14T09:45') },
      repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=7' },
      count: 7,
      changed: [],
    });
  });

  it('begins with the first event from then on, and is the whole series if none is before', async () => {
    expect([(await part('2026-12-09')).from, (await part('2026-12-09')).whole]).to.deep.equal(['2026-12-14', false]);
    expect((await part('2026-11-01')).whole).to.equal(true);
    expect(await rig.calendar.seriesPart(id, '2027-02-01')).to.equal(undefined);
  });

  it('leaves out what was deleted, and names what was changed individually', async () => {
    await remove(await instance('2026-12-14'));
    await remove(await instance('2027-01-04'));
    await change(await instance('2026-12-28'), 'Year end', ['2026-12-29T11:00', '2026-12-29T12:00']);
    const { from, repeat, count, changed } = await part();
    expect({ from, repeat, count }).to.deep.equal({
      from: '2026-12-21',
      repeat: { rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=6', except: ['2027-01-04'] },
      count: 5,
    });
    expect(changed).to.deep.equal([
      {
        date: '2026-12-28',
        title: 'Year end',
        when: { allDay: false, startMs: ms('2026-12-29T11:00'), endMs: ms('2026-12-29T12:00') },
      },
    ]);
  });

  it('becomes a series of its own', async () => {
    const made = await split(await part());
    expect([made.id, made.title, made.place]).to.deep.equal(['second', 'Stand-up', 'Room 4']);
    expect(stored(id)['recurrence']).to.deep.equal(['RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261213T235959Z']);
    expect(stored('second')['recurrence']).to.deep.equal(['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=7']);
    expect(await shown()).to.deep.equal(AFTER);
  });

  it('takes over all that Google knows, and asks the guests anew', async () => {
    await split(await part());
    const { description, colorId, attendees } = stored('second');
    expect({ description, colorId }).to.deep.equal({ description: 'Round', colorId: '7' });
    expect(attendees).to.deep.equal([
      { email: ALEX, displayName: 'Alex Morgan', organizer: true, self: true, responseStatus: 'accepted' },
      { email: ANA, displayName: 'Ana Silva', optional: true, responseStatus: 'needsAction' },
      { email: SAM, displayName: 'Sam Rivera', responseStatus: 'needsAction' },
    ]);
    expect(mails()).to.deep.equal([
      [ANA, 'update', 'old'],
      [SAM, 'update', 'old'],
      [ANA, 'invitation', 'second'],
      [SAM, 'invitation', 'second'],
    ]);
  });

  it('keeps events that were moved, renamed or deleted individually, each once', async () => {
    await remove(await instance('2027-01-04'));
    await change(await instance('2026-12-28'), 'Year end', ['2026-12-29T11:00', '2026-12-29T12:00']);
    await change(await instance('2027-01-11'), 'Kick-off');
    await change(await instance('2026-11-30'), 'Early');
    await split(await part());
    expect(await shown()).to.deep.equal([
      '11-23T09:30 Stand-up',
      '11-30T09:30 Early',
      '12-07T09:30 Stand-up',
      '12-14T10:30 Stand-up',
      '12-21T10:30 Stand-up',
      '12-29T11:00 Year end',
      '01-11T10:30 Kick-off',
      '01-18T10:30 Stand-up',
      '01-25T10:30 Stand-up',
    ]);
  });

  it('keeps the video link', async () => {
    const draft = {
      title: 'Call',
      when: { allDay: false as const, startMs: ms('2026-11-24T10:00'), endMs: ms('2026-11-24T11:00'), zone: ZONE },
      attendees: [],
      meetingLink: true,
      invite: false,
      repeat: { rule: 'FREQ=WEEKLY;BYDAY=TU' },
    };
    const { meetingLink } = await rig.calendar.createEvent('call1', draft, { retry: false });
    id = 'call1';
    expect((await split(await part('2026-12-15'))).meetingLink)
      .to.equal(meetingLink)
      .and.not.equal(undefined);
  });

  it('is not split if somebody has changed the series meanwhile', async () => {
    const found = await part();
    await change(id, 'Daily');
    expect(await refusal(split(found))).to.include({ code: 'calendar/changed' });
    expect(rig.control.events(ALEX)).to.have.length(1);
  });

  it('goes on as before if the new series is refused', async () => {
    rig.control.faults.add({ route: INSERT, when: 'before', do: { kind: 'status', status: 400, reason: 'invalid' } });
    expect(await refusal(split(await part()))).to.include({ code: 'calendar/invalid' });
    expect(stored(id)['recurrence']).to.deep.equal(WEEKLY.recurrence);
    expect((await shown()).length).to.equal(10);
  });

  const refuseFromNow = (route: string, status: number, nth = 1) =>
    rig.control.faults.add({
      route,
      when: 'before',
      nth,
      do: { kind: 'status', status, reason: 'invalid' },
      times: 99,
    });
  const YEAR_END = {
    date: '2026-12-28',
    title: 'Year end',
    when: { allDay: false as const, startMs: ms('2026-12-29T11:00'), endMs: ms('2026-12-29T12:00') },
  };
  const refusals: readonly [what: string, route: string, nth: number, status: number][] = [
    ['take over', PATCH, 2, 400],
    ['take over', PATCH, 2, 403],
    ['take over', PATCH, 2, 404],
    ['delete', 'calendar.events.delete', 1, 403],
    ['delete', 'calendar.events.delete', 1, 400],
  ];
  for (const [what, route, nth, status] of refusals) {
    it(`is split all the same if Google refuses to ${what} an event with ${status}, and names it`, async () => {
      await change(await instance('2026-12-28'), 'Year end', ['2026-12-29T11:00', '2026-12-29T12:00']);
      const found = await part();
      refuseFromNow(route, status, nth);
      expect((await split(found)).left).to.deep.equal([YEAR_END]);
      expect(await shown()).to.include('12-29T11:00 Year end');
    });
  }

  it('is ended all the same if Google refuses to delete an event, and names it', async () => {
    await change(await instance('2026-12-28'), 'Year end', ['2026-12-29T11:00', '2026-12-29T12:00']);
    const { series, from } = await part();
    refuseFromNow('calendar.events.delete', 403);
    const left = await rig.calendar.endSeries({ id, version: series.version }, { from, invite: true });
    expect(left).to.deep.equal([YEAR_END]);
    expect(await shown()).to.deep.equal([...AFTER.slice(0, 3), '12-29T11:00 Year end']);
  });

  it('goes on as before if the id of the new series is taken', async () => {
    const found = await part();
    rig.control.addEvent(ALEX, {
      id: 'second',
      summary: 'Other',
      start: at('2026-10-01T09:00'),
      end: at('2026-10-01T10:00'),
    });
    expect(await refusal(split(found))).to.include({ code: 'calendar/conflict' });
    expect(stored(id)['recurrence']).to.deep.equal(WEEKLY.recurrence);
  });

  it('is not made again if somebody has deleted it before it was finished', async () => {
    const found = await part();
    await split(found);
    await remove('second');
    expect(await refusal(split(found, true))).to.include({ code: 'calendar/gone' });
    expect(await shown()).to.deep.equal(AFTER.slice(0, 3));
  });

  for (const [what, trouble] of LOST) {
    for (const when of ['before', 'after-commit'] as const) {
      for (const route of [PATCH, INSERT, 'calendar.events.delete']) {
        it(`is split once if ${what} ${when} ${route}`, async () => {
          await change(await instance('2026-12-28'), 'Year end', ['2026-12-29T11:00', '2026-12-29T12:00']);
          rig.control.faults.add({ route, when, do: trouble, times: 1 });
          await split(await part());
          expect(await shown()).to.deep.equal(AFTER.with(5, '12-29T11:00 Year end'));
          expect(mails()).to.have.length(4);
        });
      }
    }
  }

  for (const route of [PATCH, INSERT, 'calendar.events.delete', 'calendar.events.get', 'calendar.events.list']) {
    for (const when of ['before', 'after-commit'] as const) {
      it(`is finished by a later call if everything failed ${when} ${route}, and mails once`, async () => {
        await change(await instance('2026-12-28'), 'Year end', ['2026-12-29T11:00', '2026-12-29T12:00']);
        const found = await part();
        const fault = { route, when, do: { kind: 'status', status: 503, reason: 'backendError' } as const, times: 20 };
        rig.control.faults.add(fault);
        // A new series that was inserted is found by its id, whatever the answers were.
        const isFound = route === INSERT && when === 'after-commit';
        const first = await split(found).then(
          () => 'done',
          error => error.code,
        );
        expect(first).to.equal(isFound ? 'done' : 'calendar/unavailable');
        rig.control.faults.clear();
        await split(found, true);
        expect(await shown()).to.deep.equal(AFTER.with(5, '12-29T11:00 Year end'));
        expect(mails()).to.have.length(4);
      });
    }
  }

  it('is ended before a day, with what was changed individually', async () => {
    await change(await instance('2026-12-28'), 'Year end', ['2026-12-29T11:00', '2026-12-29T12:00']);
    const { series, from } = await part();
    await rig.calendar.endSeries({ id, version: series.version }, { from, invite: true });
    expect(await shown()).to.deep.equal(AFTER.slice(0, 3));
    expect(mails()).to.deep.equal([
      [ANA, 'update', 'old'],
      [SAM, 'update', 'old'],
    ]);
    await rig.calendar.endSeries({ id, version: series.version }, { from, invite: true });
    expect(mails()).to.have.length(2);
  });
});
