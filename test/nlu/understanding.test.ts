import { expect } from 'chai';
import type { Entity } from '../../nlu/reading/entities.ts';
import type { Reading } from '../../nlu/reading/reading.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { shownEntity, WEDNESDAY } from './shown.ts';

const { understanding, set } = shippedTemplates();
const slots = set.templates.get('create-event')?.sketch.slots ?? [];
const read = (text: string): Reading =>
  understanding.forSlots(
    understanding.read(text, { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' }),
    slots,
  );

describe('whole readings', () => {
  const rows: readonly (readonly [text: string, entities: readonly string[], unexplained: number])[] = [
    ['tomorrow at noon, please', ['time: tomorrow'], 0],
    ['with a meeting link', ['choice: with a meeting link'], 0],
    ['without invitations', ['choice: without invitations'], 0],
    ['every Monday at 9 for 30 minutes', ['repeat: every Monday', 'time: at 9', 'duration: for 30 minutes'], 0],
    [
      'tea tomorrow at 4pm in Room 7 with Ana, remind me an hour before',
      ['time: tomorrow', 'place: in Room 7', 'people: Ana', 'reminder: remind me an hour before'],
      1,
    ],
    ['tomorrow from 2 to 3 London time', ['time: tomorrow', 'time-zone: London time'], 0],
    ['"lunch tomorrow at 3" on Friday', ['time: on Friday'], 0],
    ['"Room 4 with Ana"', [], 0],
    ['dinner w maria 2moro 7pm', ['people: maria', 'time: tomorrow'], 1],
    ['mtg w/ ben nxt tues @ 3', ['people: ben', 'time: next tuesday'], 1],
    ['bbq this wknd', ['time: this weekend', 'choice: this weekend'], 1],
    [
      'lunch tomorrow, note: call Ben at 5',
      ['time: tomorrow', 'choice: tomorrow', 'description: , note: call Ben at 5'],
      1,
    ],
    ['next week', ['time: next week', 'choice: next week'], 0],
    ['my bike has a flat tyre', [], 4],
    ['', [], 0],
  ];
  for (const [text, entities, unexplained] of rows) {
    it(`"${text}" -> ${entities.join('; ') || 'no entities'}, ${unexplained} words unexplained`, () => {
      const reading = read(text);
      expect(reading.entities.map(shownEntity)).to.have.members(entities);
      expect(reading.unexplained).to.equal(unexplained);
    });
  }

  it('a whole reading of a message', () => {
    const { intents, spans, ...reading } = read(
      ' Schedule  a meeting with Ana tomorrow from 2 to 3 called Budget review ',
    );
    expect(intents.map(({ template }) => template)).to.deep.equal(['create-event']);
    expect(intents[0]?.confidence).to.be.within(0.95, 1);
    expect(spans.map(({ start, end, as }) => `${as}: ${reading.text.slice(start, end)}`)).to.deep.equal([
      'intent: Schedule',
      'people: Ana',
      'time: tomorrow',
      'time: from 2 to 3',
      'title: Budget review',
    ]);
    expect(reading).to.deep.equal({
      text: 'Schedule a meeting with Ana tomorrow from 2 to 3 called Budget review',
      plain: 'schedule a meeting with ana tomorrow from 2 to 3 called budget review',
      others: { people: [{ name: 'Ana' }], unnamed: false },
      stated: false,
      whose: undefined,
      bulk: undefined,
      besideEvent: undefined,
      placedBeside: undefined,
      outOfReach: undefined,
      part: undefined,
      removes: undefined,
      response: undefined,
      kept: undefined,
      asked: undefined,
      asksIfThere: false,
      narrowing: undefined,
      placed: undefined,
      onwards: undefined,
      turn: undefined,
      almanac: undefined,
      chat: undefined,
      toOthers: undefined,
      unread: [],
      beyond: true,
      foreign: false,
      generalTitle: 'Meeting',
      entities: [
        { type: 'people', people: [{ name: 'Ana' }], span: { start: 24, end: 27 }, text: 'Ana' },
        {
          type: 'time',
          value: {
            kind: 'datetimerange',
            start: '2026-11-19T14:00',
            end: '2026-11-19T15:00',
            said: { date: true, time: true, end: true },
          },
          span: { start: 28, end: 36 },
          text: 'tomorrow',
        },
      ],
      unexplained: 5,
      title: { text: 'Budget review', how: 'named' },
    });
  });

  it('a named zone is the zone of the time', () => {
    const [time] = read('tomorrow at 3pm London time').entities;
    expect(time?.type === 'time' && time.value).to.deep.equal({
      kind: 'datetime',
      start: '2026-11-19T15:00',
      zone: 'Europe/London',
      said: { date: true, time: true, end: false },
    });
  });

  const saids: readonly (readonly [text: string, date: boolean, time: boolean, end: boolean])[] = [
    ['tomorrow', true, false, false],
    ['at 4', false, true, false],
    ['from 4 to 5', false, true, true],
    ['tomorrow at 4', true, true, false],
    ['tomorrow from 4 to 5', true, true, true],
    ['next week', true, false, false],
    ['tomorrow morning', true, false, false],
    ['from Monday to Friday', true, false, true],
  ];
  for (const [text, date, time, end] of saids) {
    const words = Object.entries({ date, time, end }).flatMap(([name, isSaid]) => (isSaid ? [name] : []));
    it(`"${text}" says the ${words.join(' and the ')}`, () => {
      const [entity] = read(text).entities;
      expect(entity?.type === 'time' && entity.value.said).to.deep.equal({ date, time, end });
    });
  }

  for (const text of ['all day', 'the whole day', 'plan a hike on Friday, all day long', 'an all-day event']) {
    it(`"${text}" is all day`, () => expect(read(text).allDay).to.equal(true));
  }
  for (const text of ['today', 'a day', 'all days', 'overall daylight']) {
    it(`"${text}" is not all day`, () => expect(read(text).allDay).to.equal(undefined));
  }

  it('quoted text is no command, and a longer message contains none', () => {
    expect(read('cancel').command).to.equal('cancel');
    expect(read('"cancel"').command).to.equal(undefined);
    expect(read('Cancel the fair contract').command).to.equal(undefined);
    expect(read('"cancel"').title).to.deep.equal({ text: 'cancel', how: 'quoted' });
  });

  it('an edit is read only while a dialog is open', () => {
    expect(read('remove the reminder').edit).to.deep.equal({ op: 'remove', slot: 'reminders' });
    const closed = { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' };
    expect(understanding.read('remove the reminder', closed).edit).to.equal(undefined);
  });

  it('a message is the same for every template, apart from the changes of its slots', () => {
    const closed = { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' };
    const said = understanding.read('rename it to Friday drinks', closed);
    const { edit, entities, spans, ...rest } = understanding.forSlots(said, slots);
    const { edit: _none, entities: times, spans: others, ...same } = said;
    expect(rest).to.deep.equal(same);
    expect(edit).to.deep.equal({ op: 'set', slot: 'title', rest: 'Friday drinks' });
    expect(times.map(shownEntity)).to.deep.equal(['time: Friday']);
    expect(entities).to.deep.equal([]);
    const kinds = (all: typeof spans): string[] => all.map(({ as }) => as);
    expect(kinds(others)).to.deep.equal(['intent', 'time', 'title']);
    expect(kinds(spans)).to.deep.equal(['intent', 'title', 'title']);
  });

  it('a time that a new name takes from a message is read again without the name', () => {
    const [time, ...others] = read('call it saturday shopping at 6').entities;
    expect(others).to.deep.equal([]);
    expect(time?.type === 'time' && time.value.said).to.deep.equal({ date: false, time: true, end: false });
  });

  it('a copy of a reading is complete, but is refused where its analysis is needed', () => {
    const said = read('book lunch with Ana tomorrow');
    expect({ ...said }).to.deep.equal(said);
    expect(structuredClone(said).intents).to.deep.equal(said.intents);
    expect(() => understanding.forSlots({ ...said }, slots)).to.throw(TypeError, 'not a copy');
  });

  it('white space, quotes and dashes of all kinds are read alike', () => {
    expect(read('\u200bcreate\u00a0 “Tea – cake”\t tomorrow\r\n2\u20133pm').text).to.equal(
      'create "Tea - cake" tomorrow 2-3pm',
    );
  });

  const sentences = [
    'schedule lunch with Ana and ben@example.com tomorrow from 2 to 3 London time in Room 7 called Tea for 45 minutes',
    'book every Monday until 30 June at 9 for an hour, remind me 10 minutes before and a day before by email',
    'what do I have with Ana this weekend at the Blue Café, from Monday to Friday, for 2 days',
    "set up a call with Ana without invitations, don't notify the guests, with google meet on 4 December at noon",
  ];
  for (const text of sentences) {
    it(`the entities of "${text}" stand in order and share no character, but for named stretches of time`, () => {
      const named = ({ type, ...entity }: Entity) =>
        type === 'choice' && 'list' in entity && entity.list === 'preset-range';
      // What says the same in two templates is a choice of both.
      const isOfOther = (entity: Entity, index: number, all: readonly Entity[]): boolean =>
        entity.type === 'choice' &&
        all[index - 1]?.type === 'choice' &&
        all[index - 1]?.span.start === entity.span.start;
      const entities = read(text)
        .entities.filter(entity => !named(entity) && entity.type !== 'repeat')
        .filter((entity, index, all) => !isOfOther(entity, index, all));
      expect(entities.length).to.be.at.least(3);
      for (const [index, { span, text: words }] of entities.entries()) {
        expect(span.start).to.be.at.least(entities[index - 1]?.span.end ?? 0);
        expect(text.slice(span.start, span.end)).to.equal(words);
      }
    });
  }

  it('are made once for a text that is read again at the same moment', () => {
    const context = { reference: WEDNESDAY, zone: 'Europe/London', locale: 'en-GB' };
    const first = understanding.read('lunch with Ana at 1', context);
    expect(understanding.read('lunch with Ana at 1', context)).to.equal(first);
    expect(understanding.read('lunch with Ana at 1', { ...context, zone: 'Asia/Tokyo' })).not.to.equal(first);
  });
});
