import { expect } from 'chai';
import type { EventSummary } from '../../../../calendar/model.ts';
import { nearlyNamed, sharingWord, titleHasAll } from '../../../../dialogs/actions/finding/candidates.ts';

const titles = ['Dentist', 'Budget review', 'Stand-up', 'Team lunch', 'Yoga'];
const events = titles.map(title => ({ title }) as EventSummary);

describe('titles that are some words but for the spelling', () => {
  const rows: readonly (readonly [words: string, found: readonly string[]])[] = [
    ['dentsit', ['Dentist']],
    ['budgt review', ['Budget review']],
    ['reveiw', ['Budget review']],
    ['stndup', ['Stand-up']],
    ['yoag', ['Yoga']],
    ['dent', ['Dentist']],
    ['the up', []],
    ['zebra', []],
    ['', []],
  ];
  for (const [words, found] of rows) {
    it(`“${words}” is near ${found.join(', ') || 'none'}`, () => {
      expect(nearlyNamed(words, events).map(({ title }) => title)).to.deep.equal(found);
    });
  }

  it('a cancelled event is offered to nobody', () => {
    expect(nearlyNamed('dentsit', [{ title: 'Dentist', status: 'cancelled' } as EventSummary])).to.deep.equal([]);
  });
});

describe('titles that share a word', () => {
  const rows: readonly (readonly [words: string, found: readonly string[]])[] = [
    ['Thursday yoga', ['Yoga']],
    ['team dinner', ['Team lunch']],
    ['budgt lunch', ['Team lunch']],
    ['the up', []],
  ];
  for (const [words, found] of rows) {
    it(`“${words}” shares one with ${found.join(', ') || 'none'}`, () => {
      expect(sharingWord(words, events).map(({ title }) => title)).to.deep.equal(found);
    });
  }
});

describe('titles with all the words in any order', () => {
  const rows: readonly (readonly [title: string, words: string, isNamed: boolean])[] = [
    ['Pick up the cake', 'cake pickup', true],
    ['Lunch with Ana Kovač', "ana's lunch", true],
    ['Lunch with Ana Kovač', 'anas lunch', true],
    ['Chris Moser: lunch', "Chris' lunch", true],
    ['Lunch with Ana Kovač', 'bens lunch', false],
    ['Lunch with Ana Kovač', 'team lunch', false],
    ['Lunch', 'lunches', false],
    ['Budget review', 'budget', false],
  ];
  for (const [title, words, isNamed] of rows) {
    it(`“${words}” ${isNamed ? 'names' : 'does not name'} “${title}”`, () => {
      expect(titleHasAll(title, words)).to.equal(isNamed);
    });
  }
});
