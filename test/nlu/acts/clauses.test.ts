import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';

const { understanding, set } = shippedTemplates();
const slots = set.templates.get('create-event')?.sketch.slots ?? [];

const clauses = (text: string): string[] | undefined =>
  understanding.forSlots(
    understanding.read(text, { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' }),
    slots,
  ).clauses;

describe('clauses, while an event is being created', () => {
  const rows: readonly (readonly [text: string, clauses: string[]])[] = [
    ['no, 4pm, without Ben, make it an hour', ['no', '4pm', 'without Ben', 'make it an hour']],
    ['actually Thursday at 5 and without Ben', ['actually Thursday at 5', 'without Ben']],
    ['add Ana and remove Ben', ['add Ana', 'remove Ben']],
    ['call it Supplier visit, Wednesday 10 to 11:30', ['call it Supplier visit', 'Wednesday 10 to 11:30']],
    ['4pm, not 3 and drop Ben', ['4pm, not 3', 'drop Ben']],
    ['5pm and no Ben', ['5pm', 'without Ben']],
    ['thursday n invite Cem', ['thursday', 'invite Cem']],
    ['change the title to Cake and add Ana', ['change the title to Cake', 'add Ana']],
  ];
  for (const [text, expected] of rows) it(`"${text}"`, () => expect(clauses(text)).to.deep.equal(expected));

  const single = [
    'add Ana, Ben and Cem',
    'change the title to Ups and downs',
    'call it "Cake, and add Ana"',
    'tomorrow at 4',
    'no, 4',
    '',
  ];
  for (const text of single) it(`"${text}" is one`, () => expect(clauses(text)).to.equal(undefined));

  it('are eight at most; the last of them has the rest', () => {
    const found = clauses('4pm, '.repeat(20)) ?? [];
    expect(found).to.have.length(8);
    expect(found.at(-1)).to.match(/^(4pm, ){12}/);
  });
});

describe('sentences that an answer may stand for', () => {
  const rows: readonly (readonly [answer: string, type: string, sentences: string[]])[] = [
    ['4', 'date-time-range', ['at 4', 'in 4']],
    ['dunno, maybe 3?', 'date-time-range', ['3', 'at 3', 'in 3']],
    ['45', 'duration', ['45 minutes']],
    ['10', 'reminders', ['10 before', '10 minutes before']],
    ['I guess Lunch', 'title', ['Lunch']],
    ['Lunch', 'title', []],
    ['maybe', 'title', []],
    ['it is a long walk along the river', 'date-time-range', ['a long walk along the river']],
  ];
  for (const [answer, type, sentences] of rows) {
    it(`"${answer}" for ${type}`, () => expect(understanding.sentences(answer, type)).to.deep.equal(sentences));
  }
});

describe('what goes on from what was asked for last', () => {
  const rows: readonly (readonly [text: string, kernel: string, cued: boolean, again: boolean])[] = [
    ['and next week?', 'next week', true, false],
    ['what about Thursday', 'Thursday', true, false],
    ['no, next week', 'next week', true, false],
    ['same for tomorrow', 'tomorrow', true, true],
    ['the same on Thursday', 'on Thursday', true, true],
    ['and Ben?', 'Ben', true, false],
    ['Thursday instead', 'Thursday', true, false],
    ['tomorrow', 'tomorrow', false, false],
    ['orange juice', 'orange juice', false, false],
  ];
  for (const [text, kernel, cued, again] of rows) {
    it(`"${text}"`, () => expect(understanding.followUp(text)).to.deep.equal({ kernel, cued, again }));
  }
});

describe('what tells one of several apart', () => {
  const pointed = (text: string): string | undefined =>
    understanding.read(text, { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: 'en-GB' }).pointed
      ?.text;
  const rows: readonly (readonly [text: string, pointed: string | undefined])[] = [
    ['where is the one with Ana', 'Ana'],
    ['the one in December', 'December'],
    ["move the 3 o'clock to Thursday", "3 o'clock"],
    ['the one about money', 'money'],
    ['one with Ana', undefined],
    ['at 3 on Thursday', undefined],
  ];
  for (const [text, expected] of rows) it(`"${text}"`, () => expect(pointed(text)).to.equal(expected));
});
