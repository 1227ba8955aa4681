import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';

describe('words that say that several things follow', () => {
  const rows: readonly (readonly [language: string, text: string, rest: string])[] = [
    ['en', 'need 2 things: dentist tue 9 and gym wed 7', 'dentist tue 9 and gym wed 7'],
    ['en', 'pls add three things, haircut sat 10, gym mon 8am', 'haircut sat 10, gym mon 8am'],
    ['en', 'two meetings tomorrow at 9', 'two meetings tomorrow at 9'],
    ['en', 'the 2 things: a film', 'the 2 things: a film'],
    ['de', 'hab zwei Termine: Arzt Mo 9 und Kino Fr 20 Uhr', 'Arzt Mo 9 und Kino Fr 20 Uhr'],
    ['fr', "j'ai deux choses : dentiste mardi et gym jeudi", 'dentiste mardi et gym jeudi'],
  ];
  for (const [language, text, rest] of rows) {
    it(`"${text}"`, () => expect(shippedTemplates(language).understanding.announced(text)).to.equal(rest));
  }
});

describe('two meals in one name', () => {
  const { understanding } = shippedTemplates();

  it('are said one by one', () =>
    expect(understanding.meals('lunch and dinner with Sam on Friday')).to.deep.equal([
      'lunch with Sam on Friday',
      'dinner with Sam on Friday',
    ]));

  for (const text of ['lunch with Sam and dinner', 'lunch and lunch', 'lunch and a walk'])
    it(`not "${text}"`, () => expect(understanding.meals(text)).to.deep.equal([]));
});
