import { expect } from 'chai';
import { bestNamed, foldName, mostMentioned, type Named, shareWord } from '../../../nlu/entities/names.ts';
import { editDistance } from '../../../nlu/text/edit-distance.ts';

const BOOK: readonly Named[] = [
  { name: 'Ana Lopez', email: 'ana.lopez@example.com' },
  { name: 'Ana Müller', email: 'am@example.com' },
  { name: 'José Ortega', email: 'jose.ortega@example.com' },
  { name: 'Benjamin Ode', email: 'ben.ode@example.com' },
  { name: 'Jean-Luc Moreau', email: 'jlm@example.com' },
  { name: "Séan O'Neill (Sales)", email: 'sean@example.com' },
  { name: 'Kovač, Petra', email: 'petra.k@example.com' },
  { name: 'Christopher Wright', email: 'cw@example.com' },
  { name: 'Maria', email: 'office@example.com' },
  { name: 'Maria Silva', email: 'maria.silva@example.com' },
  { email: 'dora.kim@example.com' },
  { email: 'tombecker@example.net' },
  { name: 'Søren Åberg', email: 'sa@example.com' },
  { name: '山田 太郎', email: 'taro@example.com' },
  { name: 'Мария Иванова', email: 'mi@example.com' },
];

const found = (said: string): string => {
  const { people, exact } = bestNamed(said, BOOK);
  return people.length === 0 ? '-' : `${exact ? '' : '~ '}${people.map(({ email }) => email.split('@')[0]).join(' ')}`;
};

describe('names', () => {
  const rows: readonly (readonly [said: string, fit: string])[] = [
    // First name, last name, full name, in either order
    ['Ana Lopez', 'ana.lopez'],
    ['Lopez', 'ana.lopez'],
    ['lopez ana', 'ana.lopez'],
    ['Ana', 'ana.lopez am'],
    ['Petra Kovač', 'petra.k'],
    ['Moreau', 'jlm'],
    // Case and accents
    ['ANA LOPEZ', 'ana.lopez'],
    ['jose', 'jose.ortega'],
    ['Jóse', 'jose.ortega'],
    ['Kovac', 'petra.k'],
    ['Muller', 'am'],
    ['Mueller', 'am'],
    ['Soeren', 'sa'],
    ['Soren Aberg', 'sa'],
    ['мария', 'mi'],
    ['太郎', 'taro'],
    // Initials
    ['Ana M.', 'am'],
    ['Ana M', 'am'],
    ['A. Lopez', 'ana.lopez'],
    ['A', '-'],
    ['A. L.', '-'],
    // Hyphens, apostrophes, brackets
    ['Jean-Luc', 'jlm'],
    ['jean luc moreau', 'jlm'],
    ['JeanLuc Moreau', 'jlm'],
    ["O'Neill", 'sean'],
    ['ONeill', 'sean'],
    ["Sean O'Neill", 'sean'],
    ['Sales', '-'],
    ["Lopez's", 'ana.lopez'],
    // The first part of an address
    ['dora', 'dora.kim'],
    ['Dora Kim', 'dora.kim'],
    ['ana.lopez', 'ana.lopez'],
    ['Tom Becker', 'tombecker'],
    ['ben', 'ben.ode'],
    ['office', 'office'],
    // A full match wins over a partial one
    ['Maria', 'office'],
    ['Maria Silva', 'maria.silva'],
    // Spelling mistakes: one in four to seven letters, two in more, none in three
    ['Lopes', '~ ana.lopez'],
    ['Loepz', '~ ana.lopez'],
    ['Lpoez', '~ ana.lopez'],
    ['Ana Lopes', '~ ana.lopez'],
    ['Ortga', '~ jose.ortega'],
    ['Orga', '-'],
    ['Dorra', '~ dora.kim'],
    ['Mrai', '-'],
    ['Benjmin', '~ ben.ode'],
    ['Benjmn', '-'],
    ['Benjammin', '~ ben.ode'],
    ['Benjamiin Oda', '-'],
    ['Christofer', '~ cw'],
    ['Cristofer', '-'],
    ['Anna', '~ ana.lopez am'],
    ['Ane', '-'],
    ['Kin', '-'],
    ['Wrihgt', '~ cw'],
    // The beginning of a name
    ['Chris', '~ cw'],
    ['Chr', '~ cw'],
    ['Ch', '-'],
    ['Chris Wright', '~ cw'],
    // No match
    ['Zoe', '-'],
    ['Ana Petrova', '-'],
    ['Ana Ana', '-'],
    ['', '-'],
    ['  ', '-'],
    ['...', '-'],
  ];
  for (const [said, fit] of rows) it(`"${said}" -> ${fit}`, () => expect(found(said)).to.equal(fit));

  it('a slip is not looked for where somebody is called so', () => {
    const people = [
      { name: 'Marta Ruiz', email: 'a@example.com' },
      { name: 'Maria Ruiz', email: 'b@example.com' },
    ];
    expect(bestNamed('Marta', people)).to.deep.equal({ people: [people[0]], exact: true });
  });

  it('an address of one word is no whole name where there is another', () => {
    const people = [
      { name: 'Ana Schmidt', email: 'ana@example.com' },
      { name: 'Ana Lopez', email: 'al@example.com' },
    ];
    expect(bestNamed('Ana', people).people).to.deep.equal(people);
  });

  it('some words of a text may tell people apart', () => {
    const people = [
      { name: 'Ana Lopez', email: 'ana.lopez@example.com' },
      { name: 'Ana Petrova', email: 'ap@example.com' },
      { name: 'Ana Lima', email: 'al@example.com' },
    ];
    expect(mostMentioned('the Petrova one, please', people)).to.deep.equal([people[1]]);
    expect(mostMentioned('I mean Ana Lima', people)).to.deep.equal([people[2]]);
    expect(mostMentioned('Ana, please', people)).to.deep.equal([]);
    expect(mostMentioned('whoever', people)).to.deep.equal([]);
  });

  it('names are known by their letters', () => {
    expect(foldName('  José   ORTEGA ')).to.equal('jose ortega');
    expect(foldName("O'Neill")).to.equal('oneill');
  });

  it('names may share a word', () => {
    expect(shareWord('Ana Schmidt', 'ana')).to.equal(true);
    expect(shareWord('Ana Schmidt', 'Ben Schmid')).to.equal(false);
  });

  it('only the first eight words of what strangers write are compared', () => {
    const people = [
      { name: `${'y '.repeat(7)}Wright`, email: 'eight@example.com' },
      { name: `${'y '.repeat(8)}Wright`, email: 'nine@example.com' },
    ];
    expect(bestNamed('Wright', people).people).to.deep.equal([people[0]]);
  });

  it('only the first forty letters of a word are compared', () => {
    const alike = 'x'.repeat(40);
    const people = [{ name: `${alike}one`, email: 'a@example.com' }];
    expect(bestNamed(`${alike}other`, people)).to.deep.equal({ people, exact: true });
    expect(bestNamed(`${alike.slice(1)}y`, people).exact).to.equal(false);
  });
});

describe('distance between words', () => {
  const rows: readonly (readonly [one: string, other: string, most: number, slips: number])[] = [
    ['ana', 'ana', 2, 0],
    ['', 'ab', 2, 2],
    ['lopez', 'lopes', 2, 1],
    ['lopez', 'loepz', 2, 1],
    ['lopez', 'opez', 2, 1],
    ['lopez', 'looopez', 2, 2],
    ['ab', 'ba', 2, 1],
    ['ca', 'abc', 3, 3],
    ['lopez', 'li', 1, 2],
  ];
  for (const [one, other, most, slips] of rows) {
    it(`${one} ${other}: ${slips}`, () => expect(editDistance(one, other, most)).to.equal(slips));
  }
});
