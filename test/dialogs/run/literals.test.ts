import { expect } from 'chai';
import { type LiteralSetting, readLiteral } from '../../../dialogs/run/literals.ts';
import { USUAL_HOURS } from '../../../dialogs/working-hours.ts';

describe('words that a designer hands to an action', () => {
  const setting: LiteralSetting = {
    ...{ now: Date.UTC(2026, 10, 23, 9), zone: 'Europe/London', locale: 'en-GB', workingHours: USUAL_HOURS },
    presets: [
      {
        name: 'lunch-break',
        title: 'Lunch',
        phrases: ['lunch'],
        start: 'today at 12:00',
        end: 'today at 14:00',
        offer: false,
      },
      { name: 'this-week', title: 'Mine', phrases: ['mine'], start: 'today', end: 'today + 1 day', offer: false },
    ],
  };
  const lunch = { start: '2026-11-23T12:00', end: '2026-11-23T14:00' };

  it('can be the name of a range, whichever type an action lists first', () => {
    for (const types of [['date-range', 'preset-range'], ['any-range', 'date-range'], ['preset-range']] as const) {
      expect(readLiteral({ types, required: true }, 'lunch-break', setting).value, types.join()).to.deep.equal(lunch);
    }
  });

  it('mean the range of that name, and not what the words say', () => {
    const types = ['date-range', 'preset-range'] as const;
    const value = readLiteral({ types, required: true }, 'this-week', setting).value;
    expect(value).to.deep.equal({ start: '2026-11-23', end: '2026-11-24' });
  });

  it('are no range of a type that has none', () => {
    expect(readLiteral({ types: ['duration'], required: true }, 'lunch-break', setting).value).to.equal(undefined);
    expect(readLiteral({ types: ['date-range'], required: true }, 'lunch-break', setting).value).to.equal(undefined);
  });
});
