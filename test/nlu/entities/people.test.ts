import { expect } from 'chai';
import { type SomeoneElse, someoneElseReader } from '../../../nlu/acts/someone-else.ts';
import { nameReader, namesReader, peopleReader } from '../../../nlu/entities/people.ts';
import { de } from '../../../nlu/lexicon/de/index.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import type { PersonMention } from '../../../nlu/reading/entities.ts';
import { entitiesOf } from '../shown.ts';

const readPeople = peopleReader(en);

/** "Ana", "ana@example.com" or "Ana <ana@example.com>". */
const shown = ({ name, email }: PersonMention): string =>
  name && email ? `${name} <${email}>` : (name ?? email ?? '');

const peopleIn = (text: string): string[] =>
  entitiesOf(readPeople(text)).flatMap(entity => (entity.type === 'people' ? entity.people.map(shown) : []));

describe('people', () => {
  const rows: readonly (readonly [text: string, people: readonly string[]])[] = [
    ['a meeting with Ana', ['Ana']],
    ['With Ana', ['Ana']],
    ['a meeting with Ana and Ben', ['Ana', 'Ben']],
    ['lunch with Ana, Ben and Chloé', ['Ana', 'Ben', 'Chloé']],
    ['lunch with Ana, Ben, and Zoë', ['Ana', 'Ben', 'Zoë']],
    ['with Ana & Ben', ['Ana', 'Ben']],
    ['with Ana Lopes', ['Ana Lopes']],
    ["with Séan O'Neill", ["Séan O'Neill"]],
    ['with Jean-Luc', ['Jean-Luc']],
    ['with ana', ['ana']],
    ['with Ana M.', ['Ana M.']],
    ['with Ana M tomorrow', ['Ana M']],
    ['With Ana I talk', ['Ana']],
    ['lunch with ana and ben', ['ana', 'ben']],
    ['lunch with ana lopez', ['ana lopez']],
    ['with ana lopez and ben ode, cem', ['ana lopez', 'ben ode', 'cem']],
    ['with ana lopez at the office', ['ana lopez']],
    ['with ana and ben lopez for lunch', ['ana', 'ben lopez']],
    ['to see if it rains', []],
    ['to see something', []],
    ['with ana please', ['ana']],
    ['add mia lopez to the retro', ['mia lopez']],
    ['remove mia lopez and ben ode from the retro', ['mia lopez', 'ben ode']],
    ['take mia lopez off the retro', ['mia lopez']],
    ['add mia to the retro', ['mia']],
    ['add mia lopez', ['mia lopez']],
    ['add mia lopez friday', []],
    ['with ana instead', ['ana']],
    ['with ana scheduled for', ['ana']],
    ['with ana budget review', ['ana']],
    ['add milk tea', []],
    ['add invoice reminder friday', []],
    ['add garden centre trip', []],
    ['add mia back', ['mia']],
    ['invite me and Ana', ['Ana']],
    ['with April and may', ['April', 'may']],
    ['invite Will, June and Mark', ['Will', 'June', 'Mark']],
    ['dinner with Mr. March', ['March']],
    ['with August Klein', ['August Klein']],
    ['add March', []],
    ['study with jules n tara', ['jules', 'tara']],
    ['an hour for Ana and me', ['Ana']],
    ['half an hour for me and Sommer', ['Sommer']],
    ['an hour for Ana', []],
    ['Ana and Ben are coming', ['Ana', 'Ben']],
    ['when are Ana and I free', ['Ana']],
    ['Mr. Sommer will join', ['Sommer']],
    ['Lunch is coming', []],
    ['invite tara to the launch', ['tara']],
    ['with Ana and me', ['Ana']],
    ['with ana@example.com', ['ana@example.com']],
    ['with Ana <ana@example.com>', ['Ana <ana@example.com>']],
    ['with Ana Lopes <ana@example.com> and ben@example.com', ['Ana Lopes <ana@example.com>', 'ben@example.com']],
    ['ana@example.com', ['ana@example.com']],
    ['lunch, ana@example.com and ben@example.com', ['ana@example.com', 'ben@example.com']],
    ['write to ana@example.com.', ['ana@example.com']],
    ['for ana@example.com', ['ana@example.com']],
    ['when do I meet Ana', ['Ana']],
    ['without Ben', ['Ben']],
    ['add Ana on Friday', ['Ana']],
    ['meetings that include Ana', ['Ana']],
  ];
  for (const [text, people] of rows) {
    it(`"${text}" -> ${people.join(', ')}`, () => expect(peopleIn(text)).to.deep.equal(people));
  }

  const none = [
    'take the dog to the vet',
    'take notes at the meeting',
    'take it off my calendar',
    'with a meeting link',
    'with invitations',
    'with the team',
    'with my boss',
    'with somebody',
    'with me',
    'with his manager',
    'with another voice',
    'with no reminder',
    'with half an hour of questions',
    'a meeting for Budget',
    'meeting on Friday',
    'meeting tomorrow',
    'add an event',
    'add a reminder',
    'with Google Meet',
    'see the details',
    'a talk with pictures of the sea',
    '@',
    'a@',
    '',
  ];
  for (const text of none) it(`"${text}" names nobody`, () => expect(peopleIn(text)).to.deep.equal([]));
});

describe('people, in German', () => {
  const readGerman = peopleReader(de);
  const rows: readonly (readonly [text: string, people: readonly string[]])[] = [
    ['Mittagessen mit ana lopez und ben', ['ana lopez', 'ben']],
    ['ein Termin mit ana bei uns', ['ana']],
    ['lade Ana Lopez und Ben ein', ['Ana Lopez', 'Ben']],
  ];
  for (const [text, people] of rows) {
    it(`"${text}" -> ${people.join(', ')}`, () => {
      const found = entitiesOf(readGerman(text)).flatMap(entity => (entity.type === 'people' ? entity.people : []));
      expect(found.map(shown)).to.deep.equal(people);
    });
  }
});

describe('a text that is nothing but a name', () => {
  const readName = nameReader(en);
  for (const text of ['Ana', 'ana', 'Ana M.', 'Ana Lopez', "Séan O'Neill", 'Jean-Luc', 'Ana Maria Lopez']) {
    it(`"${text}"`, () => expect(readName(text)).to.equal(text));
  }
  const others = [
    '',
    '4pm',
    'Room 4',
    'the first',
    'on Friday',
    "Ana's office",
    'a@b.org',
    'Ana, Ben',
    'a b c d',
    'with Ana',
  ];
  for (const text of others) it(`"${text}" is none`, () => expect(readName(text)).to.equal(undefined));
});

describe('a text that is nothing but names', () => {
  const readNames = namesReader(en);
  const rows: readonly (readonly [text: string, people: readonly string[] | undefined])[] = [
    ['Ana', ['Ana']],
    ['ana and ben', ['ana', 'ben']],
    ['Ana Lopez, Ben; Cem & dora kim', ['Ana Lopez', 'Ben', 'Cem', 'dora kim']],
    ['Ana, Ben, and Cem', ['Ana', 'Ben', 'Cem']],
    ['me and Ana', ['Ana']],
    ['Ana and ben@example.com', ['Ana', 'ben@example.com']],
    ['Ana Lopez <ana@example.com>, Ben', ['Ana Lopez <ana@example.com>', 'Ben']],
    ['Ana and the team', undefined],
    ['Ana tomorrow at 4', undefined],
    ['me', undefined],
    ['', undefined],
  ];
  for (const [text, people] of rows) {
    it(`"${text}" -> ${people?.join(', ') ?? 'none'}`, () => expect(readNames(text)?.map(shown)).to.deep.equal(people));
  }
});

describe('somebody other than who was taken', () => {
  const read = someoneElseReader(en);
  const rows: readonly (readonly [text: string, wish: SomeoneElse | undefined])[] = [
    ['someone else', {}],
    ['Someone else.', {}],
    ['no, somebody else', {}],
    ['none of them', {}],
    ['not that one', {}],
    ['not that Ana', { than: 'Ana' }],
    ['No, not that Ana!', { than: 'Ana' }],
    ['another Ana', { than: 'Ana' }],
    ['the other ana lopez', { than: 'ana lopez' }],
    ['no, Ana Schmidt', { instead: 'Ana Schmidt', apart: true }],
    ['no Ana', { instead: 'Ana' }],
    ['sorry, ana schmidt', { instead: 'ana schmidt', apart: true }],
    ['no', undefined],
    ['no, 4pm', undefined],
    ['no, on Friday', undefined],
    ['no, without Ana', undefined],
    ['Ana', undefined],
    ['someone else will do it', undefined],
    ['', undefined],
  ];
  for (const [text, wish] of rows) {
    it(`"${text}" -> ${JSON.stringify(wish) ?? 'nothing'}`, () => expect(read(text)).to.deep.equal(wish));
  }
});
