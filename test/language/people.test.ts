import { expect } from 'chai';
import { peopleReader } from '../../language/people.ts';
import type { PersonMention } from '../../language/reading.ts';
import { en } from '../../language/words/en.ts';
import { entitiesOf } from './shown.ts';

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
    ['lunch with ana and ben', ['ana', 'ben']],
    ['invite me and Ana', ['Ana']],
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
    'with a meeting link',
    'with invitations',
    'with the team',
    'with my boss',
    'with somebody',
    'with me',
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
