import { expect } from 'chai';
import type { EventSummary } from '../../../../calendar/model.ts';
import { similarTo } from '../../../../dialogs/actions/finding/candidates.ts';

const titles = ['Dentist', 'Budget review', 'Stand-up', 'Team lunch', 'Yoga'];
const events = titles.map(title => ({ title }) as EventSummary);

describe('titles similar to some words', () => {
  const rows: readonly (readonly [words: string, found: readonly string[]])[] = [
    ['dentsit', ['Dentist']],
    ['budgt review', ['Budget review']],
    ['reveiw', ['Budget review']],
    ['stndup', ['Stand-up']],
    ['yoag', ['Yoga']],
    ['dent', ['Dentist']],
    ['Thursday yoga', ['Yoga']],
    ['team dinner', ['Team lunch']],
    ['the up', []],
    ['zebra', []],
    ['budgt lunch', ['Team lunch']],
    ['', []],
  ];
  for (const [words, found] of rows) {
    it(`“${words}” is near ${found.join(', ') || 'none'}`, () => {
      expect(similarTo(words, events).map(({ title }) => title)).to.deep.equal(found);
    });
  }

  it('a cancelled event is offered to nobody', () => {
    expect(similarTo('dentsit', [{ title: 'Dentist', status: 'cancelled' } as EventSummary])).to.deep.equal([]);
  });
});
