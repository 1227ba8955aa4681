import { expect } from 'chai';
import type { Calendar, EventToChange } from '../../../../calendar/model.ts';
import { BotError, type ErrorCode } from '../../../../core/errors.ts';
import type { ActionInput } from '../../../../dialogs/actions/action.ts';
import { undo } from '../../../../dialogs/actions/undoing/undo.ts';
import { USUAL_HOURS } from '../../../../dialogs/index.ts';
import type { WriteRecord } from '../../../../dialogs/memory/write-record.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const setting = { now: NOW, zone: 'UTC', locale: 'en-GB', workingHours: USUAL_HOURS };
const WHEN = { allDay: false, startMs: NOW + 3_600_000, endMs: NOW + 7_200_000 } as const;

const event = (id: string, more: Partial<EventToChange> = {}): EventToChange => ({
  id,
  title: id,
  when: WHEN,
  status: 'confirmed',
  busy: true,
  attendees: [],
  reminders: [],
  version: '1',
  mine: true,
  ...more,
});
const record = (what: WriteRecord['what'], id: string, more: Partial<WriteRecord> = {}): WriteRecord => ({
  what,
  event: event(id),
  ...(what !== 'deletion' && { version: '1' }),
  ...(what !== 'new' && { before: { summary: `old ${id}` } }),
  mailed: false,
  ...more,
});

type Version = { id: string; version: string };

/** A calendar that has these events, and notes what it is told, and of which versions. */
function calendarWith(events: readonly EventToChange[], failing: Record<string, ErrorCode> = {}) {
  const told: string[] = [];
  const from: string[] = [];
  const note = (what: string, id: string, { invite, retry }: { invite: boolean; retry: boolean }): void => {
    told.push([what, id, invite && 'invite', retry && 'retry'].filter(Boolean).join(' '));
    const code = failing[id];
    if (code) throw new BotError(code, 'refused');
  };
  const calendar = {
    async getEvent(id: string) {
      const found = events.find(one => one.id === id);
      if (!found) throw new BotError('calendar/gone', 'deleted');
      return found;
    },
    async deleteEvent({ id, version }: Version, how: { invite: boolean; retry: boolean }) {
      note('delete', id, how);
      from.push(version);
      expect(version).not.to.equal('');
      return { before: {} };
    },
    async restoreEvent(
      { id, version }: Partial<Version> & { id: string },
      values: object,
      how: { invite: boolean; retry: boolean },
    ) {
      note(`restore ${JSON.stringify(values)}`, id, how);
      from.push(version ?? '');
      return event(id, { title: `old ${id}` });
    },
    async moveEvent({ id }: { id: string }, destination: string, how: { invite: boolean; retry: boolean }) {
      note(`move to ${destination}`, id, how);
      return { ...event(`${id} there`), from: 'elsewhere' };
    },
  };
  // Of the port, "undo" uses only these.
  return { told, from, calendar: calendar as unknown as Calendar };
}

type Options = Partial<ActionInput<'calendar.undo'>> & { records: readonly WriteRecord[]; isLast?: boolean };

const input = (calendar: Calendar, { records, isLast = true, ...more }: Options): ActionInput<'calendar.undo'> => ({
  calendar,
  page: 5,
  inputs: {},
  setting,
  purpose: { to: 'prepare', offset: 0 },
  target: undefined,
  written: { nonce: 'n', atMs: NOW, records, isLast },
  ...more,
});

const write = (calendar: Calendar, { records, ...more }: Options, versions: string[]) =>
  undo(
    input(calendar, {
      records,
      purpose: { to: 'write', nonce: 'm', tried: false },
      target: { id: 'n', version: '', versions },
      ...more,
    }),
  );

describe('taking back what was written last', () => {
  it('asks nothing if no one is told and nothing has happened since', async () => {
    const { calendar } = calendarWith([event('a')]);
    const shown = await undo(input(calendar, { records: [record('change', 'a')] }));
    expect(shown).to.deep.include({ outcome: 'ready', agreed: true });
    expect('target' in shown && shown.target).to.deep.equal({ id: 'n', version: '', versions: ['1'] });
  });

  const asked: Record<string, [WriteRecord, EventToChange[], boolean]> = {
    'someone was told': [record('new', 'a', { mailed: true }), [event('a')], true],
    'someone was told of a deletion that is little known': [
      record('deletion', 'a', { event: { id: 'a', title: '' }, mailed: true }),
      [],
      true,
    ],
    'someone has changed it since': [record('change', 'a'), [event('a', { version: '2' })], true],
    'something else was shown since': [record('new', 'a'), [event('a')], false],
  };
  for (const [why, [one, events, isLast]] of Object.entries(asked)) {
    it(`asks first if ${why}`, async () => {
      const shown = await undo(input(calendarWith(events).calendar, { records: [one], isLast }));
      expect([shown.outcome, 'agreed' in shown]).to.deep.equal(['ready', false]);
    });
  }

  it('asks nothing about a video link that the provider added, or about an answer beside changes of others', async () => {
    const pending = record('new', 'a', { event: event('a', { linkState: 'pending' }) });
    const { calendar } = calendarWith([event('a', { version: '2' })]);
    for (const one of [pending, record('answer', 'a')]) {
      expect(await undo(input(calendar, { records: [one] }))).to.deep.include({ agreed: true });
    }
  });

  it('names the guests who have answered since', async () => {
    const guest = { email: 'ana@example.com', self: false, room: false, optional: false };
    const before = event('a', { attendees: [{ ...guest, answer: 'unanswered' }] });
    const now = event('a', { attendees: [{ ...guest, answer: 'accepted' }], version: '2' });
    const shown = await undo(input(calendarWith([now]).calendar, { records: [record('new', 'a', { event: before })] }));
    const [line] = 'writes' in shown.values ? shown.values.writes : [];
    expect(line?.answered.map(({ email }) => email)).to.deep.equal(['ana@example.com']);
  });

  it('takes several writes back, the last one first, and says how each ended', async () => {
    const records = [record('change', 'a', { mailed: true }), record('new', 'b'), record('deletion', 'c')];
    const { calendar, told } = calendarWith([], { b: 'calendar/changed' });
    const result = await write(calendar, { records }, ['1', '1', '']);
    expect(told).to.deep.equal(['restore {"summary":"old c"} c', 'delete b', 'restore {"summary":"old a"} a invite']);
    expect(result).to.deep.include({ outcome: 'done', takenBack: true });
    const ends = 'writes' in result.values ? result.values.writes : [];
    expect(ends.map(one => [one.title, 'ended' in one && one.ended])).to.deep.equal([
      ['old a', 'done'],
      ['b', 'changed'],
      ['old c', 'done'],
    ]);
    expect('left' in result.values && result.values.left).to.equal(1);
  });

  it('moves an event back to the calendar that it was on, where it has another id', async () => {
    const { calendar, told } = calendarWith([]);
    const { before: _none, ...moved } = record('change', 'a', { from: 'family' });
    const result = await write(calendar, { records: [moved] }, ['1']);
    expect(told).to.deep.equal(['move to family a']);
    expect(result).to.deep.include({ outcome: 'done', mentioned: ['a there'] });
  });

  it('leaves out whose values before are unknown, and those that are gone', async () => {
    const lost = record('change', 'a');
    const { before: _unknown, ...unknown } = lost;
    const records = [unknown, record('new', 'b'), record('new', 'c')];
    const { calendar, told } = calendarWith([event('a'), event('c')]);
    const shown = await undo(input(calendar, { records }));
    expect('left' in shown.values && shown.values.left).to.equal(2);
    const versions = 'target' in shown ? [...(shown.target.versions ?? [])] : [];
    expect((await write(calendar, { records }, versions)).outcome).to.equal('done');
    expect(told).to.deep.equal(['delete c']);
  });

  const ends: Record<string, [Promise<{ outcome: unknown }>, string]> = {
    'nothing was written': [undo({ ...input(calendarWith([]).calendar, { records: [] }), written: undefined }), 'late'],
    'it was taken back before': [
      undo({
        ...input(calendarWith([]).calendar, { records: [] }),
        written: { nonce: 'n', atMs: NOW, records: [], isLast: true, undone: true },
      }),
      'undone',
    ],
    'its event is gone': [undo(input(calendarWith([]).calendar, { records: [record('change', 'a')] })), 'away'],
    'something else was written during the question': [
      write(calendarWith([]).calendar, { records: [record('new', 'a')], target: { id: 'other', version: '' } }, ['1']),
      'changed',
    ],
    'it changed during the question': [
      write(calendarWith([], { a: 'calendar/changed' }).calendar, { records: [record('new', 'a')] }, ['1']),
      'changed',
    ],
    'the provider rejects it': [
      write(calendarWith([], { a: 'calendar/invalid' }).calendar, { records: [record('change', 'a')] }, ['1']),
      'refused',
    ],
  };
  for (const [why, [ending, outcome]] of Object.entries(ends)) {
    it(`says so if ${why}`, async () => expect((await ending).outcome).to.equal(outcome));
  }

  it('repeats safely: each write is told that an earlier try may have got through', async () => {
    const { calendar, told } = calendarWith([]);
    const purpose = { to: 'write', nonce: 'm', tried: true } as const;
    await write(calendar, { records: [record('new', 'a'), record('answer', 'b')], purpose }, ['1', '1']);
    expect(told).to.deep.equal(['restore {"summary":"old b"} b retry', 'delete a retry']);
  });

  it('takes back two writes to one event, without asking: each from the version that the other left', async () => {
    const records = [record('new', 'a'), record('change', 'a', { version: '2' })];
    const { calendar, told, from } = calendarWith([event('a', { version: '2' })]);
    const shown = await undo(input(calendar, { records }));
    expect([shown.outcome, 'agreed' in shown]).to.deep.equal(['ready', true]);
    const versions = 'target' in shown ? [...(shown.target.versions ?? [])] : [];
    const result = await write(calendar, { records }, versions);
    expect(told).to.deep.equal(['restore {"summary":"old a"} a', 'delete a']);
    expect(from).to.deep.equal(['2', '1']);
    expect(result).to.deep.include({ outcome: 'done', takenBack: true });
  });

  it('leaves an earlier write to an event if the later one could not be taken back', async () => {
    const records = [record('change', 'a'), record('change', 'a', { version: '2' }), record('new', 'b')];
    const { calendar } = calendarWith([], { a: 'calendar/changed' });
    const result = await write(calendar, { records }, ['', '2', '1']);
    const ends = 'writes' in result.values ? result.values.writes : [];
    expect(ends.map(one => 'ended' in one && one.ended)).to.deep.equal(['changed', 'changed', 'done']);
  });

  it('cannot take back an earlier write to an event that is gone, or whose values between are unknown', async () => {
    const { before: _unknown, ...unknown } = record('change', 'a');
    for (const [records, events] of [
      [[record('change', 'a'), record('change', 'a')], []],
      [[record('change', 'a'), unknown], [event('a')]],
    ] as const) {
      const shown = await undo(input(calendarWith(events).calendar, { records }));
      expect(shown.outcome).to.equal(events.length === 0 ? 'away' : 'lost');
    }
  });

  it('names each event if none of several can be taken back, before and after the question', async () => {
    const { before: _unknown, ...unknown } = record('change', 'a');
    const records = [unknown, record('new', 'b')];
    const endings = (result: Awaited<ReturnType<typeof undo>>) => [
      result.outcome,
      ...('writes' in result.values ? result.values.writes.map(one => 'ended' in one && one.ended) : []),
    ];
    const shown = await undo(input(calendarWith([event('a')]).calendar, { records }));
    expect(endings(shown)).to.deep.equal(['kept', 'lost', 'gone']);
    const { calendar } = calendarWith([], { c: 'calendar/changed', b: 'calendar/invalid' });
    const written = await write(calendar, { records: [...records, record('new', 'c')] }, ['1', '1', '1']);
    expect(endings(written)).to.deep.equal(['kept', 'lost', 'refused', 'changed']);
  });

  it('stays open if it stops halfway, so that it is finished with a look at what is done', async () => {
    const { calendar } = calendarWith([], { a: 'calendar/rate-limited' });
    const records = [record('new', 'a'), record('new', 'b')];
    const error = await write(calendar, { records }, ['1', '1']).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'calendar/unavailable' });
  });

  it('passes on what says nothing about the event, so that it is tried again', async () => {
    const { calendar } = calendarWith([], { a: 'calendar/unavailable' });
    const error = await write(calendar, { records: [record('new', 'a')] }, ['1']).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: 'calendar/unavailable' });
  });
});
