import { expect } from 'chai';
import { addressReader, descriptionReader, placeReader, readQuotes } from '../../../nlu/entities/details.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import type { FoundEntity } from '../../../nlu/text/spans.ts';
import { entitiesOf, readEnglish } from '../shown.ts';

const [readDescription, readPlaces] = [descriptionReader(en), placeReader(en)];

describe('reminders', () => {
  const shown = (text: string): string[] =>
    entitiesOf(readEnglish(text)).flatMap(entity =>
      entity.type === 'reminder' && entity.value ? [`${entity.value.minutes} ${entity.value.method}`] : [],
    );
  const rows: readonly (readonly [text: string, reminders: readonly string[]])[] = [
    ['remind me 10 minutes before', ['10 popup']],
    ['10 minutes before', ['10 popup']],
    ['an hour beforehand', ['60 popup']],
    ['a day in advance', ['1440 popup']],
    ['with an e-mail reminder a day before', ['1440 email']],
    ['remind me by email 2 hours ahead', ['120 email']],
    ['a pop-up reminder 5 mins before', ['5 popup']],
    ['one week before by e-mail', ['10080 email']],
    ['by e-mail 10 minutes before', ['10 email']],
    ['via mail two days in advance', ['2880 email']],
    ['by email an hour before and 10 minutes before as a pop-up', ['60 email', '10 popup']],
    ['10 minutes before and by e-mail a day before', ['10 popup', '1440 email']],
    ['email me 15 minutes before', ['15 email']],
    ['by mailing 10 minutes before', ['10 popup']],
    ['remind me 10 minutes before and a day before by email', ['10 popup', '1440 email']],
    ['4 weeks before', ['40320 popup']],
    ['5 weeks before', []],
    ['before 10', []],
    ['3 days before Easter', []],
    ['an hour before noon', []],
    ['remind me an hour before noon', ['60 popup']],
    ['10 minutes before the meeting on Friday', ['10 popup']],
    ['10 minutes', []],
    ['remind me to call', []],
    ['the day before yesterday', []],
  ];
  for (const [text, reminders] of rows) {
    it(`"${text}" -> ${reminders.join(' and ') || 'none'}`, () => expect(shown(text)).to.deep.equal(reminders));
  }
});

const valuesOf = (found: readonly FoundEntity[]): string[] =>
  entitiesOf(found).flatMap(entity => (entity.type === 'place' || entity.type === 'description' ? [entity.value] : []));

describe('places', () => {
  const rows: readonly (readonly [text: string, place: string | undefined])[] = [
    ['in Room 7', 'Room 7'],
    ['in room 7', 'room 7'],
    ['in meeting room 12b', 'meeting room 12b'],
    ['at the Blue Café', 'the Blue Café'],
    ['at Hotel Sole.', 'Hotel Sole'],
    ['in the office', 'the office'],
    ['in our boardroom', 'our boardroom'],
    ['in Porto', 'Porto'],
    ['at 12 Mill Lane Flat B2. It starts early', '12 Mill Lane Flat B2'],
    ['at 7 St. James Rd. # 12', '7 St. James Rd. # 12'],
    ['The location is 4 North Bridge.', '4 North Bridge'],
    ['at the Museum of Modern Art', 'the Museum of Modern Art'],
    ['dinner         at the little place', 'the little place'],
    ['dinner         in person', undefined],
    ['dinner at the little place', undefined],
    ['in a minute', undefined],
    ['at 4', undefined],
    ['in the morning', undefined],
    ['interesting', undefined],
  ];
  for (const [text, place] of rows) {
    it(`"${text}" -> ${place ?? 'none'}`, () => expect(valuesOf(readPlaces(text))).to.deep.equal(place ? [place] : []));
  }
});

describe('street addresses', () => {
  const readAddresses = addressReader(en);
  const rows: readonly (readonly [text: string, address: string | undefined])[] = [
    ['tea at 12 Mill Lane at 5 pm', '12 Mill Lane'],
    ['7 St. James Rd # 12', '7 St. James Rd # 12'],
    ['1430 West Hill Avenue, Suite 4', '1430 West Hill Avenue, Suite 4'],
    ['at 3 Old North Square.', '3 Old North Square'],
    ['at 5 in the usual place', undefined],
    ['at 4 on the way home', undefined],
    ['at 9 with Dr. Lopez', undefined],
    ['3 May at the Old Court', undefined],
  ];
  for (const [text, address] of rows) {
    it(`"${text}" -> ${address ?? 'none'}`, () => {
      expect(valuesOf(readAddresses(text))).to.deep.equal(address ? [address] : []);
    });
  }
});

describe('descriptions', () => {
  const rows: readonly (readonly [text: string, description: string | undefined])[] = [
    ['with the note: bring the figures', 'bring the figures'],
    ['lunch tomorrow, description: menu at 4, with Ana', 'menu at 4, with Ana'],
    ['with a description saying "hello there"', 'hello there'],
    ['notes: x', 'x'],
    ['take notes', undefined],
    ['the note:', undefined],
  ];
  for (const [text, description] of rows) {
    it(`"${text}" -> ${description ?? 'none'}`, () => {
      expect(valuesOf(readDescription(text))).to.deep.equal(description ? [description] : []);
    });
  }
});

describe('quotes', () => {
  const rows: readonly (readonly [text: string, inner: readonly string[]])[] = [
    ['call it "Budget"', ['Budget']],
    ["call it 'Budget talk'", ['Budget talk']],
    ['call it `Budget`', ['Budget']],
    ['"one" and "two"', ['one', 'two']],
    ['" Budget "', ['Budget']],
    ["Ana's and Ben's", []],
    ["don't and won't", []],
    ['""', []],
    ['a 15" screen', []],
  ];
  for (const [text, inner] of rows) {
    it(`${text} -> ${inner.join(', ') || 'none'}`, () => {
      expect(readQuotes(text).map(quote => quote.inner)).to.deep.equal(inner);
    });
  }
});
